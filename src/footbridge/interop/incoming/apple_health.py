"""Apple Health: the walks of a watch, and walks that a telephone noticed by their steps.

An export holds millions of records and is read in one go without keeping any: what is open is one
workout, and for each device the steps that have not come to a rest yet.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import MINUTE
from footbridge.engine.facts import CameFrom
from footbridge.interop.incoming.found import Found, WalkFound
from footbridge.interop.incoming.limits import (
    LARGEST_HEALTH,
    Readable,
    Watch,
    no_one_watches,
    refuse_too_many,
)
from footbridge.interop.incoming.moments import FIRST_YEAR, LAST_YEAR, at_home
from footbridge.interop.incoming.moving import stretches
from footbridge.interop.incoming.trouble import shown
from footbridge.interop.incoming.xml import Parser, Stop, feed, parser_of

RECORD, WORKOUT, EVENT = "Record", "Workout", "WorkoutEvent"
STATISTICS = "WorkoutStatistics"
STEPS = "HKQuantityTypeIdentifierStepCount"
WAY = "HKQuantityTypeIdentifierDistanceWalkingRunning"
WALKS = frozenset({"HKWorkoutActivityTypeWalking", "HKWorkoutActivityTypeHiking"})
ZONE = "HKTimeZone"
SECONDS_OF = {"s": 1, "sec": 1, "min": MINUTE, "hr": MINUTE * MINUTE, "h": MINUTE * MINUTE}
METRES_OF = {"m": 1.0, "km": 1000.0, "mi": 1609.344, "ft": 0.3048, "yd": 0.9144}
PAUSES = frozenset({"HKWorkoutEventTypePause", "HKWorkoutEventTypeMotionPaused"})
RESUMES = frozenset({"HKWorkoutEventTypeResume", "HKWorkoutEventTypeMotionResumed"})
MOST_EVENTS = 10_000
MOST_NOTICED = 100_000
MOST_DEVICES = 200

EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - a mark to count from; the offset is put in by hand
A_SECOND = timedelta(seconds=1)
DAY = 24 * 60 * 60


class Bout(NamedTuple):
    """Steps without a rest. `begun` and `ended` are seconds since 1970."""

    begun: float
    ended: float
    steps: float


class Workout:
    """A workout while its children are read. `begun` and `ended` are seconds since 1970."""

    __slots__ = ("begun", "ended", "events", "is_walk", "lasted", "metres", "steps", "zone")

    def __init__(self, told: dict[str, str], begun: float, ended: float) -> None:
        self.begun, self.ended = begun, ended
        self.is_walk = told.get("workoutActivityType") in WALKS
        self.lasted = _seconds(told)
        self.events: list[tuple[bool, float]] = []
        self.metres = _metres(told, "totalDistance", "totalDistanceUnit")
        self.steps: int | None = None
        self.zone = ""


class Clock:
    """Apple's moments as seconds since 1970; each offset is read once."""

    def __init__(self) -> None:
        self._offsets: dict[str, float] = {}

    def __call__(self, text: str) -> float:
        """Raises ValueError."""
        offset = self._offsets.get(text[19:])
        if offset is None:
            offset = self._offset(text[19:])
        return (datetime.fromisoformat(text[:19]) - EPOCH) / A_SECOND - offset

    def _offset(self, text: str) -> float:
        told = datetime.fromisoformat(f"2000-01-01T00:00:00{text.strip()}").utcoffset()
        if told is None or len(self._offsets) > DAY:
            raise ValueError(text)
        self._offsets[text] = told / A_SECOND
        return told / A_SECOND


def read_health(
    file: Readable,
    source: str,
    here: tzinfo,
    numbers: Numbers,
    watch: Watch = no_one_watches,
) -> Found:
    """The walks of an export. Raises BadRecord."""
    parser = parser_of()
    reader = _Reader(parser, here, numbers)
    # A list is made quicker than a dict, and most elements are not looked at again.
    parser.ordered_attributes = True
    parser.StartElementHandler = reader.begins
    feed(parser, file, source, LARGEST_HEALTH, watch)
    found = reader.found()
    refuse_too_many(len(found.walks), source)
    return found


