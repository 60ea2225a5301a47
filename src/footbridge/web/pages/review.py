"""The review: a sentence first, then what is due, what changed, what could come and be raised."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from footbridge.care import Day
from footbridge.catalogue.model import Catalogue, Expectation, Flag
from footbridge.catalogue.words import Measure
from footbridge.drawings.chart import Tone
from footbridge.engine.facts import DayMarkers, Test
from footbridge.engine.facts.review_accepted import USUAL_NOW
from footbridge.engine.known.answers import person_on
from footbridge.engine.known.history import History
from footbridge.engine.shown.decision import Decision, Item
from footbridge.engine.shown.trend import WALKED, Trend, Verdict
from footbridge.looking_back.everyday import everyday_charts
from footbridge.looking_back.known import Known, known
from footbridge.looking_back.markers import markers
from footbridge.looking_back.tones import tone_of
from footbridge.telling import facts, offers, reason, sentence_case
from footbridge.telling import short_name as item_name
from footbridge.telling import trends as words
from footbridge.telling.why import rule_says, why_due
from footbridge.web.pages.progress import expected
from footbridge.web.pages.tests import slug

# Changes of these are what a review decides; all others come by themselves.
LEVELS = ("level", "variant")
# The rule that there is a review, and what it goes by.
REVIEWED = "RULE-22"


@dataclass(frozen=True, slots=True)
class Row:
    """`then` is empty where there is one value only, both where there is none yet."""

    name: str
    then: str
    now: str
    unit: str
    verdict: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Due:
    """A test of this review. `done` tells its results of these days; empty, it is still to do."""

    measure: Measure
    slug: str
    done: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A step that is not offered yet, and what it waits for."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Review:
    """`rule` is what a review goes by. `tests_because`: why there are tests to do, or empty.

    `above` is what lies above where it began, in words; `asks_everyday` where stairs and chairs
    were not told of lately.
    """

    summary: str
    rule: str
    rows: tuple[Row, ...]
    is_first: bool
    tests: tuple[Due, ...]
    tests_because: str
    everyday: tuple[str, ...]
    asks_everyday: bool
    expectations: tuple[Expectation, ...]
    waiting: tuple[Waiting, ...]
    above: str
    flags: tuple[Flag, ...]
    worse: tuple[str, ...]
    is_due: bool
    next_review: date


def review_page(day: Day, history: History, catalogue: Catalogue, *, due_on: date) -> Review:
    """`due_on` is the day of the next review, or the one since which it has been due."""
    decision = day.decision
    looked_at = known(person_on(day.record.person, history), history, catalogue)
    found = [each for each in looked_at.trends if each.measure != WALKED]
    is_due = any(each.what == "review" for each in decision.due)
    above = next((each for each in decision.due if each.detail == USUAL_NOW), None)
    return Review(
        summary=words.summary([each for each in found if _is_known(each)]),
        rule=rule_says(REVIEWED, catalogue),
        rows=tuple(_row(each) for each in found if each.points),
        is_first=any(each.against == "first_days" for each in found if _is_known(each)),
        tests=tuple(_tests(decision, history, catalogue)),
        tests_because=why_due(decision.due, "test", catalogue),
        everyday=tuple(_everyday(looked_at)),
        asks_everyday=not _is_told(looked_at),
        expectations=expected(decision, catalogue),
        waiting=tuple(_waiting(decision, catalogue)),
        above=reason(above.reasons[0], catalogue) if above else "",
        flags=tuple(catalogue.flags[each.flag] for each in decision.flags),
        worse=tuple(words.short_name(each) for each in found if _is_worse(each)),
        is_due=is_due,
        next_review=_after_today(looked_at, decision) if is_due else due_on,
    )


def _is_known(trend: Trend) -> bool:
    return trend.verdict not in {None, Verdict.NOT_ENOUGH}


def _is_worse(trend: Trend) -> bool:
    return trend.overall is Verdict.LIKELY_WORSE


def _row(trend: Trend) -> Row:
    """A test that was done once has no then, and nothing is said of it yet."""
    is_test = trend.measure in set(Measure)
    then, now = trend.before, trend.now
    if not is_test and not _is_known(trend):
        then = now = None
    is_alone = is_test and then is None
    return Row(
        name=sentence_case(words.short_name(trend)),
        then="" if then is None else words.number(then),
        now="" if now is None else words.number(now),
        unit=words.unit(trend.unit),
        verdict="" if is_alone else words.row_verdict(trend),
        tone=tone_of([trend]),
    )


def _tests(decision: Decision, history: History, catalogue: Catalogue) -> Iterator[Due]:
    """Those still to do, then those of these two weeks."""
    due = [Measure(each.detail) for each in decision.due if each.what == "test" and each.detail]
    since = history.today - timedelta(days=catalogue.numbers.review_days - 1)
    done: dict[Measure, list[str]] = {}
    for entry in history.of(Test):
        if entry.day >= since and entry.what.measure not in due:
            done.setdefault(entry.what.measure, []).append(facts.what(entry.what, catalogue))
    yield from (Due(measure, slug(measure), ()) for measure in due)
    yield from (Due(measure, slug(measure), tuple(told)) for measure, told in done.items())


def _everyday(looked_at: Known) -> Iterator[str]:
    found = markers(looked_at.history, looked_at.numbers)
    yield from (chart.sentence for chart in everyday_charts(looked_at, found))


def _is_told(looked_at: Known) -> bool:
    """Whether stairs or chairs were told of on the day of the review."""
    told = looked_at.history.on(looked_at.today, DayMarkers)
    return any(each.what.stairs or each.what.getting_up for each in told)


def _waiting(decision: Decision, catalogue: Catalogue) -> Iterator[Waiting]:
    """What a review may offer some day, and what stands against it now."""
    offered = {proposal.about for proposal in decision.proposals}
    for item in (item for block in decision.blocks for item in block.items):
        for change in item.would_change:
            if change.about in LEVELS and not {change.about, item.exercise} & offered:
                told = offers.would_change(change, item, catalogue)
                yield Waiting(_name(item, catalogue), told)


def _name(item: Item, catalogue: Catalogue) -> str:
    return item_name(item, catalogue)


def _after_today(looked_at: Known, decision: Decision) -> date:
    """When the one after this is due, if this one is gone through today."""
    phases = looked_at.catalogue.programmes[looked_at.person.track].phases
    spans = (each for each in phases if each.first_week <= decision.week <= each.last_week)
    return looked_at.today + timedelta(days=next(spans, phases[-1]).review_every_days)
