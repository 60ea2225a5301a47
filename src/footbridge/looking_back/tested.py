"""The tests of the body: each result a plank, each leg its own line.

What others of that age reach is shown only where our test is done as theirs was.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from footbridge.catalogue.pages import MeasureText, UsualAtAge
from footbridge.catalogue.words import Measure, Side
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
from footbridge.engine.person import Sex
from footbridge.engine.shown.trend import Trend, Verdict
from footbridge.looking_back.axes import axis, gaps
from footbridge.looking_back.known import Known
from footbridge.looking_back.tones import tone_of
from footbridge.telling import trends as words
from footbridge.telling.days import short_day
from footbridge.telling.language import _
from footbridge.telling.lists import sentence_case
from footbridge.telling.names import name

LOOKS = {Side.LEFT: Look.FILLED, Side.RIGHT: Look.OUTLINED, None: Look.FILLED}


def charts_of_tests(known: Known) -> Iterator[Chart]:
    """The tests that were ever done, in the order of a review."""
    of: dict[str, list[Trend]] = {}
    for trend in known.trends:
        if trend.measure in set(Measure) and trend.points:
            of.setdefault(trend.measure, []).append(trend)
    for measure, found in of.items():
        yield _chart(known, Measure(measure), found)


def _chart(known: Known, measure: Measure, found: Sequence[Trend]) -> Chart:
    text = known.catalogue.test_of(measure)
    usual = usual_of(known, text)
    highest = max(result for each in found for _on, result in each.points)
    shown = axis(known, max(highest, usual[1] if usual else 0))
    return Chart(
        id=measure.value,
        title=sentence_case(name(measure)),
        unit=text.unit,
        sentence=words.tested(found, known.numbers),
        verdict=words.verdict_of(found),
        tone=tone_of(found),
        axis=shown,
        lines=tuple(_line(each, shown) for each in found),
        bands=(*_by_chance(found, shown), *_by_age(usual, shown)),
        gaps=gaps(known, shown),
        notes=tuple(_notes(known, text, usual)),
        table=_table(found),
    )


def _line(trend: Trend, shown: Axis) -> Line:
    return Line(
        name=sentence_case(name(trend.side)) if trend.side else "",
        look=LOOKS[trend.side],
        planks=tuple(
            Plank(first=on, last=on, height=result, words=words.number(result))
            for on, result in trend.points
            if on >= shown.first
        ),
    )


def _by_chance(found: Sequence[Trend], shown: Axis) -> Iterator[Band]:
    """Around the first result: within it, a change may be chance. Two legs would hide it."""
    for trend in found:
        is_alone = len(found) == 1
        if is_alone and len(trend.points) > 1 and trend.verdict is not Verdict.NOT_ENOUGH:
            first = trend.points[0][1]
            lo, hi = max(0.0, first - trend.noise), first + trend.noise
            parts = (BandPart(first=shown.first, last=shown.last, lo=lo, hi=hi),)
            yield Band(kind=BandKind.CHANCE, name=_("may be chance"), parts=parts)


def _by_age(usual: tuple[int, int] | None, shown: Axis) -> Iterator[Band]:
    if usual is not None:
        lo, hi = usual
        part = BandPart(first=shown.first, last=shown.last, lo=lo, hi=hi)
        yield Band(kind=BandKind.AGE, name=_("usual at your age"), parts=(part,))


def usual_of(known: Known, text: MeasureText) -> tuple[int, int] | None:
    """The middle half of people of that age; of both women and men where it was not told."""
    age = known.today.year - known.person.year_of_birth
    for span in text.usual.ages if text.usual else ():
        if span.first_age <= age <= span.last_age:
            return _of_sex(span, known.person.sex)
    return None


def _of_sex(span: UsualAtAge, sex: Sex | None) -> tuple[int, int]:
    match sex:
        case Sex.FEMALE:
            return span.women_lo, span.women_hi
        case Sex.MALE:
            return span.men_lo, span.men_hi
        case None:
            return min(span.women_lo, span.men_lo), max(span.women_hi, span.men_hi)


def _notes(known: Known, text: MeasureText, usual: tuple[int, int] | None) -> Iterator[str]:
    if text.done_as:
        yield text.done_as
    if usual is not None:
        yield words.usual_at_age(*usual, known.person.sex)


def _table(found: Sequence[Trend]) -> Table:
    days: dict[date, dict[Side | None, float]] = {}
    for trend in found:
        for on, result in trend.points:
            days.setdefault(on, {})[trend.side] = result
    sides = [each.side for each in found]
    heads = [sentence_case(name(side)) if side else _("Result") for side in sides]
    rows = tuple(
        (short_day(on), *(words.number(of[side]) if side in of else "–" for side in sides))
        for on, of in sorted(days.items())
    )
    return Table(heads=(_("Day"), *heads), rows=rows)
