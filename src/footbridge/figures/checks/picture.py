"""The picture itself: the loop closes, nothing leaves it, arrows tell the truth, words are
there.
"""

from collections.abc import Iterator, Sequence

from footbridge.figures.arrows import arrow_points
from footbridge.figures.checks import limits
from footbridge.figures.checks.finding import Finding
from footbridge.figures.describe import Phrases, description
from footbridge.figures.figure import Figure
from footbridge.figures.pose import BodyPose
from footbridge.figures.script import Arrow, Hold, Script
from footbridge.figures.shapes import Shape
from footbridge.figures.vectors import Vec2, distance2, dot2, length2, sub2

FEWEST_WORDS = 12


def loop_closes(figure: Figure) -> Iterator[Finding]:
    """The last picture is the first. Floor marks may have passed by whole steps."""
    first, last = figure.samples[0][0].shapes, figure.samples[-1][-1].shapes
    standing = tuple(shape for shape in first if not shape.name.startswith("ground"))
    gap = _change(standing, last)
    if gap > limits.LOOP_GAP.value:
        yield Finding(
            figure.script.id, "loop", "", f"the last picture is {gap:.1f} units off the first"
        )
    passed = _ground(figure, 0, 0) - _ground(figure, -1, -1)
    for prop in figure.script.props:
        if prop.every > 0 and abs(passed / prop.every - round(passed / prop.every)) > 1e-3:
            what = f"the floor passes {passed:.1f} units, not whole steps of {prop.every:.1f}"
            yield Finding(figure.script.id, "loop", "ground", what)


def _ground(figure: Figure, segment: int, sample: int) -> float:
    pose = figure.samples[segment][sample].pose
    return pose.ground if isinstance(pose, BodyPose) else 0.0


def _change(before: Sequence[Shape], after: Sequence[Shape]) -> float:
    """How far the part that moved most has moved. Painting order may change, names never do."""
    there = {shape.name: shape for shape in after}
    return max(_apart(shape, there[shape.name]) for shape in before)


def _apart(a: Shape, b: Shape) -> float:
    return max((abs(x - y) for x, y in zip(a.numbers(), b.numbers(), strict=True)), default=0.0)


def start_and_end_differ(figure: Figure) -> Iterator[Finding]:
    script = figure.script
    if len(script.stills) < 2:
        yield Finding(script.id, "alike", "", "needs at least two stills")
        return
    first, *others = (figure.shapes(script.poses[name]) for name in script.stills)
    height = figure.box[3] - figure.box[1]
    change = max(_change(first, other) for other in others)
    if change * 400 / height < limits.ALIKE.value:
        yield Finding(script.id, "alike", "", f"start and end differ by {change:.1f} units only")


def nothing_leaves_the_picture(figure: Figure) -> Iterator[Finding]:
    box = figure.box
    if figure.script.drawing.frame is None:
        for part in figure.samples:
            for sample in part:
                for shape in sample.shapes:
                    if not shape.name.startswith("ground") and not _inside(shape.points, box):
                        yield Finding(figure.script.id, "frame", shape.name, "leaves the picture")
    for i, arrow in enumerate(figure.script.arrows):
        if not _inside(_points(figure, arrow), box):
            yield Finding(figure.script.id, "frame", f"arrow {i}", "leaves the picture")


def _inside(points: tuple[Vec2, ...] | list[Vec2], box: tuple[float, float, float, float]) -> bool:
    return all(box[0] <= x <= box[2] and box[1] <= y <= box[3] for x, y in points)


def _points(figure: Figure, arrow: Arrow) -> list[Vec2]:
    segment = figure.moving_segments()[arrow.phase]
    return arrow_points(arrow, lambda name, t: figure.landmark(name, segment.at(t)))


def arrows_point_the_right_way(figure: Figure) -> Iterator[Finding]:
    """A drawn arrow that names a landmark goes the way the landmark goes."""
    for i, arrow in enumerate(figure.script.arrows):
        if not arrow.of:
            continue
        segment = figure.moving_segments()[arrow.phase]
        way = [figure.landmark(arrow.of, segment.at(k / 12)) for k in range(13)]
        if not _agrees(way, _points(figure, arrow), round_arc=bool(arrow.arc)):
            what = f"does not go the way of {arrow.of}"
            yield Finding(figure.script.id, "arrow", f"arrow {i}", what)


def _agrees(way: list[Vec2], drawn: list[Vec2], *, round_arc: bool) -> bool:
    if round_arc:
        return _area(way) * _area(drawn) > 0
    a, b = sub2(way[-1], way[0]), sub2(drawn[-1], drawn[0])
    return dot2(a, b) > 0.3 * length2(a) * length2(b) and distance2(way[0], way[-1]) > 1


def _area(points: list[Vec2]) -> float:
    """Signed: its sign is the sense of turning."""
    return sum(
        a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True)
    )


def cues_are_there(figure: Figure) -> Iterator[Finding]:
    """Every cycle says what to do at least once, and never holds in silence for long."""
    for i, phase in enumerate(figure.script.cycle):
        if isinstance(phase, Hold) and phase.seconds > 2 and not phase.cue:
            yield Finding(figure.script.id, "cue", f"phase {i}", "a long hold without a cue")
    if not any(phase.cue for phase in figure.script.cycle):
        yield Finding(figure.script.id, "cue", "", "no phase has a cue")


def words_are_there(script: Script, words: Phrases) -> Iterator[Finding]:
    said = description(script, words)
    if len(said.split()) < FEWEST_WORDS or "{" in said:
        yield Finding(script.id, "words", "", f"the description says too little: {said!r}")
