"""The card that somebody gives away by hand. Nothing is sent from here."""

from collections.abc import Collection

from footbridge.care.known import catalogue
from footbridge.care.today import Day
from footbridge.drawings.card import Card
from footbridge.engine.known.answers import person_on
from footbridge.engine.known.history import History
from footbridge.looking_back import card as cards
from footbridge.looking_back.card import CardPart


def card(name: str, day: Day, history: History, parts: Collection[CardPart]) -> Card:
    """The goal and the days done as they stand on that day, and what is asked for besides."""
    return cards.card(
        history,
        catalogue().numbers,
        parts=parts,
        name=name,
        week=day.decision.week,
        slot=person_on(day.record.person, history).check_in_slot,
    )
