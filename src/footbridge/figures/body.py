"""The person: a solved skeleton and a camera become shapes, painted from far to near."""

from dataclasses import dataclass

from footbridge.figures.arms import draw_arm
from footbridge.figures.camera import Camera
from footbridge.figures.drawing import Drawing
from footbridge.figures.lower import draw_hips, draw_leg, draw_shorts, draw_trouser_leg
from footbridge.figures.outline import Tube
from footbridge.figures.segments import Side
from footbridge.figures.shapes import Shape
from footbridge.figures.sitter import Sitter
from footbridge.figures.skeleton import SIDES, Skeleton
from footbridge.figures.upper import draw_neck, draw_shirts, draw_turned_head


@dataclass(slots=True)
class Painted:
    """The shapes in painting order, and the edges of each leg for the highlighted muscles."""

    shapes: list[Shape]
    legs: dict[Side, Tube]


def draw_body(body: Skeleton, camera: Camera, drawing: Drawing) -> Painted:
    """Everything that can be seen of the person, far parts first."""
    sitter = Sitter(body, camera, drawing)
    legs = {side: draw_leg(sitter, side) for side in SIDES}
    arms = {side: draw_arm(sitter, side) for side in SIDES}
    behind, head = draw_turned_head(sitter)
    trunk = [*behind, *draw_neck(sitter), *draw_shirts(sitter), *head]
    if sitter.side_on:
        shapes = _side_order(sitter, legs, arms, behind, head)
    else:
        shapes = _other_order(sitter, legs, arms, trunk)
    return Painted(_kept(shapes, drawing), sitter.legs)


def _kept(shapes: list[Shape], drawing: Drawing) -> list[Shape]:
    # What is toned down lies back already; a shade on it would only be heavy.
    toned = {f"dusk_{s.name}" for s in shapes if s.paint.endswith(" far")}
    shapes = [s for s in shapes if s.name not in toned]
    if drawing.only:
        shapes = [s for s in shapes if s.name.removeprefix("dusk_").startswith(drawing.only)]
    if drawing.hide_far:
        shapes = [s for s in shapes if not s.name.endswith("_far")]
    return shapes


def _side_order(
    sitter: Sitter,
    legs: dict[Side, list[Shape]],
    arms: dict[Side, list[Shape]],
    behind: list[Shape],
    head: list[Shape],
) -> list[Shape]:
    far, near = Side.FAR, Side.NEAR
    front_arm = [] if _arms_behind(sitter) == SIDES else arms[near]
    back_arms = arms[far] if front_arm else arms[far] + arms[near]
    lower = back_arms + legs[far] + draw_shorts(sitter, far)
    upper = [
        *behind,
        *draw_neck(sitter),
        *legs[near],
        *draw_shorts(sitter, near),
        *draw_shirts(sitter),
    ]
    return lower + upper + head + front_arm


def _other_order(
    sitter: Sitter,
    legs: dict[Side, list[Shape]],
    arms: dict[Side, list[Shape]],
    trunk: list[Shape],
) -> list[Shape]:
    drawing, behind = sitter.drawing, _arms_behind(sitter)
    shapes = [shape for side in (Side.FAR, Side.NEAR) if side in behind for shape in arms[side]]
    if drawing.legs_in_front:
        shapes += [draw_hips(sitter), *trunk]
    hips_after = 0 if sitter.shade(Side.FAR) else 1
    for count, side in enumerate(drawing.legs):
        cloth = draw_trouser_leg(sitter, side) if drawing.trousers else draw_shorts(sitter, side)
        shapes += [*legs[side], *cloth]
        if not drawing.legs_in_front and count == hips_after:
            shapes.append(draw_hips(sitter))
    if not drawing.legs_in_front:
        shapes += trunk
    return shapes + [
        shape for side in (Side.FAR, Side.NEAR) if side not in behind for shape in arms[side]
    ]


def _arms_behind(sitter: Sitter) -> tuple[Side, ...]:
    chosen = sitter.drawing.arms_behind
    if chosen is not None:
        return chosen
    return SIDES if sitter.camera.is_front or sitter.camera.is_back else (Side.FAR,)
