"""FIT: what watches of most makers keep. Read by `fitdecode`; this says what of it is a walk."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import CameFrom
from footbridge.interop.incoming.found import Found, WalkFound
from footbridge.interop.incoming.limits import (
    LARGEST_TRACK,
    Readable,
    Watch,
    in_words,
    no_one_watches,
    refuse_too_many,
)
from footbridge.interop.incoming.tracks import MOST_POINTS, Outing, sport_of, walk_of
from footbridge.interop.incoming.trouble import bad
from footbridge.interop.incoming.xml import Stop
from footbridge.record import BadRecord

# Places are written as parts of half a turn.
DEGREES = 180 / 2**31
# A moment below this counts from when the watch was switched on, and is none.
LEAST_MOMENT = 0x10000000
FIT_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
STEPS_A_STRIDE = 2
WALKING_KINDS = frozenset({"indoorwalking", "casualwalking", "speedwalking"})
MOST_OFFSET = timedelta(hours=15)
# What the decoder raises on bytes that are no FIT, beside its own errors.
BROKEN = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    AssertionError,
)


@dataclass(slots=True)
class _Kept:
    """What was read so far."""

    sessions: list[dict[str, Any]] = field(default_factory=list)
    points: list[tuple[float, float | None, tuple[float, float] | None]] = field(
        default_factory=list
    )
    offset: timedelta | None = None


def read_fit(
    file: Readable, source: str, here: tzinfo, numbers: Numbers, watch: Watch = no_one_watches
) -> Found:
    """The walks of a FIT file, one for each of its sessions. Raises BadRecord."""
    kept = _Kept()
    data = _Watched(file, source, watch)
    for name, told in _messages(data, source):
        _keep(kept, name, told, source)
    if not kept.sessions:
        raise bad(source, "an activity with its sessions", "a FIT file without any")
    refuse_too_many(len(kept.sessions), source)
    there = timezone(kept.offset) if kept.offset else here
    try:
        found = [_walk_of(session, kept, there, numbers) for session in kept.sessions]
    except Stop as stop:
        raise bad(source, stop.expected, stop.got) from None
    walks = sorted((walk for walk in found if walk), key=lambda walk: walk.start)
    return Found(tuple(walks), found.count(None))


def _messages(data: "_Watched", source: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The messages of interest by name, each with its fields by name."""
    import struct

    import fitdecode

    wanted = {"record", "session", "activity"}
    try:
        reader = fitdecode.FitReader(
            data,
            check_crc=fitdecode.CrcCheck.RAISE,
            error_handling=fitdecode.ErrorHandling.IGNORE,
        )
        for frame in reader:
            if frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.name in wanted:
                yield frame.name, {each.name: each.value for each in frame.fields}
    except BadRecord:
        raise
    except (fitdecode.FitError, struct.error, *BROKEN):
        got = "something else, or a file that was cut short"
        raise bad(source, "whole FIT", got, field=f"byte {data.at}") from None


def _keep(kept: _Kept, name: str, told: dict[str, Any], source: str) -> None:
    if name == "session":
        kept.sessions.append(told)
    elif name == "activity":
        kept.offset = _offset(told)
    elif len(kept.points) >= MOST_POINTS:
        raise bad(source, f"at most {MOST_POINTS} points", "more")
    elif (moment := _moment(told.get("timestamp"))) is not None:
        north, east = _degrees(told, "position_lat"), _degrees(told, "position_long")
        place = (north, east) if north is not None and east is not None else None
        kept.points.append((moment.timestamp(), _number(told.get("distance")), place))


def _walk_of(
    session: dict[str, Any], kept: _Kept, there: tzinfo, numbers: Numbers
) -> WalkFound | None:
    begun = _moment(session.get("start_time")) or _moment(session.get("timestamp"))
    if begun is None:
        raise Stop("a session with its start (start_time)", "nothing")
    elapsed = _number(session.get("total_elapsed_time")) or 0.0
    timer = _number(session.get("total_timer_time")) or elapsed
    outing = Outing(sport=_sport(session), begun=begun, lap_seconds=timer)
    outing.lap_metres = _number(session.get("total_distance")) or 0.0
    outing.steps = _steps(session)
    first = begun.timestamp()
    last = first + max(elapsed, timer)
    for moment, way, place in kept.points:
        if first <= moment <= last:
            if way is not None:
                outing.way.append((moment, way))
            if place is not None:
                outing.places.append((moment, *place))
    return walk_of(outing, CameFrom.FIT, there, numbers)


def _sport(session: dict[str, Any]) -> str:
    """A sport of the house, such as a treadmill, is a walk where its finer kind says so."""
    finer = sport_of(str(session.get("sub_sport") or ""))
    return "walking" if finer in WALKING_KINDS else sport_of(str(session.get("sport") or ""))


def _steps(session: dict[str, Any]) -> int | None:
    strides = _number(session.get("total_strides"))
    return None if strides is None else round(strides) * STEPS_A_STRIDE


def _offset(activity: dict[str, Any]) -> timedelta | None:
    """How far the clock of the watch went before UTC, where it says so."""
    there, utc = activity.get("local_timestamp"), _moment(activity.get("timestamp"))
    if utc is None:
        return None
    if isinstance(there, int) and there >= LEAST_MOMENT:
        there = FIT_EPOCH + timedelta(seconds=there)
    if not isinstance(there, datetime):
        return None
    offset = there.replace(tzinfo=UTC) - utc
    # It is told to the second, and half a minute is no zone.
    whole = timedelta(minutes=15 * round(offset / timedelta(minutes=15)))
    return whole if abs(whole) < MOST_OFFSET else None


def _moment(told: Any) -> datetime | None:
    return told.astimezone(UTC) if isinstance(told, datetime) and told.tzinfo else None


def _degrees(told: dict[str, Any], name: str) -> float | None:
    value = _number(told.get(name))
    return None if value is None else value * DEGREES


def _number(told: Any) -> float | None:
    is_number = isinstance(told, int | float) and not isinstance(told, bool)
    return float(told) if is_number and told == told and told >= -(2**31) else None


class _Watched:
    """A file that says how far it was read, and ends before it grows too long."""

    def __init__(self, file: Readable, source: str, watch: Watch) -> None:
        self._file, self._source, self._watch = file, source, watch
        self.at = 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self.at += len(data)
        if self.at > LARGEST_TRACK:
            raise bad(self._source, f"at most {in_words(LARGEST_TRACK)}", "more")
        self._watch(len(data))
        return data

    def tell(self) -> int:
        return self.at
