"""Each test of the body is guided by one text, with a line short enough to be read standing."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.readability import words
from footbridge.catalogue.things import file_of
from footbridge.catalogue.words import Measure

MOST_WORDS = 5


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a test that no text guides, one that two texts guide, and a longer line."""
    guiding: dict[Measure, str] = {}
    for text in catalogue.measures.values():
        if text.guided is None:
            continue
        file = file_of("measures", text.id)
        other = guiding.setdefault(text.guided.measure, text.id)
        if other != text.id:
            yield Problem(file=file, key="guided.measure", what=f"{other} guides it already")
        for key, line in (("cue", text.guided.cue), ("support", text.guided.support)):
            if len(words(line)) > MOST_WORDS:
                what = f'expected {MOST_WORDS} words at most, got "{line}"'
                yield Problem(file=file, key=f"guided.{key}", what=what)
    for measure in Measure:
        if measure not in guiding:
            yield Problem(file="measures", key=measure, what="is guided by no text")
