"""Every kind of fact: its line in words, what in it warns, what cannot be true, its names."""

from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Finding, Measure, Place, Side, StopSign, Surface
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CheckIn,
    DayMarkers,
    EasierToday,
    Entry,
    Fact,
    Fall,
    FeetCheck,
    FlagCleared,
    FlagDenied,
    FlagRaised,
    FlagReported,
    FootFinding,
    GateCleared,
    Goal,
    Lasts,
    Mistake,
    NightPain,
    NotToday,
    OwnNote,
    ProfileChanged,
    Promise,
    Rests,
    ReviewAccepted,
    Screened,
    Session,
    SetDone,
    Stumble,
    Swapped,
    Test,
    Walk,
    Withdrawn,
)
from footbridge.engine.facts.day_markers import Ease, Shoes, TimeOfDay
from footbridge.engine.facts.phrase import All, Counted, Name, Phrase
from footbridge.engine.facts.walk import CameFrom
from footbridge.engine.person import Slot, Weekday, Zone
from tests.life import moment
from tests.people import START

ABOUT = (
    "away", "body_test", "check_in", "day_markers", "easier_today", "entry", "fall", "feet_check",
    "flag_cleared", "flag_denied", "flag_raised", "flag_reported", "gate_cleared", "goal",
    "not_today", "own_note", "phrase", "profile_changed", "promise", "review_accepted", "screened",
    "session", "stop", "stumble", "swapped", "times", "walk", "withdrawn",
)  # fmt: skip


def plain(told: Any) -> str:
    """A line in English, with a name of the catalogue as its id, and a number with its unit."""
    match told:
        case Phrase():
            is_many = told.by and told.values[told.by] != 1
            sentence = told.many if is_many else told.one
            first = sentence.format(**{name: plain(one) for name, one in told.values.items()})
            return ", ".join([first, *(plain(one) for one in told.more)])
        case All():
            return " and ".join(plain(one) for one in told.phrases)
        case Counted():
            return f"{told.number} {told.amount.value}"
        case Name():
            way = f"/{told.variant}" if told.variant else ""
            return f"{told.of.value}:{told.id}{way}"
        case _:
            return str(told)


HEEL = SetDone(exercise="heel-raise", variant="seated", reps=8)
CHAIR = SetDone(exercise="sit-to-stand", reps=8)
LEFT_OUT = SetDone(exercise="sit-to-stand", skipped="tired")
IN_PAIN = SetDone(exercise="heel-raise", stop=StopSign.PAIN)
DIZZY = SetDone(exercise="sit-to-stand", stop=StopSign.DIZZY)
BLISTER = FootFinding(found=Finding.BLISTER, side=Side.LEFT)
ON_THE_HEEL = FootFinding(
    found=Finding.BLISTER, side=Side.RIGHT, zone=Zone(side=Side.RIGHT, place=Place.SOLE_HEEL)
)
LATER = START + timedelta(days=3)
PROMISE = {"to": "Ewa", "says": "I walk", "weekdays": (Weekday.MONDAY, Weekday.FRIDAY)}

