"""What a flare takes from the streams that it is laid to, and how it comes back (RULE-18)."""

from collections.abc import Collection
from datetime import date, timedelta

from footbridge.catalogue.words import Noticed, Stream
from footbridge.engine.known.history import DAY
from footbridge.engine.known.spans import days_between
from footbridge.engine.person import Slot
from footbridge.engine.progress.progress import (
    Progress,
    Stated,
    is_untold,
    may_rise,
    recovery_of,
)
from footbridge.engine.signs.case import Case
from footbridge.engine.signs.evidence import Evidence
from footbridge.engine.signs.next_day import How, NextDay, is_calm_answer
from footbridge.engine.streams import balance, strength_cuts, walking_cuts
from footbridge.engine.streams.cuts import Back, Cut, Recovery


def heed_flare(case: Case, progress: Progress, after: NextDay) -> Progress:
    """A cut of every stream that it is laid to; where the floor is reached, that is stated."""
    on, numbers = after.known_on, case.numbers
    until = on + timedelta(days=numbers.freeze_days)
    for stream in after.streams:
        cut = Cut(on, stream in after.heavy, after)
        recovery = recovery_of(progress, stream)
        lighter = _reduced(case, progress, stream, cut, until)
        if _took(lighter, recovery, stream, cut, numbers.loose_cuts_most):
            progress, recovery = lighter, recovery._replace(cuts=(*recovery.cuts, cut), due=None)
        else:
            cut = cut._replace(at_floor=True)
            progress = _reduced(case, progress, stream, cut, until)
            recovery, progress = _at_the_floor(case, progress, recovery, after, until)
        progress = _with(progress, stream, recovery)
    return _stated_if_repeated(case, progress, after)


def _reduced(case: Case, progress: Progress, stream: Stream, cut: Cut, until: date) -> Progress:
    numbers = case.numbers
    if stream is Stream.STRENGTH:
        lighter = strength_cuts.reduce_all(progress.strength, cut, until, numbers)
        return progress._replace(strength=lighter)
    if stream is Stream.BALANCE:
        return progress._replace(balance=balance.reduce(progress.balance, cut, until, numbers))
    if stream is Stream.WALKING:
        floor = walking_cuts.floor_of(case, cut.on)
        walk = walking_cuts.reduce(progress.walking, cut, until, numbers, floor)
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
    flag = case.guide.states(Noticed.REPEATED_TRIGGERS)
    stated = Stated(flag, after.known_on, after.moment, after.facts[-1])
    return progress._replace(stated=(*progress.stated[-STATED_KEPT:], stated))


STATED_KEPT = 3


def come_back(
    case: Case, progress: Progress, until: date, held: Collection[Stream] = ()
) -> Progress:
    """What was cut and has come back by a day, the newest cut of each stream first.

    Two known answers on two days running are calm, the second after a session at the lower dose
    that set nothing off. A walk comes back in two steps, a calm day apart; what a longer break
    took, after a week and after two of calm answers. While a flag or a question is open, or an
    answer of yesterday or today is missing, all is held (order of authority, N15). What an
    evening tells counts from the next day on. Nothing comes back in the streams that are `held`.
    """
    if case.person_on(until).check_in_slot is Slot.EVENING:
        until -= DAY
    for stream, recovery in progress.recoveries.items():
        if stream not in held and not recovery.is_over and recovery.looked_until < until:
            progress = _come_back(case, progress, stream, until)
    return progress


def _come_back(case: Case, progress: Progress, stream: Stream, until: date) -> Progress:
    recovery = recovery_of(progress, stream)
    first = max(recovery.looked_until, recovery.cuts[-1].on) + DAY
    for on in days_between(first, until):
        recovery = recovery_of(progress, stream)
        if recovery.is_over:
            return progress
        held = on < recovery.still_until or not may_rise(case, progress, on)
        if not held and recovery.due is None and _is_calm(case, progress, on):
            step = _step(case, progress, recovery, stream, on)
            if step is not None:
                progress = _given_back(progress, stream, recovery, on, step)
    recovery = recovery_of(progress, stream)
    return _with(progress, stream, recovery._replace(looked_until=until))


