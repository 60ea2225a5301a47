"""The daily walk through the weeks: continuous time from the measured baseline (RULE-19, E5)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from statistics import median

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import MINUTE, PERCENT, WEEK, WEEK_DAYS
from footbridge.catalogue.words import Stream, Surface
from footbridge.engine.facts import EasierToday, Entry, FeetCheck, Walk
from footbridge.engine.known.history import DAY
from footbridge.engine.shown.decision import Change, Figures, Reason, Says
from footbridge.engine.shown.reasons import reason
from footbridge.engine.signs.case import Case
from footbridge.engine.signs.next_day import How, NextDay, is_answered
from footbridge.engine.streams.cuts import (
    RAISES_KEPT,
    Raise,
    uncut,
)
from footbridge.engine.streams.progression import (
    Move,
    Note,
    Seen,
    Step,
    longer,
    moved,
)
from footbridge.engine.streams.reducing import raise_by
from footbridge.engine.streams.walking_dose import WalkingDose, most_after

BY_WEEK = (Move.STARTED, Move.RAISED, Move.HELD_EFFORT, Move.HELD_STREAK, Move.TESTED)


def begin(
    baseline_minutes: int | None, numbers: Numbers, on: date, most_seconds: int
) -> WalkingDose:
    """Starts at the measured comfortable minutes; a short walk where nothing was measured."""
    seconds = numbers.walk_start_seconds
    if baseline_minutes is not None:
        seconds = baseline_minutes * MINUTE
    seconds = min(max(seconds, numbers.walk_least_seconds), most_seconds)
    return WalkingDose(seconds, Note(Move.STARTED, on, seconds, seconds, "work_seconds"))


def judge(
    walk: WalkingDose, case: Case, responses: Mapping[date, NextDay], on: date, week: int
) -> WalkingDose:
    """At the start of programme week `week`, look back on the seven days before `on`."""
    came_back = walk.note.move is Move.RETURNED and walk.note.on >= on - DAY
    if walk.freeze.holds(on) or walk.takings or came_back:
        return walk
    numbers = case.numbers
    told = case.history.between(Walk, on - WEEK, on - DAY)
    walks = [one for one in told if one.what.seconds >= numbers.walk_logged_seconds]
    # An easier day proves nothing of the whole walk.
    days = {one.day for one in walks} - case.history.days(EasierToday).keys()
    facts = tuple(one.id for one in walks)
    if len(days) < numbers.walk_logged_days:
        return _noted(walk, Move.HELD_STREAK, on, facts, days=len(days))
    looks = case.history.between(FeetCheck, on - WEEK, on - DAY)
    seen = _seen(walk, case, told, walks, looks, on)
    if seen is not None:
        return _noted(walk, Move.HELD_EFFORT, on, facts, days=len(days), seen=seen)
    higher = _higher(days, responses, numbers)
    if higher is not None:
        figures = higher.figures
        return _noted(walk, Move.HELD_EFFORT, on, facts, seen=Seen.HIGHER, figures=figures)
    calm = [day for day in days if responses[day].is_calm]
    if (
        len(calm) < numbers.walk_logged_days
        or not all(one.what.comfortable for one in walks)
        or not _is_calm(case, responses, looks, on)
    ):
        return _noted(walk, Move.HELD_UNKNOWN, on, facts, days=len(days))
    percent = raise_percent(week, numbers)
    wanted = longer_walk(walk.seconds, percent, case)
    seconds = min(wanted, ceiling(walk, on, numbers))
    if seconds <= walk.seconds < wanted:
        # The last rise was seen less than a week ago: this one waits for the next week.
        return walk
    raises = (*walk.raises[-RAISES_KEPT:], Raise(on, walk.seconds))
    longer_one = walk._replace(seconds=seconds, raises=raises)
    return _noted(longer_one, Move.RAISED, on, facts, before=walk.seconds, percent=percent)


def _higher(
    days: Collection[date], responses: Mapping[date, NextDay], numbers: Numbers
) -> NextDay | None:
    """The last answer above usual, where too few were calm because of such answers."""
    answers = [responses[day] for day in sorted(days)]
    above = [one for one in answers if one.how in (How.UNSETTLED, How.TRIGGERED)]
    calm = sum(one.is_calm for one in answers)
    is_why = calm < numbers.walk_logged_days <= calm + len(above)
    return above[-1] if is_why else None


def raise_percent(week: int, numbers: Numbers) -> int:
    """By how much the walk may grow at the start of a programme week."""
    early = week <= numbers.walk_early_weeks
    return numbers.walk_up_early_percent if early else numbers.walk_up_late_percent


def longer_walk(seconds: int, percent: int, case: Case) -> int:
    """A walk longer by that much, up to the longest; one beyond it already stays.

    What is shown of it rises no more than is allowed either (N3).
    """
    longest = max(seconds, case.longest_walk)
    return min(raise_by(seconds, percent), most_after(seconds, case.numbers), longest)


def _seen(
    walk: WalkingDose,
    case: Case,
    told: Sequence[Entry[Walk]],
    walks: Sequence[Entry[Walk]],
    looks: Sequence[Entry[FeetCheck]],
    on: date,
) -> Seen | None:
    """What was told of the last seven days and stands against a longer walk: the gravest."""
    looks = (*looks, *case.history.on(on, FeetCheck))
    if any(look.what.findings or look.what.not_yet_told for look in looks):
        return Seen.FOOT_MARK
    if any(one.what.comfortable is False or one.what.stop is not None for one in told):
        return Seen.UNCOMFORTABLE
    # Raising a walk that is not being walked would be a step of unknown size.
    typical = median(one.what.seconds for one in walks)
    if typical * PERCENT < walk.seconds * case.numbers.walk_of_plan_percent:
        return Seen.SHORTER_WALKS
    return Seen.MORE_STEPS if _steps_rose_too_much(case, walks, on) else None


def _is_calm(
    case: Case, responses: Mapping[date, NextDay], looks: Sequence[Entry[FeetCheck]], on: date
) -> bool:
    """No trigger, no flag, feet that were looked at and could be seen, a fresh answer."""
    week = [on - n * DAY for n in range(1, WEEK_DAYS + 1)]
    return (
        not any(d in responses and responses[d].triggered(Stream.WALKING) for d in week)
        and not case.flagged.touch(week[-1], on)
        and bool(looks)
        and all(look.what.could_see for look in looks)
        and is_answered(case.ratings, case.person_on(on).check_in_slot, on)
    )


def _steps_rose_too_much(case: Case, walks: Sequence[Entry[Walk]], on: date) -> bool:
    """Where steps are counted: no more than the allowed rise over this person's own first week."""
    now = [one.what.steps for one in walks if one.what.steps is not None]
    first = [steps for day, steps in case.first_steps if day < on]
    if not now or not first:
        return False
    return sum(now) / len(now) - sum(first) / len(first) > case.numbers.steps_more_a_day


