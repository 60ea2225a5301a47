"""A page after each fact of a day, on many days in turn, beside the floor."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from statistics import fmean
from typing import TYPE_CHECKING

from tools.bench.asking import Spent, spent
from tools.bench.side_by_side import AT_ONCE, Beside, Floor, median_of

if TYPE_CHECKING:
    from footbridge.engine.facts import Fact

CHECK_IN, SESSION, WALK, STUMBLE = "a check-in", "a session", "a walk", "a stumble"
APART = timedelta(minutes=20)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Told:
    """A page after each of the facts of a day, by what was told."""

    after: dict[str, Beside]

    @property
    def mean(self) -> Beside:
        """A day has about one of each, so that each counts the same."""
        every = self.after.values()
        return Beside(_mean([each.ours for each in every]), _mean([each.floor for each in every]))


def days_told(
    person: str,
    morning: datetime,
    page: Callable[[datetime], object],
    floor: Floor,
    days: int,
) -> Told:
    """So many days of a person from this morning on, each looked at before anything is told: the
    check-in, the session and the walk that were asked for, and a stumble.

    `page` asks for the page at a moment of such a day. The floor is asked in turn with the days.
    """
    ours: dict[str, list[Spent]] = {}
    under: list[Spent] = []
    for number in range(days):
        now = morning + number * DAY
        page(now)
        for what, fact in _facts_of(person, now):
            now += APART
            _tell(person, fact, now)
            ours.setdefault(what, []).append(_spent(page, now))
        under += floor.rounds("page")(AT_ONCE)
    beneath = median_of(under)
    return Told({what: Beside(median_of(some), beneath) for what, some in ours.items()})


def _facts_of(person: str, now: datetime) -> Iterator[tuple[str, "Fact"]]:
    """What is told of a day, each made when what was told before it is known."""
    from footbridge import care
    from footbridge.engine.ahead import done_as_planned
    from footbridge.engine.facts import CheckIn, Session, Stumble, Walk

    known = care.day(person, on=now.date(), now=now, store=False)
    slot = known.record.person.check_in_slot
    yield CHECK_IN, CheckIn(slot=slot, pain=2, soreness=1, zones=())
    decision = care.today(person, on=now.date(), now=now, store=False)
    planned = [entry.what for entry in done_as_planned(decision)]
    for session in (each for each in planned if isinstance(each, Session)):
        yield SESSION, session
    for walk in (each for each in planned if isinstance(each, Walk)):
        yield WALK, replace(walk, comfortable=True)
    yield STUMBLE, Stumble()


def _tell(person: str, fact: "Fact", now: datetime) -> None:
    from footbridge import care

    care.write(person, fact, care.Stamp(now))


def _spent(page: Callable[[datetime], object], now: datetime) -> Spent:
    return spent(lambda: page(now))


def _mean(each: list[Spent]) -> Spent:
    return Spent(fmean(one.cpu for one in each), fmean(one.wall for one in each))
