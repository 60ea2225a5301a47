"""What may be prescribed and said: the catalogue as immutable values.

Its things are in `movements`, `signs`, `sayings` and `pages`, and known from here as well.
"""

from collections.abc import Mapping
from datetime import date

from footbridge.catalogue.movements import (
    Amount,
    DoseRange,
    Exercise,
    Ladder,
    Need,
    PhaseSpan,
    Programme,
    Rung,
    Target,
    Tempo,
    Variant,
)
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.pages import (
    Card,
    CareItem,
    Expectation,
    Guided,
    Lesson,
    MeasureText,
    Usual,
    UsualAtAge,
)
from footbridge.catalogue.sayings import (
    GeneralSentences,
    Rule,
    SentenceIf,
    Sentences,
)
from footbridge.catalogue.set_up import Country, SafetyLine, SafetyScreen
from footbridge.catalogue.signs import (
    AskedBy,
    Escalation,
    Flag,
    Gate,
    RaisedBy,
)
from footbridge.catalogue.value import value
from footbridge.catalogue.words import Measure, Track

__all__ = [
    "Amount",
    "AskedBy",
    "Card",
    "CareItem",
    "Catalogue",
    "Country",
    "DoseRange",
    "Escalation",
    "Exercise",
    "Expectation",
    "Flag",
    "Gate",
    "GeneralSentences",
    "Guided",
    "Ladder",
    "Lesson",
    "MeasureText",
    "Need",
    "NumberNote",
    "PhaseSpan",
    "Programme",
    "RaisedBy",
    "Requirement",
    "Rule",
    "Rung",
    "SafetyLine",
    "SafetyScreen",
    "SentenceIf",
    "Sentences",
    "Source",
    "Target",
    "Tempo",
    "Usual",
    "UsualAtAge",
    "Variant",
]


@value
class Source:
    """Where a number or a fact was read, and when that was last checked."""

    id: str
    title: str
    where: str
    reviewed_on: date


@value
class NumberNote:
    """The unit, the source and the meaning of one number that the engine uses."""

    unit: str
    source: str
    says: str


@value
class Requirement:
    """A line of the requirement list, copied into the project as data."""

    id: str
    text: str
    source: str


@value
class Catalogue:
    """All of it, by id. `version` changes whenever any datum does.

    Every text is filled with its numbers. `written` holds those that had gaps as they stand in
    the data, by file and place ("rules/RULE-19.toml", "says").
    """

    version: str
    exercises: Mapping[str, Exercise]
    ladders: Mapping[str, Ladder]
    programmes: Mapping[Track, Programme]
    rules: Mapping[str, Rule]
    flags: Mapping[str, Flag]
    gates: Mapping[str, Gate]
    cards: Mapping[str, Card]
    lessons: Mapping[str, Lesson]
    expectations: Mapping[str, Expectation]
    care: Mapping[str, CareItem]
    measures: Mapping[str, MeasureText]
    safety: Mapping[str, SafetyScreen]
    countries: Mapping[str, Country]
    sources: Mapping[str, Source]
    numbers: Numbers
    number_notes: Mapping[str, NumberNote]
    sentences: GeneralSentences
    written: Mapping[tuple[str, str], str]

    def test_of(self, measure: Measure) -> MeasureText:
        """How this test of the body is asked, with the unit and the ends of its results."""
        return next(
            each
            for each in self.measures.values()
            if each.guided and each.guided.measure is measure
        )
