"""Promises that need a second decision, seen when an engine breaks them."""

from dataclasses import replace
from random import Random

import pytest

from footbridge.engine.person import Slot
from footbridge.simulator import pairs, promises
from footbridge.simulator.door import CheckIn
from footbridge.simulator.follower import decide_all
from footbridge.simulator.life import live
from footbridge.simulator.pairs import Pairs, shifted
from footbridge.simulator.people import START
from footbridge.simulator.scenarios import SCENARIOS
from tests.simulator.made_up import with_items


@pytest.fixture(scope="module")
def lived(catalogue):
    """Ten calm days of a steady person."""
    setup = replace(SCENARIOS["stable"].setups[0], pain_sd=0)
    return live("stable", setup, 0, seed=1, weeks=2, catalogue=catalogue, last_day=10)


def seen(lived, catalogue, engine, monkeypatch):
    monkeypatch.setattr(pairs, "decide_all", engine)
    on = START.fromordinal(START.toordinal() + 10)
    decision = decide_all(lived.facts, lived.person, catalogue, on)
    shown = promises.works(decision)
    found = Pairs(lived.person, catalogue).see(lived.facts, decision, shown, Random(1))
    return {name for name, _ in found}


def longer(decision, by):
    """The same day with every amount of work more."""

    def more(item):
        reps, seconds = item.dose.reps, item.dose.work_seconds
        dose = replace(item.dose, reps=reps and reps + by, work_seconds=seconds and seconds + by)
        return replace(item, dose=dose)

    return with_items(decision, more)


def test_the_engine_as_it_is_breaks_none_on_calm_days(lived, catalogue, monkeypatch):
    assert seen(lived, catalogue, decide_all, monkeypatch) <= {"N15"}


def test_an_engine_that_goes_by_the_order_breaks_n11(lived, catalogue, monkeypatch):
    def by_order(facts, person, known, on):
        made = decide_all(facts, person, known, on)
        return made if facts[0].id == lived.facts[0].id else longer(made, 1)

    assert "N11" in seen(lived, catalogue, by_order, monkeypatch)


def test_an_engine_that_goes_by_the_year_breaks_n11(lived, catalogue, monkeypatch):
    def by_month(facts, person, known, on):
        return longer(decide_all(facts, person, known, on), int(on.month > START.month))

    assert seen(lived, catalogue, by_month, monkeypatch) == {"N11"}


def test_an_engine_that_gives_more_for_worse_pain_breaks_n5(lived, catalogue, monkeypatch):
    def kind(facts, person, known, on):
        pain = max(f.what.pain or 0 for f in facts if isinstance(f.what, CheckIn))
        usual = lived.days[0].pain
        return longer(decide_all(facts, person, known, on), int(pain > usual))

    assert seen(lived, catalogue, kind, monkeypatch) == {"N5"}


def test_an_engine_that_rises_on_the_unknown_breaks_n15(lived, catalogue, monkeypatch):
    def bold(facts, person, known, on):
        unknown = any(f.what.pain is None for f in facts if isinstance(f.what, CheckIn))
        is_today = on.toordinal() == START.toordinal() + 10
        return longer(decide_all(facts, person, known, on), int(unknown and is_today))

    assert seen(lived, catalogue, bold, monkeypatch) == {"N15"}


def test_n15_asks_for_no_answer_that_was_not_due(lived, catalogue, monkeypatch):
    evening = [
        replace(fact, what=replace(fact.what, slot=Slot.EVENING))
        if isinstance(fact.what, CheckIn)
        else fact
        for fact in lived.facts
    ]

    def bold(facts, person, known, on):
        unknown = any(f.what.pain is None for f in facts if isinstance(f.what, CheckIn))
        is_today = on.toordinal() == START.toordinal() + 10
        return longer(decide_all(facts, person, known, on), int(unknown and is_today))

    other = replace(lived, facts=evening)

    assert "N15" not in seen(other, catalogue, bold, monkeypatch)


def test_an_engine_that_counts_what_was_before_the_start_breaks_n19(lived, catalogue, monkeypatch):
    def counting(facts, person, known, on):
        early = any(fact.at.date() < START for fact in facts)
        return longer(decide_all(facts, person, known, on), int(early))

    assert seen(lived, catalogue, counting, monkeypatch) == {"N19"}


def test_an_engine_that_is_not_sure_breaks_n13(lived, catalogue, monkeypatch):
    turns = iter(range(100))

    def turning(facts, person, known, on):
        return longer(decide_all(facts, person, known, on), int(next(turns) == 0))

    assert seen(lived, catalogue, turning, monkeypatch) == {"N13"}


def test_dates_in_words_move_as_well():
    moved = shifted({"on": "2026-01-05", "to": 8}, START - START.replace(day=4))

    assert moved == {"on": "2026-01-06", "to": 8}
