"""The things in the room are those that are told: nothing that is needed is missing."""

from collections.abc import Iterator

from footbridge.catalogue.doing import HeldBy, Rest
from footbridge.catalogue.showings import Showing
from footbridge.catalogue.words import Equipment
from footbridge.figures.checks.told_hands import KINDS
from footbridge.figures.figure import Figure
from footbridge.figures.props import Kind
from footbridge.figures.stage import Stage

Told = Iterator[tuple[str, str]]

EQUIPMENT = {
    Equipment.WORKTOP: Kind.WORKTOP,
    Equipment.CHAIR: Kind.CHAIR,
    Equipment.WALL: Kind.WALL,
    Equipment.STEP: Kind.STEP,
    Equipment.MAT: Kind.MAT,
    Equipment.TOWEL: Kind.TOWEL,
    Equipment.BAND: Kind.BAND,
}
RESTS = {
    Rest.CHAIR_BACK: Kind.CHAIR,
    Rest.CHAIR_TALL: Kind.CHAIR,
    Rest.CHAIR_FRONT: Kind.CHAIR,
    Rest.CHAIR_FLAT: Kind.CHAIR,
    Rest.BED: Kind.MAT,
    Rest.BED_ON_SIDE: Kind.MAT,
    Rest.CUSHION: Kind.CUSHION,
    Rest.MAT_KNEELING: Kind.MAT,
    Rest.MAT_PRONE: Kind.MAT,
}
# By the chair one gets down to the floor and up again. It stands beside, and not in the picture.
ON_THE_FLOOR = (Rest.CUSHION, Rest.MAT_KNEELING, Rest.MAT_PRONE)
# Who sees one of these and has not been told of it looks for it, or does without.
TO_HOLD = (Kind.WORKTOP, Kind.WALL, Kind.RAIL)


def things_are_those_that_are_told(figure: Figure, showing: Showing) -> Told:
    """Not in a close-up, which shows no room."""
    if figure.script.stage is not Stage.BODY or figure.script.drawing.only:
        return
    there = {prop.kind for prop in figure.script.props}
    wanted = {EQUIPMENT[each] for each in showing.equipment if each in EQUIPMENT}
    if showing.doing.rests in ON_THE_FLOOR:
        wanted.discard(Kind.CHAIR)
    if showing.doing.rests in RESTS:
        wanted.add(RESTS[showing.doing.rests])
    if showing.doing.hands.on in KINDS:
        wanted.add(KINDS[showing.doing.hands.on])
    if showing.doing.hands.on is HeldBy.TOWEL:
        wanted.add(Kind.TOWEL)
    for kind in sorted(wanted - there):
        yield "things", f"there is no {kind}"
    if showing.equipment:
        for kind in sorted(there.intersection(TO_HOLD) - wanted):
            yield "things", f"there is a {kind}, of which the words know nothing"
