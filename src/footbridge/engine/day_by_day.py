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
        self._later = told_since(kept, self.facts) if kept else self.facts

    def tell(self, facts: Iterable[Entry[Fact]]) -> None:
        told = list(facts)
        self.facts = self.facts + told
        self._later = self._later + (told_since(self._kept, told) if self._kept else told)

    def decide(self, day: date) -> Decision:
        """What a day holds. Days are asked for in their order, or it takes longer."""
        yesterday = day - DAY
        if yesterday >= self.person.started_on:
            for keep_by in (self._keep_until, self._keep_anew):
                try:
                    return decide_from(keep_by(yesterday), self._later, day)
                except ToldLate:
                    continue
        return decide(Journal(facts=tuple(self.facts)), self.person, self.catalogue, day)

    def _keep_until(self, until: date) -> Kept:
        """Raises ToldLate when something was told of the days that are kept."""
        if self._kept is None or self._kept.until > until:
            return self._keep_anew(until)
        if self._kept.until < until:
            return self._remember(keep_on(self._kept, self._later, until), self._later)
        return self._kept

    def _keep_anew(self, until: date) -> Kept:
        kept = keep(self.facts, self.person, self.catalogue, until)
        return self._remember(kept, self.facts)

    def _remember(self, kept: Kept, facts: Sequence[Entry[Fact]]) -> Kept:
        """`_later` are always the facts that are not of the days that are kept."""
        self._kept, self._later = kept, told_since(kept, facts)
        return kept
