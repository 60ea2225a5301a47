"""Days that are over can be kept: from them, the answer is that of all the facts together."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Side, Track
from footbridge.engine.decide import decide, next_review
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CheckIn,
    Entry,
    Fact,
    Finding,
    FlagDenied,
    FlagRaised,
    FootFinding,
    Journal,
    ProfileChanged,
    Session,
    Walk,
    Withdrawn,
)
from footbridge.engine.kept import (
    Kept,
    ToldLate,
    decide_from,
    keep,
    keep_on,
    stands_from,
    told_since,
)
from footbridge.engine.person import Slot, Weekday
from footbridge.engine.progress.progress import review_on
from footbridge.engine.signs.case import LOOKS_BACK
from tests.engine.random_life import Life
from tests.life import moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
DAYS = 40


@pytest.fixture(scope="module")
def lived(catalogue: Catalogue) -> Life:
    """Six weeks: sore now and then, some days left out, a question, a walk with steps."""
    life = Life(RUTH, catalogue, START)
    for number in range(DAYS):
        sore = 4 if number % 9 == 5 else 1
        pain = {20: 9, 21: None}.get(number, 2)
        changed = FootFinding(found=Finding.COLOUR_CHANGE, side=Side.LEFT)
        if number % 7 != 6:
            life.check_in(pain=pain, soreness=sore)
            life.look_at_feet(could_see=number != 26, findings=(changed,) if number == 25 else ())
            decision = life.look()
            life.train(decision, effort=5 + number % 4)
            life.walk(decision, steps=3000 + 20 * number)
        life.sleep()
    return life


@pytest.fixture
def life(lived: Life) -> Life:
    """The same weeks, lived once, for a test that may go on with them."""
    facts, gates = list(lived.facts), set(lived.gates)
    return replace(lived, facts=facts, gates=gates)


def _until(facts: Iterable[Entry[Fact]], on: date) -> list[Entry[Fact]]:
    return [one for one in facts if one.day <= on]


def _kept(life: Life, number: int, facts: list[Entry[Fact]] | None = None) -> Kept:
    until = START + number * DAY
    told = _until(life.facts, until) if facts is None else facts
    return keep(told, life.person, life.catalogue, until)


@pytest.mark.parametrize("number", range(DAYS))
def test_what_is_kept_and_what_came_since_give_the_same_day(life: Life, number: int) -> None:
    kept = _kept(life, number)
    today = START + (number + 1 + number % 3) * DAY

    from_kept = decide_from(kept, told_since(kept, life.facts), today)

    assert from_kept == decide(life.journal, life.person, life.catalogue, today)


def test_a_day_at_a_time_gives_the_same_as_all_at_once(life: Life) -> None:
    kept = _kept(life, 0)
    for number in range(1, DAYS):
        on = START + number * DAY
        today = [one for one in life.facts if one.day == on]
        assert decide_from(kept, today, on) == decide(
            life.journal, life.person, life.catalogue, on
        )
        kept = keep_on(kept, today, on)


def test_a_climb_of_many_weeks_is_as_long_in_what_is_kept(catalogue: Catalogue) -> None:
    life = Life(RUTH, catalogue, START)
    for number in range(110):
        life.check_in(pain=min(2 + number // 12, 5), soreness=min(1 + number // 12, 4))
        life.look_at_feet()
        decision = life.look()
        life.train(decision, effort=5)
        if number % 7 == 0:
            life.tell(FlagDenied, "12:00", flag="FLAG-15")
        life.sleep()
    kept = _kept(life, 0)
    for number in range(1, 110):
        on = START + number * DAY
        today = [one for one in life.facts if one.day == on]
        if number > 80:
            assert decide_from(kept, today, on) == decide(
                life.journal, life.person, life.catalogue, on
            )
        kept = keep_on(kept, today, on)


def test_long_after_the_last_day_it_is_still_the_same(life: Life) -> None:
    kept = keep(life.facts, life.person, life.catalogue, START + 150 * DAY)
    today = START + 200 * DAY

    assert decide_from(kept, [], today) == decide(life.journal, life.person, life.catalogue, today)


def test_what_was_mended_before_it_was_kept_is_in_it(life: Life) -> None:
    session = next(one for one in life.facts if isinstance(one.what, Session))
    life.today = START + 30 * DAY
    life.tell(Withdrawn, corrects=session.id)
    kept = _kept(life, 20, life.facts)

    from_kept = decide_from(kept, told_since(kept, life.facts), life.today)

    assert from_kept == decide(life.journal, life.person, life.catalogue, life.today)


def _late_walk(life: Life) -> None:
    life.tell(Walk, "16:00", on=START + 9 * DAY, seconds=400)


def _a_correction(life: Life) -> None:
    known = next(one for one in life.facts if isinstance(one.what, CheckIn))
    life.tell(CheckIn, corrects=known.id, slot=Slot.MORNING, pain=3, soreness=1)


def _a_slip_taken_back_twice(life: Life) -> None:
    known = next(one for one in life.facts if isinstance(one.what, Walk))
    back = life.tell(Withdrawn, corrects=known.id)
    life.kept_with_that = list(life.facts)  # type: ignore[attr-defined]
    life.tell(Withdrawn, corrects=back.id)


def _another_track(life: Life) -> None:
    life.tell(ProfileChanged, track=Track.LEG)


def _an_illness_that_was_over(life: Life) -> None:
    first = START + 5 * DAY
    life.tell(Away, first=first, last=first + 3 * DAY, why=AwayReason.ILLNESS)


@pytest.mark.parametrize(
    "told",
    [_late_walk, _a_correction, _another_track, _an_illness_that_was_over],
)
def test_what_reaches_back_is_refused(life: Life, told) -> None:
    kept = _kept(life, 20)
    life.today = START + 30 * DAY
    told(life)

    with pytest.raises(ToldLate):
        decide_from(kept, told_since(kept, life.facts), life.today)


def test_a_correction_of_what_was_mended_is_refused(life: Life) -> None:
    life.today = START + 30 * DAY
    _a_slip_taken_back_twice(life)
    kept = _kept(life, 20, life.kept_with_that)  # type: ignore[attr-defined]

    with pytest.raises(ToldLate):
        decide_from(kept, told_since(kept, life.facts), life.today)


def test_a_fact_told_again_is_refused(life: Life) -> None:
    kept = _kept(life, 20)

    with pytest.raises(ToldLate):
        decide_from(kept, life.facts, START + 30 * DAY)


def test_a_day_that_is_kept_is_over(life: Life) -> None:
    with pytest.raises(ToldLate):
        decide_from(_kept(life, 20), [], START + 20 * DAY)


def test_nothing_is_kept_before_the_start(life: Life) -> None:
    with pytest.raises(ValueError, match="nothing to keep"):
        keep([], life.person, life.catalogue, START - DAY)


def test_a_profile_change_that_touches_no_past_day_fits(life: Life) -> None:
    kept = _kept(life, 20)
    life.facts = [one for one in life.facts if one.day <= START + 20 * DAY]
    life.today = START + 21 * DAY
    evening, weekdays = Slot.EVENING, (Weekday.TUESDAY, Weekday.FRIDAY)
    life.tell(ProfileChanged, minutes=15, check_in_slot=evening, strength_weekdays=weekdays)
    life.tell(FlagRaised, flag="FLAG-16")
    life.tell(Away, first=life.today, last=life.today + 3 * DAY, why=AwayReason.ILLNESS)

    from_kept = decide_from(kept, told_since(kept, life.facts), life.today)

    assert from_kept == decide(life.journal, life.person, life.catalogue, life.today)


def test_what_is_kept_stays_as_it_was(life: Life) -> None:
    kept = _kept(life, 20)
    before = replace(kept)
    later = told_since(kept, life.facts)

    first = decide_from(kept, later, START + 30 * DAY)
    keep_on(kept, _until(later, START + 25 * DAY), START + 25 * DAY)

    assert kept == before
    assert decide_from(kept, later, START + 30 * DAY) == first


def test_a_morning_without_pain_ends_nothing_that_is_kept(catalogue: Catalogue) -> None:
    mornings = [3] * 19 + [8, None]
    facts = tuple(
        Entry(
            id=f"morning-{day}",
            at=(at := moment(START + timedelta(days=day), "08:00")),
            recorded=at,
            what=CheckIn(slot=Slot.MORNING, pain=pain, soreness=1),
        )
        for day, pain in enumerate(mornings)
    )
    last = START + timedelta(days=20)
    kept = keep(facts[:-1], RUTH, catalogue, last - timedelta(days=1))

    decision = decide_from(kept, facts[-1:], last)

    assert decision == decide(Journal(facts=facts), RUTH, catalogue, last)
    assert "FLAG-15" in {ask.flag for ask in decision.asks}


def test_the_next_review_is_the_same_from_kept_days_and_two_weeks_after_the_last(
    life: Life,
) -> None:
    kept = keep(life.facts, life.person, life.catalogue, life.today - DAY)

    found = review_on(*stands_from(kept, told_since(kept, life.facts), life.today))

    journal = Journal(facts=tuple(life.facts))
    assert found == next_review(journal, life.person, life.catalogue, life.today)
    assert next_review(Journal(), RUTH, life.catalogue, START) == START + 14 * DAY


def test_what_is_remembered_reaches_as_far_back_as_any_window(catalogue: Catalogue) -> None:
    """A day more: what a window compares may be of the day before it."""
    numbers = catalogue.numbers
    days = {
        name: getattr(numbers, name)
        for name in catalogue.number_notes
        if catalogue.number_notes[name].unit == "days"
    }

    assert "spread_window_days" in days
    assert {name for name, number in days.items() if timedelta(days=number) >= LOOKS_BACK} == set()
