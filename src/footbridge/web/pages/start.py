"""What a session holds, before it begins."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from footbridge.catalogue.model import Card, Catalogue, Exercise, Variant
from footbridge.catalogue.words import Equipment
from footbridge.engine.shown.decision import Decision, Item
from footbridge.engine.shown.session import session_blocks
from footbridge.telling import doses, exercise_name, offers, way_name
from footbridge.telling.why import Why, item_why, told_once
from footbridge.web.pages.session import variant_of
from footbridge.web.pages.today import minutes, shares, short_seconds


@dataclass(frozen=True, slots=True)
class Line:
    """One exercise with its dose, its reasons and what would change it.

    `name` is true of the way it is done; `way` says how, where the name does not.
    """

    item: Item
    name: str
    way: str
    exercise: Exercise
    variant: Variant
    dose: str
    whys: tuple[Why, ...]
    next: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    minutes: int
    lines: tuple[Line, ...]
    whys: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class Start:
    sections: tuple[Section, ...]
    minutes: int
    short_minutes: int
    is_short: bool
    needed: tuple[Equipment, ...]
    cards_first: tuple[Card, ...]


def start_page(decision: Decision, catalogue: Catalogue, *, is_short: bool) -> Start:
    chosen = {
        block.id: [item for item in block.items if item.in_short_core or not is_short]
        for block in session_blocks(decision)
    }
    each = shares([sum(item.dose.total_seconds for item in items) for items in chosen.values()])
    sections = _rules_once(
        tuple(
            _section(name, chosen[name], n, decision.week, catalogue)
            for name, n in zip(chosen, each, strict=True)
            if chosen[name]
        )
    )
    seconds = sum(block.seconds for block in session_blocks(decision))
    needed = {thing for s in sections for line in s.lines for thing in line.variant.equipment}
    return Start(
        sections=sections,
        minutes=minutes(short_seconds(decision) if is_short else seconds),
        short_minutes=minutes(short_seconds(decision)),
        is_short=is_short,
        needed=tuple(thing for thing in Equipment if thing in needed),
        cards_first=tuple(catalogue.cards[card] for card in decision.cards_first),
    )


def _rules_once(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The same lines, each rule told under the first of them that follows it."""
    told = told_once(line.whys for section in sections for line in section.lines)
    return tuple(
        replace(section, lines=tuple(replace(line, whys=next(told)) for line in section.lines))
        for section in sections
    )


def _section(
    name: str, items: Iterable[Item], minutes: int, week: int, catalogue: Catalogue
) -> Section:
    return Section(name, minutes, tuple(line(item, week, catalogue) for item in items), ())


def line(item: Item, week: int, catalogue: Catalogue) -> Line:
    exercise = catalogue.exercises[item.exercise]
    variant = variant_of(exercise, item.variant)
    return Line(
        item=item,
        name=exercise_name(exercise, variant),
        way=way_name(exercise, variant),
        exercise=exercise,
        variant=variant,
        dose=doses.dose(item.dose),
        whys=item_why(item, catalogue),
        next=offers.nexts(item, week, catalogue),
    )
