"""The card for somebody who knows: the goal and the days done, and what is added on purpose.

Nothing else can come onto it: no sign, no limit, no drug, no note; pain only when it is named.
"""

from collections.abc import Collection, Iterator
from datetime import timedelta
from enum import StrEnum

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import MINUTE
from footbridge.drawings.bridge import PLANKS
from footbridge.drawings.card import Card
from footbridge.engine.facts import CheckIn, Walk
from footbridge.engine.known.history import History
from footbridge.engine.known.promises import goal_of
from footbridge.engine.known.ratings import Ratings
from footbridge.engine.known.training import is_logged
from footbridge.engine.person import Slot
from footbridge.looking_back.planks import days_laid
from footbridge.telling import card as words
from footbridge.telling.plain import seen_only

DAY = timedelta(days=1)


class CardPart(StrEnum):
    """What may be added, each on purpose."""

    NAME = "name"
    WEEK = "week"
    LATELY = "lately"
    WALKS = "walks"
    SENTENCE = "sentence"
    PAIN = "pain"


def card(
    history: History,
    numbers: Numbers,
    *,
    parts: Collection[CardPart] = (),
    name: str,
    week: int,
    slot: Slot,
) -> Card:
    """`week` of the programme, from 1; `slot` is when the person checks in."""
    laid, goal = len(days_laid(history, numbers)), goal_of(history)
    lines = {
        CardPart.WEEK: words.week(max(1, week), numbers.guide_weeks),
        CardPart.LATELY: words.lately(_lately(history, numbers), numbers.trend_window_days),
        CardPart.WALKS: _walks(history, numbers),
        CardPart.SENTENCE: seen_only((goal.adds if goal else None) or ""),
        CardPart.PAIN: _pain(history, numbers, slot),
    }
    return Card(
        title=words.title(seen_only(name) if CardPart.NAME in parts else ""),
        goal=words.goal(seen_only(goal.says) if goal else "", numbers.guide_weeks),
        laid=laid,
        of=PLANKS,
        days=words.days_done(laid, PLANKS),
        lines=tuple(line for part, line in lines.items() if part in parts and line),
    )


def known_parts(history: History, numbers: Numbers, slot: Slot) -> tuple[CardPart, ...]:
    """What there is something to say of: no sentence was written, or too few ratings told."""
    return tuple(_known(history, numbers, slot))


def _known(history: History, numbers: Numbers, slot: Slot) -> Iterator[CardPart]:
    goal = goal_of(history)
    yield from (CardPart.NAME, CardPart.WEEK, CardPart.LATELY, CardPart.WALKS)
    if goal is not None and goal.adds:
        yield CardPart.SENTENCE
    if _pain(history, numbers, slot):
        yield CardPart.PAIN


def _lately(history: History, numbers: Numbers) -> int:
    since = history.today - timedelta(days=numbers.trend_window_days)
    return sum(day > since for day in days_laid(history, numbers))


def _walks(history: History, numbers: Numbers) -> str:
    window = numbers.trend_window_days
    first = history.today - timedelta(days=window - 1)
    found = [
        each.what
        for each in history.between(Walk, first, history.today)
        if is_logged(each.what, numbers)
    ]
    minutes = sum(each.total_seconds or each.seconds for each in found) // MINUTE
    return words.walks(len(found), minutes, window) if found else words.no_walks()


def _pain(history: History, numbers: Numbers, slot: Slot) -> str:
    """What is usual now at the time of day that the person answers; empty while too few did."""
    told = Ratings().with_later(history.of(CheckIn), history.seconds)
    usual = told.usual("pain", slot, history.today + DAY, numbers)
    return "" if usual is None else words.pain(usual, slot)