class _Reader:
    """What is open, and what was found so far."""

    def __init__(self, parser: Parser, here: tzinfo, numbers: Numbers) -> None:
        self._parser = parser
        self._here, self._numbers = here, numbers
        self._clock = Clock()
        self._workout: Workout | None = None
        self._walks: list[WalkFound] = []
        self._others: list[tuple[float, float]] = []
        self._open: dict[str, Bout] = {}
        self._bouts: list[Bout] = []

    def begins(self, name: str, attributes: Sequence[str]) -> None:
        """Called a million times: what is not wanted must be left at once."""
        if name == RECORD:
            if STEPS in attributes:
                self._record(dict(zip(attributes[::2], attributes[1::2], strict=True)))
        elif name == WORKOUT:
            self._begin(dict(zip(attributes[::2], attributes[1::2], strict=True)))
        elif self._workout is not None:
            self._inside(name, dict(zip(attributes[::2], attributes[1::2], strict=True)))

    def found(self) -> Found:
        """All walks, in order of time."""
        for bout in self._open.values():
            self._keep(bout)
        noticed = [self._noticed(bout) for bout in self._alone()]
        walks = sorted([*self._walks, *noticed], key=lambda walk: walk.start)
        return Found(tuple(walks), len(self._others))

    def _begin(self, told: dict[str, str]) -> None:
        begun, ended = self._moment(told, "startDate"), self._moment(told, "endDate")
        if ended < begun:
            raise Stop("an end that is not before the start", shown(told["endDate"]))
        if len(self._walks) + len(self._others) >= MOST_NOTICED:
            raise Stop(f"at most {MOST_NOTICED} workouts", "more")
        self._workout = Workout(told, begun, ended)
        # Only here is it worth to be told of every end.
        self._parser.EndElementHandler = self._ends

    def _inside(self, name: str, told: dict[str, str]) -> None:
        workout = self._workout
        assert workout is not None
        if name == STATISTICS:
            _add_statistics(workout, told)
        elif name == EVENT:
            kind = told.get("type", "")
            if (kind in PAUSES or kind in RESUMES) and len(workout.events) < MOST_EVENTS:
                workout.events.append((kind in RESUMES, self._moment(told, "date")))
        elif name == "MetadataEntry" and told.get("key") == ZONE:
            workout.zone = told.get("value", "")

    def _ends(self, name: str) -> None:
        workout = self._workout
        if name != WORKOUT or workout is None:
            return
        self._workout = self._parser.EndElementHandler = None
        begun, ended = workout.begun, workout.ended
        if not workout.is_walk:
            self._others.append((begun, ended))
            return
        longest, total = stretches(_spans(workout.events, begun, ended), self._numbers)
        total = min(total, workout.lasted) if workout.lasted else total
        self._walks.append(
            WalkFound(
                start=self._on_the_wall(begun, workout.zone),
                longest_seconds=min(longest, total),
                total_seconds=total,
                came_from=CameFrom.APPLE_HEALTH,
                metres=workout.metres,
                steps=workout.steps,
            )
        )

    def _record(self, told: dict[str, str]) -> None:
        """Steps of one device: they go on with those before, or begin anew after a rest."""
        if told.get("type") != STEPS:
            return
        begun, ended = self._moment(told, "startDate"), self._moment(told, "endDate")
        try:
            steps = float(told.get("value", ""))
        except ValueError:
            raise Stop("a number of steps", shown(told.get("value", ""))) from None
        device = told.get("sourceName", "")
        before = self._open.get(device)
        lasted = ended - begun
        if lasted <= 0 or steps * MINUTE < lasted * self._numbers.file_steps_least_a_minute:
            return
        if before is not None and 0 <= begun - before.ended < self._numbers.file_rest_seconds:
            self._open[device] = Bout(before.begun, ended, before.steps + steps)
            return
        if before is not None:
            self._keep(before)
        elif len(self._open) >= MOST_DEVICES:
            raise Stop(f"at most {MOST_DEVICES} devices", "more")
        self._open[device] = Bout(begun, ended, steps)

    def _keep(self, bout: Bout) -> None:
        if bout.ended - bout.begun >= self._numbers.file_noticed_seconds:
            if len(self._bouts) >= MOST_NOTICED:
                raise Stop(f"at most {MOST_NOTICED} walks", "more")
            self._bouts.append(bout)

    def _alone(self) -> Iterator[Bout]:
        """Bouts that no workout and no longer bout of another device tells of as well."""
        starts = [(walk.start.timestamp(), walk.end.timestamp()) for walk in self._walks]
        taken = _Taken([*starts, *self._others])
        for bout in sorted(self._bouts, key=lambda one: (one.begun - one.ended, one.begun)):
            if not taken.touches(bout.begun, bout.ended):
                taken.add(bout.begun, bout.ended)
                yield bout

    def _noticed(self, bout: Bout) -> WalkFound:
        seconds = round(bout.ended - bout.begun)
        return WalkFound(
            start=self._on_the_wall(bout.begun, ""),
            longest_seconds=seconds,
            total_seconds=seconds,
            came_from=CameFrom.APPLE_HEALTH,
            steps=round(bout.steps),
            was_noticed=True,
        )

    def _moment(self, told: dict[str, str], name: str) -> float:
        text = told.get(name, "")
        try:
            if not FIRST_YEAR <= int(text[:4]) <= LAST_YEAR:
                raise Stop(f"a year in which somebody walked ({name})", shown(text))
            return self._clock(text)
        except (ValueError, OverflowError, TypeError):
            raise Stop(
                f"a moment such as 2026-01-05 08:15:00 +0100 ({name})", shown(text)
            ) from None

    def _on_the_wall(self, moment: float, zone: str) -> datetime:
        """An export tells all moments at the offset of its own day: the zone is the person's."""
        there = _zone(zone) or self._here
        return at_home(datetime.fromtimestamp(moment, UTC), there)


