"""Shapes and key frames become SVG text: classes only, no ids, no styles, no script.

The moving figure is SVG with SMIL ``<animate attributeName="d">``. The page pauses it for good and
seeks with ``setCurrentTime``; see ``docs/figures.md``.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby

from footbridge.figures.bake import Key, Track
from footbridge.figures.curve import PICTURE_HEIGHT, Frame, path, scaled_art, short
from footbridge.figures.figure import Figure
from footbridge.figures.ghost import ghost
from footbridge.figures.pose import Pose
from footbridge.figures.shapes import Place, Shape, Wearer

NAMESPACE = "http://www.w3.org/2000/svg"


def still(figure: Figure, pose: Pose, *, arrows: bool, before: Pose | None = None) -> str:
    """One picture of one pose, over the pale outline of the pose that was ``before`` it."""
    frame = Frame(figure.box)
    drawn = figure.shapes(pose)
    pale = ghost(figure.shapes(before), drawn) if before is not None else []
    shapes = [Track((Key(0.0, shape),)) for shape in (*pale, *drawn)]
    return _picture(figure, frame, shapes, "", arrows=arrows)


def moving(figure: Figure, shapes: Sequence[Track]) -> str:
    """The whole cycle; ``data-phases`` holds the length of each phase in seconds."""
    lengths = " ".join(short_seconds(segment.seconds) for segment in figure.segments)
    return _picture(figure, Frame(figure.box), shapes, f' data-phases="{lengths}"', arrows=True)


def _picture(
    figure: Figure, frame: Frame, shapes: Sequence[Track], attributes: str, *, arrows: bool
) -> str:
    parts = [
        f'<svg xmlns="{NAMESPACE}" class="fig" viewBox="0 0 {frame.width} {PICTURE_HEIGHT}"'
        f"{attributes}>",
        *(_element(shape, frame) for shape in figure.scenery(in_front=False)),
        *_tracks(shapes, frame, figure.seconds),
        *(_element(shape, frame) for shape in figure.scenery(in_front=True)),
        *_tracks([Track((Key(0.0, s),)) for s in figure.beside()], frame, figure.seconds),
    ]
    if arrows and figure.script.arrows:
        drawn = "".join(_element(shape, frame) for shape in figure.arrows())
        parts.append(f'<g class="arrows">{drawn}</g>')
    return "".join(parts) + "</svg>\n"


def _tracks(shapes: Sequence[Track], frame: Frame, seconds: float) -> Iterable[str]:
    """Parts of one person only are put in a group that the page can hide."""
    for wearer, run in groupby(shapes, key=lambda t: t.first.wearer):
        text = "".join(_runs(list(run), frame, seconds))
        if wearer is Wearer.MAN:
            text = f'<g class="bm">{text}</g>'
        elif wearer is Wearer.WOMAN:
            # Hidden even where no style sheet is; the style sheet shows one of the two.
            text = f'<g class="bw" display="none">{text}</g>'
        yield text


def _runs(shapes: list[Track], frame: Frame, seconds: float) -> Iterable[str]:
    for place, run in groupby(shapes, key=lambda t: t.first.place):
        if place is None:
            yield from (_track(track, frame, seconds) for track in run)
        else:
            yield _art(list(run), frame, seconds)


def _element(shape: Shape, frame: Frame, inside: str = "") -> str:
    data = path(shape.points, shape.curve, frame)
    width = "" if shape.width is None else f' stroke-width="{short(shape.width * frame.scale)}"'
    tail = f">{inside}</path>" if inside else "/>"
    return f'<path class="{shape.paint}" d="{data}"{width}{tail}'


def _track(track: Track, frame: Frame, seconds: float) -> str:
    if not track.moves:
        return _element(track.first, frame)
    values = ";".join(path(key.shape.points, key.shape.curve, frame) for key in track.keys)
    animate = f'<animate attributeName="d" {_timing(track, seconds)} values="{values}"/>'
    return _element(track.first, frame, animate)


def _art(run: list[Track], frame: Frame, seconds: float) -> str:
    """Drawn art that moves as a whole: one group, moved and turned."""
    leader = run[0]
    k = frame.scale * leader.first.size
    drawn = "".join(
        f'<path class="{t.first.paint}" d="{scaled_art(t.first.art, k)}"/>' for t in run
    )
    place = _place(leader.first)
    x, y = frame.show((place.x, place.y))
    transform = f"translate({short(x)} {short(y)})rotate({short(place.turn)})"
    if not leader.moves:
        return f'<g transform="{transform}">{drawn}</g>'
    places = [_place(key.shape) for key in leader.keys]
    moves = ";".join(" ".join(map(short, frame.show((p.x, p.y)))) for p in places)
    turns = ";".join(short(p.turn) for p in places)
    timing = _timing(leader, seconds)
    animate = '<animateTransform attributeName="transform"'
    return (
        f'<g transform="{transform}">'
        f'{animate} type="translate" {timing} values="{moves}"/>'
        f'{animate} type="rotate" additive="sum" {timing} values="{turns}"/>{drawn}</g>'
    )


def _place(shape: Shape) -> Place:
    if shape.place is None:
        raise TypeError(f"{shape.name} is not drawn art")
    return shape.place


def _timing(track: Track, seconds: float) -> str:
    times = [key.seconds / seconds for key in track.keys]
    text = ";".join(["0", *(_fraction(t) for t in times[1:-1]), "1"])
    return f'dur="{short_seconds(seconds)}s" repeatCount="indefinite" keyTimes="{text}"'


def _fraction(t: float) -> str:
    return f"{t:.3f}".rstrip("0").rstrip(".").lstrip("0") or "0"


def short_seconds(seconds: float) -> str:
    """Seconds without noughts that say nothing."""
    return f"{seconds:.3f}".rstrip("0").rstrip(".")
