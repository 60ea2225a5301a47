"""One person followed from day to day: each day is decided with all that was told by then.

Days that are over are kept, so that two weeks cost little more than one day. The answer is always
that of `decide` with the same facts.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from footbridge.catalogue.model import Catalogue
from footbridge.engine.decide import decide
from footbridge.engine.facts import Entry, Fact, Journal
from footbridge.engine.kept import Kept, ToldLate, decide_from, keep, keep_on, told_since
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision

DAY = timedelta(days=1)


class DayByDay:
    """The facts of one person as they come, and the days as they were decided."""

    def __init__(
        self,
        facts: Sequence[Entry[Fact]],
        person: Person,
        catalogue: Catalogue,
        kept: Kept | None = None,
    ) -> None:
        """`kept` are days of the same facts that were gone through already."""
        self.facts = list(facts)
        self.person = person
        self.catalogue = catalogue
        self._kept = kept

    def tell(self, facts: Iterable[Entry[Fact]]) -> None:
        self.facts += facts

    def decide(self, day: date) -> Decision:
        """What a day holds. Days are asked for in their order, or it takes longer."""
        yesterday = day - DAY
        if yesterday >= self.person.started_on:
            for kept_by in (self._kept_until, self._kept_anew):
                try:
                    kept = kept_by(yesterday)
                    return decide_from(kept, told_since(kept, self.facts), day)
                except ToldLate:
                    continue
        return decide(Journal(facts=tuple(self.facts)), self.person, self.catalogue, day)

    def _kept_until(self, until: date) -> Kept:
        """Raises ToldLate when something was told of the days that are kept."""
        if self._kept is None or self._kept.until > until:
            return self._kept_anew(until)
        if self._kept.until < until:
            self._kept = keep_on(self._kept, told_since(self._kept, self.facts), until)
        return self._kept

    def _kept_anew(self, until: date) -> Kept:
        self._kept = keep(self.facts, self.person, self.catalogue, until)
        return self._kept
