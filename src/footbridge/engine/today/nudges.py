"""Things worth saying that change no dose: even days, and a horizon told honestly."""

from datetime import date
from statistics import median

from footbridge.catalogue.units import PERCENT
from footbridge.engine.facts import Walk
from footbridge.engine.known.history import DAY
from footbridge.engine.shown.decision import Nudge, Says
from footbridge.engine.shown.reasons import reason
from footbridge.engine.signs.case import Case


def nudges(case: Case) -> tuple[Nudge, ...]:
    """At most one: the latest walking day far above the usual of the last fortnight (REG-06)."""
    numbers, on = case.numbers, case.today
    latest = next((day for day in (on, on - DAY) if case.history.on(day, Walk)), None)
    if latest is None:
        return ()
    before = [latest - n * DAY for n in range(1, numbers.uneven_window_days + 1)]
    window = [_walked(case, day) for day in before if case.history.on(day, Walk)]
    if len(window) < numbers.walk_logged_days:
        return ()
    seconds, usual = _walked(case, latest), median(window)
    if seconds * PERCENT <= usual * numbers.uneven_day_percent:
        return ()
    because = reason(
        case.catalogue,
        "REG-06",
        Says.NUDGED,
        "walking",
        tuple(walk.id for walk in case.history.on(latest, Walk)),
        seconds=seconds,
        usual=int(usual),
        on=latest.isoformat(),
    )
    return (Nudge(id="uneven_days", reasons=(because,)),)


def _walked(case: Case, on: date) -> int:
    """All that was walked on a day, in seconds."""
    walks = case.history.on(on, Walk)
    return sum(max(walk.what.seconds, walk.what.total_seconds or 0) for walk in walks)


def card_of_the_day(case: Case) -> str | None:
    """One card a day, in turn, leaving out those that a gate or a missing feeling hides."""
    hidden = _hidden_cards(case)
    cards = [
        card.id
        for card in case.catalogue.cards.values()
        if card.id not in hidden
        and hidden.isdisjoint(card.hidden_by)
        and not (card.needs_feeling and case.person.numb)
    ]
    if not cards:
        return None
    day = max(0, (case.today - case.person.started_on).days)
    return cards[day % len(cards)]


def _hidden_cards(case: Case) -> set[str]:
    """Gates and flags that stand hide cards; those on request are never the card of the day."""
    catalogue, standing = case.catalogue, case.screen.standing
    hidden = {card.id for card in catalogue.cards.values() if card.on_request}
    for flag in case.flags:
        hidden.update(catalogue.flags[flag.flag].hides_cards)
    for gate in standing:
        hidden.update(catalogue.gates[gate].hides_cards)
    return hidden | set(standing)


def cards_first(case: Case) -> tuple[str, ...]:
    """The cards that the gates in force want shown before every session."""
    catalogue = case.catalogue
    return tuple(
        dict.fromkeys(
            card
            for gate in case.screen.standing
            for card in catalogue.gates[gate].shows_cards
            if catalogue.cards[card].on_request
        )
    )
