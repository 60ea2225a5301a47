"""The one door: a journal, a person, the catalogue and a day go in; the day's decision comes out.

Name the situation, propose, then cap. Nothing in here knows what time it is.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Block, Place, Stream
from footbridge.engine import ENGINE_VERSION
from footbridge.engine.facts import Journal, Session, StopSign, Walk
from footbridge.engine.facts.walk import WALKING
from footbridge.engine.known.history import DAY, History, entries_until
from footbridge.engine.known.training import is_logged, was_done
from footbridge.engine.known.wishes import rest_on
from footbridge.engine.person import Person
from footbridge.engine.progress.fold import fold
from footbridge.engine.progress.progress import (
    Progress,
    is_open,
    is_review_due,
    may_change_level,
    phase_on,
    progress_at_start,
    review_on,
    week_on,
)
from footbridge.engine.progress.review import offers_on
from footbridge.engine.progress.situation import situations
from footbridge.engine.progress.why_today import reasons_for_today
from footbridge.engine.shown.decision import (
    Ask,
    DayBlock,
    Decision,
    Item,
    OpenFlag,
    Proposal,
    Says,
)
from footbridge.engine.shown.reasons import reason
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.flags import outcome_of
from footbridge.engine.signs.limits import Limits
from footbridge.engine.signs.questions import open_asks
from footbridge.engine.streams.strength_days import is_strength_day, planned_weekdays
from footbridge.engine.today.caps import cap
from footbridge.engine.today.choice import Today
from footbridge.engine.today.day import plan
from footbridge.engine.today.due import due_today
from footbridge.engine.today.left_out import left_out
from footbridge.engine.today.nudges import card_of_the_day, cards_first, nudges
from footbridge.engine.today.openings import openings
from footbridge.engine.today.sitting_first import sitting_first
from footbridge.engine.today.wishes import heeded, left_out_by_wish, reasons_of_wishes


def decide(journal: Journal, person: Person, catalogue: Catalogue, today: date) -> Decision:
    """What today holds, and why. Facts after `today` are not looked at."""
    return decided(*where_it_stands(journal, person, catalogue, today))


def next_review(journal: Journal, person: Person, catalogue: Catalogue, today: date) -> date:
    """The day on which the next review is due, or has been since.

    The plain way, from all that was told: pages ask `care.next_review`, which must say the same.
    """
    return review_on(*where_it_stands(journal, person, catalogue, today))


def where_it_stands(
    journal: Journal, person: Person, catalogue: Catalogue, today: date
) -> tuple[Case, Progress]:
    """What every answer about a day begins from: all that is known, gone through up to it."""
    entries = entries_until(journal.facts, today, catalogue.numbers, person.started_on)
    case = with_later(new_case(person, catalogue), entries, today)
    return case, fold(case, progress_at_start(case), today)


def decided(case: Case, progress: Progress) -> Decision:
    """The decision of the case's day, from where everything stands on it."""
    catalogue, on = case.catalogue, case.today
    today = today_of(case, progress)
    limits, flags = today.limits, today.limits.flags
    found = situations(case, progress, limits)
    is_strength = _is_strength_day(case, progress)
    planned = plan(found[0], today, is_strength_day=is_strength)
    capped = cap(sitting_first(planned.blocks, limits, case.programme), today)
    blocks = heeded(capped, today)
    waiting = {**planned.left_out, **left_out_by_wish(capped, blocks, today)}
    core = _short_core(planned.blocks, blocks, catalogue)
    return Decision(
        on=on,
        week=week_on(progress, on),
        day=max(0, (on - case.person.started_on).days) + 1,
        phase=phase_on(case, progress, on),
        situation=found[0],
        also=found[1:-1] if len(found) > 1 else (),
        is_strength_day=any(block.id == "strength" for block in blocks),
        blocks=_marked(blocks, case, core),
        short_core=core,
        excluded=left_out(today, waiting, blocks, found[0]),
        due=due_today(case, progress, limits),
        flags=flags,
        asks=_asks(case, progress),
        proposals=_proposals(case, progress),
        nudges=(
            *nudges(case),
            *openings(found[0], today, planned, is_strength_day=is_strength),
        ),
        card=card_of_the_day(case),
        cards_first=cards_first(case),
        reasons=(
            *reasons_for_today(found, case, progress),
            *reasons_of_wishes(capped, blocks, today),
        ),
        catalogue_version=catalogue.version,
        engine_version=ENGINE_VERSION,
    )


def today_of(case: Case, progress: Progress) -> Today:
    """What the choices of the case's day stand on: what limits it, what stopped, what rests."""
    flags = (*case.flags, *_stated(case, progress))
    places = {**case.hot_places, **_places_asked_about(case)}
    return Today(
        case,
        progress,
        Limits(case.catalogue, flags, case.screen.standing, places, case.half_told),
        _stopped_today(case.history),
        _resting(case, progress),
        is_over=_is_over_for_today(case.history),
    )


