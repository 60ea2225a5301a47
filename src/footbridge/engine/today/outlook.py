"""What would change a number: so much more of something, and it becomes that."""

from datetime import date

from footbridge.engine.progress.conditions import is_next_variant_allowed
from footbridge.engine.progress.progress import WEEK, Course
from footbridge.engine.shown.decision import Change
from footbridge.engine.streams.balance import tandem_allows
from footbridge.engine.streams.progression import Freezable
from footbridge.engine.streams.strength import Lift
from footbridge.engine.streams.walking import is_fresh, longer_walk, raise_percent


def lift_outlook(course: Course, lift: Lift, on: date) -> tuple[Change, ...]:
    """The next thing that a strength exercise waits for."""
    about, to = _next_step(lift)
    if about is None:
        return ()
    waits = _waits(course, lift, on, about, to)
    if waits is not None:
        return (waits,)
    if about == "variant":
        allowed = is_next_variant_allowed(course, lift, on)
        after = "review" if allowed else "steps_before"
        return (Change(after=after, needs=1, about=about, to=to, rule="REG-04"),)
    if lift.third_used and lift.third_from is not None:
        needs = max(1, (lift.third_from + WEEK - on).days)
        return (Change(after="days", needs=needs, about=about, to=to, rule="REG-03"),)
    needs = max(1, course.numbers.calm_sessions - lift.streak)
    return (Change(after="calm_sessions", needs=needs, about=about, to=to, rule="REG-03"),)


def stance_outlook(course: Course, on: date) -> tuple[Change, ...]:
    """The next thing that the balance level waits for."""
    stance, numbers = course.stance, course.numbers
    upper = stance.next_rung
    about: str
    to: int | str
    if stance.seconds < stance.top_seconds:
        about = "hold_seconds"
        to = min(stance.top_seconds, stance.seconds + numbers.balance_step_seconds)
    elif upper is not None:
        about, to = "level", upper.id
    else:
        return ()
    waits = _waits(course, stance, on, about, to)
    if waits is not None:
        return (waits,)
    if upper is not None and stance.is_ready_for_more:
        if tandem_allows(upper, numbers, course.tandem_seconds(on)):
            return (Change(after="review", needs=1, about=about, to=to, rule="REG-04"),)
        needs = numbers.tandem_gate_seconds
        return (Change(after="tandem_test", needs=needs, about=about, to=to, rule="REG-05"),)
    needs = max(1, numbers.balance_days_judged - stance.good_days)
    return (Change(after="good_balance_days", needs=needs, about=about, to=to, rule="REG-05"),)


def stride_outlook(course: Course, on: date) -> tuple[Change, ...]:
    """The walk is looked at once a week."""
    numbers, stride = course.numbers, course.stride
    percent = raise_percent(course.week_on(on) + 1, numbers)
    to = longer_walk(stride.seconds, percent, course.longest_walk)
    if to == stride.seconds:
        return ()
    waits = _waits(course, stride, on, "work_seconds", to)
    if waits is not None:
        return (waits,)
    return (
        Change(
            after="walking_days",
            needs=numbers.walk_logged_days,
            about="work_seconds",
            to=to,
            rule="RULE-19",
        ),
    )


def _next_step(lift: Lift) -> tuple[str | None, int | str]:
    if lift.third_used:
        return "sets", lift.sets
    if lift.reps < lift.hi:
        return "reps", lift.reps + 1
    if lift.sets < lift.exercise.dose.sets.hi:
        return "sets", lift.sets + 1
    if lift.next_variant is not None:
        return "variant", lift.next_variant
    return None, 0


def _waits(course: Course, held: Freezable, on: date, about: str, to: int | str) -> Change | None:
    """What must pass first: days of a freeze, a question, a check-in."""
    if held.freeze is not None and held.is_frozen(on):
        until, rule = held.freeze
        return Change(after="days", needs=(until - on).days, about=about, to=to, rule=rule)
    if course.has_question(on):
        return Change(after="answered_question", needs=1, about=about, to=to, rule="REG-14")
    if not is_fresh(course.history, on):
        return Change(after="check_in", needs=1, about=about, to=to, rule="REG-02")
    if not course.may_rise(on):
        return Change(after="cleared_flag", needs=1, about=about, to=to, rule="RULE-26")
    return None
