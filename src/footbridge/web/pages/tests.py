"""The tests of the body: their addresses, and what leads each."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, Guided, MeasureText
from footbridge.catalogue.words import Measure

EACH_LEG = frozenset({Measure.SINGLE_LEG})


def slug(measure: Measure) -> str:
    """The word that stands for a test in its address."""
    return measure.value.replace("_", "-")


MEASURES = tuple((measure, slug(measure)) for measure in Measure)


def guided(measure: Measure, catalogue: Catalogue) -> Guided:
    """The lines and the picture with which the player leads the test."""
    return next(each for _, each in _guided(catalogue) if each.measure is measure)


def _guided(catalogue: Catalogue) -> Iterator[tuple[MeasureText, Guided]]:
    for text in catalogue.measures.values():
        if text.guided is not None:
            yield text, text.guided
