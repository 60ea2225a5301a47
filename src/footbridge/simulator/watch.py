"""Whoever watches one life for breaks of what must never happen. See `promises` for one decision.

Each check answers with what is wrong, in a line. N5, N11, N13, N15 and N19 need a second
decision to compare with: they are in `pairs`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Stream
from footbridge.simulator import promises, reading
from footbridge.simulator.door import (
    CheckIn,
    Decision,
    Entry,
    Fact,
    FlagCleared,
    FlagDenied,
    FlagRaised,
    Person,
    ProfileChanged,
    Session,
    StopSign,
    Test,
    Walk,
    standing,
)
from footbridge.simulator.trims import TrimWatch
from footbridge.simulator.walks import WalkWatch

Break = tuple[str, str]
"""Which promise, such as N3, and what was seen."""

STOP_MEANS = {
    StopSign.PAIN: frozenset({"FLAG-16"}),
    StopSign.DIZZY: frozenset({"FLAG-17"}),
    StopSign.WEAK: frozenset({"FLAG-18"}),
    StopSign.UNEXPLAINED: frozenset({"FLAG-16", "FLAG-17", "FLAG-18"}),
}
CHANGES_THE_DAY = ("at_home", "minutes", "not_for_me", "strength_weekdays", "track")
WALKING = "walking"
SLACK_PERCENT = 10
STOP_DAYS = 7


@dataclass(frozen=True, slots=True)
class Stopped:
    """A drill that was stopped, and what must be asked about it."""

    on: date
    at: datetime
    exercise: str
    asks: frozenset[str]


class Watch:
    """Sees every fact that arrives and every decision of one life."""

    def __init__(self, person: Person, catalogue: Catalogue) -> None:
        self.person, self.catalogue = person, catalogue
        self.told: list[Entry[Fact]] = []
        self.facts: set[str] = set()
        self.strength_done: set[date] = set()
        self.answered_on: set[date] = set()
        self.unknown_on: set[date] = set()
        self.stops: list[Stopped] = []
        self.answers: dict[str, list[datetime]] = {}
        self.done: set[str] = set()
        self.last_shown: dict[tuple[str, str], int] = {}
        self.before: Decision | None = None
        self.walks = WalkWatch(catalogue.numbers, person)
        self.trims = TrimWatch(catalogue.numbers)

    def hear(self, facts: Iterable[Entry[Fact]]) -> None:
        for fact in facts:
            self.told.append(fact)
            self.facts.add(fact.id)
            if fact.corrects is not None or fact.recorded.date() > fact.at.date():
                self.forget()
            if fact.corrects is None:
                self._hear_one(fact)
            else:
                self._hear_what_stands()

    def forget(self) -> None:
        """What comes late, or puts something right, changes what the past was: begins anew."""
        self.last_shown, self.before = {}, None
        self.walks.forget()
        self.trims.forget()

    def _hear_what_stands(self) -> None:
        """After a correction, as if what was wrong had never been told."""
        self.strength_done, self.answered_on, self.stops = set(), set(), []
        self.walks.comfortable.clear()
        for fact in standing(self.told):
            self._hear_one(fact)

    def _hear_one(self, fact: Entry[Fact]) -> None:
        on = fact.at.date()
        match fact.what:
            case CheckIn():
                self.answered_on.add(on)
            case Session() as session:
                self._hear_session(fact, session)
            case Walk() as walk:
                self.done.add(WALKING)
                self.walks.hear_walk(on, walk)
                self._hear_stop(fact, WALKING, walk.stop)
            case Test() as test:
                self._hear_test(test)
            case FlagDenied() | FlagRaised() | FlagCleared() as answer:
                self.answers.setdefault(answer.flag, []).append(fact.at)
            case ProfileChanged() as change:
                self._hear_change(change)
            case _:
                pass

    def _hear_session(self, fact: Entry[Fact], session: Session) -> None:
        for done in session.sets:
            self.done.add(done.exercise)
            exercise = self.catalogue.exercises.get(done.exercise)
            is_strength = exercise is not None and exercise.stream is Stream.STRENGTH
            if is_strength and done.skipped is None:
                self.strength_done.add(fact.at.date())
            self._hear_stop(fact, done.exercise, done.stop)

    def _hear_stop(self, fact: Entry[Fact], exercise: str, stop: StopSign | None) -> None:
        if stop is not None:
            self.stops.append(Stopped(fact.at.date(), fact.at, exercise, STOP_MEANS[stop]))

    def _hear_test(self, test: Test) -> None:
        """It may say where something starts that was never done: that is no rise."""
        self.last_shown = {
            key: work for key, work in self.last_shown.items() if key[0] in self.done
        }
        if test.measure is Measure.WALKING_TOLERANCE:
            self.walks.hear_test(test.result * 60)

    def _hear_change(self, change: ProfileChanged) -> None:
        given = {name: getattr(change, name) for name in CHANGES_THE_DAY}
        told = {name: value for name, value in given.items() if value is not None}
        self.person = replace(self.person, **told)
        if told:
            # Another day was asked for: sets go by its minutes, and what stands for what.
            self.last_shown, self.before = {}, None
            self.trims.forget()

    def see(self, decision: Decision, gates: Iterable[str]) -> list[Break]:
        """Every break on this day, before it becomes the day before."""
        standing = frozenset(gates)
        found = [
            *self._broken("N1", promises.nothing_above_its_range, decision, self.catalogue),
            *self._broken("N4", promises.no_hold_over_45_seconds, decision),
            *self._broken("N2", promises.no_strength_the_day_after, decision, self.strength_done),
            *self._broken("N7", promises.nothing_while_an_urgent_flag_is_open, decision),
            *self._broken(
                "N6",
                promises.nothing_that_is_not_allowed,
                decision,
                self.person,
                standing,
                self.catalogue,
            ),
            *self._broken(
                "N10", promises.everything_has_a_reason, decision, self.facts, self.catalogue
            ),
            *self._stops(decision),
            *self._unknown(decision),
            *self._minutes(decision),
            *self.walks.see(decision),
            *self.trims.see(decision, self.before),
        ]
        self.last_shown.update(promises.works(decision))
        self.before = decision
        return found

    @staticmethod
    def _broken(name: str, promise: Callable[..., None], *given: object) -> Iterator[Break]:
        try:
            promise(*given)
        except AssertionError as broken:
            yield name, f"{promise.__name__}: {broken}"

    def _stops(self, decision: Decision) -> Iterator[Break]:
        """N6: nothing that was stopped today. N17: a stop is held for a week, and asked about."""
        since = decision.on - timedelta(days=STOP_DAYS - 1)
        stops = [stop for stop in self.stops if stop.on >= since]
        if not stops:
            return
        planned = {item.exercise for item in promises.items_of(decision)}
        held = reading.stopped_drills(decision)
        for stop in stops:
            if stop.on == decision.on and stop.exercise in planned:
                yield "N6", f"{stop.exercise} was stopped today and is planned"
            if stop.exercise not in held:
                yield "N17", f"{stop.exercise} was stopped on {stop.on} and nothing says so"
            for flag in sorted(stop.asks):
                is_answered = any(at >= stop.at for at in self.answers.get(flag, ()))
                if not is_answered and not reading.names(decision, flag):
                    yield "N17", f"{stop.exercise} stopped on {stop.on}: {flag} is not asked"

    def _unknown(self, decision: Decision) -> Iterator[Break]:
        """N9: no check-in for two days, or a question open: nothing above what was shown."""
        yesterday = decision.on - timedelta(days=1)
        is_known = decision.on in self.answered_on or yesterday in self.answered_on
        if is_known and not decision.asks:
            return
        self.unknown_on.add(decision.on)
        afresh = reading.begins_afresh(decision)
        for item in promises.items_of(decision):
            back = promises.came_back_on(item)
            is_known_back = back is not None and back not in self.unknown_on
            if is_known_back or promises.was_lowered(item):
                # It came back on a day when all was known, and is shown on its next day only.
                continue
            if promises.is_earned(item) and not (afresh and item.stream is not Stream.WALKING):
                work = promises.work_in(item)
                shown = self.last_shown.get((item.exercise, item.variant), work)
                if work > shown:
                    yield "N9", f"{item.exercise} rose from {shown} to {work} on the unknown"

    def _minutes(self, decision: Decision) -> Iterator[Break]:
        """N16: the day fits into the minutes asked for."""
        asked = self.person.minutes * 60
        planned = reading.seconds_of_the_day(decision)
        if planned * 100 > asked * (100 + SLACK_PERCENT):
            yield "N16", f"{planned} seconds planned of {asked} asked"
