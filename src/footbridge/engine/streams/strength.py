"""One strength exercise through the weeks: double progression inside the guides' ranges (E2).

The state is (variant, sets, reps). After each session it is judged by the last set's effort, by
whether every rep was done with form, and by the next day. Unknown is never calm.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, StrEnum

from footbridge.catalogue.model import Exercise, Variant
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import Side
from footbridge.engine.facts import SetDone
from footbridge.engine.signs.next_day import How, Settled
from footbridge.engine.streams.progression import Freezable
from footbridge.engine.streams.reducing import cut_heavily, cut_lightly

WEEK = timedelta(days=7)


class Move(Enum):
    """What happened to the state last, and why."""

    STARTED = "started"
    RAISED = "raised"
    HELD_UNKNOWN = "held_unknown"
    HELD_EFFORT = "held_effort"
    HELD_STREAK = "held_streak"
    HELD_TOP = "held_top"
    LOWERED = "lowered"
    STOPPED = "stopped"
    TRIMMED = "trimmed"
    RESTARTED = "restarted"
    NEXT_VARIANT = "next_variant"
    TESTED = "tested"


class Seen(StrEnum):
    """What was seen in a session that kept a number from rising, or brought it down."""

    FEWER_SETS = "fewer_sets"
    FEWER_REPS = "fewer_reps"
    FORM_LOST = "form_lost"
    SHORT_HOLD = "short_hold"
    TOUCHES = "touches"
    UNSTEADY = "unsteady"
    GRABBED = "grabbed"
    NEAR_FALL = "near_fall"
    UNCOMFORTABLE = "uncomfortable"
    FOOT_MARK = "foot_mark"
    SHORTER_WALKS = "shorter_walks"
    MORE_STEPS = "more_steps"
    TINGLED = "tingled"


LOST = (Seen.FORM_LOST, Seen.NEAR_FALL)


@dataclass(slots=True)
class Note:
    """The last move with its figures and facts, for the reasons."""

    move: Move
    on: date
    before: int = 0
    after: int = 0
    about: str = "reps"
    effort: int | None = None
    percent: int = 0
    days: int = 0
    seen: Seen | None = None
    facts: tuple[str, ...] = ()


@dataclass(slots=True)
class Done:
    """One session of one exercise, judged as it was done.

    `effort` is the last one told; `effort_known` is False when the last set came without, and
    `form_known` when it was not told of every set whether form was kept.
    """

    on: date
    fact: str
    effort: int | None
    effort_known: bool
    form_known: bool
    reps_known: bool
    short_by: int
    seen: Seen | None
    stopped: bool


@dataclass(slots=True)
class Lift(Freezable):
    """The present dose of one strength exercise and what has been earned.

    `earned` is a raise that waits for a day on which it may be given.
    """

    exercise: Exercise
    rungs: tuple[str, ...]
    variant: str
    sets: int
    reps: int
    note: Note
    streak: int = 0
    earned: bool = False
    last_on: date | None = None
    third_from: date | None = None
    third_used: bool = False
    top_since: date | None = None
    facts: tuple[str, ...] = field(default=())

    @property
    def lo(self) -> int:
        return self.exercise.dose.reps.lo if self.exercise.dose.reps else 1

    @property
    def hi(self) -> int:
        return self.exercise.dose.reps.hi if self.exercise.dose.reps else 1

    @property
    def next_variant(self) -> str | None:
        """The rung above, None at the top or off the ladder."""
        if self.variant not in self.rungs:
            return None
        place = self.rungs.index(self.variant)
        return self.rungs[place + 1] if place + 1 < len(self.rungs) else None

    @property
    def is_at_top(self) -> bool:
        return self.reps >= self.hi and self.sets >= self.exercise.dose.sets.hi

    def asked(self) -> tuple[int, int]:
        """Sets and reps of the next session. In its first week the third set comes only once."""
        if self.third_used:
            return self.exercise.dose.sets.start, self.hi
        return self.sets, self.reps


def first_lift(
    exercise: Exercise,
    rungs: tuple[str, ...],
    numbers: Numbers,
    heel_test: int | None,
    on: date,
    variant: str | None = None,
) -> Lift:
    """Where an exercise starts: two sets at the low end, lower still after a weak test (C-08)."""
    reps = exercise.dose.reps.start if exercise.dose.reps else 1
    if heel_test is not None and heel_test < numbers.heel_test_low_reps:
        reps = min(reps, max(numbers.fewest_reps, heel_test - numbers.heel_test_minus_reps))
    return Lift(
        exercise=exercise,
        rungs=rungs,
        variant=variant or exercise.variants[0].id,
        sets=exercise.dose.sets.start,
        reps=reps,
        note=Note(Move.STARTED, on, reps, reps),
    )


def judge_sets(lift: Lift, sets: list[SetDone], fact: str, on: date) -> Done:
    """What the sets of one day say about the dose that was asked."""
    asked_sets, asked_reps = lift.asked()
    short_by, reps_known, form_kept, all_reps = 0, True, True, True
    near_fall, stopped, sided = False, False, False
    counted = []
    effort, effort_known, form_known, tingled = None, False, True, False
    for one in sets:
        if one.form_kept is False:
            form_kept = False
        if one.tingling_grew:
            tingled = True
        if one.near_fall:
            near_fall = True
        if one.stop is not None:
            stopped = True
        if one.skipped is not None or one.variant not in (None, lift.variant):
            continue
        counted.append(one)
        if one.side is not None:
            sided = True
        effort_known = one.effort is not None
        form_known = form_known and one.form_kept is not None
        if one.effort is not None:
            effort = one.effort
        if one.reps is None:
            reps_known = False
            continue
        short = (one.asked_reps or asked_reps) - one.reps
        if short > short_by:
            short_by = short
        # An older plan may have asked for less: nobody is to blame, and nothing is earned.
        if one.reps < asked_reps:
            all_reps = False
    rounds = len(counted)
    if sided:
        rounds, effort, effort_known = _by_side(counted)
    seen = None
    if near_fall:
        seen = Seen.NEAR_FALL
    elif not form_kept:
        seen = Seen.FORM_LOST
    elif short_by > 0 or not all_reps:
        seen = Seen.FEWER_REPS
    elif rounds < asked_sets:
        seen = Seen.FEWER_SETS
    elif tingled:
        seen = Seen.TINGLED
    return Done(on, fact, effort, effort_known, form_known, reps_known, short_by, seen, stopped)


def _by_side(sets: list[SetDone]) -> tuple[int, int | None, bool]:
    """Sets of the side that did fewer, the harder last effort, and whether both are known."""
    rounds = rounds_of_both_sides(sets)
    last = {one.side: one.effort for one in sets if one.effort is not None}
    known = all({one.side: one.effort is not None for one in sets}.values())
    return rounds, max(last.values(), default=None), known


def rounds_of_both_sides(sets: list[SetDone]) -> int:
    """A set of one side is half a round; what was told without a side was done on both (C-47)."""
    sides = [one.side for one in sets]
    return min(sides.count(Side.LEFT), sides.count(Side.RIGHT)) + sides.count(None)


def settle_lift(
    lift: Lift, done: Done, settled: Settled | None, numbers: Numbers, *, early: bool
) -> None:
    """Judge one session once its next day is over, or found missing. Changes `lift`."""
    lift.facts = (done.fact, *(settled.facts if settled else ()))
    went_badly = (
        done.short_by >= numbers.reps_short or done.seen in LOST or _too_hard(done, numbers)
    )
    if done.stopped:
        lift.freeze_until(done.on + timedelta(days=numbers.stop_sign_days), "REG-09")
    if settled is not None and settled.triggered(lift.exercise.stream):
        _give_up_a_set(lift, done, went_badly=went_badly)
    elif went_badly:
        _step_back(lift, done)
    elif done.stopped:
        _hold(lift, Move.STOPPED, done)
    elif settled is None or settled.how is not How.CALM or not _is_known(done):
        _hold(lift, Move.HELD_UNKNOWN, done)
    elif done.seen is not None or _is_enough(done, numbers, early=early):
        _hold(lift, Move.HELD_EFFORT, done)
    else:
        _count(lift, done, numbers, early=early)


def _give_up_a_set(lift: Lift, done: Done, *, went_badly: bool) -> None:
    """Before a trim: at the low end a bad session still costs the third set (N5)."""
    if went_badly and lift.reps <= lift.lo:
        _step_back(lift, done)


def _is_known(done: Done) -> bool:
    """Whether enough was told to judge it; what went wrong speaks for itself."""
    is_told = done.form_known and done.reps_known
    return done.effort_known and (is_told or done.seen is not None)


def _is_enough(done: Done, numbers: Numbers, *, early: bool) -> bool:
    """Hard enough to stay as it is; a point sooner in the first weeks."""
    enough = numbers.effort_hold_early if early else numbers.effort_hold
    return done.effort is not None and done.effort >= enough


def _too_hard(done: Done, numbers: Numbers) -> bool:
    return done.effort is not None and done.effort >= numbers.effort_too_hard


def _count(lift: Lift, done: Done, numbers: Numbers, *, early: bool) -> None:
    """One more good session; enough of them earn a raise."""
    lift.streak += 1
    light = done.effort is not None and done.effort <= numbers.effort_light
    adds_a_set = lift.reps >= lift.hi
    needed = 1 if light and not early and not adds_a_set else numbers.calm_sessions
    if lift.is_at_top:
        lift.top_since = lift.top_since or done.on
        lift.note = Note(Move.HELD_TOP, done.on, lift.reps, lift.reps, facts=lift.facts)
    elif lift.streak >= needed:
        lift.earned = True
    else:
        lift.note = Note(
            Move.HELD_STREAK, done.on, lift.reps, lift.reps, effort=done.effort, facts=lift.facts
        )


def _hold(lift: Lift, move: Move, done: Done) -> None:
    lift.streak = 0
    lift.earned = False
    lift.top_since = None
    lift.note = Note(
        move, done.on, lift.reps, lift.reps,
        effort=done.effort, seen=done.seen, facts=lift.facts,
    )  # fmt: skip


def _step_back(lift: Lift, done: Done) -> None:
    """One rep a set less; at the low end, a set less, never under the fewest sets."""
    before, about = lift.reps, "reps"
    lift.streak, lift.earned, lift.top_since = 0, False, None
    if lift.reps > lift.lo:
        lift.reps -= 1
        after = lift.reps
    else:
        about, before = "sets", lift.sets
        lift.sets = min(lift.sets, lift.exercise.dose.sets.lo)
        lift.third_from, lift.third_used = None, False
        after = lift.sets
    lift.note = Note(
        Move.LOWERED, done.on, before, after, about,
        effort=done.effort, seen=done.seen, facts=lift.facts,
    )  # fmt: skip


def give_what_is_earned(lift: Lift, on: date, numbers: Numbers, *, may_change_level: bool) -> bool:
    """Give an earned raise on a day that allows it. True when it was a third set, a level."""
    if lift.is_frozen(on):
        return False
    if lift.third_from is not None and on - lift.third_from >= WEEK:
        lift.third_from, lift.third_used = None, False
    if not lift.earned:
        return False
    before = lift.reps
    if lift.reps < lift.hi:
        lift.reps += 1
        lift.note = Note(Move.RAISED, on, before, lift.reps, facts=lift.facts)
    elif may_change_level and lift.sets < lift.exercise.dose.sets.hi:
        lift.sets += 1
        lift.reps = lift.lo
        lift.third_from, lift.third_used = on, False
        lift.note = Note(Move.RAISED, on, lift.sets - 1, lift.sets, "sets", facts=lift.facts)
        lift.earned, lift.streak = False, 0
        return True
    else:
        return False
    lift.earned, lift.streak = False, 0
    return False


def trim_lift(lift: Lift, settled: Settled, numbers: Numbers, *, heavy: bool) -> None:
    """Fewer reps a set by 10 to 20 percent; never a set, a rest, a tempo or a support."""
    if lift.third_from is not None:
        lift.sets, lift.reps = lift.exercise.dose.sets.start, lift.hi
        lift.third_from, lift.third_used = None, False
    before = lift.reps
    percent = numbers.trim_heavy_percent if heavy else numbers.trim_light_percent
    if heavy:
        lift.reps = cut_heavily(before, numbers.trim_heavy_percent, numbers.fewest_reps)
    else:
        lift.reps = cut_lightly(before, percent, numbers.trim_heavy_percent, numbers.fewest_reps)
    lift.streak, lift.earned, lift.top_since = 0, False, None
    lift.freeze_until(settled.on + timedelta(days=1 + numbers.freeze_days), "RULE-18")
    lift.note = Note(
        Move.TRIMMED,
        settled.on + timedelta(days=1),
        before,
        lift.reps,
        percent=percent,
        facts=settled.facts,
    )


def lighten_lift(lift: Lift, reps: int, gap_days: int, on: date, hold_until: date) -> None:
    """After missed time: fewer reps, same variant, and a week without a raise."""
    before = lift.reps
    lift.reps = min(lift.reps, reps)
    lift.streak, lift.earned, lift.top_since = 0, False, None
    lift.freeze_until(hold_until, "REG-01")
    lift.note = Note(Move.RESTARTED, on, before, lift.reps, days=gap_days)


def lower_first_reps(lift: Lift, reps: int, on: date, facts: tuple[str, ...]) -> None:
    """No more than a first test allows: two sets of that, and earned anew."""
    if lift.reps <= reps:
        return
    before = lift.reps
    lift.sets, lift.reps = lift.exercise.dose.sets.start, reps
    lift.third_from, lift.third_used, lift.top_since = None, False, None
    lift.streak, lift.earned = 0, False
    lift.note = Note(Move.TESTED, on, before, reps, facts=facts)


def take_next_variant(lift: Lift, on: date) -> None:
    """The next rung, at the fewest sets and reps (agreed at a review)."""
    lift.variant = lift.next_variant or lift.variant
    lift.sets = lift.exercise.dose.sets.start
    lift.reps = lift.lo
    lift.third_from, lift.third_used, lift.top_since = None, False, None
    lift.streak, lift.earned = 0, False
    lift.note = Note(Move.NEXT_VARIANT, on, 0, lift.reps, "variant")


def variant_of(exercise: Exercise, variant: str) -> Variant:
    """The variant by its id, the usual one when it is unknown."""
    return next((one for one in exercise.variants if one.id == variant), exercise.variants[0])
