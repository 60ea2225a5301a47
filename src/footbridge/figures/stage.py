"""What a figure draws."""

from enum import StrEnum


class Stage(StrEnum):
    """What is drawn: the whole body, or one of the flat close-ups of a foot."""

    BODY = "body"
    FOOT_SIDE = "foot-side"
    FOOT_TOP = "foot-top"
    SOLE = "sole"
