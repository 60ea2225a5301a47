"""What a day says of what was done, stopped and asked on it."""

from datetime import timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Finding, Place, Side, StopSign, Stream
from footbridge.engine.decide import decided, today_of, where_it_stands
from footbridge.engine.facts import (
    Entry,
    Fact,
    FeetCheck,
    FlagCleared,
    FlagDenied,
    FlagRaised,
    FootFinding,
    Journal,
    Session,
    SetDone,
    Walk,
)
from footbridge.engine.person import Zone
from footbridge.engine.progress.progress import Stated
from footbridge.engine.shown.decision import Decision
from footbridge.engine.signs.evidence import Evidence
from footbridge.engine.streams.cuts import Recovery
from footbridge.engine.today.choice import Today
from tests.life import items_of, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)


def told(what: Fact, at: str = "10:00", days_ago: int = 0) -> Entry[Fact]:
    when = moment(START - days_ago * DAY, at)
    return Entry(id=f"{what.KIND} {at}", at=when, recorded=when, what=what)


def stands(catalogue: Catalogue, *facts: Entry[Fact], **changed: Any) -> Today:
    case, progress = where_it_stands(Journal(facts=facts), RUTH, catalogue, START)
    return today_of(case, progress._replace(**changed))


def day_of(catalogue: Catalogue, *facts: Entry[Fact]) -> Decision:
    return decided(*where_it_stands(Journal(facts=facts), RUTH, catalogue, START))


def done(exercise: str, **how: Any) -> SetDone:
    return SetDone(exercise=exercise, **{"reps": 8, **how})


@pytest.mark.covers("REG-09")
def test_what_was_stopped_today_is_known_with_the_fact_that_says_so(catalogue: Catalogue) -> None:
    session = Session(sets=(done("toe-yoga"), done("heel-raise", stop=StopSign.PAIN)))

    today = stands(
        catalogue,
        told(session),
        told(Walk(seconds=300), "14:00"),
        told(Walk(seconds=200, stop=StopSign.PAIN), "15:00"),
    )

    assert today.stopped == {"heel-raise": "session 10:00", "walking": "walk 15:00"}


STOPS = [
    (None, False),
    (StopSign.PAIN, False),
    (StopSign.UNEXPLAINED, False),
    (StopSign.DIZZY, True),
    (StopSign.WEAK, True),
]


@pytest.mark.covers("RULE-03")
@pytest.mark.parametrize(("stop", "is_over"), STOPS)
def test_dizziness_and_weakness_end_the_day_in_a_drill_as_on_a_walk(
    catalogue: Catalogue, stop: StopSign | None, is_over: bool
) -> None:
    drill = told(Session(sets=(done("heel-raise", stop=stop), done("toe-yoga"))))
    walk = told(Walk(seconds=300, stop=stop))

    assert stands(catalogue, drill).is_over is is_over
    assert stands(catalogue, walk).is_over is is_over


def test_what_was_done_is_ticked_and_what_was_left_out_is_not(catalogue: Catalogue) -> None:
    session = Session(
        sets=(
            done("heel-raise"),
            done("sit-to-stand", skipped="no time"),
            done("toe-yoga", reps=0),
        )
    )

    decision = day_of(catalogue, told(session))

    assert {item.exercise for item in items_of(decision) if item.done} == {"heel-raise"}


@pytest.mark.parametrize(
    ("walk", "is_done"),
    [
        (Walk(seconds=59), False),
        (Walk(seconds=60), True),
        (Walk(seconds=20, stop=StopSign.PAIN), False),
    ],
)
def test_a_walk_of_a_minute_is_a_walk(catalogue: Catalogue, walk: Walk, is_done: bool) -> None:
    """One that was stopped for pain is not planned again today."""
    decision = day_of(catalogue, told(walk))

    ticked = {item.exercise for item in items_of(decision) if item.done}

    assert ticked == ({"walking"} if is_done else set())


