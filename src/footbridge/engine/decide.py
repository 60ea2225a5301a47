"""The one door: a journal, a person, the catalogue and a day go in; the day's decision comes out.

Name the situation, propose, then cap. Nothing in here knows what time it is.
"""

from dataclasses import replace
from datetime import date

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Block
from footbridge.engine import ENGINE_VERSION
from footbridge.engine.facts import Journal, Session, StopSign, Walk
from footbridge.engine.known.answers import Screen, person_on, screen_on, usual_zones_through
from footbridge.engine.known.history import History, history_until
from footbridge.engine.known.person import Person
from footbridge.engine.known.training import is_logged, training_days, was_done
from footbridge.engine.progress.conditions import offers_on
from footbridge.engine.progress.fold import live
from footbridge.engine.progress.progress import Course, Known
from footbridge.engine.progress.situation import situations
from footbridge.engine.progress.why_today import reasons_for_today
from footbridge.engine.shown.decision import (
    AwayNow,
    DayBlock,
    Decision,
    Emergency,
    NotScreened,
    OpenFlag,
    Paused,
    Proposal,
    Says,
    Situation,
)
from footbridge.engine.shown.reasons import reason
from footbridge.engine.signs.flags import hot_places, open_flags, signs_in
from footbridge.engine.signs.limits import Limits
from footbridge.engine.signs.next_day import settle_days
from footbridge.engine.signs.questions import open_asks, questions
from footbridge.engine.signs.second_leg import tracks_through
from footbridge.engine.streams.strength_days import is_strength_day, planned_weekdays
from footbridge.engine.today.caps import cap
from footbridge.engine.today.choice import Chooser
from footbridge.engine.today.day import DayPlanner
from footbridge.engine.today.due import due_today
from footbridge.engine.today.left_out import left_out
from footbridge.engine.today.nudges import card_of_the_day, nudges
from footbridge.engine.today.sitting_first import sitting_first


def decide(journal: Journal, person: Person, catalogue: Catalogue, today: date) -> Decision:
    """What today holds, and why. Facts after `today` are not looked at."""
    history = history_until(journal, today, catalogue.numbers, person.started_on)
    usual, tracks = usual_zones_through(person, history), tracks_through(person, history)
    person = person_on(person, history)
    screen = screen_on(person, history, catalogue)
    signs = signs_in(history, catalogue, screen)
    flags = open_flags(signs, catalogue)
    training = training_days(history, catalogue)
    settled = settle_days(history, training, catalogue.numbers, person.check_in_slot)
    asked = questions(history, usual, tracks, catalogue, settled)
    asks = open_asks(asked, flags, catalogue, today)
    known = Known(history, person, catalogue, training, settled, signs, asked)
    course = Course(known)
    live(course)
    limits = Limits(catalogue, flags, screen.standing, hot_places(history))
    found = situations(course, limits, screen, history)
    chooser = Chooser(catalogue, person, limits, course, today, _stopped_today(history))
    strength = _is_strength_day(course, chooser, today)
    blocks = _plan(chooser, history, found, is_strength_day=strength)
    return Decision(
        on=today,
        week=course.week_on(today),
        day=max(0, (today - person.started_on).days) + 1,
        phase=course.phase_on(today),
        situation=found[0],
        also=found[1:-1] if len(found) > 1 else (),
        is_strength_day=any(block.id == "strength" for block in blocks),
        blocks=sitting_first(blocks, limits, course.programme),
        short_core=_short_core(blocks, catalogue),
        excluded=left_out(chooser, blocks, found[0], flags),
        due=due_today(course, limits, screen, history),
        flags=flags,
        asks=asks,
        proposals=_proposals(course, today),
        nudges=nudges(course, history),
        card=card_of_the_day(course, _hidden_cards(screen, flags, catalogue), today),
        cards_first=_cards_first(screen, catalogue),
        reasons=reasons_for_today(found, limits, course),
        catalogue_version=catalogue.version,
        engine_version=ENGINE_VERSION,
    )


def _stopped_today(history: History) -> dict[str, str]:
    """Exercises stopped today with the fact that says so."""
    stopped = {
        done.exercise: session.id
        for session in history.on(history.today, Session)
        for done in session.what.sets
        if done.stop is not None
    }
    for walk in history.on(history.today, Walk):
        if walk.what.stop is not None:
            stopped["walking"] = walk.id
    return stopped


