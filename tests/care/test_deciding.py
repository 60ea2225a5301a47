"""Days that are over are kept in memory; whatever was told meanwhile, the answer is the same."""

from dataclasses import replace
from datetime import timedelta

import pytest

from footbridge import care
from footbridge.care import deciding
from footbridge.care.deciding import (
    ahead_on,
    alone_on,
    decision_on,
    decisions_on,
    next_review_on,
)
from footbridge.engine.ahead import days_ahead
from footbridge.engine.alone import alone
from footbridge.engine.decide import decide, next_review
from footbridge.engine.facts import CheckIn, FlagRaised, Journal, Walk, Withdrawn
from footbridge.engine.kept import keep, told_since
from footbridge.engine.person import Slot
from tests.engine.random_life import Life
from tests.people import RUTH, START

DAY = timedelta(days=1)


@pytest.fixture
def life() -> Life:
    deciding._kept.clear()
    deciding._stood.clear()
    life = Life(RUTH, care.catalogue(), START)
    for _ in range(16):
        life.check_in(pain=2, soreness=1)
        life.look_at_feet()
        decision = life.look()
        life.train(decision)
        life.walk(decision)
        life.sleep()
    return life


def _same(life: Life, on: object = None) -> None:
    facts, today = tuple(life.facts), on or life.today
    plain = decide(Journal(facts=facts), life.person, life.catalogue, today)  # type: ignore[arg-type]
    assert decision_on("ruth", facts, life.person, today) == plain  # type: ignore[arg-type]


def test_from_day_to_day(life: Life) -> None:
    for number in range(17):
        _same(life, START + number * DAY)
        _same(life, START + number * DAY)


def test_a_look_back_after_a_later_day(life: Life) -> None:
    _same(life)
    _same(life, START + 5 * DAY)
    _same(life)


def test_a_fact_told_late_is_heard(life: Life) -> None:
    _same(life)
    life.tell(Walk, "16:00", on=START + 3 * DAY, seconds=900)
    _same(life)


def test_a_fact_mended_and_given_back_is_heard(life: Life) -> None:
    _same(life)
    walk = next(one for one in life.facts if isinstance(one.what, Walk))
    back = life.tell(Withdrawn, corrects=walk.id)
    _same(life)
    life.tell(Withdrawn, at="13:00", corrects=back.id)
    _same(life)


def test_a_fact_that_is_gone_is_gone(life: Life) -> None:
    _same(life)
    life.facts = [one for one in life.facts if one.day > START + 2 * DAY]
    _same(life)


def test_other_answers_of_the_set_up_are_heard(life: Life) -> None:
    _same(life)
    life.person = replace(life.person, minutes=60, check_in_slot=Slot.EVENING)
    _same(life)


def test_another_check_in_of_today_is_heard(life: Life) -> None:
    _same(life)
    life.tell(CheckIn, "09:00", slot=Slot.MORNING, pain=8, soreness=2)
    _same(life)


def test_the_days_to_come_are_decided_as_each_of_them_would_be(life: Life) -> None:
    life.tell(CheckIn, "09:00", slot=Slot.MORNING, pain=8, soreness=2)
    journal = Journal(facts=tuple(life.facts))
    for first in (START - DAY, START, life.today):
        days = [first + n * DAY for n in range(14)]

        ahead = decisions_on("ruth", life.facts, life.person, days)

        assert list(ahead) == [decide(journal, life.person, life.catalogue, on) for on in days]
        _same(life)


def test_of_very_many_only_the_latest_are_kept(life: Life, monkeypatch) -> None:
    monkeypatch.setattr(deciding, "MOST_KEPT", 2)
    for name in ("one", "two", "three"):
        decision_on(name, life.facts, life.person, life.today)

    assert list(deciding._kept) == ["two", "three"]


def test_the_next_review_is_asked_of_the_days_that_are_kept(life: Life) -> None:
    due = START + 14 * DAY

    assert next_review_on("ruth", life.facts, life.person, life.today) == due  # type: ignore[arg-type]
    assert next_review_on("ruth", life.facts, life.person, START) == due  # type: ignore[arg-type]


def test_a_review_and_one_exercise_by_itself_are_the_same_in_the_plain_way(life: Life) -> None:
    facts, person, known, today = tuple(life.facts), life.person, life.catalogue, life.today
    journal = Journal(facts=facts)
    decision_on("ruth", facts, person, today)

    assert next_review_on("ruth", facts, person, today) == next_review(
        journal, person, known, today
    )
    for exercise in list(known.exercises)[::4]:
        found = alone_on("ruth", facts, person, today, exercise)
        assert found == alone(journal, person, known, today, exercise)


