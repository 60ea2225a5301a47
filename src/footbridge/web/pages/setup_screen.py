"""One screen of the set-up as its template wants it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from footbridge.catalogue.model import Catalogue, SafetyScreen
from footbridge.catalogue.words import Equipment
from footbridge.engine.signs import safety
from footbridge.engine.signs.possible import opened_by, possible
from footbridge.engine.signs.safety import SafetyTold
from footbridge.web.pages.setup import Answers, Step, felt_in, gates_told, safety_told

PLANKS_SHOWN = 12
OF_THE_PLAN = frozenset({"home", "day"})


@dataclass(frozen=True, slots=True)
class InFull:
    """The whole question behind a line, what counts, and what a yes changes."""

    question: str
    help: str
    says: str


@dataclass(frozen=True, slots=True)
class Opens:
    """What is at home: how many exercises it allows, and how many more each thing would."""

    now: int
    of: int
    more: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Screen:
    """`number` of `total` counts from 1. What an answer opens has the number of its screen.

    `part` says what is asked about: "safety", "you" or "plan". `replies` say what the screen
    before has changed; `in_full` are the whole questions behind short lines.
    """

    step: Step
    part: str
    number: int
    total: int
    back: str | None
    replies: tuple[str, ...]
    in_full: tuple[InFull, ...]
    planks: tuple[str, ...]
    is_last: bool


def screen(
    all_steps: tuple[Step, ...], step: Step, catalogue: Catalogue, answers: Answers
) -> Screen:
    index = all_steps.index(step)
    before = all_steps[index - 1] if index else None
    counted = [each.id for each in all_steps if not each.of]
    place = counted.index(step.of or step.id)
    laid = round(place * (PLANKS_SHOWN - 1) / (len(counted) - 1))
    planks = ["is-laid"] * laid + ["is-now"] + [""] * (PLANKS_SHOWN - laid - 1)
    return Screen(
        step=step,
        part=_part(step, catalogue),
        number=place + 1,
        total=len(counted),
        back=before.id if before else None,
        replies=_replies(before, step, catalogue, answers),
        in_full=_in_full(step.about, catalogue) if step.template in {"lines", "unsure"} else (),
        planks=tuple(planks),
        is_last=step is all_steps[-1],
    )


def opens(catalogue: Catalogue, answers: Answers, at_home: Iterable[str]) -> Opens:
    """What these things allow, under the limits that were told; nothing of it is kept."""
    track = felt_in(answers).track
    gates = gates_told(catalogue, answers)
    there = [thing for thing in Equipment if thing.value in set(at_home)]
    found = opened_by(catalogue, track, gates, there)
    return Opens(
        now=len(possible(catalogue, track, gates, there)),
        of=len(possible(catalogue, track, gates, Equipment)),
        more={thing.value: count for thing, count in found.items()},
    )


def _part(step: Step, catalogue: Catalogue) -> str:
    if (step.of or step.id) in catalogue.safety:
        return "safety"
    return "plan" if step.id in OF_THE_PLAN else "you"


def _replies(
    before: Step | None, step: Step, catalogue: Catalogue, answers: Answers
) -> tuple[str, ...]:
    """What the answers just given change, in the gates' own words."""
    if before is None or step.of:
        return ()
    source = catalogue.safety.get(before.of or before.id)
    if source is None:
        return ()
    gates = safety.screening(_on_this(source, answers), catalogue, date.min)
    return tuple(catalogue.gates[gate].says for gate in (*gates.yes, *gates.unsure))


def _on_this(source: SafetyScreen, answers: Answers) -> SafetyTold:
    told, here = safety_told(answers), {line.id for line in source.lines}
    return SafetyTold(ticked=told.ticked & here, unsure=told.unsure & here, said=told.said)


def _in_full(source: Any, catalogue: Catalogue) -> tuple[InFull, ...]:
    known: dict[str, InFull] = {}
    for line in source.lines:
        for flag in line.flags:
            known.setdefault(flag, InFull(catalogue.flags[flag].question, "", ""))
        for name in line.gates:
            gate = catalogue.gates[name]
            known.setdefault(name, InFull(gate.question, gate.help, gate.says))
    return tuple(known.values())
