"""What the papers to fill in are made from, for made-up people."""

from collections.abc import Iterable
from datetime import date

from footbridge.engine.ahead import Ahead, days_ahead
from footbridge.engine.decide import decide
from footbridge.engine.facts import Entry, Fact, Journal
from footbridge.engine.known.history import history_until
from footbridge.engine.person import Person
from footbridge.looking_back.known import known
from footbridge.report.document import Boxes, Cell, Document, Grid
from footbridge.report.log_fields import DAYS
from footbridge.report.story import Story
from footbridge.telling.telephone import Numbers
from tests.engine.shipped import shipped
from tests.people import RUTH, START


def story_of(
    person: Person = RUTH, facts: Iterable[Entry[Fact]] = (), today: date = START
) -> Story:
    catalogue, journal = shipped(), Journal(facts=tuple(facts))
    history = history_until(journal, today, catalogue.numbers, person.started_on)
    return Story(
        name="Ruth (made up)",
        known=known(person, history, catalogue),
        decision=decide(journal, person, catalogue, today),
        first=person.started_on,
        numbers=Numbers(country="GB", emergency="999", advice="111"),
        version="0",
    )


def ahead_of(person: Person, facts: Iterable[Entry[Fact]], today: date) -> Ahead:
    return days_ahead(tuple(facts), person, shipped(), today, DAYS)


def grids(document: Document) -> list[Grid]:
    return [part for part in document.parts if isinstance(part, Grid)]


def labels(cell: str | Cell) -> list[str]:
    """The words behind the boxes of a cell."""
    if isinstance(cell, str):
        return []
    return [label for part in cell.parts if isinstance(part, Boxes) for label in part.labels]
