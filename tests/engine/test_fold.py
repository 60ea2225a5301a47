"""The days in turn: which of them are gone through, and what begins the doses afresh."""

from collections.abc import Iterable
from datetime import timedelta

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CheckIn,
    Entry,
    Fact,
    Fall,
    ReviewAccepted,
    Session,
    SetDone,
    Test,
    Walk,
)
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Slot
from footbridge.engine.progress.fold import fold
from footbridge.engine.progress.progress import Progress, progress_at_start
from footbridge.engine.signs.case import Case, new_case, with_later
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
TODAY = START + 20 * DAY
UNHURT = Fall(hurt=False, head=False, cannot_stand=False)


def told(day: int, what: Fact, at: str = "09:00") -> Entry[Fact]:
    when = moment(START + day * DAY, at)
    return Entry(id=f"{what.KIND} {day} {at}", at=when, recorded=when, what=what)


def trained(days: Iterable[int]) -> list[Entry[Fact]]:
    """A calm answer, a walk and heel raises on each of these days."""
    facts: list[Entry[Fact]] = []
    heel = SetDone(exercise="heel-raise", reps=8, effort=5, form_kept=True)
    for day in days:
        facts += [
            told(day, CheckIn(slot=Slot.MORNING, pain=2, soreness=1), "08:00"),
            told(day, Session(sets=(heel, heel)), "10:00"),
            told(day, Walk(seconds=600, comfortable=True), "15:00"),
        ]
    return facts


def case_of(catalogue: Catalogue, *facts: Entry[Fact]) -> Case:
    entries = entries_until(facts, TODAY, NUMBERS, START)
    return with_later(new_case(RUTH, catalogue), entries, TODAY)


def folded(catalogue: Catalogue, *facts: Entry[Fact]) -> Progress:
    case = case_of(catalogue, *facts)
    return fold(case, progress_at_start(case), TODAY)


def test_days_after_the_last_one_asked_for_are_not_gone_through(catalogue: Catalogue) -> None:
    case = case_of(catalogue, *trained(range(20)))

    early = fold(case, progress_at_start(case), START + 9 * DAY)

    assert set(early.last_on.values()) == {START + 9 * DAY}
    assert early.last_event == START + 9 * DAY


@pytest.mark.parametrize("place", [0, 6, 9, 12, 13, 14, 19])
def test_days_gone_through_in_two_goes_come_to_the_same(catalogue: Catalogue, place: int) -> None:
    ill = Away(first=START + 10 * DAY, last=START + 11 * DAY, why=AwayReason.ILLNESS)
    facts = [
        *trained([*range(10), *range(12, 20)]),
        told(5, UNHURT, "20:00"),
        told(12, ill),
        told(13, Test(measure=Measure.WALKING_TOLERANCE, result=7)),
        told(14, ReviewAccepted(accepted=())),
    ]
    case = case_of(catalogue, *facts)
    start = progress_at_start(case)

    at_once = fold(case, start, TODAY)
    in_two = fold(case, fold(case, start, START + place * DAY), TODAY)

    assert in_two == at_once
    assert (at_once.falls, at_once.illnesses) == (1, 1)


def test_a_day_of_the_past_on_which_nothing_happened_is_not_gone_through(
    catalogue: Catalogue,
) -> None:
    """What a fall begins afresh is heard on the next day that counts, and nobody asks sooner."""
    case = case_of(catalogue, *trained(range(5)), told(5, UNHURT, "20:00"))
    start = progress_at_start(case)

    assert fold(case, start, START + 8 * DAY).falls == 0
    assert fold(case, start, TODAY).falls == 1


def test_where_doses_stood_before_anything_was_told_is_known_of_today_alone(
    catalogue: Catalogue,
) -> None:
    case = case_of(catalogue, *trained(range(20)))
    start = progress_at_start(case)

    assert fold(case, start, START + 19 * DAY).before is None
    assert fold(case, start, TODAY).before is not None


FALLS = [(-3, None), (-1, None), (0, 1), (5, 6), (19, 20), (20, 20)]


