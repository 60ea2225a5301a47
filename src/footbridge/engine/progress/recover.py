"""What a flare takes from the streams that it is laid to, and how it comes back (RULE-18)."""

from datetime import date, timedelta

from footbridge.catalogue.words import Noticed, Stream
from footbridge.engine.known.history import DAY
from footbridge.engine.known.training import TrainingDay
from footbridge.engine.progress.progress import Progress, Stated, has_question, recovery_of
from footbridge.engine.signs.case import Case
from footbridge.engine.signs.evidence import Evidence
from footbridge.engine.signs.next_day import How, NextDay, calm_answers, is_calm_answer
from footbridge.engine.streams import balance, strength, walking
from footbridge.engine.streams.cuts import Cut, Recovery


def heed_flare(case: Case, progress: Progress, after: NextDay) -> Progress:
    """A cut of every stream that it is laid to; where the floor is reached, that is stated."""
    on, numbers = after.known_on, case.numbers
    until = on + timedelta(days=numbers.freeze_days)
    for stream in after.streams:
        cut = Cut(on, stream in after.heavy, after)
        recovery = recovery_of(progress, stream)
        progress = _reduced(case, progress, stream, cut, until)
        if _took(progress, recovery, stream, cut, numbers.loose_cuts_most):
            recovery = recovery._replace(cuts=(*recovery.cuts, cut))
        else:
            recovery, progress = _at_the_floor(case, progress, recovery, after, until)
        progress = _with(progress, stream, recovery)
    return _stated_if_repeated(case, progress, after)


def _reduced(case: Case, progress: Progress, stream: Stream, cut: Cut, until: date) -> Progress:
    numbers = case.numbers
    if stream is Stream.STRENGTH:
        lighter = strength.reduce_all(progress.strength, cut, until, numbers)
        return progress._replace(strength=lighter)
    if stream is Stream.BALANCE:
        return progress._replace(balance=balance.reduce(progress.balance, cut, until, numbers))
    if stream is Stream.WALKING:
        floor = walking.floor_of(case, cut.on)
        walk = walking.reduce(progress.walking, cut, until, numbers, floor)
        return progress._replace(walking=walk)
    return progress


def _took(
    progress: Progress, recovery: Recovery, stream: Stream, cut: Cut, loose_most: int
) -> bool:
    """Whether the cut took anything. Drills and stretches have no dose: their cuts are counted."""
    match stream:
        case Stream.STRENGTH:
            takings = [one for dose in progress.strength.doses.values() for one in dose.takings]
        case Stream.BALANCE:
            takings = list(progress.balance.takings)
        case Stream.WALKING:
            takings = list(progress.walking.takings)
        case _:
            return len(recovery.cuts) < loose_most
    return any(one.on == cut.on for one in takings)


def _at_the_floor(
    case: Case, progress: Progress, recovery: Recovery, after: NextDay, until: date
) -> tuple[Recovery, Progress]:
    """Nothing is cut and nothing comes back for a week; the plan says that it may not suit.

    A second time within four weeks is asked about, and until then the stream rests.
    """
    on, numbers = after.known_on, case.numbers
    since = on - timedelta(days=numbers.floor_asked_window_days)
    known = tuple(day for day in recovery.at_floor if day > since)
    recovery = recovery._replace(still_until=until, at_floor=(*known, on))
    progress = _stated(case, progress, after)
    if known:
        evidence = Evidence(
            case.guide.asks(Noticed.STRONG_PAIN), on, on + numbers.floor_asked_window_days * DAY,
            after.moment, after.facts, {"triggers": len(recovery.at_floor)}, goes_on=False,
        )  # fmt: skip
        recovery = recovery._replace(rests_by=evidence.moment)
        progress = progress._replace(asked=(*progress.asked, evidence))
    return recovery, progress


def _stated_if_repeated(case: Case, progress: Progress, after: NextDay) -> Progress:
    """Three triggers in four weeks: stated, and not asked."""
    since = after.on - timedelta(days=case.numbers.triggers_window_days)
    hits = [
        one for one in progress.responses.values() if one.how is How.TRIGGERED and one.on >= since
    ]
    is_often = len(hits) >= case.numbers.triggers_asked
    return _stated(case, progress, after) if is_often else progress


