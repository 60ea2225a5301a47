"""Choices of one figure about how the person is drawn; they stay the same for the whole cycle."""

from dataclasses import dataclass

from footbridge.catalogue.value import strictly
from footbridge.figures.curve import Box
from footbridge.figures.feet import Footwear
from footbridge.figures.segments import Side
from footbridge.figures.vectors import Vec2


@strictly
@dataclass(frozen=True, slots=True)
class Drawing:
    """``only`` keeps parts by the start of their name (a close-up); ``frame`` fixes the picture.

    ``legs`` is the order in which legs are painted; ``arms_behind`` are painted before the body;
    ``legs_in_front`` paints the legs over the shirt (a person who sits facing us). ``footprints``
    is the centre of a small plan of both shoes. ``toes_from_front`` is the
    floor of a plate that shows the toes of a close-up from the front. ``watch`` is the centre of
    a stop-watch. ``quiet`` is the leg that is not meant: toned down. It follows from the leg that
    works.
    """

    footwear: Footwear = Footwear.BARE
    legs: tuple[Side, Side] = (Side.FAR, Side.NEAR)
    arms_behind: tuple[Side, ...] | None = None
    legs_in_front: bool = False
    shade_far: bool = True
    nails: bool = False
    trousers: bool = False
    skin_feet: bool = False
    only: tuple[str, ...] = ()
    hide_far: bool = False
    frame: Box | None = None
    footprints: Vec2 | None = None
    toes_from_front: Vec2 | None = None
    watch: Vec2 | None = None
    quiet: Side | None = None
