"""What a figure draws, and which side of the body that is."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from footbridge.catalogue.words import Side


class Stage(StrEnum):
    """What is drawn: the whole body, or one of the flat close-ups of a foot."""

    BODY = "body"
    FOOT_SIDE = "foot-side"
    FOOT_TOP = "foot-top"
    SOLE = "sole"


# A foot whose toes point to the right is the left one when we see its inner side; and a sole with
# the toes up and the big toe to the left is a left one. Whoever wants the other side mirrors.
SHOWN_SIDE: Mapping[Stage, Side] = MappingProxyType(
    {
        Stage.BODY: Side.RIGHT,
        Stage.FOOT_SIDE: Side.LEFT,
        Stage.FOOT_TOP: Side.RIGHT,
        Stage.SOLE: Side.LEFT,
    }
)
