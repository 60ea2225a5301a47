"""A chart as SVG text: classes and no colours, so that a page and paper each bring their own.

It is laid out twice: with letters as beside text of the usual size, and with letters twice as
large, for who reads large text on a small screen or large print on paper. Then there is room for
fewer of them.
"""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise

from footbridge.drawings.chart import Axis, Band, BandPart, Chart, Gap, Line
from footbridge.drawings.chart_frame import (
    DAY,
    LARGE,
    RIGHT,
    USUAL,
    WIDTH,
    Box,
    Frame,
    box_of,
    ends_of,
    overlap,
    with_room,
)
from footbridge.drawings.chart_numbers import Number, numbers_of

CLASS_OF_LARGE = "chart-svg--large"


def chart_svg(chart: Chart, *, is_large: bool = False) -> str:
    """The picture. Its title and description are the chart's own words.

    `is_large`: with letters twice as large.
    """
    lay = with_room(LARGE if is_large else USUAL, chart.axis)
    names = max((len(line.name) for line in chart.lines), default=0)
    frame = Frame(chart.axis, RIGHT - names * lay.letter - (6 if names else 0), lay)
    numbers = tuple(numbers_of(chart.lines, frame))
    title, about = (f"{chart.id}-{what}{'-large' if is_large else ''}" for what in "td")
    kind = f"chart-svg {CLASS_OF_LARGE}" if is_large else "chart-svg"
    parts = [
        f'<title id="{title}">{escape(chart.title)}</title>',
        f'<desc id="{about}">{escape(chart.sentence)}</desc>',
        *(_gap(gap, frame) for gap in chart.gaps),
        *_gap_names(chart.gaps, frame, [number.box for number in numbers]),
        *(_band(band, frame) for band in chart.bands),
        *_grid(frame),
        *(_dots(line, frame) for line in chart.lines),
        *(_line(line, frame) for line in chart.lines),
        *_names(chart.lines, frame),
        *(_number(number) for number in numbers),
    ]
    return (
        f'<svg class="{kind}" viewBox="0 0 {WIDTH} {lay.high}" role="img" '
        f'aria-labelledby="{title} {about}" focusable="false">{"".join(parts)}</svg>'
    )


def _grid(frame: Frame) -> Iterator[str]:
    axis, lay = frame.axis, frame.lay
    for height in _heights(frame):
        y = n(frame.y(height))
        kind = "chart-base" if height == 0 else "chart-rule"
        yield f'<path class="{kind}" d="M{lay.left} {y}H{n(frame.right)}"/>'
        low = n(frame.y(height) + lay.label_high // 4 + 1)
        yield f'<text class="chart-num" x="{lay.left - 5}" y="{low}">{height}</text>'
    for x, words in _days(axis, frame):
        yield f'<path class="chart-tick" d="M{n(x)} {lay.bottom}v6"/>'
        under = lay.bottom + lay.day_low
        yield f'<text class="chart-day" x="{n(x)}" y="{under}">{escape(words)}</text>'


def _heights(frame: Frame) -> range:
    """Every step up the side, or only the ends where the steps have no room for their numbers."""
    axis, lay = frame.axis, frame.lay
    has_room = (lay.bottom - lay.top) * axis.step >= lay.label_high * 1.3 * axis.hi
    return range(0, axis.hi + 1, axis.step if has_room else axis.hi)


def _days(axis: Axis, frame: Frame) -> Iterator[tuple[float, str]]:
    """The days under the chart, as far as their words stand beside each other and inside it."""
    free = 0.0
    for on, words in axis.ticks:
        x = frame.x(on)
        wide = len(words) * frame.lay.letter
        if not frame.lay.is_large or (x >= free and x + wide <= WIDTH + frame.lay.letter):
            free = x + wide + frame.lay.letter
            yield x, words


def _gap(gap: Gap, frame: Frame) -> str:
    lay, left, right = frame.lay, frame.x(gap.first), frame.x(gap.last + DAY)
    if right <= left:
        return ""
    return (
        f'<rect class="chart-gap" x="{n(left)}" y="{lay.top}" width="{n(right - left)}" '
        f'height="{lay.bottom - lay.top}"/>'
    )


def _gap_names(gaps: Iterable[Gap], frame: Frame, taken: list[Box]) -> Iterator[str]:
    """What each gap is, over it; of two that would lie over each other, the first says it."""
    lay, taken = frame.lay, list(taken)
    for gap in gaps:
        left, right = frame.x(gap.first), frame.x(gap.last + DAY)
        if right > left:
            middle, low = (left + right) / 2, lay.top - 8
            box = box_of(middle, low, len(gap.name) * lay.letter, lay)
            if not any(overlap(box, other) for other in taken):
                taken.append(box)
                words = escape(gap.name)
                yield f'<text class="chart-away" x="{n(middle)}" y="{low}">{words}</text>'


def _band(band: Band, frame: Frame) -> str:
    blocks = "".join(_block(part, frame) for part in band.parts)
    return f'<path class="chart-band chart-band--{band.kind}" d="{blocks}"/>'


def _block(part: BandPart, frame: Frame) -> str:
    left, right = frame.x(part.first), frame.x(part.last + DAY)
    top, bottom = frame.y(part.hi), frame.y(part.lo)
    return f"M{n(left)} {n(top)}H{n(right)}V{n(bottom)}H{n(left)}z"


def _dots(line: Line, frame: Frame) -> str:
    half_a_day = (frame.x(frame.axis.first + DAY) - frame.lay.left) / 2
    points = [
        f"M{n(frame.x(on) + half_a_day)} {n(frame.y(height))}h0"
        for on, height in line.dots
        if on >= frame.axis.first
    ]
    return f'<path class="chart-dots" d="{"".join(points)}"/>' if points else ""


def _line(line: Line, frame: Frame) -> str:
    """The planks, and the steps between them."""
    if not line.planks:
        return ""
    thick = frame.lay.thick
    boxes = [(plank, *ends_of(plank, frame)) for plank in line.planks]
    steps = "".join(
        f"M{n(right)} {n(frame.y(plank.height))}L{n(left)} {n(frame.y(after.height))}"
        for (plank, _, right), (after, left, _) in pairwise(boxes)
    )
    planks = "".join(
        f'<rect x="{n(left)}" y="{n(frame.y(plank.height) - thick / 2)}" '
        f'width="{n(right - left)}" height="{thick}" rx="2"/>'
        for plank, left, right in boxes
    )
    steps = f'<path class="chart-steps" d="{steps}"/>' if steps else ""
    return f'<g class="chart-line chart-line--{line.look}">{steps}{planks}</g>'


def _names(lines: tuple[Line, ...], frame: Frame) -> Iterator[str]:
    """Each line's name beside its last plank; two that end close together keep apart."""
    named = [line for line in lines if line.name and line.planks]
    low = 0.0
    for line in sorted(named, key=lambda each: -each.planks[-1].height):
        low = max(frame.y(line.planks[-1].height) + 5, low + frame.lay.label_high)
        yield (
            f'<text class="chart-name" x="{n(frame.right + 6)}" y="{n(low)}">'
            f"{escape(line.name)}</text>"
        )


def _number(number: Number) -> str:
    words = escape(number.words)
    return f'<text class="chart-value" x="{n(number.middle)}" y="{n(number.low)}">{words}</text>'


def n(number: float) -> str:
    """A number as short as it can be written, to a tenth."""
    return f"{number:.1f}".removesuffix(".0")
