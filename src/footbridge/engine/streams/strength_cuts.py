"""What a flare or missed time takes from the doses of strength, and how it comes back."""

from collections.abc import Collection
from datetime import date

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.streams.cuts import (
    Cut,
    Share,
    Taken,
    come_back,
    cut_down,
    missed,
    restarted,
    trimmed,
)
from footbridge.engine.streams.progression import Move, Note, longer
from footbridge.engine.streams.strength import now
from footbridge.engine.streams.strength_dose import Strength, StrengthDose


def reduce(dose: StrengthDose, cut: Cut, until: date, numbers: Numbers) -> StrengthDose:
    """Fewer reps a set by 10 to 20 percent; never a set, a rest, a tempo or a support."""
    dose = dose.without_third()
    asked, floor = dose.as_last_asked().reps, dose.floor(numbers)
    reps, takings = cut_down(
        asked, dose.takings, dose.raises, cut.on, numbers, heavy=cut.heavy, floor=floor
    )
    if asked < dose.reps:
        # What had come back and was not seen yet waits for this cut to come back.
        others = tuple(one for one in takings if one.on != cut.on)
        takings = (*others, Taken(cut.on, asked, dose.reps, None))
    note = trimmed(cut, asked, reps, "reps", numbers)
    freeze = longer(dose.freeze, until, "RULE-18")
    dose = dose._replace(reps=reps, takings=takings, freeze=freeze, not_seen_from=None)
    return now(dose, note, dose.facts)


def reduce_all(strength: Strength, cut: Cut, until: date, numbers: Numbers) -> Strength:
    """All doses; two cuts since the third strength day came take that day away again (C-21)."""
    doses = {name: reduce(dose, cut, until, numbers) for name, dose in strength.doses.items()}
    strength = strength._replace(doses=doses)
    if strength.days_a_week <= numbers.strength_days_start:
        return strength
    cuts = strength.cuts_on_more_days + 1
    is_too_much = cuts >= numbers.trims_to_fewer_days
    days = numbers.strength_days_start if is_too_much else strength.days_a_week
    return strength._replace(cuts_on_more_days=cuts, days_a_week=days)


def give_back(strength: Strength, cut: Cut, on: date, *, half: bool) -> Strength:
    """What the cut took comes back to every dose that it took from, or half of it."""
    doses = {}
    for name, dose in strength.doses.items():
        reps, takings, note = come_back(
            cut, on, dose.reps, dose.takings, dose.note, "reps", half=half
        )
        before = dose.reps if dose.not_seen_from is None else dose.not_seen_from
        doses[name] = dose._replace(
            reps=reps, takings=takings, note=note, not_seen_from=before if reps > before else None
        )
    return strength._replace(doses=doses)


def seen(strength: Strength, exercises: Collection[str]) -> Strength:
    """A day asked for these with all that came back."""
    doses = {
        name: dose._replace(not_seen_from=None) if dose.exercise.id in exercises else dose
        for name, dose in strength.doses.items()
    }
    return strength._replace(doses=doses)


def as_last_asked(strength: Strength, on: date) -> Strength:
    """Without what came back and was not asked for since: a raise like any other (N15)."""
    doses = {name: _held_as_last_asked(dose, on) for name, dose in strength.doses.items()}
    return strength._replace(doses=doses)


def _held_as_last_asked(dose: StrengthDose, on: date) -> StrengthDose:
    held = dose.as_last_asked()
    if held.reps == dose.reps:
        return dose
    note = Note(Move.HELD_UNKNOWN, on, held.reps, held.reps, "reps", facts=dose.facts)
    return held._replace(note=note)


def miss(
    dose: StrengthDose, cut: Cut, share: Share, until: date, numbers: Numbers
) -> StrengthDose:
    """After missed time: fewer reps, same variant, and no raise before `until`."""
    dose = dose.without_third()
    asked, floor = dose.as_last_asked().reps, dose.floor(numbers)
    left, takings = missed(dose.reps, dose.takings, cut, share, numbers, floor)
    reps = min(left, asked)
    note = restarted(cut, asked, reps, "reps")
    freeze = longer(dose.freeze, until, "REG-01")
    dose = dose._replace(reps=reps, takings=takings, freeze=freeze, not_seen_from=None)
    return now(dose, note, dose.facts)


def begin_afresh(dose: StrengthDose, begun: StrengthDose, days: int, on: date) -> StrengthDose:
    """The dose of week 1, where that is less than what is left; nothing comes back after it.

    A test taken meanwhile may have shown more: it brings no harder way than was had.
    """
    reps, variant = min(begun.reps, dose.reps), begun.variant
    if {variant, dose.variant} <= set(begun.rungs):
        variant = min(variant, dose.variant, key=begun.rungs.index)
    note = Note(Move.RESTARTED, on, reps, reps, days=days)
    return begun._replace(variant=variant, reps=reps, freeze=dose.freeze, note=note)


def held_by(cut: Cut, until: date, dose: StrengthDose) -> StrengthDose:
    """A dose begun while the stream is held lighter waits as long as the others."""
    return dose._replace(freeze=longer(dose.freeze, until, cut.rule))
