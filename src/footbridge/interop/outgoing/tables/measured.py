"""The tests of the body, those of the set-up first."""

from collections.abc import Iterator

from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts import Test
from footbridge.engine.known.results import BASELINES
from footbridge.interop.outgoing.story import Story
from footbridge.interop.outgoing.tables.sheet import Cell, Column, Sheet, row, sheet

AT_SET_UP, LATER = "set-up", "test"


def tests(story: Story) -> Sheet:
    return sheet(
        "tests",
        "each test of the body: the best of its tries",
        (
            Column("Test", "the name that the programme knows it by"),
            Column("Called", "its name in words"),
            Column("Side", "the leg that was stood on; empty for both together"),
            Column("Result (in its unit)", "the next column says in what"),
            Column("Unit", "seconds, repetitions, stands or minutes"),
            Column("Told at", "set-up, or a test since"),
        ),
        [*_at_set_up(story), *_later(story)],
    )


def baseline(story: Story) -> Iterator[tuple[Measure, Side | None, int]]:
    """What was measured before the start: the measure, the leg, the result."""
    told = story.told.baseline
    for measure, names in BASELINES.items():
        sides = tuple(Side) if len(names) > 1 else (None,)
        for side, name in zip(sides, names, strict=True):
            result = getattr(told, name)
            if result is not None:
                yield measure, side, result


def _at_set_up(story: Story) -> Iterator[tuple[Cell, ...]]:
    for measure, side, result in baseline(story):
        cells = _cells(story, measure, side, result)
        yield (story.told.started_on, None, None, *cells, AT_SET_UP, None)


def _later(story: Story) -> Iterator[tuple[Cell, ...]]:
    for entry in story.history.of(Test):
        told = entry.what
        yield row(entry, *_cells(story, told.measure, told.side, told.result), LATER)


def _cells(story: Story, measure: Measure, side: Side | None, result: int) -> tuple[Cell, ...]:
    text = story.catalogue.test_of(measure)
    return measure.value, text.name, side, result, text.unit
