"""The look back on paper: each chart with its sentence, and the numb places on the feet."""

from collections.abc import Iterable, Iterator

from footbridge.drawings.chart import Chart
from footbridge.drawings.feet_marked import feet_marked
from footbridge.looking_back.comfort import comfort
from footbridge.looking_back.everyday import everyday_charts
from footbridge.looking_back.markers import markers
from footbridge.looking_back.numb import Look, NumbPlaces, numb_places
from footbridge.looking_back.rated import rated_charts
from footbridge.looking_back.tested import charts_of_tests
from footbridge.looking_back.walked import walked_chart
from footbridge.report.charted import charted
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
from footbridge.report.story import Story
from footbridge.telling.language import _, ngettext

FEET_WIDTH = 38.0


def rated(story: Story) -> tuple[Part, ...]:
    return _under(_("Pain and soreness"), rated_charts(story.known), story)


def tested(story: Story) -> tuple[Part, ...]:
    return _under(_("Tests of the body"), charts_of_tests(story.known), story)


def walked(story: Story) -> tuple[Part, ...]:
    chart = walked_chart(story.known)
    return _under(_("Walking"), [chart] if chart else [], story)


def everyday(story: Story) -> tuple[Part, ...]:
    """Stumbles, stairs and chairs, and which walks were comfortable."""
    found = markers(story.history, story.known.numbers)
    charts = _under(_("Stumbles, stairs and chairs"), everyday_charts(story.known, found), story)
    told = [
        Grid(
            name=group.title,
            heads=(group.title, _("Comfortable walks")),
            rows=tuple((row.share.name, row.words) for row in group.rows),
            widths=(1, 2),
        )
        for group in comfort(found)
    ]
    return (*charts, Heading(text=_("Comfort of the walks"), level=2), *told) if told else charts


def numb(story: Story) -> tuple[Part, ...]:
    """Nothing until the map was looked at once."""
    places = numb_places(story.known)
    return tuple(_numb(places)) if places else ()


def _numb(places: NumbPlaces) -> Iterator[Part]:
    yield Heading(text=places.title)
    if places.verdict:
        yield Paragraph(text=places.verdict, weight=Weight.STRONG)
    yield Paragraph(text=places.sentence)
    yield Kept(parts=(Beside(columns=tuple(_look(look) for look in places.looks)),))
    note = _("The left foot is on the left, as if you saw footprints. Filled places are numb.")
    yield Paragraph(text=note, weight=Weight.SMALL)


def _look(look: Look) -> tuple[Part, ...]:
    words = ngettext("{day}: {n} place", "{day}: {n} places", len(look.numb))
    told = words.format(day=look.day, n=len(look.numb))
    svg = feet_marked(f"numb-{look.name}", look.numb)
    return (Paragraph(text=told), Picture(svg=svg, alt=_alt(told), width=FEET_WIDTH))


def _alt(told: str) -> str:
    return _("Both feet with the numb places filled. {told}.").format(told=told)


def _under(title: str, charts: Iterable[Chart], story: Story) -> tuple[Part, ...]:
    """A heading and its charts; nothing where there are none."""
    parts = [part for chart in charts for part in charted(chart, is_large=story.is_large)]
    return (Heading(text=title), *parts) if parts else ()
