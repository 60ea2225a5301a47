"""The facts of one person by kind and by day, and how more of them are put to those."""

from datetime import timedelta
from typing import Any

import pytest

from footbridge.catalogue.words import Side
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CheckIn,
    Entry,
    Fact,
    FeetCheck,
    Finding,
    FlagRaised,
    FootFinding,
    Goal,
    Journal,
    Session,
    SetDone,
    StopSign,
    Walk,
)
from footbridge.engine.known.history import (
    History,
    entries_until,
    history_until,
)
from footbridge.engine.known.time_of_day import own_day, slot_at
from footbridge.engine.person import Slot
from tests.life import NUMBERS, moment
from tests.people import START

ABOUT = ("time_of_day",)
DAY = timedelta(days=1)
BLISTER = (FootFinding(found=Finding.BLISTER, side=Side.LEFT),)


def told(what: Fact, day: int = 0, at: str = "10:00", name: str = "") -> Entry[Any]:
    when = moment(START + day * DAY, at)
    return Entry(id=name or f"{what.KIND}-{day}-{at}", at=when, recorded=when, what=what)


def walk(day: int = 0, at: str = "10:00", seconds: int = 600, name: str = "") -> Entry[Any]:
    return told(Walk(seconds=seconds), day, at, name)


def until(*facts: Entry[Any], day: int = 9) -> History:
    return history_until(Journal(facts=facts), START + day * DAY, NUMBERS)


def seconds(entries: Any) -> list[int]:
    return [one.what.seconds for one in entries]


def test_facts_are_told_by_kind_and_day_in_the_order_in_which_they_happened() -> None:
    late, early, next_day = walk(0, "18:00", 3), walk(0, "08:00", 1), walk(1, "07:00", 5)

    history = until(next_day, late, early, told(CheckIn(slot=Slot.MORNING, pain=2)))

    assert seconds(history.of(Walk)) == [1, 3, 5]
    assert {day: seconds(told) for day, told in history.days(Walk).items()} == {
        START: [1, 3], START + DAY: [5],
    }  # fmt: skip
    assert seconds(history.on(START, Walk)) == [1, 3]
    assert list(history.on(START + 5 * DAY, Walk)) == []
    assert len(history.of(CheckIn)) == 1
    assert list(history.of(Session)) == []


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [(0, 3, [0, 1, 3]), (1, 3, [1, 3]), (0, 2, [0, 1]), (1, 1, [1]), (2, 2, []), (3, 1, [])],
)
def test_between_two_days_both_are_counted(first: int, last: int, found: list[int]) -> None:
    history = until(*(walk(day, seconds=day) for day in (0, 1, 3)))

    assert seconds(history.between(Walk, START + first * DAY, START + last * DAY)) == found


@pytest.mark.parametrize("asked_before", [False, True])
def test_later_facts_come_behind_and_change_nothing_of_what_was_there(asked_before: bool) -> None:
    before = until(walk(0, seconds=1), walk(1, seconds=2), day=1)
    if asked_before:
        assert len(before.days(Walk)) == 2
    later = entries_until((walk(1, "20:00", 3), walk(2, seconds=4)), START + 2 * DAY, NUMBERS)

    after = before.with_later(later, START + 2 * DAY)

    assert after.today == START + 2 * DAY
    assert seconds(after.of(Walk)) == [1, 2, 3, 4]
    assert [seconds(after.on(START + day * DAY, Walk)) for day in range(3)] == [[1], [2, 3], [4]]
    assert seconds(before.of(Walk)) == [1, 2]
    assert seconds(before.on(START + DAY, Walk)) == [2]
    assert set(after.seconds) == {one.id for one in after.of(Walk)}


@pytest.mark.parametrize("asked_before", [False, True])
def test_what_is_told_late_finds_its_place(asked_before: bool) -> None:
    before = until(walk(0, seconds=1), walk(2, seconds=4), day=2)
    if asked_before:
        assert len(before.days(Walk)) == 2
    late = entries_until((walk(1, seconds=2), walk(0, "09:00", 0)), START + 2 * DAY, NUMBERS)

    after = before.with_told(late)

    assert after.today == before.today
    assert seconds(after.of(Walk)) == [0, 1, 2, 4]
    assert seconds(after.on(START, Walk)) == [0, 1]


def test_of_one_moment_the_order_is_that_of_the_names() -> None:
    a, b, c = (walk(0, seconds=number, name=name) for number, name in enumerate("abc"))

    history = until(a, c).with_told(entries_until((b,), START, NUMBERS))

    assert seconds(until(c, b, a).of(Walk)) == seconds(history.of(Walk)) == [0, 1, 2]


