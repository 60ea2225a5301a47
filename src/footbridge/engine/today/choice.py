"""Whether and how an exercise can be done today: limits, what is at home, conditions, wishes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from footbridge.catalogue.model import Exercise, Variant
from footbridge.catalogue.words import Stream
from footbridge.engine.known.guide import Guide
from footbridge.engine.progress.conditions import is_met
from footbridge.engine.progress.progress import Progress
from footbridge.engine.shown.decision import Reason, Says
from footbridge.engine.shown.reasons import left_by, reason
from footbridge.engine.signs.case import Case
from footbridge.engine.signs.limits import Limits, missing_equipment


@dataclass(frozen=True, slots=True)
class Today:
    """What the choices of a day stand on.

    `stopped` are the exercises stopped today, each with the fact that says so; `is_over` says that
    one of them ended the day's training. `resting` are the streams that wait for an answer.
    """

    case: Case
    progress: Progress
    limits: Limits
    stopped: Mapping[str, str]
    resting: Mapping[Stream, str] = field(default_factory=dict)
    is_over: bool = False

    @property
    def on(self) -> date:
        return self.case.history.today

    @property
    def is_free(self) -> bool:
        """Whether nothing but the track and what is at home stands against an exercise."""
        limits = self.limits
        return not (
            limits.flags
            or limits.gates
            or limits.spares
            or self.stopped
            or self.resting
            or self.case.person.not_for_me
        )


class Choice(NamedTuple):
    """An exercise that can be done, and how. `instead` says why it is not done as usual.

    With `sets` it is done in no more than so many: there is no time for all of them.
    """

    exercise: Exercise
    variant: Variant
    instead: Reason | None = None
    sets: int | None = None


LeftOut = Mapping[str, Reason]
"""Exercises that are not in the day, each with its reason."""


class Offer(NamedTuple):
    """What can be done of what was asked for, and why the rest cannot."""

    choices: list[Choice]
    left_out: LeftOut


def offer(today: Today, names: Iterable[str]) -> Offer:
    """Each of the exercises as it is usually done, or easier."""
    return offered(today, [(name, None) for name in names])


def offered(today: Today, wanted: Iterable[tuple[str, str | None]]) -> Offer:
    """Each of the exercises in the way that is named, or an easier one."""
    choices: list[Choice] = []
    left_out: dict[str, Reason] = {}
    for name, variant in wanted:
        found = choose(today, name, variant)
        if isinstance(found, Choice):
            choices.append(found)
        else:
            left_out.setdefault(name, found)
    return Offer(choices, left_out)


def waiting(today: Today, names: Iterable[str], rule: str, because: str) -> LeftOut:
    """Left out of today by a rule, unless a weightier reason keeps it out anyway."""
    why = left_by(today.case.guide, rule, because)
    found = {name: choose(today, name) for name in names}
    return {name: why if isinstance(one, Choice) else one for name, one in found.items()}


def first_of(*found: LeftOut) -> LeftOut:
    """One reason for each exercise: that of the part of the day that came first."""
    together: dict[str, Reason] = {}
    for left_out in reversed(found):
        together.update(left_out)
    return together


def choose(today: Today, exercise_id: str, variant_id: str | None = None) -> Choice | Reason:
    """The wanted variant, or an easier one that today allows; why not, when there is none."""
    guide = today.case.guide
    exercise = guide.catalogue.exercises[exercise_id]
    if today.is_free and exercise_id not in guide.with_needs:
        person = today.case.person
        key = ("choice", exercise_id, variant_id, person.track, person.at_home)
        return guide.worked_out(key, lambda: _choose(today, exercise, variant_id))
    return _choose(today, exercise, variant_id)


def _choose(today: Today, exercise: Exercise, variant_id: str | None) -> Choice | Reason:
    against = _against_exercise(today, exercise)
    if against is not None:
        return against
    first: Reason | None = None
    for variant in _in_order(today.case.guide, exercise, variant_id):
        against = _against_variant(today, variant)
        if against is None:
            return Choice(exercise, variant, first)
        first = first or against
    assert first is not None, "every exercise has a variant"
    return first


def _against_exercise(today: Today, exercise: Exercise) -> Reason | None:
    person = today.case.person
    wishes = person.not_for_me or {}
    if exercise.id in wishes:
        return left_by(today.case.guide, "REG-11", wishes[exercise.id])
    if exercise.id in today.stopped:
        return reason(
            today.case.catalogue, "REG-09", Says.EXCLUDED, "included",
            (today.stopped[exercise.id],), because="stop_sign",
        )  # fmt: skip
    if exercise.stream in today.resting:
        return reason(
            today.case.catalogue, "RULE-18", Says.EXCLUDED, "included",
            (today.resting[exercise.stream],), because="rests",
        )  # fmt: skip
    if person.track not in exercise.tracks:
        return left_by(today.case.guide, "RULE-37", person.track)
    return today.limits.against_exercise(exercise)


def _against_variant(today: Today, variant: Variant) -> Reason | None:
    against = today.limits.against_variant(variant)
    if against is not None:
        return against
    thing = missing_equipment(variant, today.case.person.at_home)
    if thing is not None:
        catalogue = today.case.catalogue
        return reason(catalogue, "REG-12", Says.EXCLUDED, "included", needs=thing)
    if variant.clinician_only:
        return left_by(today.case.guide, "RULE-01", "clinician_only")
    for need in variant.needs:
        if not is_met(today.case, today.progress, need, today.on):
            return left_by(today.case.guide, "RULE-01", "not_yet")
    return None


def _in_order(guide: Guide, exercise: Exercise, wanted: str | None) -> list[Variant]:
    """The wanted variant, then the rungs below it, then what is off the ladder. Never harder."""
    return guide.worked_out_of(
        exercise, ("easier", wanted), lambda: _easier_ones(guide, exercise, wanted)
    )


def _easier_ones(guide: Guide, exercise: Exercise, wanted: str | None) -> list[Variant]:
    variants = {variant.id: variant for variant in exercise.variants}
    ladder = guide.ladders.get(exercise.id)
    rungs = [r.variant for r in ladder.rungs if r.exercise == exercise.id] if ladder else []
    first = wanted if wanted in variants else exercise.variants[0].id
    order = [first]
    if first in rungs:
        order += reversed(rungs[: rungs.index(first)])
    order += [one for one in variants if one not in rungs]
    return [variants[one] for one in dict.fromkeys(order)]
