"""Does a figure show what the words say? Compared for every variant and test that it shows.

The data of a movement (`Doing`) name a side by what is said: "left side" is the left leg. A figure
shows the right side, so that its near limbs are those of the side that is named.
"""

from collections.abc import Callable, Iterator, Mapping

from footbridge.catalogue.doing import PhaseKind
from footbridge.catalogue.showings import Showing
from footbridge.figures.checks.finding import Finding
from footbridge.figures.checks.told_hands import hands_are_where_it_is_told
from footbridge.figures.checks.told_legs import head_tips_as_told, legs_do_what_is_told
from footbridge.figures.checks.told_things import things_are_those_that_are_told
from footbridge.figures.figure import Figure
from footbridge.figures.phased import HELD_SECONDS
from footbridge.figures.segments import Side
from footbridge.figures.vectors import Vec2

Compare = Callable[[Figure, Showing], Iterator[tuple[str, str]]]


def compare(figures: Mapping[str, Figure], showings: Iterator[Showing]) -> list[Finding]:
    """Where a figure says another thing than the words that it belongs to."""
    found = []
    for showing in showings:
        figure = figures.get(showing.figure)
        if figure is not None:
            found += compared(figure, showing)
            found += _other_way(figure, figures, showing)
    return found


def compared(figure: Figure, showing: Showing) -> list[Finding]:
    """One figure beside one variant or test."""
    return [
        Finding(figure.script.id, f"told {check}", "", f"{what} ({showing.place})")
        for compare in COMPARED
        for check, what in compare(figure, showing)
    ]


def phases_last_as_told(figure: Figure, showing: Showing) -> Iterator[tuple[str, str]]:
    """As many phases, of the same kind, each as long."""
    if not showing.phases:
        return
    if len(figure.segments) != len(showing.phases):
        what = f"shows {len(figure.segments)} phases, not {len(showing.phases)}"
        yield "phases", what
        return
    for i, (segment, phase) in enumerate(zip(figure.segments, showing.phases, strict=True)):
        moves = segment.moves and not segment.is_round
        kind = PhaseKind.ROUND if segment.is_round else PhaseKind.MOVE if moves else PhaseKind.HOLD
        if kind is not phase.kind:
            yield "phases", f"phase {i} is a {kind}, not a {phase.kind}"
        seconds = HELD_SECONDS if phase.seconds is None else phase.seconds
        if abs(segment.seconds - seconds) > 1e-6:
            yield "speed", f"phase {i} lasts {segment.seconds:g} s, not {seconds:g} s"


def working_side_is_the_one_that_is_told(
    figure: Figure, showing: Showing
) -> Iterator[tuple[str, str]]:
    """What is coloured belongs to the side that is named."""
    if not showing.doing.legs.name_a_side:
        return
    for working in figure.script.working:
        if working.side is not Side.NEAR:
            yield "side", f"the coloured {working.muscle} is not on the side that is named"


def _other_way(
    figure: Figure, figures: Mapping[str, Figure], showing: Showing
) -> Iterator[Finding]:
    """The second way of a round goes against the first."""
    other = showing.doing.other_way
    if other is None or showing.is_second or other.figure not in figures:
        return
    rounds = [phase.kind is PhaseKind.ROUND for phase in (*showing.phases, *other.phases)]
    if all(rounds) and _turning(figure) * _turning(figures[other.figure]) >= 0:
        what = f"turns the same way as {other.figure} ({showing.place})"
        yield Finding(figure.script.id, "told way", "", what)


def _turning(figure: Figure) -> float:
    """Positive one way round, negative the other: the area that the big toe goes round."""
    path: list[Vec2] = [
        figure.landmark("toe_near", sample.pose) for part in figure.samples for sample in part
    ]
    ahead = path[1:] + path[:1]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(path, ahead, strict=True))


COMPARED: tuple[Compare, ...] = (
    phases_last_as_told,
    legs_do_what_is_told,
    head_tips_as_told,
    working_side_is_the_one_that_is_told,
    hands_are_where_it_is_told,
    things_are_those_that_are_told,
)
