"""Minutes walked in each week, beside those that were planned. Neither is judged by the other."""

from collections.abc import Iterator
from datetime import date, timedelta

from footbridge.catalogue.units import MINUTE, WEEK, WEEK_DAYS
from footbridge.catalogue.value import value
from footbridge.drawings.chart import Chart, Line, Look, Plank, Table
from footbridge.engine.facts import Walk
from footbridge.looking_back.axes import DAY, axis, gaps
from footbridge.looking_back.known import Known
from footbridge.telling import trends as words
from footbridge.telling.days import span
from footbridge.telling.language import _


@value
class Week:
    """`planned` is None where the plan of a day with a walk, or of every day, is not known."""

    first: date
    last: date
    walked: int
    planned: int | None
    days: int


def walked_chart(known: Known) -> Chart | None:
    """None until there was a walk, or one was planned."""
    weeks = tuple(reversed(list(_weeks(known))))
    if not any(each.walked or each.planned for each in weeks):
        return None
    shown = axis(known, max(max(each.walked, each.planned or 0) for each in weeks))
    seen = [each for each in weeks if each.last >= shown.first]
    window = timedelta(days=known.numbers.trend_window_days)
    since = known.today - window
    return Chart(
        id="walked",
        title=_(words.TITLES["walked"].one),
        unit=_("minutes"),
        sentence=words.walked(
            _walked(known, since, known.today),
            _planned(known, [since + n * DAY for n in range(1, window.days + 1)]),
            known.numbers,
        ),
        axis=shown,
        lines=(
            Line(
                name=_("planned"),
                look=Look.OUTLINED,
                planks=tuple(
                    _plank(each, each.planned) for each in seen if each.planned is not None
                ),
            ),
            Line(
                name=_("walked"),
                look=Look.FILLED,
                planks=tuple(_plank(each, each.walked) for each in seen),
            ),
        ),
        gaps=gaps(known, shown),
        table=Table(
            heads=(_("Days"), _("Walked"), _("Planned"), _("Days with a walk")),
            rows=tuple(_row(each) for each in weeks),
        ),
    )


def _weeks(known: Known) -> Iterator[Week]:
    """Whole weeks back from today, the newest first."""
    last = known.today
    while last >= known.person.started_on:
        first = last - WEEK + DAY
        yield Week(
            first=max(first, known.person.started_on),
            last=last,
            walked=_walked(known, first - DAY, last),
            planned=_planned(known, _days(first)),
            days=sum(1 for day in _days(first) if known.history.on(day, Walk)),
        )
        last = first - DAY


def _days(first: date) -> list[date]:
    return [first + n * DAY for n in range(WEEK_DAYS)]


def _walked(known: Known, after: date, until: date) -> int:
    walks = known.history.between(Walk, after + DAY, until)
    return sum(each.what.total_seconds or each.what.seconds for each in walks) // MINUTE


def _planned(known: Known, days: list[date]) -> int | None:
    """None where a walk was told of a day whose plan nobody saw: too little would be compared."""
    found = [known.planned[day] for day in days if day in known.planned]
    unseen = (day for day in days if day not in known.planned)
    if not found or any(known.history.on(day, Walk) for day in unseen):
        return None
    return sum(found) // MINUTE


def _plank(week: Week, minutes: int) -> Plank:
    return Plank(first=week.first, last=week.last, height=minutes, words=str(minutes))


def _row(week: Week) -> tuple[str, ...]:
    planned = "–" if week.planned is None else str(week.planned)
    return span(week.first, week.last), str(week.walked), planned, str(week.days)
