"""From moments and a way: how long somebody walked, and how long without a rest."""

from collections.abc import Iterable, Iterator
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import MINUTE

EARTH_METRES = 6_371_000
# A place is judged over this long: from one second to the next it only wanders.
WINDOW_SECONDS = 10.0

Passed = tuple[float, float]
"""A moment in seconds, and the metres of the way up to it."""


class Moved(NamedTuple):
    """The walking of a track. `ridden_seconds` were too fast for a walk."""

    longest_seconds: int = 0
    total_seconds: int = 0
    metres: int = 0
    ridden_seconds: int = 0

    @property
    def is_walk(self) -> bool:
        """More of it was walked than ridden or run."""
        return self.total_seconds > self.ridden_seconds


def moved(track: Iterable[Passed], numbers: Numbers) -> Moved:
    """What of a track was walked, in order of time."""
    longest = total = metres = ridden = 0.0
    stretch = resting = 0.0
    for seconds, way in _steps(track):
        speed = way * MINUTE / seconds
        if speed > numbers.file_fastest_metres_a_minute:
            ridden += seconds
        if numbers.file_still_metres_a_minute <= speed <= numbers.file_fastest_metres_a_minute:
            # A short stop belongs to the stretch that goes on after it.
            stretch += resting + seconds
            metres += way
            resting = 0.0
            continue
        resting += seconds if stretch else 0.0
        if resting >= numbers.file_rest_seconds:
            longest, total = max(longest, stretch), total + stretch
            stretch = resting = 0.0
    longest, total = max(longest, stretch), total + stretch
    return Moved(round(longest), round(total), round(metres), round(ridden))


def way_of(places: Iterable[tuple[float, float, float]]) -> Iterator[Passed]:
    """Moments with latitude and longitude in degrees as moments on a way."""
    last: tuple[float, float, float] | None = None
    way = 0.0
    for moment, north, east in places:
        if last is None:
            yield moment, way
        elif moment - last[0] < WINDOW_SECONDS:
            continue
        else:
            way += metres_between(last[1], last[2], north, east)
            yield moment, way
        last = moment, north, east


def metres_between(north: float, east: float, to_north: float, to_east: float) -> float:
    """The way over the ground between two places, in degrees."""
    up, across = radians(to_north - north) / 2, radians(to_east - east) / 2
    bent = sin(up) ** 2 + cos(radians(north)) * cos(radians(to_north)) * sin(across) ** 2
    return 2 * EARTH_METRES * asin(min(1.0, sqrt(bent)))


def stretches(spans: Iterable[tuple[float, float]], numbers: Numbers) -> tuple[int, int]:
    """The longest stretch and all of it, in seconds, of spans of moving in order of time."""
    longest = total = stretch = 0.0
    before: float | None = None
    for begun, ended in spans:
        total += ended - begun
        is_same = before is not None and begun - before < numbers.file_rest_seconds
        stretch = stretch + ended - begun if is_same else ended - begun
        longest = max(longest, stretch)
        before = ended
    return round(longest), round(total)


def _steps(track: Iterable[Passed]) -> Iterator[Passed]:
    """From one moment to another, some seconds apart: how long it took, and the metres."""
    begun: Passed | None = None
    for moment, way in track:
        if begun is None or moment < begun[0]:
            begun = moment, way
        elif moment - begun[0] >= WINDOW_SECONDS:
            yield moment - begun[0], max(0.0, way - begun[1])
            begun = moment, way
