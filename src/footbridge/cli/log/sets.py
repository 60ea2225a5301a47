"""Sets of exercises: as they were planned, or as somebody writes them down."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import typer

from footbridge.catalogue.model import Catalogue, Exercise
from footbridge.catalogue.words import DoseKind, Side, Stream
from footbridge.cli.exercises import find
from footbridge.cli.log.parts import one_of, whole_number
from footbridge.engine.facts import SetDone, StopSign
from footbridge.engine.shown.decision import Decision, Item
from footbridge.engine.today.from_plan import Remarks, fitting, questions_after, sets_done

ALL = "all"
HINT = "--set"
AMOUNT = re.compile(r"(?:(?P<sets>\d{1,2})x)?(?P<amount>\d{1,4})")
AMOUNT_FIELD = {
    DoseKind.REPS: "reps",
    DoseKind.HOLD: "hold_seconds",
    DoseKind.TIME: "work_seconds",
}


def done_as_planned(
    wanted: list[str], decision: Decision, catalogue: Catalogue, remarks: Remarks
) -> list[SetDone]:
    """The sets of today's items that `wanted` names: all, parts of the day, or exercises."""
    chosen = [item for name in wanted for item in items_of(name, decision, catalogue)]
    once = {item.exercise: item for item in chosen}
    return [each for item in once.values() for each in as_planned(item, remarks)]


def items_of(name: str, decision: Decision, catalogue: Catalogue) -> list[Item]:
    """Walks are left out: they are logged as walks."""
    blocks = {block.id: block.items for block in decision.blocks}
    everything = [item for items in blocks.values() for item in items]
    if name == ALL:
        found = everything
    elif name.replace("-", "_") in blocks:
        found = list(blocks[name.replace("-", "_")])
    else:
        exercise = find(name, catalogue).id
        found = [item for item in everything if item.exercise == exercise]
    if not found:
        raise typer.BadParameter(f"{name} is not in the plan of that day", param_hint="--done")
    return [item for item in found if item.stream is not Stream.WALKING]


def as_planned(item: Item, remarks: Remarks) -> Iterator[SetDone]:
    said = fitting(remarks, questions_after(item.stream, item.dose))
    return sets_done(item.exercise, item.variant, item.dose, said)


def sets_of(given: str, catalogue: Catalogue) -> list[SetDone]:
    """`heel-raise:3x10:effort=6,side=left` as three sets."""
    name, _, rest = given.partition(":")
    amount, _, details = rest.partition(":")
    if "=" in amount:
        amount, details = "", amount
    exercise = find(name, catalogue)
    fields = details_of(details)
    count, measured = amount_of(amount, exercise)
    return [SetDone(exercise=exercise.id, **{**measured, **fields}) for _ in range(count)]


def amount_of(given: str, exercise: Exercise) -> tuple[int, dict[str, int]]:
    """How many sets, and the amount in the field that this kind of exercise counts in."""
    if not given:
        return 1, {}
    found = AMOUNT.fullmatch(given)
    if found is None or int(found["sets"] or 1) == 0:
        raise typer.BadParameter(
            f"expected an amount such as 10 or 3x10, got {given}", param_hint=HINT
        )
    return int(found["sets"] or 1), {AMOUNT_FIELD[exercise.dose.kind]: int(found["amount"])}


def details_of(given: str) -> dict[str, Any]:
    """`effort=6,side=left` as fields of a set."""
    fields: dict[str, Any] = {}
    for part in filter(None, given.split(",")):
        key, _, value = part.partition("=")
        detail = DETAILS.get(key.strip().replace("-", "_"))
        if detail is None:
            known = ", ".join(DETAILS)
            raise typer.BadParameter(f"{key}: expected one of {known}", param_hint=HINT)
        field, read = detail
        fields[field] = read(value.strip())
    return fields


def number(value: str) -> int:
    return whole_number(value, HINT)


def yes_or_no(value: str) -> bool:
    if value not in ("yes", "no"):
        raise typer.BadParameter(f"expected yes or no, got {value}", param_hint=HINT)
    return value == "yes"


def side(value: str) -> Side:
    return one_of(Side, value, HINT)


def stop_sign(value: str) -> StopSign:
    return one_of(StopSign, value, HINT)


DETAILS: Mapping[str, tuple[str, Callable[[str], object]]] = {
    "variant": ("variant", str),
    "side": ("side", side),
    "reps": ("reps", number),
    "hold": ("hold_seconds", number),
    "seconds": ("work_seconds", number),
    "asked_reps": ("asked_reps", number),
    "asked_hold": ("asked_hold_seconds", number),
    "effort": ("effort", number),
    "sensation": ("sensation", number),
    "form": ("form_kept", yes_or_no),
    "tingling": ("tingling_grew", yes_or_no),
    "stop": ("stop", stop_sign),
    "steadiness": ("steadiness", number),
    "touches": ("touches", number),
    "grabs": ("grabs", number),
    "near_fall": ("near_fall", yes_or_no),
    "skipped": ("skipped", str),
}
