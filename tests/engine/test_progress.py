"""What can be asked of where the streams stand: which week, which phase, what may go up."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Phase, Stream
from footbridge.engine.facts import CheckIn, Entry, Fact, Session, SetDone, Test
from footbridge.engine.known.history import entries_until
from footbridge.engine.known.spans import Spans
from footbridge.engine.person import Baseline, Person, Slot
from footbridge.engine.progress.progress import (
    Before,
    Progress,
    dose_begun,
    dose_of,
    has_begun,
    has_question,
    is_early,
    is_new_to_it,
    is_open,
    is_review_due,
    is_untold,
    level_begun,
    may_change_level,
    may_rise,
    phase_on,
    progress_at_start,
    recovery_of,
    review_on,
    streams_on,
    tandem_seconds,
    walk_begun,
    week_on,
)
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.evidence import Evidence
from footbridge.engine.signs.next_day import How, NextDay
from footbridge.engine.streams.cuts import WHOLE, Cut, Recovery
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
TODAY = START + 30 * DAY


def told(what: Fact, on: date = TODAY, at: str = "08:00") -> Entry[Fact]:
    when = moment(on, at)
    return Entry(id=f"{what.KIND} {when}", at=when, recorded=when, what=what)


def case_of(
    catalogue: Catalogue, *facts: Entry[Fact], who: Person = RUTH, today: date = TODAY
) -> Case:
    entries = entries_until(facts, today, NUMBERS, who.started_on)
    return with_later(new_case(who, catalogue), entries, today)


def calm(catalogue: Catalogue, *facts: Entry[Fact]) -> Case:
    """With the answers of yesterday and today, which are calm."""
    what = CheckIn(slot=Slot.MORNING, pain=2, soreness=1)
    rated = [told(what, TODAY - days * DAY) for days in (1, 0)]
    return case_of(catalogue, *rated, *facts)


def stands(case: Case, **more: Any) -> Progress:
    return progress_at_start(case)._replace(**more)


PHASES = [
    (-3, 1, Phase.LEARN),
    (0, 1, Phase.LEARN),
    (6, 1, Phase.LEARN),
    (7, 2, Phase.LEARN),
    (13, 2, Phase.LEARN),
    (14, 3, Phase.STEADIER),
    (41, 6, Phase.STEADIER),
    (42, 7, Phase.PUSH_OFF),
    (83, 12, Phase.PUSH_OFF),
    (84, 13, Phase.KEEP_GOING),
    (167, 24, Phase.KEEP_GOING),
    (168, 25, Phase.KEEP_GOING),
    (400, 58, Phase.KEEP_GOING),
]


@pytest.mark.covers("STRUCT-02", "STRUCT-03", "STRUCT-04")
@pytest.mark.parametrize(("days", "week", "phase"), PHASES)
def test_each_week_belongs_to_its_phase_and_the_last_one_goes_on(
    catalogue: Catalogue, days: int, week: int, phase: Phase
) -> None:
    case = case_of(catalogue)
    progress = stands(case)

    on = START + days * DAY

    assert (week_on(progress, on), phase_on(case, progress, on)) == (week, phase)


@pytest.mark.parametrize(("days", "early"), [(0, True), (13, True), (14, False), (90, False)])
def test_the_first_two_weeks_are_the_early_ones(
    catalogue: Catalogue, days: int, early: bool
) -> None:
    case = case_of(catalogue)

    assert is_early(case, stands(case), START + days * DAY) is early


@pytest.mark.covers("RULE-12", "RULE-19")
def test_the_first_day_begins_with_two_strength_days_and_the_walk_of_the_baseline(
    catalogue: Catalogue,
) -> None:
    tested = told(Test(measure=Measure.WALKING_TOLERANCE, result=25), START)
    case = case_of(catalogue, tested, today=START)

    progress = progress_at_start(case)

    assert (progress.start, progress.next_week, progress.last_review) == (
        START, START + timedelta(weeks=1), START,
    )  # fmt: skip
    assert progress.strength.days_a_week == 2
    assert (progress.balance.rung.id, progress.balance.seconds) == ("B2", 20)
    assert progress.walking.seconds == 600
    assert walk_begun(case, START).seconds == 1500
    assert not has_begun(progress)
    assert has_begun(progress._replace(responses={START: NextDay(START, How.CALM)}))


def test_a_start_that_is_still_to_come_begins_today(catalogue: Catalogue) -> None:
    case = case_of(catalogue, today=START - 5 * DAY)

    progress = progress_at_start(case)

    assert (progress.start, progress.last_review) == (START - 5 * DAY, START - 5 * DAY)


@pytest.mark.covers("REG-04")
@pytest.mark.parametrize(("days", "may"), [(0, False), (6, False), (7, True), (30, True)])
def test_a_level_changes_once_in_seven_days(catalogue: Catalogue, days: int, may: bool) -> None:
    case = case_of(catalogue)
    changed = stands(case, last_level_change=TODAY - days * DAY)

    assert may_change_level(case, changed, TODAY) is may
    assert may_change_level(case, stands(case), TODAY)


@pytest.mark.covers("RULE-22")
@pytest.mark.parametrize(("last", "after"), [(0, 14), (14, 14), (70, 14), (83, 14), (84, 28)])
def test_a_review_comes_after_a_fortnight_and_later_after_four_weeks(
    catalogue: Catalogue, last: int, after: int
) -> None:
    case = case_of(catalogue)
    progress = stands(case, last_review=START + last * DAY)

    due = START + (last + after) * DAY

    assert review_on(case, progress) == due
    assert is_review_due(case, progress, due)
    assert is_review_due(case, progress, due + DAY)
    assert not is_review_due(case, progress, due - DAY)


@pytest.mark.covers("REG-02")
def test_with_fresh_answers_and_nothing_open_doses_may_rise(catalogue: Catalogue) -> None:
    case = calm(catalogue)

    assert may_rise(case, stands(case), TODAY)


TODAY_ALONE = Spans(((TODAY, TODAY),))


@pytest.mark.covers("REG-02", "REG-14")
@pytest.mark.parametrize("what", ["asked", "climbs", "flagged"])
def test_nothing_rises_on_a_day_of_a_question_a_climb_or_a_flag(
    catalogue: Catalogue, what: str
) -> None:
    case = replace(calm(catalogue), **{what: TODAY_ALONE})
    progress = stands(case)

    assert not may_rise(case, progress, TODAY)
    assert has_question(case, progress, TODAY) is (what == "asked")


@pytest.mark.covers("REG-02")
def test_nothing_rises_without_an_answer(catalogue: Catalogue) -> None:
    case = case_of(catalogue)

    assert not may_rise(case, stands(case), TODAY)


def asked(since: int, until: int) -> Evidence:
    """What the plan itself asks about, from one day to another, counted from today."""
    first, last = TODAY + since * DAY, TODAY + until * DAY
    return Evidence("FLAG-15", first, last, 0.0, ("made up",), goes_on=False)


SPANS = [(-3, -1, False), (-3, 0, True), (0, 0, True), (0, 3, True), (1, 3, False)]


@pytest.mark.covers("REG-14")
@pytest.mark.parametrize(("since", "until", "waits"), SPANS)
def test_a_question_waits_from_its_first_day_to_its_last(
    catalogue: Catalogue, since: int, until: int, waits: bool
) -> None:
    case = calm(catalogue)
    evidence = asked(since, until)
    progress = stands(case, asked=(asked(-9, -8), evidence))

    assert is_open(case, evidence) is waits
    assert has_question(case, progress, TODAY) is waits
    assert may_rise(case, progress, TODAY) is not waits


@pytest.mark.covers("REG-02")
def test_a_stream_is_untold_when_its_last_answer_left_it_out(catalogue: Catalogue) -> None:
    after = NextDay(START, How.CALM, untold=(Stream.BALANCE,))
    progress = stands(case_of(catalogue), answered={Stream.STRENGTH: after, Stream.BALANCE: after})

    untold = {stream for stream in Stream if is_untold(progress, stream)}

    assert untold == {Stream.BALANCE}


def test_what_was_never_cut_has_nothing_to_come_back(catalogue: Catalogue) -> None:
    runs = Recovery(cuts=(Cut(TODAY, heavy=True),))
    progress = stands(case_of(catalogue), recoveries={Stream.WALKING: runs})

    assert recovery_of(progress, Stream.WALKING) == runs
    assert recovery_of(progress, Stream.BALANCE) == WHOLE


def test_the_streams_of_a_day_are_those_that_were_trained(catalogue: Catalogue) -> None:
    done = SetDone(exercise="heel-raise", reps=8)
    case = case_of(catalogue, told(Session(sets=(done,)), START))

    assert streams_on(case, START) == (Stream.STRENGTH,)
    assert streams_on(case, START + DAY) == ()


@pytest.mark.covers("RULE-13")
@pytest.mark.parametrize(
    ("level", "held", "result", "seconds"),
    [
        (2, True, None, 25),
        (2, False, None, None),
        (1, True, None, None),
        (2, True, 4, 4),
        (1, False, 12, 12),
    ],
)
def test_a_tandem_hold_of_practice_stands_in_where_there_was_no_test(
    catalogue: Catalogue, level: int, held: bool, result: int | None, seconds: int | None
) -> None:
    who = replace(RUTH, baseline=Baseline(tandem_seconds=result))
    case = case_of(catalogue, who=who)
    begun = level_begun(case, TODAY)._replace(place=level, held_here=held, seconds=25)

    assert tandem_seconds(case, begun, TODAY) == seconds


@pytest.mark.covers("RULE-13")
@pytest.mark.parametrize(
    ("tandem", "semi", "level"),
    [(None, None, "B0"), (9, 9, "B0"), (None, 10, "B1"), (9, 10, "B1"), (10, None, "B2")],
)
def test_the_tests_say_at_which_level_balance_begins(
    catalogue: Catalogue, tandem: int | None, semi: int | None, level: str
) -> None:
    baseline = Baseline(tandem_seconds=tandem, semi_tandem_seconds=semi)
    case = case_of(catalogue, who=replace(RUTH, baseline=baseline))

    assert level_begun(case, TODAY).rung.id == level


@pytest.mark.parametrize(
    ("exercise", "heel_raises", "reps"),
    [
        ("heel-raise", None, 8),
        ("heel-raise", 10, 8),
        ("heel-raise", 9, 7),
        ("heel-raise", 5, 4),
        ("sit-to-stand", 5, 8),
    ],
)
def test_a_weak_heel_test_begins_lower_and_in_heel_raises_alone(
    catalogue: Catalogue, exercise: str, heel_raises: int | None, reps: int
) -> None:
    case = case_of(catalogue, who=replace(RUTH, baseline=Baseline(heel_raises=heel_raises)))
    known = catalogue.exercises[exercise]

    assert dose_begun(case, known, TODAY).reps == reps
    assert dose_begun(case, known, TODAY, known.variants[-1].id).reps == reps


@pytest.mark.parametrize(
    ("stands_up", "variant"),
    [(None, "hands"), (7, "hands"), (8, "no-hands"), (20, "no-hands")],
)
def test_who_stood_up_often_enough_without_hands_begins_without(
    catalogue: Catalogue, stands_up: int | None, variant: str
) -> None:
    case = case_of(catalogue, who=replace(RUTH, baseline=Baseline(chair_stands=stands_up)))

    begun = dose_begun(case, catalogue.exercises["sit-to-stand"], TODAY)

    assert begun.variant == variant
    chosen = dose_begun(case, catalogue.exercises["sit-to-stand"], TODAY, "light-hands")
    assert chosen.variant == "light-hands"


def test_a_way_that_is_no_rung_has_a_dose_of_its_own(catalogue: Catalogue) -> None:
    case = case_of(catalogue)
    heel = catalogue.exercises["heel-raise"]
    apart = next(one.id for one in heel.variants if case.guide.key_of(heel, one.id) != heel.id)
    standing = dose_begun(case, heel, TODAY)._replace(reps=11)
    now = stands(case)
    progress = now._replace(strength=now.strength._replace(doses={"heel-raise": standing}))
    before = Before(now.strength, now.balance, 0)

    assert dose_of(case, progress, heel, TODAY) == standing
    assert dose_of(case, progress, heel, TODAY, apart).variant == apart
    assert dose_of(case, progress, heel, TODAY, apart).rungs == ()
    assert dose_of(case, progress, heel, TODAY, before=before).reps == 8


@pytest.mark.covers("RULE-18")
def test_what_begins_while_a_cut_runs_waits_as_long_as_it(catalogue: Catalogue) -> None:
    case = case_of(catalogue)
    cuts = (Cut(TODAY - 9 * DAY, heavy=True), Cut(TODAY - 2 * DAY, heavy=False))
    progress = stands(case, recoveries={Stream.STRENGTH: Recovery(cuts=cuts)})

    begun = dose_of(case, progress, catalogue.exercises["heel-raise"], TODAY)

    assert begun.freeze.until == TODAY + 5 * DAY


@pytest.mark.covers("RULE-01")
@pytest.mark.parametrize(
    ("first", "on", "is_new"),
    [
        (None, 30, True),
        (0, 13, True),
        (0, 14, False),
        (6, 14, False),
        (21, 34, True),
        (21, 35, False),
        (23, 35, False),
    ],
)
def test_weeks_before_anything_was_trained_do_not_count_for_the_list(
    catalogue: Catalogue, first: int | None, on: int, is_new: bool
) -> None:
    case = case_of(catalogue)
    day = None if first is None else START + first * DAY
    progress = progress_at_start(case)._replace(first_on=day)

    assert is_new_to_it(case, progress, START + on * DAY) is is_new
