"""Each warning sign once, from the day it was raised to the day it was over."""

from datetime import date

import pytest

from footbridge.catalogue.words import Finding, Side, Tier
from footbridge.engine.facts import (
    Fall,
    FeetCheck,
    FlagCleared,
    FlagRaised,
    FootFinding,
    Mistake,
    Withdrawn,
)
from tests.interop.made_up import story, told


def raised(day: int, flag: str = "FLAG-10", at: str = "08:15") -> object:
    return told(FlagRaised(flag=flag), day=day, at=at, name=f"{flag}-{day}-{at}")


def cleared(day: int, flag: str = "FLAG-10") -> object:
    return told(FlagCleared(flag=flag, clinician="Dr Made Up"), day=day, at="12:00")


def test_a_sign_told_again_while_it_stands_is_one_sign():
    (sign,) = story(raised(0), raised(1), raised(4), cleared(6), raised(0, at="09:00")).signs

    assert (sign.since, sign.until) == (date(2026, 1, 5), date(2026, 1, 11))
    assert sign.facts[:2] == ("FLAG-10-0-08:15", "FLAG-10-0-09:00")
    assert sign.clinician == "Dr Made Up"


def test_a_sign_that_comes_back_is_another_sign():
    first, second = story(raised(0), cleared(1), raised(5)).signs

    assert (first.since, first.until) == (date(2026, 1, 5), date(2026, 1, 6))
    assert (second.since, second.until) == (date(2026, 1, 10), None)
    assert (first.clinician, second.clinician) == ("Dr Made Up", None)


def test_two_signs_of_one_day_are_two():
    signs = story(raised(0), raised(0, "FLAG-08")).signs

    assert {sign.flag for sign in signs} == {"FLAG-10", "FLAG-08"}


def test_a_sign_told_by_its_question_and_by_a_look_is_one():
    look = FeetCheck(findings=(FootFinding(found=Finding.BLISTER, side=Side.LEFT),))

    (sign,) = story(told(look), raised(0, "FLAG-04", at="09:00")).signs

    assert (sign.flag, len(sign.facts)) == ("FLAG-04", 2)
    # The second question was not answered, which counts as the graver answer.
    assert sign.tier is Tier.EMERGENCY


def test_a_sign_is_as_urgent_as_it_ever_was_while_it_stood():
    worse = told(FlagRaised(flag="FLAG-04", worse=True), name="worse")
    milder = told(FlagRaised(flag="FLAG-04", worse=False), day=1, name="milder")

    (sign,) = story(worse, milder).signs

    assert (sign.tier, sign.facts) == (Tier.EMERGENCY, ("worse", "milder"))


def test_a_fall_is_a_sign_without_having_been_asked():
    signs = story(told(Fall(hurt=False, head=False, cannot_stand=False))).signs

    assert [sign.facts for sign in signs] == [("fall-0-08:15",)]


@pytest.mark.parametrize(("why", "left"), [(Mistake.SLIP, 0), (None, 1)])
def test_a_slip_is_no_sign(why, left):
    taken = told(Withdrawn(why=why), at="09:00", corrects="FLAG-10-0-08:15")

    assert len(story(raised(0), taken).signs) == left


def test_nobody_has_signs_who_told_none():
    assert story().signs == ()
