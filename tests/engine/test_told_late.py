"""What fits after the days that are kept, and what was told too late for them: case by case."""

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Track
from footbridge.engine.decide import decide
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CheckIn,
    Entry,
    Fact,
    Fall,
    FeetCheck,
    Journal,
    ProfileChanged,
    Session,
    SetDone,
    StopSign,
    Walk,
    Withdrawn,
)
from footbridge.engine.kept import Kept, ToldLate, decide_from, keep, keep_on, told_since
from footbridge.engine.person import Slot
from tests.life import moment
from tests.people import RUTH, START

ABOUT = ("kept",)

DAY = timedelta(days=1)
UNTIL = START + 4 * DAY
TODAY = UNTIL + 3 * DAY
FAR_EAST = timezone(timedelta(hours=14))


def told(
    what: Fact, on: date, at: str = "15:00", name: str = "", corrects: str | None = None
) -> Entry[Fact]:
    when = moment(on, at)
    return Entry(
        id=name or f"{what.KIND} {on}", at=when, recorded=when, what=what, corrects=corrects
    )


def walk(on: date, at: str = "15:00", name: str = "") -> Entry[Fact]:
    return told(Walk(seconds=600, comfortable=True), on, at, name)


def days(first: int, last: int) -> list[Entry[Fact]]:
    """Check-in, feet and a walk on each of these days after the start."""
    found: list[Entry[Fact]] = []
    for on in [START + n * DAY for n in range(first, last + 1)]:
        found += [
            told(CheckIn(slot=Slot.MORNING, pain=2, soreness=1), on, "08:00"),
            told(FeetCheck(), on, "08:05"),
            walk(on),
        ]
    return found


BEFORE = days(0, 4)
LATER = days(5, 7)


def kept(catalogue: Catalogue, *more: Entry[Fact]) -> Kept:
    """The first five days, kept when these were told as well."""
    return keep([*BEFORE, *more], RUTH, catalogue, UNTIL)


def is_the_same(before: Kept, facts: list[Entry[Fact]], today: date = TODAY) -> bool:
    """Whether the day is that of all the facts together."""
    wanted = decide(Journal(facts=tuple(facts)), RUTH, before.case.catalogue, today)
    return decide_from(before, told_since(before, facts), today) == wanted


# What fits


@pytest.mark.parametrize("today", [UNTIL + n * DAY for n in (1, 2, 3, 9)])
def test_days_without_a_word_fit(catalogue: Catalogue, today: date) -> None:
    before = kept(catalogue)

    assert is_the_same(before, BEFORE, today)
    assert decide_from(before, [], today).on == today


def test_of_what_is_told_already_only_the_days_that_are_over_are_kept(
    catalogue: Catalogue,
) -> None:
    before = kept(catalogue, *LATER)

    assert told_since(before, [*BEFORE, *LATER]) == LATER
    assert is_the_same(before, [*BEFORE, *LATER])


def test_the_first_day_can_be_kept_and_a_life_in_which_nothing_was_told(
    catalogue: Catalogue,
) -> None:
    first = keep(BEFORE[:3], RUTH, catalogue, START)
    silent = keep([], RUTH, catalogue, UNTIL)

    assert is_the_same(first, BEFORE, UNTIL)
    assert is_the_same(silent, LATER)


@pytest.mark.parametrize("pain", [8, 10])
@pytest.mark.parametrize("today", [UNTIL + n * DAY for n in (1, 2, 3)])
def test_what_is_asked_since_the_last_day_that_is_kept_is_asked_still(
    catalogue: Catalogue, pain: int, today: date
) -> None:
    strong = told(CheckIn(slot=Slot.MORNING, pain=pain, soreness=1), UNTIL, "16:00", "strong")

    assert is_the_same(kept(catalogue, strong), [*BEFORE, strong], today)


def test_what_a_stopped_drill_asks_is_asked_still_after_a_fall(catalogue: Catalogue) -> None:
    """The fall begins the weeks anew, and the question is older than the new week."""
    drill = SetDone(exercise="heel-raise", reps=8, stop=StopSign.PAIN)
    stop = told(Session(sets=(drill,)), START, "10:00")
    fall = told(Fall(hurt=False, head=False, cannot_stand=False), UNTIL - DAY, "10:00")
    facts = [*BEFORE, stop, fall]

    before = kept(catalogue, stop, fall)

    assert decide_from(before, [], UNTIL + DAY).asks
    assert is_the_same(before, facts, UNTIL + DAY)


def test_a_slip_of_a_later_day_that_is_mended_fits(catalogue: Catalogue) -> None:
    """Whether the walk was told before the days were kept, or after that."""
    slip, mended = walk(UNTIL + DAY, name="slip"), Withdrawn()
    taken_back = told(mended, UNTIL + 2 * DAY, name="back", corrects="slip")

    assert is_the_same(kept(catalogue), [*BEFORE, slip, taken_back])
    assert is_the_same(kept(catalogue, slip), [*BEFORE, slip, taken_back])