def _is_over_for_today(history: History) -> bool:
    """Dizziness or sudden weakness ends the day's training, whatever the drill was."""
    ends = (StopSign.DIZZY, StopSign.WEAK)
    today = history.today
    stops = [one.stop for session in history.on(today, Session) for one in session.what.sets]
    stops += [walk.what.stop for walk in history.on(today, Walk)]
    return any(stop in ends for stop in stops)


def _is_strength_day(course: Course, chooser: Chooser, on: date) -> bool:
    weekdays = planned_weekdays(chooser.person.strength_weekdays, course.days_a_week)
    rest = course.numbers.strength_gap_days
    return is_strength_day(on, weekdays, course.strength_dates, rest)


def _plan(
    chooser: Chooser,
    history: History,
    found: tuple[Situation, ...],
    *,
    is_strength_day: bool,
) -> tuple[DayBlock, ...]:
    nothing = isinstance(found[0], NotScreened | Emergency | Paused | AwayNow)
    nothing = nothing or chooser.limits.stops_all or _is_over_for_today(history)
    if nothing:
        return ()
    blocks = DayPlanner(chooser, is_strength_day=is_strength_day).blocks()
    return _marked(cap(blocks, chooser), history, chooser.catalogue)


def _marked(
    blocks: tuple[DayBlock, ...], history: History, catalogue: Catalogue
) -> tuple[DayBlock, ...]:
    """Items done today, and the three that make a short day."""
    done = {
        one.exercise
        for session in history.on(history.today, Session)
        for one in session.what.sets
        if was_done(one)
    }
    numbers = catalogue.numbers
    if any(is_logged(walk.what, numbers) for walk in history.on(history.today, Walk)):
        done.add("walking")
    core = set(_short_core(blocks, catalogue))
    return tuple(
        replace(
            block,
            items=tuple(
                replace(item, done=item.exercise in done, in_short_core=item.exercise in core)
                for item in block.items
            ),
        )
        for block in blocks
    )


def _short_core(blocks: tuple[DayBlock, ...], catalogue: Catalogue) -> tuple[str, ...]:
    """A glide, one balance, one strength or activation: always enough for a day (REG-08)."""
    ids = {block.id: [item.exercise for item in block.items] for block in blocks}
    warm_up = ids.get("warm_up", [])
    glides = [one for one in warm_up if catalogue.exercises[one].block is Block.GLIDE]
    active = [one for one in warm_up if catalogue.exercises[one].block is Block.ACTIVATION]
    third = ids.get("strength", []) or active
    return tuple(
        dict.fromkeys([*(glides or warm_up)[:1], *ids.get("balance", [])[:1], *third[:1]])
    )


def _proposals(course: Course, on: date) -> tuple[Proposal, ...]:
    """What the review offers, when one is due."""
    if not course.is_review_due(on) or not course.may_change_level(on):
        return ()
    return tuple(
        Proposal(
            id=offer.id,
            about=offer.exercise or offer.id.partition(":")[0],
            is_level_change=True,
            values={"to": offer.to},
            reasons=(reason(course.catalogue, offer.rule, Says.PROPOSED, offer.id, to=offer.to),),
        )
        for offer in offers_on(course, on)
    )


def _cards_first(screen: Screen, catalogue: Catalogue) -> tuple[str, ...]:
    """The cards that the gates in force want shown before every session."""
    return tuple(
        dict.fromkeys(
            card
            for gate in screen.standing
            for card in catalogue.gates[gate].shows_cards
            if catalogue.cards[card].on_request
        )
    )


def _hidden_cards(screen: Screen, flags: tuple[OpenFlag, ...], catalogue: Catalogue) -> set[str]:
    """Gates and flags that stand hide cards; those on request are never the card of the day."""
    hidden = {card.id for card in catalogue.cards.values() if card.on_request}
    for flag in flags:
        hidden.update(catalogue.flags[flag.flag].hides_cards)
    for gate in screen.standing:
        hidden.update(catalogue.gates[gate].hides_cards)
    return hidden | set(screen.standing)
