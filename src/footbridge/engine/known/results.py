"""What the tests of the body showed, up to any day: the newest result of each, side by side."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from operator import itemgetter

from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts import Entry, Test
from footbridge.engine.known.history import day_of
from footbridge.engine.person import Person

BASELINES = {
    Measure.FEET_TOGETHER: ("feet_together_seconds",),
    Measure.SEMI_TANDEM: ("semi_tandem_seconds",),
    Measure.TANDEM: ("tandem_seconds",),
    Measure.SINGLE_LEG: ("single_leg_left_seconds", "single_leg_right_seconds"),
    Measure.HEEL_RAISES: ("heel_raises",),
    Measure.CHAIR_STANDS: ("chair_stands",),
    Measure.WALKING_TOLERANCE: ("walking_minutes",),
}

_Newest = dict[Side | None, tuple[date, int]]
"""For each side that was tested: the day of its newest test and what that showed."""


class Results:
    """The tests of one person, in order of happening."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._newest: dict[Measure, list[tuple[date, _Newest]]] = {}
        self._facts: dict[tuple[Measure, date], tuple[str, ...]] = {}

    def with_later(self, tests: Iterable[Entry[Test]]) -> "Results":
        """The same with tests of later days."""
        more = Results(self._person)
        more._newest = {measure: list(known) for measure, known in self._newest.items()}
        more._facts = dict(self._facts)
        for test in sorted(tests, key=day_of):
            more._note(test, test.day)
        return more

    def _note(self, test: Entry[Test], on: date) -> None:
        measure = test.what.measure
        known = self._newest.setdefault(measure, [])
        before = known[-1][1] if known else {}
        known.append((on, before | {test.what.side: (on, test.what.result)}))
        self._facts[measure, on] = (*self._facts.get((measure, on), ()), test.id)

    def days(self, measure: Measure) -> list[date]:
        """The days on which it was measured."""
        return [on for on, _ in self._newest.get(measure, ())]

    def facts_on(self, measure: Measure, on: date) -> tuple[str, ...]:
        """The tests of a day, by their ids."""
        return self._facts.get((measure, on), ())

    def latest(self, measure: Measure, until: date, since: date) -> int | None:
        """The newest result between two days, the lower one where sides differ.

        The baseline counts when `since` is not after the start. None when it was never measured.
        """
        known = self._newest.get(measure, [])
        place = bisect_right(known, until, key=itemgetter(0))
        newest = known[place - 1][1] if place else {}
        shown = [result for on, result in newest.values() if on >= since]
        if shown:
            return min(shown)
        return self.baseline(measure) if since <= self._person.started_on else None

    def baseline(self, measure: Measure) -> int | None:
        """What was measured before the start, the lower side; None when it never was."""
        told = (getattr(self._person.baseline, name) for name in BASELINES[measure])
        return min((value for value in told if value is not None), default=None)
