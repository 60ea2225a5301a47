"""Whether something harder may come: measured, reached, weeks that went well enough."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue, Need
from footbridge.catalogue.words import Measure, Stream
from footbridge.engine.facts import (
    Entry,
    Fact,
    FlagCleared,
    FlagRaised,
    Journal,
    Session,
    SetDone,
    StopSign,
)
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Baseline
from footbridge.engine.progress.conditions import (
    has_earned_third_day,
    is_calm_for,
    is_met,
    is_next_variant_allowed,
)
from footbridge.engine.progress.progress import Progress, dose_begun, progress_at_start
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.next_day import How, NextDay
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
ON = START + 21 * DAY


def told(what: Fact, on: date) -> Entry[Fact]:
    at = moment(on, "10:00")
    return Entry(id=f"{what.KIND}-{on}", at=at, recorded=at, what=what)


def case_of(catalogue: Catalogue, *facts: Entry[Fact], **more: Any) -> Case:
    entries = entries_until(Journal(facts=facts).facts, ON, NUMBERS, START)
    return with_later(new_case(replace(RUTH, **more), catalogue), entries, ON)


def answered(progress: Progress, **days: How) -> Progress:
    """`days` by how many days before, as `d3`."""
    told_by = {
        on: NextDay(on, how, (Stream.STRENGTH,) if how is How.TRIGGERED else ())
        for name, how in days.items()
        for on in [ON - int(name[1:]) * DAY]
    }
    return progress._replace(responses=told_by)


def need(**what: Any) -> Need:
    return Need(source="ours", **what)


@pytest.mark.covers("RULE-01")
@pytest.mark.parametrize(
    ("measure", "shown", "at_least", "met"),
    [
        (Measure.TANDEM, {"tandem_seconds": 10}, 10, True),
        (Measure.TANDEM, {"tandem_seconds": 9}, 10, False),
        (Measure.TANDEM, {}, 10, False),
        (Measure.HEEL_RAISES, {"heel_raises": 12}, 12, True),
        (Measure.HEEL_RAISES, {"heel_raises": 11}, 12, False),
        (Measure.HEEL_RAISES, {"tandem_seconds": 30}, 12, False),
    ],
)
def test_what_has_to_be_measured_is_measured(
    catalogue: Catalogue, measure: Measure, shown: dict[str, int], at_least: int, met: bool
) -> None:
    case = case_of(catalogue, baseline=Baseline(**shown))

    asked = need(measure=measure, at_least=at_least)

    assert is_met(case, progress_at_start(case), asked, ON) is met
    assert is_met(case, progress_at_start(case), need(measure=measure), ON)
    assert is_met(case, progress_at_start(case), need(at_least=at_least), ON)


@pytest.mark.covers("RULE-13")
def test_a_tandem_hold_shown_in_practice_stands_for_a_test_that_was_not_made(
    catalogue: Catalogue,
) -> None:
    untested = case_of(catalogue, baseline=Baseline())
    progress = progress_at_start(untested)
    shown = progress._replace(
        balance=progress.balance._replace(place=2, seconds=25, held_here=True)
    )
    asked = need(measure=Measure.TANDEM, at_least=20)

    assert is_met(untested, shown, asked, ON)
    assert not is_met(
        untested, shown._replace(balance=shown.balance._replace(held_here=False)), asked, ON
    )
    assert not is_met(untested, shown._replace(balance=shown.balance._replace(place=1)), asked, ON)
    tested = case_of(catalogue, baseline=Baseline(tandem_seconds=15))
    assert not is_met(tested, shown, asked, ON)


@pytest.mark.parametrize(("week", "met"), [(4, True), (5, False), (1, True)])
def test_what_waits_for_a_week_waits(catalogue: Catalogue, week: int, met: bool) -> None:
    case = case_of(catalogue)

    assert is_met(case, progress_at_start(case), need(from_week=week), ON) is met


@pytest.mark.covers("RULE-13")
@pytest.mark.parametrize(("level", "met"), [("B1", True), ("B2", True), ("B3", False)])
def test_a_level_of_balance_has_to_be_reached(catalogue: Catalogue, level: str, met: bool) -> None:
    case = case_of(catalogue, baseline=Baseline(tandem_seconds=15))

    assert is_met(case, progress_at_start(case), need(balance_level=level), ON) is met


@pytest.mark.covers("RULE-01")
@pytest.mark.parametrize(
    ("variant", "sets", "reps", "met"),
    [
        ("light-hands", 2, 10, True),
        ("light-hands", 2, 9, False),
        ("light-hands", 1, 12, False),
        ("light-hands", 3, 8, True),
        ("no-hands", 2, 8, True),
        ("hands", 3, 12, False),
    ],
)
def test_another_exercise_has_to_be_reached_or_a_harder_way_of_it(
    catalogue: Catalogue, variant: str, sets: int, reps: int, met: bool
) -> None:
    case = case_of(catalogue)
    dose = dose_begun(case, catalogue.exercises["sit-to-stand"], START)
    dose = dose._replace(variant=variant, sets=sets, reps=reps)
    progress = progress_at_start(case)
    stands = progress._replace(strength=progress.strength._replace(doses={"sit-to-stand": dose}))
    asked = need(
        reached_exercise="sit-to-stand", reached_variant="light-hands",
        reached_sets=2, reached_reps=10,
    )  # fmt: skip

    assert is_met(case, stands, asked, ON) is met
    assert not is_met(case, progress, asked, ON)
    assert is_met(case, stands, need(reached_exercise="sit-to-stand"), ON)
    sets_alone = replace(asked, reached_reps=None)
    assert is_met(case, stands, sets_alone, ON) is (variant != "hands" and sets >= 2)
    off_the_ladder = dose._replace(rungs=(), variant="hands")
    one_way = progress.strength._replace(doses={"sit-to-stand": off_the_ladder})
    assert is_met(
        case, progress._replace(strength=one_way), need(reached_exercise="sit-to-stand"), ON
    )


@pytest.mark.covers("REG-04", "RULE-18")
@pytest.mark.parametrize(
    ("days", "calm"),
    [
        ({"d3": How.CALM}, True),
        ({"d14": How.CALM}, True),
        ({"d15": How.CALM}, False),
        ({}, False),
        ({"d3": How.UNKNOWN}, False),
        ({"d3": How.UNSETTLED}, False),
        ({"d3": How.CALM, "d14": How.TRIGGERED}, False),
        ({"d3": How.CALM, "d1": How.TRIGGERED}, False),
        ({"d3": How.CALM, "d15": How.TRIGGERED}, True),
        ({"d3": How.CALM, "d5": How.UNSETTLED}, True),
        ({"d0": How.CALM}, False),
    ],
)
def test_a_calm_fortnight_has_training_known_to_be_calm_and_no_flare(
    catalogue: Catalogue, days: dict[str, How], calm: bool
) -> None:
    case = case_of(catalogue)
    progress = answered(progress_at_start(case), **days)

    assert is_calm_for(case, progress, 14, ON) is calm
    assert is_met(case, progress, need(calm_days=14), ON) is calm


@pytest.mark.parametrize(("start", "calm"), [(ON - 14 * DAY, True), (ON - 13 * DAY, False)])
def test_a_fortnight_has_to_have_passed_since_the_start(
    catalogue: Catalogue, start: date, calm: bool
) -> None:
    case = case_of(catalogue)
    progress = answered(progress_at_start(case), d3=How.CALM)._replace(start=start)

    assert is_calm_for(case, progress, 14, ON) is calm


@pytest.mark.covers("REG-09")
@pytest.mark.parametrize(("before", "calm"), [(0, False), (14, False), (15, True)])
def test_a_stop_sign_is_not_calm(catalogue: Catalogue, before: int, calm: bool) -> None:
    stopped = SetDone(exercise="heel-raise", reps=3, stop=StopSign.PAIN)
    case = case_of(catalogue, told(Session(sets=(stopped,)), ON - before * DAY))
    progress = answered(progress_at_start(case), d3=How.CALM)

    assert is_calm_for(case, progress, 14, ON) is calm


def test_an_open_flag_is_not_calm(catalogue: Catalogue) -> None:
    case = case_of(catalogue, told(FlagRaised(flag="FLAG-10"), ON - 5 * DAY))

    assert not is_calm_for(case, answered(progress_at_start(case), d3=How.CALM), 14, ON)


SESSIONS = {"d13": How.CALM, "d10": How.CALM, "d6": How.CALM, "d3": How.CALM}


@pytest.mark.covers("RULE-12")
@pytest.mark.parametrize(
    ("days", "earned"),
    [
        (SESSIONS, True),
        ({**SESSIONS, "d13": How.UNKNOWN}, False),
        ({**SESSIONS, "d3": How.UNSETTLED}, False),
        ({"d10": How.CALM, "d6": How.CALM, "d3": How.CALM}, False),
        ({"d15": How.CALM, "d10": How.CALM, "d6": How.CALM, "d3": How.CALM}, False),
        ({"d14": How.CALM, "d10": How.CALM, "d6": How.CALM, "d3": How.CALM}, True),
    ],
)
def test_a_third_day_is_earned_by_a_fortnight_of_calm_sessions(
    catalogue: Catalogue, days: dict[str, How], earned: bool
) -> None:
    case = case_of(catalogue)
    progress = answered(progress_at_start(case), **days)
    stream = progress.strength._replace(dates=tuple(sorted(progress.responses)))

    with_sessions = progress._replace(strength=stream)

    assert has_earned_third_day(case, with_sessions, ON) is earned
    early = with_sessions._replace(start=ON - 13 * DAY)
    assert not has_earned_third_day(case, early, ON)
    third = with_sessions._replace(strength=stream._replace(days_a_week=3))
    assert not has_earned_third_day(case, third, ON)


@pytest.mark.covers("RULE-01")
def test_a_harder_way_that_only_a_clinician_sets_is_never_offered(catalogue: Catalogue) -> None:
    heel = catalogue.exercises["heel-raise"]
    case = case_of(catalogue)
    progress = progress_at_start(case)
    dose = dose_begun(case, heel, START)
    theirs = replace(
        heel, variants=tuple(replace(one, clinician_only=True) for one in heel.variants)
    )
    high = dose._replace(variant="slow-lowering")

    assert is_next_variant_allowed(case, progress, dose, ON)
    assert not is_next_variant_allowed(case, progress, dose._replace(exercise=theirs), ON)
    # Two up and one down asks for the tandem level of balance.
    assert is_next_variant_allowed(case, progress, high, ON)
    lower = progress._replace(balance=progress.balance._replace(place=1))
    assert not is_next_variant_allowed(case, lower, high, ON)

    # On the last rung it is that one's own conditions that hold.
    assert not is_next_variant_allowed(case, progress, dose._replace(variant="single-leg"), ON)


def test_a_flag_that_was_cleared_within_the_fortnight_is_not_calm(catalogue: Catalogue) -> None:
    raised = told(FlagRaised(flag="FLAG-10"), ON - 10 * DAY)
    over = told(FlagCleared(flag="FLAG-10", clinician="Dr Made Up"), ON - 5 * DAY)
    case = case_of(catalogue, raised, over)

    assert not is_calm_for(case, answered(progress_at_start(case), d3=How.CALM), 14, ON)
    assert is_calm_for(case, answered(progress_at_start(case), d3=How.CALM), 4, ON)


def with_sessions(catalogue: Catalogue, days: dict[str, How], **numbers: int) -> bool:
    """Whether a third day is earned by sessions on these days, with other numbers where told."""
    theirs = replace(catalogue, numbers=replace(NUMBERS, **numbers))
    case = case_of(theirs)
    progress = answered(progress_at_start(case), **days)
    dates = tuple(sorted(on for on in progress.responses))
    stream = progress.strength._replace(dates=(*dates, ON))
    return has_earned_third_day(case, progress._replace(strength=stream), ON)


@pytest.mark.covers("RULE-12")
@pytest.mark.parametrize(
    ("numbers", "earned"),
    [
        ({}, True),
        ({"third_day_from_week": 4}, True),
        ({"third_day_from_week": 5}, False),
        ({"third_day_done_percent": 100}, True),
        ({"third_day_done_percent": 101}, False),
        # Whoever has as many days as there are to have is offered none.
        ({"strength_days_more": 2}, False),
    ],
)
def test_what_a_third_day_asks_for_stands_in_the_catalogue(
    catalogue: Catalogue, numbers: dict[str, int], earned: bool
) -> None:
    """A session of this very day is not judged yet, and counts for nothing."""
    assert with_sessions(catalogue, SESSIONS, **numbers) is earned


def test_a_flare_of_another_day_of_the_fortnight_earns_no_third_day(
    catalogue: Catalogue,
) -> None:
    assert not with_sessions(catalogue, {**SESSIONS, "d5": How.TRIGGERED})