def test_the_days_ahead_are_the_same_from_days_that_are_kept(life: Life) -> None:
    facts, person, today = tuple(life.facts), life.person, life.today
    plain = days_ahead(facts, person, life.catalogue, today, 9)  # type: ignore[arg-type]

    first = ahead_on("ruth", facts, person, today, 9)  # type: ignore[arg-type]
    again = ahead_on("ruth", facts, person, today, 9)  # type: ignore[arg-type]

    assert first == again == plain


def test_the_days_ahead_hear_what_was_told_late(life: Life) -> None:
    ahead_on("ruth", tuple(life.facts), life.person, life.today, 3)  # type: ignore[arg-type]
    life.tell(Walk, "16:00", on=START + 3 * DAY, seconds=900)
    facts = tuple(life.facts)

    found = ahead_on("ruth", facts, life.person, life.today, 9)  # type: ignore[arg-type]

    assert found == days_ahead(facts, life.person, life.catalogue, life.today, 9)  # type: ignore[arg-type]


def test_all_that_is_asked_about_a_day_goes_through_it_once(life: Life, monkeypatch) -> None:
    facts, gone_through = tuple(life.facts), []
    real = deciding.stands_from
    monkeypatch.setattr(
        deciding, "stands_from", lambda *told: gone_through.append(told) or real(*told)
    )
    plain = decide(Journal(facts=facts), life.person, life.catalogue, life.today)

    decision = decision_on("ruth", facts, life.person, life.today)
    due = next_review_on("ruth", facts, life.person, life.today)
    again = decision_on("ruth", facts, life.person, life.today)

    assert (decision, due, again) == (plain, START + 14 * DAY, plain)
    assert len(gone_through) == 1


def test_where_another_day_or_another_person_stands_is_gone_through_for_itself(
    life: Life,
) -> None:
    facts, longer = tuple(life.facts), replace(life.person, minutes=60)
    decision_on("ruth", facts, life.person, life.today)

    for person, on in ((life.person, life.today - DAY), (longer, life.today - DAY)):
        plain = decide(Journal(facts=facts), person, life.catalogue, on)
        assert decision_on("ruth", facts, person, on) == plain
    more = facts[:-1]
    plain = decide(Journal(facts=more), longer, life.catalogue, life.today - DAY)
    assert decision_on("ruth", more, longer, life.today - DAY) == plain


def test_a_list_that_may_grow_is_gone_through_again(life: Life) -> None:
    decision_on("ruth", life.facts, life.person, life.today)

    assert "ruth" not in deciding._stood


def test_of_many_it_is_known_for_the_latest_where_they_stood(life: Life, monkeypatch) -> None:
    monkeypatch.setattr(deciding, "MOST_STOOD", 2)
    for name in ("one", "two", "three"):
        decision_on(name, tuple(life.facts), life.person, life.today)

    assert list(deciding._stood) == ["two", "three"]
    deciding.forget("two")
    assert list(deciding._stood) == ["three"]


def test_the_days_ahead_begin_with_the_decision_that_is_known(life: Life) -> None:
    facts, person, today = tuple(life.facts), life.person, life.today
    plain = days_ahead(facts, person, life.catalogue, today, 9)
    decision = decision_on("ruth", facts, person, today)

    found = ahead_on("ruth", facts, person, today, 9, decision)

    assert found == plain
    assert found.days[0] is decision


def test_the_days_ahead_of_a_first_day_are_the_same_with_its_decision() -> None:
    person, known = RUTH, care.catalogue()
    decision = decide(Journal(facts=()), person, known, START)

    found = ahead_on("new", (), person, START, 9, decision)

    assert found == days_ahead((), person, known, START, 9)


def test_what_is_not_of_the_days_that_are_over_is_found_in_the_new_facts_alone(life: Life) -> None:
    facts = tuple(life.facts)
    kept = keep(facts, life.person, care.catalogue(), START + 3 * DAY)
    over = deciding._over(kept, ())

    # More of them, the same again, fewer of them, and others in their place.
    for some in (facts[:5], facts[:30], facts[:30], facts[:7], facts[3:], facts, facts[::-1]):
        over = over.with_facts(some)

        assert over.later == told_since(kept, some)
        assert over.facts == some


def test_as_many_facts_are_not_the_same_facts(life: Life) -> None:
    """Another answer in the place of the last one, with as many facts as before."""
    life.tell(FlagRaised, "07:45", flag="FLAG-08")
    _same(life)

    life.facts[-1] = replace(life.facts[-1], what=FlagRaised(flag="FLAG-B02"))

    _same(life)
