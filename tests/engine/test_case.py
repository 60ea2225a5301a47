"""The case of a person grows day by day: it says the same as all of it put together at once."""

from datetime import timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Finding, Measure, Place, Side
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Fact,
    FeetCheck,
    FlagCleared,
    FlagDenied,
    FlagRaised,
    FootFinding,
    NightPain,
    ProfileChanged,
    Session,
    SetDone,
    Test,
    Walk,
)
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Slot, Zone
from footbridge.engine.signs.case import Case, before_answer, new_case, shortened, with_later
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
HEEL = Zone(side=Side.LEFT, place=Place.SOLE_HEEL)
HOT = FeetCheck(findings=(FootFinding(found=Finding.HOT_SPOT, side=Side.LEFT, zone=HEEL),))
COLOUR = FeetCheck(findings=(FootFinding(found=Finding.COLOUR_CHANGE, side=Side.LEFT),))
WOUND = FeetCheck(findings=(FootFinding(found=Finding.BLISTER, side=Side.RIGHT),))


def told(what: Fact, day: int, at: str = "08:00") -> Entry[Any]:
    when = moment(START + day * DAY, at)
    return Entry(id=f"{what.KIND}-{day}-{at}", at=when, recorded=when, what=what)


LIFE = (
    told(CheckIn(slot=Slot.MORNING, pain=2, soreness=0), 0),
    told(HOT, 1, "09:30"),
    told(COLOUR, 1, "09:00"),
    told(WOUND, 1, "09:15"),
    told(FlagDenied(flag="FLAG-05"), 1, "10:00"),
    told(FlagRaised(flag="FLAG-07"), 1, "11:00"),
    told(ProfileChanged(minutes=20), 2),
    told(Walk(seconds=600, steps=3000), 2, "10:00"),
    told(Test(measure=Measure.HEEL_RAISES, result=14), 2, "11:00"),
    told(Session(sets=(SetDone(exercise="heel-raise", reps=8, effort=5),)), 3, "10:00"),
    told(ProfileChanged(minutes=40), 4),
    told(FlagCleared(flag="FLAG-07"), 4, "10:00"),
    told(Walk(seconds=600, steps=4000), 9, "10:00"),
    told(CheckIn(slot=Slot.MORNING, pain=3, soreness=1), 9),
)


def at_once(catalogue: Catalogue, day: int, *facts: Entry[Any]) -> Case:
    on = START + day * DAY
    entries = entries_until(facts or LIFE, on, NUMBERS, START)
    return with_later(new_case(RUTH, catalogue), entries, on)


def day_by_day(catalogue: Catalogue, day: int) -> Case:
    case = new_case(RUTH, catalogue)
    for number in range(day + 1):
        on = START + number * DAY
        new = [one for one in entries_until(LIFE, on, NUMBERS, START) if one[1].day == on]
        case = with_later(case, new, on)
    return case


@pytest.mark.parametrize("day", [0, 1, 2, 3, 4, 9, 10])
def test_a_case_that_grew_says_what_one_put_together_at_once_says(
    catalogue: Catalogue, day: int
) -> None:
    whole, grown = at_once(catalogue, day), day_by_day(catalogue, day)

    for name in ("today", "person", "screen", "training", "on_feet", "hot_places", "first_steps",
                 "signs", "flags", "answers", "turns", "found", "climb", "ratings"):  # fmt: skip
        assert getattr(grown, name) == getattr(whole, name), name
    for number in range(12):
        on = START + number * DAY
        for spans in ("flagged", "unsettled", "asked", "climbs"):
            assert getattr(grown, spans).cover(on) == getattr(whole, spans).cover(on), spans
    tested = [
        one.results.latest(Measure.HEEL_RAISES, whole.today, START) for one in (whole, grown)
    ]
    assert tested == [14 if day >= 2 else 12] * 2


def test_a_person_is_as_they_were_on_each_day(catalogue: Catalogue) -> None:
    case = at_once(catalogue, 9)

    assert case.person.minutes == 40
    assert [case.person_on(START + day * DAY).minutes for day in range(6)] == [
        30, 30, 20, 20, 40, 40,
    ]  # fmt: skip
    assert at_once(catalogue, 1).person.minutes == 30


def test_what_was_seen_and_said_stays_known(catalogue: Catalogue) -> None:
    case = at_once(catalogue, 3)

    assert set(case.hot_places) == {Place.SOLE_HEEL}
    assert case.on_feet
    assert "FLAG-05" in case.answers
    assert "FLAG-07" in {one.flag for one in case.flags}
    assert case.unsettled.cover(START + 2 * DAY)


def test_only_its_own_end_ends_a_flag(catalogue: Catalogue) -> None:
    case = at_once(catalogue, 9)

    assert case.cleared("FLAG-07") == [moment(START + 4 * DAY, "10:00").timestamp()]
    assert case.cleared("FLAG-05") == []


