"""The papers of a person: each made of their record, to be seen, printed or saved as PDF."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from footbridge import __version__
from footbridge.care.figures_built import in_print
from footbridge.care.known import catalogue
from footbridge.care.numbers import numbers_on_paper
from footbridge.care.shown import shown_between, walks_planned
from footbridge.care.today import Day, day, days_ahead
from footbridge.catalogue.units import WEEK
from footbridge.catalogue.words import Word
from footbridge.engine.known.guide import variant_of
from footbridge.looking_back.known import known
from footbridge.report.clinician import USUAL, Detail, clinician_report
from footbridge.report.document import Document
from footbridge.report.log_fields import DAYS
from footbridge.report.log_sheet import log_sheet
from footbridge.report.plan_sheet import plan_sheet
from footbridge.report.signs_sheet import signs_sheet
from footbridge.report.story import Story


class Paper(Word):
    """The papers that there are, by the names that addresses and commands give them."""

    REPORT = "report"
    SIGNS = "signs"
    PLAN = "plan"
    LOG = "log"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was chosen of a paper: the parts of the report, and how many weeks it looks back.

    None looks back to the start. `large`: it will be set in large print.
    """

    details: tuple[Detail, ...] = USUAL
    weeks: int | None = None
    large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """What every paper is made from."""

    key: str
    day: Day
    story: Story
    wanted: Wanted = field(default_factory=Wanted)


PAPERS: Mapping[Paper, Callable[[_Made], Document]] = {
    Paper.REPORT: lambda made: clinician_report(made.story, made.wanted.details),
    Paper.SIGNS: lambda made: signs_sheet(made.story),
    Paper.PLAN: lambda made: _plan(made),
    Paper.LOG: lambda made: log_sheet(made.story, made.story.today, large=made.wanted.large),
}


def paper(
    key: str, name: str, which: Paper, wanted: Wanted, *, on: date, now: datetime
) -> Document:
    """One paper as values. Nothing is stored. Raises UnknownPerson."""
    known_day = day(key, on=on, now=now, store=False)
    story = _story(key, name, known_day, wanted, on)
    return PAPERS[which](_Made(key=key, day=known_day, story=story, wanted=wanted))


def _story(key: str, name: str, known_day: Day, wanted: Wanted, on: date) -> Story:
    record = known_day.record
    start = record.person.started_on
    first = start if wanted.weeks is None else max(start, _weeks_before(on, wanted.weeks))
    return Story(
        name=name,
        known=known(
            record.person_on(on),
            record.history(on),
            catalogue(),
            walks_planned(key, start, on),
        ),
        decision=known_day.decision,
        shown=shown_between(key, first, on),
        first=min(first, on),
        numbers=numbers_on_paper(key),
        version=__version__,
        is_large=wanted.large,
    )


def _plan(made: _Made) -> Document:
    found = days_ahead(made.day, DAYS)
    variants = [
        variant_of(made.story.catalogue.exercises[item.exercise], item.variant)
        for decision in found.days
        for block in decision.blocks
        for item in block.items
    ]
    figures = dict.fromkeys(variant.figure for variant in variants)
    pictures = {figure: seen for figure in figures if (seen := in_print(figure))}
    return plan_sheet(made.story, found, pictures)


def _weeks_before(on: date, weeks: int) -> date:
    """The first day of so many weeks that end on a day."""
    return on - weeks * WEEK + timedelta(days=1)
