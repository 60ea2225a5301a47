"""What was earned, and what came back: on which day it is given, and what keeps it waiting."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Stream
from footbridge.engine.facts import CheckIn, Entry, Fact, ReviewAccepted, Session, SetDone, Test
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Slot
from footbridge.engine.progress.fold import fold
from footbridge.engine.progress.progress import Progress, dose_begun, progress_at_start
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.next_day import How, NextDay
from footbridge.engine.streams.cuts import Cut, Recovery
from footbridge.engine.streams.progression import Move, Note
from footbridge.engine.streams.strength_dose import StrengthDose
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

ABOUT = ("fold",)

DAY = timedelta(days=1)
TODAY = START + 31 * DAY
PAST = TODAY - 3 * DAY
STRENGTH, BALANCE = Stream.STRENGTH, Stream.BALANCE
HEEL, CHAIR, HIP, SEATED = "heel-raise", "sit-to-stand", "hip-abduction", "heel-raise/seated"
STAND = "tandem-stance"
Doses = dict[str, dict[str, Any]]


def told(what: Fact, on: date, at: str = "10:00") -> Entry[Fact]:
    when = moment(on, at)
    return Entry(id=f"{what.KIND} {on} {at}", at=when, recorded=when, what=what)


def trained(on: date, *exercises: str) -> Entry[Fact]:
    return told(Session(sets=tuple(SetDone(exercise=name, reps=8) for name in exercises)), on)


def case_of(
    catalogue: Catalogue, *facts: Entry[Fact], silent: Iterable[date] = (), minutes: int = 30
) -> Case:
    """A calm answer each morning of the last week, but on the `silent` ones."""
    mornings = [
        told(CheckIn(slot=Slot.MORNING, pain=2, soreness=1), TODAY - days * DAY, "08:00")
        for days in range(8)
        if TODAY - days * DAY not in silent
    ]
    entries = entries_until([*mornings, *facts], TODAY, NUMBERS, START)
    return with_later(new_case(replace(RUTH, minutes=minutes), catalogue), entries, TODAY)


def stands(case: Case, on: date, doses: Doses | None = None) -> Progress:
    """Before the day `on`, with nothing else to happen: doses, and a hold that was earned."""
    progress = progress_at_start(case)
    level = progress.balance
    note = Note(Move.HELD_STREAK, on - DAY, 25, 25, "hold_seconds")
    begun = {name: dose_of(case, name)._replace(**more) for name, more in (doses or {}).items()}
    return progress._replace(
        last_event=on - DAY,
        next_week=TODAY + 3 * DAY,
        last_review=TODAY,
        balance=level._replace(seconds=25, earned=True, note=note),
        strength=progress.strength._replace(doses=begun),
    )


def dose_of(case: Case, name: str) -> StrengthDose:
    exercise, _, way = name.partition("/")
    return dose_begun(case, case.catalogue.exercises[exercise], START, way or None)


EARNED = {HEEL: {"reps": 10, "earned": True}, CHAIR: {"reps": 9, "earned": True}}


def given(progress: Progress) -> tuple[int, ...]:
    """Reps of each dose, and the seconds of the hold."""
    return (*(dose.reps for dose in progress.strength.doses.values()), progress.balance.seconds)


NOTHING = (10, 9, 25)
ON_THE_DAY = [
    # Trained on the day itself, the mornings without an answer, what stands after it.
    ((HEEL, STAND), (), (11, 9, 30)),
    ((HEEL,), (), (11, 9, 25)),
    ((CHAIR,), (), (10, 10, 25)),
    ((STAND,), (), (10, 9, 30)),
    ((HEEL, STAND), (PAST,), NOTHING),
    ((HEEL, STAND), (PAST - DAY,), NOTHING),
    ((HEEL, STAND), (PAST + DAY,), (11, 9, 30)),
]


@pytest.mark.covers("RULE-18", "REG-02")
@pytest.mark.parametrize(("done", "silent", "left"), ON_THE_DAY)
def test_on_a_day_that_is_over_what_was_trained_has_had_its_raise(
    catalogue: Catalogue, done: tuple[str, ...], silent: tuple[date, ...], left: tuple[int, ...]
) -> None:
    case = case_of(catalogue, trained(PAST, *done), silent=silent)

    assert given(fold(case, stands(case, PAST, EARNED), PAST)) == left


@pytest.mark.covers("RULE-18", "REG-02")
@pytest.mark.parametrize(
    ("silent", "left"),
    [
        ((), (11, 10, 30)),
        ((TODAY,), NOTHING),
        ((TODAY - DAY,), NOTHING),
        ((TODAY - 2 * DAY,), (11, 10, 30)),
    ],
)
def test_today_all_that_was_earned_is_given_where_the_answers_are_there(
    catalogue: Catalogue, silent: tuple[date, ...], left: tuple[int, ...]
) -> None:
    case = case_of(catalogue, silent=silent)

    assert given(fold(case, stands(case, TODAY, EARNED), TODAY)) == left


@pytest.mark.covers("REG-02")
def test_a_hold_that_was_not_earned_or_of_which_nobody_told_stays(catalogue: Catalogue) -> None:
    case = case_of(catalogue)
    earned = stands(case, TODAY)
    untold = earned._replace(
        answered={BALANCE: NextDay(TODAY - 2 * DAY, How.CALM, untold=(BALANCE,))}
    )
    unearned = earned._replace(balance=earned.balance._replace(earned=False))

    assert fold(case, earned, TODAY).balance.seconds == 30
    assert fold(case, untold, TODAY).balance.seconds == 25
    assert fold(case, unearned, TODAY).balance.seconds == 25


# What came back


CAME_BACK = {HEEL: {"reps": 10, "not_seen_from": 8}, CHAIR: {"reps": 9}}
UNTOLD = {STRENGTH: NextDay(PAST - DAY, How.CALM, untold=(STRENGTH,))}


@pytest.mark.covers("RULE-18", "REG-02")
@pytest.mark.parametrize(
    ("silent", "answered", "reps", "seen_from"),
    [((), {}, 10, 8), ((TODAY,), {}, 8, 8), ((), UNTOLD, 8, 8)],
)
def test_what_came_back_is_asked_for_today_when_all_is_known(
    catalogue: Catalogue,
    silent: tuple[date, ...],
    answered: dict[Stream, NextDay],
    reps: int,
    seen_from: int,
) -> None:
    """Else today asks for what the last session asked for, and says that it waits."""
    case = case_of(catalogue, silent=silent)
    progress = stands(case, TODAY, CAME_BACK)._replace(answered=answered)

    doses = fold(case, progress, TODAY).strength.doses

    assert (doses[HEEL].reps, doses[HEEL].not_seen_from) == (reps, seen_from)
    assert (doses[HEEL].note.move is Move.HELD_UNKNOWN) is (reps == 8)
    assert doses[CHAIR] == progress.strength.doses[CHAIR]


REVIEW = told(ReviewAccepted(accepted=()), PAST)


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("fact", "silent", "answered", "seen_from"),
    [
        (trained(PAST, HEEL), (), {}, None),
        (trained(PAST, CHAIR), (), {}, 8),
        (trained(PAST, HEEL), (PAST,), {}, 8),
        (trained(PAST, HEEL), (), UNTOLD, 8),
        (REVIEW, (), {}, 8),
        (REVIEW, (PAST,), {}, 8),
    ],
)
def test_a_session_that_asked_for_what_came_back_has_seen_it(
    catalogue: Catalogue,
    fact: Entry[Fact],
    silent: tuple[date, ...],
    answered: dict[Stream, NextDay],
    seen_from: int | None,
) -> None:
    case = case_of(catalogue, fact, silent=silent)
    progress = stands(case, PAST, CAME_BACK)._replace(answered=answered)

    heel = fold(case, progress, PAST).strength.doses[HEEL]

    assert (heel.reps, heel.not_seen_from) == (10, seen_from)


@pytest.mark.covers("RULE-18")
def test_what_came_back_in_one_exercise_alone_is_seen_as_well(catalogue: Catalogue) -> None:
    case = case_of(catalogue, trained(PAST, HEEL))
    progress = stands(case, PAST, {HEEL: CAME_BACK[HEEL]})

    assert fold(case, progress, PAST).strength.doses[HEEL].not_seen_from is None


# Third sets, a level a week


@pytest.mark.covers("RULE-30")
@pytest.mark.parametrize(("days_ago", "still"), [(6, True), (7, False)])
def test_a_third_set_is_whole_after_its_first_week(
    catalogue: Catalogue, days_ago: int, still: bool
) -> None:
    case = case_of(catalogue)
    began = TODAY - days_ago * DAY
    third = {"sets": 3, "reps": 8, "third_from": began, "third_used": True}

    heel = fold(case, stands(case, TODAY, {HEEL: third}), TODAY).strength.doses[HEEL]

    assert (heel.third_from, heel.third_used) == ((began, True) if still else (None, False))


TOP = {"reps": 12, "earned": True}


@pytest.mark.covers("REG-04")
@pytest.mark.parametrize(
    ("doses", "first"),
    [
        ({HIP: {"reps": 15, "earned": True}, CHAIR: TOP}, CHAIR),
        ({CHAIR: TOP, SEATED: TOP}, SEATED),
        ({CHAIR: TOP, HEEL: TOP}, HEEL),
    ],
)
def test_of_two_third_sets_the_one_of_more_worth_comes_this_week(
    catalogue: Catalogue, doses: Doses, first: str
) -> None:
    """Sitting or standing, the heels come before the chair, and the chair before the hips."""
    case = case_of(catalogue)

    now = fold(case, stands(case, TODAY, doses), TODAY)

    assert [name for name, dose in now.strength.doses.items() if dose.sets == 3] == [first]
    assert now.last_level_change == TODAY


@pytest.mark.covers("REG-04")
def test_a_flare_of_balance_gives_its_turn_to_nobody(catalogue: Catalogue) -> None:
    case = case_of(catalogue)
    free = stands(case, TODAY, {HEEL: TOP})
    flare = NextDay(TODAY - 2 * DAY, How.TRIGGERED, (BALANCE,))
    cut = Cut(TODAY - DAY, heavy=False, after=flare)
    cut_down = free._replace(recoveries={BALANCE: Recovery((cut,))})

    assert fold(case, free, TODAY).strength.doses[HEEL].sets == 3
    assert fold(case, cut_down, TODAY).strength.doses[HEEL].sets == 2


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(("days_ago", "before"), [(1, 10), (2, 9)])
def test_what_this_morning_tells_of_yesterday_is_not_in_what_stood_before(
    catalogue: Catalogue, days_ago: int, before: int
) -> None:
    """A set of effort nine takes a repetition; yesterday's does so with this morning's answer."""
    on = TODAY - days_ago * DAY
    hard = SetDone(exercise=HEEL, reps=10, effort=9, form_kept=True)
    case = case_of(catalogue, told(Session(sets=(hard, hard)), on))

    now = fold(case, stands(case, on, {HEEL: {"reps": 10}}), TODAY)

    assert now.strength.doses[HEEL].reps == 9
    assert now.before is not None
    assert now.before.strength.doses[HEEL].reps == before


# Reviews and tests


@pytest.mark.covers("RULE-12")
def test_a_third_day_that_was_agreed_begins_without_the_cuts_of_the_past(
    catalogue: Catalogue,
) -> None:
    """Every strength day of the last weeks was done, and calm."""
    yes = told(ReviewAccepted(accepted=("strength-days:3",)), TODAY)
    case = case_of(catalogue, yes)
    progress = stands(case, TODAY)
    dates = tuple(day for n in range(28, 0, -1) if (day := TODAY - n * DAY).weekday() in (0, 3))
    calm = {day: NextDay(day, How.CALM) for day in dates}
    strength = progress.strength._replace(dates=dates, cuts_on_more_days=1)
    due = progress._replace(strength=strength, responses=calm, last_review=START)

    now = fold(case, due, TODAY)

    assert (now.strength.days_a_week, now.strength.cuts_on_more_days) == (3, 0)
    assert (now.last_review, now.last_level_change) == (TODAY, TODAY)


@pytest.mark.covers("REG-04")
@pytest.mark.parametrize(("fact", "reviewed"), [(REVIEW, PAST), (trained(PAST, HEEL), START)])
def test_a_review_is_over_when_it_was_gone_through(
    catalogue: Catalogue, fact: Entry[Fact], reviewed: date
) -> None:
    case = case_of(catalogue, fact)
    due = stands(case, PAST)._replace(last_review=START)

    assert fold(case, due, PAST).last_review == reviewed


@pytest.mark.covers("RULE-01")
@pytest.mark.parametrize("fresh", [None, PAST - 9 * DAY])
def test_until_balance_was_judged_a_test_says_where_it_starts_but_not_after_a_fresh_start(
    catalogue: Catalogue, fresh: date | None
) -> None:
    case = case_of(catalogue, told(Test(measure=Measure.TANDEM, result=12), PAST))
    progress = stands(case, PAST)
    lowest = progress_at_start(case).balance._replace(place=0, seconds=10)

    now = fold(case, progress._replace(balance=lowest, fresh_start_on=fresh), PAST)

    assert now.balance.rung.id == ("B2" if fresh is None else "B0")