@pytest.mark.parametrize("asked_before", [False, True])
def test_what_is_told_daily_is_let_go_after_a_while_and_all_else_is_kept(
    asked_before: bool,
) -> None:
    history = until(walk(0), walk(1), walk(2), told(Goal(says="to the shop"), 0))
    if asked_before:
        assert len(history.days(Walk)) == 3

    shorter = history.shortened(START + DAY)

    assert [one.day for one in shorter.of(Walk)] == [START + DAY, START + 2 * DAY]
    assert list(shorter.days(Walk)) == [START + DAY, START + 2 * DAY]
    assert len(shorter.of(Goal)) == 1
    assert set(shorter.seconds) == {one.id for kind in (Walk, Goal) for one in shorter.of(kind)}


@pytest.mark.parametrize(
    ("what", "counts"),
    [
        (CheckIn(slot=Slot.MORNING, pain=2), False),
        (Session(sets=(SetDone(exercise="heel-raise", reps=8),)), False),
        (Walk(seconds=600), False),
        (FeetCheck(), False),
        (Away(first=START, last=START, why=AwayReason.HOLIDAY), False),
        # Signs, findings and stops are heard, whenever they were told.
        (FeetCheck(findings=BLISTER), True),
        (Walk(seconds=600, stop=StopSign.PAIN), True),
        (FlagRaised(flag="FLAG-07"), True),
        (Goal(says="to the shop"), True),
    ],
)
def test_what_cannot_have_happened_before_the_start_decides_nothing(
    what: Fact, counts: bool
) -> None:
    facts = (told(what, -1),)

    assert bool(entries_until(facts, START, NUMBERS, START)) is counts
    assert len(entries_until(facts, START, NUMBERS)) == 1
    assert len(entries_until((told(what, 0),), START, NUMBERS, START)) == 1
    assert entries_until((told(what, 1),), START, NUMBERS) == []


def test_what_was_told_before_midnight_is_over_is_of_the_evening_before() -> None:
    evening = told(CheckIn(slot=Slot.EVENING, pain=2), 1, "00:30")

    ((_, entry),) = entries_until((evening,), START, NUMBERS)

    assert entry.day == START


@pytest.mark.parametrize(
    ("at", "own", "slot"),
    [
        ("03:59", Slot.EVENING, Slot.EVENING),
        ("03:59", Slot.MORNING, Slot.MORNING),
        ("04:00", Slot.EVENING, Slot.MORNING),
        ("11:59", Slot.EVENING, Slot.MORNING),
        ("12:00", Slot.EVENING, Slot.EVENING),
        ("12:00", Slot.MORNING, Slot.MORNING),
        ("16:59", Slot.MORNING, Slot.MORNING),
        ("17:00", Slot.MORNING, Slot.EVENING),
        ("23:59", Slot.MORNING, Slot.EVENING),
    ],
)
def test_the_time_of_day_goes_by_the_clock_and_between_by_what_is_usual(
    at: str, own: Slot, slot: Slot
) -> None:
    assert slot_at(moment(START, at), own, NUMBERS) is slot


@pytest.mark.parametrize(
    ("what", "at", "days"),
    [
        (Session(sets=()), "03:59", -1),
        (Session(sets=()), "04:00", 0),
        (CheckIn(slot=Slot.EVENING, pain=2), "03:59", -1),
        (CheckIn(slot=Slot.EVENING, pain=2), "04:00", 0),
        (CheckIn(slot=Slot.MORNING, pain=2), "03:59", 0),
        (Walk(seconds=600), "00:10", 0),
    ],
)
def test_only_a_session_and_an_evening_may_belong_to_the_day_before(
    what: Fact, at: str, days: int
) -> None:
    assert own_day(what, moment(START, at), NUMBERS) == START + days * DAY


A, B = walk(0, name="a"), walk(1, name="b")
MENDED = Entry(id="c", at=A.at, recorded=A.recorded, corrects="a", what=Walk(seconds=1))
OF_LATER = Entry(id="d", at=A.at, recorded=A.recorded, corrects="b", what=Walk(seconds=1))


@pytest.mark.parametrize(
    ("facts", "later", "apart"),
    [
        ((A,), (B,), True),
        ((A,), (), True),
        ((), (A, B), True),
        # The same again, twice over, one that mends, and one that was mended before it came.
        ((A,), (A,), False),
        ((), (A, A), False),
        ((A,), (MENDED,), False),
        ((OF_LATER,), (B,), False),
    ],
)
def test_what_has_to_do_with_nothing_that_is_there_stands_beside_it(
    facts: tuple[Entry[Any], ...], later: tuple[Entry[Any], ...], apart: bool
) -> None:
    assert Journal(facts=facts).is_apart_from(later) is apart
