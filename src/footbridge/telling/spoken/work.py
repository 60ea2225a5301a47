"""In a hold, in what is done for a time, and in a try."""

from collections.abc import Iterator
from itertools import accumulate

from footbridge.catalogue.doing import repetition_seconds
from footbridge.telling.durations import exact_time
from footbridge.telling.spoken.counting import halfway, last_seconds_if_long
from footbridge.telling.spoken.length import SECOND_MS
from footbridge.telling.spoken.place import Place
from footbridge.telling.spoken.saying import Kind, Wish
from footbridge.telling.spoken.sentences import line


def hold(place: Place) -> Iterator[Wish]:
    """How long, what matters meanwhile, and when to let go."""
    movement, step = place.movement, place.step
    held = movement.phases[movement.held].cue if movement.held is not None else ""
    if step.rep == 1 or not held:
        yield _instruction(line("hold", time=exact_time(step.seconds)))
    else:
        yield Wish(at_ms=0, kind=Kind.CUE, words=f"{held}.")
    if step.set == 1 and step.rep == 1:
        yield _instruction(f"{movement.cue}.")
    yield from halfway(place)
    yield from last_seconds_if_long(place)
    yield from _ends(place, movement.let_go)


def work(place: Place) -> Iterator[Wish]:
    """What to do and for how long; then, once, each move as it comes."""
    time = exact_time(place.step.seconds)
    opening = line("for_time", cue=place.movement.cue, time=time)
    yield _instruction(opening)
    if place.step.set == 1:
        yield from _one_round(place, after_ms=place.lasts_ms(opening))
    yield from halfway(place)
    yield from last_seconds_if_long(place)


def one_try(place: Place) -> Iterator[Wish]:
    """Nobody is led through a try: it is theirs until they stop, or until its end."""
    yield _instruction(f"{place.movement.cue}.")
    yield from last_seconds_if_long(place)
    yield from _ends(place, place.movement.let_go or line("stop"))


def _one_round(place: Place, after_ms: int) -> Iterator[Wish]:
    """The moves of one round by name: the first that begins when the opening has been said."""
    phases = place.movement.phases
    round_ms = round(repetition_seconds(phases) * SECOND_MS)
    if len(phases) == 1 or not round_ms:
        return
    begins = -(-after_ms // round_ms) * round_ms
    starts = accumulate((each.seconds or 0 for each in phases), initial=0.0)
    for phase, start in zip(phases, starts, strict=False):
        if phase.cue:
            at_ms = begins + round(start * SECOND_MS)
            yield Wish(at_ms=at_ms, kind=Kind.CUE, words=f"{phase.cue}.")


def _ends(place: Place, words: str) -> Iterator[Wish]:
    """Said a breath before the end, so that it is heard when it holds."""
    if words:
        ahead = -place.numbers.speech_ahead_ms
        yield Wish(at_ms=ahead, kind=Kind.CUE, words=f"{words}.")


def _instruction(words: str) -> Wish:
    return Wish(at_ms=0, kind=Kind.INSTRUCTION, words=words)
