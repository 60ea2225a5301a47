"""What is said in each kind of step."""

from collections.abc import Iterator

from footbridge.engine.shown.timeline import StepKind
from footbridge.telling.spoken import asking, repetitions, waits, walks, work
from footbridge.telling.spoken.place import Place
from footbridge.telling.spoken.saying import Kind, Wish
from footbridge.telling.spoken.sentences import line


def wishes_of(place: Place) -> Iterator[Wish]:
    """Everything that is to be said in this step."""
    match place.step.kind:
        case StepKind.GET_READY:
            yield from waits.get_ready(place)
        case StepKind.SWITCH:
            yield from waits.switch(place)
        case StepKind.REST:
            yield from waits.rest(place)
        case StepKind.COUNT_IN:
            yield from waits.touch(place)
        case StepKind.ASK:
            yield from asking.alone(place)
        case StepKind.DONE:
            yield Wish(at_ms=0, kind=Kind.INSTRUCTION, words=line("done"))
        case StepKind.UP | StepKind.PAUSE | StepKind.DOWN:
            yield from repetitions.beat(place)
        case StepKind.MOVE:
            yield from repetitions.move(place)
        case StepKind.HOLD:
            yield from work.hold(place)
        case StepKind.WORK | StepKind.TRY if place.is_walk:
            yield from walks.walk(place)
        case StepKind.WORK:
            yield from work.work(place)
        case StepKind.TRY:
            yield from work.one_try(place)
