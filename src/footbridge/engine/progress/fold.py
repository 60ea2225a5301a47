"""The walk through the days: what is earned, trimmed or lost is worked out anew from the facts.

The answer depends on the set of facts alone, never on the order in which they came.
"""

from collections import deque
from dataclasses import dataclass, field
from datetime import date, timedelta
from operator import attrgetter

from footbridge.catalogue.model import Exercise
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import Away, AwayReason, Entry, Fall, ReviewAccepted, SetDone
from footbridge.engine.known.history import DAY, day_of
from footbridge.engine.known.training import Sets, TrainingDay
from footbridge.engine.progress.conditions import offers_on
from footbridge.engine.progress.progress import WEEK, Course, Lighter
from footbridge.engine.progress.restart import after_fall, miss_time, start_again
from footbridge.engine.progress.retest import heed_tests, retest_days
from footbridge.engine.progress.review import Offer
from footbridge.engine.signs.next_day import Settled
from footbridge.engine.streams.balance import (
    Practice,
    climb,
    give_longer_holds,
    judge_rounds,
    settle_stance,
    trim_stance,
)
from footbridge.engine.streams.strength import (
    Done,
    Move,
    give_what_is_earned,
    judge_sets,
    settle_lift,
    take_next_variant,
    trim_lift,
)
from footbridge.engine.streams.walking import judge_week, trim_stride

UNWELL = (AwayReason.ILLNESS, AwayReason.HOSPITAL)


@dataclass(slots=True)
class _Waiting:
    """What was done on a day and is judged when its next day is over."""

    on: date
    lifts: dict[str, Done]
    practice: Practice | None


@dataclass(slots=True)
class _Path:
    """What the walk still has before it; falls and illness in order of their (last) days."""

    falls: deque[Entry[Fall]]
    unwell: deque[Entry[Away]]
    next_week: date
    waiting: list[_Waiting] = field(default_factory=list)


def live(course: Course) -> None:
    """Take every day on which something happened in turn, then today. Changes `course`."""
    history = course.history
    falls = [fall for fall in history.of(Fall) if day_of(fall) >= course.start]
    unwell = [
        one
        for one in history.of(Away)
        if one.what.why in UNWELL and course.start <= one.what.last < course.today
    ]
    path = _Path(
        deque(sorted(falls, key=day_of)),
        deque(sorted(unwell, key=attrgetter("what.last"))),
        course.start + WEEK,
    )
    reviews = {day_of(review) for review in history.of(ReviewAccepted)}
    tested = retest_days(course)
    for on in sorted({*course.training, *reviews, *tested, course.today}):
        _settle(course, path)
        _judge_weeks(course, path, on)
        if path.falls or path.unwell:
            _start_again_if_needed(course, path, on)
        _begin_balance(course, on)
        miss_time(course, on)
        if on in tested:
            heed_tests(course, on)
        _give(course, on)
        course.walks_asked.append((on, course.stride.seconds))
        if on in reviews:
            _review(course, on)
        if on in course.training:
            path.waiting.append(_note_done(course, course.training[on]))


def _settle(course: Course, path: _Path) -> None:
    """Judge the training days before this one: what was done, then what it set off."""
    waiting, path.waiting = path.waiting, []
    for day in waiting:
        settled = course.settled[day.on]
        early = course.is_early(day.on)
        for name, done in day.lifts.items():
            settle_lift(course.lifts[name], done, settled, course.numbers, early=early)
        if day.practice is not None:
            settle_stance(course.stance, day.practice, settled, course.numbers)
        if settled.streams:
            _trim(course, settled)


def _trim(course: Course, settled: Settled) -> None:
    numbers = course.numbers
    until = settled.on + timedelta(days=1 + numbers.freeze_days)
    for stream in settled.streams:
        heavy = stream in settled.heavy
        course.lighter[stream] = Lighter(until, heavy, settled)
        if stream is Stream.STRENGTH:
            for lift in course.lifts.values():
                trim_lift(lift, settled, numbers, heavy=heavy)
            _count_towards_fewer_days(course)
        elif stream is Stream.BALANCE:
            trim_stance(course.stance, settled, numbers, heavy=heavy)
        elif stream is Stream.WALKING:
            trim_stride(course.stride, settled, numbers, heavy=heavy)


def _count_towards_fewer_days(course: Course) -> None:
    """Two trims since the third strength day came take it away again (C-21)."""
    if course.days_a_week > course.numbers.strength_days_start:
        course.trims_on_more_days += 1
        if course.trims_on_more_days >= course.numbers.trims_to_fewer_days:
            course.days_a_week = course.numbers.strength_days_start


def _judge_weeks(course: Course, path: _Path, on: date) -> None:
    """Every programme week that has begun since the last event: the walk, the stretches."""
    while path.next_week <= on:
        begins, path.next_week = path.next_week, path.next_week + WEEK
        if course.has_question(begins):
            continue
        judge_week(
            course.stride,
            course.history,
            course.flagged,
            course.settled,
            course.numbers,
            on=begins,
            week=course.week_on(begins),
            ceiling_seconds=course.longest_walk,
        )
        course.walks_asked.append((begins, course.stride.seconds))
        _loosen(course, begins)


