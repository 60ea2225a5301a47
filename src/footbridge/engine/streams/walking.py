"""The daily walk through the weeks: continuous time from the measured baseline (RULE-19, E5)."""

from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import CheckIn, Entry, FeetCheck, Walk
from footbridge.engine.known.history import DAY, History, day_of
from footbridge.engine.signs.flags import looks_between
from footbridge.engine.signs.next_day import Settled
from footbridge.engine.streams.progression import Freezable
from footbridge.engine.streams.reducing import cut_heavily, cut_lightly, raise_by
from footbridge.engine.streams.strength import Move, Note, Seen

WEEK = timedelta(days=7)
MINUTE = 60


@dataclass(slots=True)
class Stride(Freezable):
    """The present walk in seconds without a rest. It is judged once a week, never oftener."""

    seconds: int
    note: Note
    measured: bool
    last_on: date | None = None


def first_stride(
    baseline_minutes: int | None, numbers: Numbers, on: date, most_seconds: int
) -> Stride:
    """Starts at the measured comfortable minutes; a short walk where nothing was measured."""
    measured = baseline_minutes is not None
    seconds = numbers.walk_start_seconds
    if baseline_minutes is not None:
        seconds = baseline_minutes * MINUTE
    seconds = min(max(seconds, numbers.walk_least_seconds), most_seconds)
    note = Note(Move.STARTED, on, seconds, seconds, "work_seconds")
    return Stride(seconds=seconds, note=note, measured=measured)


def judge_week(
    stride: Stride,
    history: History,
    flagged: frozenset[date],
    settled: dict[date, Settled],
    numbers: Numbers,
    *,
    on: date,
    week: int,
    ceiling_seconds: int,
) -> None:
    """At the start of programme week `week`, look back on the seven days before `on`."""
    if stride.is_frozen(on):
        return
    told = walks_between(history, on - WEEK, on - timedelta(days=1))
    walks = [walk for walk in told if walk.what.seconds >= numbers.walk_logged_seconds]
    days = {day_of(walk) for walk in walks}
    calm = [day for day in days if settled[day].is_calm]
    facts = tuple(walk.id for walk in walks)
    if len(days) < numbers.walk_logged_days:
        _note(stride, Move.HELD_STREAK, on, facts, days=len(days))
        return
    looks = looks_between(history, on - WEEK, on - DAY)
    seen = _seen(stride, history, told, walks, looks, numbers)
    if seen is not None:
        _note(stride, Move.HELD_EFFORT, on, facts, days=len(days), seen=seen)
    elif (
        len(calm) < numbers.walk_logged_days
        or not all(walk.what.comfortable for walk in walks)
        or not _is_calm(history, flagged, settled, looks, on)
    ):
        _note(stride, Move.HELD_UNKNOWN, on, facts, days=len(days))
    else:
        percent = raise_percent(week, numbers)
        before = stride.seconds
        stride.seconds = longer_walk(before, percent, ceiling_seconds)
        _note(stride, Move.RAISED, on, facts, before=before, percent=percent)


def raise_percent(week: int, numbers: Numbers) -> int:
    """By how much the walk may grow at the start of a programme week."""
    early = week <= numbers.walk_early_weeks
    return numbers.walk_up_early_percent if early else numbers.walk_up_late_percent


def longer_walk(seconds: int, percent: int, ceiling_seconds: int) -> int:
    """A walk longer by that much, up to the longest; one beyond it already stays."""
    return min(raise_by(seconds, percent), max(seconds, ceiling_seconds))


def _seen(
    stride: Stride,
    history: History,
    told: list[Entry[Walk]],
    walks: list[Entry[Walk]],
    looks: list[Entry[FeetCheck]],
    numbers: Numbers,
) -> Seen | None:
    """What was told of the last seven days and stands against a longer walk: the gravest."""
    if any(look.what.findings or look.what.not_yet_told for look in looks):
        return Seen.FOOT_MARK
    if any(walk.what.comfortable is False or walk.what.stop is not None for walk in told):
        return Seen.UNCOMFORTABLE
    if not _walked_what_was_asked(walks, stride.seconds, numbers.walk_of_plan_percent):
        return Seen.SHORTER_WALKS
    return Seen.MORE_STEPS if _steps_rose_too_much(history, walks, numbers) else None


