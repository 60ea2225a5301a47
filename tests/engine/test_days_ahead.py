"""The days to come, if each goes as usual: what a sheet for two weeks is made of."""

import itertools
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import StopSign, Stream
from footbridge.engine.ahead import days_ahead, done_as_planned, waits_for_screening
from footbridge.engine.decide import decide
from footbridge.engine.facts import Away, AwayReason, FlagRaised, Journal, Session, Walk
from footbridge.engine.person import Baseline, Person
from footbridge.engine.shown.decision import DayBlock, Decision, Due, Item, Reason, Says
from footbridge.engine.today.from_plan import sets_done
from footbridge.simulator.promises import work_in
from tests.engine.lived import lives
from tests.engine.random_life import FEWER, Life
from tests.life import items_of
from tests.people import CAST, RUTH, START, TOMAS

COUNT = 14
DAY = timedelta(days=1)


def ahead_of(life: Life, count: int = COUNT):
    return days_ahead(life.facts, life.person, life.catalogue, life.today, count)


def asked(decision: Decision) -> list[tuple]:
    return [(item.exercise, item.variant, item.dose) for item in items_of(decision)]


def do_without_a_word(life: Life, decision: Decision) -> None:
    """All that is planned, and nothing said of how it was."""
    sets = [
        one
        for block in decision.blocks
        if block.id not in {"walk", "recovery"}
        for item in block.items
        for one in sets_done(item.exercise, item.variant, item.dose)
    ]
    if sets:
        life.tell(Session, "23:00", sets=tuple(sets))
    life.walk(decision, comfortable=None)


@FEWER
@given(life=lives(least=1, most=30))
def test_the_days_ahead_are_those_that_come_when_all_is_done_and_nothing_is_said(life) -> None:
    found = ahead_of(life)

    for shown in found.days:
        real = life.look()  # it checks every promise
        assert (real.on, real.situation) == (shown.on, shown.situation)
        assert asked(real) == asked(shown)
        do_without_a_word(life, real)
        life.sleep()


@pytest.mark.covers("RULE-12")
@FEWER
@given(life=lives(least=1, most=30))
def test_no_strength_two_days_running_in_the_days_ahead(life) -> None:
    found = ahead_of(life)

    strong = [each.on for each in found.days if each.is_strength_day]

    assert all(later - earlier > DAY for earlier, later in itertools.pairwise(strong))


@FEWER
@given(life=lives(least=1, most=30), effort=st.sampled_from((5, 6)))
def test_nothing_in_the_days_ahead_is_more_than_what_a_good_day_gives(life, effort) -> None:
    found = ahead_of(life)

    for shown in found.days:
        life.check_in(pain=1, soreness=0)
        life.look_at_feet()
        real = life.look()
        given_then = {(item.exercise, item.variant): work_in(item) for item in items_of(real)}
        for item in items_of(shown):
            if item.exercise == "walking":
                assert work_in(item) <= given_then[item.exercise, item.variant]
        life.train(real, effort, touches=0, grabs=0)
        life.walk(real)
        life.sleep()


@pytest.mark.parametrize("name", sorted(CAST))
def test_the_first_day_is_the_decision_of_today(catalogue: Catalogue, name: str) -> None:
    life = Life(CAST[name], catalogue, START)
    for _ in range(5):
        life.check_in(pain=2, soreness=1)
        decision = life.look()
        life.train(decision)
        life.sleep()

    found = ahead_of(life)

    assert found.days[0] == decide(life.journal, life.person, catalogue, life.today)
    assert len(found.days) == COUNT
    assert found.end is None


def test_what_is_done_today_already_is_not_done_twice(catalogue: Catalogue) -> None:
    life = Life(RUTH, catalogue, START)
    decision = life.look()
    life.train(decision)
    life.walk(decision)

    today, tomorrow = ahead_of(life, 2).days

    assert all(item.done for item in items_of(today) if item.exercise != "sitting-break")
    assert not tomorrow.is_strength_day


def test_nothing_is_said_ahead_while_a_sign_stops_everything(catalogue: Catalogue) -> None:
    life = Life(RUTH, catalogue, START)
    life.sleep(3)
    life.tell(FlagRaised, flag="FLAG-01", worse=True)

    found = ahead_of(life)

    assert found.days == ()
    assert found.end.on == life.today


def test_a_pause_that_begins_later_ends_the_sheet_there(catalogue: Catalogue) -> None:
    """After three weeks away, safety questions come first: nobody knows their answers yet."""
    life = Life(RUTH, catalogue, START)
    life.tell(Away, "07:00", first=START + DAY, last=START + 16 * DAY, why=AwayReason.HOLIDAY)

    found = ahead_of(life, 28)

    assert {each.situation.kind for each in found.days[1:]} == {"away"}
    assert found.end.on == START + 17 * DAY


