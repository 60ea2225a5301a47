"""Somebody who knows, as the page wants it: the card as it is given, and the promises."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from footbridge import care
from footbridge.care import Day
from footbridge.drawings.card import Card
from footbridge.engine.facts import Promise
from footbridge.engine.known.answers import person_on
from footbridge.engine.known.history import History
from footbridge.engine.known.promises import goal_of, next_day
from footbridge.looking_back.card import CardPart, known_parts
from footbridge.telling.lists import together
from footbridge.telling.names import name as name_of


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise that holds, its days of the week in words, and the next one."""

    entry: str
    what: Promise
    days: str
    next: date


@dataclass(frozen=True, slots=True)
class FriendsPage:
    """`known` are the parts of which there is something to say, `has_goal` whether it is in the
    person's own words.
    """

    card: Card
    known: frozenset[CardPart]
    has_goal: bool
    promises: tuple[Promised, ...]


def friends_page(
    name: str, day: Day, history: History, parts: Collection[CardPart]
) -> FriendsPage:
    slot = person_on(day.record.person, history).check_in_slot
    return FriendsPage(
        card=care.card(name, day, history, parts),
        known=frozenset(known_parts(history, care.catalogue().numbers, slot)),
        has_goal=goal_of(history) is not None,
        promises=tuple(_promised(history)),
    )


def _promised(history: History) -> Iterator[Promised]:
    for entry in history.of(Promise):
        coming = next_day(entry, history.today)
        if coming is not None:
            days = together([name_of(each) for each in entry.what.weekdays])
            yield Promised(entry.id, entry.what, days, coming)
