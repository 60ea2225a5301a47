"""History: a month at a glance, what stood behind a day, and one exercise through all its days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from footbridge.catalogue.model import Catalogue, Exercise
from footbridge.engine.known.history import History
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import DayBlock, Decision
from footbridge.looking_back.changes import Changed, changes
from footbridge.looking_back.each_time import (
    NoteKept,
    Time,
    exercises_done,
    notes,
    times,
)
from footbridge.looking_back.month import MonthDay, weeks
from footbridge.telling import dose, short_name, situation
from footbridge.telling.days import month as month_in_words
from footbridge.telling.situations import Text

DAY = timedelta(days=1)
MOST_TIMES = 60


@dataclass(frozen=True, slots=True)
class Month:
    """`before` and `after` are months, as addresses want them; empty at the ends."""

    name: str
    weeks: tuple[tuple[MonthDay | None, ...], ...]
    before: str
    after: str
    changes: tuple[Changed, ...]
    exercises: tuple[Exercise, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """One exercise of a day's plan: its name, its dose, and whether it is known to be done."""

    name: str
    dose: str
    is_done: bool


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    lines: tuple[Planned, ...]


@dataclass(frozen=True, slots=True)
class Behind:
    """What stood behind a day: what kind of day it was, its plan, and what had changed in it."""

    situation: Text
    sections: tuple[Section, ...]
    changes: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class EachTime:
    """`is_all` is False where only the latest are told."""

    exercise: Exercise
    times: tuple[Time, ...]
    is_all: bool
    notes: tuple[NoteKept, ...]


def last_of(first: date) -> date:
    """The last day of the month that begins on `first`."""
    return (first + 31 * DAY).replace(day=1) - DAY


def month_page(
    first: date,
    person: Person,
    history: History,
    shown: Mapping[date, Decision],
    catalogue: Catalogue,
) -> Month:
    before, after = (first - DAY).replace(day=1), last_of(first) + DAY
    start = person.started_on.replace(day=1)
    done = exercises_done(history)
    return Month(
        name=month_in_words(first),
        weeks=weeks(first, history, person.started_on, shown),
        before=f"{before:%Y-%m}" if before >= start else "",
        after=f"{after:%Y-%m}" if after <= history.today else "",
        changes=tuple(reversed(changes(shown, catalogue))),
        exercises=tuple(
            sorted(
                (each for each in catalogue.exercises.values() if each.id in done),
                key=lambda each: each.name,
            )
        ),
    )


def behind(on: date, shown: Mapping[date, Decision], catalogue: Catalogue) -> Behind | None:
    """None where no plan was kept of the day. `shown` holds days before it, to compare with."""
    decision = shown.get(on)
    if decision is None:
        return None
    return Behind(
        situation=situation(decision, catalogue),
        sections=tuple(_section(block, catalogue) for block in decision.blocks),
        changes=tuple(each for each in changes(shown, catalogue) if each.on == on),
    )


def _section(block: DayBlock, catalogue: Catalogue) -> Section:
    return Section(
        block.id,
        tuple(
            Planned(short_name(item, catalogue), dose(item.dose), item.done)
            for item in block.items
        ),
    )


def each_time(exercise: Exercise, history: History) -> EachTime:
    found = times(exercise.id, history)
    return EachTime(
        exercise=exercise,
        times=found[:MOST_TIMES],
        is_all=len(found) <= MOST_TIMES,
        notes=notes(exercise.id, history),
    )