def test_days_away_hold_nothing_and_the_next_ones_do(catalogue: Catalogue) -> None:
    life = Life(RUTH, catalogue, START)
    life.tell(Away, "07:00", first=START + DAY, last=START + 3 * DAY, why=AwayReason.HOLIDAY)

    days = ahead_of(life, 6).days

    assert [bool(each.blocks) for each in days] == [True, False, False, False, True, True]


def test_the_safety_questions_of_a_review_do_not_end_it(catalogue: Catalogue) -> None:
    life = Life(RUTH, catalogue, START)
    life.sleep(10)

    days = ahead_of(life).days

    assert len(days) == COUNT
    assert any(due.what == "review" for each in days for due in each.due)


def test_whoever_starts_tomorrow_sees_the_days_from_then(catalogue: Catalogue) -> None:
    person = replace(RUTH, started_on=START + DAY)

    days = days_ahead((), person, catalogue, START, 3).days

    assert [each.on for each in days] == [START, START + DAY, START + 2 * DAY]


def test_what_was_told_of_a_day_to_come_is_not_looked_at(catalogue: Catalogue) -> None:
    """A clock that was wrong must not plan a day."""
    life = Life(RUTH, catalogue, START)
    plain = ahead_of(life)
    life.tell(FlagRaised, on=START + 3 * DAY, flag="FLAG-01", worse=True)

    assert ahead_of(life) == plain


def test_a_person_without_any_measure_has_days_too(catalogue: Catalogue) -> None:
    nobody: Person = replace(TOMAS, baseline=Baseline())

    found = days_ahead((), nobody, catalogue, START, COUNT)

    assert all(each.blocks for each in found.days)


def test_an_exercise_that_was_stopped_today_stays_out_today(catalogue: Catalogue) -> None:
    life = Life(RUTH, catalogue, START)
    life.train(life.look())
    done = life.facts[-1].what.sets
    stopped = done[0].exercise
    life.tell(Session, "11:00", sets=(replace(done[0], stop=StopSign.PAIN),))

    today, *_ = ahead_of(life, 3).days

    assert stopped not in {item.exercise for item in items_of(today)}


def test_a_day_as_planned_is_one_session_and_one_walk_at_its_very_end(
    catalogue: Catalogue,
) -> None:
    decision = decide(Journal(), RUTH, catalogue, START)

    session, walk = done_as_planned(decision)

    assert (session.id, walk.id) == (f"ahead session {START}", f"ahead walk {START}")
    assert session.at == walk.at == datetime.combine(START, time.max, UTC)
    assert isinstance(session.what, Session)
    in_session = [
        item.exercise
        for block in decision.blocks
        for item in block.items
        if block.id not in {"walk", "recovery"}
    ]
    assert list(dict.fromkeys(one.exercise for one in session.what.sets)) == in_session
    assert all(one.effort is None for one in session.what.sets)
    assert walk.what == Walk(seconds=600)


def test_only_a_walk_is_told_as_a_walk_and_one_without_an_end_as_none_at_all(
    catalogue: Catalogue,
) -> None:
    decision = decide(Journal(), RUTH, catalogue, START)
    (walk,) = next(block for block in decision.blocks if block.id == "walk").items
    other = next(item for item in items_of(decision) if item.stream is Stream.RECOVERY)
    endless = replace(walk, dose=replace(walk.dose, work_seconds=None))

    def walks(*items: Item) -> list[Walk]:
        block = DayBlock(id="walk", items=items, seconds=0, reasons=())
        return [one.what for one in done_as_planned(replace(decision, blocks=(block,)))]

    assert walks(other) == []
    assert walks(other, walk) == [Walk(seconds=600)]
    assert walks(endless) == [Walk(seconds=0)]


def test_what_of_a_day_is_done_is_not_told_again(catalogue: Catalogue) -> None:
    decision = decide(Journal(), RUTH, catalogue, START)
    all_done = replace(
        decision,
        blocks=tuple(
            replace(block, items=tuple(replace(item, done=True) for item in block.items))
            for block in decision.blocks
        ),
    )

    assert list(done_as_planned(all_done)) == []


def test_the_first_day_is_not_decided_again_where_it_is_known(catalogue: Catalogue) -> None:
    known = replace(decide(Journal(), RUTH, catalogue, START), day=99)

    found = days_ahead((), RUTH, catalogue, START, 3, first=known)

    assert [day.day for day in found.days] == [99, 2, 3]


SCREENING = ("screening", "REG-01", True)


@pytest.mark.parametrize(
    ("what", "rule", "waits"),
    [SCREENING, ("screening", "REG-13", False), ("test", "REG-01", False)],
)
def test_only_safety_questions_after_a_break_come_before_a_day_ahead(
    catalogue: Catalogue, what: str, rule: str, waits: bool
) -> None:
    decision = decide(Journal(), RUTH, catalogue, START)
    why = Reason(rule=rule, says=Says.DUE, about=what, values={}, sources=())
    due = replace(decision, due=(Due(what=what, reasons=(why,)),))

    assert waits_for_screening(due) is waits
    assert not waits_for_screening(replace(due, blocks=()))
