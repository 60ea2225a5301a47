"""The tests of the body: their addresses, and what leads each."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Guided, MeasureText
from footbridge.catalogue.words import Measure
from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.situations import Emergency, Paused, Reduced

EACH_LEG = frozenset({Measure.SINGLE_LEG})


def slug(measure: Measure) -> str:
    """The word that stands for a test in its address."""
    return measure.value.replace("_", "-")


MEASURES = tuple((measure, slug(measure)) for measure in Measure)


def tests_wait(decision: Decision) -> bool:
    """Whether no test is to be done today: each needs standing, as the engine says of those due.

    A result that somebody else took can be written down all the same.
    """
    return any(_forbids_standing(each) for each in (decision.situation, *decision.also))


def _forbids_standing(situation: object) -> bool:
    match situation:
        case Emergency() | Paused() | Reduced(seated_only=True):
            return True
        case _:
            return False


def guided(measure: Measure, catalogue: Catalogue) -> Guided:
    """The lines and the picture with which the player leads the test."""
    return next(each for _, each in _guided(catalogue) if each.measure is measure)


def _guided(catalogue: Catalogue) -> Iterator[tuple[MeasureText, Guided]]:
    for text in catalogue.measures.values():
        if text.guided is not None:
            yield text, text.guided
