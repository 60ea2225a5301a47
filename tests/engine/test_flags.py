"""Which flags stand, and what was seen on the feet: one question at a time."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Finding, Outcome, Place, Side, Tier
from footbridge.engine.facts import Entry, FeetCheck, FootFinding
from footbridge.engine.known.guide import guide_of
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Zone
from footbridge.engine.shown.decision import OpenFlag
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.flags import (
    Sign,
    hot_places,
    look_half_told,
    open_flags,
    seen_on_feet,
)
from tests.life import facts_of, moment
from tests.people import RUTH, START

LATER = START + timedelta(days=9)


def told(catalogue: Catalogue, *entries: dict[str, Any], on: date = LATER) -> Case:
    """What is known on a day, when these things were told."""
    facts = facts_of(entries, START, RUTH, catalogue)
    return with_later(
        new_case(RUTH, catalogue), entries_until(facts, on, catalogue.numbers, START), on
    )


def raised(flag: str, day: int = 0, at: str = "08:00", **more: Any) -> dict[str, Any]:
    return {"kind": "flag_raised", "day": day, "at": at, "flag": flag, "worse": False} | more


def cleared(flag: str, day: int, at: str = "08:00", **more: Any) -> dict[str, Any]:
    return {"kind": "flag_cleared", "day": day, "at": at, "flag": flag} | more


def sign(flag: str, tier: Tier, day: int = 0) -> Sign:
    at = moment(START + timedelta(days=day))
    return Sign(flag, tier, at, at, f"{flag}@{day}")


def open_in(case: Case) -> list[str]:
    return [one.flag for one in case.flags]


# Cleared


@pytest.mark.covers("FLAG-12")
def test_a_flag_is_over_from_the_moment_it_is_cleared(catalogue: Catalogue) -> None:
    case = told(catalogue, raised("FLAG-12", 0), cleared("FLAG-12", 3))

    assert open_in(case) == []
    assert [one.days for one in case.signs] == [(START, START + timedelta(days=3))]


@pytest.mark.parametrize("clinician", [None, "", "   "])
def test_no_name_is_no_clinician(catalogue: Catalogue, clinician: str | None) -> None:
    """FLAG-04 is of the same day: whoever clears it must say who looked."""
    over = cleared("FLAG-04", 3, **({} if clinician is None else {"clinician": clinician}))

    assert open_in(told(catalogue, raised("FLAG-04", 0), over)) == ["FLAG-04"]


def test_a_clinician_with_a_name_clears_what_is_of_the_same_day(catalogue: Catalogue) -> None:
    over = cleared("FLAG-04", 3, clinician="Dr Weber (made up)")

    assert open_in(told(catalogue, raised("FLAG-04", 0), over)) == []


def test_a_name_where_none_is_needed_clears_as_well(catalogue: Catalogue) -> None:
    over = cleared("FLAG-12", 3, clinician="Dr Weber (made up)")

    assert open_in(told(catalogue, raised("FLAG-12", 0), over)) == []


def test_the_first_clearing_after_it_ends_a_flag(catalogue: Catalogue) -> None:
    case = told(
        catalogue,
        cleared("FLAG-12", 1),
        raised("FLAG-12", 2),
        cleared("FLAG-12", 4),
        cleared("FLAG-12", 6),
    )

    assert [one.days[1] for one in case.signs] == [START + timedelta(days=4)]


def test_one_flag_raised_again_after_it_was_cleared_stands(catalogue: Catalogue) -> None:
    case = told(catalogue, raised("FLAG-12", 0), cleared("FLAG-12", 3), raised("FLAG-12", 5))

    assert [(one.flag, one.since) for one in case.flags] == [
        ("FLAG-12", START + timedelta(days=5))
    ]


def test_a_flag_is_over_when_it_was_over_and_not_when_that_was_told(catalogue: Catalogue) -> None:
    case = told(catalogue, raised("FLAG-12", 0), cleared("FLAG-12", 3, late=2))

    assert [one.days[1] for one in case.signs] == [START + timedelta(days=3)]


# Falls


def fell(day: int = 0, at: str = "08:00", **more: Any) -> dict[str, Any]:
    spared = {"hurt": False, "head": False, "cannot_stand": False}
    return {"kind": "fall", "day": day, "at": at} | spared | more


def thinner(day: int, at: str) -> dict[str, Any]:
    """She tells that she takes blood thinners."""
    return {"kind": "screened", "day": day, "at": at, "full": True, "yes": ["GATE-15"]}


@pytest.mark.covers("FLAG-10")
@pytest.mark.parametrize(("at", "tier"), [("09:00", Tier.SAME_DAY), ("09:01", Tier.WITHIN_DAYS)])
def test_a_fall_is_of_the_same_day_with_blood_thinners_until_it_is_cleared(
    catalogue: Catalogue, at: str, tier: Tier
) -> None:
    case = told(catalogue, fell(0), cleared("FLAG-10", 3, "09:00"), thinner(3, at))

    assert [(one.flag, one.tier) for one in case.signs] == [("FLAG-10", tier)]


def test_what_leads_to_no_sign_raises_none(catalogue: Catalogue) -> None:
    head = replace(catalogue.flags["FLAG-B07"], raised_by=None)
    known = replace(catalogue, flags={**catalogue.flags, head.id: head})

    assert open_in(told(known, fell(0, head=True))) == ["FLAG-10"]


# Rest of some hours


def resting(catalogue: Catalogue) -> tuple[str, int]:
    """A flag that rests for hours, and for how many."""
    return next((one.id, one.rests_hours) for one in catalogue.flags.values() if one.rests_hours)


def test_what_rests_for_a_day_stands_though_it_was_cleared_at_once(catalogue: Catalogue) -> None:
    flag, hours = resting(catalogue)
    over = cleared(flag, 0, "08:05", clinician="Dr Weber (made up)")
    entries = raised(flag, 0, "08:00", worse=None), over
    last = START + timedelta(hours=8 + hours) // timedelta(days=1) * timedelta(days=1)

    assert open_in(told(catalogue, *entries, on=START)) == [flag]
    assert open_in(told(catalogue, *entries, on=last)) == [flag]
    assert open_in(told(catalogue, *entries, on=last + timedelta(days=1))) == []


def test_what_rests_for_a_day_stands_as_long_as_nobody_clears_it(catalogue: Catalogue) -> None:
    flag, _ = resting(catalogue)

    assert open_in(told(catalogue, raised(flag, 0, worse=None))) == [flag]


def test_what_rests_for_a_day_is_not_over_before_it_is_cleared(catalogue: Catalogue) -> None:
    flag, _ = resting(catalogue)
    over = cleared(flag, 5, clinician="Dr Weber (made up)")

    case = told(catalogue, raised(flag, 0, worse=None), over)

    assert [one.days for one in case.signs] == [(START, START + timedelta(days=5))]


def test_what_rests_for_no_hours_is_over_on_the_day_it_is_cleared(catalogue: Catalogue) -> None:
    entries = raised("FLAG-12", 3, "08:00"), cleared("FLAG-12", 3, "09:00")

    assert open_in(told(catalogue, *entries, on=START + timedelta(days=3))) == []


# Which stand


def test_the_most_urgent_is_first_then_the_oldest(catalogue: Catalogue) -> None:
    signs = (
        sign("FLAG-08", Tier.WITHIN_DAYS, 2),
        sign("FLAG-12", Tier.WITHIN_DAYS, 1),
        sign("FLAG-01", Tier.EMERGENCY, 3),
        sign("FLAG-07", Tier.WITHIN_DAYS, 1),
    )

    for order in permutations(signs):
        standing = open_flags(order, catalogue, LATER)
        assert [one.flag for one in standing] == ["FLAG-01", "FLAG-07", "FLAG-12", "FLAG-08"]


def test_of_one_flag_told_twice_the_graver_stands(catalogue: Catalogue) -> None:
    graver, milder = sign("FLAG-12", Tier.EMERGENCY, 1), sign("FLAG-12", Tier.WITHIN_DAYS, 2)

    for order in permutations((graver, milder)):
        assert [one.tier for one in open_flags(order, catalogue, LATER)] == [Tier.EMERGENCY]


def test_of_one_flag_told_twice_alike_the_first_telling_stands(catalogue: Catalogue) -> None:
    first, second = sign("FLAG-12", Tier.WITHIN_DAYS, 1), sign("FLAG-12", Tier.WITHIN_DAYS, 2)

    assert open_flags((first, second), catalogue, LATER) == (
        OpenFlag(
            flag="FLAG-12",
            tier=Tier.WITHIN_DAYS,
            since=START + timedelta(days=1),
            raised_by="FLAG-12@1",
            needs_clinician=False,
            outcome=Outcome.SEATED,
        ),
    )


def test_a_flag_that_we_do_not_know_raises_nothing(catalogue: Catalogue) -> None:
    assert open_in(told(catalogue, raised("FLAG-99", 0), raised("FLAG-12", 0))) == ["FLAG-12"]


# Feet


def look(name: str, *found: FootFinding, **more: Any) -> Entry[FeetCheck]:
    at = moment(START)
    return Entry(id=name, at=at, recorded=at, what=FeetCheck(findings=found, **more))


def hot(place: Place) -> FootFinding:
    zone = Zone(side=Side.LEFT, place=place)
    return FootFinding(found=Finding.HOT_SPOT, side=Side.LEFT, zone=zone)


@pytest.mark.covers("REG-07")
@pytest.mark.parametrize(
    ("second", "left"),
    [
        (look("second"), {}),
        (look("second", could_see=False), {Place.SOLE_HEEL: "first"}),
        (look("second", not_yet_told=True), {Place.SOLE_HEEL: "first"}),
        (look("second", hot(Place.SOLE_ARCH)), {Place.SOLE_ARCH: "second"}),
        (
            look("second", hot(Place.SOLE_ARCH), could_see=False),
            {Place.SOLE_HEEL: "first", Place.SOLE_ARCH: "second"},
        ),
    ],
)
def test_a_hot_place_rests_until_a_look_that_could_see(
    second: Entry[FeetCheck], left: dict[Place, str]
) -> None:
    assert hot_places({}, [look("first", hot(Place.SOLE_HEEL)), second]) == left


@pytest.mark.covers("REG-07")
@pytest.mark.parametrize(
    ("later", "left"),
    [
        ((), "first"),
        ((look("second"),), ""),
        ((look("second", could_see=False),), "first"),
        ((look("second", not_yet_told=True),), "second"),
        ((look("second", hot(Place.SOLE_ARCH)),), ""),
        ((look("second", hot(Place.SOLE_ARCH)), look("third", not_yet_told=True)), "third"),
    ],
)
def test_a_look_half_told_stands_until_a_later_one_says_more(
    later: tuple[Entry[FeetCheck], ...], left: str
) -> None:
    assert look_half_told("", [look("first", not_yet_told=True), *later]) == left


def test_a_look_half_told_on_a_day_that_is_kept_stands_on_the_next() -> None:
    assert look_half_told("before", []) == "before"


def test_a_hot_foot_without_a_place_rests_all_of_it() -> None:
    whole = FootFinding(found=Finding.HOT_SPOT, side=Side.LEFT)

    assert set(hot_places({}, [look("first", whole)])) == set(Place)


@pytest.mark.parametrize(
    ("own", "seen"),
    [
        (Tier.EMERGENCY, Tier.EMERGENCY),
        (Tier.SAME_DAY, Tier.SAME_DAY),
        (Tier.WITHIN_DAYS, Tier.SAME_DAY),
    ],
)
def test_what_is_seen_on_a_foot_is_never_less_urgent_than_the_same_day(
    catalogue: Catalogue, own: Tier, seen: Tier
) -> None:
    flag = replace(catalogue.flags["FLAG-04"], tier=own)
    guide = guide_of(replace(catalogue, flags={**catalogue.flags, flag.id: flag}))
    blister = look("first", FootFinding(found=Finding.BLISTER, side=Side.LEFT))

    assert [(one.flag, one.tier) for one in seen_on_feet([blister], guide)] == [("FLAG-04", seen)]


def test_nothing_on_a_foot_is_no_sign(catalogue: Catalogue) -> None:
    assert list(seen_on_feet([look("first", hot(Place.SOLE_HEEL))], guide_of(catalogue))) == []


def test_of_two_things_on_a_foot_each_is_a_sign(catalogue: Catalogue) -> None:
    found = (Finding.HOT_SPOT, Finding.BLISTER, Finding.INFECTION)
    seen = look("first", *(FootFinding(found=one, side=Side.LEFT) for one in found))

    signs = seen_on_feet([seen], guide_of(catalogue))

    assert [one.flag for one in signs] == ["FLAG-04", "FLAG-06"]
