"""A chart as SVG text: classes and no colours, so that a page and paper each bring their own.

It is laid out twice: with letters as beside text of the usual size, and with letters twice as
large, for who reads large text on a small screen or large print on paper. Then there is room for
fewer of them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from itertools import pairwise

from footbridge.drawings.chart import Axis, Band, BandPart, Chart, Gap, Line, Look, Plank

WIDTH, HEIGHT = 350, 232
RIGHT = 346


@dataclass(frozen=True, slots=True)
class Layout:
    """How much room things have, in units of the picture.

    `letter` is about as wide as one letter is: enough to keep two numbers from lying over each
    other. With more planks than `most_numbers`, most of their numbers are left to the table.
    """

    high: int
    left: int
    top: int
    bottom: int
    thick: int
    letter: float
    label_high: int
    day_low: int
    most_numbers: int
    is_large: bool = False


USUAL = Layout(
    high=HEIGHT, left=32, top=26, bottom=196, thick=9, letter=8.6, label_high=19, day_low=24,
    most_numbers=7,
)  # fmt: skip
LARGE = Layout(
    high=284, left=62, top=46, bottom=230, thick=14, letter=17.2, label_high=36, day_low=42,
    most_numbers=3, is_large=True,
)  # fmt: skip
CLASS_OF_LARGE = "chart-svg--large"

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a day and a number lie in the picture."""

    axis: Axis
    right: float
    lay: Layout = USUAL

    def x(self, on: date) -> float:
        """The left edge of a day; what lies before the first day is on the edge."""
        days = (self.axis.last - self.axis.first + DAY).days
        passed = min(max((on - self.axis.first).days, 0), days)
        return self.lay.left + (self.right - self.lay.left) * passed / days

    def y(self, height: float) -> float:
        part = min(max(height / self.axis.hi, 0.0), 1.0)
        return self.lay.bottom - (self.lay.bottom - self.lay.top) * part


def chart_svg(chart: Chart, *, is_large: bool = False) -> str:
    """The picture. Its title and description are the chart's own words.

    `is_large`: with letters twice as large.
    """
    lay = LARGE if is_large else USUAL
    names = max((len(line.name) for line in chart.lines), default=0)
    frame = Frame(chart.axis, RIGHT - names * lay.letter - (6 if names else 0), lay)
    title, about = (f"{chart.id}-{what}{'-large' if is_large else ''}" for what in "td")
    kind = f"chart-svg {CLASS_OF_LARGE}" if is_large else "chart-svg"
    parts = [
        f'<title id="{title}">{escape(chart.title)}</title>',
        f'<desc id="{about}">{escape(chart.sentence)}</desc>',
        *(_gap(gap, frame) for gap in chart.gaps),
        *(_band(band, frame) for band in chart.bands),
        *_grid(frame),
        *(_dots(line, frame) for line in chart.lines),
        *(_line(line, frame) for line in chart.lines),
        *_names(chart.lines, frame),
        *_numbers(chart.lines, frame),
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
    middle = n((left + right) / 2)
    return (
        f'<rect class="chart-gap" x="{n(left)}" y="{lay.top}" width="{n(right - left)}" '
        f'height="{lay.bottom - lay.top}"/>'
        f'<text class="chart-away" x="{middle}" y="{lay.top - 8}">{escape(gap.name)}</text>'
    )


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
    boxes = [(plank, *_ends(plank, frame)) for plank in line.planks]
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


def _ends(plank: Plank, frame: Frame) -> tuple[float, float]:
    """A gap of three units lies between two planks; a day by itself is as wide as can be seen."""
    left, right = frame.x(plank.first) + 1.5, frame.x(plank.last + DAY) - 1.5
    lacking = max(0.0, 14.0 - (right - left)) / 2
    return max(float(frame.lay.left), left - lacking), right + lacking


def _numbers(lines: tuple[Line, ...], frame: Frame) -> Iterator[str]:
    """The numbers on the planks, as far as there is room: the last first, then the first."""
    lay = frame.lay
    taken: list[tuple[float, float, float, float]] = []
    for line in lines:
        is_under = line.look is Look.OUTLINED and len(lines) > 1
        for plank in _most_wanted(line.planks, lay.most_numbers // len(lines)):
            left, right = _ends(plank, frame)
            wide = len(plank.words) * lay.letter * 1.2
            middle = max((left + right) / 2, lay.left + wide / 2)
            if frame.right < RIGHT:  # the names stand there
                middle = min(middle, frame.right - wide / 2)
            low = frame.y(plank.height) + (lay.day_low if is_under else -lay.thick)
            box = (middle - wide / 2, low - lay.label_high, middle + wide / 2, low)
            if not any(_overlap(box, other) for other in taken):
                taken.append(box)
                words = escape(plank.words)
                yield f'<text class="chart-value" x="{n(middle)}" y="{n(low)}">{words}</text>'


def _most_wanted(planks: tuple[Plank, ...], most: int) -> tuple[Plank, ...]:
    """The last and the first; all others as well where there are few, else the two ends."""
    ends = (*planks[-1:], *planks[:1])
    if len(planks) <= max(most, 2):
        return (*ends, *planks[1:-1])
    between = planks[1:-1]
    highest = max(between, key=lambda each: each.height)
    lowest = min(between, key=lambda each: each.height)
    return (*ends, highest, lowest)


def _overlap(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def n(number: float) -> str:
    """A number as short as it can be written, to a tenth."""
    return f"{number:.1f}".removesuffix(".0")
