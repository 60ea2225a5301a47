"""What a day of training leaves to be judged, and what a test of that day says to the plan."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Stream
from footbridge.engine.facts import (
    EasierToday,
    Entry,
    Fact,
    Session,
    SetDone,
    StopSign,
    Test,
    Walk,
)
from footbridge.engine.known.history import entries_until
from footbridge.engine.progress.note_done import note_done
from footbridge.engine.progress.progress import (
    Progress,
    Waiting,
    dose_begun,
    progress_at_start,
)
from footbridge.engine.progress.retest import heed_tests
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.streams.progression import Freeze, Move, Note, Seen
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

ABOUT = ("retest",)

DAY = timedelta(days=1)
TODAY = START + 14 * DAY
YESTERDAY = TODAY - DAY
STRENGTH, BALANCE, WALKING = Stream.STRENGTH, Stream.BALANCE, Stream.WALKING
HEEL = "heel-raise"
EASIER = EasierToday()


def told(what: Fact, on: date, at: str = "10:00") -> Entry[Fact]:
    when = moment(on, at)
    return Entry(id=f"{what.KIND} {at}", at=when, recorded=when, what=what)


def heel(**how: Any) -> SetDone:
    return SetDone(exercise=HEEL, **{"reps": 10, "effort": 5, "form_kept": True, **how})


def stand(**how: Any) -> SetDone:
    """A round of the tandem stance, as long as Ruth's level asks, and all of it told."""
    fine = {"hold_seconds": 20, "steadiness": 1, "touches": 0, "near_fall": False}
    return SetDone(exercise="tandem-stance", **{**fine, **how})


def case_of(catalogue: Catalogue, *facts: Entry[Fact]) -> Case:
    entries = entries_until(facts, TODAY, NUMBERS, START)
    return with_later(new_case(RUTH, catalogue), entries, TODAY)


def stands(case: Case, **dose: Any) -> Progress:
    """Ten heel raises in two sets, changed by `dose`."""
    progress = progress_at_start(case)
    begun = dose_begun(case, case.catalogue.exercises[HEEL], START)._replace(reps=10)
    doses = {HEEL: begun._replace(**dose)}
    return progress._replace(strength=progress.strength._replace(doses=doses))


def noted(catalogue: Catalogue, *facts: Entry[Fact], on: date = YESTERDAY) -> Waiting:
    case = case_of(catalogue, *facts)
    waiting = note_done(case, stands(case), case.training[on]).waiting
    assert waiting is not None
    return waiting


def session(*sets: SetDone, on: date = YESTERDAY, at: str = "10:00") -> Entry[Fact]:
    return told(Session(sets=sets), on, at)


# How it went


HURT = SetDone(exercise="sit-to-stand", skipped="it hurt", stop=StopSign.PAIN)
UNTOLD = [
    ((session(heel(), heel()),), ()),
    ((session(heel(), heel(effort=None)),), (STRENGTH,)),
    (
        (session(heel(), heel(), SetDone(exercise="sit-to-stand", reps=8)),),
        (STRENGTH,),
    ),
    # A set that was left out has nothing to tell.
    ((session(heel(), heel(), SetDone(exercise="sit-to-stand", skipped="no time")),), ()),
    ((session(heel(), heel(), HURT),), ()),
    ((session(stand(), stand()),), ()),
    ((session(stand(), stand(steadiness=None)),), (BALANCE,)),
    ((told(Walk(seconds=600, comfortable=True), YESTERDAY),), ()),
    ((told(Walk(seconds=600), YESTERDAY),), (WALKING,)),
    (
        (
            told(Walk(seconds=600, comfortable=True), YESTERDAY),
            told(Walk(seconds=600, comfortable=False), YESTERDAY, "15:00"),
        ),
        (WALKING,),
    ),
    # Of an easier day nothing counts as told of the whole dose.
    ((session(heel(), stand()), told(EASIER, YESTERDAY, "07:00")), (STRENGTH, BALANCE)),
]


@pytest.mark.covers("REG-02")
@pytest.mark.parametrize(("facts", "streams"), UNTOLD)
def test_it_is_known_of_which_streams_it_was_not_told_how_they_went(
    catalogue: Catalogue, facts: tuple[Entry[Fact], ...], streams: tuple[Stream, ...]
) -> None:
    assert noted(catalogue, *facts).untold == streams


@pytest.mark.covers("RULE-30")
@pytest.mark.parametrize(("more", "seen"), [((), Seen.FEWER_REPS), ((EASIER,), None)])
def test_fewer_repetitions_are_no_fault_on_an_easier_day(
    catalogue: Catalogue, more: tuple[Fact, ...], seen: Seen | None
) -> None:
    easier = [told(what, YESTERDAY, "07:00") for what in more]

    waiting = noted(catalogue, session(heel(reps=6)), *easier)

    assert waiting.sessions[HEEL].seen is seen


# Third sets, the last day


@pytest.mark.covers("RULE-30")
@pytest.mark.parametrize(
    ("on", "third", "used"),
    [
        (YESTERDAY, START, True),
        (YESTERDAY, None, False),
        (TODAY, START, False),
    ],
)
def test_the_third_set_of_its_first_week_is_used_when_the_day_is_over(
    catalogue: Catalogue, on: date, third: date | None, used: bool
) -> None:
    """What is done today changes nothing of what today asks for."""
    case = case_of(catalogue, session(heel(), heel(), heel(), on=on))
    progress = stands(case, sets=3, third_from=third)

    now = note_done(case, progress, case.training[on]).strength

    assert now.doses[HEEL].third_used is used
    assert now.last_done == ({HEEL: YESTERDAY} if on == YESTERDAY else {})
    assert now.dates == (on,)


