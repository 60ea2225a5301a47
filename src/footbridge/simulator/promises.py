"""What a decision promises, whatever the journal: one function for each promise."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Protocol

from footbridge.catalogue.model import Catalogue, Exercise, Flag, Gate, Variant
from footbridge.catalogue.words import Outcome, Position, Stream, Trait
from footbridge.simulator.door import (
    WISHES,
    Decision,
    Dose,
    Entry,
    Fact,
    Item,
    Person,
    Reason,
    Says,
    Session,
    Walk,
)


class Explained(Protocol):
    """Anything of a decision that brings its reasons."""

    @property
    def reasons(self) -> tuple[Reason, ...]: ...


NUMBERS = ("sets", "reps", "hold_seconds", "work_seconds", "rep_seconds", "rest_seconds")
TOLD = tuple(
    name for name in Dose.__dataclass_fields__ if name not in ("kind", "sides", "total_seconds")
)
ON_THE_FEET = {Trait.WEIGHT_BEARING, Trait.BALANCE, Trait.FLOOR_LEVEL}


def items_of(decision: Decision) -> list[Item]:
    return [item for block in decision.blocks for item in block.items]


def work_in(item: Item) -> int:
    """How much an item asks for: repetitions, seconds held, or seconds at it.

    Balance is done in fewer rounds on days without strength, so one round of it is what counts.
    """
    dose = item.dose
    if item.stream is Stream.BALANCE and dose.hold_seconds is not None:
        return dose.hold_seconds
    if dose.work_seconds is not None:
        return dose.sets * dose.work_seconds
    return dose.sets * (dose.reps or 1) * (dose.hold_seconds or 1)


def is_earned(item: Item) -> bool:
    """Whether its dose has to be earned: strength, the walk, and the level of balance.

    A drill, a stretch or a march cut for a week is back at its usual dose by the date alone. A
    first dose is not earned: a new test may say that it starts higher.
    """
    if any(reason.says is Says.STARTS_HERE for reason in item.reasons):
        return False
    return item.stream in (Stream.STRENGTH, Stream.WALKING) or item.level is not None


def works(decision: Decision) -> dict[tuple[str, str], int]:
    return {(item.exercise, item.variant): work_in(item) for item in items_of(decision)}


def walk_in(decision: Decision) -> int | None:
    """The walk as the plan has it: what was taken off by a wish was not taken by the plan."""
    walk = next((i for i in items_of(decision) if i.stream is Stream.WALKING), None)
    if walk is None:
        return None
    asked = (
        one.values["from"] for one in walk.reasons if one.rule == WISHES and "from" in one.values
    )
    return next((int(str(seconds)) for seconds in asked), walk.dose.work_seconds)


def came_back(item: Item) -> bool:
    """Whether its dose says that what was cut is there again."""
    return came_back_on(item) is not None


def came_back_on(item: Item) -> date | None:
    """The day on which what was cut came back; None where nothing says so."""
    days = (one.values["on"] for one in item.reasons if one.says is Says.RETURNED)
    return next((date.fromisoformat(str(on)) for on in days), None)


def was_lowered(item: Item) -> bool:
    """Whether its dose says that it was taken down last."""
    return any(reason.says in TAKEN for reason in item.reasons)


TAKEN = (Says.TRIMMED, Says.RESTARTED)


def walk_came_back(decision: Decision) -> bool:
    return any(came_back(i) for i in items_of(decision) if i.stream is Stream.WALKING)


def walk_was(decision: Decision) -> int | None:
    """How long the walk was before it was taken down last; None where nothing says so."""
    items = (item for item in items_of(decision) if item.stream is Stream.WALKING)
    taken = (one for item in items for one in item.reasons if one.says in TAKEN)
    return next((int(str(one.values["from"])) for one in taken), None)


BACK = ("RULE-18", "REG-01")
"""What brings back what a flare or a break took; days alone end a hold, and bring nothing back."""


def walk_is_whole_again(decision: Decision) -> bool:
    """Whether the plan says that all came back, and nothing more is to come."""
    return any(
        came_back(item)
        and not any(reason.values.get("half") for reason in item.reasons)
        and not any(change.rule in BACK and change.after != "days" for change in item.would_change)
        for item in items_of(decision)
        if item.stream is Stream.WALKING
    )


def level_in(decision: Decision) -> str | None:
    """The rung of the balance ladder: B0 the lowest, so that letters sort as levels do."""
    return next((item.level for item in items_of(decision) if item.level is not None), None)


def variant_of(item: Item, catalogue: Catalogue) -> Variant:
    variants = catalogue.exercises[item.exercise].variants
    return next(one for one in variants if one.id == item.variant)


def nothing_above_its_range(decision: Decision, catalogue: Catalogue) -> None:
    for item in items_of(decision):
        span = catalogue.exercises[item.exercise].dose
        for name in NUMBERS:
            value, amount = getattr(item.dose, name), getattr(span, name)
            assert value is None or value <= amount.hi, (item.exercise, name, value)


def nothing_promised_that_cannot_come(decision: Decision, catalogue: Catalogue) -> None:
    """What would come next is more than today asks, and in the range of its exercise."""
    for item in items_of(decision):
        span = catalogue.exercises[item.exercise].dose
        for change in item.would_change:
            if change.about in NUMBERS:
                where = (item.exercise, change)
                assert getattr(item.dose, change.about) < change.to, where
                assert change.to <= getattr(span, change.about).hi, where


def no_hold_over_45_seconds(decision: Decision) -> None:
    for item in items_of(decision):
        assert (item.dose.hold_seconds or 0) <= 45, item.exercise


def nothing_while_an_urgent_flag_is_open(decision: Decision) -> None:
    if any(flag.tier <= 2 for flag in decision.flags):
        assert decision.blocks == ()
        assert decision.situation.kind in ("emergency", "not_screened", "paused")


def nothing_that_is_not_allowed(
    decision: Decision, person: Person, gates: Collection[str], catalogue: Catalogue
) -> None:
    """`gates` are those that stand; flags are read from the decision itself."""
    limits: list[Gate | Flag] = [
        *(catalogue.gates[gate] for gate in gates if gate in catalogue.gates),
        *(catalogue.flags[flag.flag] for flag in decision.flags),
    ]
    outcomes = [each.outcome for each in limits if isinstance(each, Gate)]
    outcomes += [flag.outcome for flag in decision.flags]
    seated = Outcome.SEATED in outcomes
    if Outcome.PAUSE in outcomes or Outcome.EMERGENCY in outcomes:
        assert decision.blocks == ()
    for item in items_of(decision):
        exercise, variant = catalogue.exercises[item.exercise], variant_of(item, catalogue)
        where = (item.exercise, item.variant)
        assert person.track in exercise.tracks, where
        assert item.exercise not in (person.not_for_me or {}), where
        assert set(variant.equipment) <= set(person.at_home), where
        assert not variant.clinician_only, where
        for limit in limits:
            assert not set(limit.forbids) & set(variant.traits), (where, limit.id)
            assert exercise.stream not in limit.stops_streams, (where, limit.id)
            assert exercise.id not in getattr(limit, "removes", ()), (where, limit.id)
            assert limit.id not in exercise.removed_by, (where, limit.id)
        if seated:
            assert variant.position in (Position.SEATED, Position.LYING), where
            assert not set(variant.traits) & ON_THE_FEET, where


def everything_has_a_reason(decision: Decision, facts: set[str], catalogue: Catalogue) -> None:
    """`facts` are the ids of all facts that the decision may have known."""
    rules, flags, gates = catalogue.rules, catalogue.flags, catalogue.gates
    for reason in reasons_of(decision):
        name = reason.rule
        assert name in rules or name in flags or name in gates, reason
        assert reason.sources, reason
        assert not reason.facts or facts.issuperset(reason.facts), reason
    assert decision.reasons
    for item in items_of(decision):
        explained = {reason.about for reason in item.reasons}
        assert "included" in explained, item.exercise
        for name in TOLD:
            assert getattr(item.dose, name) is None or name in explained, (item.exercise, name)
    told: tuple[Explained, ...] = (
        *decision.excluded,
        *decision.due,
        *decision.asks,
        *decision.proposals,
    )
    for one in told:
        assert one.reasons, one
    planned = {item.exercise for item in items_of(decision)}
    left_out = {one.exercise for one in decision.excluded}
    assert planned | left_out == set(catalogue.exercises)
    assert not planned & left_out


def reasons_state_the_number(decision: Decision) -> None:
    """The last reason about a number ends at the number that is asked."""
    for item in items_of(decision):
        last: dict[str, Reason] = {reason.about: reason for reason in item.reasons}
        for name in NUMBERS:
            if name in last and "to" in last[name].values:
                wanted = getattr(item.dose, name)
                assert last[name].values["to"] == wanted, (item.exercise, last[name], item.dose)


def nothing_twice(decision: Decision, catalogue: Catalogue) -> None:
    planned = [item.exercise for item in items_of(decision)]
    assert len(planned) == len(set(planned))
    for name in planned:
        assert catalogue.exercises[name].alias_of not in planned


def reasons_of(decision: Decision) -> Iterable[Reason]:
    yield from decision.reasons
    for block in decision.blocks:
        yield from block.reasons
    for item in items_of(decision):
        yield from item.reasons
    groups: tuple[Iterable[Explained], ...] = (
        decision.excluded,
        decision.due,
        decision.asks,
        decision.proposals,
        decision.nudges,
    )
    for group in groups:
        for one in group:
            yield from one.reasons


def no_strength_the_day_after(decision: Decision, strength_done: Collection[date]) -> None:
    if decision.on - timedelta(days=1) in strength_done:
        assert not any(item.stream is Stream.STRENGTH for item in items_of(decision))
        assert not decision.is_strength_day


def trained_streams(
    facts: Iterable[Entry[Fact]], catalogue: Catalogue
) -> Mapping[date, set[Stream]]:
    """The streams of every session and walk by day, skipped sets left out."""
    found: dict[date, set[Stream]] = {}
    for fact in facts:
        if isinstance(fact.what, Session):
            for done in fact.what.sets:
                exercise: Exercise | None = catalogue.exercises.get(done.exercise)
                if exercise is not None and done.skipped is None:
                    found.setdefault(fact.at.date(), set()).add(exercise.stream)
        elif isinstance(fact.what, Walk):
            found.setdefault(fact.at.date(), set()).add(Stream.WALKING)
    return found
