"""Made-up weeks, each with what is told on its days. How they are lived: `weeks.py`."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from footbridge.catalogue.words import Measure
from footbridge.engine.facts import (
    Away,
    AwayReason,
    EasierToday,
    Fact,
    Fall,
    FlagCleared,
    FlagDenied,
    ProfileChanged,
    ReviewAccepted,
    Test,
)
from footbridge.engine.known.history import DAY
from footbridge.engine.person import Person, Slot, Weekday
from tests.people import AMIR, IDA, RUTH, START, TOMAS

Told = dict[str, Any]


class Life(NamedTuple):
    """What is told on each day of the first `count`, by its number from 0."""

    title: str
    person: Person
    count: int
    days: Callable[[int], Told]


def _days(**special: Any) -> Callable[[int], Told]:
    """The same every day, but for days by their number: `d12={...}`; `d12_15` for several."""
    usual = special.pop("usual", {})
    told: dict[int, Told] = {}
    for name, what in special.items():
        first, _, last = name.removeprefix("d").partition("_")
        for number in range(int(first), int(last or first) + 1):
            told[number] = {**told.get(number, {}), **what}
    return lambda number: {**usual, **told.get(number, {})}


def _on(*what: Fact, at: str = "07:00") -> Told:
    """What happened besides, a minute after the other."""
    hour, minute = at.split(":")
    return {"facts": [(f"{hour}:{int(minute) + n:02}", each) for n, each in enumerate(what)]}


def _away(first: int, last: int, why: AwayReason) -> Away:
    return Away(first=START + first * DAY, last=START + last * DAY, why=why)


def _pain(*days: int, from_day: int) -> dict[str, Told]:
    """How strong the pain is on these days, one after the other."""
    return {f"d{from_day + n}": {"pain": pain} for n, pain in enumerate(days)}


def _now_and_then(number: int) -> Told:
    """Good days and bad ones, some not told, some not done: no two weeks are alike."""
    pain = (2, 2, 3, 2, 1, 2, 2, 5, 4, 2, 2)[number % 11]
    effort = (5, 4, 6, 5, 8, 5, 7, 5, None, 5, 9, 4, 5)[number % 13]
    does = ("sbmw", "sbw", "sbmw", "w", "sbmw", "", "sb", "sbmw")[number * 5 % 8]
    return {
        "pain": None if number % 17 == 9 else pain,
        "soreness": None if number % 23 == 11 else number % 3,
        "effort": effort,
        "does": does,
        "steadiness": 4 if number % 29 == 13 else 2,
        "comfortable": None if number % 19 == 3 else number % 31 != 12,
        "accepts": number % 3 > 0,
    }


def _good(number: int) -> Told:
    """Light and calm, with a yes at every review."""
    return {"accepts": True, "effort": 4}


_RUTH = replace(RUTH, minutes=45)
_IDA = replace(IDA, minutes=45, check_in_slot=Slot.EVENING)
_TOMAS = replace(TOMAS, minutes=30, at_home=RUTH.at_home)
_NEW = {"does": ""}
_UNHURT = Fall(hurt=False, head=False, cannot_stand=False)
_ALL_OVER = _on(
    *(FlagCleared(flag=f, clinician="Dr Example") for f in ("FLAG-09", "FLAG-10", "FLAG-B07"))
)
_FLARE = _pain(6, 6, from_day=15)

LIVES = {
    "all-goes-well": Life("Ruth trains as planned and is well.", _RUTH, 60, _good),
    "half-a-year": Life("Amir goes on for half a year.", replace(AMIR, minutes=45), 185, _good),
    "short-days": Life(
        "Ruth has twenty minutes, and three days a week to train on.",
        replace(RUTH, minutes=20, strength_weekdays=tuple(Weekday)[0:6:2]),
        50,
        _days(usual={"accepts": True, "effort": 6}),
    ),
    "nothing-is-taken-at-the-reviews": Life(
        "Ruth says yes to nothing that a review offers.", _RUTH, 45, _days(usual={"effort": 4})
    ),
    "an-offer-that-was-not-made": Life(
        "A yes to what no review offered changes nothing.",
        _RUTH,
        20,
        _days(
            d9=_on(ReviewAccepted(accepted=("strength-days:3", "level:B3")), at="09:00"),
            d15=_on(ReviewAccepted(accepted=("level:B6", "variant:heel-raise:one-leg"))),
        ),
    ),
    "a-flare": Life(
        "Two bad mornings, then all is calm.", _RUTH, 35, _days(usual={"accepts": True}, **_FLARE)
    ),
    "a-lighter-flare": Life(
        "A little worse for two mornings.", _RUTH, 35, _days(**_pain(4, 4, from_day=15))
    ),
    "flares-again-and-again": Life(
        "A flare each week, down to the floor of what is taken.",
        _RUTH,
        60,
        _days(
            **_FLARE,
            **_pain(7, 7, from_day=19),
            **_pain(7, 8, 8, from_day=22),
            **_pain(7, 7, from_day=29),
            **_pain(8, 8, from_day=36),
            d40=_on(FlagDenied(flag="FLAG-15"), at="09:00"),
        ),
    ),
    "flares-in-the-evening": Life(
        "Ida checks in at night and has bad evenings.",
        _IDA,
        50,
        _days(usual={"accepts": True}, **_pain(6, 6, from_day=14), **_pain(5, 4, from_day=28)),
    ),
    "a-bad-evening-before-a-new-week": Life(
        "The walk that Ida saw raised in the morning is still there after a bad evening.",
        _IDA,
        30,
        _days(**_pain(6, 6, from_day=14), **_pain(7, from_day=21)),
    ),
    "a-fall": Life(
        "Ruth falls on her way home, and again four weeks later.",
        _RUTH,
        60,
        _days(
            usual={"accepts": True},
            d17=_on(Fall(), at="16:00"),
            d18=_ALL_OVER,
            d45=_on(_UNHURT),
            d52=_ALL_OVER,
        ),
    ),
    "a-fall-in-a-flare": Life(
        "Ruth falls while a flare still has to come back.",
        _RUTH,
        35,
        _days(**_FLARE, d17=_on(_UNHURT), d20=_ALL_OVER),
    ),
    "ill": Life(
        "Four days ill, one in hospital, and a holiday in between.",
        _RUTH,
        60,
        _days(
            usual={"accepts": True},
            d15={**_NEW, **_on(_away(15, 18, AwayReason.ILLNESS))},
            d16_18=_NEW,
            d30={**_NEW, **_on(_away(30, 33, AwayReason.HOLIDAY))},
            d31_33=_NEW,
            d40={**_NEW, **_on(_away(40, 40, AwayReason.HOSPITAL))},
        ),
    ),
    "ill-and-then-a-fall": Life(
        "Ill in the third week, and a fall on the day after.",
        _RUTH,
        35,
        _days(
            d15={**_NEW, **_on(_away(15, 18, AwayReason.ILLNESS))},
            d16_18=_NEW,
            d19=_on(_UNHURT, at="16:00"),
            d20=_ALL_OVER,
        ),
    ),
    "six-days-away": Life("Six days without training.", _RUTH, 30, _days(d15_20=_NEW)),
    "eight-days-away-twice": Life(
        "Eight days without training, three with it, and eight without.",
        _RUTH,
        45,
        _days(d15_22=_NEW, d26_33=_NEW),
    ),
    "fifteen-days-away": Life(
        "Fifteen days without training.",
        _RUTH,
        60,
        _days(usual={"accepts": True}, d15_29=_NEW),
    ),
    "fifteen-days-away-on-the-lowest-level": Life(
        "Fifteen days away for somebody who began at the lowest level of balance.",
        _TOMAS,
        50,
        _days(d15_29=_NEW),
    ),
    "thirty-days-away": Life("Thirty days without training.", _RUTH, 65, _days(d15_44=_NEW)),
    "no-walks-for-a-month": Life(
        "Ruth trains, but does not walk for a month.", _RUTH, 55, _days(d10_40={"does": "sbm"})
    ),
    "no-strength-for-a-month": Life(
        "Ruth walks and practises, but leaves strength for a month.",
        _RUTH,
        60,
        _days(d10_42={"does": "bmw"}),
    ),
    "away-in-a-flare": Life(
        "A flare, and then sixteen days without training.",
        _RUTH,
        50,
        _days(**_FLARE, d17_32=_NEW),
    ),
    "a-flare-on-the-way-back": Life(
        "A flare while a break still has to come back.",
        _RUTH,
        60,
        _days(d15_29=_NEW, **_pain(6, 6, from_day=32)),
    ),
    "answers-are-missing": Life(
        "No check-ins for some days, and not a word on how it went on others.",
        _RUTH,
        45,
        _days(
            usual={"accepts": True},
            d8_12={"pain": None},
            d18={"effort": None},
            d20={"steadiness": None},
            d21={"comfortable": None},
            d28={"pain": None},
            d33={"comfortable": False},
        ),
    ),
    "a-flare-and-then-not-a-word": Life(
        "After a flare nobody says how it was.",
        _RUTH,
        40,
        _days(**_FLARE, d17_24={"effort": None, "steadiness": None, "comfortable": None}),
    ),
    "tests-that-show-less": Life(
        "Tests that show less than the plan asks bring it down.",
        _RUTH,
        40,
        _days(
            usual={"accepts": True},
            d16=_on(Test(measure=Measure.TANDEM, result=4)),
            d20=_on(Test(measure=Measure.WALKING_TOLERANCE, result=6)),
            d23=_on(Test(measure=Measure.HEEL_RAISES, result=5)),
        ),
    ),
    "tests-for-the-first-time": Life(
        "Tomas measures nothing at the start, and all of it in the second week.",
        _TOMAS,
        40,
        _days(
            usual={"accepts": True},
            d0=_on(Test(measure=Measure.WALKING_TOLERANCE, result=4)),
            d10=_on(
                Test(measure=Measure.HEEL_RAISES, result=6),
                Test(measure=Measure.TANDEM, result=20),
                Test(measure=Measure.CHAIR_STANDS, result=12),
                Test(measure=Measure.WALKING_TOLERANCE, result=20),
            ),
        ),
    ),
    "easier-days": Life(
        "Easier days prove nothing: nothing goes up by them, and nothing down.",
        _RUTH,
        35,
        _days(d7_13=_on(EasierToday(says="made up"))),
    ),
    "hard-sets": Life(
        "Far too hard in the third week, and a grab at the worktop.",
        _RUTH,
        40,
        _days(usual={"accepts": True}, d14_18={"effort": 9}, d24={"steadiness": 5}),
    ),
    "pain-that-climbs": Life(
        "Pain climbs slowly, and Ruth says that it is nothing new.",
        _RUTH,
        45,
        _days(
            usual={"accepts": True},
            d15_18={"pain": 3},
            d19_30={"pain": 4},
            d31_44={"pain": 5},
            d34=_on(FlagDenied(flag="FLAG-15"), at="09:00"),
        ),
    ),
    "strong-pain": Life(
        "Twice very strong pain in a week, and an answer two days later.",
        _RUTH,
        35,
        _days(
            **_pain(9, 2, 9, from_day=14),
            d18=_on(FlagDenied(flag="FLAG-15"), at="09:00"),
        ),
    ),
    "fewer-minutes": Life(
        "Ruth has half the time from the fifth week on, and checks in at night.",
        _RUTH,
        60,
        _days(
            usual={"accepts": True, "effort": 4},
            d28=_on(ProfileChanged(minutes=20)),
            d42=_on(ProfileChanged(check_in_slot=Slot.EVENING), at="20:00"),
        ),
    ),
    "good-days-and-bad": Life("No two weeks are alike.", _RUTH, 120, _now_and_then),
    "good-evenings-and-bad": Life("No two weeks of Ida's are alike.", _IDA, 120, _now_and_then),
}
