"""Why the day is as it is: each kind of day with its rule, its facts and its figures."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Outcome, Place, Stream, Tier
from footbridge.engine.progress.progress import Progress, progress_at_start
from footbridge.engine.progress.why_today import reasons_for_today
from footbridge.engine.shown.decision import OpenFlag, Reason, Says
from footbridge.engine.shown.situations import (
    AwayNow,
    Emergency,
    FirstDays,
    Flare,
    NotEnoughKnown,
    NotScreened,
    OnCourse,
    Paused,
    Reduced,
    Situation,
    Spared,
    StartingAgain,
    StopSignSeen,
)
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.next_day import How, NextDay
from tests.people import RUTH, START

DAY = timedelta(days=1)
TODAY = START + 15 * DAY
SOLE, TOE = Place.SOLE_HEEL, Place.SOLE_BIG_TOE
FLARED = NextDay(
    TODAY - 2 * DAY, How.TRIGGERED, (Stream.STRENGTH,), facts=("evening", "morning"),
    rating="pain", base=2, peak=6, next=5,
)  # fmt: skip


def raised(flag: str) -> OpenFlag:
    return OpenFlag(
        flag=flag, tier=Tier.SAME_DAY, since=START, raised_by=f"yes to {flag}",
        needs_clinician=True, outcome=Outcome.PAUSE,
    )  # fmt: skip


def case_of(catalogue: Catalogue) -> Case:
    """Two signs stand, and a sore place was seen twice in one look and once in another."""
    case = with_later(new_case(RUTH, catalogue), (), TODAY)
    places = {SOLE: "look 1", TOE: "look 1", Place.TOP_BIG_TOE: "look 2"}
    return replace(case, hot_places=places, flags=(raised("FLAG-05"), raised("FLAG-B01")))


def why(catalogue: Catalogue, *found: Situation, **progress: Any) -> list[Reason]:
    case = case_of(catalogue)
    stands: Progress = progress_at_start(case)._replace(
        responses={FLARED.on: FLARED}, fresh_because=("the fall",), **progress
    )
    return list(reasons_for_today(found, case, stands))


def told(one: Reason) -> tuple[str, Says, tuple[str, ...], dict[str, Any]]:
    return one.rule, one.says, one.facts, dict(one.values)


@pytest.mark.parametrize(
    ("situation", "rule", "says", "facts", "values"),
    [
        (NotScreened(), "REG-13", Says.DUE, (), {}),
        (
            Spared(places=(SOLE, TOE)), "REG-07", Says.EXCLUDED, ("look 1", "look 2"),
            {"places": (SOLE, TOE)},
        ),
        # A finding without a place may be anywhere.
        (Spared(places=tuple(Place)), "REG-07", Says.EXCLUDED, ("look 1", "look 2"), {}),
        (
            StopSignSeen(exercises=("heel-raise",)), "REG-09", Says.FROZEN, (),
            {"exercises": ("heel-raise",)},
        ),
        (
            Flare(on=FLARED.on, streams=(Stream.STRENGTH,), percent=20),
            "RULE-18", Says.TRIMMED, ("evening", "morning"),
            {"rating": "pain", "base": 2, "peak": 6, "next": 5, "percent": 20,
             "streams": (Stream.STRENGTH,), "until": "2026-01-26"},
        ),
        (AwayNow(until=TODAY + DAY), "REG-01", Says.PAUSED, (), {"until": "2026-01-21"}),
        (
            StartingAgain(days=9, fresh_start=False), "REG-01", Says.RESTARTED, (),
            {"days": 9, "fresh": False},
        ),
        # What began it afresh is named, and only then.
        (
            StartingAgain(days=0, fresh_start=True), "REG-01", Says.RESTARTED, ("the fall",),
            {"days": 0, "fresh": True},
        ),
        (
            NotEnoughKnown(missing=("check_in",)), "REG-02", Says.HELD_UNKNOWN, (),
            {"missing": ("check_in",)},
        ),
        (FirstDays(), "RULE-01", Says.STARTS_HERE, (), {}),
        (OnCourse(), "RULE-30", Says.PLANNED, (), {"week": 3}),
    ],
)  # fmt: skip
def test_each_kind_of_day_says_what_it_stands_on(
    catalogue: Catalogue, situation: Situation, rule: str, says: Says, facts: Any, values: Any
) -> None:
    (one,) = why(catalogue, situation)

    assert told(one) == (rule, says, facts, values)
    assert one.about == "situation"
    assert one.sources == catalogue.rules[rule].sources


@pytest.mark.covers("REG-14")
@pytest.mark.parametrize(
    ("situation", "says", "names"),
    [
        (Emergency(flags=("FLAG-B01",)), Says.EMERGENCY, ["FLAG-B01"]),
        (Paused(flags=("FLAG-05",), gates=("GATE-16",)), Says.PAUSED, ["FLAG-05", "GATE-16"]),
        (Paused(gates=("GATE-16",)), Says.PAUSED, ["GATE-16"]),
        (
            Reduced(flags=("FLAG-05", "FLAG-10"), gates=("GATE-07",), seated_only=True),
            Says.SEATED_ONLY, ["FLAG-05", "FLAG-10", "GATE-07"],
        ),
        (Reduced(flags=("FLAG-10",), seated_only=False), Says.FROZEN, ["FLAG-10"]),
    ],
)  # fmt: skip
def test_signs_and_limits_are_each_named_with_who_told_of_them(
    catalogue: Catalogue, situation: Situation, says: Says, names: list[str]
) -> None:
    found = why(catalogue, situation)

    known = {**catalogue.flags, **catalogue.gates}
    assert [one.rule for one in found] == names
    for one in found:
        stands = one.rule in ("FLAG-05", "FLAG-B01")
        assert told(one) == (one.rule, says, (f"yes to {one.rule}",) if stands else (), {})
        assert (one.about, one.sources) == ("situation", known[one.rule].sources)


def test_each_of_several_kinds_of_day_is_explained_in_turn(catalogue: Catalogue) -> None:
    found = why(catalogue, Paused(flags=("FLAG-05", "FLAG-B01")), FirstDays(), OnCourse())

    assert [one.rule for one in found] == ["FLAG-05", "FLAG-B01", "RULE-01", "RULE-30"]
