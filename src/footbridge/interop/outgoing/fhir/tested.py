"""The tests of the body, with what sets ours apart from others of the name."""

from collections.abc import Iterator, Sequence

from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts import Test
from footbridge.interop.outgoing.fhir import codes
from footbridge.interop.outgoing.fhir.observing import moment, observation
from footbridge.interop.outgoing.fhir.parts import Resource
from footbridge.interop.outgoing.story import Story
from footbridge.interop.outgoing.tables.measured import baseline

LEGS = {
    Side.LEFT: "Left leg, the one that was stood on",
    Side.RIGHT: "Right leg, the one that was stood on",
}
AT_SET_UP = "Told at the set-up, before the start. Only the day of the start is known."


def tested(story: Story) -> Iterator[Resource]:
    start = story.told.started_on.isoformat()
    for measure, side, result in baseline(story):
        of_set_up = ("set-up", measure.value, side.value if side else "")
        yield _one(story, of_set_up, start, measure, side, result, AT_SET_UP)
    for entry in story.history.of(Test):
        told = entry.what
        yield _one(story, (entry.id,), moment(entry), told.measure, told.side, told.result)


def _one(
    story: Story,
    what: Sequence[str],
    when: str,
    measure: Measure,
    side: Side | None,
    result: int,
    *said: str,
) -> Resource:
    code, unit = codes.MEASURED[measure]
    return observation(
        story,
        *what,
        code=code,
        categories=(codes.EXAM,),
        when=when,
        value=result,
        unit=unit,
        said=(*said, *_how(story, measure)),
        bodySite={"text": LEGS[side]} if side else None,
    )


def _how(story: Story, measure: Measure) -> Iterator[str]:
    """How it was done, where that is not how others do it; and where our clock stops."""
    done_as = story.catalogue.test_of(measure).done_as
    if done_as:
        yield done_as
    if measure is Measure.SINGLE_LEG:
        numbers = story.numbers
        yield (
            f"Best of {numbers.test_tries} tries. The clock stops at "
            f"{numbers.hold_ceiling_seconds} seconds; other forms of this test stop earlier."
        )
