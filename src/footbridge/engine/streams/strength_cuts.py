"""What a flare or missed time takes from the doses of strength, and how it comes back."""

from datetime import date

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import PERCENT
from footbridge.engine.streams.cuts import Cut, Share, cut_down, given_back, missed, returned
from footbridge.engine.streams.progression import Move, Note, longer
from footbridge.engine.streams.reducing import share_taken
from footbridge.engine.streams.strength import now
from footbridge.engine.streams.strength_dose import Strength, StrengthDose


def reduce(dose: StrengthDose, cut: Cut, until: date, numbers: Numbers) -> StrengthDose:
    """Fewer reps a set by 10 to 20 percent; never a set, a rest, a tempo or a support."""
    dose = _without_a_third_set_to_come(dose)
    floor = floor_of(dose, numbers)
    reps, takings = cut_down(
        dose.reps, dose.takings, dose.raises, cut.on, numbers, heavy=cut.heavy, floor=floor
    )
    note = Note(
        Move.TRIMMED, cut.on, dose.reps, reps,
        percent=share_taken(numbers, heavy=cut.heavy), facts=cut.facts,
    )  # fmt: skip
    freeze = longer(dose.freeze, until, "RULE-18")
    dose = dose._replace(reps=reps, takings=takings, freeze=freeze)
    return now(dose, note, dose.facts)


def _without_a_third_set_to_come(dose: StrengthDose) -> StrengthDose:
    """A third set that is in its first week is not there yet: two at the top are cut."""
    if dose.third_from is None:
        return dose
    sets = dose.exercise.dose.sets.start
    return dose._replace(sets=sets, reps=dose.most, third_from=None, third_used=False)


def floor_of(dose: StrengthDose, numbers: Numbers) -> int:
    """A share of the least in the catalogue, or of a start that a test set lower (C-08)."""
    least = min(dose.fewest, dose.begun or dose.fewest)
    return -(-least * numbers.floor_of_least_percent // PERCENT)


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
        reps, takings = given_back(dose.reps, dose.takings, cut.on, half=half)
        if takings is not dose.takings or reps != dose.reps:
            note = returned(cut, on, dose.reps, reps, "reps")
            dose = dose._replace(reps=reps, takings=takings, note=note)
        doses[name] = dose
    return strength._replace(doses=doses)


def miss(
    dose: StrengthDose, cut: Cut, share: Share, until: date, numbers: Numbers
) -> StrengthDose:
    """After missed time: fewer reps, same variant, and no raise before `until`."""
    dose = _without_a_third_set_to_come(dose)
    floor = floor_of(dose, numbers)
    reps, takings = missed(dose.reps, dose.takings, cut, share, numbers, floor)
    note = Note(Move.RESTARTED, cut.on, dose.reps, reps, days=cut.gap_days)
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
