"""Of two things that were told, needed or cleared the second counts as much as the first."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

import pytest

from footbridge.catalogue.model import Catalogue, Need
from footbridge.catalogue.words import Equipment, Finding, Place, Side, Track
from footbridge.engine.alone import alone
from footbridge.engine.decide import decide
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Fact,
    Feeling,
    FeetCheck,
    FlagRaised,
    FootFinding,
    Journal,
    Lasts,
    Session,
    SetDone,
    Swapped,
    ZoneFeeling,
)
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Slot, Zone
from footbridge.engine.shown.decision import Reason
from footbridge.engine.shown.session import wishes_in
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.flags import hot_places
from footbridge.engine.signs.second_leg import second_legs
from footbridge.engine.today.choice import Choice, choose
from tests.engine.random_life import Life
from tests.engine.test_choice import changed, today_of
from tests.life import NUMBERS, items_of, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)


def told(day: int, what: Fact, at: str = "08:00") -> Entry[Fact]:
    when = moment(START + day * DAY, at)
    return Entry(id=f"{what.KIND} {day} {at}", at=when, recorded=when, what=what)


def rated(pain: Mapping[int, int], slot: Slot = Slot.MORNING) -> Iterator[Entry[Fact]]:
    for day, number in pain.items():
        what = CheckIn(slot=slot, pain=number, soreness=1)
        yield told(day, what, "08:00" if slot is Slot.MORNING else "20:00")


def case_of(catalogue: Catalogue, *facts: Entry[Fact], day: int) -> Case:
    on = START + day * DAY
    return with_later(new_case(RUTH, catalogue), entries_until(facts, on, NUMBERS, START), on)


CLIMBED = dict.fromkeys(range(12), 1) | dict.fromkeys(range(12, 24), 5)


@pytest.mark.covers("FLAG-15")
@pytest.mark.parametrize("first", Slot)
def test_of_two_check_ins_a_day_each_can_show_a_climb(catalogue: Catalogue, first: Slot) -> None:
    """One climbs and the other stays."""
    other = next(slot for slot in Slot if slot is not first)
    stays = dict.fromkeys(range(24), 5)

    case = case_of(catalogue, *rated(CLIMBED, first), *rated(stays, other), day=23)

    assert case.climb.evidence
    assert case.climb.evidence[-1].values["lately"] == 5


@pytest.mark.covers("FLAG-15")
def test_a_day_without_an_answer_begins_the_days_of_a_climb_anew(catalogue: Catalogue) -> None:
    """It counts from the fourth day running, and a day of silence is no such day."""
    whole = case_of(catalogue, *rated(CLIMBED), day=23)
    first = whole.climb.evidence[0].since
    gap = (first - START).days - 1
    silent = {day: pain for day, pain in CLIMBED.items() if day != gap}

    case = case_of(catalogue, *rated(silent), day=23)

    assert case.climb.evidence[0].since == first + NUMBERS.climb_days * DAY - DAY


def test_what_ended_on_the_first_of_several_new_days_ended_then(catalogue: Catalogue) -> None:
    """Days that are told together end what the first of them ended (N11)."""
    mornings = dict.fromkeys(range(19), 3) | {19: 8} | dict.fromkeys(range(20, 25), 3)
    facts = list(rated(mornings))
    numbers = catalogue.numbers
    until, on = START + 19 * DAY, START + 24 * DAY
    case = with_later(
        new_case(RUTH, catalogue), entries_until(facts[:20], until, numbers, START), until
    )
    assert case.found.evidence

    case = with_later(case, entries_until(facts[20:], on, numbers, START), on)

    assert {one.until for one in case.found.evidence} == {until}


@pytest.mark.covers("FLAG-B01")
def test_the_known_leg_stays_the_known_one() -> None:
    """Each mark on the other leg is told, however often that one was marked before."""
    marks = [Side.LEFT, Side.RIGHT, Side.RIGHT, Side.LEFT, Side.RIGHT]
    check_ins = [told(day, marked(side)) for day, side in enumerate(marks)]
    seconds = {one.id: one.at.timestamp() for one in check_ins}
    start = float("-inf")

    found, first = second_legs(
        check_ins, seconds, [(start, Track.LEG)], [(start, frozenset())], frozenset()
    )

    assert [(one.check_in.id, one.leg) for one in found] == [
        (check_ins[day].id, Side.RIGHT) for day in (1, 2, 4)
    ]
    assert first == {Side.LEFT}


def marked(side: Side) -> CheckIn:
    mark = ZoneFeeling(zone=Zone(side=side, place=Place.SOLE_HEEL), feels=Feeling.PAINFUL)
    return CheckIn(slot=Slot.MORNING, pain=3, soreness=1, zones=(mark,))


def test_a_place_that_is_hot_again_names_the_latest_look() -> None:
    hot = FootFinding(
        found=Finding.HOT_SPOT, side=Side.LEFT, zone=Zone(side=Side.LEFT, place=Place.SOLE_HEEL)
    )
    looks = [told(day, FeetCheck(findings=(hot,), could_see=False)) for day in (0, 1)]

    assert hot_places({}, looks) == {Place.SOLE_HEEL: looks[1].id}


MET, UNMET = Need(from_week=1, source="ours"), Need(from_week=9, source="ours")


@pytest.mark.parametrize("needs", [(MET, UNMET), (UNMET, MET)])
def test_each_of_two_needs_has_to_be_met(catalogue: Catalogue, needs: tuple[Need, ...]) -> None:
    found = choose(today_of(changed(catalogue, "heel-raise", needs=needs)), "heel-raise")

    assert isinstance(found, Reason)
    assert found.values == {"because": "not_yet"}
    assert isinstance(
        choose(today_of(changed(catalogue, "heel-raise", needs=(MET, MET))), "heel-raise"), Choice
    )


@pytest.mark.covers("FLAG-04", "REC-01")
def test_the_less_urgent_of_two_signs_hides_its_cards_too(catalogue: Catalogue) -> None:
    hidden = set(catalogue.flags["FLAG-04"].hides_cards)
    flags = ("FLAG-B02", "FLAG-04")
    assert not hidden & set(catalogue.flags["FLAG-B02"].hides_cards)
    facts = tuple(told(0, FlagRaised(flag=flag, worse=False), f"0{n}:00") for n, flag in
                  enumerate(flags))  # fmt: skip

    cards = {
        decide(Journal(facts=facts), RUTH, catalogue, START + day * DAY).card for day in range(40)
    }

    assert hidden
    assert not hidden & cards


@pytest.mark.covers("REG-17", "RULE-34")
def test_a_swap_brings_no_twin_of_another_stretch_of_the_day(catalogue: Catalogue) -> None:
    """Two that serve the same purpose are never both in a day (C-01)."""
    twins = [one.id for one in catalogue.exercises.values() if one.alias_of == "hamstring-stretch"]
    day, there = next(
        (day, here)
        for day in range(28)
        if "hamstring-stretch" in (here := stretches_on(catalogue, day)) and len(here) > 1
    )
    other = next(name for name in there if name != "hamstring-stretch")
    swaps = [told(day, Swapped(exercise=other, instead=twin, lasts=Lasts.TODAY)) for twin in twins]

    came = {name for swap in swaps for name in stretches_on(catalogue, day, swap)}

    assert twins
    assert not came & set(twins)


def stretches_on(catalogue: Catalogue, day: int, *facts: Entry[Fact]) -> list[str]:
    decision = decide(Journal(facts=facts), RUTH, catalogue, START + day * DAY)
    return [
        item.exercise for block in decision.blocks if block.id == "stretch" for item in block.items
    ]


@pytest.mark.covers("REG-17")
def test_a_swap_of_which_neither_came_is_a_wish_of_that_day_too(catalogue: Catalogue) -> None:
    """Nothing in the day names it, only what was left out."""
    life = Life(RUTH, catalogue, START)
    wish = life.tell(
        Swapped, "07:00", exercise="heel-raise", instead="calf-stretch", lasts=Lasts.TODAY
    )

    decision = life.look()

    assert "heel-raise" not in {item.exercise for item in items_of(decision)}
    assert wishes_in(decision) == (wish.id,)


@pytest.mark.covers("RULE-12")
def test_of_a_pair_that_takes_turns_neither_is_done_alone_on_a_day_of_rest(
    catalogue: Catalogue,
) -> None:
    pair = catalogue.programmes[RUTH.track].alternating_strength
    wednesday = START + 16 * DAY

    began = told(0, Session(sets=(SetDone(exercise="ankle-pumps", work_seconds=60),)))
    found = [alone(Journal(facts=(began,)), RUTH, catalogue, wednesday, name) for name in pair]

    assert Equipment.BAND in RUTH.at_home
    assert [one.rule for one in found if isinstance(one, Reason)] == ["RULE-12", "RULE-12"]
