"""Progress: a sentence first, then the picture, then the numbers, and no more than they show."""

from dataclasses import dataclass
from datetime import date, timedelta

from footbridge.care import Record
from footbridge.catalogue.model import Catalogue, Expectation
from footbridge.catalogue.units import MINUTE
from footbridge.catalogue.words import Side
from footbridge.engine.facts import Walk
from footbridge.engine.known.history import History
from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.trend import lagging_side
from footbridge.looking_back.charts import Charts
from footbridge.looking_back.known import Known
from footbridge.looking_back.planks import session_days
from footbridge.telling import facts

LATEST_FACTS = 5
# What a plan asked for is looked up for twelve whole weeks, today among them.
PLANNED_BACK = timedelta(days=83)


@dataclass(frozen=True, slots=True)
class Progress:
    """`lately` is on how many of the last days something was done."""

    laid: int
    lately: int
    sessions: int
    walked_minutes: int
    charts: Charts
    behind: Side | None
    expectations: tuple[Expectation, ...]
    latest: tuple[tuple[str, str], ...]
    window_days: int
    next_review: date


def progress_page(
    record: Record,
    history: History,
    decision: Decision,
    catalogue: Catalogue,
    *,
    next_review: date,
    laid: tuple[date, ...],
    looked_back: tuple[Known, Charts],
) -> Progress:
    numbers = catalogue.numbers
    looked_at, drawn = looked_back
    since = history.today - timedelta(days=numbers.trend_window_days)
    walks = (walk.what.total_seconds or walk.what.seconds for walk in history.of(Walk))
    return Progress(
        laid=len(laid),
        lately=sum(day > since for day in laid),
        sessions=len(session_days(history)),
        walked_minutes=sum(walks) // MINUTE,
        charts=drawn,
        behind=lagging_side(looked_at.trends, numbers),
        expectations=expected(decision, catalogue),
        latest=_latest(record, catalogue),
        window_days=numbers.trend_window_days,
        next_review=next_review,
    )


def expected(decision: Decision, catalogue: Catalogue) -> tuple[Expectation, ...]:
    """What is common in these weeks."""
    week = max(1, decision.week)
    return tuple(
        each
        for each in sorted(catalogue.expectations.values(), key=lambda e: e.first_week)
        if each.first_week <= week <= each.last_week
    )


def _latest(record: Record, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """The newest entries, each with its id."""
    newest = record.newest(LATEST_FACTS)
    return tuple((fact.id, facts.fact(fact, catalogue)) for fact in newest)
