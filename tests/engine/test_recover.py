"""What a flare takes from the streams that it is laid to, and by which answers it comes back."""

from datetime import timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import CheckIn, Entry, Fact, FlagRaised, Journal
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Slot
from footbridge.engine.progress.progress import Progress, dose_begun, progress_at_start
from footbridge.engine.progress.recover import (
    calm_answers,
    come_back,
    give_what_is_due,
    heed_flare,
)
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.next_day import How, NextDay
from footbridge.engine.streams.cuts import Back, Cut, Recovery, Taken
from footbridge.engine.streams.progression import Move
from tests.life import NUMBERS, moment
from tests.people import IDA, RUTH, START

DAY = timedelta(days=1)
CUT_ON = START + 20 * DAY
TODAY = CUT_ON + 30 * DAY
STRENGTH, BALANCE, WALKING = Stream.STRENGTH, Stream.BALANCE, Stream.WALKING
FLARE = NextDay(
    CUT_ON - DAY, How.TRIGGERED, (STRENGTH, BALANCE, WALKING), facts=("morning",), moment=5.0
)
CUT = Cut(CUT_ON, heavy=True, after=FLARE)
TRAINED = CUT_ON + DAY


def case_of(
    catalogue: Catalogue,
    high: tuple[int, ...] = (),
    missing: tuple[int, ...] = (),
    more: tuple[Entry[Fact], ...] = (),
    who: Any = RUTH,
) -> Case:
    """Calm answers each day, but on some days after the cut: pain of six, or none at all."""
    slot = who.check_in_slot
    facts = [*more]
    for number in range((TODAY - START).days + 1):
        on = START + number * DAY
        if (on - CUT_ON).days not in missing:
            pain = 6 if (on - CUT_ON).days in high else 2
            at = moment(on, "08:00" if slot is Slot.MORNING else "19:00")
            what = CheckIn(slot=slot, pain=pain, soreness=1)
            facts.append(Entry(id=f"check-in-{number}", at=at, recorded=at, what=what))
    entries = entries_until(Journal(facts=tuple(facts)).facts, TODAY, NUMBERS, START)
    return with_later(new_case(who, catalogue), entries, TODAY)


def cut_by(case: Case, stream: Stream, cut: Cut = CUT, **recovery: Any) -> Progress:
    """A stream that was cut by a fifth, and trained calmly the day after."""
    progress = progress_at_start(case)
    dose = dose_begun(case, case.catalogue.exercises["heel-raise"], START)
    ten = dose._replace(reps=8, takings=(Taken(cut.on, 10, 10, None),))
    return progress._replace(
        strength=progress.strength._replace(doses={"heel-raise": ten}),
        balance=progress.balance._replace(seconds=16, takings=(Taken(cut.on, 20, 20, None),)),
        walking=progress.walking._replace(seconds=480, takings=(Taken(cut.on, 600, 600, None),)),
        recoveries={stream: Recovery(cuts=(cut,), **recovery)},
        responses={FLARE.on: FLARE},
        answered={stream: NextDay(TRAINED, How.CALM)},
    )


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(("days", "seconds"), [(1, 480), (2, 540), (3, 600), (9, 600)])
def test_a_walk_comes_back_half_after_two_calm_answers_and_whole_after_a_third(
    catalogue: Catalogue, days: int, seconds: int
) -> None:
    """The answer that set it off is none of the two, however low it was itself."""
    case = case_of(catalogue)

    back = come_back(case, cut_by(case, WALKING), CUT_ON + days * DAY)

    assert back.walking.seconds == seconds
    assert back.recoveries[WALKING].is_over is (seconds == 600)
    if seconds > 480:
        assert back.walking.note.move is Move.RETURNED


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(("days", "seconds"), [(1, 16), (2, 20)])
def test_a_hold_comes_back_at_once_after_two_calm_answers(
    catalogue: Catalogue, days: int, seconds: int
) -> None:
    case = case_of(catalogue)

    back = come_back(case, cut_by(case, BALANCE), CUT_ON + days * DAY)

    assert back.balance.seconds == seconds


