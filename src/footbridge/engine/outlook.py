"""What would change a number: so much more of something, and it becomes that."""

from datetime import date

from footbridge.engine.course import Course
from footbridge.engine.decision import Change
from footbridge.engine.lifting import Lift
from footbridge.engine.striding import is_fresh


def lift_outlook(course: Course, lift: Lift, on: date) -> tuple[Change, ...]:
    """The next thing that a strength exercise waits for."""
    about, to = _next_step(lift)
    if about is None:
        return ()
    waits = _waits(course, lift.frozen_until, on, about, to)
    if waits is not None:
        return (waits,)
    if about == "variant":
        needs = max(0, (course.last_review - on).days)
        return (Change(after="review", needs=max(1, needs), about=about, to=to, rule="REG-04"),)
    needs = max(1, course.numbers.calm_sessions - lift.streak)
    return (Change(after="calm_sessions", needs=needs, about=about, to=to, rule="REG-03"),)


def stance_outlook(course: Course, on: date) -> tuple[Change, ...]:
    """The next thing that the balance level waits for."""
    stance, numbers = course.stance, course.numbers
    about: str
    to: int | str
    if stance.seconds < stance.top_seconds:
        about = "hold_seconds"
        to = min(stance.top_seconds, stance.seconds + numbers.balance_step_seconds)
    elif stance.next_rung is not None:
        about, to = "level", stance.next_rung.id
    else:
        return ()
    waits = _waits(course, stance.frozen_until, on, about, to)
    if waits is not None:
        return (waits,)
    if about == "level" and stance.is_ready_for_more:
        return (Change(after="review", needs=1, about=about, to=to, rule="REG-04"),)
    needs = max(1, numbers.balance_days_judged - stance.good_days)
    return (Change(after="good_balance_days", needs=needs, about=about, to=to, rule="REG-05"),)


def stride_outlook(course: Course, on: date) -> tuple[Change, ...]:
    """The walk is looked at once a week."""
    numbers, stride = course.numbers, course.stride
    early = course.week_on(on) + 1 <= numbers.walk_early_weeks
    percent = numbers.walk_up_early_percent if early else numbers.walk_up_late_percent
    to = stride.seconds + stride.seconds * percent // 100
    waits = _waits(course, stride.frozen_until, on, "work_seconds", to)
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
    if lift.reps < lift.hi:
        return "reps", lift.reps + 1
    if lift.sets < lift.exercise.dose.sets.hi:
        return "sets", lift.sets + 1
    if lift.next_variant is not None:
        return "variant", lift.next_variant
    return None, 0


def _waits(
    course: Course, frozen_until: date | None, on: date, about: str, to: int | str
) -> Change | None:
    """What must pass first: days of a freeze, a question, a check-in."""
    if frozen_until is not None and on < frozen_until:
        days = (frozen_until - on).days
        return Change(after="days", needs=days, about=about, to=to, rule="RULE-18")
    if course.has_question(on):
        return Change(after="answered_question", needs=1, about=about, to=to, rule="REG-14")
    if not is_fresh(course.history, on):
        return Change(after="check_in", needs=1, about=about, to=to, rule="REG-02")
    if not course.may_rise(on):
        return Change(after="cleared_flag", needs=1, about=about, to=to, rule="RULE-26")
    return None