def no_longer_than(
    walk: WalkingDose, seconds: int, on: date, until: date, facts: tuple[str, ...]
) -> WalkingDose:
    """After a test that shows less: a walk of that length and a week at it."""
    note = Note(Move.TESTED, on, walk.seconds, seconds, "work_seconds", facts=facts)
    freeze = longer(walk.freeze, until, "RULE-01")
    return walk._replace(seconds=seconds, takings=(), freeze=freeze, note=note)


def with_asked(walk: WalkingDose, on: date) -> WalkingDose:
    """A walk of another length than before is noted as asked from this day on.

    It is noted without what a cut takes: to come back is no raise (N3). What was over before a
    week ago is let go.
    """
    seconds = uncut(walk.seconds, walk.takings)
    if walk.asked and walk.asked[-1][1] == seconds:
        return walk
    since = on - WEEK
    asked = walk.asked
    while len(asked) > 1 and asked[1][0] < since:
        asked = asked[1:]
    return walk._replace(asked=(*asked, (on, seconds)))


def ceiling(walk: WalkingDose, on: date, numbers: Numbers) -> int:
    """The longest walk that is no more than a tenth above any asked in the week before."""
    since = on - WEEK
    asked = [seconds for day, seconds in walk.asked if since < day < on]
    asked += [seconds for day, seconds in walk.asked if day <= since][-1:]
    return min(most_after(seconds, numbers) for seconds in asked) if asked else walk.seconds


def next_step(walk: WalkingDose, week: int, case: Case) -> Step | None:
    """How long the walk would be next; None at the longest."""
    percent = raise_percent(week + 1, case.numbers)
    to = longer_walk(walk.seconds, percent, case)
    return None if to == walk.seconds else ("work_seconds", to)


def outlook(step: Step, numbers: Numbers) -> Change:
    """The walk is looked at once a week."""
    about, to = step
    needs = numbers.walk_logged_days
    return Change(after="walking_days", needs=needs, about=about, to=to, rule="RULE-19")


def why(walk: WalkingDose, catalogue: Catalogue, surface: Surface) -> list[Reason]:
    """The last move, by the walk's own rule, and what to walk on."""
    rule = "RULE-19" if walk.note.move in BY_WEEK else None
    on = reason(catalogue, "RULE-20", Says.PRESCRIBED, "surface", surface=surface)
    return [moved(catalogue, walk.note, rule), on]


def _noted(
    walk: WalkingDose,
    move: Move,
    on: date,
    facts: tuple[str, ...],
    *,
    before: int | None = None,
    percent: int = 0,
    days: int = 0,
    seen: Seen | None = None,
    figures: Figures = (),
) -> WalkingDose:
    # What came back this week is what the person wants to know; holding it is no news.
    if before is None and walk.note.move is Move.RETURNED and on - walk.note.on < WEEK:
        return walk
    start = walk.seconds if before is None else before
    note = Note(
        move, on, start, walk.seconds, "work_seconds", None, percent, days, seen, facts, figures
    )  # fmt: skip
    return walk._replace(note=note)
