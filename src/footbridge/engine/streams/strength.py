"""Strength through the weeks: double progression inside the guides' ranges (E2).

The dose of an exercise is (variant, sets, reps). After each session it is judged by the last set's
effort, by whether every rep was done with form, and by the next day. Unknown is never calm.
"""

from datetime import date, timedelta

from footbridge.catalogue.model import Catalogue, Exercise
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import WEEK
from footbridge.engine.shown.decision import Change, Figures, Reason, Says
from footbridge.engine.shown.reasons import reason
from footbridge.engine.signs.next_day import How, NextDay
from footbridge.engine.streams.cuts import (
    RAISES_KEPT,
    Raise,
    stepped_back,
)
from footbridge.engine.streams.progression import (
    Move,
    Note,
    Seen,
    Step,
    longer,
    moved,
)
from footbridge.engine.streams.strength_dose import StrengthDose
from footbridge.engine.streams.strength_sets import Judged

LOST = (Seen.FORM_LOST, Seen.NEAR_FALL)
Facts = tuple[str, ...]


def begin(
    exercise: Exercise,
    rungs: tuple[str, ...],
    numbers: Numbers,
    heel_test: int | None,
    on: date,
    variant: str | None = None,
) -> StrengthDose:
    """Where an exercise starts: two sets at the low end, lower still after a weak test (C-08)."""
    reps = exercise.dose.reps.start if exercise.dose.reps else 1
    if heel_test is not None and heel_test < numbers.heel_test_low_reps:
        reps = min(reps, max(numbers.fewest_reps, heel_test - numbers.heel_test_minus_reps))
    return StrengthDose(
        exercise=exercise,
        rungs=rungs,
        variant=variant or exercise.variants[0].id,
        sets=exercise.dose.sets.start,
        reps=reps,
        note=Note(Move.STARTED, on, reps, reps),
        begun=reps,
    )


def judge(
    dose: StrengthDose,
    done: Judged,
    after: NextDay,
    numbers: Numbers,
    *,
    early: bool,
    may_be_fewer: bool = False,
    light: bool = False,
) -> StrengthDose:
    """One session, once its next day is over or found missing.

    On an easier day (`light`) it neither earns nor loses anything, unless something went wrong.

    Where the plan may have had no time for all sets (`may_be_fewer`), those that were done count
    as all, unless one was left out on purpose.
    """
    if may_be_fewer and done.seen is Seen.FEWER_SETS and not done.skipped:
        done = done._replace(seen=None)
    facts = (done.fact, *after.facts)
    is_hard = done.effort is not None and done.effort >= numbers.effort_too_hard
    badly = done.short_by >= numbers.reps_short or done.seen in LOST or is_hard
    if done.stopped:
        until = done.on + timedelta(days=numbers.stop_sign_days)
        dose = dose._replace(freeze=longer(dose.freeze, until, "REG-09"))
    if after.triggered(dose.exercise.stream):
        # At the low end a bad session still costs the third set, before the cut (N5).
        is_least = badly and dose.reps <= dose.fewest
        return _step_back(dose, done, facts) if is_least else dose._replace(facts=facts)
    if badly:
        return _step_back(dose, done, facts)
    if done.stopped:
        return _hold(dose, Move.STOPPED, done, facts)
    if light:
        return dose
    figures: Figures = ()
    if after.how is How.UNSETTLED and done.seen is None:
        done, figures = done._replace(seen=Seen.HIGHER), after.figures
    if after.how is How.UNKNOWN or not done.is_known:
        return _hold(dose, Move.HELD_UNKNOWN, done, facts)
    # Hard enough to stay as it is; a point sooner in the first weeks.
    enough = numbers.effort_hold_early if early else numbers.effort_hold
    if done.seen is not None or (done.effort is not None and done.effort >= enough):
        return _hold(dose, Move.HELD_EFFORT, done, facts, figures)
    return _count(dose, done, facts, numbers, early=early)


def _count(
    dose: StrengthDose, done: Judged, facts: Facts, numbers: Numbers, *, early: bool
) -> StrengthDose:
    """One more good session; enough of them earn a raise."""
    light = done.effort is not None and done.effort <= numbers.effort_light
    adds_a_set = dose.reps >= dose.most
    needed = 1 if light and not early and not adds_a_set else numbers.calm_sessions
    streak = dose.streak + 1
    if dose.is_at_top:
        note = Note(Move.HELD_TOP, done.on, dose.reps, dose.reps, facts=facts)
        return now(dose, note, facts, streak, dose.earned, dose.top_since or done.on)
    if streak >= needed:
        return now(dose, dose.note, facts, streak, True, dose.top_since)
    note = Note(Move.HELD_STREAK, done.on, dose.reps, dose.reps, "reps", done.effort, facts=facts)
    return now(dose, note, facts, streak, dose.earned, dose.top_since)


def _hold(
    dose: StrengthDose, move: Move, done: Judged, facts: Facts, figures: Figures = ()
) -> StrengthDose:
    reps = dose.reps
    note = Note(move, done.on, reps, reps, "reps", done.effort, 0, 0, done.seen, facts, figures)
    return now(dose, note, facts)