def test_the_short_core_is_a_glide_a_balance_and_a_strength_exercise(
    catalogue: Catalogue,
) -> None:
    decision = day_of(catalogue)

    blocks = [catalogue.exercises[name].block.value for name in decision.short_core]
    marked = [item.exercise for item in items_of(decision) if item.in_short_core]

    assert blocks == ["glide", "balance_still", "strength_foot"]
    assert set(marked) == set(decision.short_core)


SAID = Stated("FLAG-B14", START, moment(START, "09:00").timestamp(), "the third flare")
CLEARED = [("08:59", True), ("09:00", False), ("09:01", False)]


@pytest.mark.covers("REG-14")
@pytest.mark.parametrize(("at", "still"), CLEARED)
def test_what_the_plan_says_of_itself_stands_until_somebody_says_that_it_is_over(
    catalogue: Catalogue, at: str, still: bool
) -> None:
    over = told(FlagCleared(flag="FLAG-B14", clinician="Dr Example"), at)

    flags = stands(catalogue, over, stated=(SAID,)).limits.flags

    assert [(one.flag, one.raised_by) for one in flags] == (
        [("FLAG-B14", "the third flare")] if still else []
    )


def test_what_stands_already_is_not_said_twice_and_what_has_no_flag_not_at_all(
    catalogue: Catalogue,
) -> None:
    raised = told(FlagRaised(flag="FLAG-B14"))
    nameless = SAID._replace(flag="")

    flags = stands(catalogue, raised, stated=(SAID, nameless)).limits.flags

    assert [(one.flag, one.raised_by) for one in flags] == [("FLAG-B14", "flag_raised 10:00")]


@pytest.mark.parametrize(
    ("until", "rests_by", "fact"),
    [(0, 7.0, "last"), (-1, 7.0, None), (0, 8.0, None), (0, None, None)],
)
def test_a_stream_rests_while_its_question_is_open(
    catalogue: Catalogue, until: int, rests_by: float | None, fact: str | None
) -> None:
    asked = Evidence(
        "FLAG-15", START - 3 * DAY, START + until * DAY, 7.0, ("first", "second", "last"),
        goes_on=False,
    )  # fmt: skip
    cut = {Stream.WALKING: Recovery(rests_by=rests_by), Stream.BALANCE: Recovery()}

    today = stands(catalogue, asked=(asked,), recoveries=cut)

    assert today.resting == ({} if fact is None else {Stream.WALKING: fact})


@pytest.mark.covers("REG-07")
@pytest.mark.parametrize(
    ("found", "is_spared"),
    [(Finding.COLOUR_CHANGE, True), (Finding.HOT_SPOT, True), (Finding.BLISTER, False)],
)
def test_a_place_that_is_asked_about_is_spared_as_one_with_a_mark(
    catalogue: Catalogue, found: Finding, is_spared: bool
) -> None:
    """A blister is a flag, which stops more than what presses there."""
    zone = Zone(side=Side.LEFT, place=Place.SOLE_HEEL)
    looked = FeetCheck(findings=(FootFinding(found=found, side=Side.LEFT, zone=zone),))

    today = stands(catalogue, told(looked, "08:05"))

    spared = {Place.SOLE_HEEL: "feet_check 08:05"} if is_spared else {}
    assert today.limits.hot_places == spared


@pytest.mark.covers("REG-07")
def test_a_place_is_free_again_when_the_question_was_answered(catalogue: Catalogue) -> None:
    zone = Zone(side=Side.LEFT, place=Place.SOLE_HEEL)
    changed = FootFinding(found=Finding.COLOUR_CHANGE, side=Side.LEFT, zone=zone)
    looked = told(FeetCheck(findings=(changed,)), "08:05")

    today = stands(catalogue, looked, told(FlagDenied(flag="FLAG-05"), "08:30"))

    assert today.limits.hot_places == {}
