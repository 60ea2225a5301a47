"""Stumbles, stairs and chairs over the weeks: counted, and never judged."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from footbridge.drawings.chart import Chart, Line, Look, Plank, Table
from footbridge.engine.facts import DayMarkers, Stumble
from footbridge.engine.facts.day_markers import Ease
from footbridge.engine.shown.fortnights import stretches
from footbridge.looking_back.axes import axis, gaps
from footbridge.looking_back.known import Known
from footbridge.looking_back.markers import EaseOver, Markers
from footbridge.telling import trends as words
from footbridge.telling.days import span
from footbridge.telling.language import _

TENTHS = 10
Stretch = tuple[date, date]


def everyday_charts(known: Known, found: Markers) -> Iterator[Chart]:
    spans = list(reversed(list(stretches(known.person.started_on, known.today, known.numbers))))
    if known.history.of(Stumble):
        yield _stumbles(known, found, spans)
    if found.ease:
        yield _ease(known, found, spans)


def _stumbles(known: Known, found: Markers, spans: Sequence[Stretch]) -> Chart:
    days = Counter(entry.day for entry in known.history.of(Stumble))
    counts = [sum(days[day] for day in days if first <= day <= last) for first, last in spans]
    shown = axis(known, max(counts))
    planks = [
        Plank(first=max(first, shown.first), last=last, height=count, words=str(count))
        for (first, last), count in zip(spans, counts, strict=True)
        if last >= shown.first
    ]
    return Chart(
        id="stumbles",
        title=_(words.TITLES["stumbles"].one),
        unit=_("in two weeks"),
        sentence=words.stumbled(found.stumbles, found.stumbles_before, known.numbers),
        axis=shown,
        lines=(Line(name="", look=Look.FILLED, planks=tuple(planks)),),
        gaps=gaps(known, shown),
        table=Table(
            heads=(_("Days"), _("Stumbles")),
            rows=tuple(
                (span(*each), str(count)) for each, count in zip(spans, counts, strict=True)
            ),
        ),
    )


ASKED: dict[str, Callable[[DayMarkers], Ease | None]] = {
    "stairs": lambda marks: marks.stairs,
    "getting_up": lambda marks: marks.getting_up,
}
LOOKS = {"stairs": Look.FILLED, "getting_up": Look.OUTLINED}


def _ease(known: Known, found: Markers, spans: Sequence[Stretch]) -> Chart:
    """Of ten days that were told, on how many it was easy."""
    shown = axis(known, TENTHS)
    told = {about: _told(known, asked) for about, asked in ASKED.items()}
    lines = tuple(
        Line(
            name=_(words.EASE_NAMES[about].one),
            look=LOOKS[about],
            planks=tuple(_ease_planks(known, told[about], shown.first, spans)),
        )
        for about in ASKED
    )
    return Chart(
        id="ease",
        title=_(words.TITLES["ease"].one),
        unit=_("easy days in ten"),
        sentence=" ".join(_how_easy(each) for each in found.ease),
        axis=shown,
        lines=tuple(line for line in lines if line.planks),
        gaps=gaps(known, shown),
        table=Table(
            heads=(_("Days"), _("Stairs easy"), _("Getting up easy")),
            rows=tuple(
                (span(*each), *(_of(told[about], each) for about in ASKED)) for each in spans
            ),
        ),
    )


def _told(known: Known, asked: Callable[[DayMarkers], Ease | None]) -> dict[date, Ease]:
    return {
        entry.day: how
        for entry in known.history.of(DayMarkers)
        if (how := asked(entry.what)) is not None
    }


def _ease_planks(
    known: Known, told: dict[date, Ease], since: date, spans: Sequence[Stretch]
) -> Iterator[Plank]:
    for first, last in spans:
        easy, count = _counted(told, (first, last))
        if last >= since and count >= known.numbers.trend_least_values:
            height = TENTHS * easy / count
            yield Plank(
                first=max(first, since), last=last, height=height, words=str(round(height))
            )


def _counted(told: dict[date, Ease], stretch: Stretch) -> tuple[int, int]:
    first, last = stretch
    found = [how for day, how in told.items() if first <= day <= last]
    return found.count(Ease.EASY), len(found)


def _of(told: dict[date, Ease], stretch: Stretch) -> str:
    easy, count = _counted(told, stretch)
    return _("{easy} of {count}").format(easy=easy, count=count) if count else "–"


def _how_easy(each: EaseOver) -> str:
    return words.how_easy(each.about, each.easy, each.told, each.easy_before, each.told_before)
