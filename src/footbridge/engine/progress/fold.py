"""The fold over the days: what is earned, taken or lost is worked out anew from the facts.

The answer depends on the set of facts alone, never on the order in which they came. Each step
takes where things stand and gives where they stand then; nothing is changed in place.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from operator import attrgetter
from typing import NamedTuple

from footbridge.catalogue.units import WEEK, WEEK_DAYS
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import (
    Away,
    AwayReason,
    EasierToday,
    Entry,
    Fall,
    ReviewAccepted,
)
from footbridge.engine.known.history import DAY, day_of
from footbridge.engine.known.wishes import easier_on
from footbridge.engine.person import Slot
from footbridge.engine.progress.note_done import note_done
from footbridge.engine.progress.progress import (
    Before,
    Progress,
    Waiting,
    has_question,
    is_early,
    is_review_due,
    is_untold,
    level_begun,
    may_change_level,
    may_rise,
    recovery_of,
    review_on,
    span_on,
    streams_on,
    tandem_seconds,
    week_on,
)
from footbridge.engine.progress.recover import come_back, give_what_is_due, heed_flare
from footbridge.engine.progress.restart import (
    after_fall,
    miss_time,
    start_again,
)
from footbridge.engine.progress.retest import HEEDED, heed_tests
from footbridge.engine.progress.review import Offer, offers_on
from footbridge.engine.signs.case import Case, before_answer
from footbridge.engine.signs.next_day import How, NextDay, next_day_of
from footbridge.engine.streams import balance, strength, strength_cuts, walking
from footbridge.engine.streams.progression import Move
from footbridge.engine.streams.strength_dose import most_sets

UNWELL = (AwayReason.ILLNESS, AwayReason.HOSPITAL)
RESPONSES_KEPT = timedelta(days=42)
"""Longer than any rule looks back at how training was answered."""


class _Path(NamedTuple):
    """What begins the doses afresh, in order of its (last) day."""

    falls: list[Entry[Fall]]
    illnesses: list[Entry[Away]]


def fold(case: Case, progress: Progress, until: date) -> Progress:
    """Every day on which something happened in turn, as far as it is new, up to `until`.

    With `until` today, today is the last of them, whether anything happened or not.
    """
    reviews = case.history.days(ReviewAccepted)
    path, tested = _path_of(case), _days_tested(case)
    happened = {on for on in (*case.training, *reviews, *tested) if on <= until}
    if until == case.today:
        happened.add(until)
    for on in sorted(on for on in happened if on > progress.last_event):
        if on == case.today:
            progress = over_by(case, progress, on - DAY)
            before = Before(progress.strength, progress.balance, progress.stretch_stage)
            progress = progress._replace(before=before)
        progress = weeks_judged_until(case, _last_day_judged(case, progress), on)
        progress = _begin_balance(case, progress, on)
        if path.falls or path.illnesses:
            progress = _start_again_if_needed(case, progress, path, on)
        progress = miss_time(case, progress, on)
        if on in tested:
            progress = heed_tests(case, progress, on)
        progress = _give(case, progress, on)
        progress = _with_asked(case, progress, on)
        if on in reviews:
            progress = _review(case, progress, on)
        day = case.training.get(on)
        if day is not None:
            progress = note_done(case, progress, day)
    return progress._replace(last_event=until)


def _with_asked(case: Case, progress: Progress, on: date) -> Progress:
    note = progress.walking.note
    if note.move is Move.RAISED and note.on == on and _answers_in_the_evening(case, on):
        # What the evening earned is seen on the next day at the earliest.
        on += DAY
    walk = walking.with_asked(progress.walking, on)
    return progress if walk is progress.walking else progress._replace(walking=walk)


def _path_of(case: Case) -> _Path:
    start = min(case.told.started_on, case.today)
    falls = [fall for fall in case.history.of(Fall) if day_of(fall) >= start]
    unwell = [
        one
        for one in case.history.of(Away)
        if one.what.why in UNWELL and start <= one.what.last < case.today
    ]
    return _Path(sorted(falls, key=day_of), sorted(unwell, key=attrgetter("what.last")))


def _days_tested(case: Case) -> set[date]:
    """The days with a test that may bring something down."""
    start = min(case.told.started_on, case.today)
    return {on for measure in HEEDED for on in case.results.days(measure) if on >= start}


def over_by(case: Case, progress: Progress, until: date) -> Progress:
    """All that is settled when the day `until` is over, whether anything happened on it or not."""
    waiting = progress.waiting
    if waiting is not None and waiting.day.on < until:
        progress = _last_day_judged(case, progress)
    return weeks_judged_until(case, progress, until)


def _last_day_judged(case: Case, progress: Progress) -> Progress:
    """The training day before this one judged: what was done, then what it set off."""
    waiting = progress.waiting
    if waiting is None:
        return progress
    day, numbers = waiting.day, case.numbers
    slot = case.person_on(day.on).check_in_slot
    after = next_day_of(day, case.ratings, case.history, numbers, slot, progress.answered)
    after = after._replace(untold=waiting.untold) if waiting.untold else after
    if slot is Slot.EVENING and progress.next_week == after.known_on:
        progress = _raised_that_morning(case, progress, waiting)
    if slot is Slot.EVENING and after.how is not How.TRIGGERED:
        # The answer of that evening came before the one to what was done on that day.
        held = (*waiting.untold, *([Stream.BALANCE] if _went_badly(case, waiting) else []))
        progress = come_back(case, progress, day.on + DAY, held)
    progress = _judged(case, progress, waiting, after)
    return heed_flare(case, progress, after) if after.how is How.TRIGGERED else progress


def _raised_that_morning(case: Case, progress: Progress, waiting: Waiting) -> Progress:
    """With the longer walk that the morning of a new week showed, before its evening told more.

    That evening may take from it what an answer takes, but never make it unsaid (N18).
    """
    trained, begins = waiting.day.on, waiting.day.on + DAY
    nothing = NextDay(trained, How.UNKNOWN, untold=waiting.untold)
    unknown = _judged(case, progress, waiting, nothing)
    shown = weeks_judged_until(before_answer(case, Slot.EVENING, begins), unknown, begins)
    note = shown.walking.note
    if note.move is not Move.RAISED or note.on != begins:
        return progress
    return progress._replace(
        walking=shown.walking, stretch_stage=shown.stretch_stage, next_week=shown.next_week
    )


def _judged(case: Case, progress: Progress, waiting: Waiting, after: NextDay) -> Progress:
    """What was done on a day, judged by the answer to it."""
    day, numbers = waiting.day, case.numbers
    level, stream = progress.balance, progress.strength
    light = easier_on(case.history, day.on) is not None
    if waiting.sessions:
        early = is_early(case, progress, day.on)
        judged = {
            name: strength.judge(
                stream.doses[name], done, after, numbers,
                early=early, may_be_fewer=_may_be_fewer(case, name, day.on), light=light,
            )
            for name, done in waiting.sessions.items()
        }  # fmt: skip
        stream = stream._replace(doses={**stream.doses, **judged})
    if waiting.practice is not None:
        level = balance.judge(level, waiting.practice, after, numbers, light=light)
    return progress._replace(
        waiting=None,
        strength=stream,
        balance=level,
        responses=_with(progress.responses, after),
        answered={**progress.answered, **dict.fromkeys(day.streams, after)},
    )


def _answers_in_the_evening(case: Case, on: date) -> bool:
    return case.person_on(on).check_in_slot is Slot.EVENING


def _went_badly(case: Case, waiting: Waiting) -> bool:
    return waiting.practice is not None and waiting.practice.is_bad(case.numbers)


def _may_be_fewer(case: Case, dose: str, on: date) -> bool:
    """Whether the plan may have had no time for all sets of it; the anchors always have them."""
    is_anchor = dose.partition("/")[0] in case.programme.anchors
    return not is_anchor and case.person_on(on).minutes < case.numbers.full_day_minutes


def _with(responses: Mapping[date, NextDay], after: NextDay) -> Mapping[date, NextDay]:
    """The latest responses with one more; what no rule looks back at is let go."""
    oldest = next(iter(responses), after.on)
    if after.on - oldest <= RESPONSES_KEPT:
        return {**responses, after.on: after}
    since = after.on - RESPONSES_KEPT
    return {on: one for on, one in responses.items() if on >= since} | {after.on: after}


def weeks_judged_until(case: Case, progress: Progress, on: date) -> Progress:
    """Every programme week that has begun since the last event: the walk, the stretches."""
    while progress.next_week <= on:
        begins = progress.next_week
        progress = come_back(case, progress, begins)._replace(next_week=begins + WEEK)
        if has_question(case, progress, begins) or case.climbs.cover(begins):
            continue
        week = week_on(progress, begins)
        walk = walking.judge(progress.walking, case, progress.responses, begins, week)
        progress = _with_asked(case, progress._replace(walking=walk), begins)
        if _may_loosen(case, progress, begins):
            progress = progress._replace(stretch_stage=progress.stretch_stage + 1)
    return come_back(case, progress, on)


def _may_loosen(case: Case, progress: Progress, begins: date) -> bool:
    """A longer stretch for each phase, after a week that was done, calm and without a stop."""
    if progress.stretch_stage >= span_on(case, progress, begins).stretch_stage:
        return False
    week = [begins - n * DAY for n in range(1, WEEK_DAYS + 1)]
    eased = case.history.days(EasierToday)
    days = [day for day in week if Stream.MOBILITY in streams_on(case, day) and day not in eased]
    responses = [progress.responses[day] for day in days]
    return (
        any(one.is_calm for one in responses)
        and not any(one.triggered(Stream.MOBILITY) for one in responses)
        and not any(case.training[day].stopped for day in days)
        and recovery_of(progress, Stream.MOBILITY).is_over
        and may_rise(case, progress, begins)
    )


def _start_again_if_needed(case: Case, progress: Progress, path: "_Path", on: date) -> Progress:
    """Falls before this day (or today) and illness that is over begin the doses afresh."""
    falls, illnesses = path
    while progress.falls < len(falls):
        fall = falls[progress.falls]
        if not (day_of(fall) < on or on == case.today):
            break
        progress = after_fall(case, progress, day_of(fall), fall.id)
        progress = progress._replace(falls=progress.falls + 1, next_week=progress.start + WEEK)
    while progress.illnesses < len(illnesses) and illnesses[progress.illnesses].what.last < on:
        away = illnesses[progress.illnesses]
        progress = start_again(case, progress, away.what.last + DAY, (away.id,))
        progress = progress._replace(
            illnesses=progress.illnesses + 1, next_week=progress.start + WEEK
        )
    return progress


def _begin_balance(case: Case, progress: Progress, on: date) -> Progress:
    """Until balance was first judged, the latest tests say where it starts."""
    if progress.balance.note.move is Move.STARTED and progress.fresh_start_on is None:
        return progress._replace(balance=level_begun(case, on))
    return progress


def _give(case: Case, progress: Progress, on: date) -> Progress:
    """Give what was earned to what was trained on this day, or to everything today."""
    is_today, streams = on == case.today, streams_on(case, on)
    may = may_rise(case, progress, on)
    if may and (is_today or Stream.BALANCE in streams):
        progress = _give_balance(case, progress, on)
    if may and (is_today or Stream.STRENGTH in streams):
        progress = _give_strength(case, progress, on)
    is_known = may and not is_untold(progress, Stream.STRENGTH)
    return _as_asked(case, progress, on, is_known=is_known)


def _as_asked(case: Case, progress: Progress, on: date, *, is_known: bool) -> Progress:
    """What came back on a session's day came back to what that session left out, too.

    It is seen on a later day, and waits for the answers of that one (N15).
    """
    stream = progress.strength
    if all(dose.not_seen_from is None for dose in stream.doses.values()):
        return progress
    if on == case.today:
        stream = stream if is_known else strength_cuts.as_last_asked(stream, on)
    elif is_known and on in case.training:
        stream = strength_cuts.seen(stream, case.training[on].sets)
    return progress._replace(strength=stream)


def _give_balance(case: Case, progress: Progress, on: date) -> Progress:
    if not progress.balance.earned or is_untold(progress, Stream.BALANCE):
        return progress
    return progress._replace(balance=balance.give(progress.balance, on, case.numbers))


def _give_strength(case: Case, progress: Progress, on: date) -> Progress:
    """What was taken comes back first, in all of the stream, and nothing more on that day."""
    if not recovery_of(progress, Stream.STRENGTH).is_over:
        return give_what_is_due(progress, on)
    doses = progress.strength.doses
    waiting = [name for name, dose in doses.items() if dose.earned or dose.third_from is not None]
    for name in _by_worth(case, waiting):
        if on == case.today or doses[name].exercise.id in case.training[on].sets:
            progress = _raise(case, progress, name, on)
    return progress


def _by_worth(case: Case, names: Iterable[str]) -> list[str]:
    """In the order of worth: of several, the first takes the week's change of level."""
    worth = case.programme.worth
    place = {name: number for number, name in enumerate(worth)}
    return sorted(names, key=lambda name: (place.get(name.partition("/")[0], len(worth)), name))