LINES: list[tuple[Fact, str]] = [
    (
        Away(first=START, last=LATER, why=AwayReason.HOLIDAY),
        "away from 2026-01-05 to 2026-01-08, because of holiday",
    ),
    (Test(measure=Measure.HEEL_RAISES, result=12), "heel_raises: 12"),
    (Test(measure=Measure.CHAIR_STANDS, result=9), "chair_stands: 9"),
    (Test(measure=Measure.WALKING_TOLERANCE, result=10), "walking_tolerance: 600 walk"),
    (
        Test(measure=Measure.SINGLE_LEG, result=7, side=Side.LEFT),
        "single_leg: 7 seconds, left side",
    ),
    (
        CheckIn(slot=Slot.MORNING, pain=7, soreness=2),
        "check-in in the morning, pain 7, soreness 2",
    ),
    (CheckIn(slot=Slot.MORNING), "check-in in the morning"),
    (
        CheckIn(slot=Slot.EVENING, pain=0, soreness=0, night_pain=NightPain.NEW_OR_WORSE),
        "check-in in the evening, pain 0, soreness 0, new_or_worse",
    ),
    (DayMarkers(), "a word on the day"),
    (DayMarkers(shoes=Shoes.FIRM), "in firm"),
    (
        DayMarkers(
            stairs=Ease.EASY, getting_up=Ease.HARD, shoes=Shoes.SLIPPERS, surface=Surface.SOFT,
            time_of_day=TimeOfDay.MIDDAY,
        ),
        "stairs: easy, getting up: hard, in slippers, on soft, most of it midday",
    ),
    (EasierToday(), "you asked for an easier day"),
    (EasierToday(says="a bad night"), "you asked for an easier day: “a bad night”"),
    (Fall(), "a fall"),
    (FeetCheck(), "feet looked at, nothing found"),
    (FeetCheck(could_see=False), "feet could not be seen well enough"),
    (FeetCheck(not_yet_told=True), "feet looked at, something new, not yet said what"),
    (
        FeetCheck(findings=(BLISTER, ON_THE_HEEL)),
        "feet looked at: blister, left foot and blister, right foot, sole-heel",
    ),
    (FlagCleared(flag="FLAG-07"), "over: flag:FLAG-07"),
    (FlagDenied(flag="FLAG-07"), "you said no to: flag:FLAG-07"),
    (FlagRaised(flag="FLAG-07"), "you said yes to: flag:FLAG-07"),
    (FlagReported(flag="FLAG-07"), "you called or told somebody about: flag:FLAG-07"),
    (GateCleared(gate="GATE-07"), "no longer holds: gate:GATE-07"),
    (Goal(says="the shop"), "your goal: “the shop”"),
    (Goal(says="the shop", adds="on foot"), "your goal: “the shop”, and “on foot”"),
    (NotToday(rests=Rests.ALL), "you asked for a day of rest"),
    (NotToday(rests=Rests.STRENGTH), "you asked to do strength on another day"),
    (OwnNote(exercise="lunge", says="left first"), "your note on exercise:lunge: “left first”"),
    (ProfileChanged(minutes=20), "your settings changed"),
    (Promise(**PROMISE), "promised to Ewa: “I walk” (monday and friday)"),
    (
        Promise(**PROMISE, ended=LATER),
        "promised to Ewa until 2026-01-08: “I walk” (monday and friday)",
    ),
    (ReviewAccepted(), "review gone through"),
    (ReviewAccepted(usual_now=False), "review gone through"),
    (ReviewAccepted(usual_now=True), "review gone through, and this is how it is now"),
    (Screened(full=True), "safety questions answered"),
    (Session(sets=(HEEL,)), "session with exercise:heel-raise/seated"),
    (Session(sets=(HEEL, HEEL, LEFT_OUT)), "session with exercise:heel-raise/seated"),
    (Session(sets=(HEEL, CHAIR)), "session with 2 exercises"),
    (Session(sets=(LEFT_OUT,)), "left out: exercise:sit-to-stand"),
    (
        Session(sets=(LEFT_OUT, SetDone(exercise="lunge", skipped="tired"))),
        "session with 0 exercises",
    ),
    (Session(sets=()), "session with 0 exercises"),
    (
        Session(sets=(DIZZY, IN_PAIN, IN_PAIN)),
        "session with 2 exercises, stopped at exercise:heel-raise because of pain, "
        "stopped at exercise:sit-to-stand because of dizzy",
    ),
    (Stumble(), "a stumble you caught"),
    (
        Swapped(exercise="lunge", instead="step-up", lasts=Lasts.TODAY),
        "exercise:step-up instead of exercise:lunge, for one day",
    ),
    (
        Swapped(exercise="lunge", instead="step-up", lasts=Lasts.FROM_NOW_ON),
        "exercise:step-up instead of exercise:lunge from now on",
    ),
    (Walk(seconds=600), "walk of 600 walk without a rest"),
    (
        Walk(seconds=600, stop=StopSign.PAIN, came_from=CameFrom.GPX),
        "walk of 600 walk without a rest, stopped because of pain, from gpx",
    ),
    (Withdrawn(), "an entry taken back"),
    (Withdrawn(why=Mistake.SLIP), "an entry taken back, slip"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "line"), LINES, ids=[f"{number}" for number in range(len(LINES))]
)
def test_a_fact_has_its_line_in_words(what: Fact, line: str) -> None:
    assert plain(what.line()) == line


