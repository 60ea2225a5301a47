"""Items of the day: each exercise with its full dose and a reason for every number."""

from collections.abc import Sequence
from dataclasses import replace

from footbridge.catalogue.model import Exercise
from footbridge.catalogue.words import DoseKind, Stream, Trait
from footbridge.engine.progress.conditions import is_next_variant_allowed
from footbridge.engine.progress.progress import (
    dose_of,
    has_question,
    may_rise,
    recovery_of,
    span_on,
    tandem_seconds,
    week_on,
)
from footbridge.engine.shown.decision import Change, Dose, Item, Reason, Says
from footbridge.engine.shown.reasons import included, prescribed, reason
from footbridge.engine.signs.next_day import is_answered
from footbridge.engine.streams import balance, strength, stretching, walking
from footbridge.engine.streams.doses import dose_at, timed, with_amount
from footbridge.engine.streams.progression import Freeze, Step
from footbridge.engine.streams.walking_dose import as_shown
from footbridge.engine.today.choice import Choice, Today
from footbridge.engine.today.coming_back import PAIR, coming_back


def warm_up(today: Today, choice: Choice) -> Item:
    return _loose_item(today, choice, min(today.progress.stretch_stage, 1), long_hold=False)


def stretch(today: Today, choice: Choice) -> Item:
    return _loose_item(today, choice, today.progress.stretch_stage, long_hold=True)


def balance_hold(today: Today, choice: Choice, rounds: int | None) -> Item:
    """As many rounds as the level has, or so many in the few minutes of other days (C-09)."""
    level, case = today.progress.balance, today.case
    rung, numbers = level.rung, case.numbers
    if choice.exercise.id != rung.exercise or choice.exercise.dose.kind is not DoseKind.HOLD:
        return plain(today, choice)
    dose = dose_at(
        choice.exercise,
        choice.variant,
        case.guide,
        sets=rung.rounds if rounds is None else rounds,
        hold_seconds=min(level.seconds, numbers.hold_ceiling_seconds),
    )
    changes = coming_back(today, Stream.BALANCE, "hold_seconds", level.seconds, level.takings)
    step = balance.next_step(level, numbers)
    if step is not None and not changes:
        tandem = tandem_seconds(case, level, today.on)
        held = _held(today, Stream.BALANCE, level.freeze, step)
        changes = (held or balance.outlook(level, step, numbers, tandem),)
    return _item(today, choice, dose, balance.why(level, case.catalogue), changes, rung.id)


def strength_set(today: Today, choice: Choice) -> Item:
    """A strength exercise where its own progression stands."""
    case, progress, on = today.case, today.progress, today.on
    state = dose_of(case, progress, choice.exercise, on, choice.variant.id)
    sets, reps = state.asked(case.person.minutes, case.numbers)
    if choice.sets is not None:
        sets = min(sets, choice.sets)
    dose = dose_at(choice.exercise, choice.variant, case.guide, sets=sets, reps=reps)
    changes = coming_back(today, Stream.STRENGTH, "reps", state.reps, state.takings)
    step = strength.next_step(state)
    if step is not None and not changes:
        allowed = step[0] != "variant" or is_next_variant_allowed(case, progress, state, on)
        outlook = strength.outlook(state, step, on, case.numbers, is_variant_allowed=allowed)
        changes = (_held(today, Stream.STRENGTH, state.freeze, step) or outlook,)
    why = [strength.why(state, case.catalogue)]
    if choice.sets is not None:
        few = reason(case.catalogue, "REG-08", Says.CAPPED, "sets", to=sets)
        why = [few, *(one for one in why if one.about != "sets")]
    return _item(today, choice, dose, why, changes)


def walk(today: Today, choice: Choice) -> Item:
    state, case = today.progress.walking, today.case
    dose = dose_at(choice.exercise, choice.variant, case.guide, work_seconds=state.seconds)
    why = walking.why(state, case.catalogue, span_on(case, today.progress, today.on).surface)
    changes = coming_back(
        today, Stream.WALKING, "work_seconds", state.seconds, state.takings,
        shown=lambda seconds: as_shown(seconds, case.numbers),
    )  # fmt: skip
    step = walking.next_step(state, week_on(today.progress, today.on), case)
    if step is not None and not changes:
        held = _held(today, Stream.WALKING, state.freeze, step)
        changes = (held or walking.outlook(step, case.numbers),)
    return _item(today, choice, dose, why, changes)


def plain(today: Today, choice: Choice) -> Item:
    """An exercise at the dose it starts with."""
    return _loose_item(today, choice, 1, long_hold=False)