def _may_add_a_set(case: Case, progress: Progress, on: date) -> bool:
    """Third sets are for longer days, and never take the turn of a balance level (REG-04)."""
    numbers = case.numbers
    if case.person_on(on).minutes < numbers.full_day_minutes or not may_change_level(
        case, progress, on
    ):
        return False
    if not recovery_of(progress, Stream.BALANCE).is_over:
        # A flare takes the turn of balance away, and gives it to nobody (N5).
        return False
    level = progress.balance
    if not balance.is_below_another(level, numbers, tandem_seconds(case, level, on)):
        return True
    # Whether it was earned hangs on the last answer, and a worse one gives the turn to nobody. The
    # level is taken at a review: what is given now must leave that day free.
    return (review_on(case, progress) - on).days >= numbers.level_change_days


def _raise(case: Case, progress: Progress, name: str, on: date) -> Progress:
    level = _may_add_a_set(case, progress, on)
    doses = progress.strength.doses
    most = most_sets(case.person_on(on).minutes, case.numbers, doses[name].sets)
    dose, is_level = strength.give(doses[name], on, most, may_change_level=level)
    return progress._replace(
        strength=progress.strength._replace(doses={**doses, name: dose}),
        last_level_change=on if is_level else progress.last_level_change,
    )


def _review(case: Case, progress: Progress, on: date) -> Progress:
    """A review that was due: of what was offered and said yes to, one level change at most."""
    if not is_review_due(case, progress, on):
        return progress
    offered = {offer.id: offer for offer in offers_on(case, progress, on)}
    for review in case.history.on(on, ReviewAccepted):
        for wanted in review.what.accepted:
            if wanted in offered and may_change_level(case, progress, on):
                progress = _accept(case, progress, offered[wanted], on)
    return progress._replace(last_review=on)


def _accept(case: Case, progress: Progress, offer: Offer, on: date) -> Progress:
    stream = progress.strength
    if offer.exercise is not None:
        dose = strength.take_next_variant(stream.doses[offer.exercise], on)
        stream = stream._replace(doses={**stream.doses, offer.exercise: dose})
    elif offer.is_level:
        progress = progress._replace(balance=balance.climb(progress.balance, on))
    else:
        days = case.numbers.strength_days_more
        stream = stream._replace(days_a_week=days, cuts_on_more_days=0)
    return progress._replace(strength=stream, last_level_change=on)