class _Taken:
    """Spans of time that are told already, day by day so that few are looked at."""

    def __init__(self, spans: Sequence[tuple[float, float]]) -> None:
        self._of: dict[int, list[tuple[float, float]]] = {}
        for begun, ended in spans:
            self.add(begun, ended)

    def add(self, begun: float, ended: float) -> None:
        for day in _days(begun, ended):
            self._of.setdefault(day, []).append((begun, ended))

    def touches(self, begun: float, ended: float) -> bool:
        near = (span for day in _days(begun, ended) for span in self._of.get(day, ()))
        return any(begun < later and earlier < ended for earlier, later in near)


def _days(begun: float, ended: float) -> range:
    first = int(begun // DAY)
    # A workout of weeks is a mistake of a device: its first days are enough to meet it.
    return range(first, min(int(ended // DAY), first + 7) + 1)


def _spans(
    events: Sequence[tuple[bool, float]], begun: float, ended: float
) -> Iterator[tuple[float, float]]:
    """When somebody moved between the pauses of a workout."""
    moving: float | None = begun
    for resumes, moment in sorted(events, key=lambda event: event[1]):
        moment = min(max(moment, begun), ended)
        if resumes:
            moving = moment if moving is None else moving
        elif moving is not None:
            yield moving, moment
            moving = None
    if moving is not None:
        yield moving, ended


def _seconds(told: dict[str, str]) -> int:
    """How long it lasted without its pauses, as far as it says so."""
    factor = SECONDS_OF.get(told.get("durationUnit", "min"))
    try:
        return round(float(told.get("duration", "")) * factor) if factor else 0
    except (ValueError, OverflowError):
        return 0


def _metres(told: dict[str, str], name: str, unit: str) -> int | None:
    factor = METRES_OF.get(told.get(unit, ""))
    try:
        return round(float(told.get(name, "")) * factor) if factor else None
    except (ValueError, OverflowError):
        return None


def _add_statistics(workout: Workout, told: dict[str, str]) -> None:
    if told.get("type") == STEPS:
        try:
            workout.steps = max(workout.steps or 0, round(float(told.get("sum", ""))))
        except (ValueError, OverflowError):
            return
    elif told.get("type") == WAY:
        workout.metres = _metres(told, "sum", "unit") or workout.metres


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