@pytest.mark.covers("RULE-03")
@pytest.mark.parametrize(
    ("what", "warned_of"),
    [
        (CheckIn(slot=Slot.MORNING, pain=10), set()),
        (Fall(), {"fall"}),
        (Fall(hurt=False, head=False, cannot_stand=False), {"fall"}),
        (Fall(hurt=True), {"fall", "hurt"}),
        (Fall(head=True, cannot_stand=True), {"fall", "head", "cannot_stand"}),
        (FeetCheck(), set()),
        (FeetCheck(findings=(BLISTER,)), {BLISTER}),
        (FlagRaised(flag="FLAG-07"), {"FLAG-07"}),
        (FlagRaised(flag="FLAG-07", worse=False), {"FLAG-07"}),
        (FlagRaised(flag="FLAG-07", worse=True), {"FLAG-07", "worse"}),
        (FlagDenied(flag="FLAG-07"), set()),
        (Screened(full=True, yes=("GATE-07",), unsure=("GATE-10",)), {"GATE-07", "GATE-10"}),
        (Session(sets=(HEEL,)), set()),
        (Session(sets=(IN_PAIN, HEEL)), {"heel-raise", ("heel-raise", StopSign.PAIN)}),
        (
            Session(sets=(SetDone(exercise="lunge", stop=StopSign.UNEXPLAINED),)),
            {"lunge"},
        ),
        (
            Session(sets=(SetDone(exercise="lunge", near_fall=True), CHAIR)),
            {("lunge", "near fall")},
        ),
        (Session(sets=(SetDone(exercise="lunge", near_fall=False),)), set()),
        (Walk(seconds=60), set()),
        (Walk(seconds=60, stop=StopSign.WEAK), {"walking", ("walking", StopSign.WEAK)}),
    ],
)
def test_what_warns_in_a_fact_is_never_taken_back_by_telling_it_again(
    what: Fact, warned_of: set[object]
) -> None:
    assert what.warnings() == warned_of


@pytest.mark.parametrize(
    ("what", "faults"),
    [
        (Away(first=LATER, last=START, why=AwayReason.HOLIDAY),
         [("last", "a day not before 2026-01-08", "2026-01-05")]),
        (Away(first=START, last=START, why=AwayReason.HOLIDAY), []),
        (Away(first=date(1899, 12, 31), last=START, why=AwayReason.HOLIDAY),
         [("first", "a year from 1900 to 2100", "1899-12-31")]),
        (Away(first=date(1900, 1, 1), last=date(2100, 12, 31), why=AwayReason.HOLIDAY), []),
        (Away(first=START, last=date(2101, 1, 1), why=AwayReason.HOLIDAY),
         [("last", "a year from 1900 to 2100", "2101-01-01")]),
        (FeetCheck(findings=(BLISTER, ON_THE_HEEL)), []),
        (FeetCheck(findings=(BLISTER, FootFinding(found=Finding.BLISTER, side=Side.LEFT,
                                                  zone=ON_THE_HEEL.zone))),
         [("findings[1].zone.side", "left, the side of the finding", "right")]),
        (Promise(**PROMISE), []),
        (Promise(**PROMISE, ended=LATER), []),
        (Promise(**{**PROMISE, "weekdays": ()}),
         [("weekdays", "one day of the week or more", "none")]),
        (Promise(**{**PROMISE, "weekdays": (Weekday.MONDAY, Weekday.MONDAY)}),
         [("weekdays", "each day of the week once", "monday, monday")]),
        (Promise(**PROMISE, ended=date(2200, 1, 1)),
         [("ended", "a year from 1900 to 2100", "2200-01-01")]),
        (Session(sets=(HEEL,) * 500), []),
        (Session(sets=(HEEL,) * 501), [("sets", "at most 500 sets in one session", "501")]),
        (Swapped(exercise="lunge", instead="step-up", lasts=Lasts.TODAY), []),
        (Swapped(exercise="lunge", instead="lunge", lasts=Lasts.TODAY),
         [("instead", "another exercise than the one that goes", "lunge")]),
        (Walk(seconds=600), []),
        (Walk(seconds=600, total_seconds=600), []),
        (Walk(seconds=600, total_seconds=599),
         [("total_seconds", "at least the 600 seconds of the longest stretch", "599")]),
        (Stumble(), []),
    ],
)  # fmt: skip
def test_what_cannot_be_true_is_told_with_its_field(
    what: Fact, faults: list[tuple[str, str, str]]
) -> None:
    assert list(what.faults()) == faults


