"""Every kind of fact can be told on one line."""

import json

import pytest

from footbridge import record
from footbridge.engine.facts import (
    KINDS,
    DayMarkers,
    Entry,
    Fact,
    Journal,
    StopSign,
    Surface,
)
from footbridge.engine.facts.day_markers import Ease, TimeOfDay
from footbridge.telling import fact, looked_at, name, what

WHEN = {"at": "2026-11-20T08:15:00+01:00", "recorded": "2026-11-20T08:15:00+01:00"}
EXAMPLES = {
    "check_in": {"slot": "morning", "pain": 3, "soreness": 2, "night_pain": "new_or_worse"},
    "feet_check": {
        "findings": [
            {
                "found": "blister",
                "side": "left",
                "zone": {"side": "left", "place": "sole-heel"},
            }
        ]
    },
    "session": {"sets": [{"exercise": "heel-raise", "reps": 8, "stop": "dizzy"}]},
    "walk": {"seconds": 630, "stop": "pain"},
    "test": {"measure": "single_leg", "result": 9, "side": "left"},
    "stumble": {},
    "fall": {"hurt": True},
    "flag_raised": {"flag": "FLAG-04"},
    "flag_denied": {"flag": "FLAG-12"},
    "flag_reported": {"flag": "FLAG-04"},
    "flag_cleared": {"flag": "FLAG-04", "clinician": "Dr Osei"},
    "gate_cleared": {"gate": "GATE-03", "clinician": "Dr Osei"},
    "screened": {"full": True},
    "away": {"first": "2026-11-21", "last": "2026-11-25", "why": "holiday"},
    "profile_changed": {"minutes": 20},
    "review_accepted": {"accepted": ["level:B3"]},
    "day_markers": {"stairs": "hard", "shoes": "slippers"},
    "own_note": {"exercise": "heel-raise", "says": "the chair in the hall"},
    "easier_today": {"says": "A short night"},
    "not_today": {"rests": "all"},
    "swapped": {"exercise": "heel-raise", "instead": "toe-yoga", "lasts": "from_now_on"},
    "goal": {"says": "Walk to the market", "adds": "Step by step"},
    "promise": {"to": "Ewa", "says": "I show you my bridge", "weekdays": ["sunday"]},
    "research": {"shares": "weeks"},
    "withdrawn": {"corrects": "other"},
}


def example(kind: str) -> Entry[Fact]:
    return record.read_fact(json.dumps({"kind": kind, "id": "f1", **WHEN, **EXAMPLES[kind]}), "x")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_fact_is_told_with_its_day(kind, catalogue):
    told = fact(example(kind), catalogue)

    assert told.startswith("Friday 20 November: ")
    assert "_" not in told


def test_a_check_in_tells_its_ratings(catalogue):
    told = fact(example("check_in"), catalogue)

    assert told.endswith("morning, pain 3, soreness 2, new or worse pain at night")


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (DayMarkers(getting_up=Ease.EASY), "getting up: easy"),
        (DayMarkers(surface=Surface.SOFT, time_of_day=TimeOfDay.EVENING), "on soft"),
        (DayMarkers(time_of_day=TimeOfDay.EVENING), "most of it in the evening"),
        (DayMarkers(), "a word on the day"),
    ],
)
def test_a_word_on_the_day_tells_what_was_said_and_no_more(catalogue, told, line):
    assert line in what(told, catalogue)


def test_a_finding_tells_where_it_is(catalogue):
    assert "a blister, left foot, the heel" in fact(example("feet_check"), catalogue)


def test_only_the_facts_that_were_used_are_listed(catalogue):
    journal = Journal(facts=(example("walk"),))

    assert looked_at(("f1",), journal, catalogue) != ()
    assert looked_at(("f2",), journal, catalogue) == ()


@pytest.mark.parametrize(
    ("kind", "said", "told"),
    [
        ("feet_check", {}, "feet looked at, nothing found"),
        ("feet_check", {"could_see": False}, "feet could not be seen well enough"),
        (
            "feet_check",
            {"not_yet_told": True},
            "feet looked at, something new, not yet said what",
        ),
        ("check_in", {"slot": "evening"}, "check-in in the evening"),
        ("walk", {"seconds": 600}, "walk of 10 minutes without a rest"),
        (
            "session",
            {"sets": [{"exercise": "heel-raise", "stop": "unexplained"}]},
            "session with Heel raises, stopped at Heel raises because of "
            f"{name(StopSign.UNEXPLAINED)}",
        ),
        (
            "session",
            {"sets": [{"exercise": "heel-raise", "skipped": "tired"}]},
            "left out: Heel raises",
        ),
        (
            "session",
            {"sets": [{"exercise": "tandem-stance", "variant": "feet-together"}]},
            "session with Standing with feet together",
        ),
        (
            "session",
            {
                "sets": [
                    {"exercise": "tandem-stance", "variant": "feet-together", "stop": "pain"},
                    {"exercise": "tandem-stance", "variant": "full-tandem"},
                ]
            },
            "session with Standing with feet together, "
            f"stopped at Standing with feet together because of {name(StopSign.PAIN)}",
        ),
        (
            "session",
            {"sets": [{"exercise": "heel-raise"}, {"exercise": "toe-yoga"}]},
            "session with 2 exercises",
        ),
        ("flag_raised", {"flag": "FLAG-99"}, "you said yes to: FLAG-99"),
    ],
)
def test_what_was_told_is_said_without_its_day(kind, said, told, catalogue):
    entry = record.read_fact(json.dumps({"kind": kind, "id": "f1", **WHEN, **said}), "x")

    assert what(entry.what, catalogue) == told
