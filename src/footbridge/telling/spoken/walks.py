"""On a walk: nobody counts steps aloud, and what is said may be heard out of a pocket."""

from collections.abc import Iterator

from footbridge.engine.shown.timeline import StepKind
from footbridge.telling.durations import exact_time
from footbridge.telling.spoken.place import Place
from footbridge.telling.spoken.saying import Kind, Wish
from footbridge.telling.spoken.sentences import line


def walk(place: Place) -> Iterator[Wish]:
    """How, and how long; half of it, and when the time is up. Who walks on is asked on return.

    Where a test lasts until they have enough, there is no half.
    """
    time, cue = exact_time(place.step.seconds), place.movement.cue
    is_test = place.step.kind is StepKind.TRY
    opening = f"{cue}." if is_test else line("for_time", cue=cue, time=time)
    yield Wish(at_ms=0, kind=Kind.INSTRUCTION, words=opening)
    if not is_test and place.step.seconds >= place.numbers.speech_halfway_from_seconds:
        yield Wish(at_ms=place.length_ms // 2, kind=Kind.CUE, words=line("halfway"))
    over = line("walk_over", time=time)
    yield Wish(at_ms=-place.lasts_ms(over), kind=Kind.CUE, words=over)