@pytest.mark.parametrize(
    ("what", "names"),
    [
        (FlagCleared(flag="FLAG-07"), [("flag", "FLAG-07", "flags")]),
        (FlagDenied(flag="FLAG-07"), [("flag", "FLAG-07", "flags")]),
        (FlagRaised(flag="FLAG-07"), [("flag", "FLAG-07", "flags")]),
        (FlagReported(flag="FLAG-07"), [("flag", "FLAG-07", "flags")]),
        (GateCleared(gate="GATE-07"), [("gate", "GATE-07", "gates")]),
        (OwnNote(exercise="lunge", says="-"), [("exercise", "lunge", "exercises")]),
        (ProfileChanged(), []),
        (
            ProfileChanged(not_for_me={"lunge": "no"}, favourites=("step-up",)),
            [("not_for_me", "lunge", "exercises"), ("favourites", "step-up", "exercises")],
        ),
        (
            Screened(full=True, yes=("GATE-07",), unsure=("GATE-10",)),
            [("yes", "GATE-07", "gates"), ("unsure", "GATE-10", "gates")],
        ),
        (
            Swapped(exercise="lunge", instead="step-up", lasts=Lasts.TODAY),
            [("exercise", "lunge", "exercises"), ("instead", "step-up", "exercises")],
        ),
        (Walk(seconds=600), []),
    ],
)
def test_a_fact_names_what_the_catalogue_has(
    catalogue: Catalogue, what: Fact, names: list[tuple[str, str, str]]
) -> None:
    found = list(what.names(catalogue))

    assert found == [(field, name, getattr(catalogue, part)) for field, name, part in names]


def test_a_set_names_its_exercise_and_a_way_of_doing_it(catalogue: Catalogue) -> None:
    """Of an exercise that nobody knows no way can be looked up."""
    unknown = SetDone(exercise="headstand", variant="usual")

    found = list(Session(sets=(CHAIR, HEEL, unknown)).names(catalogue))

    ways = {"both-legs", "slow-lowering", "two-up-one-down", "single-leg", "seated"}
    assert found == [
        ("sets[0].exercise", "sit-to-stand", catalogue.exercises),
        ("sets[1].exercise", "heel-raise", catalogue.exercises),
        ("sets[1].variant", "seated", ways),
        ("sets[2].exercise", "headstand", catalogue.exercises),
    ]


def test_an_entry_is_of_the_day_on_its_clock_unless_told_otherwise() -> None:
    at = moment(START, "00:30")
    entry = Entry(id="a", at=at, recorded=at, what=Stumble())
    before = Entry(id="a", at=at, recorded=at, what=Stumble(), own_day=START - timedelta(days=1))

    assert entry.day == START
    assert before.day == START - timedelta(days=1)