def test_the_first_week_with_steps_is_what_later_ones_are_measured_by(
    catalogue: Catalogue,
) -> None:
    steps = [told(Walk(seconds=600, steps=1000 + day), day, "10:00") for day in (2, 8, 9)]
    uncounted = told(Walk(seconds=600), 1, "10:00")

    case = at_once(catalogue, 9, uncounted, *steps)

    assert case.first_steps == ((START + 2 * DAY, 1002), (START + 8 * DAY, 1008))


def test_what_an_answer_gave_rise_to_was_not_there_before_it(catalogue: Catalogue) -> None:
    """Strong pain this morning is asked about from the answer on."""
    facts = [told(CheckIn(slot=Slot.MORNING, pain=2, soreness=0), day) for day in range(8)]
    case = at_once(catalogue, 8, *facts, told(CheckIn(slot=Slot.MORNING, pain=8), 8))

    before = before_answer(case, Slot.MORNING, case.today)

    assert case.asked.cover(case.today)
    assert not before.asked.cover(case.today)
    assert before_answer(case, Slot.EVENING, case.today) is case


def test_of_two_answers_of_a_morning_the_first_one_gave_rise_to_it(catalogue: Catalogue) -> None:
    broken = CheckIn(slot=Slot.MORNING, pain=2, night_pain=NightPain.NEW_OR_WORSE)
    nights = [told(broken, day) for day in range(3)]
    case = at_once(catalogue, 2, *nights, told(CheckIn(slot=Slot.MORNING, pain=2), 2, "10:00"))

    assert case.asked.cover(case.today)
    assert not before_answer(case, Slot.MORNING, case.today).asked.cover(case.today)


def test_what_was_asked_before_an_answer_stays_asked(catalogue: Catalogue) -> None:
    """Three broken nights were asked about yesterday; pain had climbed for days."""
    nights = [
        told(CheckIn(slot=Slot.MORNING, pain=2, night_pain=NightPain.NEW_OR_WORSE), day)
        for day in range(4)
    ]
    mornings = [
        told(CheckIn(slot=Slot.MORNING, pain=1 if day < 12 else 5, soreness=0), day)
        for day in range(24)
    ]
    broken, climbed = at_once(catalogue, 3, *nights), at_once(catalogue, 23, *mornings)

    before_night = before_answer(broken, Slot.MORNING, broken.today)
    before_climb = before_answer(climbed, Slot.MORNING, climbed.today)

    assert before_night.asked.cover(broken.today)
    assert before_climb.asked.cover(climbed.today)
    assert before_climb.climbs.cover(climbed.today)


def test_what_was_found_and_is_over_is_let_go_each_day(catalogue: Catalogue) -> None:
    """Pain that had climbed, and strong pain before that, come to their end."""
    pain = [2] * 8 + [8] + [1] * 12 + [5] * 14 + [1] * 30
    told_daily = [
        told(CheckIn(slot=Slot.MORNING, pain=one, soreness=0), day) for day, one in enumerate(pain)
    ]
    case = at_once(catalogue, len(pain) - 1, *told_daily)

    kept = shortened(case, case.today)

    assert case.found.evidence
    assert case.climb.evidence
    assert kept.found.evidence == ()
    assert kept.climb.evidence == ()


def test_what_is_told_daily_is_let_go_with_what_was_made_of_it(catalogue: Catalogue) -> None:
    told_daily = [
        fact
        for day in range(70)
        for fact in (
            told(CheckIn(slot=Slot.MORNING, pain=2, soreness=0), day),
            told(Session(sets=(SetDone(exercise="heel-raise", reps=8, effort=5),)), day, "10:00"),
        )
    ]
    case = at_once(catalogue, 69, *told_daily)

    kept = shortened(case, START)

    first = case.today - 42 * DAY
    assert min(one.day for one in kept.history.of(Session)) == first
    assert min(one.day for one in case.history.of(Session)) == START
    assert len(kept.ratings.between(Slot.MORNING, START, first)) == 1
    assert len(kept.ratings.between(Slot.MORNING, START, case.today)) == 43
    assert min(kept.training) == first


@pytest.mark.parametrize(("last", "kept"), [(40, 41), (55, 56), (56, 43), (70, 43)])
def test_what_no_rule_looks_back_at_is_let_go_once_a_fortnight(
    catalogue: Catalogue, last: int, kept: int
) -> None:
    done = Session(sets=(SetDone(exercise="heel-raise", reps=8, effort=5),))
    facts = [told(done, day, "10:00") for day in range(last + 1)]

    case = shortened(at_once(catalogue, last, *facts), START)

    assert len(case.training) == kept
