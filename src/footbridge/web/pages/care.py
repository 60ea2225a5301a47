"""Life between sessions: which short pages fit this person, and which are held back."""

from collections.abc import Collection
from dataclasses import dataclass

from footbridge.catalogue.model import Card, CareItem, Catalogue, Expectation, Lesson, Rule
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision
from footbridge.telling.sources import sources
from footbridge.telling.why import rules_kept

GROUPS = ("shoes", "skin", "moving", "recovery", "medicines")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The cards of one group. `id` is the group of the catalogue."""

    id: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Care:
    today: Card | None
    shelves: tuple[Shelf, ...]
    lessons: tuple[Lesson, ...]
    expectations: tuple[Expectation, ...]
    to_raise: tuple[CareItem, ...]
    week: int


@dataclass(frozen=True, slots=True)
class Page:
    """One card or lesson. `held_by` names what holds it back for this person; then no text.

    `rules` are those that it keeps.
    """

    name: str
    text: tuple[str, ...]
    source: str
    judged: str
    held_by: tuple[str, ...]
    rules: tuple[Rule, ...]


def care_page(
    catalogue: Catalogue, person: Person, gates: Collection[str], decision: Decision
) -> Care:
    fitting = [
        card
        for card in catalogue.cards.values()
        if not held_by(card, catalogue, person, gates)
        and (not card.on_request or card.id in decision.cards_first)
    ]
    groups = [*GROUPS, *sorted({card.group for card in fitting} - set(GROUPS))]
    lessons = (each for each in catalogue.lessons.values() if person.track in each.tracks)
    return Care(
        today=catalogue.cards.get(decision.card) if decision.card else None,
        shelves=tuple(
            Shelf(group, cards)
            for group in groups
            if (cards := tuple(card for card in fitting if card.group == group))
        ),
        lessons=tuple(sorted(lessons, key=lambda each: (each.week, each.id))),
        expectations=tuple(
            sorted(catalogue.expectations.values(), key=lambda each: each.first_week)
        ),
        to_raise=tuple(catalogue.care[each] for each in sorted(catalogue.care)),
        week=max(1, decision.week),
    )


def held_by(
    card: Card, catalogue: Catalogue, person: Person, gates: Collection[str]
) -> tuple[str, ...]:
    """The gates that hide a card; an empty name stands for numb skin."""
    hiding = [
        catalogue.gates[gate].name
        for gate in sorted(gates)
        if gate in catalogue.gates
        and (card.id in catalogue.gates[gate].hides_cards or gate in card.hidden_by)
    ]
    is_numb = card.needs_feeling and person.numb
    return (*hiding, *([""] if is_numb else []))


def card_page(card: Card, catalogue: Catalogue, person: Person, gates: Collection[str]) -> Page:
    held = held_by(card, catalogue, person, gates)
    return Page(
        name=card.name,
        text=card.text if not held else (),
        source=sources(card.sources, catalogue),
        judged=card.judged,
        held_by=held,
        rules=rules_kept(card.covers, catalogue) if not held else (),
    )


def lesson_page(lesson: Lesson, catalogue: Catalogue) -> Page:
    return Page(
        name=lesson.name,
        text=lesson.text,
        source=sources(lesson.sources, catalogue),
        judged=lesson.judged,
        held_by=(),
        rules=rules_kept(lesson.covers, catalogue),
    )
