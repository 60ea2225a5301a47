"""In a repetition: its number, what moves, and when to come back."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from footbridge.catalogue.doing import PhaseKind, RepPhase, repetition_seconds
from footbridge.engine.shown.timeline import Says, StepKind
from footbridge.telling.spoken.length import SECOND_MS
from footbridge.telling.spoken.place import Place
from footbridge.telling.spoken.saying import Kind, Wish
from footbridge.telling.spoken.sentences import line


def beat(place: Place) -> Iterator[Wish]:
    """A beat of a repetition with a tempo. The way down is named every time."""
    phases, step = place.movement.phases_of(place.step), place.step
    cue = phases[step.phase].cue if phases and step.phase is not None else ""
    if step.kind is StepKind.UP:
        yield _number(place, cue, at_ms=0)
    elif cue and (step.kind is StepKind.DOWN or _is_named(place)):
        yield _cue(cue, at_ms=0)


def move(place: Place) -> Iterator[Wish]:
    """A whole repetition, or the way out of one hold and into the next."""
    if place.movement.held is not None:
        yield from _between_holds(place)
        return
    phases = place.movement.phases_of(place.step)
    starts = _starts(phases)
    yield _begins(place, phases[0].cue if phases else "")
    back = _way_back(phases, starts)
    for index, (phase, start) in enumerate(zip(phases, starts, strict=True)):
        if index and phase.cue and (index == back or _is_named(place)):
            yield _cue(phase.cue, at_ms=round(start * SECOND_MS))


def _begins(place: Place, cue: str) -> Wish:
    if place.step.says is Says.OTHER_WAY:
        other = place.movement.doing.other_way
        words = f"{other.says}." if other else line("other_way")
        return Wish(at_ms=0, kind=Kind.INSTRUCTION, words=words)
    return _number(place, cue, at_ms=0)


def _between_holds(place: Place) -> Iterator[Wish]:
    """The one before it has ended with its own words; here the next is entered."""
    into = place.movement.into
    at_ms = place.length_ms - round(repetition_seconds(into) * SECOND_MS)
    yield _number(place, into[0].cue if into else "", at_ms=max(0, at_ms))


def _starts(phases: Sequence[RepPhase]) -> list[float]:
    lengths = [phase.seconds or 0 for phase in phases]
    return list(accumulate(lengths, initial=0.0))[: len(phases)]


def _way_back(phases: Sequence[RepPhase], starts: Sequence[float]) -> int:
    """The phase with which the way back begins: the first that moves in the second half."""
    half = repetition_seconds(tuple(phases)) / 2
    back = (
        index
        for index, (phase, start) in enumerate(zip(phases, starts, strict=True))
        if start >= half and phase.kind is PhaseKind.MOVE
    )
    return next(back, 0)


def _is_named(place: Place) -> bool:
    return (place.step.rep or 1) <= place.numbers.speech_named_reps


def _number(place: Place, cue: str, at_ms: int) -> Wish:
    """The number of a repetition, and at first what moves."""
    number = str(place.step.rep or 1)
    if cue and _is_named(place):
        return Wish(at_ms=at_ms, kind=Kind.CUE, words=line("rep", n=number, cue=cue))
    return Wish(at_ms=at_ms, kind=Kind.COUNT, words=number)


def _cue(words: str, at_ms: int) -> Wish:
    return Wish(at_ms=at_ms, kind=Kind.CUE, words=f"{words}.")
