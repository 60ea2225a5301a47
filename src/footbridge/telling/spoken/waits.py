"""Before a movement: what comes, what to hold on to, which leg, and the count-in."""

from collections.abc import Iterator

from footbridge.catalogue.readability import words
from footbridge.catalogue.words import DoseKind, Side
from footbridge.engine.shown.timeline import StepKind
from footbridge.telling.durations import exact_time
from footbridge.telling.player import shown
from footbridge.telling.spoken.asking import beside
from footbridge.telling.spoken.counting import last_seconds
from footbridge.telling.spoken.length import SECOND_MS
from footbridge.telling.spoken.place import Place
from footbridge.telling.spoken.saying import Kind, Wish
from footbridge.telling.spoken.sentences import line

# Shorter words tie a name together and say nothing of a thing.
TELLING_LETTERS = 4


def get_ready(place: Place) -> Iterator[Wish]:
    """The whole of what comes. What is good to know besides is said where there is time."""
    movement = place.movement
    name = line("next_part", name=movement.name) if place.step.part else f"{movement.name}."
    needed = [name, _sentence(movement.support)]
    if place.following.kind is not StepKind.COUNT_IN:
        needed.append(_side_first(place))
    if place.is_walk:
        needed.append(line("pocket"))
    way, times = _way(place), _times(place)
    if place.lasts_ms(*needed, way) <= place.room_ms:
        needed.insert(1, way)
    if place.lasts_ms(*needed, times) <= place.room_ms:
        needed.append(times)
    yield from _instructions(needed)
    yield from count_in(place)


def switch(place: Place) -> Iterator[Wish]:
    """Which side comes, how to get there, and what its leg does."""
    movement, side = place.movement, place.step.side
    name = "switch_left" if side is Side.LEFT else "switch_right"
    leg = movement.side(side) if place.following.kind is not StepKind.COUNT_IN else ""
    needed = [_sentence(each) for each in (shown(name), movement.doing.turn, leg)]
    support = _sentence(movement.support)
    if movement.doing.turn and place.lasts_ms(*needed, support) <= place.room_ms:
        needed.append(support)
    yield from _instructions(needed)
    yield from count_in(place)


def rest(place: Place) -> Iterator[Wish]:
    """How long, how it was, and towards its end what comes, with its support and its side."""
    told = line("rest", time=exact_time(place.step.seconds))
    yield from _instructions([told])
    before_end = place.numbers.speech_next_seconds
    yield from beside(place, told, (place.step.seconds - before_end) * SECOND_MS)
    coming = [_next_set(place), _sentence(place.movement.support)]
    if place.following.kind is not StepKind.COUNT_IN:
        coming.append(_side_first(place))
    at_ms = -before_end * SECOND_MS if place.step.seconds > before_end else 0
    yield from _instructions(coming, at_ms=at_ms)
    yield from count_in(place)


def touch(place: Place) -> Iterator[Wish]:
    """Before a try: its leg, how it begins, and at first how it ends. A touch starts the count."""
    is_second = place.step.side is Side.RIGHT
    leg = _sentence(place.movement.side(Side.RIGHT)) if is_second else _side_first(place)
    ends = line("touch_ends") if place.step.set == 1 else ""
    yield from _instructions([leg, line("touch_begins"), ends])
    yield from last_seconds(place.numbers)


def count_in(place: Place) -> Iterator[Wish]:
    """3, 2, 1; and the way into a hold that begins as soon as the wait is over.

    Nothing is counted before what waits for a touch: it would be taken for the start.
    """
    if place.following.kind is StepKind.COUNT_IN:
        return
    if place.following.kind in {StepKind.HOLD, StepKind.TRY}:
        yield from _way_in(place)
    yield from last_seconds(place.numbers)


def _way_in(place: Place) -> Iterator[Wish]:
    left = sum(each.seconds or 0 for each in place.movement.into)
    for phase in place.movement.into:
        if phase.cue:
            at_ms = -round(left * SECOND_MS)
            yield Wish(at_ms=at_ms, kind=Kind.CUE, words=_sentence(phase.cue))
        left -= phase.seconds or 0


def _instructions(lines: list[str], at_ms: int = 0) -> Iterator[Wish]:
    for each in lines:
        if each:
            yield Wish(at_ms=at_ms, kind=Kind.INSTRUCTION, words=each)


def _sentence(text: str) -> str:
    return f"{text}." if text else ""


def _side_first(place: Place) -> str:
    """The side that a set begins with."""
    side = place.movement.doing.side
    return _sentence(side.first) if side else ""


def _next_set(place: Place) -> str:
    number = (place.step.set or 1) + 1
    if place.part.measure is not None:
        name = "next_try"
    else:
        counts = place.part.dose is not None and place.part.dose.kind is DoseKind.REPS
        name = "next_set" if counts else "next_round"
    return line(name, set=number, sets=place.sets)


def _times(place: Place) -> str:
    dose = place.part.dose
    reps = dose.reps if dose and dose.kind is not DoseKind.TIME and not place.part.measure else 0
    return line("times", n=reps) if reps and reps > 1 else ""


def _way(place: Place) -> str:
    """How it is done, where the support does not say so already."""
    way, support = place.movement.way, place.movement.support
    named = {word.lower() for word in words(support) if len(word) >= TELLING_LETTERS}
    is_news = named.isdisjoint(word.lower() for word in words(way))
    return _sentence(way) if is_news else ""
