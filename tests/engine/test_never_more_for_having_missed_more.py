"""Nobody gets more on the first day back for having been away longer, whatever went before.

Each life is lived up to a day; then nothing is trained for one day, for two, up to sixty. What the
first day back asks of an exercise may fall with the length of the break, and never rises: its way,
repetitions, seconds and sets, and the rest between them never gets shorter.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import CheckIn, Entry, Fact, FeetCheck
from footbridge.engine.kept import Kept, decide_from, stands_from
from footbridge.engine.known.guide import guide_of
from footbridge.engine.progress.progress import Progress
from footbridge.engine.shown.decision import Item
from tests.engine.weeks import DAY, Weeks
from tests.engine.weeks_told import LIVES
from tests.life import items_of, moment

LONGEST = 60
LIVED = (
    ("all-goes-well", 40),
    ("half-a-year", 100),
    ("a-flare", 18),
    ("a-fall", 30),
    ("ill", 25),
    ("eight-days-away-twice", 26),
    ("fifteen-days-away", 36),
    ("fifteen-days-away-on-the-lowest-level", 14),
    ("flares-again-and-again", 33),
    ("no-strength-for-a-month", 36),
    ("tests-for-the-first-time", 30),
    ("fewer-minutes", 50),
    ("good-days-and-bad", 77),
    ("good-evenings-and-bad", 63),
)
"""What came before: the life, and how many days of it were lived."""


class Asked(NamedTuple):
    """One exercise as a day asks for it. A higher `way` is a harder one."""

    way: int
    sets: int
    amount: int
    rest: int


@pytest.mark.covers("REG-01", "RULE-29")
@pytest.mark.parametrize(("name", "days"), LIVED, ids=[f"{n} {d}" for n, d in LIVED])
def test_a_longer_break_never_leaves_more_on_the_first_day_back(
    name: str, days: int, catalogue: Catalogue
) -> None:
    kept = _lived(name, days, catalogue)
    least: dict[str, Asked] = {}

    for missed in range(LONGEST):
        for exercise, asked in _first_day_back(kept, missed, catalogue):
            before = least.setdefault(exercise, asked)
            # Up to six missed days nothing changes, and what was earned before may still come.
            if missed > catalogue.numbers.gap_light_days:
                assert _is_no_more(asked, before), (missed, exercise, before, asked)
            least[exercise] = asked


@pytest.mark.covers("REG-01", "RULE-29")
@pytest.mark.parametrize(("name", "days"), LIVED, ids=[f"{n} {d}" for n, d in LIVED])
def test_a_longer_break_never_leaves_a_stream_farther_on(
    name: str, days: int, catalogue: Catalogue
) -> None:
    kept = _lived(name, days, catalogue)
    minutes = kept.case.person.minutes
    shortest = catalogue.numbers.gap_light_days + 1

    stands = [_stands(kept, missed) for missed in range(shortest, LONGEST)]

    for shorter, longer in pairwise(stands):
        assert _days_and_stage(longer) <= _days_and_stage(shorter)
        assert _hold(longer) <= _hold(shorter)
        assert longer.walking.seconds <= shorter.walking.seconds
        for key, dose in longer.strength.doses.items():
            sets, reps = dose.asked(minutes, catalogue.numbers)
            most_sets, most_reps = shorter.strength.doses[key].asked(minutes, catalogue.numbers)
            assert (sets, reps) == (min(sets, most_sets), min(reps, most_reps)), key


def _lived(name: str, days: int, catalogue: Catalogue) -> Kept:
    life = LIVES[name]
    weeks = Weeks(life.person, catalogue)
    for number in range(days):
        weeks.live(number, life.days(number))
    assert weeks.kept is not None
    return weeks.kept


def _back(kept: Kept, missed: int) -> list[Entry[Fact]]:
    """A calm answer and a look at the feet, early on the first day back."""
    at = moment(kept.until + (missed + 1) * DAY, "06:00")
    slot = kept.case.person.check_in_slot
    told = (CheckIn(slot=slot, pain=2, soreness=1), FeetCheck())
    return [
        Entry(id=f"back {place}", at=at, recorded=at, what=what) for place, what in enumerate(told)
    ]


def _first_day_back(kept: Kept, missed: int, catalogue: Catalogue) -> Iterator[tuple[str, Asked]]:
    on = kept.until + (missed + 1) * DAY
    for item in items_of(decide_from(kept, _back(kept, missed), on)):
        yield item.exercise, _asked(item, catalogue)


def _asked(item: Item, catalogue: Catalogue) -> Asked:
    dose, guide = item.dose, guide_of(catalogue)
    rungs = guide.rungs_of(item.exercise)
    way = rungs.index(item.variant) if item.variant in rungs else -1
    # How many rounds of the hold there are goes by the day of the week.
    sets = 0 if item.stream is Stream.BALANCE else dose.sets
    amount = dose.work_seconds or (dose.reps or 1) * (dose.hold_seconds or 1)
    return Asked(way, sets, amount, dose.rest_seconds)


def _is_no_more(now: Asked, before: Asked) -> bool:
    if now.way < before.way:
        return True
    return (
        now.way == before.way
        and now.sets <= before.sets
        and now.amount <= before.amount
        and now.rest >= before.rest
    )


def _stands(kept: Kept, missed: int) -> Progress:
    on = kept.until + timedelta(days=missed + 1)
    return stands_from(kept, _back(kept, missed), on)[1]


def _days_and_stage(progress: Progress) -> tuple[int, int]:
    return progress.strength.days_a_week, progress.stretch_stage


def _hold(progress: Progress) -> tuple[int, int]:
    """The level first: a longer hold on an easier one is less."""
    return progress.balance.place, progress.balance.seconds