@pytest.mark.covers("RULE-18")
def test_strength_comes_back_on_its_next_day(catalogue: Catalogue) -> None:
    case = case_of(catalogue)
    progress = cut_by(case, STRENGTH)

    due = come_back(case, progress, CUT_ON + 2 * DAY)
    given = give_what_is_due(due, CUT_ON + 4 * DAY)

    assert due.recoveries[STRENGTH].due is Back.ALL
    assert due.recoveries[STRENGTH].paired_until == CUT_ON + 2 * DAY
    assert due.strength.doses["heel-raise"].reps == 8
    assert given.strength.doses["heel-raise"].reps == 10
    assert given.recoveries[STRENGTH] == due.recoveries[STRENGTH]._replace(cuts=(), due=None)
    assert give_what_is_due(progress, CUT_ON + 4 * DAY) == progress


@pytest.mark.covers("REG-02")
def test_strength_of_which_nobody_told_how_it_went_gives_nothing_back(
    catalogue: Catalogue,
) -> None:
    case = case_of(catalogue)
    untold = NextDay(TRAINED, How.CALM, untold=(STRENGTH,))
    progress = cut_by(case, STRENGTH)._replace(answered={STRENGTH: untold})

    assert come_back(case, progress, CUT_ON + 9 * DAY).recoveries[STRENGTH].due is None
    due = cut_by(case, STRENGTH, due=Back.ALL)._replace(answered={STRENGTH: untold})
    assert give_what_is_due(due, CUT_ON + 4 * DAY) == due


@pytest.mark.covers("RULE-18", "REG-02")
@pytest.mark.parametrize(
    ("high", "missing", "days", "seconds"),
    [
        # A high morning begins the pair anew.
        ((2,), (), 3, 480),
        ((2,), (), 4, 540),
        # A missing one holds that day and the next, and is no half of a pair.
        ((), (2,), 3, 480),
        ((), (2,), 4, 540),
        ((1,), (), 3, 540),
    ],
)
def test_only_calm_answers_on_two_days_running_bring_it_back(
    catalogue: Catalogue,
    high: tuple[int, ...],
    missing: tuple[int, ...],
    days: int,
    seconds: int,
) -> None:
    case = case_of(catalogue, high, missing)

    assert come_back(case, cut_by(case, WALKING), CUT_ON + days * DAY).walking.seconds == seconds


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("last", "comes"),
    [
        (NextDay(CUT_ON, How.CALM), True),
        (NextDay(CUT_ON - DAY, How.CALM), False),
        (NextDay(TRAINED, How.UNSETTLED), True),
        (NextDay(TRAINED, How.UNKNOWN), False),
        (NextDay(TRAINED, How.TRIGGERED), False),
        (NextDay(TRAINED, How.CALM, untold=(WALKING,)), False),
        (NextDay(TRAINED, How.CALM, untold=(STRENGTH,)), True),
        (None, False),
    ],
)
def test_it_comes_back_after_it_was_done_at_the_lower_dose_and_set_nothing_off(
    catalogue: Catalogue, last: NextDay | None, comes: bool
) -> None:
    case = case_of(catalogue)
    answered = {} if last is None else {WALKING: last}
    progress = cut_by(case, WALKING)._replace(answered=answered)

    back = come_back(case, progress, CUT_ON + 9 * DAY)

    assert (back.walking.seconds == 600) is comes


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(("trained_on", "left"), [(1, 1), (2, 0)])
def test_the_next_cut_comes_back_after_a_session_of_its_own(
    catalogue: Catalogue, trained_on: int, left: int
) -> None:
    """A session gives back one cut: the next one waits until it was done again since (C-17)."""
    case = case_of(catalogue)
    older = CUT._replace(on=CUT_ON - 5 * DAY)
    trained = {BALANCE: NextDay(CUT_ON + trained_on * DAY, How.CALM)}
    progress = cut_by(case, BALANCE)._replace(
        recoveries={BALANCE: Recovery(cuts=(older, CUT))}, answered=trained
    )

    back = come_back(case, progress, CUT_ON + 9 * DAY)

    assert len(back.recoveries[BALANCE].cuts) == left


