"""Every story is a test: a life as a clinician would tell it, and what the day must hold.

Stories are in `stories/*.toml`. See `docs/stories.md` for how to write one.
"""

import tomllib
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_requirements
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision
from footbridge.record import read_person, write_person
from tests.life import facts_of, item_in, items_of
from tests.people import CAST

STORIES = sorted((Path(__file__).parent / "stories").glob("*.toml"))
EXPECTED = {
    "situation", "also", "not_also", "strength_day", "week", "phase", "items", "includes",
    "excludes", "left_out", "flags", "no_flags", "asks", "no_asks", "due", "not_due", "blocks",
    "no_exercise", "proposals", "no_proposals", "nudges", "no_nudges", "short_core", "reasons",
    "seconds", "block_seconds", "order", "count",
}  # fmt: skip


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_story(path: Path, catalogue: Catalogue) -> None:
    story = tomllib.loads(path.read_text(encoding="utf-8"))
    person = person_of(story.get("person", {}))
    today: date = story["today"]
    facts = facts_of(story.get("journal", []), today, person, catalogue)
    arrived = reversed(facts) if story.get("arrived") == "backwards" else facts
    journal = Journal(facts=tuple(arrived))

    decision = decide(journal, person, catalogue, today)

    check(story["expect"], decision)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_says_why_and_names_only_what_exists(path: Path, catalogue: Catalogue) -> None:
    story = tomllib.loads(path.read_text(encoding="utf-8"))
    expect = story["expect"]
    listed = {requirement.id for requirement in read_requirements()}

    assert all(story[key] for key in ("name", "why", "source", "expect"))
    assert set(story["covers"]) <= listed
    assert set(expect) <= EXPECTED
    assert _exercises_in(expect) <= set(catalogue.exercises)
    assert {*expect.get("flags", {}), *expect.get("asks", [])} <= set(catalogue.flags)


def _exercises_in(expect: dict[str, Any]) -> set[str]:
    """A misspelt name in `excludes` would never fail by itself."""
    lists = ("includes", "excludes", "left_out", "items")
    ordered = {name for names in expect.get("order", {}).values() for name in names}
    return ordered | {name for key in lists for name in expect.get(key, ())}


def person_of(told: dict[str, Any]) -> Person:
    """Somebody of the cast (`who`, Ruth when left out) with some answers changed."""
    told = dict(told)
    person = CAST[told.pop("who", "ruth")]
    known = {field.name for field in fields(Person)}
    assert set(told) <= known, f"unknown answers: {set(told) - known}"
    if not told:
        return person
    changed = read_person(_merged(person, told), "story")
    return replace(person, **{name: getattr(changed, name) for name in told})


def _merged(person: Person, told: dict[str, Any]) -> str:
    import json

    whole = json.loads(write_person(person))
    for name, value in told.items():
        if name == "baseline":
            whole[name] = {**(whole.get(name) or {}), **value}
        else:
            whole[name] = None if value == "none" else value
    return json.dumps(whole, default=lambda day: day.isoformat())


def check(expect: dict[str, Any], decision: Decision) -> None:
    """Whatever the story expects; what it does not name is left open."""
    if "situation" in expect:
        assert decision.situation.kind == expect["situation"]
    kinds = {one.kind for one in (decision.situation, *decision.also)}
    assert set(expect.get("also", [])) <= kinds
    assert not set(expect.get("not_also", [])) & kinds
    for name in ("week", "phase"):
        if name in expect:
            assert getattr(decision, name) == expect[name]
    if "strength_day" in expect:
        assert decision.is_strength_day is expect["strength_day"]
    _check_items(expect, decision)
    _check_flags(expect, decision)
    _check_around(expect, decision)


def _check_items(expect: dict[str, Any], decision: Decision) -> None:
    planned = [item.exercise for item in items_of(decision)]
    if expect.get("no_exercise"):
        assert planned == []
    if "blocks" in expect:
        assert [block.id for block in decision.blocks] == expect["blocks"]
    assert set(expect.get("includes", [])) <= set(planned)
    assert not set(expect.get("excludes", [])) & set(planned)
    for name, rule in expect.get("left_out", {}).items():
        left_out = {one.exercise: one.reasons[0].rule for one in decision.excluded}
        assert left_out.get(name) == rule, name
    if "short_core" in expect:
        assert len(decision.short_core) == expect["short_core"]
    for name, wanted in expect.get("items", {}).items():
        item = item_in(decision, name)
        assert item is not None, f"{name} is not in the day"
        for key, value in wanted.items():
            _check_item(item, name, key, value)
    for name, wanted in expect.get("order", {}).items():
        block = next(block for block in decision.blocks if block.id == name)
        assert [item.exercise for item in block.items] == wanted, name
    held = {block.id: len(block.items) for block in decision.blocks}
    for name, number in expect.get("count", {}).items():
        assert held.get(name, 0) == number, name
    taken = {block.id: block.seconds for block in decision.blocks}
    for name, (lo, hi) in expect.get("block_seconds", {}).items():
        assert lo <= taken.get(name, 0) <= hi, name
    if "seconds" in expect:
        lo, hi = expect["seconds"]
        # The walk has its own time, and recovery is done between sessions.
        beside = taken.get("walk", 0) + taken.get("recovery", 0)
        assert lo <= sum(taken.values()) - beside <= hi


def _check_item(item: Any, name: str, key: str, value: Any) -> None:
    if key in ("variant", "level"):
        assert getattr(item, key) == value, (name, key)
    elif key == "rules":
        assert set(value) <= {reason.rule for reason in item.reasons}, name
    elif key == "says":
        assert set(value) <= {reason.says.value for reason in item.reasons}, name
    elif key == "tempo":
        assert [item.dose.tempo.up, item.dose.tempo.pause, item.dose.tempo.down] == value, name
    elif key == "waits_for":
        waits = {change.after for change in item.would_change} or {"nothing"}
        assert value in waits, name
    elif key == "outlook":
        found = [[change.after, change.needs, change.to] for change in item.would_change]
        assert found == value, (name, found)
    elif key == "waits_by":
        assert value in {change.rule for change in item.would_change}, name
    elif key == "done":
        assert item.done is value, name
    elif isinstance(value, dict):
        number = getattr(item.dose, key)
        assert value.get("at_least", number) <= number <= value.get("at_most", number), (name, key)
    else:
        assert getattr(item.dose, key) == value, (name, key)


def _check_flags(expect: dict[str, Any], decision: Decision) -> None:
    flags = {flag.flag: flag.tier for flag in decision.flags}
    for name, tier in expect.get("flags", {}).items():
        assert flags.get(name) == tier, name
    if expect.get("no_flags"):
        assert flags == {}
    asked = {ask.flag for ask in decision.asks}
    assert set(expect.get("asks", [])) <= asked
    if expect.get("no_asks"):
        assert asked == set()


def _check_around(expect: dict[str, Any], decision: Decision) -> None:
    due = {one.what if one.detail is None else f"{one.what}:{one.detail}" for one in decision.due}
    assert set(expect.get("due", [])) <= due
    assert not set(expect.get("not_due", [])) & due
    offered = {one.id for one in decision.proposals}
    assert set(expect.get("proposals", [])) <= offered
    if expect.get("no_proposals"):
        assert offered == set()
    nudged = {one.id for one in decision.nudges}
    assert set(expect.get("nudges", [])) <= nudged
    if expect.get("no_nudges"):
        assert nudged == set()
    reasons = {(one.rule, one.says.value) for one in decision.reasons}
    for rule, says in expect.get("reasons", {}).items():
        assert (rule, says) in reasons, rule
