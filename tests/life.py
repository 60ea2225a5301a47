"""Living through days: a story's entries become facts, and a plan can be done as it was given."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.words import DoseKind, Stream
from footbridge.engine.decide import decide
from footbridge.engine.facts import Entry, Fact, Journal, Session, SetDone, Walk
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision, Item
from footbridge.record import read_fact

NINE = time(9, 0)
NUMBERS = read_catalogue().numbers


def moment(on: date, at: str | time = NINE) -> datetime:
    """A moment of a day in UTC; `at` is "08:30" or a time."""
    if isinstance(at, str):
        at = time.fromisoformat(at)
    return datetime.combine(on, at, UTC)


def facts_of(
    entries: Iterable[Mapping[str, Any]], today: date, person: Person, catalogue: Catalogue
) -> tuple[Entry[Fact], ...]:
    """A story's journal as facts. `day` counts from today; `days = [a, b]` repeats, `every` steps.

    `kind = "did_plan"` does what that day's decision asked, with the `effort` given;
    `only` and `but` narrow it to some exercises, `walk = false` leaves the walk out.
    `late` is how many days after it happened a fact was recorded.
    """
    spread = sorted(
        ((day, place, entry) for place, entry in enumerate(entries) for day in _days(entry)),
        key=lambda one: (one[0], str(one[2].get("at", "09:00")), one[1]),
    )
    facts: list[Entry[Fact]] = []
    for day, place, entry in spread:
        on = today + timedelta(days=day)
        fields = {k: v for k, v in entry.items() if k not in ("day", "days", "every")}
        name = fields.pop("id", f"{entry['kind']}-{place}@{day}")
        at = moment(on, fields.pop("at", "09:00"))
        if fields["kind"] == "did_plan":
            facts += did_plan(person, catalogue, facts, on, at, name, fields)
        else:
            recorded = at + timedelta(days=fields.pop("late", 0))
            told = {**fields, "id": name, "at": at, "recorded": recorded}
            facts.append(read_fact(json.dumps(told, default=lambda when: when.isoformat()), name))
    return tuple(facts)


def did_plan(
    person: Person,
    catalogue: Catalogue,
    facts: list[Entry[Fact]],
    on: date,
    at: datetime,
    name: str,
    how: Mapping[str, Any],
) -> list[Entry[Fact]]:
    """The plan of a day, done as asked: one session and, unless left out, the walk."""
    decision = decide(Journal(facts=tuple(facts)), person, catalogue, on)
    done = tuple(
        one
        for item in items_of(decision)
        if item.stream is not Stream.WALKING and _is_wanted(item, how)
        for one in sets_of(item, effort=how.get("effort", 6), steadiness=how.get("steadiness", 1))
    )
    found: list[Entry[Fact]] = []
    if done:
        found.append(Entry(id=name, at=at, recorded=at, what=Session(sets=done)))
    for item in items_of(decision):
        if item.stream is Stream.WALKING and how.get("walk", True) and _is_wanted(item, how):
            later = at + timedelta(hours=2)
            seconds = item.dose.work_seconds or 0
            walk = Entry(
                id=f"{name}-walk",
                at=later,
                recorded=later,
                what=Walk(seconds=seconds, comfortable=True),
            )
            found.append(walk)
    return found


def sets_of(item: Item, effort: int = 6, steadiness: int = 1) -> tuple[SetDone, ...]:
    """Every set of an item done just as asked."""
    dose = item.dose
    one = SetDone(
        exercise=item.exercise,
        variant=item.variant,
        reps=dose.reps if dose.kind is not DoseKind.TIME else None,
        hold_seconds=dose.hold_seconds,
        work_seconds=dose.work_seconds,
    )
    if item.stream is Stream.STRENGTH:
        one = replace(one, effort=effort, form_kept=True)
    if item.stream is Stream.BALANCE:
        one = replace(one, steadiness=steadiness, touches=0, grabs=0, near_fall=False)
    return (one,) * dose.sets


def items_of(decision: Decision) -> list[Item]:
    return [item for block in decision.blocks for item in block.items]


def item_in(decision: Decision, exercise: str) -> Item | None:
    return next((item for item in items_of(decision) if item.exercise == exercise), None)


def _days(entry: Mapping[str, Any]) -> list[int]:
    if "days" in entry:
        first, last = entry["days"]
        return list(range(first, last + 1, entry.get("every", 1)))
    return [entry["day"]]


def _is_wanted(item: Item, how: Mapping[str, Any]) -> bool:
    only, but = how.get("only"), how.get("but", ())
    return item.exercise not in but and (only is None or item.exercise in only)