@pytest.mark.covers("RULE-18")
def test_nothing_comes_back_while_it_is_held(catalogue: Catalogue) -> None:
    at = moment(CUT_ON, "12:00")
    flag = Entry(id="flag", at=at, recorded=at, what=FlagRaised(flag="FLAG-10"))
    case, flagged = case_of(catalogue), case_of(catalogue, more=(flag,))
    until = CUT_ON + 9 * DAY

    held = come_back(case, cut_by(case, WALKING), until, held=(WALKING,))
    stopped = come_back(flagged, cut_by(flagged, WALKING), until)
    seen = come_back(case, cut_by(case, WALKING, looked_until=until), until)
    still = cut_by(case, WALKING, still_until=CUT_ON + 7 * DAY)

    assert held.walking.seconds == stopped.walking.seconds == seen.walking.seconds == 480
    assert come_back(case, still, CUT_ON + 6 * DAY).walking.seconds == 480
    assert come_back(case, still, CUT_ON + 7 * DAY).walking.seconds == 540


def test_what_was_looked_at_is_not_looked_at_again(catalogue: Catalogue) -> None:
    case = case_of(catalogue)
    once = come_back(case, cut_by(case, WALKING), CUT_ON + 2 * DAY)

    assert once.recoveries[WALKING].looked_until == CUT_ON + 2 * DAY
    assert come_back(case, once, CUT_ON + 2 * DAY) == once
    assert come_back(case, once, CUT_ON + 3 * DAY).walking.seconds == 600


@pytest.mark.covers("RULE-18")
def test_what_an_evening_tells_counts_from_the_next_day_on(catalogue: Catalogue) -> None:
    case = case_of(catalogue, who=IDA)

    assert come_back(case, cut_by(case, WALKING), CUT_ON + 2 * DAY).walking.seconds == 480
    assert come_back(case, cut_by(case, WALKING), CUT_ON + 3 * DAY).walking.seconds == 540


@pytest.mark.covers("REG-01")
@pytest.mark.parametrize(("days", "seconds"), [(6, 480), (7, 540), (13, 540), (14, 600)])
def test_what_a_longer_break_took_comes_back_by_halves_after_a_week_and_two(
    catalogue: Catalogue, days: int, seconds: int
) -> None:
    long_break = Cut(CUT_ON, heavy=True, gap_days=15, in_halves=True)
    case = case_of(catalogue)
    progress = cut_by(case, WALKING, long_break)._replace(responses={})
    # It is done all along.
    progress = progress._replace(answered={WALKING: NextDay(TODAY, How.CALM)})

    back = come_back(case, progress, CUT_ON + (days - 1) * DAY)

    assert back.walking.seconds == seconds


def test_calm_answers_are_counted_in_a_row(catalogue: Catalogue) -> None:
    def count(days: int, **how: Any) -> int:
        case = case_of(catalogue, **how)
        return calm_answers(case, progress_at_start(case), CUT_ON, CUT_ON + days * DAY)

    assert count(0) == 1
    assert count(4) == 5
    assert count(4, high=(2,)) == 2
    # A day without an answer is none of them, and ends nothing.
    assert count(4, missing=(2,)) == 4


# What a flare takes


def flared(case: Case, after: NextDay = FLARE, **more: Any) -> Progress:
    """A day of which all was trained, and the flare that followed."""
    progress = progress_at_start(case)
    dose = dose_begun(case, case.catalogue.exercises["heel-raise"], START)
    progress = progress._replace(
        strength=progress.strength._replace(doses={"heel-raise": dose._replace(reps=10)}),
        balance=progress.balance._replace(seconds=30),
        responses={after.on: after},
    )
    return heed_flare(case, progress._replace(**more), after)


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("heavy", "reps", "hold", "walk"),
    [((), 9, 27, 540), ((STRENGTH, BALANCE, WALKING), 8, 24, 480), ((WALKING,), 9, 27, 480)],
)
def test_each_stream_is_cut_by_its_own_share(
    catalogue: Catalogue, heavy: tuple[Stream, ...], reps: int, hold: int, walk: int
) -> None:
    now = flared(case_of(catalogue), FLARE._replace(heavy=heavy))

    assert now.strength.doses["heel-raise"].reps == reps
    assert (now.balance.seconds, now.walking.seconds) == (hold, walk)
    for stream in (STRENGTH, BALANCE, WALKING):
        (cut,) = now.recoveries[stream].cuts
        assert (cut.on, cut.heavy, cut.at_floor) == (CUT_ON, stream in heavy, False)
    assert now.walking.freeze.until == CUT_ON + NUMBERS.freeze_days * DAY