@pytest.mark.covers("RULE-20")
@pytest.mark.parametrize(("day", "afresh"), FALLS)
def test_a_fall_since_the_start_begins_the_doses_afresh_on_the_next_day(
    catalogue: Catalogue, day: int, afresh: int | None
) -> None:
    """One of today begins them at once."""
    progress = folded(catalogue, *trained(range(20)), told(day, UNHURT, "20:00"))

    assert progress.fresh_start_on == (None if afresh is None else START + afresh * DAY)
    assert progress.falls == (afresh is not None)


ILLNESSES = [
    (-9, -1, None),
    (-3, 0, 1),
    (7, 9, 10),
    (7, 19, 20),
    (7, 20, None),
    (18, 25, None),
]


@pytest.mark.covers("REG-01")
@pytest.mark.parametrize("why", [AwayReason.ILLNESS, AwayReason.HOSPITAL])
@pytest.mark.parametrize(("first", "last", "afresh"), ILLNESSES)
def test_an_illness_that_is_over_begins_the_doses_afresh_on_the_day_after_it(
    catalogue: Catalogue, first: int, last: int, afresh: int | None, why: AwayReason
) -> None:
    away = Away(first=START + first * DAY, last=START + last * DAY, why=why)

    progress = folded(catalogue, *trained(range(7)), told(0, away))

    assert progress.fresh_start_on == (None if afresh is None else START + afresh * DAY)
    assert progress.illnesses == (afresh is not None)


@pytest.mark.covers("REG-01")
def test_an_illness_is_over_on_the_day_after_its_last_one(catalogue: Catalogue) -> None:
    """Its last day may have been trained on: nothing begins afresh until it is over."""
    away = Away(first=START + 7 * DAY, last=START + 9 * DAY, why=AwayReason.ILLNESS)
    case = case_of(catalogue, *trained([*range(7), 9, 10]), told(0, away))
    start = progress_at_start(case)

    assert fold(case, start, START + 9 * DAY).illnesses == 0
    assert fold(case, start, START + 10 * DAY).illnesses == 1


@pytest.mark.covers("REG-01")
def test_of_two_illnesses_the_later_one_begins_it_afresh_whichever_was_told_first(
    catalogue: Catalogue,
) -> None:
    later = Away(first=START + 15 * DAY, last=START + 16 * DAY, why=AwayReason.HOSPITAL)
    earlier = Away(first=START + 3 * DAY, last=START + 4 * DAY, why=AwayReason.ILLNESS)

    progress = folded(catalogue, *trained(range(3)), told(0, later), told(1, earlier))

    assert progress.illnesses == 2
    assert progress.fresh_start_on == START + 17 * DAY


@pytest.mark.parametrize("why", [AwayReason.HOLIDAY, AwayReason.OTHER])
def test_a_holiday_begins_nothing_afresh(catalogue: Catalogue, why: AwayReason) -> None:
    away = Away(first=START + 7 * DAY, last=START + 9 * DAY, why=why)

    assert folded(catalogue, *trained(range(7)), told(0, away)).fresh_start_on is None


def test_of_two_falls_both_count(catalogue: Catalogue) -> None:
    once = folded(catalogue, *trained(range(20)), told(5, UNHURT))
    twice = folded(catalogue, *trained(range(20)), told(9, UNHURT), told(5, UNHURT))

    assert (once.balance.rung.id, twice.balance.rung.id) == ("B1", "B0")
    assert (twice.falls, twice.fresh_start_on) == (2, START + 10 * DAY)
    assert twice.fresh_because == ("fall 9 09:00",)
    assert twice.start == START + 10 * DAY
    assert twice.next_week == START + 24 * DAY


def test_a_test_before_the_start_brings_nothing_down(catalogue: Catalogue) -> None:
    test = Test(measure=Measure.WALKING_TOLERANCE, result=5)

    before = folded(catalogue, *trained(range(20)), told(-1, test))
    first = folded(catalogue, *trained(range(20)), told(0, test))

    assert before.walking.seconds == 600
    assert first.walking.seconds == 300


@pytest.mark.covers("REG-01")
def test_the_days_since_each_stream_was_done_are_known_today(catalogue: Catalogue) -> None:
    """Strength is missed from the next day on which it was planned: Thursday, the 18th day."""
    progress = folded(catalogue, *trained(range(15)))

    gaps = {stream.value: days for stream, days in progress.gaps.items()}

    assert gaps == {"strength": 3, "walking": 5}
