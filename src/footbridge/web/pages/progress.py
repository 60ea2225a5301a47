"""Progress in words and tables: what was done and measured, and no more than that shows."""

from dataclasses import dataclass
from datetime import date

from footbridge.care import Record
from footbridge.catalogue.model import Catalogue, Expectation
from footbridge.catalogue.units import MINUTE
from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts import Session, Walk
from footbridge.engine.known.answers import person_on
from footbridge.engine.known.history import History
from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.trend import WALKED, Against, Trend, Verdict, lagging_side, trends
from footbridge.telling import facts, leaning, verdict
from footbridge.web.pages.markers import Markers, markers
from footbridge.web.pages.planks import days_laid
from footbridge.web.pages.tests import Series, series

LATEST_FACTS = 20

# Told by what happened each day.
FORTNIGHTS = ("pain", "soreness", WALKED)


@dataclass(frozen=True, slots=True)
class Rating:
    """Medians of the earlier days and of the last; None where too little was told.

    `about` is "pain" or so, `verdict` is in the words that a trend may be given.
    """

    about: str
    before: int | None
    now: int | None
    verdict: str


@dataclass(frozen=True, slots=True)
class Progress:
    laid: int
    sessions: int
    walked_minutes: int
    week: int
    ratings: tuple[Rating, ...]
    tests: tuple[tuple[Series, str], ...]
    behind: Side | None
    is_first: bool
    expectations: tuple[Expectation, ...]
    latest: tuple[tuple[str, str], ...]
    started_on: date
    window_days: int
    markers: Markers


def progress_page(
    record: Record, history: History, decision: Decision, catalogue: Catalogue
) -> Progress:
    baseline, started_on = record.person.baseline, record.person.started_on
    found = trends(history, person_on(record.person, history), catalogue.numbers)
    told = {(each.measure, each.side): each for each in found}
    return Progress(
        laid=len(days_laid(history, catalogue.numbers)),
        sessions=len(history.days(Session)),
        walked_minutes=sum(
            walk.what.total_seconds or walk.what.seconds for walk in history.of(Walk)
        )
        // MINUTE,
        week=max(1, decision.week),
        ratings=tuple(_rating(told[about, None]) for about in FORTNIGHTS),
        tests=tuple(
            (each, _words(told.get((each.measure, each.side))))
            for each in series(history, baseline, started_on)
        ),
        is_first=any(told[about, None].against is Against.FIRST_DAYS for about in FORTNIGHTS),
        behind=lagging_side(found, catalogue.numbers),
        expectations=tuple(
            each
            for each in sorted(catalogue.expectations.values(), key=lambda e: e.first_week)
            if each.first_week <= max(1, decision.week) <= each.last_week
        ),
        latest=_latest(record, catalogue),
        started_on=started_on,
        window_days=catalogue.numbers.trend_window_days,
        markers=markers(history, catalogue.numbers),
    )


def _rating(trend: Trend) -> Rating:
    """The medians, once both fortnights have enough answers."""
    known = trend.verdict is not Verdict.NOT_ENOUGH
    return Rating(
        about=trend.measure,
        before=round(trend.before) if known and trend.before is not None else None,
        now=round(trend.now) if known and trend.now is not None else None,
        verdict=verdict(trend),
    )


def _words(trend: Trend | None) -> str:
    """The verdict; for the one-leg stance, which is too noisy to call, where it leans as well."""
    if trend is None or trend.verdict is Verdict.NOT_ENOUGH:
        return ""
    if trend.measure == Measure.SINGLE_LEG and trend.verdict is Verdict.NO_CLEAR_CHANGE:
        return f"{leaning(trend)}. {verdict(trend)}"
    return verdict(trend)


def _latest(record: Record, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """The newest entries, each with its id."""
    newest = sorted(record.journal.facts, key=lambda fact: fact.at, reverse=True)[:LATEST_FACTS]
    return tuple((fact.id, facts.fact(fact, catalogue)) for fact in newest)
