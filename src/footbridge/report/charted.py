"""A chart on paper: what it shows in words, then the picture, then the numbers."""

from collections.abc import Iterator

from footbridge.drawings.chart import Band, BandKind, Chart
from footbridge.drawings.chart_svg import chart_svg
from footbridge.report.document import (
    Beside,
    Grid,
    Heading,
    Kept,
    Paragraph,
    Part,
    Picture,
    Weight,
)
from footbridge.telling.language import _
from footbridge.telling.lists import sentence_case
from footbridge.telling.sentence import said

WIDTH = 82.0
MOST_ROWS = 28
"""Of a table that is kept on one page with its picture."""

KEYS = {
    BandKind.OWN: said("Grey field: {name}."),
    BandKind.CHANCE: said("Between the dashes: {name}."),
    BandKind.AGE: said("Between the dots: {name}."),
}


def charted(chart: Chart, *, level: int = 3, is_large: bool = False) -> Iterator[Part]:
    """`level` is that of its heading. `is_large`: its letters are as large as large print."""
    parts = (
        *_said(chart, level),
        _with_table(chart, is_large),
        *(Paragraph(text=note, weight=Weight.SMALL) for note in chart.notes),
    )
    if len(chart.table.rows) <= MOST_ROWS:
        yield Kept(parts=parts)
    else:
        yield from parts


def _with_table(chart: Chart, is_large: bool) -> Part:
    table = Grid(
        name=_("Table: {title}").format(title=chart.title),
        heads=chart.table.heads,
        rows=chart.table.rows,
    )
    return Beside(columns=(tuple(_drawn(chart, is_large)), (table,))) if chart.is_drawn else table


def _said(chart: Chart, level: int) -> Iterator[Part]:
    yield Heading(text=chart.title, level=level)
    if chart.verdict:
        yield Paragraph(text=chart.verdict, weight=Weight.STRONG)
    yield Paragraph(text=chart.sentence)


def _drawn(chart: Chart, is_large: bool) -> Iterator[Part]:
    yield Paragraph(text=sentence_case(chart.unit), weight=Weight.SMALL)
    yield Picture(svg=chart_svg(chart, is_large=is_large), alt=_alt(chart), width=WIDTH)
    yield from (Paragraph(text=_key(each), weight=Weight.SMALL) for each in chart.bands)


def _alt(chart: Chart) -> str:
    return _("Chart: {title}. Its numbers are in the table beside it.").format(title=chart.title)


def _key(band: Band) -> str:
    return _(KEYS[band.kind].one).format(name=band.name)
