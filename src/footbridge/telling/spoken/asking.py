"""Questions: by themselves where it is waited for an answer, and else beside a rest."""

from collections.abc import Iterator

from footbridge.engine.shown.timeline import Step, StepKind
from footbridge.telling.spoken.place import Place
from footbridge.telling.spoken.saying import Kind, Wish
from footbridge.telling.spoken.sentences import line
from footbridge.telling.spoken.standing import stands

WAITS = frozenset({StepKind.GET_READY, StepKind.SWITCH, StepKind.REST})


def alone(place: Place) -> Iterator[Wish]:
    """A question that no wait follows: it is waited for its answer, or by who wants that."""
    if stands(place.step):
        yield Wish(at_ms=0, kind=Kind.INSTRUCTION, words=_words(place.step))
    elif place.timeline.steps[place.index + 1].kind not in WAITS:
        yield Wish(at_ms=0, kind=Kind.QUESTION, words=_words(place.step))


def beside(place: Place, told: str, until_ms: int) -> Iterator[Wish]:
    """The question before this rest, where it is over in time for what comes after the rest.

    `told` comes first. Beside getting ready a question is only seen: what comes has to be heard.
    """
    before = place.timeline.steps[place.index - 1]
    if before.kind is not StepKind.ASK:
        return
    words = _words(before)
    if place.taken_ms + place.lasts_ms(told, words) <= until_ms:
        yield Wish(at_ms=0, kind=Kind.QUESTION, words=words)


def _words(step: Step) -> str:
    return line(step.says.value)
