"""Samples become key frames: for every shape, only the moments a straight tween cannot guess."""

from collections.abc import Sequence
from dataclasses import dataclass

from footbridge.figures.curve import Frame
from footbridge.figures.figure import Figure, Sample
from footbridge.figures.shapes import Shape

# How far (in 1/800 of the picture's height) a tween may stray from the true outline.
TOLERANCE = 1.8
# Skins over spheres jump from one support point to the next; fewer keys look calmer.
SKIN_SLACK = 2.5
SKINS = ("toe", "foot_", "nail", "upper", "tread", "sole")
# Small or soft: nobody sees where exactly they are while they move.
SOFT = ("finger", "thumb", "dusk")
SOFT_SLACK = 4.0
STILL = 0.6


@dataclass(frozen=True, slots=True)
class Key:
    seconds: float
    shape: Shape


@dataclass(frozen=True, slots=True)
class Track:
    """One shape through the cycle; a single key means that it never moves."""

    keys: tuple[Key, ...]

    @property
    def first(self) -> Shape:
        return self.keys[0].shape

    @property
    def moves(self) -> bool:
        return len(self.keys) > 1


def tracks(figure: Figure) -> list[Track]:
    """Every shape of the person in painting order, with its key frames.

    Raises ``ValueError`` if the same shapes are not there at every moment.
    """
    frame = Frame(figure.box)
    samples = figure.samples
    names = [shape.name for shape in samples[0][0].shapes]
    ordered = [[_in_order(sample, names) for sample in part] for part in samples]
    return [_track(figure, frame, ordered, i) for i in range(len(names))]


def _in_order(sample: Sample, names: list[str]) -> list[Shape]:
    by_name = {shape.name: shape for shape in sample.shapes}
    if len(by_name) != len(names) or any(name not in by_name for name in names):
        odd = set(by_name) ^ set(names)
        raise ValueError(f"shapes come and go during the cycle: {', '.join(sorted(odd))}")
    return [by_name[name] for name in names]


def _track(figure: Figure, frame: Frame, samples: list[list[list[Shape]]], index: int) -> Track:
    rows = [[moment[index] for moment in part] for part in samples]
    numbers = [[_scaled(shape, frame) for shape in part] for part in rows]
    base = numbers[0][0]
    still = all(
        abs(a - b) < STILL
        for part in numbers
        for row in part
        for a, b in zip(row, base, strict=True)
    )
    if still:
        return Track((Key(0.0, rows[0][0]),))
    tolerance = TOLERANCE * slack(figure, rows[0][0])
    keys: list[Key] = []
    for segment, part, row, moments in zip(
        figure.segments, figure.samples, numbers, rows, strict=True
    ):
        if segment.moves:
            fractions = [sample.fraction for sample in part]
            keys += [
                Key(segment.start + segment.seconds * fractions[i], moments[i])
                for i in thinned(fractions, row, tolerance)
            ]
        else:
            keys += [
                Key(segment.start, moments[0]),
                Key(segment.start + segment.seconds, moments[0]),
            ]
    return Track(tuple(_without_repeats(keys)))


def slack(figure: Figure, shape: Shape) -> float:
    """How many times the tolerance a tween of this shape may stray."""
    if shape.name.startswith(SOFT):
        return SOFT_SLACK
    is_skin = not figure.script.camera.is_side and shape.name.startswith(SKINS)
    return SKIN_SLACK if is_skin else 1.0


def _scaled(shape: Shape, frame: Frame) -> list[float]:
    if shape.place is not None:
        x, y = frame.show((shape.place.x, shape.place.y))
        return [x, y, shape.place.turn]
    k, left, top = frame.scale, frame.box[0], frame.box[1]
    return [value for x, y in shape.points for value in ((x - left) * k, (y - top) * k)]


def _without_repeats(keys: list[Key]) -> list[Key]:
    """One key for each time; keys that only repeat both neighbours say nothing."""
    kept: list[Key] = []
    for key in keys:
        if kept and key.seconds - kept[-1].seconds < 1e-6:
            continue
        if len(kept) > 1 and kept[-1].shape is kept[-2].shape is key.shape:
            kept.pop()
        kept.append(key)
    return kept


def thinned(
    times: Sequence[float], values: Sequence[Sequence[float]], tolerance: float
) -> list[int]:
    """Douglas and Peucker's method in time: which moments must be kept (both ends always are)."""
    if times[0] + times[-1] == 1.0 and times[0] == 0.0 and not _first_half_leads(values):
        # A way and its reverse must keep the same moments, so that their text repeats and packs
        # well.
        last = len(times) - 1
        return sorted(last - i for i in _thinned(times, values[::-1], tolerance))
    return _thinned(times, values, tolerance)


def _first_half_leads(values: Sequence[Sequence[float]]) -> bool:
    return list(values[0]) <= list(values[-1])


def _thinned(
    times: Sequence[float], values: Sequence[Sequence[float]], tolerance: float
) -> list[int]:
    keep = {0, len(times) - 1}
    spans = [(0, len(times) - 1)]
    while spans:
        a, b = spans.pop()
        at = _farthest(times, values, a, b, tolerance)
        if at is not None:
            keep.add(at)
            spans += [(a, at), (at, b)]
    return sorted(keep)


def _farthest(
    times: Sequence[float], values: Sequence[Sequence[float]], a: int, b: int, tolerance: float
) -> int | None:
    """The moment that a straight tween from ``a`` to ``b`` misses most; None if it misses none.

    The hottest loop of the build, so it is written out plainly.
    """
    worst, at = tolerance, None
    start, end = values[a], values[b]
    for i in range(a + 1, b):
        u = (times[i] - times[a]) / (times[b] - times[a])
        for x, y, z in zip(start, end, values[i], strict=True):
            miss = x + (y - x) * u - z
            if miss > worst or -miss > worst:
                worst, at = abs(miss), i
    return at