def _step(
    case: Case, progress: Progress, recovery: Recovery, stream: Stream, on: date
) -> Back | None:
    """How much of the newest cut, None while its time has not come."""
    cut, numbers = recovery.cuts[-1], case.numbers
    last = progress.answered.get(stream)
    if last is None or is_untold(progress, stream):
        return None
    if cut.given and not cut.in_halves:
        return Back.ALL
    since = max(cut.on, recovery.paired_until)
    if last.on < since or last.how not in (How.CALM, How.UNSETTLED):
        return None
    if cut.in_halves:
        needed = numbers.break_half_days if cut.given == 0 else numbers.break_all_days
        is_time = calm_answers(case, progress, cut.on, on) >= needed
        return (Back.ALL if cut.given else Back.HALF) if is_time else None
    before = on - DAY
    is_pair = before > recovery.paired_until and _is_calm(case, progress, before)
    return (Back.HALF if stream is Stream.WALKING else Back.ALL) if is_pair else None


def _is_calm(case: Case, progress: Progress, on: date) -> bool:
    """Whether the answer of a day is calm: known, not well above usual, and no answer to a flare.

    What set off a cut is not the first of two calm answers, however low the morning was itself.
    """
    before = progress.responses.get(on - DAY)
    if before is not None and before.how in (How.TRIGGERED, How.UNSETTLED):
        return False
    slot = case.person_on(on).check_in_slot
    return is_calm_answer(case.ratings, case.numbers, slot, on)


def calm_answers(case: Case, progress: Progress, first: date, last: date) -> int:
    """How many answers were calm up to `last`, without any between them that was not."""
    count = 0
    for on in days_between(first, last):
        if case.ratings.between(case.person_on(on).check_in_slot, on, on):
            count = count + 1 if _is_calm(case, progress, on) else 0
    return count


def _given_back(
    progress: Progress, stream: Stream, recovery: Recovery, on: date, step: Back
) -> Progress:
    """At once where it is done every day; in strength on its next day (`give_what_is_due`)."""
    cut, half = recovery.cuts[-1], step is Back.HALF
    if stream is Stream.STRENGTH:
        return _with(progress, stream, recovery._replace(due=step, paired_until=on))
    if stream is Stream.BALANCE:
        level = balance.give_back(progress.balance, cut, on, half=half)
        progress = progress._replace(balance=level)
    elif stream is Stream.WALKING:
        walk = walking_cuts.give_back(progress.walking, cut, on, half=half)
        progress = progress._replace(walking=walk)
    return _with(progress, stream, _less_to_come(recovery._replace(paired_until=on), step))


def give_what_is_due(progress: Progress, on: date) -> Progress:
    """What of strength has come back since it was done last."""
    recovery = recovery_of(progress, Stream.STRENGTH)
    if recovery.due is None or is_untold(progress, Stream.STRENGTH):
        return progress
    half = recovery.due is Back.HALF
    stream = strength_cuts.give_back(progress.strength, recovery.cuts[-1], on, half=half)
    progress = progress._replace(strength=stream)
    recovery = _less_to_come(recovery._replace(due=None), recovery.due)
    return _with(progress, Stream.STRENGTH, recovery)


def _less_to_come(recovery: Recovery, step: Back) -> Recovery:
    cut = recovery.cuts[-1]
    left = (cut._replace(given=cut.given + 1),) if step is Back.HALF else ()
    return recovery._replace(cuts=(*recovery.cuts[:-1], *left))


def _with(progress: Progress, stream: Stream, recovery: Recovery) -> Progress:
    return progress._replace(recoveries={**progress.recoveries, stream: recovery})
