"""A day judged by the answer to it, and a week by its days: the walk, the stretches, evenings."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import (
    CheckIn,
    EasierToday,
    Entry,
    Fact,
    FeetCheck,
    FlagDenied,
    Session,
    SetDone,
    StopSign,
    Walk,
)
from footbridge.engine.known.history import entries_until
from footbridge.engine.known.spans import Spans
from footbridge.engine.person import Slot
from footbridge.engine.progress.fold import fold, over_by, weeks_judged_until
from footbridge.engine.progress.progress import Progress, Waiting, progress_at_start
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.next_day import How, NextDay
from footbridge.engine.streams.balance_rounds import Practice
from footbridge.engine.streams.cuts import Cut, Recovery, Taken
from footbridge.engine.streams.progression import Freeze, Move, Note, Seen
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

ABOUT = ("fold",)

DAY = timedelta(days=1)
BEGINS = START + 21 * DAY  # the fourth week, in which longer stretches are allowed
LAST = BEGINS - DAY
WALKING, BALANCE, MOBILITY = Stream.WALKING, Stream.BALANCE, Stream.MOBILITY
CALF = "calf-stretch"


def told(what: Fact, on: date, at: str = "10:00") -> Entry[Fact]:
    when = moment(on, at)
    return Entry(id=f"{what.KIND} {on} {at}", at=when, recorded=when, what=what)


def done(on: date, *sets: SetDone) -> Entry[Fact]:
    return told(Session(sets=sets or (SetDone(exercise=CALF, hold_seconds=30),)), on)


def case_of(
    catalogue: Catalogue,
    *facts: Entry[Fact],
    slot: Slot = Slot.MORNING,
    pains: Mapping[date, int | None] | None = None,
    today: date = BEGINS,
    **person: Any,
) -> Case:
    """Three weeks of a comfortable walk, feet looked at, and calm answers but on some days."""
    pains = pains or {}
    at = "08:00" if slot is Slot.MORNING else "20:00"
    days = [START + n * DAY for n in range((today - START).days + 1)]
    every = [
        told(CheckIn(slot=slot, pain=pains.get(on, 2), soreness=1), on, at)
        for on in days
        if pains.get(on, 2) is not None
    ]
    every += [told(FeetCheck(), on, "08:05") for on in days]
    every += [told(Walk(seconds=600, comfortable=True), on, "15:00") for on in days if on < BEGINS]
    entries = entries_until([*every, *facts], today, NUMBERS, START)
    return with_later(
        new_case(replace(RUTH, check_in_slot=slot, **person), catalogue), entries, today
    )


def calm(days: Iterable[date]) -> dict[date, NextDay]:
    return {on: NextDay(on, How.CALM) for on in days}


WEEK = [BEGINS - n * DAY for n in range(7, 0, -1)]


def stands(case: Case, **more: Any) -> Progress:
    """On the eve of a new week: a walk of ten minutes, and each day of the week calm."""
    progress = progress_at_start(case)
    walk = progress.walking._replace(asked=((START, 600),))
    progress = progress._replace(next_week=BEGINS, walking=walk, responses=calm(WEEK))
    return progress._replace(**more)


def waiting(case: Case, on: date = LAST, practice: Practice | None = None) -> Waiting:
    return Waiting(case.training[on], {}, practice, ())


# Longer stretches


LOOSENED = [
    # How many days before the new week it was stretched, whether longer stretches follow.
    ((1,), True),
    ((7,), True),
    ((8,), False),
    ((), False),
    ((1, 4), True),
]


@pytest.mark.covers("STRUCT-03")
@pytest.mark.parametrize(("days", "longer"), LOOSENED)
def test_stretches_grow_after_a_week_in_which_they_were_done(
    catalogue: Catalogue, days: tuple[int, ...], longer: bool
) -> None:
    case = case_of(catalogue, *(done(BEGINS - day * DAY) for day in days))
    progress = stands(case, responses=calm([BEGINS - 8 * DAY, *WEEK]))

    assert weeks_judged_until(case, progress, BEGINS).stretch_stage == int(longer)


TRIGGERED = NextDay(LAST, How.TRIGGERED, (MOBILITY,))
BY_A_WALK = NextDay(LAST, How.TRIGGERED, (WALKING,))
CUT = Cut(BEGINS - 2 * DAY, heavy=False, after=TRIGGERED)
STOPPED = SetDone(exercise=CALF, hold_seconds=30, stop=StopSign.PAIN)
NO_SIGN = (told(FlagDenied(flag="FLAG-16"), WEEK[0], "12:00"),)
EASED = told(EasierToday(), LAST, "07:00")


@pytest.mark.covers("STRUCT-03", "RULE-18")
@pytest.mark.parametrize(
    ("facts", "more", "longer"),
    [
        ((), {}, True),
        ((), {"responses": {on: NextDay(on, How.UNKNOWN) for on in WEEK}}, False),
        ((), {"responses": {**calm(WEEK), LAST: TRIGGERED}}, False),
        ((), {"responses": {**calm(WEEK), LAST: BY_A_WALK}}, True),
        ((done(WEEK[0], STOPPED), *NO_SIGN), {}, False),
        ((), {"recoveries": {MOBILITY: Recovery((CUT,), looked_until=BEGINS)}}, False),
        ((), {"recoveries": {BALANCE: Recovery((CUT,), looked_until=BEGINS)}}, True),
        ((), {"stretch_stage": 1}, True),
    ],
)
def test_stretches_grow_only_after_a_calm_week_without_a_stop(
    catalogue: Catalogue, facts: tuple[Entry[Fact], ...], more: dict[str, Any], longer: bool
) -> None:
    """Done on the last day and on one before it. A stop counts also when it was no sign."""
    case = case_of(catalogue, done(LAST), done(WEEK[3]), *facts)
    progress = stands(case, **more)

    assert weeks_judged_until(case, progress, BEGINS).stretch_stage == int(longer)


@pytest.mark.covers("STRUCT-03", "REG-02")
@pytest.mark.parametrize(
    ("facts", "pains"), [((EASED,), {}), ((), {BEGINS: None}), ((), {LAST: None})]
)
def test_stretches_stay_after_an_easier_day_or_without_fresh_answers(
    catalogue: Catalogue, facts: tuple[Entry[Fact], ...], pains: dict[date, int | None]
) -> None:
    case = case_of(catalogue, done(LAST), *facts, pains=pains)

    assert weeks_judged_until(case, stands(case), BEGINS).stretch_stage == 0


# The walk of a new week


@pytest.mark.covers("RULE-19")
@pytest.mark.parametrize("held", ["asked", "climbs"])
def test_nothing_grows_in_a_week_that_begins_with_a_question_or_a_climb(
    catalogue: Catalogue, held: str
) -> None:
    case = case_of(catalogue, done(LAST))
    on, before = Spans([(BEGINS, BEGINS)]), Spans([(LAST, LAST)])

    waits = weeks_judged_until(replace(case, **{held: on}), stands(case), BEGINS)
    grows = weeks_judged_until(replace(case, **{held: before}), stands(case), BEGINS)

    assert (waits.walking.seconds, waits.stretch_stage) == (600, 0)
    assert (grows.walking.seconds, grows.stretch_stage) == (630, 1)
    assert waits.next_week == grows.next_week == BEGINS + 7 * DAY


RAISED = Note(Move.RAISED, BEGINS - 7 * DAY, 600, 630, "work_seconds")
TRIMMED = Note(Move.TRIMMED, BEGINS, 700, 630, "work_seconds")


@pytest.mark.covers("RULE-19")
@pytest.mark.parametrize(
    ("slot", "note", "since"),
    [
        (Slot.MORNING, None, BEGINS),
        (Slot.EVENING, None, BEGINS + DAY),
        (Slot.EVENING, RAISED, BEGINS),
        (Slot.EVENING, TRIMMED, BEGINS),
        (Slot.MORNING, RAISED, BEGINS),
    ],
)
def test_what_an_evening_earned_is_asked_for_from_the_next_day(
    catalogue: Catalogue, slot: Slot, note: Note | None, since: date
) -> None:
    """A walk that moved otherwise is asked for from the day on which it is looked at."""
    case = case_of(catalogue, slot=slot)
    progress = stands(case)
    if note is not None:
        held = Freeze(BEGINS + DAY, "RULE-18")
        walk = progress.walking._replace(seconds=630, note=note, freeze=held)
        progress = progress._replace(walking=walk)

    now = weeks_judged_until(case, progress, BEGINS)

    assert now.walking.asked == ((START, 600), (since, 630))


# The answer to the day before


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("slot", "full"),
    [(Slot.MORNING, 600), (Slot.EVENING, 630)],
)
def test_a_flare_on_the_first_day_of_a_week_takes_from_the_walk_that_was_shown_before_it(
    catalogue: Catalogue, slot: Slot, full: int
) -> None:
    """In the evening the longer walk stood on the page already; in the morning none did."""
    case = case_of(catalogue, slot=slot, pains={BEGINS: 4})
    progress = stands(case, waiting=waiting(case))

    now = over_by(case, progress, BEGINS).walking

    assert (now.note.move, now.note.before, now.takings[0].full) == (Move.TRIMMED, full, full)


@pytest.mark.covers("RULE-18")
def test_an_evening_that_flared_lengthens_no_stretch_of_the_week_it_begins(
    catalogue: Catalogue,
) -> None:
    """The walk was raised a week ago and is held: that morning showed nothing new."""
    case = case_of(catalogue, done(LAST), done(WEEK[3]), slot=Slot.EVENING, pains={BEGINS: 8})
    progress = stands(case, waiting=waiting(case))
    held = progress.walking._replace(note=RAISED, freeze=Freeze(BEGINS + DAY, "RULE-18"))

    now = over_by(case, progress._replace(walking=held), BEGINS)

    assert now.stretch_stage == 0
    assert now.next_week == BEGINS + 7 * DAY


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(("pain", "move"), [(2, Move.RETURNED), (8, Move.TRIMMED)])
def test_a_flare_in_the_evening_comes_before_what_the_evening_before_would_give_back(
    catalogue: Catalogue, pain: int, move: Move
) -> None:
    last = BEGINS + 2 * DAY
    case = case_of(catalogue, slot=Slot.EVENING, pains={BEGINS: pain}, today=last)
    cut = Cut(LAST - 2 * DAY, heavy=True, after=BY_A_WALK)
    progress = stands(
        case,
        next_week=BEGINS + 7 * DAY,
        waiting=waiting(case),
        recoveries={WALKING: Recovery((cut,), looked_until=LAST - DAY)},
        responses=calm(WEEK[-2:]),
        answered={WALKING: NextDay(LAST - DAY, How.CALM)},
    )
    shorter = progress.walking._replace(seconds=480, takings=(Taken(cut.on, 600, 600, None),))

    now = over_by(case, progress._replace(walking=shorter), BEGINS).walking

    assert (now.note.move, now.note.before) == (move, 480)


@pytest.mark.covers("REG-05", "RULE-18")
@pytest.mark.parametrize(("near_fall", "comes"), [(False, True), (True, False)])
def test_an_evening_gives_no_hold_back_after_practice_that_went_badly(
    catalogue: Catalogue, near_fall: bool, comes: bool
) -> None:
    """Nothing was told on the evening after it."""
    stood = SetDone(exercise="tandem-stance", hold_seconds=20)
    case = case_of(catalogue, done(LAST, stood), slot=Slot.EVENING, pains={BEGINS: None})
    cut = Cut(LAST - 2 * DAY, heavy=True, after=NextDay(LAST - 3 * DAY, How.TRIGGERED, (BALANCE,)))
    practice = Practice(LAST, "session", True, True, True, 0, 1, 0, near_fall, False)
    progress = stands(
        case,
        next_week=BEGINS + 7 * DAY,
        waiting=waiting(case, practice=practice),
        recoveries={BALANCE: Recovery((cut,), looked_until=LAST - DAY)},
        responses=calm(WEEK[-2:]),
        answered={BALANCE: NextDay(LAST - DAY, How.CALM)},
    )
    shorter = progress.balance._replace(seconds=20, takings=(Taken(cut.on, 25, 25, None),))

    now = over_by(case, progress._replace(balance=shorter), BEGINS)

    assert now.recoveries[BALANCE].is_over is comes
    assert (now.balance.note.move is Move.LOWERED) is not comes


@pytest.mark.covers("FLAG-B14")
def test_a_calm_day_after_three_flares_states_nothing_anew(catalogue: Catalogue) -> None:
    case = case_of(catalogue)
    flares = {on: NextDay(on, How.TRIGGERED, (WALKING,)) for on in WEEK[:3]}
    answers = {**calm(WEEK[:-1]), **flares}

    now = over_by(case, stands(case, responses=answers, waiting=waiting(case)), BEGINS)

    assert now.stated == ()
    assert now.responses[LAST].how is How.CALM


@pytest.mark.parametrize(("until", "is_judged"), [(LAST, False), (BEGINS, True)])
def test_a_day_is_judged_when_the_day_after_it_is_over(
    catalogue: Catalogue, until: date, is_judged: bool
) -> None:
    case = case_of(catalogue)

    now = over_by(case, stands(case, waiting=waiting(case)), until)

    assert (now.waiting is None) is is_judged
    assert over_by(case, stands(case), BEGINS).waiting is None


ONE_SET = [
    # On a short day one set of two counts where the plan may have had no time for the other.
    ("heel-raise", None, 15, Seen.FEWER_SETS),
    ("heel-raise", "seated", 15, Seen.FEWER_SETS),
    ("heel-raise", None, 30, Seen.FEWER_SETS),
    ("hip-abduction", None, 15, None),
    ("hip-abduction", None, 24, None),
    ("hip-abduction", None, 25, Seen.FEWER_SETS),
]


@pytest.mark.covers("RULE-30")
@pytest.mark.parametrize(("exercise", "way", "minutes", "seen"), ONE_SET)
def test_a_set_less_on_a_short_day_is_held_against_the_anchors_alone(
    catalogue: Catalogue, exercise: str, way: str | None, minutes: int, seen: Seen | None
) -> None:
    one = SetDone(exercise=exercise, variant=way, reps=10, effort=5, form_kept=True)
    case = case_of(catalogue, done(LAST, one), minutes=minutes)
    trained = fold(case, stands(case, last_event=LAST - DAY), LAST)

    (dose,) = over_by(case, trained, BEGINS).strength.doses.values()

    assert dose.note.seen is seen
    assert dose.streak == (seen is None)


@pytest.mark.parametrize(
    ("before", "kept"),
    [((0, 41), (0, 41, 42)), ((0, 1, 40), (1, 40, 43)), ((0, 30), (30, 50))],
)
def test_answers_are_remembered_for_six_weeks(
    catalogue: Catalogue, before: tuple[int, ...], kept: tuple[int, ...]
) -> None:
    on = START + kept[-1] * DAY
    case = case_of(catalogue, done(on), today=on + DAY)
    days = calm(START + day * DAY for day in before)
    progress = stands(case, next_week=on + 7 * DAY, responses=days, waiting=waiting(case, on))

    now = over_by(case, progress, on + DAY)

    assert list(now.responses) == [START + day * DAY for day in kept]
