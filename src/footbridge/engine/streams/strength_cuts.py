"""What a flare or missed time takes from the doses of strength, and how it comes back."""

from datetime import date

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.streams.cuts import (
    Cut,
    Share,
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
    floor = dose.floor(numbers)
    reps, takings = cut_down(
        dose.reps, dose.takings, dose.raises, cut.on, numbers, heavy=cut.heavy, floor=floor
    )
    note = trimmed(cut, dose.reps, reps, "reps", numbers)
    freeze = longer(dose.freeze, until, "RULE-18")
    dose = dose._replace(reps=reps, takings=takings, freeze=freeze)
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
        doses[name] = dose._replace(reps=reps, takings=takings, note=note)
    return strength._replace(doses=doses)


def miss(
    dose: StrengthDose, cut: Cut, share: Share, until: date, numbers: Numbers
) -> StrengthDose:
    """After missed time: fewer reps, same variant, and no raise before `until`."""
    dose = dose.without_third()
    floor = dose.floor(numbers)
    reps, takings = missed(dose.reps, dose.takings, cut, share, numbers, floor)
    note = restarted(cut, dose.reps, reps, "reps")
    freeze = longer(dose.freeze, until, "REG-01")
    dose = dose._replace(reps=reps, takings=takings, freeze=freeze)
    return now(dose, note, dose.facts)


def begin_afresh(dose: StrengthDose, begun: StrengthDose, days: int, on: date) -> StrengthDose:
    """The dose of week 1, where that is less than what is left; nothing comes back after it."""
    reps = min(begun.reps, dose.reps)
    note = Note(Move.RESTARTED, on, reps, reps, days=days)
    return begun._replace(reps=reps, freeze=dose.freeze, note=note)


def held_by(cut: Cut, until: date, dose: StrengthDose) -> StrengthDose:
    """A dose begun while the stream is held lighter waits as long as the others."""
    return dose._replace(freeze=longer(dose.freeze, until, cut.rule))
