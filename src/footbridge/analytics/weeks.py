"""One row for each whole week of a person: numbers only, and nothing that says who or when."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from statistics import median
from typing import Any, NamedTuple

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Side, Stream, Tier
from footbridge.engine.day_by_day import DayByDay
from footbridge.engine.facts import CheckIn, Entry, Fact, Journal, Session, Test, Walk
from footbridge.engine.known.answers import person_on
from footbridge.engine.known.history import History, history_until
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision, Reason, Says

DAY = timedelta(days=1)
WEEK = 7
MINUTE = 60


class Week(NamedTuple):
    """A week counts from the person's own start, the first one is 1. No calendar is in it.

    `person` is made by whoever writes the cohort and means nothing elsewhere. `track` is where it
    is felt; None where too few feel it there. The days are 0 to 7: those with a check-in, those on
    which something was done, those for which the plan held something. `walk_minutes` are of the
    whole week. `pain` is the median of the check-ins, 0-10. `hold_left` and `hold_right` are the
    longest holds of the week on that foot, in seconds. `stopped` are the sessions of `sessions`
    that a stop sign ended. A flag of a tier stood on one day of the week or more.
    `strength_raised` says that a dose of strength went up. What is None was not told.
    """

    person: str
    week: int
    track: str | None
    days_told: int
    days_done: int
    days_planned: int
    walk_minutes: int
    pain: float | None
    hold_left: int | None
    hold_right: int | None
    sessions: int
    stopped: int
    emergency_flag: bool
    same_day_flag: bool
    within_days_flag: bool
    next_visit_flag: bool
    strength_raised: bool


def weeks_of(
    name: str, person: Person, facts: Sequence[Entry[Fact]], catalogue: Catalogue, until: date
) -> list[Week]:
    """The whole weeks of a person that are over on `until`, decided by all that is known now.

    `name` is what stands in place of the person.
    """
    count = ((until - person.started_on).days) // WEEK
    if count <= 0:
        return []
    last = person.started_on + (count * WEEK - 1) * DAY
    history = history_until(
        Journal(facts=tuple(facts)), last, catalogue.numbers, person.started_on
    )
    plans = Plans(facts, person, catalogue)
    track = person_on(person, history).track.value
    return [
        _week(name, track, number + 1, history, plans.of(number), catalogue)
        for number in range(count)
    ]


class Plans:
    """The decisions of a person, a week at a time and in order."""

    def __init__(self, facts: Sequence[Entry[Fact]], person: Person, catalogue: Catalogue) -> None:
        self.start = person.started_on
        self.days = DayByDay(facts, person, catalogue)
        self.raises: set[tuple[object, ...]] = set()

    def of(self, number: int) -> "Planned":
        first = self.start + number * WEEK * DAY
        dates = [first + n * DAY for n in range(WEEK)]
        decisions = [self.days.decide(day) for day in dates]
        raised = [each for one in decisions for each in _raises(one)]
        is_raised = not self.raises.issuperset(raised)
        self.raises.update(raised)
        return Planned(dates, decisions, is_raised)


class Planned(NamedTuple):
    """The days of one week, their decisions, and whether a dose of strength went up in it."""

    dates: list[date]
    decisions: list[Decision]
    is_raised: bool

    def holds(self, tier: Tier) -> bool:
        return any(flag.tier is tier for each in self.decisions for flag in each.flags)


def _week(
    name: str, track: str, number: int, history: History, planned: Planned, catalogue: Catalogue
) -> Week:
    first, last = planned.dates[0], planned.dates[-1]
    check_ins = history.between(CheckIn, first, last)
    sessions = [each for each in history.between(Session, first, last) if _was_done(each.what)]
    walks = history.between(Walk, first, last)
    pains = [each.what.pain for each in check_ins if each.what.pain is not None]
    holds = list(_holds(history, first, last, catalogue))
    return Week(
        person=name,
        week=number,
        track=track,
        days_told=_days(check_ins),
        days_done=_days([*sessions, *walks]),
        days_planned=sum(any(block.items for block in each.blocks) for each in planned.decisions),
        walk_minutes=round(sum(each.what.seconds for each in walks) / MINUTE),
        pain=float(median(pains)) if pains else None,
        hold_left=_longest(holds, Side.LEFT),
        hold_right=_longest(holds, Side.RIGHT),
        sessions=len(sessions),
        stopped=sum(any(one.stop is not None for one in each.what.sets) for each in sessions),
        emergency_flag=planned.holds(Tier.EMERGENCY),
        same_day_flag=planned.holds(Tier.SAME_DAY),
        within_days_flag=planned.holds(Tier.WITHIN_DAYS),
        next_visit_flag=planned.holds(Tier.NEXT_VISIT),
        strength_raised=planned.is_raised,
    )


def _days(told: Iterable[Entry[Any]]) -> int:
    return len({each.day for each in told})


def _was_done(session: Session) -> bool:
    return any(each.skipped is None for each in session.sets)


def _holds(
    history: History, first: date, last: date, catalogue: Catalogue
) -> Iterator[tuple[Side | None, int]]:
    """Every hold of a balance exercise or of the test on one leg, with its foot."""
    for session in history.between(Session, first, last):
        for one in session.what.sets:
            exercise = catalogue.exercises.get(one.exercise)
            if one.hold_seconds and exercise and exercise.stream is Stream.BALANCE:
                yield one.side, one.hold_seconds
    for test in history.between(Test, first, last):
        if test.what.measure is Measure.SINGLE_LEG:
            yield test.what.side, test.what.result


def _longest(holds: Sequence[tuple[Side | None, int]], side: Side) -> int | None:
    return max((seconds for each, seconds in holds if each is side), default=None)


def _raises(decision: Decision) -> Iterator[tuple[object, ...]]:
    """What went up in strength, each rise by what makes it one: it may be told for weeks."""
    for block in decision.blocks:
        for item in block.items:
            if item.stream is Stream.STRENGTH:
                for given in item.reasons:
                    if given.says is Says.RAISED:
                        yield item.exercise, given.about, _told_on(given, decision)


def _told_on(given: Reason, decision: Decision) -> object:
    return given.values.get("on", given.values.get("to", decision.on.isoformat()))
