"""GPX and TCX: moments and places of an outing, as a watch or a telephone wrote them."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import CameFrom
from footbridge.interop.incoming.found import Found, WalkFound
from footbridge.interop.incoming.limits import (
    LARGEST_TRACK,
    Readable,
    Watch,
    no_one_watches,
    refuse_too_many,
)
from footbridge.interop.incoming.moments import as_told, read_moment
from footbridge.interop.incoming.moving import Moved, Passed, moved, way_of
from footbridge.interop.incoming.trouble import bad, shown
from footbridge.interop.incoming.xml import Stop, read_elements

# What an outing may be called and be a walk; without a word its speed decides.
WALKING = frozenset({"walking", "walk", "hiking", "hike", "nordicwalking"})
UNSAID = frozenset({"", "other", "generic", "unknown", "uncategorized", "default"})
MOST_POINTS = 500_000
NORTH, EAST = 90.0, 180.0
LONGEST = timedelta(days=2)


@dataclass(slots=True)
class Outing:
    """One outing while it is read. `places` and `way` are what its points told, as far as told."""

    sport: str = ""
    begun: datetime | None = None
    places: list[tuple[float, float, float]] = field(default_factory=list)
    way: list[Passed] = field(default_factory=list)
    lap_seconds: float = 0.0
    lap_metres: float = 0.0
    steps: int | None = None


Finish = Callable[[Outing], None]


def read_gpx(
    file: Readable, source: str, here: tzinfo, numbers: Numbers, watch: Watch = no_one_watches
) -> Found:
    """The walks of a GPX file, one for each of its tracks. Raises BadRecord."""
    return _read(_Gpx, file, source, here, numbers, watch)


def read_tcx(
    file: Readable, source: str, here: tzinfo, numbers: Numbers, watch: Watch = no_one_watches
) -> Found:
    """The walks of a TCX file, one for each of its activities. Raises BadRecord."""
    return _read(_Tcx, file, source, here, numbers, watch)


class _Reader(ABC):
    """What both have in common: an outing that is open, and a point that is open in it."""

    WHAT: CameFrom

    def __init__(self, finish: Finish) -> None:
        self.finish = finish
        self.outing: Outing | None = None
        self.points = 0
        self.clear()

    def clear(self) -> None:
        """Forget the point that was open."""
        self.moment: datetime | None = None
        self.place: tuple[float, float] | None = None
        self.way: float | None = None

    @abstractmethod
    def begins(self, name: str, told: dict[str, str]) -> None:
        """An element opens."""

    @abstractmethod
    def ends(self, name: str, text: str) -> None:
        """An element closes; `text` is what stood in it."""

    def close_point(self) -> None:
        outing, moment = self.outing, self.moment
        if outing is not None and moment is not None:
            outing.begun = min(outing.begun, moment) if outing.begun else moment
            if moment - outing.begun > LONGEST:
                raise Stop("an outing of two days at the most", "a longer one")
            self._add(outing, moment.timestamp())
        self.clear()

    def _add(self, outing: Outing, seconds: float) -> None:
        self.points += 1
        if self.points > MOST_POINTS:
            raise Stop(f"at most {MOST_POINTS} points", "more")
        if self.way is not None:
            outing.way.append((seconds, self.way))
        if self.place is not None:
            outing.places.append((seconds, *self.place))

    def close_outing(self) -> None:
        if self.outing is not None:
            self.finish(self.outing)
        self.outing = None


class _Gpx(_Reader):
    WHAT = CameFrom.GPX

    def begins(self, name: str, told: dict[str, str]) -> None:
        if name == "trk":
            self.outing = Outing()
        elif name == "trkpt":
            self.clear()
            north = number(told.get("lat", ""), -NORTH, NORTH, "lat")
            self.place = north, number(told.get("lon", ""), -EAST, EAST, "lon")

    def ends(self, name: str, text: str) -> None:
        if name == "time" and self.place is not None:
            self.moment = moment_of(text)
        elif name == "trkpt":
            self.close_point()
        elif name == "type" and self.outing is not None and self.place is None:
            self.outing.sport = sport_of(text)
        elif name == "trk":
            self.close_outing()


class _Tcx(_Reader):
    WHAT = CameFrom.TCX

    def __init__(self, finish: Finish) -> None:
        super().__init__(finish)
        self.is_in_point = False
        self.north: float | None = None

    def begins(self, name: str, told: dict[str, str]) -> None:
        if name == "Activity":
            self.outing = Outing(sport=sport_of(told.get("Sport", "")))
        elif name == "Lap" and self.outing is not None and "StartTime" in told:
            begun = moment_of(told["StartTime"])
            self.outing.begun = min(self.outing.begun, begun) if self.outing.begun else begun
        elif name == "Trackpoint":
            self.is_in_point = True
            self.clear()

    def ends(self, name: str, text: str) -> None:
        if name == "Trackpoint":
            self.close_point()
            self.is_in_point = False
        elif name == "Activity":
            self.close_outing()
        elif self.is_in_point:
            self._of_point(name, text)
        elif self.outing is not None:
            self._of_lap(self.outing, name, text)

    def _of_point(self, name: str, text: str) -> None:
        if name == "Time":
            self.moment = moment_of(text)
        elif name == "DistanceMeters":
            self.way = number(text, 0, 1e7, name)
        elif name == "LatitudeDegrees":
            self.north = number(text, -NORTH, NORTH, name)
        elif name == "LongitudeDegrees" and self.north is not None:
            self.place = self.north, number(text, -EAST, EAST, name)
            self.north = None

    def _of_lap(self, outing: Outing, name: str, text: str) -> None:
        if name == "TotalTimeSeconds":
            outing.lap_seconds += number(text, 0, 1e6, name)
        elif name == "DistanceMeters":
            outing.lap_metres += number(text, 0, 1e7, name)
        elif name == "Steps":
            outing.steps = (outing.steps or 0) + round(number(text, 0, 1e6, name))


def _read(
    kind: type[_Reader],
    file: Readable,
    source: str,
    here: tzinfo,
    numbers: Numbers,
    watch: Watch,
) -> Found:
    walks: list[WalkFound] = []
    others = timeless = 0

    def finish(outing: Outing) -> None:
        nonlocal others, timeless
        if outing.begun is None:
            timeless += 1
            return
        walk = walk_of(outing, kind.WHAT, here, numbers)
        if walk is None:
            others += 1
        else:
            walks.append(walk)

    reader = kind(finish)
    read_elements(file, source, LARGEST_TRACK, watch, begin=reader.begins, end=reader.ends)
    if not walks and not others:
        got = "places without times: a route that was planned, not walked" if timeless else "none"
        raise bad(source, "an outing with its times", got)
    refuse_too_many(len(walks), source)
    return Found(tuple(sorted(walks, key=lambda walk: walk.start)), others)


def walk_of(
    outing: Outing, came_from: CameFrom, here: tzinfo, numbers: Numbers
) -> WalkFound | None:
    """An outing as a walk; None where it was something else."""
    assert outing.begun is not None
    if outing.sport not in WALKING | UNSAID:
        return None
    way: Sequence[Passed] | Iterator[Passed]
    way = sorted(outing.way) if len(outing.way) > 1 else way_of(sorted(outing.places))
    walked = moved(way, numbers)
    if walked.total_seconds == 0 and outing.lap_seconds and not walked.ridden_seconds:
        # Indoors there are no places, but a watch has counted the time all the same.
        walked = Moved(round(outing.lap_seconds), round(outing.lap_seconds))
    if not walked.is_walk or _is_too_fast(walked, outing, numbers):
        return None
    try:
        start = as_told(outing.begun, here)
    except (ValueError, OverflowError):
        raise Stop("a year in which somebody walked", "another") from None
    return WalkFound(
        start=start,
        longest_seconds=walked.longest_seconds,
        total_seconds=walked.total_seconds,
        came_from=came_from,
        metres=walked.metres or round(outing.lap_metres) or None,
        steps=outing.steps,
    )


def _is_too_fast(walked: Moved, outing: Outing, numbers: Numbers) -> bool:
    metres = walked.metres or outing.lap_metres
    return metres * 60 > walked.total_seconds * numbers.file_fastest_metres_a_minute


def sport_of(text: str) -> str:
    """The name of a sport as we compare it."""
    return "".join(sign for sign in text.casefold() if sign.isalpha())


def moment_of(text: str) -> datetime:
    """A moment; both formats say that one without an offset is in UTC."""
    try:
        moment = read_moment(text)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        moment.timestamp()
    except (ValueError, OverflowError):
        raise Stop("a moment such as 2026-01-05T08:15:00Z", shown(text)) from None
    return moment


def number(text: str, least: float, most: float, field: str) -> float:
    """A number between two others; what is none is refused, and so is "nan"."""
    try:
        value = float(text)
    except ValueError:
        raise Stop(f"a number ({field})", shown(text)) from None
    if not least <= value <= most:
        raise Stop(f"a number from {least:g} to {most:g} ({field})", shown(text))
    return value
