"""How many hands are on what, and how: as it is told. For people who fall this is the safety."""

from collections.abc import Iterator

from footbridge.catalogue.doing import Grip, HandCount, Hands, HeldBy, Leg
from footbridge.catalogue.showings import Showing
from footbridge.figures.checks import limits
from footbridge.figures.checks.contact import (
    FINGERTIP,
    PALM,
    gap_to_flesh,
    gap_to_prop,
    hand_point,
)
from footbridge.figures.checks.frames import Frame
from footbridge.figures.checks.told_legs import key_frames
from footbridge.figures.figure import Figure, props_of
from footbridge.figures.props import Kind
from footbridge.figures.script import Posture
from footbridge.figures.segments import Side
from footbridge.figures.stage import Stage
from footbridge.figures.vectors import Vec3

Told = Iterator[tuple[str, str]]

KINDS = {
    HeldBy.WORKTOP: Kind.WORKTOP,
    HeldBy.WALL: Kind.WALL,
    HeldBy.ARM_RESTS: Kind.ARM_REST,
    HeldBy.SEAT: Kind.CHAIR,
}
# What somebody could hold on to. A hand that is told to be free is on none of them.
FIRM = (Kind.WORKTOP, Kind.WALL, Kind.ARM_REST, Kind.RAIL)


def hands_are_where_it_is_told(figure: Figure, showing: Showing) -> Told:
    """Where hands are in the picture at all."""
    if figure.script.stage is not Stage.BODY or figure.script.drawing.only:
        return
    hands, keys = showing.doing.hands, key_frames(figure)
    if hands.grip is Grip.CROSSED:
        yield from _crossed(keys)
        return
    wanted = _wanted(hands)
    for side in Side:
        on_it = [_is_there(figure, frame, side, hands) for frame in keys]
        if side in wanted and not _enough(figure, hands, on_it):
            yield "hands", f"the {side} hand is not on the {hands.on} as told: {hands.grip}"
        if side not in wanted and _holds_on(figure, keys, side):
            yield "hands", f"the {side} hand holds on, and the words leave it free"
    if showing.doing.legs.reached is Leg.NAMED and not any(_is_on_near_leg(f) for f in keys):
        yield "hands", "the near hand is not on the leg that is named"
    if hands.beside is not None and not _is_beside(figure, hands):
        yield "hands", f"the {hands.on} does not stand on the side of the other leg"


def _wanted(hands: Hands) -> set[Side]:
    """One hand is that of the other leg: there the support stands."""
    if hands.count is HandCount.BOTH:
        return set(Side)
    return {Side.FAR} if hands.count is HandCount.ONE else set()


def _enough(figure: Figure, hands: Hands, on_it: list[bool]) -> bool:
    """All the time; who gets up lets go, and who sits reaches down only when leaning."""
    is_at_times = figure.script.posture in (Posture.RISING, Posture.FLOOR_SITTING)
    return any(on_it) if is_at_times or hands.grip is Grip.EASED else all(on_it)


def _is_there(figure: Figure, frame: Frame, side: Side, hands: Hands) -> bool:
    palm = _gap(figure, frame, side, hands.on, PALM)
    tip = _gap(figure, frame, side, hands.on, FINGERTIP)
    match hands.grip:
        case Grip.JUST_ABOVE:
            return limits.TOUCH.value < min(palm, tip) < limits.HOVER_HEIGHT.value
        case Grip.FINGERTIPS:
            return tip <= limits.TOUCH.value and palm > tip + limits.FINGERS_ONLY.value
        case Grip.HOLD:
            return min(palm, tip) <= limits.TOUCH.value
        case _:
            return palm <= limits.TOUCH.value


def _gap(figure: Figure, frame: Frame, side: Side, on: HeldBy | None, spot: Vec3) -> float:
    hand = hand_point(frame, side, spot)
    if on in KINDS:
        props = props_of(figure.script, KINDS[on])
        return min((gap_to_prop(prop, hand) for prop in props), default=float("inf"))
    if on is HeldBy.FLOOR:
        return abs(hand[1])
    return gap_to_flesh(frame, hand)


def _holds_on(figure: Figure, keys: list[Frame], side: Side) -> bool:
    spots = [hand_point(frame, side, spot) for frame in keys for spot in (PALM, FINGERTIP)]
    firm = props_of(figure.script, *FIRM)
    return any(gap_to_prop(prop, spot) <= limits.TOUCH.value for prop in firm for spot in spots)


def _is_on_near_leg(frame: Frame) -> bool:
    palm = hand_point(frame, Side.NEAR, PALM)
    return gap_to_flesh(frame, palm, (Side.NEAR,)) <= limits.TOUCH.value


def _is_beside(figure: Figure, hands: Hands) -> bool:
    """The far side is that of the other leg."""
    props = props_of(figure.script, KINDS[hands.on]) if hands.on in KINDS else []
    return bool(props) and all(prop.z[1] <= 0 for prop in props)


def _crossed(keys: list[Frame]) -> Told:
    for frame in keys:
        for side in Side:
            across = -side.sign * frame.body.points[f"hand_{side}"][2]
            if across < 0:
                yield "hands", f"the {side} hand is not across the chest"
                return