def _stated(case: Case, progress: Progress, after: NextDay) -> Progress:
    flag = case.guide.asks(Noticed.REPEATED_TRIGGERS)
    stated = Stated(flag, after.known_on, after.moment, after.facts[-1])
    return progress._replace(stated=(*progress.stated[-STATED_KEPT:], stated))


STATED_KEPT = 3


def come_back(case: Case, progress: Progress, day: TrainingDay, after: NextDay) -> Progress:
    """The newest cut of each stream that was trained is taken back, when its time has come.

    Two known answers on two days running are calm, the second after a session at the lower dose. A
    walk comes back in two steps, a calm day apart; what a longer break took, after a week and
    after two of calm answers. While a flag or a question is open all is held (order of authority).
    """
    on = after.known_on
    if not after.is_calm or _is_held(case, progress, on):
        return progress
    for stream in day.streams:
        recovery = recovery_of(progress, stream)
        if recovery.is_over or on < recovery.still_until or day.on < recovery.cuts[-1].on:
            continue
        step = _step(case, recovery, stream, day, after)
        if step is not None:
            progress = _given_back(progress, stream, recovery, on, half=step)
    return progress


def _step(
    case: Case, recovery: Recovery, stream: Stream, day: TrainingDay, after: NextDay
) -> bool | None:
    """True for half of it, False for all that is left, None while its time has not come."""
    cut, numbers = recovery.cuts[-1], case.numbers
    if cut.in_halves:
        slot = case.person.check_in_slot
        calm = calm_answers(case.ratings, numbers, slot, cut.on, after.known_on)
        needed = numbers.break_half_days if cut.given == 0 else numbers.break_all_days
        return None if calm < needed else cut.given == 0
    if cut.given or not after.began_calm or day.on <= recovery.paired_until:
        return None
    return stream is Stream.WALKING


def second_steps(case: Case, progress: Progress, on: date) -> Progress:
    """The rest of a walk that came back by half: on the first calm day after, walked or not."""
    recovery = recovery_of(progress, Stream.WALKING)
    if recovery.is_over or not recovery.cuts[-1].given or recovery.cuts[-1].in_halves:
        return progress
    slot, numbers = case.person.check_in_slot, case.numbers
    for day in days_between(recovery.paired_until + DAY, on):
        held = day < recovery.still_until or _is_held(case, progress, day)
        if not held and is_calm_answer(case.ratings, numbers, slot, day):
            return _given_back(progress, Stream.WALKING, recovery, day, half=False)
    # Those days were looked at, and what was held on them stays held.
    return _with(progress, Stream.WALKING, recovery._replace(paired_until=on))


def _is_held(case: Case, progress: Progress, on: date) -> bool:
    return case.climbs.cover(on) or case.flagged.cover(on) or has_question(case, progress, on)


def days_between(first: date, last: date) -> list[date]:
    return [first + n * DAY for n in range((last - first).days + 1)]


def _given_back(
    progress: Progress, stream: Stream, recovery: Recovery, on: date, *, half: bool
) -> Progress:
    cut = recovery.cuts[-1]
    if stream is Stream.STRENGTH:
        more = strength.give_back(progress.strength, cut, on, half=half)
        progress = progress._replace(strength=more)
    elif stream is Stream.BALANCE:
        level = balance.give_back(progress.balance, cut, on, half=half)
        progress = progress._replace(balance=level)
    elif stream is Stream.WALKING:
        walk = walking.give_back(progress.walking, cut, on, half=half)
        progress = progress._replace(walking=walk)
    left = (cut._replace(given=cut.given + 1),) if half else ()
    recovery = recovery._replace(cuts=(*recovery.cuts[:-1], *left), paired_until=on)
    return _with(progress, stream, recovery)


def _with(progress: Progress, stream: Stream, recovery: Recovery) -> Progress:
    return progress._replace(recoveries={**progress.recoveries, stream: recovery})