def test_what_mended_a_day_before_it_was_kept_is_in_it(catalogue: Catalogue) -> None:
    """However often it was mended, and in whichever order that was told."""
    slip = BEFORE[-1].id
    back = told(Withdrawn(), UNTIL + DAY, name="back", corrects=slip)
    again = told(Withdrawn(), UNTIL + 2 * DAY, name="again", corrects="back")
    third = told(Withdrawn(), UNTIL + 3 * DAY, name="third", corrects="again")

    for mending in ((back,), (back, again), (again, back), (third, again, back)):
        before = kept(catalogue, *mending)
        assert is_the_same(before, [*BEFORE, *mending])
        on = keep_on(before, [*LATER[:3], *mending], UNTIL + DAY)
        assert is_the_same(on, [*BEFORE, *LATER, *mending])


def test_an_illness_that_goes_on_and_a_change_of_other_settings_fit(catalogue: Catalogue) -> None:
    ill = Away(first=START, last=UNTIL + DAY, why=AwayReason.ILLNESS)
    same = ProfileChanged(track=RUTH.track, minutes=15)
    changes = (ill, ProfileChanged(minutes=15), same)
    facts = [told(what, UNTIL + DAY, f"0{n}:00", f"n{n}") for n, what in enumerate(changes, 6)]

    assert is_the_same(kept(catalogue), [*BEFORE, *facts])


# What does not


def a_walk_of_a_day_that_is_kept() -> list[Entry[Fact]]:
    return [walk(UNTIL, "20:00", "late")]


def a_walk_of_a_later_day_far_in_the_east() -> list[Entry[Fact]]:
    """By the clock on the wall it is tomorrow, and yet it was before the last walk."""
    at = datetime.combine(UNTIL + DAY, datetime.min.time(), FAR_EAST).replace(hour=4)
    return [Entry(id="east", at=at, recorded=at, what=Walk(seconds=600, comfortable=True))]


def a_walk_at_the_very_moment_of_the_last_one() -> list[Entry[Fact]]:
    at = moment(UNTIL, "15:00").astimezone(FAR_EAST)
    return [Entry(id="same", at=at, recorded=at, what=Walk(seconds=600, comfortable=True))]


def what_mends_a_day_that_is_kept() -> list[Entry[Fact]]:
    return [told(Withdrawn(), TODAY, name="back", corrects=BEFORE[-1].id)]


def what_mends_something_that_nobody_knows() -> list[Entry[Fact]]:
    return [told(Withdrawn(), TODAY, name="back", corrects="never told")]


def an_illness_that_was_over() -> list[Entry[Fact]]:
    return [told(Away(first=START, last=UNTIL, why=AwayReason.ILLNESS), TODAY)]


def another_track() -> list[Entry[Fact]]:
    return [told(ProfileChanged(track=Track.LEG), TODAY)]


def a_fact_of_those_that_are_kept() -> list[Entry[Fact]]:
    return [BEFORE[-1]]


LATE: list[tuple[Callable[[], list[Entry[Fact]]], str]] = [
    (a_walk_of_a_day_that_is_kept, "is about a day that is kept"),
    (a_walk_of_a_later_day_far_in_the_east, "is about a day that is kept"),
    (a_walk_at_the_very_moment_of_the_last_one, "is about a day that is kept"),
    (what_mends_a_day_that_is_kept, "corrects what is kept"),
    (what_mends_something_that_nobody_knows, "corrects what is kept"),
    (an_illness_that_was_over, "is about a day that is kept"),
    (another_track, "is about a day that is kept"),
    (a_fact_of_those_that_are_kept, "told again"),
]


@pytest.mark.parametrize(("late", "why"), LATE, ids=[late.__name__ for late, _ in LATE])
def test_what_was_told_too_late_is_refused_with_its_reason(
    catalogue: Catalogue, late: Callable[[], list[Entry[Fact]]], why: str
) -> None:
    before = kept(catalogue)

    with pytest.raises(ToldLate, match=why):
        decide_from(before, late(), TODAY)
    with pytest.raises(ToldLate, match=why):
        keep_on(before, late(), UNTIL + DAY)


def test_what_mends_a_mending_that_is_kept_is_refused(catalogue: Catalogue) -> None:
    back = told(Withdrawn(), UNTIL + DAY, name="back", corrects=BEFORE[-1].id)
    again = told(Withdrawn(), UNTIL + 2 * DAY, name="again", corrects="back")
    before = kept(catalogue, back)

    with pytest.raises(ToldLate, match="corrects what is kept"):
        decide_from(before, [back, again], TODAY)


def test_a_day_that_is_kept_is_over_and_the_next_one_is_not(catalogue: Catalogue) -> None:
    before = kept(catalogue)

    with pytest.raises(ToldLate, match="is over"):
        decide_from(before, [], UNTIL)
    with pytest.raises(ToldLate, match="is over"):
        decide_from(before, [], UNTIL - DAY)
    assert decide_from(before, [], UNTIL + DAY).on == UNTIL + DAY


def test_what_is_late_is_so_on_the_days_that_were_kept_later(catalogue: Catalogue) -> None:
    """The last moment of the first five days is not forgotten by days without a word."""
    silent = keep_on(kept(catalogue), [], UNTIL)
    further = keep_on(kept(catalogue), LATER[:3], UNTIL + DAY)

    with pytest.raises(ToldLate):
        decide_from(silent, a_walk_of_a_later_day_far_in_the_east(), TODAY)
    with pytest.raises(ToldLate):
        decide_from(further, [walk(UNTIL + DAY, "20:00", "late")], TODAY)
