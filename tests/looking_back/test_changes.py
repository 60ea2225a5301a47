"""What changed in the plan, one line each: told once, on the day that showed it first."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.shown.decision import Decision
from footbridge.looking_back.changes import changes
from tests.life import facts_of
from tests.people import RUTH, START

CALM = {"kind": "check_in", "slot": "morning", "pain": 2, "soreness": 1, "at": "08:00"}
DAYS = 21


@pytest.fixture(scope="module")
def shown() -> dict[date, Decision]:
    """Three calm weeks in which all is done as asked."""
    from footbridge.catalogue.read import read_catalogue

    catalogue = read_catalogue()
    diary = [
        {**CALM, "days": [1 - DAYS, 0]},
        {"kind": "feet_check", "days": [1 - DAYS, 0], "at": "08:05"},
        {"kind": "did_plan", "days": [1 - DAYS, -1]},
    ]
    today = START + timedelta(days=DAYS - 1)
    journal = Journal(facts=facts_of(diary, today, RUTH, catalogue))
    days = [START + timedelta(days=n) for n in range(DAYS)]
    return {on: decide(journal, RUTH, catalogue, on) for on in days}


def test_a_change_is_told_once_however_long_it_stands(shown, catalogue):
    found = changes(shown, catalogue)

    told = [(each.exercises, each.why) for each in found]
    assert told
    assert len(told) == len(set(told))
    assert [each.on for each in found] == sorted(each.on for each in found)


def test_a_line_says_what_it_became_and_why(shown, catalogue):
    raised = next(each for each in changes(shown, catalogue) if "tandem-stance" in each.exercises)

    assert raised.names == "Heel-to-toe standing"
    assert "20 becomes 25 seconds" in raised.why


def test_what_changed_before_the_days_that_are_looked_at_is_not_of_them(shown, catalogue):
    all_of_it = changes(shown, catalogue)
    first = all_of_it[0]
    later = {on: each for on, each in shown.items() if on > first.on}

    assert first not in changes(later, catalogue)
    assert all(each.on > first.on for each in changes(later, catalogue))


def test_exercises_that_change_by_one_cause_share_a_line(shown, catalogue):
    on, decision = next((on, each) for on, each in shown.items() if each.is_strength_day)
    cut = {"from": 8, "to": 6, "on": on.isoformat()}
    blocks = tuple(
        replace(block, items=tuple(_cut(item, cut) for item in block.items))
        for block in decision.blocks
        if block.id == "strength"
    )

    found = changes({on: replace(decision, blocks=blocks)}, catalogue)

    assert len(found) == 1
    assert len(found[0].exercises) == len(blocks[0].items) > 1


def _cut(item, values):
    first = item.reasons[0]
    return replace(
        item,
        reasons=(replace(first, rule="RULE-18", says="trimmed", about="reps", values=values),),
    )


def test_nothing_shown_is_nothing_changed(catalogue):
    assert changes({}, catalogue) == ()