def _stopped_today(history: History) -> Mapping[str, str]:
    """Exercises stopped today with the fact that says so."""
    stopped = {
        done.exercise: session.id
        for session in history.on(history.today, Session)
        for done in session.what.sets
        if done.stop is not None
    }
    for walk in history.on(history.today, Walk):
        if walk.what.stop is not None:
            stopped[WALKING] = walk.id
    return stopped


def _stated(case: Case, progress: Progress) -> tuple[OpenFlag, ...]:
    """What the plan says of itself, until somebody clears it."""
    standing = {flag.flag for flag in case.flags}
    found: dict[str, OpenFlag] = {}
    for one in progress.stated:
        flag = case.catalogue.flags.get(one.flag)
        over = any(moment >= one.moment for moment in case.cleared(one.flag))
        if flag is not None and flag.id not in standing and not over:
            found[flag.id] = OpenFlag(
                flag=flag.id,
                tier=flag.tier,
                since=one.on,
                raised_by=one.fact,
                needs_clinician=flag.tier.needs_clinician,
                outcome=outcome_of(flag, flag.tier),
            )
    return tuple(found.values())


def _places_asked_about(case: Case) -> Mapping[Place, str]:
    """What presses on a place waits also while it is a question what was seen there (REG-07)."""
    return {
        place: one.facts[-1]
        for one in case.found.evidence
        if is_open(case, one)
        for place in one.places
    }


def _resting(case: Case, progress: Progress) -> Mapping[Stream, str]:
    """Streams that rest until a question is answered, each with the fact it rests on."""
    waiting = {one.moment: one.facts[-1] for one in progress.asked if is_open(case, one)}
    return {
        stream: waiting[recovery.rests_by]
        for stream, recovery in progress.recoveries.items()
        if recovery.rests_by in waiting
    }


def _is_over_for_today(history: History) -> bool:
    """Dizziness or sudden weakness ends the day's training, whatever the drill was."""
    ends = (StopSign.DIZZY, StopSign.WEAK)
    today = history.today
    stops = [one.stop for session in history.on(today, Session) for one in session.what.sets]
    stops += [walk.what.stop for walk in history.on(today, Walk)]
    return any(stop in ends for stop in stops)


def _is_strength_day(case: Case, progress: Progress) -> bool:
    stream = progress.strength
    weekdays = planned_weekdays(case.person.strength_weekdays, stream.days_a_week)
    return is_strength_day(
        case.today,
        weekdays,
        stream.dates,
        case.numbers.strength_gap_days,
        was_put_off=rest_on(case.history, case.today - DAY) is not None,
    )


def _marked(
    blocks: tuple[DayBlock, ...], case: Case, core: tuple[str, ...]
) -> tuple[DayBlock, ...]:
    """Items done today, and the three that make a short day."""
    history = case.history
    done = {
        one.exercise
        for session in history.on(case.today, Session)
        for one in session.what.sets
        if was_done(one)
    }
    if any(is_logged(walk.what, case.numbers) for walk in history.on(case.today, Walk)):
        done.add(WALKING)
    return tuple([replace(one, items=_marked_items(one, done, core)) for one in blocks])


def _marked_items(block: DayBlock, done: set[str], core: tuple[str, ...]) -> tuple[Item, ...]:
    return tuple(
        [
            replace(item, done=item.exercise in done, in_short_core=item.exercise in core)
            if item.exercise in done or item.exercise in core
            else item
            for item in block.items
        ]
    )


def _short_core(
    planned: tuple[DayBlock, ...], capped: tuple[DayBlock, ...], catalogue: Catalogue
) -> tuple[str, ...]:
    """A glide, one balance, one strength or activation: always enough for a day (REG-08).

    The first of each as it was planned, whatever is done sitting first.
    """
    left = {item.exercise for block in capped for item in block.items}
    ids = {
        block.id: [item.exercise for item in block.items if item.exercise in left]
        for block in planned
    }
    warm_up = ids.get("warm_up", [])
    glides = [one for one in warm_up if catalogue.exercises[one].block is Block.GLIDE]
    active = [one for one in warm_up if catalogue.exercises[one].block is Block.ACTIVATION]
    third = ids.get("strength", []) or active
    first = [*(glides or warm_up)[:1], *ids.get("balance", [])[:1], *third[:1]]
    return tuple(dict.fromkeys(first))


def _asks(case: Case, progress: Progress) -> tuple[Ask, ...]:
    found = (*case.found.evidence, *case.climb.evidence, *progress.asked)
    return open_asks(found, case.answers, case.flags, case.catalogue, case.today)


def _proposals(case: Case, progress: Progress) -> tuple[Proposal, ...]:
    """What the review offers, when one is due."""
    on = case.today
    if not is_review_due(case, progress, on) or not may_change_level(case, progress, on):
        return ()
    return tuple(
        Proposal(
            id=offer.id,
            about=offer.exercise or offer.id.partition(":")[0],
            is_level_change=True,
            values={"to": offer.to},
            reasons=(reason(case.catalogue, offer.rule, Says.PROPOSED, offer.id, to=offer.to),),
        )
        for offer in offers_on(case, progress, on)
    )
