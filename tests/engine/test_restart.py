"""Coming back: what missed time, an illness or a fall leaves of each stream, to the unit."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import Entry, Fact, ProfileChanged, Session, SetDone, Walk
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Baseline, Weekday
from footbridge.engine.progress.progress import Progress, dose_begun, progress_at_start
from footbridge.engine.progress.restart import after_fall, miss_time, start_again
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.next_day import How, NextDay
from footbridge.engine.streams.cuts import Back, Cut, Raise, Recovery, Taken
from footbridge.engine.streams.progression import Freeze, Move, Note
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
TODAY = START + 42 * DAY  # a Monday, on which Ruth trains strength; her other day is Thursday
STRENGTH, BALANCE, WALKING, MOBILITY = (
    Stream.STRENGTH, Stream.BALANCE, Stream.WALKING, Stream.MOBILITY,
)  # fmt: skip
HELD = Freeze(TODAY + 7 * DAY, "REG-01")
EARLIER = Freeze(TODAY + DAY, "RULE-18")
FLARE = NextDay(TODAY - 9 * DAY, How.TRIGGERED, (STRENGTH, WALKING), facts=("morning",))
BY_FLARE = Cut(TODAY - 8 * DAY, heavy=True, after=FLARE)


def case_of(catalogue: Catalogue, *facts: Entry[Fact], **person: Any) -> Case:
    entries = entries_until(facts, TODAY, NUMBERS, START)
    return with_later(new_case(replace(RUTH, **person), catalogue), entries, TODAY)


def told(what: Fact, on: date) -> Entry[Fact]:
    at = moment(on, "10:00")
    return Entry(id=f"{what.KIND} {on}", at=at, recorded=at, what=what)


def stands(case: Case, place: int = 3, **last: int) -> Progress:
    """Week seven, well on in all streams. `last` is how many days ago each was done."""
    progress = progress_at_start(case)
    exercises = case.catalogue.exercises
    doses = {
        "heel-raise": dose_begun(case, exercises["heel-raise"], START),
        "heel-raise/seated": dose_begun(case, exercises["heel-raise"], START, "seated"),
    }
    doses = {key: dose._replace(reps=12, freeze=EARLIER) for key, dose in doses.items()}
    return progress._replace(
        strength=progress.strength._replace(doses=doses, days_a_week=3),
        balance=progress.balance._replace(place=place, seconds=30, freeze=EARLIER),
        walking=progress.walking._replace(seconds=1000, freeze=EARLIER),
        stretch_stage=2,
        last_on={Stream(name): TODAY - days * DAY for name, days in last.items()},
    )


def amounts(progress: Progress) -> tuple[Any, ...]:
    """Reps, days a week, the level, seconds of its hold and of the walk, stage of stretches."""
    doses, level = progress.strength.doses, progress.balance
    return (
        doses["heel-raise"].reps, progress.strength.days_a_week, level.rung.id, level.seconds,
        progress.walking.seconds, progress.stretch_stage,
    )  # fmt: skip


AS_IT_WAS = (12, 3, "B3", 30, 1000, 2)

# Today is a day with strength, and the last one before it was Saturday, the third of the week.
BREAKS = [
    ({"strength": 7, "balance": 7, "walking": 7, "mobility": 7}, AS_IT_WAS),
    ({"strength": 9}, (10, 3, "B3", 30, 1000, 2)),
    ({"strength": 14}, (10, 3, "B3", 30, 1000, 2)),
    ({"strength": 16}, (9, 2, "B3", 30, 1000, 2)),
    ({"strength": 28, "walking": 1}, (9, 2, "B3", 30, 1000, 2)),
    ({"strength": 30, "walking": 1}, (8, 2, "B3", 30, 1000, 2)),
    ({"balance": 8}, (12, 3, "B3", 24, 1000, 2)),
    ({"balance": 14}, (12, 3, "B3", 24, 1000, 2)),
    ({"balance": 15}, (12, 3, "B2", 20, 1000, 2)),
    ({"balance": 29, "walking": 1}, (12, 3, "B2", 20, 1000, 2)),
    ({"walking": 8}, (12, 3, "B3", 30, 800, 2)),
    ({"walking": 14}, (12, 3, "B3", 30, 800, 2)),
    ({"walking": 15}, (12, 3, "B3", 30, 700, 2)),
    ({"walking": 28}, (12, 3, "B3", 30, 700, 2)),
    ({"walking": 29, "balance": 1}, (12, 3, "B3", 30, 600, 2)),
    ({"mobility": 8}, AS_IT_WAS),
    ({"mobility": 15}, (12, 3, "B3", 30, 1000, 0)),
    ({"mobility": 29, "balance": 1}, (12, 3, "B3", 30, 1000, 0)),
    ({"walking": 8, "balance": 1}, (12, 3, "B3", 30, 800, 2)),
    ({}, AS_IT_WAS),
]


@pytest.mark.covers("REG-01", "RULE-29")
@pytest.mark.parametrize(("last", "left"), BREAKS)
def test_each_stream_comes_back_by_its_own_break(
    catalogue: Catalogue, last: dict[str, int], left: tuple[Any, ...]
) -> None:
    """Strength misses time from the next day on which it was planned, all else from the next."""
    case = case_of(catalogue)

    now = miss_time(case, stands(case, **last), TODAY)

    assert amounts(now) == left


@pytest.mark.covers("REG-01")
@pytest.mark.parametrize(
    ("days", "again", "whole"),
    [(7, None, False), (8, None, False), (14, None, False), (15, TODAY, False), (29, TODAY, True)],
)
@pytest.mark.parametrize("before", [False, True])
def test_after_a_longer_break_the_safety_questions_come_anew(
    catalogue: Catalogue, days: int, again: date | None, whole: bool, before: bool
) -> None:
    """All of them after four weeks. What was still to be asked is not forgotten."""
    case = case_of(catalogue)
    progress = stands(case, walking=days, balance=1)

    now = miss_time(case, progress._replace(full_screening_needed=before), TODAY)

    assert now.screening_needed == again
    assert now.full_screening_needed is (whole or before)
    assert now.fresh_start_on is None


GAPS = [
    # The last day with strength, how many a week: how many days it has been missed.
    ({"strength": 7}, 3, 4),
    ({"strength": 7}, 2, 4),
    ({"strength": 4}, 3, 2),
    ({"strength": 4}, 2, 0),
    ({"strength": 0}, 2, 0),
    ({"walking": 3}, 2, 2),
    ({"walking": 1}, 2, 0),
    ({"walking": 0}, 2, 0),
]


@pytest.mark.covers("REG-01")
@pytest.mark.parametrize(("last", "a_week", "missed"), GAPS)
def test_the_days_that_a_stream_was_missed_are_known_today(
    catalogue: Catalogue, last: dict[str, int], a_week: int, missed: int
) -> None:
    case = case_of(catalogue)
    progress = stands(case, **last)
    strength = progress.strength._replace(days_a_week=a_week)

    now = miss_time(case, progress._replace(strength=strength), TODAY)

    assert list(now.gaps.values()) == [missed]


@pytest.mark.covers("REG-01")
def test_strength_is_missed_on_the_weekdays_that_were_chosen_then(catalogue: Catalogue) -> None:
    """From Wednesday on Tuesdays and Fridays: the Tuesday before was none, the Friday is."""
    days = (Weekday.TUESDAY, Weekday.FRIDAY)
    case = case_of(catalogue, told(ProfileChanged(strength_weekdays=days), TODAY - 5 * DAY))
    progress = stands(case, strength=7)
    two = progress._replace(strength=progress.strength._replace(days_a_week=2))

    assert miss_time(case, two, TODAY).gaps == {STRENGTH: 3}


@pytest.mark.covers("REG-01")
def test_on_a_day_that_is_over_only_what_was_done_on_it_comes_back(catalogue: Catalogue) -> None:
    """Strength is done for the first time: nothing of it was missed."""
    on = TODAY - 3 * DAY
    heel = SetDone(exercise="heel-raise", reps=8, effort=5, form_kept=True)
    facts = told(Walk(seconds=600, comfortable=True), on), told(Session(sets=(heel,)), on)
    case = case_of(catalogue, *facts)

    now = miss_time(case, stands(case, balance=12, walking=12), on)

    assert amounts(now) == (12, 3, "B3", 30, 800, 2)
    assert now.gaps == {}


@pytest.mark.covers("REG-01", "RULE-36")
def test_after_four_weeks_of_nothing_all_begins_as_in_week_one(catalogue: Catalogue) -> None:
    case = case_of(catalogue)
    progress = stands(case, strength=42, balance=42, walking=42, mobility=42)

    now = miss_time(case, progress, TODAY)

    assert amounts(now) == (8, 2, "B2", 20, 600, 0)
    assert (now.start, now.last_review, now.fresh_start_on) == (TODAY, TODAY, TODAY)
    assert (now.screening_needed, now.full_screening_needed) == (TODAY, True)
    assert now.fresh_because == ()
    # Nothing is given back; longer rests and easier drills go on, as after a shorter break.
    cuts = {stream: [(cut.on, cut.in_halves) for cut in one.cuts]
            for stream, one in now.recoveries.items()}  # fmt: skip
    assert cuts == {stream: [(TODAY, False)] for stream in now.last_on}
    assert now.walking.note == Note(
        Move.RESTARTED, TODAY, 700, 600, "work_seconds", days=now.gaps[WALKING]
    )


# What runs already


@pytest.mark.covers("REG-01")
@pytest.mark.parametrize(
    ("cuts", "last", "seconds"),
    [
        # A short break while another is still to come back takes nothing more.
        ((Cut(TODAY - 8 * DAY, heavy=True, gap_days=9),), 8, 560),
        ((BY_FLARE, Cut(TODAY - 8 * DAY, heavy=True, gap_days=9)), 8, 560),
        # A longer one does, counted from what was before.
        ((Cut(TODAY - 16 * DAY, heavy=True, gap_days=9),), 15, 490),
        # A break takes the place of a cut after a flare.
        ((BY_FLARE,), 8, 560),
        ((BY_FLARE,), 15, 490),
    ],
)
def test_a_break_while_a_cut_runs_counts_from_before_it(
    catalogue: Catalogue, cuts: tuple[Cut, ...], last: int, seconds: int
) -> None:
    case = case_of(catalogue)
    progress = stands(case, walking=last)
    cut = progress.walking._replace(
        seconds=560, takings=(Taken(cuts[-1].on, 700, 700, None),), freeze=EARLIER
    )

    now = miss_time(
        case, progress._replace(walking=cut, recoveries={WALKING: Recovery(cuts)}), TODAY
    )

    assert now.walking.seconds == seconds
    is_short = seconds == 560 and any(one.gap_days for one in cuts)
    new = Cut(TODAY, heavy=True, gap_days=last - 1, in_halves=last == 15)
    assert now.recoveries[WALKING] == Recovery(cuts if is_short else (new,))
    assert now.walking.freeze == (EARLIER if is_short else HELD)


def by_flare(days: int) -> Cut:
    return BY_FLARE._replace(on=TODAY - days * DAY)


@pytest.mark.covers("REG-01", "RULE-18")
@pytest.mark.parametrize(
    ("running", "stay"),
    [((), ()), ((9,), (9,)), ((9, 6), (9, 6)), ((9, 6, 3), (6, 3)), ((9, 6, 4, 3), (4, 3))],
)
@pytest.mark.parametrize("stream", [MOBILITY, WALKING])
def test_drills_that_flares_made_lighter_are_not_made_heavier_by_a_break(
    catalogue: Catalogue, stream: Stream, running: tuple[int, ...], stay: tuple[int, ...]
) -> None:
    """Three cuts of a drill at most. A walk counts from what it was: one cut holds it."""
    case = case_of(catalogue)
    flares = Recovery(tuple(map(by_flare, running)))
    progress = stands(case, **{stream.value: 9})._replace(recoveries={stream: flares})

    now = miss_time(case, progress, TODAY)

    new = Cut(TODAY, heavy=True, gap_days=8)
    left = tuple(map(by_flare, stay)) if stream is MOBILITY else ()
    assert now.recoveries[stream].cuts == (*left, new)


@pytest.mark.covers("REG-01", "RULE-18")
def test_a_fresh_start_gives_no_half_back_and_leaves_a_flare_as_it_was(
    catalogue: Catalogue,
) -> None:
    case = case_of(catalogue)
    given = Cut(TODAY - 20 * DAY, heavy=True, gap_days=15, in_halves=True, given=1)
    flare = BY_FLARE._replace(in_halves=True, given=1)
    progress = stands(case, strength=1)._replace(recoveries={STRENGTH: Recovery((given, flare))})

    now = start_again(case, progress, TODAY, ("illness",))

    assert now.recoveries[STRENGTH].cuts == (given._replace(in_halves=False, given=0), flare)


@pytest.mark.covers("REG-01")
def test_what_a_break_takes_waits_a_week_and_says_why(catalogue: Catalogue) -> None:
    case = case_of(catalogue)
    progress = stands(case, strength=9, balance=8, walking=8, mobility=8)

    now = miss_time(case, progress, TODAY)

    heel, level, walk = now.strength.doses["heel-raise"], now.balance, now.walking
    assert heel.freeze == level.freeze == walk.freeze == HELD
    for note in (heel.note, level.note, walk.note):
        assert (note.move, note.on, note.figures) == (Move.RESTARTED, TODAY, (("days", 7),))
    short = Cut(TODAY, heavy=True, gap_days=7)
    assert now.recoveries == dict.fromkeys(now.last_on, Recovery((short,)))
    assert (level.takings, walk.takings) == (
        (Taken(TODAY, 30, 30, TODAY),),
        (Taken(TODAY, 1000, 1000, TODAY),),
    )


@pytest.mark.covers("REG-01")
@pytest.mark.parametrize(
    ("place", "last", "level", "seconds"),
    [(0, 8, "B0", 24), (0, 15, "B0", 24), (1, 8, "B1", 24), (1, 15, "B0", 10), (2, 15, "B1", 10)],
)
def test_a_longer_break_takes_a_level_and_on_the_lowest_one_the_share_of_a_short_one(
    catalogue: Catalogue, place: int, last: int, level: str, seconds: int
) -> None:
    case = case_of(catalogue)

    now = miss_time(case, stands(case, place, balance=last), TODAY)

    assert (now.balance.rung.id, now.balance.seconds) == (level, seconds)
    assert now.balance.freeze == HELD
    assert now.balance.note.move is Move.RESTARTED


# After a fall, an illness


@pytest.mark.covers("RULE-20")
def test_after_a_fall_of_yesterday_a_level_less_and_the_doses_of_week_one(
    catalogue: Catalogue,
) -> None:
    case = case_of(catalogue)
    progress = stands(case, strength=1, balance=1, walking=1, mobility=1)

    now = after_fall(case, progress, TODAY - DAY, "fall")

    assert amounts(now) == (8, 2, "B2", 20, 600, 0)
    assert (now.start, now.fresh_start_on, now.last_review) == (TODAY,) * 3
    assert now.fresh_because == ("fall",)
    assert (now.screening_needed, now.full_screening_needed) == (TODAY, True)
    assert now.strength.doses["heel-raise"].note == Note(Move.RESTARTED, TODAY, 8, 8)
    assert now.balance.note == Note(Move.RESTARTED, TODAY, 20, 20, "hold_seconds")
    assert now.walking.note == Note(Move.RESTARTED, TODAY, 1000, 600, "work_seconds")


@pytest.mark.covers("RULE-20")
def test_a_fall_of_today_begins_today_and_one_long_ago_no_sooner_than_the_start(
    catalogue: Catalogue,
) -> None:
    case = case_of(catalogue)
    progress = stands(case, walking=1)

    today = after_fall(case, progress, TODAY, "fall")
    before = start_again(case, progress, START - 5 * DAY, ())

    assert (today.start, today.screening_needed) == (TODAY, TODAY)
    assert (before.start, before.fresh_start_on) == (START, START)


@pytest.mark.covers("REG-01")
@pytest.mark.parametrize(("days", "left"), [(7, 600), (8, 480), (15, 420), (29, 420)])
def test_a_walk_as_short_as_in_week_one_is_shortened_by_a_break_before_the_illness_alone(
    catalogue: Catalogue, days: int, left: int
) -> None:
    """Nobody gets more for having missed more; nobody loses more for having been ill."""
    case = case_of(catalogue)
    progress = stands(case, walking=days)
    ten = progress._replace(walking=progress.walking._replace(seconds=600))

    now = start_again(case, ten, TODAY, ("illness",))

    assert now.walking.seconds == left
    assert now.walking.note.days == (days - 1 if days == 29 else 0)
    assert now.walking.takings == ()


@pytest.mark.covers("REG-01")
@pytest.mark.parametrize(("fresh", "seconds"), [(2, 1000), (3, 600), (4, 600)])
def test_what_was_not_trained_since_a_fresh_start_begins_no_second_time(
    catalogue: Catalogue, fresh: int, seconds: int
) -> None:
    """It was done last three days ago; `fresh` is how many days ago all began afresh."""
    case = case_of(catalogue)
    progress = stands(case, walking=3)._replace(fresh_start_on=TODAY - fresh * DAY)

    assert start_again(case, progress, TODAY, ()).walking.seconds == seconds


@pytest.mark.covers("REG-01")
def test_days_away_after_a_fresh_start_take_nothing_more(catalogue: Catalogue) -> None:
    case = case_of(catalogue)
    progress = stands(case, walking=20, balance=1)

    afresh = miss_time(case, progress._replace(fresh_start_on=TODAY - 15 * DAY), TODAY)
    trained = miss_time(case, progress._replace(fresh_start_on=TODAY - 20 * DAY), TODAY)

    assert (afresh.walking.seconds, trained.walking.seconds) == (1000, 700)
    assert (afresh.screening_needed, trained.screening_needed) == (None, TODAY)


@pytest.mark.covers("RULE-18")
def test_a_fresh_start_keeps_what_a_flare_or_a_break_asks_for_and_gives_back_nothing(
    catalogue: Catalogue,
) -> None:
    case = case_of(catalogue)
    missed = Cut(TODAY - 20 * DAY, heavy=True, gap_days=9)
    runs = Recovery((missed, BY_FLARE), due=Back.HALF, paired_until=TODAY - DAY)
    progress = stands(case, strength=1, walking=1)._replace(recoveries={STRENGTH: runs})

    now = start_again(case, progress, TODAY, ("illness",))

    assert now.recoveries == {
        STRENGTH: runs._replace(due=None),
        WALKING: Recovery(),
    }


@pytest.mark.covers("REG-01")
@pytest.mark.parametrize(
    ("place", "seconds", "begun"),
    [(0, 25, ("B0", 10)), (2, 30, ("B2", 20)), (2, 15, ("B2", 15)), (4, 20, ("B2", 20))],
)
def test_balance_begins_where_the_tests_allow_and_never_above_what_was_had(
    catalogue: Catalogue, place: int, seconds: int, begun: tuple[str, int]
) -> None:
    case = case_of(catalogue)
    progress = stands(case, balance=1)
    level = progress.balance._replace(
        place=place, seconds=seconds, earned=True, good_days=3, held_here=True,
        takings=(Taken(TODAY, 30, 30, None),), raises=(Raise(TODAY, 25),),
    )  # fmt: skip

    now = start_again(case, progress._replace(balance=level), TODAY, ()).balance

    assert (now.rung.id, now.seconds) == begun
    assert (now.earned, now.good_days, now.held_here) == (False, 0, False)
    assert (now.takings, now.raises, now.freeze) == ((), (), EARLIER)
    if now.place == place:
        assert now.note == Note(Move.RESTARTED, TODAY, seconds, begun[1], "hold_seconds")


@pytest.mark.covers("RULE-20")
def test_a_fall_before_anything_was_trained_takes_the_third_day_and_the_longer_stretches(
    catalogue: Catalogue,
) -> None:
    case = case_of(catalogue)

    assert amounts(start_again(case, stands(case), TODAY, ("fall",))) == (12, 2, "B3", 30, 1000, 0)


@pytest.mark.covers("REG-01")
def test_balance_away_for_four_weeks_says_for_how_long(catalogue: Catalogue) -> None:
    case = case_of(catalogue)

    now = miss_time(case, stands(case, balance=30, walking=1), TODAY).balance

    assert now.note == Note(Move.RESTARTED, TODAY, 20, 20, "hold_seconds", days=29)


@pytest.mark.covers("REG-01")
def test_each_way_of_an_exercise_begins_as_that_way(catalogue: Catalogue) -> None:
    """Sit-to-stand begins by the chair test, wherever it had come to."""
    case = case_of(catalogue, baseline=Baseline(heel_raises=12, walking_minutes=10))
    progress = stands(case, strength=1)
    chair = dose_begun(case, catalogue.exercises["sit-to-stand"], START)
    upper = chair._replace(variant="no-hands", reps=11, freeze=EARLIER)
    doses = {**progress.strength.doses, "sit-to-stand": upper}
    progress = progress._replace(strength=progress.strength._replace(doses=doses))

    now = start_again(case, progress, TODAY, ()).strength.doses

    assert {key: (dose.variant, dose.reps) for key, dose in now.items()} == {
        "heel-raise": ("both-legs", 8),
        "heel-raise/seated": ("seated", 8),
        "sit-to-stand": ("hands", 8),
    }
    assert {dose.freeze for dose in now.values()} == {EARLIER}


@pytest.mark.covers("REG-01")
def test_strength_away_for_four_weeks_is_no_more_than_three_weeks_leave(
    catalogue: Catalogue,
) -> None:
    """What is as little as in week one already is lessened too: else missing more gave more."""
    case = case_of(catalogue)
    progress = stands(case, strength=32, walking=1)
    doses = {key: one._replace(reps=8) for key, one in progress.strength.doses.items()}
    progress = progress._replace(strength=progress.strength._replace(doses=doses))

    now = miss_time(case, progress, TODAY)

    heel = now.strength.doses["heel-raise"]
    assert (heel.reps, heel.freeze, heel.note) == (
        6, HELD, Note(Move.RESTARTED, TODAY, 6, 6, days=now.gaps[STRENGTH]),
    )  # fmt: skip
    assert [cut.in_halves for cut in now.recoveries[STRENGTH].cuts] == [False]
