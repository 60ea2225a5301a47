"""What is to be answered, looked at or measured today, and what waits."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Outcome, Place, Stream, Tier
from footbridge.engine.facts import CheckIn, Entry, Fact, FeetCheck, Journal, Screened, Test
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Baseline, Screening, Slot
from footbridge.engine.progress.progress import Progress, progress_at_start
from footbridge.engine.shown.decision import Due, OpenFlag, Says
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.limits import Limits
from footbridge.engine.streams.cuts import Recovery
from footbridge.engine.today.due import due_today
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
ON = START + 10 * DAY
TESTS = ["tandem", "single_leg", "heel_raises", "chair_stands", "walking_tolerance"]


def told(what: Fact, on: date, at: str = "08:00") -> Entry[Fact]:
    when = moment(on, at)
    return Entry(id=f"{what.KIND}-{on}-{at}", at=when, recorded=when, what=what)


def case_of(catalogue: Catalogue, *facts: Entry[Fact], on: date = ON, **more: Any) -> Case:
    entries = entries_until(Journal(facts=facts).facts, on, NUMBERS, START)
    return with_later(new_case(replace(RUTH, **more), catalogue), entries, on)


def due(case: Case, *, limits: Limits | None = None, **where: Any) -> list[Due]:
    """What is due where progress stands like this."""
    progress: Progress = progress_at_start(case)._replace(**where)
    return list(due_today(case, progress, limits or Limits(case.catalogue, (), (), {})))


def named(dues: list[Due], *what: str) -> list[str]:
    """Those of these kinds, in order, with their details."""
    return [
        one.what if one.detail is None else f"{one.what}:{one.detail}"
        for one in dues
        if one.what in what
    ]


@pytest.mark.covers("REG-13")
def test_the_safety_questions_come_before_all_else_while_they_were_never_answered(
    catalogue: Catalogue,
) -> None:
    first, *_ = due(case_of(catalogue, screening=None))

    assert (first.what, first.detail, first.before_training) == ("screening", "full", True)
    assert (first.reasons[0].rule, first.reasons[0].says) == ("REG-13", Says.DUE)
    assert first.reasons[0].about == "screening"
    assert first.reasons[0].values == {"detail": "full"}


@pytest.mark.covers("REG-01", "REG-13")
@pytest.mark.parametrize(
    ("short_on", "full_on", "full", "asked"),
    [
        (None, None, False, ["screening:short"]),
        (None, None, True, ["screening:full"]),
        (ON - DAY, None, False, ["screening:short"]),
        (ON, None, False, []),
        # The short questions do not stand in for all of them, but all do for the short ones.
        (ON, None, True, ["screening:full"]),
        (None, ON, False, []),
        (None, ON, True, []),
    ],
)
def test_after_a_break_the_questions_of_its_length_are_asked_again(
    catalogue: Catalogue,
    short_on: date | None,
    full_on: date | None,
    full: bool,
    asked: list[str],
) -> None:
    facts = [told(Screened(full=False, yes=(), unsure=()), on) for on in [short_on] if on]
    facts += [told(Screened(full=True, yes=(), unsure=()), on) for on in [full_on] if on]
    case = case_of(catalogue, *facts)

    dues = due(case, screening_needed=ON, full_screening_needed=full, last_review=ON)

    assert named(dues, "screening") == asked
    if asked:
        assert (dues[0].reasons[0].rule, dues[0].before_training) == ("REG-01", True)
    assert named(due(case), "screening") == []


@pytest.mark.covers("REG-13", "RULE-22")
@pytest.mark.parametrize(("days", "is_due"), [(13, False), (14, True), (15, True)])
def test_a_review_comes_each_fortnight_with_its_questions(
    catalogue: Catalogue, days: int, is_due: bool
) -> None:
    dues = due(case_of(catalogue, on=START + days * DAY))

    assert named(dues, "review", "screening") == (["screening:full", "review"] if is_due else [])
    if is_due:
        (review,) = [one for one in dues if one.what == "review"]
        assert (review.reasons[0].rule, review.reasons[0].values) == ("RULE-22", {"days": days})
        assert not review.before_training


def test_who_answered_the_questions_today_is_not_asked_again_at_the_review(
    catalogue: Catalogue,
) -> None:
    on = START + 14 * DAY
    case = case_of(catalogue, told(Screened(full=True, yes=(), unsure=()), on), on=on)

    assert named(due(case), "review", "screening") == ["review"]


@pytest.mark.covers("RULE-22")
@pytest.mark.parametrize(
    ("last_week", "week", "is_asked"),
    [(10, 12, True), (11, 13, True), (12, 14, False), (9, 11, False), (11, 12, False)],
)
def test_only_the_review_that_ends_the_weeks_of_the_guide_asks_its_last_questions(
    catalogue: Catalogue, last_week: int, week: int, is_asked: bool
) -> None:
    last, on = START + 7 * (last_week - 1) * DAY, START + 7 * (week - 1) * DAY
    case = case_of(catalogue, on=on)

    questions = named(due(case, last_review=last), "question")

    assert questions == (["question:FLAG-B14"] if is_asked else [])


def test_what_stands_already_is_not_asked_at_the_last_review(catalogue: Catalogue) -> None:
    case = case_of(catalogue, on=START + 77 * DAY)
    flag = OpenFlag(
        flag="FLAG-B14", tier=Tier.NEXT_VISIT, since=START, raised_by="plan",
        needs_clinician=False, outcome=Outcome.ADAPT,
    )  # fmt: skip
    stands = Limits(catalogue, (flag,), (), {})

    assert named(due(case, limits=stands, last_review=START + 63 * DAY), "question") == []


@pytest.mark.covers("REG-02", "REG-07")
def test_each_day_begins_with_a_check_in_and_a_look_at_the_feet(catalogue: Catalogue) -> None:
    look = told(FeetCheck(could_see=True, findings=()), ON)
    answered = told(CheckIn(slot=Slot.MORNING, pain=2), ON)
    yesterday = told(CheckIn(slot=Slot.MORNING, pain=2), ON - DAY)

    both = due(case_of(catalogue, yesterday))

    assert named(both, "check_in", "feet_check") == ["check_in", "feet_check"]
    assert all(one.before_training for one in both if one.what != "test")
    assert named(due(case_of(catalogue, answered)), "check_in", "feet_check") == ["feet_check"]
    assert named(due(case_of(catalogue, look)), "check_in", "feet_check") == ["check_in"]


@pytest.mark.covers("SKIN-02")
def test_a_look_that_saw_something_and_has_not_said_what_is_still_due(
    catalogue: Catalogue,
) -> None:
    begun = told(FeetCheck(not_yet_told=True), ON)
    over = told(FeetCheck(could_see=True), ON, "08:30")

    assert named(due(case_of(catalogue, begun)), "feet_check") == ["feet_check"]
    assert named(due(case_of(catalogue, begun, over)), "feet_check") == []


@pytest.mark.covers("RULE-22")
def test_a_test_that_was_never_made_is_due_and_a_baseline_counts(catalogue: Catalogue) -> None:
    untested = case_of(catalogue, baseline=Baseline(heel_raises=8))
    later = told(Test(measure=Measure.TANDEM, result=9), START + DAY)

    assert named(due(untested), "test") == [
        f"test:{name}" for name in TESTS if name != "heel_raises"
    ]
    assert named(due(case_of(catalogue)), "test") == []
    assert "test:tandem" not in named(due(case_of(catalogue, later, baseline=Baseline())), "test")
    assert all(one.reasons[0].rule == "RULE-22" for one in due(untested) if one.what == "test")


@pytest.mark.covers("RULE-22")
@pytest.mark.parametrize(("before", "is_due"), [(0, False), (13, False), (14, True)])
def test_at_a_review_the_tests_of_the_last_fortnight_count(
    catalogue: Catalogue, before: int, is_due: bool
) -> None:
    on = START + 28 * DAY
    case = case_of(
        catalogue, told(Test(measure=Measure.TANDEM, result=9), on - before * DAY), on=on
    )

    assert ("test:tandem" in named(due(case), "test")) is is_due


@pytest.mark.covers("REG-01")
def test_after_a_fresh_start_all_is_measured_anew(catalogue: Catalogue) -> None:
    case = case_of(catalogue, told(Test(measure=Measure.TANDEM, result=9), ON - 2 * DAY))

    dues = due(case, fresh_start_on=ON - DAY)

    assert named(dues, "test") == [f"test:{name}" for name in TESTS]
    assert {one.reasons[0].rule for one in dues if one.what == "test"} == {"REG-01"}
    since = due(case, fresh_start_on=ON - 2 * DAY)
    assert "test:tandem" not in named(since, "test")
    bare = case_of(catalogue, baseline=Baseline())
    review = due(bare, fresh_start_on=START, last_review=START - 9 * DAY)
    assert {one.reasons[0].rule for one in review if one.what == "test"} == {"RULE-22"}


@pytest.mark.covers("GATE-07")
@pytest.mark.parametrize("gates", [("GATE-07",), ("GATE-02",), ("GATE-01",), ("GATE-08",)])
def test_nobody_who_should_sit_or_rest_is_asked_to_stand_for_a_test(
    catalogue: Catalogue, gates: tuple[str, ...]
) -> None:
    case = case_of(catalogue, baseline=Baseline(), screening=Screening(asked_on=START, yes=gates))
    limits = Limits(catalogue, (), gates, {})

    tests = named(due(case, limits=limits), "test")

    assert bool(tests) is (gates == ("GATE-08",))


@pytest.mark.covers("REG-07")
@pytest.mark.parametrize(
    "limits", [{"hot_places": {Place.SOLE_HEEL: "a look"}}, {"half_told": "a look"}]
)
def test_nobody_is_asked_to_stand_for_a_test_while_a_foot_rests(
    catalogue: Catalogue, limits: dict[str, Any]
) -> None:
    case = case_of(catalogue, baseline=Baseline())
    free = Limits(catalogue, (), (), {})

    assert named(due(case, limits=free), "test")
    assert not named(due(case, limits=replace(free, **limits)), "test")


@pytest.mark.covers("RULE-26")
@pytest.mark.parametrize(("tier", "waits"), [(Tier.WITHIN_DAYS, True), (Tier.NEXT_VISIT, False)])
def test_no_test_is_asked_for_while_a_sign_holds_what_is_less(
    catalogue: Catalogue, tier: Tier, waits: bool
) -> None:
    sign = OpenFlag(
        flag="FLAG-16", tier=tier, since=START, raised_by="made up", needs_clinician=False,
        outcome=Outcome.HOLD_PROGRESS,
    )  # fmt: skip

    dues = due(case_of(catalogue, baseline=Baseline()), limits=Limits(catalogue, (sign,), (), {}))

    assert (not named(dues, "test")) is waits


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("stream", "test"),
    [
        (Stream.STRENGTH, "test:heel_raises"),
        (Stream.BALANCE, "test:tandem"),
        (Stream.WALKING, "test:walking_tolerance"),
        (Stream.MOBILITY, None),
    ],
)
def test_after_a_flare_at_the_floor_its_test_is_due_once_it_is_calm(
    catalogue: Catalogue, stream: Stream, test: str | None
) -> None:
    calm = told(CheckIn(slot=Slot.MORNING, pain=2, soreness=1), ON)
    half = told(CheckIn(slot=Slot.MORNING, pain=2), ON)
    floor = {"recoveries": {stream: Recovery(at_floor=(ON - 9 * DAY, ON - 2 * DAY))}}
    asked = [] if test is None else [test]

    dues = due(case_of(catalogue, calm), **floor)

    assert named(dues, "test") == asked
    assert {one.reasons[0].rule for one in dues if one.what == "test"} <= {"RULE-18"}
    assert named(due(case_of(catalogue, half), **floor), "test") == []
    assert named(due(case_of(catalogue), **floor), "test") == []
    just_now = {"recoveries": {stream: Recovery(at_floor=(ON,))}}
    assert named(due(case_of(catalogue, calm), **just_now), "test") == []


@pytest.mark.parametrize(("before", "is_due"), [(3, True), (2, False), (0, False)])
def test_a_test_made_since_the_flare_is_enough(
    catalogue: Catalogue, before: int, is_due: bool
) -> None:
    calm = told(CheckIn(slot=Slot.MORNING, pain=2, soreness=1), ON)
    test = told(Test(measure=Measure.HEEL_RAISES, result=9), ON - before * DAY)
    floor = {"recoveries": {Stream.STRENGTH: Recovery(at_floor=(ON - 2 * DAY,))}}

    assert bool(named(due(case_of(catalogue, calm, test), **floor), "test")) is is_due


def test_nothing_is_asked_for_twice(catalogue: Catalogue) -> None:
    calm = told(CheckIn(slot=Slot.MORNING, pain=2, soreness=1), ON)
    case = case_of(catalogue, calm, baseline=Baseline())
    floor = {"recoveries": {Stream.STRENGTH: Recovery(at_floor=(ON - 2 * DAY,))}}

    assert named(due(case, **floor), "test").count("test:heel_raises") == 1