def _step_back(dose: StrengthDose, done: Judged, facts: Facts) -> StrengthDose:
    """One rep a set less; at the low end, a set less, never under the fewest sets."""
    dose = dose.as_last_asked()._replace(not_seen_from=None)
    about, before = "reps", dose.reps
    if dose.reps > dose.fewest:
        after = before - 1
        dose = dose._replace(reps=after, takings=stepped_back(dose.takings, 1))
    else:
        about, before = "sets", dose.sets
        after = min(before, dose.exercise.dose.sets.lo)
        dose = dose._replace(sets=after, third_from=None, third_used=False)
    note = Note(Move.LOWERED, done.on, before, after, about, done.effort, 0, 0, done.seen, facts)
    return now(dose, note, facts)


def now(
    dose: StrengthDose,
    note: Note,
    facts: Facts,
    streak: int = 0,
    earned: bool = False,
    top_since: date | None = None,
) -> StrengthDose:
    """The dose as it was judged; unless it is told otherwise, with nothing earned yet.

    Written out, since it is done for every exercise of every session of a life.
    """
    return StrengthDose(
        dose.exercise, dose.rungs, dose.variant, dose.sets, dose.reps, note, streak, earned,
        dose.third_from, dose.third_used, top_since, dose.freeze, facts,
        dose.begun, dose.takings, dose.raises, dose.not_seen_from,
    )  # fmt: skip


def give(
    dose: StrengthDose, on: date, sets_of_day: int, *, may_change_level: bool
) -> tuple[StrengthDose, bool]:
    """An earned raise on a day that allows it. True when it was a third set, a level.

    What was earned in fewer sets, on shorter days, is for those alone: the third is earned anew.
    """
    if dose.freeze.holds(on) or dose.not_seen_from is not None:
        # What came back is seen first.
        return dose, False
    if dose.third_from is not None and on - dose.third_from >= WEEK:
        dose = dose._replace(third_from=None, third_used=False)
    if not dose.earned:
        return dose, False
    if dose.reps < dose.most:
        note = Note(Move.RAISED, on, dose.reps, dose.reps + 1, facts=dose.facts)
        raises = (*dose.raises[-RAISES_KEPT:], Raise(on, dose.reps))
        sets = min(dose.sets, sets_of_day)
        dose = dose._replace(sets=sets, reps=dose.reps + 1, raises=raises)
        return dose._replace(note=note, earned=False, streak=0), False
    if not may_change_level or dose.sets >= dose.exercise.dose.sets.hi:
        return dose, False
    sets = dose.sets + 1
    note = Note(Move.RAISED, on, dose.sets, sets, "sets", facts=dose.facts)
    dose = dose._replace(sets=sets, reps=dose.fewest, third_from=on, third_used=False)
    return dose._replace(note=note, earned=False, streak=0), True


def no_more_than(dose: StrengthDose, reps: int, on: date, facts: tuple[str, ...]) -> StrengthDose:
    """No more than a first test allows: two sets of that, and earned anew."""
    if dose.reps <= reps:
        return dose
    note = Note(Move.TESTED, on, dose.reps, reps, facts=facts)
    return now(dose.at_few_sets(reps)._replace(raises=dose.raises), note, dose.facts)


def take_next_variant(dose: StrengthDose, on: date) -> StrengthDose:
    """The next rung, at the fewest sets and reps (agreed at a review)."""
    dose = dose._replace(variant=dose.next_variant or dose.variant)
    note = Note(Move.NEXT_VARIANT, on, 0, dose.fewest, "variant")
    return now(dose.at_few_sets(dose.fewest), note, dose.facts)


def next_step(dose: StrengthDose) -> Step | None:
    """What would rise next, and to what; None at the top of all."""
    if dose.third_used:
        return "sets", dose.sets
    if dose.reps < dose.most:
        return "reps", dose.reps + 1
    if dose.sets < dose.exercise.dose.sets.hi:
        return "sets", dose.sets + 1
    return ("variant", dose.next_variant) if dose.next_variant is not None else None


def outlook(
    dose: StrengthDose, step: Step, on: date, numbers: Numbers, *, is_variant_allowed: bool
) -> Change:
    """What the next step waits for when nothing holds it."""
    about, to = step
    if about == "variant":
        after = "review" if is_variant_allowed else "steps_before"
        return Change(after=after, needs=1, about=about, to=to, rule="REG-04")
    if dose.third_used and dose.third_from is not None:
        needs = max(1, (dose.third_from + WEEK - on).days)
        return Change(after="days", needs=needs, about=about, to=to, rule="REG-03")
    needs = max(1, numbers.calm_sessions - dose.streak)
    return Change(after="calm_sessions", needs=needs, about=about, to=to, rule="REG-03")


def why(dose: StrengthDose, catalogue: Catalogue) -> Reason:
    """The last move; in the third set's first week, that it comes once."""
    if dose.third_used:
        return reason(catalogue, "REG-03", Says.STAYS, "sets", dose.facts, third="once")
    return moved(catalogue, dose.note)
