"""What the columns of a table are called, by the programs that write them, and their units."""

import math
from collections.abc import Collection, Sequence
from enum import StrEnum

STARTS = (
    "starttime", "startdate", "start", "datetime", "timestamp", "begin", "beginn", "activitydate",
    "date", "datum", "data", "fecha", "day", "tag",
)  # fmt: skip
TIMES = ("timeofday", "starttime", "uhrzeit", "godzina", "hora", "heure", "clock")
LASTS = (
    "movingtime", "bewegungszeit", "walkingminutes", "durationminutes", "durationmin", "minutes",
    "min", "minuten", "minuty", "minutos", "durationseconds", "durations", "durationsec",
    "walkingdurationms", "durationms", "duration", "dauer", "elapsedtime", "zeit",
)  # fmt: skip
STEPS = ("steps", "stepcount", "schritte", "kroki", "pasos", "pas", "passi")
SPORTS = ("activitytype", "type", "sport", "activity", "aktivitätstyp", "workouttype")
# In one table it is how long it took, in the next when it was.
EITHER = "time"


class Unit(StrEnum):
    """In what a table says how long a walk took."""

    SECONDS = "seconds"
    MINUTES = "minutes"
    HOURS = "hours"
    MILLISECONDS = "milliseconds"
    MINUTES_SECONDS = "minutes_seconds"
    HOURS_MINUTES = "hours_minutes"
    CLOCK = "clock"


SECONDS_OF = {Unit.SECONDS: 1.0, Unit.MINUTES: 60.0, Unit.HOURS: 3600.0, Unit.MILLISECONDS: 0.001}
ENDINGS = (
    ("ms", Unit.MILLISECONDS),
    ("milliseconds", Unit.MILLISECONDS),
    ("minutes", Unit.MINUTES),
    ("minuten", Unit.MINUTES),
    ("minuty", Unit.MINUTES),
    ("minutos", Unit.MINUTES),
    ("min", Unit.MINUTES),
    ("mins", Unit.MINUTES),
    ("seconds", Unit.SECONDS),
    ("sekunden", Unit.SECONDS),
    ("secs", Unit.SECONDS),
    ("sec", Unit.SECONDS),
    ("hours", Unit.HOURS),
    ("stunden", Unit.HOURS),
)
IN_BRACKETS = {"s": Unit.SECONDS, "m": Unit.MINUTES, "h": Unit.HOURS}


def start(names: Sequence[str]) -> int | None:
    """The column of the day, with or without its time."""
    return _first(names, STARTS)


def time_of_day(names: Sequence[str]) -> int | None:
    """A column of its own for the time of day."""
    return _first(names, TIMES)


def lasted(names: Sequence[str], *, with_time: bool) -> int | None:
    """The column of how long it took. `with_time`: when it began is said elsewhere."""
    found = _first(names, LASTS)
    if found is None and with_time:
        found = _first(names, (EITHER,))
    return found


def steps(names: Sequence[str]) -> int | None:
    return _first(names, STEPS)


def sport(names: Sequence[str]) -> int | None:
    return _first(names, SPORTS)


def is_in_utc(names: Sequence[str]) -> bool:
    """Whether it is the list of activities of Strava: its times are in UTC, and say it nowhere."""
    return {"activityid", "activitydate"} <= {_plain(name) for name in names}


def unit(name: str) -> Unit | None:
    """The unit that the name of a column says."""
    inner = name.rpartition("(")[2].rstrip(") ").casefold() if "(" in name else ""
    if inner in IN_BRACKETS:
        return IN_BRACKETS[inner]
    plain = _plain(name)
    return next((each for ending, each in ENDINGS if plain.endswith(ending)), None)


def unit_of(amounts: Collection[str], named: Unit | None, names: Sequence[str]) -> Unit | None:
    """The unit of all amounts of a column; None where more than one will do."""
    colons = {amount.count(":") for amount in amounts}
    if colons and colons <= {2}:
        return Unit.CLOCK
    if 1 in colons:
        is_said = named in (Unit.MINUTES_SECONDS, Unit.HOURS_MINUTES)
        return named if is_said else None
    return named or (Unit.SECONDS if is_in_utc(names) else None)


def seconds_of(text: str, unit: Unit) -> int:
    """How long it took; 0 where nothing stands. Raises ValueError."""
    if not text:
        return 0
    if ":" not in text:
        factor = SECONDS_OF.get(unit)
        if factor is None:
            raise ValueError(text)
        return round(amount(text) * factor)
    parts = [amount(part) for part in text.split(":")]
    if any(part < 0 for part in parts) or any(part >= 60 for part in parts[1:]):
        raise ValueError(text)
    if len(parts) == 3:
        return round(parts[0] * 3600 + parts[1] * 60 + parts[2])
    if len(parts) != 2 or unit not in (Unit.MINUTES_SECONDS, Unit.HOURS_MINUTES):
        raise ValueError(text)
    return round(parts[0] * 60 + parts[1]) * (1 if unit is Unit.MINUTES_SECONDS else 60)


def amount(text: str) -> float:
    """A number with a point or a comma in it. Raises ValueError."""
    text = text.strip()
    if not text or not set(text) <= set("+-.,0123456789"):
        raise ValueError(text)
    value = float(text if "." in text else text.replace(",", "."))
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _first(names: Sequence[str], known: Sequence[str]) -> int | None:
    # "Duration (min)" is a duration: what its brackets say is the unit.
    plain = [_plain(name.partition("(")[0]) for name in names]
    return next((plain.index(each) for each in known if each in plain), None)


def _plain(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalpha())