# Ways of doing it


@pytest.mark.parametrize(
    ("sets", "efforts"),
    [
        ((heel(effort=4), heel(effort=5)), {HEEL: 5}),
        ((heel(effort=4), heel(variant="both-legs", effort=5)), {HEEL: 5}),
        ((heel(effort=4), heel(variant="seated", effort=6)), {HEEL: 4, "heel-raise/seated": 6}),
        ((heel(variant="seated", effort=6),), {"heel-raise/seated": 6}),
    ],
)
def test_each_way_of_an_exercise_is_judged_by_itself(
    catalogue: Catalogue, sets: tuple[SetDone, ...], efforts: dict[str, int]
) -> None:
    sessions = noted(catalogue, session(*sets)).sessions

    assert {key: one.effort for key, one in sessions.items()} == efforts


def test_a_dose_begins_with_its_first_session(catalogue: Catalogue) -> None:
    case = case_of(catalogue, session(heel(), heel(variant="seated"), stand()))

    now = note_done(case, stands(case), case.training[YESTERDAY])

    assert list(now.strength.doses) == [HEEL, "heel-raise/seated"]
    assert now.strength.doses[HEEL].reps == 10
    assert now.strength.doses["heel-raise/seated"].variant == "seated"
    assert now.last_on == {STRENGTH: YESTERDAY, BALANCE: YESTERDAY}


# Rounds of balance


@pytest.mark.covers("REG-05")
@pytest.mark.parametrize(
    ("sets", "grabs"),
    [
        ((stand(near_fall=True, grabs=1),), 1),
        ((heel(near_fall=True, grabs=1),), 1),
        ((stand(near_fall=True, grabs=1), heel(near_fall=True, grabs=1)), 2),
    ],
)
def test_a_near_fall_counts_once_in_whichever_exercise_it_happened(
    catalogue: Catalogue, sets: tuple[SetDone, ...], grabs: int
) -> None:
    practice = noted(catalogue, session(*sets)).practice

    assert practice is not None
    assert (practice.near_fall, practice.grabs) == (True, grabs)


@pytest.mark.covers("REG-05")
def test_only_what_was_done_of_balance_is_practice(catalogue: Catalogue) -> None:
    """The grabs of a strength exercise are none of the rounds; a round of nothing is none."""
    mixed = noted(catalogue, session(stand(), stand(), heel(grabs=1, steadiness=5))).practice
    nothing = noted(catalogue, session(heel(), stand(hold_seconds=0))).practice

    assert mixed is not None
    assert (mixed.grabs, mixed.steadiness, mixed.known) == (0, 1, True)
    assert nothing is None


# What a test of the day says


TANDEMS = [
    # Where she stands, what the test showed, and where she stands then.
    (4, 15, "B4"),
    (4, 10, "B4"),
    (4, 9, "B1"),
    (2, 9, "B1"),
    (1, 9, "B1"),
    (0, 9, "B0"),
    (0, 15, "B0"),
]


@pytest.mark.covers("REG-05")
@pytest.mark.parametrize(("place", "seconds", "level"), TANDEMS)
def test_a_short_tandem_test_brings_down_what_needs_it_and_nothing_else(
    catalogue: Catalogue, place: int, seconds: int, level: str
) -> None:
    case = case_of(catalogue, told(Test(measure=Measure.TANDEM, result=seconds), TODAY))
    progress = stands(case)
    stood = progress.balance._replace(place=place, seconds=15, note=Note(Move.RAISED, START))

    now = heed_tests(case, progress._replace(balance=stood), TODAY).balance

    assert now.rung.id == level
    assert (now == stood) is (level == f"B{place}")


@pytest.mark.covers("RULE-19")
@pytest.mark.parametrize(
    ("seconds", "minutes", "left"), [(600, 10, 600), (601, 10, 600), (540, 10, 540), (90, 0, 60)]
)
def test_a_walk_that_is_longer_than_the_test_comes_down_to_it(
    catalogue: Catalogue, seconds: int, minutes: int, left: int
) -> None:
    test = Test(measure=Measure.WALKING_TOLERANCE, result=minutes)
    case = case_of(catalogue, told(test, TODAY))
    progress = stands(case)
    walked = progress.walking._replace(seconds=seconds)

    now = heed_tests(case, progress._replace(walking=walked), TODAY).walking

    assert now.seconds == left
    if left == seconds:
        assert now == walked
    else:
        assert now.freeze == Freeze(TODAY + 7 * DAY, "RULE-01")
        assert now.note.move is Move.TESTED


@pytest.mark.covers("RULE-01")
def test_a_first_heel_test_that_comes_late_brings_each_way_of_it_down(
    catalogue: Catalogue,
) -> None:
    test = told(Test(measure=Measure.HEEL_RAISES, result=6), TODAY)
    facts = entries_until([test], TODAY, NUMBERS, START)
    baseline = replace(RUTH.baseline, heel_raises=None)
    case = with_later(new_case(replace(RUTH, baseline=baseline), catalogue), facts, TODAY)
    progress = stands(case)
    chair = dose_begun(case, catalogue.exercises["sit-to-stand"], START)
    doses = {**progress.strength.doses, "sit-to-stand": chair._replace(reps=11)}
    progress = progress._replace(strength=progress.strength._replace(doses=doses))

    now = heed_tests(case, progress, TODAY).strength.doses

    lowest = dose_begun(case, catalogue.exercises[HEEL], TODAY).reps
    assert (now[HEEL].reps, now["sit-to-stand"].reps) == (lowest, 11)
    assert lowest < 8