def _loose_item(today: Today, choice: Choice, stage: int, *, long_hold: bool) -> Item:
    """A warm-up drill or a stretch: sets and holds of its stage, cut while a trim lasts."""
    is_usual = recovery_of(today.progress, choice.exercise.stream).is_over
    if not is_usual or choice.instead is not None:
        return _loose(today, choice, stage, long_hold=long_hold)
    # What nothing holds back is the same for everybody, so it is made once.
    key = ("loose", choice.variant.id, stage, long_hold, today.case.person.numb)
    return today.case.guide.worked_out_of(
        choice.exercise, key, lambda: _loose(today, choice, stage, long_hold=long_hold)
    )


def _loose(today: Today, choice: Choice, stage: int, *, long_hold: bool) -> Item:
    span = choice.exercise.dose
    dose = dose_at(
        choice.exercise,
        choice.variant,
        today.case.guide,
        sets=span.sets.lo if stage == 0 else span.sets.start,
        hold_seconds=stretching.hold_at(span, stage if long_hold else 0),
    )
    return _item(today, choice, *_lightly(today, choice, dose))


def _lightly(today: Today, choice: Choice, dose: Dose) -> tuple[Dose, list[Reason]]:
    """Gentle on numb skin first, then cut while its stream is held lighter."""
    dose, why = _gently(today, choice, dose)
    cuts = recovery_of(today.progress, choice.exercise.stream).cuts
    if not cuts:
        return dose, why
    dose, because = stretching.lighter(dose, cuts, today.case.catalogue)
    return dose, [because]


def _gently(today: Today, choice: Choice, dose: Dose) -> tuple[Dose, list[Reason]]:
    """Pressing on skin that feels little: the shortest time of the range (C-38)."""
    span = choice.exercise.dose.work_seconds
    presses = Trait.ROLLING in choice.variant.traits or Trait.MASSAGE in choice.variant.traits
    if not (presses and today.case.person.numb and span) or dose.work_seconds == span.lo:
        return dose, []
    why = Reason(
        rule="RULE-23",
        says=Says.CAPPED,
        about="work_seconds",
        values={"from": dose.work_seconds or 0, "to": span.lo},
        sources=("C-38",),
    )
    return with_amount(dose, "work_seconds", span.lo, today.case.numbers), [why]


def with_rests_of_today(today: Today, exercise: Exercise, dose: Dose) -> Dose:
    """While a cut runs, the rests between sets are the longest in the catalogue (RULE-14)."""
    longest = exercise.dose.rest_seconds.hi
    if dose.rest_seconds >= longest or recovery_of(today.progress, exercise.stream).is_over:
        return dose
    return timed(replace(dose, rest_seconds=longest), today.case.numbers)


def _held(today: Today, stream: Stream, freeze: Freeze, step: Step) -> Change | None:
    """What must pass before the next step: calm days, days of a freeze, a question, a check-in."""
    about, to = step
    case, progress, on = today.case, today.progress, today.on
    cuts = recovery_of(progress, stream).cuts
    if cuts:
        # What was cut elsewhere in the stream comes back first.
        return Change(after="calm_pair", needs=PAIR, about=about, to=to, rule=cuts[-1].rule)
    if freeze.holds(on):
        days = (freeze.until - on).days
        return Change(after="days", needs=days, about=about, to=to, rule=freeze.rule)
    if may_rise(case, progress, on):
        return None
    after, rule = "cleared_flag", "RULE-26"
    if has_question(case, progress, on):
        after, rule = "answered_question", "REG-14"
    elif case.climbs.cover(on):
        after, rule = "usual_lower", "RULE-18"
    elif not is_answered(case.ratings, case.person.check_in_slot, on):
        after, rule = "check_in", "REG-02"
    return Change(after=after, needs=1, about=about, to=to, rule=rule)


def _item(
    today: Today,
    choice: Choice,
    dose: Dose,
    why: Sequence[Reason],
    changes: tuple[Change, ...] = (),
    level: str | None = None,
) -> Item:
    exercise, guide = choice.exercise, today.case.guide
    dose = with_rests_of_today(today, exercise, dose)
    reasons = [included(guide, exercise), *why]
    if choice.instead is not None:
        reasons.append(replace(choice.instead, says=Says.MOVED, about="variant"))
    explained = frozenset(one.about for one in reasons)
    reasons += prescribed(guide, exercise, choice.variant, dose, explained)
    return Item(
        exercise=exercise.id,
        variant=choice.variant.id,
        stream=exercise.stream,
        level=level,
        dose=dose,
        reasons=tuple(reasons),
        would_change=changes,
    )
