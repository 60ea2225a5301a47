"""All that a look back needs, put together once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import Away
from footbridge.engine.known.history import History
from footbridge.engine.person import Person
from footbridge.engine.shown.trend import Trend, trends


@dataclass(frozen=True, slots=True)
class Known:
    """`person` is as of today, `planned` the seconds of walking that each day's plan asked for.

    A day on which nobody looked at the plan is not in it.
    """

    person: Person
    history: History
    catalogue: Catalogue
    trends: tuple[Trend, ...]
    planned: Mapping[date, int] = field(default_factory=dict)

    @property
    def numbers(self) -> Numbers:
        return self.catalogue.numbers

    @property
    def today(self) -> date:
        return self.history.today

    def away(self) -> list[Away]:
        return [entry.what for entry in self.history.of(Away)]


def known(
    person: Person,
    history: History,
    catalogue: Catalogue,
    planned: Mapping[date, int] | None = None,
) -> Known:
    found = trends(history, person, catalogue.numbers)
    return Known(person, history, catalogue, found, planned or {})
