"""A script brought to life: the shapes of any pose, the picture's frame, its arrows and
landmarks.
"""

from dataclasses import dataclass, replace
from functools import cached_property
from math import log

from footbridge.figures import foot_side, foot_top
from footbridge.figures.arrows import arrow_points, draw_arrow
from footbridge.figures.band import draw_band
from footbridge.figures.body import draw_body
from footbridge.figures.curve import Box
from footbridge.figures.drawing import Drawing
from footbridge.figures.foot_front import draw_foot_front
from footbridge.figures.footprints import draw_footprints
from footbridge.figures.muscles import highlighted
from footbridge.figures.pose import BodyPose, FootSidePose, FootTopPose, Pose
from footbridge.figures.props import Kind, Prop, draw_prop, fills_picture
from footbridge.figures.script import Script
from footbridge.figures.shapes import Shape
from footbridge.figures.skeleton import Skeleton, solve
from footbridge.figures.small_person import draw_small_person
from footbridge.figures.stage import Stage
from footbridge.figures.timeline import Segment, duration, minimum_jerk, segments
from footbridge.figures.towel import draw_towel
from footbridge.figures.vectors import Vec2
from footbridge.figures.watch import draw_watch

SAMPLES_PER_KEY = 16
MARGIN = 14.0
SHAPES_OF_PICTURES = (0.75, 1.0, 4 / 3, 1.8)
CAPTURED_HEAD = (30.0, 44.0, 20.0)  # how far a drawn head reaches sideways, up and down


@dataclass(frozen=True, slots=True)
class Sample:
    """A moment of a segment: its fraction of the phase's time, the pose and its shapes."""

    fraction: float
    pose: Pose
    shapes: tuple[Shape, ...]


