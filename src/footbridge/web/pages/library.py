"""The exercises: found by what a person can do, and each on its own page."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from footbridge.catalogue.model import Catalogue, DoseRange, Exercise, Ladder, Rule, Variant
from footbridge.catalogue.words import Block, Equipment, Position
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision, Excluded, Item
from footbridge.telling import doses, offers
from footbridge.telling.sources import sources
from footbridge.telling.why import Why, item_why, rules_kept, whys


class Group(StrEnum):
    """The chapters of the library, in the order of a session."""

    WARM_UP = "warm_up"
    BALANCE = "balance"
    STRENGTH = "strength"
    STRETCH = "stretch"
    WALK = "walk"
    RECOVERY = "recovery"


BLOCKS = {
    Block.CIRCULATION: Group.WARM_UP,
    Block.MOBILITY: Group.WARM_UP,
    Block.GLIDE: Group.WARM_UP,
    Block.ACTIVATION: Group.WARM_UP,
    Block.BALANCE_STILL: Group.BALANCE,
    Block.BALANCE_MOVING: Group.BALANCE,
    Block.STRENGTH_FOOT: Group.STRENGTH,
    Block.STRENGTH_HIP: Group.STRENGTH,
    Block.STRETCH: Group.STRETCH,
    Block.SPINE: Group.STRETCH,
    Block.WALK: Group.WALK,
    Block.RECOVERY: Group.RECOVERY,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One exercise in the list."""

    exercise: Exercise
    variant: Variant
    is_today: bool
    is_favourite: bool
    is_not_for_me: bool
    missing: tuple[Equipment, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    group: Group
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to; empty words narrow nothing. `found` is what they may mean."""

    words: str = ""
    found: Collection[str] = ()
    position: str = ""
    thing: str = ""
    body: str = ""
    purpose: str = ""
    only: str = ""


@dataclass(frozen=True, slots=True)
class Library:
    chapters: tuple[Chapter, ...]
    found: int
    positions: tuple[Position, ...]
    things: tuple[Equipment, ...]
    bodies: tuple[str, ...]
    purposes: tuple[str, ...]


def library(catalogue: Catalogue, person: Person, decision: Decision, wanted: Wanted) -> Library:
    today = {item.exercise: item for block in decision.blocks for item in block.items}
    entries = [
        entry(exercise, person, today)
        for exercise in sorted(catalogue.exercises.values(), key=lambda each: each.covers)
        if _fits(exercise, person, today, wanted)
    ]
    chapters = tuple(
        Chapter(group, tuple(e for e in entries if BLOCKS[e.exercise.block] is group))
        for group in Group
    )
    every = catalogue.exercises.values()
    return Library(
        chapters=tuple(chapter for chapter in chapters if chapter.entries),
        found=len(entries),
        positions=tuple(Position),
        things=tuple(Equipment),
        bodies=tuple(sorted({body for each in every for body in each.body})),
        purposes=tuple(sorted({purpose for each in every for purpose in each.purpose})),
    )


def entry(exercise: Exercise, person: Person, today: Mapping[str, Item]) -> Entry:
    """One exercise as this person and this day have it."""
    item = today.get(exercise.id)
    variant = exercise.variants[0]
    if item is not None:
        variant = next((v for v in exercise.variants if v.id == item.variant), variant)
    fewest = min(
        (
            [thing for thing in each.equipment if thing not in person.at_home]
            for each in exercise.variants
        ),
        key=len,
    )
    return Entry(
        exercise=exercise,
        variant=variant,
        is_today=item is not None,
        is_favourite=exercise.id in person.favourites,
        is_not_for_me=exercise.id in (person.not_for_me or {}),
        missing=tuple(fewest),
    )


def _fits(exercise: Exercise, person: Person, today: Mapping[str, Item], wanted: Wanted) -> bool:
    text = " ".join(
        (exercise.name, exercise.summary, *exercise.body, *exercise.purpose,
         *(variant.name for variant in exercise.variants))
    ).lower()  # fmt: skip
    return all(
        (
            exercise.id in wanted.found
            or all(word in text for word in wanted.words.lower().split()),
            not wanted.position or any(v.position == wanted.position for v in exercise.variants),
            not wanted.thing or any(wanted.thing in v.equipment for v in exercise.variants),
            not wanted.body or wanted.body in exercise.body,
            not wanted.purpose or wanted.purpose in exercise.purpose,
            wanted.only != "today" or exercise.id in today,
            wanted.only != "favourites" or exercise.id in person.favourites,
        )
    )


@dataclass(frozen=True, slots=True)
class Span:
    """One number of the dose with its range: `about` is "sets", "reps", "hold" or "work"."""

    about: str
    start: int
    lo: int
    hi: int


@dataclass(frozen=True, slots=True)
class ExerciseTold:
    exercise: Exercise
    variant: Variant
    item: Item | None
    dose: str
    why: tuple[Why, ...]
    why_not: tuple[Why, ...]
    next: tuple[str, ...]
    spans: tuple[Span, ...]
    target: str
    source: str
    is_favourite: bool
    not_for_me: str
    ladder: tuple[Variant, ...]
    rungs: Ladder | None
    rules: tuple[Rule, ...]


def exercise_told(
    exercise: Exercise, catalogue: Catalogue, person: Person, decision: Decision
) -> ExerciseTold:
    item = next(
        (i for block in decision.blocks for i in block.items if i.exercise == exercise.id), None
    )
    excluded = [each for each in decision.excluded if each.exercise == exercise.id]
    name = item.variant if item else exercise.variants[0].id
    return ExerciseTold(
        exercise=exercise,
        variant=next(v for v in exercise.variants if v.id == name),
        item=item,
        dose=doses.dose(item.dose) if item else "",
        why=item_why(item, catalogue) if item else (),
        why_not=() if item else why_not(excluded, catalogue),
        next=offers.nexts(item, decision.week, catalogue) if item else (),
        spans=spans(exercise.dose),
        target=doses.target(item.dose.target) if item and item.dose.target else "",
        source=sources(exercise.sources, catalogue),
        is_favourite=exercise.id in person.favourites,
        not_for_me=(person.not_for_me or {}).get(exercise.id, ""),
        ladder=exercise.variants,
        rungs=_ladder_of(exercise, catalogue),
        rules=rules_kept(exercise.covers, catalogue),
    )


def _ladder_of(exercise: Exercise, catalogue: Catalogue) -> Ladder | None:
    """The steps from easy to hard that this exercise is a part of."""
    ladders = catalogue.ladders.values()
    return next((x for x in ladders if exercise.id in {r.exercise for r in x.rungs}), None)


def why_not(excluded: Iterable[Excluded], catalogue: Catalogue) -> tuple[Why, ...]:
    """What keeps an exercise out of the day, each reason once."""
    found = whys((reason for each in excluded for reason in each.reasons), catalogue)
    return tuple({why.plain: why for why in found}.values())


def spans(dose: DoseRange) -> tuple[Span, ...]:
    named = (
        ("sets", dose.sets),
        ("reps", dose.reps),
        ("hold", dose.hold_seconds),
        ("work", dose.work_seconds),
    )
    return tuple(
        Span(about, amount.start, amount.lo, amount.hi)
        for about, amount in named
        if amount is not None
    )