def _loosen(course: Course, begins: date) -> None:
    """A longer stretch for each phase, after a week that was done, calm and without a stop."""
    most = course.most_stretch_stage(begins)
    week = [begins - timedelta(days=n) for n in range(1, 8)]
    days = [day for day in week if Stream.MOBILITY in course.streams_on(day)]
    settled = [course.settled[day] for day in days]
    stopped = any(
        one.stop is not None
        for day in days
        for sets in course.training[day].sets.values()
        for one in sets.done
    )
    if (
        course.stretch_stage < most
        and any(one.is_calm for one in settled)
        and not any(one.triggered(Stream.MOBILITY) for one in settled)
        and not stopped
        and not course.is_lighter(Stream.MOBILITY, begins)
        and course.may_rise(begins)
    ):
        course.stretch_stage += 1


def _start_again_if_needed(course: Course, path: _Path, on: date) -> None:
    """Falls before this day (or today) and illness that is over begin the doses afresh."""
    while path.falls and (day_of(path.falls[0]) < on or on == course.today):
        fall = path.falls.popleft()
        after_fall(course, day_of(fall), fall.id)
        path.next_week = course.start + WEEK
    while path.unwell and path.unwell[0].what.last < on:
        away = path.unwell.popleft()
        start_again(course, away.what.last + DAY, (away.id,))
        path.next_week = course.start + WEEK


def _begin_balance(course: Course, on: date) -> None:
    """Until balance was first judged, the latest tests say where it starts."""
    if course.stance.note.move is Move.STARTED and course.fresh_start_on is None:
        course.stance = course.stance_begun(on)


def _give(course: Course, on: date) -> None:
    """Give what was earned to what was trained on this day, or to everything today."""
    is_today = on == course.today
    waiting = [
        name for name, lift in course.lifts.items() if lift.earned or lift.third_from is not None
    ]
    if not (waiting or course.stance.earned) or not course.may_rise(on):
        return
    streams = course.streams_on(on)
    if course.stance.earned and (is_today or Stream.BALANCE in streams):
        give_longer_holds(course.stance, on, course.numbers)
    if is_today or Stream.STRENGTH in streams:
        for name in sorted(waiting):
            lift = course.lifts[name]
            if is_today or lift.exercise.id in course.training[on].sets:
                level = course.may_change_level(on)
                if give_what_is_earned(lift, on, course.numbers, may_change_level=level):
                    course.last_level_change = on


def _review(course: Course, on: date) -> None:
    """A review that was due: of what was offered and said yes to, one level change at most."""
    if not course.is_review_due(on):
        return
    offered = {offer.id: offer for offer in offers_on(course, on)}
    for review in course.history.of(ReviewAccepted):
        for wanted in review.what.accepted if day_of(review) == on else ():
            if wanted in offered and course.may_change_level(on):
                _accept(course, offered[wanted], on)
    course.last_review = on


def _accept(course: Course, offer: Offer, on: date) -> None:
    if offer.exercise is not None:
        take_next_variant(course.lifts[offer.exercise], on)
    elif offer.is_level:
        climb(course.stance, on)
    else:
        course.days_a_week = course.numbers.strength_days_more
        course.trims_on_more_days = 0
    course.last_level_change = on


def _note_done(course: Course, day: TrainingDay) -> _Waiting:
    """Keep what this day did until its next day is known."""
    waiting = _Waiting(day.on, {}, None)
    for name, sets in day.sets.items():
        if name in course.counted:
            _note_lifts(course, waiting, course.catalogue.exercises[name], sets)
    waiting.practice = _practice(course, day)
    if day.on < course.today:
        course.last_done.update(dict.fromkeys(day.sets, day.on))
    for stream in day.streams:
        course.last_on[stream] = day.on
    if Stream.STRENGTH in day.streams:
        course.strength_dates.append(day.on)
    return waiting


def _note_lifts(course: Course, waiting: _Waiting, exercise: Exercise, sets: Sets) -> None:
    """The sets of one exercise, each way of doing it by itself."""
    variants = {one.variant for one in sets.done}
    ways: dict[str, list[SetDone]] = {}
    if len(variants) == 1:
        ways[course.lift_key(exercise, variants.pop())] = sets.done
    else:
        for one in sets.done:
            ways.setdefault(course.lift_key(exercise, one.variant), []).append(one)
    for key, done in ways.items():
        lift = course.lifts.get(key) or course.lift_of(exercise, waiting.on, done[0].variant)
        waiting.lifts[key] = judge_sets(lift, done, sets.fact, waiting.on)
        lift.last_on = waiting.on
        if waiting.on < course.today and lift.third_from is not None:
            lift.third_used = True


def _practice(course: Course, day: TrainingDay) -> Practice | None:
    """All balance sets of the day together; a near-fall counts in whichever exercise it happened.

    None when there was neither.
    """
    known = course.catalogue.exercises
    told = [
        each for each in day.near_falls if known[each[0].exercise].stream is not Stream.BALANCE
    ]
    if Stream.BALANCE in day.streams:
        for name, sets in day.sets.items():
            if known[name].stream is Stream.BALANCE:
                told += [(one, sets.fact) for one in sets.done]
    if not told:
        return None
    done = [one for one, _ in told]
    return judge_rounds(course.stance, done, told[0][1], day.on, course.numbers)
