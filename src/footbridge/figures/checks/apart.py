"""No two figures look alike in a list: their telling pictures, coarsely rasterised, are compared.

Each picture is laid into the square that a list gives it and becomes one set of cells for each
tone (skin, shirt, furniture …). Two pictures are as far apart as the share of their cells that
differs, at the best of several small shifts: one that only stands a little aside looks the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from footbridge.figures.checks import limits
from footbridge.figures.checks.finding import Finding
from footbridge.figures.curve import Box
from footbridge.figures.figure import Figure
from footbridge.figures.ghost import ghost
from footbridge.figures.shapes import Curve, Shape, Wearer
from footbridge.figures.vectors import Vec2

# Cells along each side; at 160 px a cell is 4 px, less than which nobody tells apart at a glance.
CELLS = 40
SHIFTS = tuple((x, y) for x in range(-2, 3) for y in range(-2, 3))
# How a drawn head reaches about its place: left, top, right, bottom.
HEAD = (-24.0, -44.0, 24.0, 16.0)
# Too fine to count: lines, soft shades.
NOT_A_TONE = ("fd", "shade", "shd", "dt", "fl", "ey", "hs", "ag", "nl", "we", "sth", "pad", "aro")
FULL = (1 << CELLS) - 1
NOT_LAST_COLUMN = sum((FULL >> 1) << (CELLS * row) for row in range(CELLS))


@dataclass(frozen=True, slots=True)
class Raster:
    """For each tone, its cells as the bits of one number, row after row."""

    tones: Mapping[str, int]

    @property
    def inked(self) -> int:
        cells = 0
        for bits in self.tones.values():
            cells |= bits
        return cells


def all_look_different(figures: Mapping[str, Figure]) -> list[Finding]:
    """One finding for each pair of pictures that cannot be told apart."""
    return list(_alike({name: raster(figure) for name, figure in figures.items()}))


def _alike(rasters: Mapping[str, Raster]) -> Iterator[Finding]:
    for (one, a), (other, b) in combinations(rasters.items(), 2):
        share = apart(a, b)
        if share < limits.TOLD_APART.value:
            what = f"looks like {other} in a list: {share:.0%} of it differs"
            yield Finding(one, "alike", other, what)


def apart(a: Raster, b: Raster) -> float:
    """The share of inked cells that differ, at the shift where they differ least."""
    return min(_differ(a, _shifted(b, x, y)) for x, y in SHIFTS)


def _differ(a: Raster, b: Raster) -> float:
    odd = 0
    for tone in {*a.tones, *b.tones}:
        odd |= a.tones.get(tone, 0) ^ b.tones.get(tone, 0)
    return odd.bit_count() / max((a.inked | b.inked).bit_count(), 1)


def _shifted(picture: Raster, right: int, down: int) -> Raster:
    """Cells that leave the square are lost."""

    def move(bits: int) -> int:
        for _ in range(abs(right)):
            bits = (bits & NOT_LAST_COLUMN) << 1 if right > 0 else (bits >> 1) & NOT_LAST_COLUMN
        moved = bits << CELLS * down if down > 0 else bits >> CELLS * -down
        return moved & ((1 << CELLS * CELLS) - 1)

    return Raster({tone: move(bits) for tone, bits in picture.tones.items()})


def raster(figure: Figure) -> Raster:
    """The picture that stands for a figure in a list."""
    tones: dict[str, int] = {}
    for shape in _painted(figure):
        tone = _tone(shape)
        bits = _cells(_outline(shape), figure.box) if tone else 0
        if not bits:
            continue
        for other in tones:
            tones[other] &= ~bits
        tones[tone] = tones.get(tone, 0) | bits
    return Raster(tones)


def _painted(figure: Figure) -> Iterator[Shape]:
    script = figure.script
    drawn = figure.shapes(script.poses[script.telling])
    yield from figure.scenery(in_front=False)
    if script.telling != script.stills[0]:
        yield from ghost(figure.shapes(script.poses[script.stills[0]]), drawn)
    yield from drawn
    yield from figure.scenery(in_front=True)
    yield from figure.beside()
    yield from figure.arrows()


def _tone(shape: Shape) -> str:
    """Parts of the same colour are one tone; the other person's parts are left out."""
    paint = shape.paint.split()[0]
    if shape.wearer is Wearer.WOMAN or paint in NOT_A_TONE or shape.curve is Curve.LINE:
        return ""
    return paint.rstrip("0123") if paint[:2] in ("pr", "ma", "cu") else shape.paint


def _outline(shape: Shape) -> tuple[Vec2, ...]:
    if shape.place is None:
        return shape.points
    left, top, right, bottom = (each * shape.size for each in HEAD)
    x, y = shape.place.x, shape.place.y
    return (
        (x + left, y + top / 3), (x, y + top), (x + right, y + top / 3), (x, y + bottom)
    )  # fmt: skip


def _cells(outline: tuple[Vec2, ...], box: Box) -> int:
    """The cells whose centre lies inside, the picture fitted into the square."""
    wide, high = box[2] - box[0], box[3] - box[1]
    size = CELLS / max(wide, high)
    left = (CELLS - wide * size) / 2 - box[0] * size
    top = (CELLS - high * size) / 2 - box[1] * size
    points = [(x * size + left, y * size + top) for x, y in outline]
    bits = 0
    for row in range(CELLS):
        bits |= _row(points, row + 0.5) << (CELLS * row)
    return bits


def _row(points: list[Vec2], y: float) -> int:
    crossings = sorted(
        x0 + (y - y0) * (x1 - x0) / (y1 - y0)
        for (x0, y0), (x1, y1) in zip(points, [*points[1:], points[0]], strict=True)
        if (y0 <= y) != (y1 <= y)
    )
    bits = 0
    for start, end in zip(crossings[::2], crossings[1::2], strict=False):
        first, last = max(round(start), 0), min(round(end), CELLS)
        if last > first:
            bits |= ((1 << (last - first)) - 1) << first
    return bits
