"""One soft shade for each form, along the edge that is turned from the light.

The light comes from above and in front. The shaded edge is chosen by the body (the back of a
limb), so that it does not jump from one side to the other while the limb swings.
"""

from collections.abc import Sequence

from footbridge.figures.outline import Section, Tube
from footbridge.figures.shapes import Shape, Wearer, down
from footbridge.figures.vectors import Vec2, between2, dot2, sub2

RIM, INNER = 0.93, 0.3
STEPS = 4
Span = tuple[float, float]


def dusk(
    name: str,
    edges: Tube,
    sections: Sequence[Section],
    span: Span,
    unlit: Vec2,
    wearer: Wearer = Wearer.BOTH,
) -> Shape:
    """A crescent between the edge that faces ``unlit`` and the middle of the limb."""
    rows = _spread([i for i, s in enumerate(sections) if span[0] <= s[0] <= span[1]])
    dark, light = _dark_first(edges, rows, unlit)
    middle = [between2(dark[i], light[i], 0.5) for i in rows]
    rim = [between2(m, dark[i], RIM) for m, i in zip(middle, rows, strict=True)]
    inner = [between2(m, dark[i], INNER) for m, i in zip(middle, rows, strict=True)]
    return Shape(f"dusk_{name}", "fd", down(rim + inner[-2:0:-1]), wearer=wearer)


def _spread(rows: list[int]) -> list[int]:
    """A handful of them, both ends among them."""
    if len(rows) <= STEPS:
        return rows
    return [rows[round(k * (len(rows) - 1) / (STEPS - 1))] for k in range(STEPS)]


def _dark_first(edges: Tube, rows: list[int], unlit: Vec2) -> tuple[list[Vec2], list[Vec2]]:
    toward = sum(dot2(sub2(edges.left[i], edges.right[i]), unlit) for i in rows)
    return (edges.left, edges.right) if toward > 0 else (edges.right, edges.left)
