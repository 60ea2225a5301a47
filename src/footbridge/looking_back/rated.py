"""Pain and soreness: days as dots, two weeks as planks, what is usual as a band.

Times of day are kept apart: pain climbs from morning to evening by itself (C-18).
"""

from collections.abc import Iterator, Sequence

from footbridge.drawings.chart import (
    Axis,
    Band,
    BandKind,
    BandPart,
    Chart,
    Line,
    Look,
    Plank,
    Table,
)
from footbridge.engine.facts import CheckIn
from footbridge.engine.known.ratings import Ratings
from footbridge.engine.person import Slot
from footbridge.engine.shown.fortnights import Fortnight, fortnights
from footbridge.engine.shown.trend import Trend, Verdict, rating_trend
from footbridge.looking_back.axes import DAY, axis, gaps
from footbridge.looking_back.known import Known
from footbridge.looking_back.tones import tone_of
from footbridge.telling import trends as words
from footbridge.telling.days import span
from footbridge.telling.language import _

RATED = ("pain", "soreness")
HIGHEST = 10


def rated_charts(known: Known) -> Iterator[Chart]:
    """Pain and soreness at the person's own time of day, then at the other where it was told."""
    history = known.history
    ratings = Ratings().with_later(history.of(CheckIn), history.seconds)
    own = known.person.check_in_slot
    told = {each.measure: each for each in known.trends}
    for about in RATED:
        for slot in (own, *(each for each in Slot if each is not own)):
            is_own = slot is own
            trend = told[about] if is_own else rating_trend(history, known.numbers, slot, about)
            if is_own or trend.verdict is not Verdict.NOT_ENOUGH:
                yield _chart(known, trend, slot, ratings)


def _chart(known: Known, trend: Trend, slot: Slot, ratings: Ratings) -> Chart:
    stretches = fortnights(trend.points, known.today, known.numbers)
    shown = axis(known, HIGHEST)
    seen = [each for each in stretches if each.last >= shown.first]
    began = stretches[0] if len(stretches) > 2 and stretches[0].count > 1 else None
    return Chart(
        id=f"{trend.measure}-{slot}",
        title=_(words.RATED[trend.measure, slot].one),
        unit=_("0 to 10"),
        sentence=words.rated(trend, began, known.numbers),
        verdict=words.verdict_of([trend]),
        tone=tone_of([trend]),
        axis=shown,
        lines=(Line(name="", look=Look.FILLED, planks=_planks(seen, shown), dots=trend.points),),
        bands=_usual(known, trend, slot, ratings, seen),
        gaps=gaps(known, shown),
        table=table_of(stretches),
    )


def _planks(stretches: Sequence[Fortnight], shown: Axis) -> tuple[Plank, ...]:
    return tuple(
        Plank(
            first=max(each.first, shown.first),
            last=each.last,
            height=each.middle,
            words=words.number(each.middle),
        )
        for each in stretches
    )


def _usual(
    known: Known, trend: Trend, slot: Slot, ratings: Ratings, stretches: Sequence[Fortnight]
) -> tuple[Band, ...]:
    """How far ratings commonly lie from usual, as the plan itself takes it (RULE-18)."""
    parts = []
    for each in stretches:
        after = each.last + DAY
        usual = ratings.usual(trend.measure, slot, after, known.numbers)
        if usual is not None:
            spread = ratings.spread(trend.measure, slot, after, known.numbers)
            lo, hi = max(0.0, usual - spread), min(float(HIGHEST), usual + spread)
            parts.append(BandPart(first=each.first, last=each.last, lo=lo, hi=hi))
    name = _("how far it commonly swings")
    return (Band(kind=BandKind.OWN, name=name, parts=tuple(parts)),) if parts else ()


def table_of(stretches: Sequence[Fortnight]) -> Table:
    """Every stretch there is, also those before the picture begins."""
    rows = tuple(
        (
            span(each.first, each.last),
            words.number(each.middle),
            _("{lo} to {hi}").format(lo=words.number(each.least), hi=words.number(each.most)),
            str(each.count),
        )
        for each in stretches
    )
    return Table(heads=(_("Days"), _("Usually"), _("From, to"), _("Answers")), rows=rows)
