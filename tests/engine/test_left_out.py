"""Every exercise that is not in a day says why: by its own reason, or by that of the whole day."""

from dataclasses import replace
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Outcome, Tier
from footbridge.engine.shown.decision import DayBlock, OpenFlag, Reason, Says
from footbridge.engine.shown.situations import AwayNow, Emergency, NotScreened, OnCourse, Paused
from footbridge.engine.signs.limits import Limits
from footbridge.engine.today.choice import Today
from footbridge.engine.today.left_out import left_out
from tests.engine.test_heeded_wishes import block, item
from tests.engine.test_parts import today_of
from tests.people import START

STOPPED = {"heel-raise": "session-1", "sit-to-stand": "session-1", "walking": "walk-1"}
TURN = Reason(rule="RULE-05", says=Says.EXCLUDED, about="included", values={}, sources=())


def flagged(catalogue: Catalogue, *names: str) -> Today:
    flags = tuple(
        OpenFlag(
            flag=name, tier=Tier.SAME_DAY, since=START, raised_by=f"by-{name}",
            needs_clinician=False, outcome=Outcome.PAUSE,
        )
        for name in names
    )  # fmt: skip
    return replace(today_of(catalogue), limits=Limits(catalogue, flags, (), {}))


def whys(
    today: Today, situation: Any, blocks: tuple[DayBlock, ...] = (), **waiting: Reason
) -> dict[str, Reason]:
    """The one reason of each exercise that is left out."""
    found = left_out(today, waiting, blocks, situation)
    assert all(len(one.reasons) == 1 for one in found)
    return {one.exercise: one.reasons[0] for one in found}


@pytest.mark.covers("REG-13", "REG-01")
@pytest.mark.parametrize(
    ("situation", "rule", "because"),
    [
        (NotScreened(), "REG-13", "not_screened"),
        (AwayNow(until=START), "REG-01", "away"),
        (OnCourse(), "RULE-37", "not_planned"),
    ],
)
def test_a_day_without_a_plan_has_one_reason_for_all(
    catalogue: Catalogue, situation: Any, rule: str, because: str
) -> None:
    found = whys(today_of(catalogue), situation)

    assert list(found) == list(catalogue.exercises)
    assert {(why.rule, why.says, why.about) for why in found.values()} == {
        (rule, Says.EXCLUDED, "included")
    }
    assert {why.values["because"] for why in found.values()} == {because}


@pytest.mark.parametrize(
    ("situation", "says", "rule", "facts"),
    [
        (Emergency(flags=("FLAG-B01",)), Says.EMERGENCY, "FLAG-B01", ("by-FLAG-B01",)),
        (Paused(flags=("FLAG-05", "FLAG-B01")), Says.PAUSED, "FLAG-05", ("by-FLAG-05",)),
        (Paused(gates=("GATE-01",)), Says.PAUSED, "GATE-01", ()),
        (Paused(flags=("FLAG-05",), gates=("GATE-01",)), Says.PAUSED, "FLAG-05", ("by-FLAG-05",)),
    ],
)
def test_what_stops_all_says_so_of_each_exercise(
    catalogue: Catalogue, situation: Any, says: Says, rule: str, facts: tuple[str, ...]
) -> None:
    found = whys(flagged(catalogue, "FLAG-05", "FLAG-B01"), situation)

    known = {**catalogue.flags, **catalogue.gates}[rule]
    assert set(found) == set(catalogue.exercises)
    assert {(why.rule, why.says, why.facts, why.sources) for why in found.values()} == {
        (rule, says, facts, known.sources)
    }


@pytest.mark.covers("REG-09")
@pytest.mark.parametrize(
    ("stopped", "has_blocks", "rule", "facts"),
    [
        (STOPPED, False, "REG-09", ("session-1", "walk-1")),
        (STOPPED, True, "RULE-37", ()),
        ({}, False, "RULE-37", ()),
    ],
)
def test_a_stop_that_ended_the_day_is_why_nothing_is_left_of_it(
    catalogue: Catalogue,
    stopped: dict[str, str],
    has_blocks: bool,
    rule: str,
    facts: tuple[str, ...],
) -> None:
    today = replace(today_of(catalogue), stopped=stopped)
    blocks = (block("warm_up", item(catalogue, "ankle-circles")),) if has_blocks else ()

    found = whys(today, OnCourse(), blocks)

    assert {(why.rule, why.facts) for why in found.values()} == {(rule, facts)}
    assert ("ankle-circles" in found) is not has_blocks


def test_what_waits_for_its_own_reason_says_that(catalogue: Catalogue) -> None:
    """And one that is there is not left out, whatever it once waited for."""
    blocks = (block("warm_up", item(catalogue, "ankle-circles")),)
    by_a_fact = replace(TURN, rule="REG-17", facts=("a-wish",))

    found = whys(
        today_of(catalogue), OnCourse(), blocks,
        **{"toe-fans": TURN, "lunge": by_a_fact, "ankle-circles": TURN},
    )  # fmt: skip

    assert (found["toe-fans"], found["lunge"]) == (TURN, by_a_fact)
    assert found["butterfly"].rule == "RULE-37"
    assert "ankle-circles" not in found