def _is_calm(
    history: History,
    flagged: frozenset[date],
    settled: dict[date, Settled],
    looks: list[Entry[FeetCheck]],
    on: date,
) -> bool:
    """No trigger, no flag, feet that were looked at and could be seen, a fresh answer."""
    week = [on - timedelta(days=n) for n in range(1, 8)]
    return (
        not any(d in settled and settled[d].triggered(Stream.WALKING) for d in week)
        and flagged.isdisjoint((on, *week))
        and bool(looks)
        and all(look.what.could_see for look in looks)
        and is_fresh(history, on)
    )


def _walked_what_was_asked(walks: list[Entry[Walk]], seconds: int, percent: int) -> bool:
    """Raising a walk that is not being walked would be a step of unknown size."""
    typical = median(walk.what.seconds for walk in walks)
    return typical * 100 >= seconds * percent


def _steps_rose_too_much(history: History, walks: list[Entry[Walk]], numbers: Numbers) -> bool:
    """Where steps are counted: no more than the allowed rise over this person's own first week."""
    now = [walk.what.steps for walk in walks if walk.what.steps is not None]
    if not now:
        return False
    first = next(day_of(walk) for walk in history.of(Walk) if walk.what.steps is not None)
    began = walks_between(history, first, first + WEEK - DAY)
    base = [walk.what.steps for walk in began if walk.what.steps is not None]
    return sum(now) / len(now) - sum(base) / len(base) > numbers.steps_more_a_day


def is_fresh(history: History, on: date) -> bool:
    """Whether a rating was given on this day or the day before: under 36 hours old at noon."""
    for day in (on, on - DAY):
        for one in history.on(day, CheckIn):
            if one.what.pain is not None or one.what.soreness is not None:
                return True
    return False


def trim_stride(stride: Stride, settled: Settled, numbers: Numbers, *, heavy: bool) -> None:
    """A shorter walk by 10 to 20 percent, then the same for a week."""
    before = stride.seconds
    percent = numbers.trim_heavy_percent if heavy else numbers.trim_light_percent
    stride.seconds = cut_walk(before, numbers, heavy=heavy)
    stride.freeze_until(settled.on + timedelta(days=1 + numbers.freeze_days), "RULE-18")
    stride.note = Note(
        Move.TRIMMED,
        settled.on + timedelta(days=1),
        before,
        stride.seconds,
        "work_seconds",
        percent=percent,
        facts=settled.facts,
    )


def cut_walk(seconds: int, numbers: Numbers, *, heavy: bool) -> int:
    """A walk shortened by the light or the heavy share, never under the shortest walk."""
    if heavy:
        return cut_heavily(seconds, numbers.trim_heavy_percent, numbers.walk_least_seconds)
    return cut_lightly(
        seconds, numbers.trim_light_percent, numbers.trim_heavy_percent, numbers.walk_least_seconds
    )


def lighten_stride(
    stride: Stride, seconds: int, gap_days: int, on: date, hold_until: date
) -> None:
    """After missed time: a shorter walk and a week at that."""
    before = stride.seconds
    stride.seconds = min(before, seconds)
    stride.freeze_until(hold_until, "REG-01")
    stride.note = Note(Move.RESTARTED, on, before, stride.seconds, "work_seconds", days=gap_days)


def walk_no_longer_than(
    stride: Stride, seconds: int, on: date, hold_until: date, facts: tuple[str, ...]
) -> None:
    """After a test that shows less: a walk of that length and a week at it."""
    before, stride.seconds = stride.seconds, seconds
    stride.freeze_until(hold_until, "RULE-01")
    stride.note = Note(Move.TESTED, on, before, seconds, "work_seconds", facts=facts)


def walks_between(history: History, first: date, last: date) -> list[Entry[Walk]]:
    """The walks between two days, both included."""
    days = (last - first).days + 1
    return [walk for n in range(days) for walk in history.on(first + timedelta(days=n), Walk)]


def _note(
    stride: Stride,
    move: Move,
    on: date,
    facts: tuple[str, ...],
    *,
    before: int | None = None,
    percent: int = 0,
    days: int = 0,
    seen: Seen | None = None,
) -> None:
    stride.note = Note(
        move,
        on,
        stride.seconds if before is None else before,
        stride.seconds,
        "work_seconds",
        percent=percent,
        days=days,
        seen=seen,
        facts=facts,
    )
