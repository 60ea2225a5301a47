"""Apple Health: the walks of a watch, and walks that a telephone noticed by their steps.

An export holds millions of records and is read in one go without keeping any: what is open is one
workout, and for each device the steps that have not come to a rest yet.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, tzinfo
from operator import itemgetter
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import MINUTE
from footbridge.engine.facts import CameFrom
from footbridge.engine.facts.amounts import MOST_STEPS
from footbridge.interop.incoming.apple_clock import Clock
from footbridge.interop.incoming.apple_steps import Bout, Taken
from footbridge.interop.incoming.apple_workout import STEPS, Workout
from footbridge.interop.incoming.found import Found, WalkFound
from footbridge.interop.incoming.limits import (
    LARGEST_HEALTH,
    Readable,
    Watch,
    no_one_watches,
    refuse_too_many,
)
from footbridge.interop.incoming.moments import at_home
from footbridge.interop.incoming.trouble import shown
from footbridge.interop.incoming.xml import Parser, Stop, feed, parser_of

RECORD, WORKOUT, EVENT = "Record", "Workout", "WorkoutEvent"
STATISTICS = "WorkoutStatistics"
ZONE = "HKTimeZone"
MOST_NOTICED = 100_000
MOST_DEVICES = 200

Begins = Callable[[str, Sequence[str]], None]
NAMES = ("type", "sourceName", "startDate", "endDate", "value")


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
    parser.StartElementHandler = reader.begins()
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

    def begins(self) -> Begins:
        """What is called a million times: what is not wanted must be left at once, and what is
        wanted is written out in one place, as each call of another would cost a tenth of it all.
        """
        names: Sequence[str] = ()
        look: itemgetter[Any] | None = None
        hours, within, at = self._clock.hours, self._clock.within, self._clock.at
        least, rest = self._numbers.file_steps_least_a_minute, self._numbers.file_rest_seconds
        going_on = self._open

        def begins(name: str, attributes: Sequence[str]) -> None:
            nonlocal names, look
            if name != RECORD:
                return self._other(name, attributes)
            if STEPS not in attributes:
                return None
            if look is None or attributes[::2] != names:
                names = attributes[::2]
                look = _look(names)
            kind, device, first, last, value = look(attributes)
            if kind != STEPS:
                return None
            try:
                begun = hours[first[:14]] + within[first[14:]]
            except KeyError:
                begun = at(first, "startDate")
            try:
                ended = hours[last[:14]] + within[last[14:]]
            except KeyError:
                ended = at(last, "endDate")
            try:
                steps = float(value)
            except ValueError:
                raise Stop("a number of steps", shown(value)) from None
            # What is no number and what is without end are not at most anything.
            if not steps <= MOST_STEPS:
                raise Stop(f"at most {MOST_STEPS} steps", shown(value))
            lasted = ended - begun
            if lasted <= 0 or steps * MINUTE < lasted * least:
                return None
            before = going_on.get(device)
            if before is None or not 0 <= begun - before.ended < rest:
                return self._begin_bout(device, Bout(begun, ended, steps))
            before.ended = ended
            before.steps += steps
            return None

        return begins

    def _other(self, name: str, attributes: Sequence[str]) -> None:
        if name == WORKOUT:
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
            workout.add_statistics(told)
        elif name == EVENT:
            kind = told.get("type", "")
            if workout.is_event(kind):
                workout.add_event(kind, self._moment(told, "date"))
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
        longest, total = workout.moved(self._numbers)
        self._walks.append(
            WalkFound(
                start=self._on_the_wall(begun, workout.zone),
                longest_seconds=longest,
                total_seconds=total,
                came_from=CameFrom.APPLE_HEALTH,
                metres=workout.metres,
                steps=workout.steps,
            )
        )

    def _begin_bout(self, device: str, bout: Bout) -> None:
        before = self._open.get(device)
        if before is not None:
            self._keep(before)
        elif len(self._open) >= MOST_DEVICES:
            raise Stop(f"at most {MOST_DEVICES} devices", "more")
        self._open[device] = bout

    def _keep(self, bout: Bout) -> None:
        if bout.ended - bout.begun >= self._numbers.file_noticed_seconds:
            if len(self._bouts) >= MOST_NOTICED:
                raise Stop(f"at most {MOST_NOTICED} walks", "more")
            self._bouts.append(bout)

    def _alone(self) -> Iterator[Bout]:
        """Bouts that no workout and no longer bout of another device tells of as well."""
        starts = [(walk.start.timestamp(), walk.end.timestamp()) for walk in self._walks]
        taken = Taken([*starts, *self._others])
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
        return self._clock.at(told.get(name, ""), name)

    def _on_the_wall(self, moment: float, zone: str) -> datetime:
        """An export tells all moments at the offset of its own day: the zone is the person's."""
        there = _zone(zone) or self._here
        return at_home(datetime.fromtimestamp(moment, UTC), there)


def _look(names: Sequence[str]) -> "itemgetter[Any]":
    """What a record says under our NAMES; where each stands is the same in thousands of them."""
    missing = [name for name in NAMES if name not in names]
    if missing:
        raise Stop(f"a record with its {missing[0]}", "nothing")
    return itemgetter(*(2 * names.index(name) + 1 for name in NAMES))


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
