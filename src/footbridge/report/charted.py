"""A chart on paper: what it shows in words, then the picture, then the numbers."""

from collections.abc import Iterator

from footbridge.drawings.chart import Band, BandKind, Chart
from footbridge.drawings.chart_svg import chart_svg
from footbridge.report.document import Grid, Heading, Kept, Paragraph, Part, Picture, Weight
from footbridge.telling.language import _
from footbridge.telling.lists import sentence_case
from footbridge.telling.sentence import said

WIDTH = 110.0
KEYS = {
    BandKind.OWN: said("Grey field: {name}."),
    BandKind.CHANCE: said("Between the dashes: {name}."),
    BandKind.AGE: said("Between the dots: {name}."),
}


def charted(chart: Chart, *, level: int = 3) -> Iterator[Part]:
    """`level` is that of its heading."""
    yield Kept(parts=tuple(_seen(chart, level)))
    yield Grid(
        name=_("Table: {title}").format(title=chart.title),
        heads=chart.table.heads,
        rows=chart.table.rows,
    )


def _seen(chart: Chart, level: int) -> Iterator[Part]:
    yield Heading(text=chart.title, level=level)
    if chart.verdict:
        yield Paragraph(text=chart.verdict, weight=Weight.STRONG)
    yield Paragraph(text=chart.sentence)
    if chart.is_drawn:
        yield Paragraph(text=sentence_case(chart.unit), weight=Weight.SMALL)
        yield Picture(svg=chart_svg(chart), alt=_alt(chart), width=WIDTH)
        yield from (Paragraph(text=_key(each), weight=Weight.SMALL) for each in chart.bands)
    yield from (Paragraph(text=note, weight=Weight.SMALL) for note in chart.notes)


def _alt(chart: Chart) -> str:
    return _("Chart: {title}. Its numbers are in the table below.").format(title=chart.title)


def _key(band: Band) -> str:
    return _(KEYS[band.kind].one).format(name=band.name)
