"""The pose that a movement leaves, as one pale outline behind the pose that it reaches.

Two passes make one silhouette of many parts: first every part with a line round it, then every
part again without one, which covers the lines inside.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from footbridge.figures.shapes import Shape

# Details would only clutter: what is left has a body of its own.
SOLID = ("sk", "sh", "st", "so", "ss", "sx", "ha")
TOO_SMALL = ("finger", "thumb", "head_ear")
# Units; a part that moves less would only double its own line.
MOVED = 4.0


def ghost(left: Sequence[Shape], reached: Sequence[Shape]) -> list[Shape]:
    """The parts of ``left`` that are elsewhere in ``reached``."""
    gone = list(_moved(left, reached))
    return [
        replace(shape, name=f"{paint}_{shape.name}", paint=paint)
        for paint in ("gho", "gh")
        for shape in gone
    ]


def _moved(left: Sequence[Shape], reached: Sequence[Shape]) -> Iterator[Shape]:
    there = {shape.name: shape for shape in reached}
    for shape in left:
        if shape.name.startswith(TOO_SMALL):
            continue
        if shape.paint.split()[0] in SOLID and _apart(shape, there[shape.name]) > MOVED:
            yield shape


def _apart(a: Shape, b: Shape) -> float:
    return max((abs(x - y) for x, y in zip(a.numbers(), b.numbers(), strict=True)), default=0.0)
