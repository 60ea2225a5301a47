"""What is said in each kind of step."""

from collections.abc import Iterator

from footbridge.engine.shown.timeline import StepKind
from footbridge.telling.spoken import repetitions, waits, work
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
        case StepKind.ASK | StepKind.DONE:
            name = place.step.says.value
            yield Wish(at_ms=0, kind=Kind.INSTRUCTION, words=line(name))
        case StepKind.UP | StepKind.PAUSE | StepKind.DOWN:
            yield from repetitions.beat(place)
        case StepKind.MOVE:
            yield from repetitions.move(place)
        case StepKind.HOLD:
            yield from work.hold(place)
        case StepKind.WORK:
            yield from work.work(place)
        case StepKind.TRY:
            yield from work.one_try(place)
