"""What could be in each part of the day, before the time is looked at, and what waits by rule."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from footbridge.catalogue.units import WEEK_DAYS
from footbridge.catalogue.words import Block, Measure
from footbridge.engine.known.wishes import stands_in
from footbridge.engine.progress.progress import dose_of, is_new_to_it, week_on
from footbridge.engine.shown.reasons import left_by
from footbridge.engine.streams.balance import place_begun_with
from footbridge.engine.streams.strength_days import planned_weekdays
from footbridge.engine.today.choice import (
    Choice,
    LeftOut,
    Offer,
    Today,
    first_of,
    offer,
    offered,
    waiting,
)
from footbridge.engine.today.warm_up import pick_short_warm_up, pick_warm_up

SEATED = "seated"
SITTING_BREAK = "sitting-break"
WARM_UP_BLOCKS = (Block.CIRCULATION, Block.MOBILITY, Block.GLIDE, Block.ACTIVATION)


def day_number(today: Today) -> int:
    """Days since the start, 0 the first."""
    return max(0, (today.on - today.case.person.started_on).days)


def warm_up(today: Today, *, shortly: bool, is_short: bool) -> Offer:
    """What the rotation picks for this day; three drills on a short day of strength."""
    exercises = today.case.catalogue.exercises.values()
    found = offer(today, [one.id for one in exercises if one.block in WARM_UP_BLOCKS])
    guide, number = today.case.guide, day_number(today)
    if is_short:
        picked = pick_short_warm_up(found.choices, guide, number)
    else:
        picked = pick_warm_up(today.case.programme, found.choices, guide, number, shortly=shortly)
    return Offer(picked, first_of(found.left_out, _rest_turns(today, found.choices, picked)))


def _rest_turns(today: Today, choices: Iterable[Choice], picked: Sequence[Choice]) -> LeftOut:
    why = left_by(today.case.guide, "RULE-05", "another_day")
    return {one.exercise.id: why for one in choices if one not in picked}


def balance(today: Today, *, is_strength_day: bool, is_full: bool) -> tuple[Offer, Offer]:
    """The hold of the present level, and what moves; one of that unless it is a full day."""
    level, moves = today.progress.balance, today.case.programme.moving_balance
    rung = level.rung
    still = offered(today, [(rung.exercise, rung.variant)])
    others = {one.exercise for one in level.ladder.rungs} - {rung.exercise}
    open_moves = _open_moves(today)
    closed = moves[max(1, len(open_moves)) :]
    moving = offered(today, [(moves[0], SEATED)])
    if open_moves:
        moving = offer(today, _turned(open_moves, day_number(today)))
    most = len(moving.choices)
    if not is_full:
        most = 0 if is_strength_day and still.choices else 1
    left_out = first_of(
        waiting(today, (*others, *closed), "REG-05", "other_level"),
        moving.left_out,
        _rest_turns(today, moving.choices[most:], ()),
    )
    return still, Offer(moving.choices[:most], left_out)


def _open_moves(today: Today) -> list[str]:
    """March once the tandem level holds, side steps a level up, the line walk another (E7).

    Until then, and where sitting is all that is allowed, the march is done on the chair.
    """
    level = today.progress.balance
    above = level.place - place_begun_with(level.ladder, Measure.TANDEM)
    holds = above > 0 or (above == 0 and level.held_here)
    return list(today.case.programme.moving_balance[: 1 + above]) if holds else []


def strength(today: Today, *, is_strength_day: bool) -> Offer:
    """The core list; one of the pair that takes turns; from week 3 all of it (C-10).

    What was trained longest ago comes first, so that the lists alternate where time is short.
    """
    programme = today.case.programme
    last = today.progress.strength.last_done
    pair = sorted(programme.alternating_strength, key=lambda name: last.get(name, date.min))
    later: LeftOut = {}
    # The two directions of the band take turns.
    early = is_new_to_it(today.case, today.progress, today.on)
    is_long = today.case.person.minutes >= today.case.numbers.all_sets_minutes
    turn = pair if is_long and not early else pair[:1]
    resting = [one for one in pair if one not in turn]
    later = waiting(today, resting, "RULE-01", "not_yet" if early else "another_day")
    names = _longest_ago(today, (*programme.core_strength, *turn))
    if early:
        later = first_of(later, waiting(today, programme.later_strength, "RULE-01", "not_yet"))
    else:
        names = _longest_ago(today, (*names, *programme.later_strength))
    if not is_strength_day:
        return Offer([], first_of(later, waiting(today, names, "RULE-12", "rest_day")))
    exercises = today.case.catalogue.exercises
    wanted = [
        (name, dose_of(today.case, today.progress, exercises[name], today.on).variant)
        for name in names
    ]
    found = offered(today, wanted)
    return Offer(found.choices, first_of(later, found.left_out))


def anchors(today: Today, choices: Sequence[Choice]) -> list[Choice]:
    """What every session of strength holds, or what is nearest to it of what can be done."""
    exercises = today.case.catalogue.exercises
    found: list[Choice] = []
    for name in today.case.programme.anchors:
        block = exercises[name].block
        own = [one for one in choices if one.exercise.id == name]
        near = [one for one in choices if one.exercise.block is block and one not in found]
        found += (own or near)[:1]
    return found


def turns(today: Today, others: int) -> int:
    """How many strength exercises beside the anchors this session has to hold, of so many.

    Each comes round in a week, or in two where the minutes are few.
    """
    case, numbers = today.case, today.case.numbers
    weeks = 1
    is_long = case.person.minutes >= numbers.all_sets_minutes
    is_late = week_on(today.progress, today.on) >= numbers.turns_slower_from_week
    if case.person.minutes < numbers.full_day_minutes or (is_late and not is_long):
        weeks = numbers.turns_slower_weeks
    # What was planned of late, and not only what is now: a third day may be new this week.
    since = today.on - timedelta(days=WEEK_DAYS - 1)
    done = sum(since <= on < today.on for on in today.progress.strength.dates)
    days = max(numbers.strength_days_start, min(today.progress.strength.days_a_week, done + 1))
    return -(-others // (days * weeks))


def _longest_ago(today: Today, names: Iterable[str]) -> list[str]:
    """In the order of who was done longest ago; those that take turns count as one."""
    pair = today.case.programme.alternating_strength
    last = today.progress.strength.last_done
    of_pair = max((last.get(name, date.min) for name in pair), default=date.min)
    both = today.case.person.minutes >= today.case.numbers.all_sets_minutes

    # What is always done in the place of another takes its turn, too: else that would come first
    # for ever.
    instead = stands_in(today.case.history, today.on)

    def last_done(name: str) -> date:
        own = of_pair if name in pair and not both else last.get(name, date.min)
        return max(own, last.get(instead.get(name, name), date.min))

    return sorted(names, key=last_done)


def stretches(today: Today, *, is_strength_day: bool) -> Offer:
    """In turn, on their days."""
    names = _turned(today.case.programme.stretches, day_number(today))
    if _is_stretch_day(today, is_strength_day=is_strength_day):
        return offer(today, names)
    return Offer([], waiting(today, names, "RULE-34", "another_day"))


def _is_stretch_day(today: Today, *, is_strength_day: bool) -> bool:
    """Daily on the leg track; on the feet track some of the days without strength."""
    wanted = today.case.programme.stretch_days_a_week
    if wanted >= WEEK_DAYS:
        return True
    chosen, days_a_week = today.case.person.strength_weekdays, today.progress.strength.days_a_week
    planned = planned_weekdays(chosen, days_a_week)
    if is_strength_day or today.on.weekday() in planned:
        return False
    free = [number for number in range(WEEK_DAYS) if number not in planned]
    step = max(1, len(free) // wanted)
    return today.on.weekday() in free[::step][:wanted]


def recovery(today: Today, *, is_strength_day: bool) -> Offer:
    """Sitting breaks every day; on days without strength one kind of massage, in turn."""
    exercises = today.case.catalogue.exercises.values()
    names = [one.id for one in exercises if one.block is Block.RECOVERY]
    wanted = [SITTING_BREAK]
    if not is_strength_day:
        wanted += _turned(names, day_number(today))
    others = [name for name in names if name not in wanted]
    found = offer(today, dict.fromkeys(wanted))
    waits = waiting(today, others, "RULE-30", "another_day")
    return Offer(found.choices, first_of(waits, found.left_out))


def _turned(names: Sequence[str], day: int) -> list[str]:
    turn = day % max(1, len(names))
    return [*names[turn:], *names[:turn]]
