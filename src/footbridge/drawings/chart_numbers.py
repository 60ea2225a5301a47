"""The numbers on the planks of a chart, as far as there is room for them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from footbridge.drawings.chart import Line, Look, Plank
from footbridge.drawings.chart_frame import RIGHT, WIDTH, Box, Frame, box_of, ends_of, overlap


@dataclass(frozen=True, slots=True)
class Number:
    """A number where it stands: the middle of its foot, and the room that it takes."""

    words: str
    middle: float
    low: float
    box: Box


def numbers_of(lines: tuple[Line, ...], frame: Frame) -> Iterator[Number]:
    """The numbers on the planks, as far as there is room: the last first, then the first.

    Where another plank lies, a number goes to the other side of its own.
    """
    taken: list[Box] = []
    planks = [plank for line in lines for plank in line.planks]
    for line in lines:
        is_under = line.look is Look.OUTLINED and len(lines) > 1
        for plank in _most_wanted(line.planks, frame.lay.most_numbers // len(lines)):
            others = [_plank_box(other, frame) for other in planks if other is not plank]
            sides = [_placed(plank, frame, is_under=side) for side in (is_under, not is_under)]
            free = [each for each in sides if _is_free(each, (*taken, *others), frame)]
            if free:
                taken.append(free[0].box)
                yield free[0]


def _is_free(number: Number, taken: Iterable[Box], frame: Frame) -> bool:
    """Whether it lies over nothing, and over the days under the picture neither."""
    is_inside = number.low <= frame.lay.bottom
    return is_inside and not any(overlap(number.box, other) for other in taken)


def _placed(plank: Plank, frame: Frame, *, is_under: bool) -> Number:
    lay = frame.lay
    left, right = ends_of(plank, frame)
    wide = len(plank.words) * lay.letter * 1.2
    middle = max((left + right) / 2, lay.left + wide / 2)
    # On the right stand the names of the lines, or the picture ends there.
    end = frame.right if frame.right < RIGHT else WIDTH - 2
    middle = min(middle, end - wide / 2)
    low = frame.y(plank.height) + (lay.day_low if is_under else -lay.thick)
    return Number(plank.words, middle, low, box_of(middle, low, wide + lay.letter / 2, lay))


def _plank_box(plank: Plank, frame: Frame) -> Box:
    (left, right), y, half = ends_of(plank, frame), frame.y(plank.height), frame.lay.thick / 2
    return left, y - half, right, y + half


def _most_wanted(planks: tuple[Plank, ...], most: int) -> tuple[Plank, ...]:
    """The last and the first; all others as well where there are few, else the two ends."""
    ends = (*planks[-1:], *planks[:1])
    if len(planks) <= max(most, 2):
        return (*ends, *planks[1:-1])
    between = planks[1:-1]
    highest = max(between, key=lambda each: each.height)
    lowest = min(between, key=lambda each: each.height)
    return (*ends, highest, lowest)
