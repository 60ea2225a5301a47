"""What a drawing is made of, before it becomes text."""

from dataclasses import dataclass
from enum import StrEnum

from footbridge.figures.vectors import Vec2


class Curve(StrEnum):
    """How the points of a shape are joined."""

    CLOSED = "closed"  # smooth, closed
    OPEN = "open"  # smooth, from the first point to the last
    POLYGON = "polygon"  # straight, closed
    LINE = "line"  # straight, open
    ART = "art"  # a drawn outline that is only moved and turned


class Wearer(StrEnum):
    """Whose part this is: everybody's, or only one of the two people's."""

    BOTH = ""
    MAN = "m"
    WOMAN = "w"


@dataclass(frozen=True, slots=True)
class Place:
    """Where drawn art goes: a point (y down) and a clockwise turn in degrees."""

    x: float
    y: float
    turn: float


@dataclass(frozen=True, slots=True)
class Shape:
    """One painted outline. ``points`` have y down, in drawing units; ``width`` is a line's own
    width, ``size`` that of drawn art.
    """

    name: str
    paint: str
    points: tuple[Vec2, ...] = ()
    curve: Curve = Curve.CLOSED
    art: str = ""
    place: Place | None = None
    size: float = 1.0
    width: float | None = None
    wearer: Wearer = Wearer.BOTH

    def numbers(self) -> list[float]:
        """Everything that can move, as one list."""
        if self.place is not None:
            return [self.place.x, self.place.y, self.place.turn]
        return [value for point in self.points for value in point]


def down(points: list[Vec2]) -> tuple[Vec2, ...]:
    """Points measured upwards, turned into picture points measured downwards."""
    return tuple((x, -y) for x, y in points)
