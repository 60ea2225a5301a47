"""What was done: days, sessions, strength days and walks, two weeks at a time."""

from collections.abc import Sequence
from datetime import date, timedelta
from statistics import median

from footbridge.catalogue.units import MINUTE
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import Session, SetDone, Walk
from footbridge.engine.known.training import was_done
from footbridge.engine.shown.fortnights import stretches
from footbridge.looking_back.planks import days_laid, has_something_done, session_days
from footbridge.report.document import Grid, Heading, Paragraph, Part, Weight
from footbridge.report.story import Story
from footbridge.telling import trends
from footbridge.telling.days import span
from footbridge.telling.language import _, ngettext

NOTHING = "–"
Stretch = tuple[date, date]


def done_lately(story: Story) -> str:
    """One sentence on the last two weeks, for the first page."""
    n = story.known.numbers.trend_window_days
    first = max(story.today - timedelta(days=n - 1), story.person.started_on)
    days = (story.today - first).days + 1
    active = _active(story, (first, story.today))
    line = ngettext(
        "Something was done on {active} of the last {n} day.",
        "Something was done on {active} of the last {n} days.",
        days,
    )
    return line.format(active=active, n=days)


def done(story: Story) -> tuple[Part, ...]:
    spans = [
        (max(first, story.first), last)
        for first, last in stretches(story.person.started_on, story.today, story.known.numbers)
        if last >= story.first
    ]
    return (
        Heading(text=_("What was done")),
        Grid(
            name=_("What was done"),
            heads=(
                _("Days"),
                _("Active days"),
                _("Sessions"),
                _("Strength days"),
                _("Effort"),
                _("Minutes walked"),
            ),
            rows=tuple(_row(each, story) for each in reversed(spans)),
            widths=(1.5, 1.2, 0.9, 1.3, 1.1, 1.4),
        ),
        Paragraph(
            text=_(
                "An active day is one with something done. Effort is usual effort, 0 to 10. "
                "“Of” is what was planned, where the plan was looked at every day."
            ),
            weight=Weight.SMALL,
        ),
    )


def _row(stretch: Stretch, story: Story) -> tuple[str, ...]:
    first, last = stretch
    sessions = [
        each for each in story.history.between(Session, first, last) if has_something_done(each)
    ]
    efforts = [
        each.effort
        for one in sessions
        for each in one.what.sets
        if each.effort is not None and was_done(each)
    ]
    return (
        span(first, last),
        _of(_active(story, stretch), _length(stretch)),
        str(sum(first <= on <= last for on in session_days(story.history))),
        _strength(story, stretch),
        trends.number(median(efforts)) if efforts else NOTHING,
        _walked(story, stretch),
    )


def _of(count: int, of: int) -> str:
    return _("{count} of {of}").format(count=count, of=of)


def _active(story: Story, stretch: Stretch) -> int:
    first, last = stretch
    return sum(first <= on <= last for on in days_laid(story.history, story.known.numbers))


def _strength(story: Story, stretch: Stretch) -> str:
    first, last = stretch
    sessions = story.history.between(Session, first, last)
    days = {each.day for each in sessions if _has_strength(each.what.sets, story)}
    shown = [each for on, each in story.shown.items() if first <= on <= last]
    if len(shown) < _length(stretch):
        return str(len(days))
    return _of(len(days), sum(each.is_strength_day and bool(each.blocks) for each in shown))


def _length(stretch: Stretch) -> int:
    first, last = stretch
    return (last - first).days + 1


def _has_strength(sets: Sequence[SetDone], story: Story) -> bool:
    known = story.catalogue.exercises
    return any(
        was_done(each)
        and each.exercise in known
        and known[each.exercise].stream is Stream.STRENGTH
        for each in sets
    )


def _walked(story: Story, stretch: Stretch) -> str:
    first, last = stretch
    walks = story.history.between(Walk, first, last)
    walked = sum(each.what.total_seconds or each.what.seconds for each in walks) // MINUTE
    planned = [seconds for on, seconds in story.known.planned.items() if first <= on <= last]
    return str(walked) if len(planned) < _length(stretch) else _of(walked, sum(planned) // MINUTE)