class Figure:
    """One script, ready to be drawn. Nothing here changes after it is made."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.segments = segments(script)
        self.seconds = duration(self.segments)
        self._solved: dict[int, tuple[Pose, Skeleton]] = {}

    @cached_property
    def drawing(self) -> Drawing:
        """As the script has it, with the other leg toned down where one leg works."""
        sides = {part.side for part in self.script.working}
        quiet = next(iter(sides)).other if len(sides) == 1 else None
        return replace(self.script.drawing, quiet=quiet)

    # ---- moments -----------------------------------------------------------------------------

    def skeleton(self, pose: BodyPose) -> Skeleton:
        """Solved once for each pose value that is alive."""
        known = self._solved.get(id(pose))
        if known is None or known[0] is not pose:
            known = (pose, solve(pose))
            self._solved[id(pose)] = known
        return known[1]

    def shapes(self, pose: Pose) -> tuple[Shape, ...]:
        """The person (or foot) and whatever moves with it, in painting order."""
        script = self.script
        muscles = tuple(w.muscle for w in script.working)
        match pose:
            case FootSidePose():
                side = foot_side.draw_foot_side(pose, muscles, script.ball)
                front = script.drawing.toes_from_front
                return (*side, *(draw_foot_front(pose, front) if front else ()))
            case FootTopPose():
                draw = foot_top.draw_sole if script.stage is Stage.SOLE else foot_top.draw_foot_top
                return tuple(draw(pose, muscles))
            case BodyPose():
                return tuple(self._body(pose))

    def _body(self, pose: BodyPose) -> list[Shape]:
        script, body = self.script, self.skeleton(pose)
        painted = draw_body(body, script.camera, self.drawing)
        shapes = highlighted(painted, body, script.camera, script.working)
        if any(prop.kind is Kind.BAND for prop in script.props):
            shapes += draw_band(body, script.camera, script.band_anchor)
        if props_of(script, Kind.TOWEL):
            shapes += draw_towel(body, script.camera)
        return [*self._passing(pose), *shapes, *self._plan(pose)]

    def _plan(self, pose: BodyPose) -> list[Shape]:
        centre = self.script.drawing.footprints
        if centre is None:
            return []
        return draw_footprints(pose, centre, line=bool(props_of(self.script, Kind.LINE)))

    def _passing(self, pose: BodyPose) -> list[Shape]:
        """Floor marks that pass under someone who walks."""
        return [
            shape
            for prop in self.script.props
            if prop.every > 0
            for shape in draw_prop(prop, self.script.camera, prop.x, pose.ground)
        ]

    @cached_property
    def samples(self) -> tuple[tuple[Sample, ...], ...]:
        """For each segment, evenly spaced moments (one only, where nothing moves)."""
        done: dict[tuple[str, ...], tuple[Sample, ...]] = {}
        return tuple(self._sampled(segment, done) for segment in self.segments)

    def _sampled(
        self, segment: Segment, done: dict[tuple[str, ...], tuple[Sample, ...]]
    ) -> tuple[Sample, ...]:
        if not segment.moves:
            pose = segment.keys[0]
            return (Sample(0.0, pose, self.shapes(pose)),)
        if segment.names in done:
            return done[segment.names]
        if segment.names[::-1] in done and not segment.is_round:
            # The way back is the way there, backwards: the easing is symmetrical.
            there = done[segment.names[::-1]]
            return tuple(Sample(1 - s.fraction, s.pose, s.shapes) for s in there[::-1])
        count = SAMPLES_PER_KEY * (len(segment.keys) - (0 if segment.is_round else 1))
        poses = [(i / count, segment.at(i / count)) for i in range(count + 1)]
        found = tuple(Sample(f, pose, self.shapes(pose)) for f, pose in poses)
        done[segment.names] = found
        return found

    # ---- the picture -------------------------------------------------------------------------

    @cached_property
    def box(self) -> Box:
        """The frame: given by the script, or everything that is ever shown, in a usual shape."""
        if self.script.drawing.frame is not None:
            return self.script.drawing.frame
        left, top, right, bottom = self._reach()
        left, top = left - MARGIN, top - MARGIN
        right, bottom = right + MARGIN, bottom + MARGIN
        wide, high = right - left, bottom - top
        shape = min(SHAPES_OF_PICTURES, key=lambda s: abs(log(wide / high / s)))
        if wide / high < shape:
            extra = (high * shape - wide) / 2
            left, right = left - extra, right + extra
        else:
            top -= wide / shape - high
        return (left, top, right, bottom)

    def _reach(self) -> Box:
        xs: list[float] = []
        ys: list[float] = []
        shown = [s for part in self.samples for sample in part for s in sample.shapes]
        shown += [
            shape
            for prop in self.script.props
            if fills_picture(prop)
            for shape in draw_prop(prop, self.script.camera, (0.0, 0.0), 0.0)
        ]
        for shape in shown:
            if shape.name.startswith("ground"):
                continue
            if shape.place is not None:
                side, up, down = CAPTURED_HEAD
                xs += [shape.place.x - side, shape.place.x + side]
                ys += [shape.place.y - up, shape.place.y + down]
            else:
                xs += [p[0] for p in shape.points]
                ys += [p[1] for p in shape.points]
        for shape in self.beside():
            xs += [p[0] for p in shape.points]
            ys += [p[1] for p in shape.points]
        for arrow in self.script.arrows:
            for x, y in arrow_points(arrow, self._path_of(arrow.phase)):
                xs += [x - 6, x + 6]
                ys += [y - 6, y + 6]
        return (min(xs), min(ys), max(xs), max(ys))

    def scenery(self, *, in_front: bool) -> list[Shape]:
        """Things that stay where they are, behind the person or in front."""
        edges = (self.box[0], self.box[2])
        return [
            shape
            for prop in self.script.props
            if prop.in_front is in_front and prop.every <= 0
            for shape in draw_prop(prop, self.script.camera, edges, 0.0)
        ]

    def beside(self) -> list[Shape]:
        """What lies beside the figure and never moves: a small whole person, a stop-watch."""
        small, watch = self.script.small_person, self.script.drawing.watch
        shapes = draw_small_person(small) if small else []
        return shapes + (draw_watch(watch) if watch else [])

    def arrows(self) -> list[Shape]:
        size = (self.box[3] - self.box[1]) / 400
        shapes: list[Shape] = []
        for i, arrow in enumerate(self.script.arrows):
            points = arrow_points(arrow, self._path_of(arrow.phase))
            shapes += draw_arrow(
                f"arrow{i}",
                points,
                both=arrow.both,
                size=arrow.size * size,
                dotted=arrow.dotted,
            )
        return shapes

    # ---- landmarks ---------------------------------------------------------------------------

    def landmark(self, name: str, pose: Pose) -> Vec2:
        """Where a joint or other named point is in the picture, y down."""
        match pose:
            case FootSidePose():
                return foot_side.landmark(name, pose)
            case FootTopPose():
                return foot_top.landmark(name, pose)
            case BodyPose():
                x, y = self.script.camera.project(self.skeleton(pose).points[name])
                return (x, -y)

    def moving_segments(self) -> list[Segment]:
        return [segment for segment in self.segments if segment.moves]

    def _path_of(self, phase: int) -> "_Path":
        return _Path(self, self.moving_segments()[phase])


@dataclass(frozen=True, slots=True)
class _Path:
    """A landmark's way through one segment, evenly in progress rather than in time."""

    figure: Figure
    segment: Segment

    def __call__(self, name: str, progress: float) -> Vec2:
        time = progress if self.segment.is_round else _time_of(progress)
        return self.figure.landmark(name, self.segment.at(time))


def _time_of(progress: float) -> float:
    """The inverse of the easing, by halving."""
    low, high = 0.0, 1.0
    for _ in range(30):
        middle = (low + high) / 2
        low, high = (middle, high) if minimum_jerk(middle) < progress else (low, middle)
    return (low + high) / 2


def props_of(script: Script, *kinds: Kind) -> list[Prop]:
    """The things of these kinds in a script."""
    return [prop for prop in script.props if prop.kind in kinds]