@pytest.mark.covers("RULE-18", "REG-15")
def test_only_what_it_is_laid_to_is_cut(catalogue: Catalogue) -> None:
    now = flared(case_of(catalogue), FLARE._replace(streams=(WALKING,)))

    assert (now.balance.seconds, now.walking.seconds) == (30, 540)
    assert now.strength.doses["heel-raise"].reps == 10
    assert list(now.recoveries) == [WALKING]


def test_a_new_cut_takes_back_a_step_that_was_due(catalogue: Catalogue) -> None:
    due = {STRENGTH: Recovery(cuts=(Cut(START, heavy=False, after=FLARE),), due=Back.ALL)}

    now = flared(case_of(catalogue), recoveries=due)

    assert now.recoveries[STRENGTH].due is None
    assert len(now.recoveries[STRENGTH].cuts) == 2


@pytest.mark.covers("FLAG-B14", "RULE-18")
def test_at_the_floor_nothing_is_cut_and_the_plan_says_that_it_may_not_suit(
    catalogue: Catalogue,
) -> None:
    case = case_of(catalogue)
    least = progress_at_start(case).walking._replace(seconds=60)

    now = flared(case, FLARE._replace(streams=(WALKING,)), walking=least)

    recovery = now.recoveries[WALKING]
    assert (now.walking.seconds, recovery.cuts, recovery.at_floor) == (60, (), (CUT_ON,))
    assert recovery.still_until == CUT_ON + NUMBERS.freeze_days * DAY
    assert (recovery.rests_by, now.asked) == (None, ())
    (stated,) = now.stated
    assert (stated.flag, stated.on, stated.fact) == ("FLAG-B14", CUT_ON, "morning")
    assert now.walking.note.figures[-1] == ("floor", True)


@pytest.mark.covers("RULE-18", "FLAG-15")
@pytest.mark.parametrize(("before", "is_asked"), [(27, True), (28, False), (1, True)])
def test_a_second_flare_at_the_floor_in_four_weeks_asks_and_rests(
    catalogue: Catalogue, before: int, is_asked: bool
) -> None:
    case = case_of(catalogue)
    least = progress_at_start(case).walking._replace(seconds=60)
    earlier = CUT_ON - before * DAY
    known = {WALKING: Recovery(at_floor=(earlier,))}

    now = flared(case, FLARE._replace(streams=(WALKING,)), walking=least, recoveries=known)

    recovery = now.recoveries[WALKING]
    assert recovery.at_floor == ((earlier, CUT_ON) if is_asked else (CUT_ON,))
    assert recovery.rests_by == (5.0 if is_asked else None)
    assert [(one.flag, one.since, one.until, one.values) for one in now.asked] == (
        [("FLAG-15", CUT_ON, CUT_ON + 28 * DAY, {"triggers": 2})] if is_asked else []
    )


@pytest.mark.covers("FLAG-B14")
@pytest.mark.parametrize(
    ("before", "is_stated"), [((28, 10), True), ((29, 10), False), ((10,), False)]
)
def test_three_flares_in_four_weeks_are_stated(
    catalogue: Catalogue, before: tuple[int, ...], is_stated: bool
) -> None:
    earlier = {
        on: NextDay(on, How.TRIGGERED, (WALKING,))
        for on in [FLARE.on - days * DAY for days in before]
    }
    unsettled = {START: NextDay(START, How.UNSETTLED)}

    now = flared(case_of(catalogue), responses={**unsettled, **earlier, FLARE.on: FLARE})

    assert [one.flag for one in now.stated] == (["FLAG-B14"] if is_stated else [])


def test_drills_have_no_dose_and_no_more_than_three_cuts_of_them_run(
    catalogue: Catalogue,
) -> None:
    case = case_of(catalogue)
    drills = FLARE._replace(streams=(Stream.MOBILITY,))
    two = {Stream.MOBILITY: Recovery(cuts=(Cut(START, heavy=False, after=FLARE),) * 2)}
    three = {Stream.MOBILITY: Recovery(cuts=(Cut(START, heavy=False, after=FLARE),) * 3)}

    assert len(flared(case, drills, recoveries=two).recoveries[Stream.MOBILITY].cuts) == 3
    assert len(flared(case, drills, recoveries=three).recoveries[Stream.MOBILITY].cuts) == 3
