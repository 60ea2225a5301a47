"""Made-up files of watches and telephones. Nobody walked any of it."""

import struct
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from io import BytesIO

from footbridge.catalogue.read import read_catalogue
from footbridge.interop.incoming import Columns, Found, read

NUMBERS = read_catalogue().numbers
MORNING = datetime(2026, 1, 7, 9, 0, tzinfo=UTC)
# One thousandth of a degree to the north.
MILLI_DEGREE_METRES = 111.19

HEALTH_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout|ActivitySummary)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
]>
<HealthData locale="en_GB">
 <ExportDate value="2026-03-05 08:15:00 +0100"/>
"""
HEALTH_END = "</HealthData>\n"


def found_in(data: bytes, zone: tzinfo = UTC, columns: Columns | None = None) -> Found:
    """What is found in a file called "file"."""
    return read(BytesIO(data), "file", zone, NUMBERS, columns=columns)


def health(*elements: str) -> bytes:
    return (HEALTH_HEAD + "\n".join(elements) + HEALTH_END).encode()


def apple(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M:%S %z")


def workout(
    start: datetime = MORNING,
    minutes: float = 30,
    kind: str = "Walking",
    inside: str = "",
    duration: float | None = None,
) -> str:
    end = start + timedelta(minutes=minutes)
    lasted = minutes if duration is None else duration
    return (
        f' <Workout workoutActivityType="HKWorkoutActivityType{kind}" duration="{lasted}" '
        f'durationUnit="min" sourceName="A watch" startDate="{apple(start)}" '
        f'endDate="{apple(end)}">{inside}</Workout>\n'
    )


def steps(start: datetime, seconds: int, count: float, device: str = "A telephone") -> str:
    end = start + timedelta(seconds=seconds)
    return (
        f' <Record type="HKQuantityTypeIdentifierStepCount" sourceName="{device}" unit="count" '
        f'creationDate="{apple(end)}" startDate="{apple(start)}" endDate="{apple(end)}" '
        f'value="{count}"/>\n'
    )


def event(kind: str, moment: datetime) -> str:
    return f'<WorkoutEvent type="HKWorkoutEventType{kind}" date="{apple(moment)}"/>'


def packed(files: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


Point = tuple[float, float]
"""Seconds since the start, and metres of the way."""


def walked(seconds: int, metres_a_minute: float = 72, every: int = 10) -> list[Point]:
    """A walk at one speed."""
    return [(each, each * metres_a_minute / 60) for each in range(0, seconds + 1, every)]


def rested(points: Sequence[Point], seconds: int) -> list[Point]:
    """The same, and then a rest of so long."""
    last, way = points[-1]
    return [*points, (last + seconds, way)]


def then(points: Sequence[Point], more: Iterable[Point]) -> list[Point]:
    """One after the other."""
    last, way = points[-1]
    return [*points, *((last + seconds, way + metres) for seconds, metres in more)]


def gpx(
    points: Sequence[Point], start: datetime = MORNING, kind: str = "", zone: str = "Z"
) -> bytes:
    places = "".join(
        f'<trkpt lat="{50 + way / MILLI_DEGREE_METRES / 1000:.7f}" lon="8.0"><ele>100</ele>'
        f"<time>{(start + timedelta(seconds=at)).strftime('%Y-%m-%dT%H:%M:%S')}{zone}</time>"
        "</trkpt>\n"
        for at, way in points
    )
    named = f"<type>{kind}</type>" if kind else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<gpx version="1.1" creator="made up" xmlns="http://www.topografix.com/GPX/1/1">'
        f"<metadata><time>2020-01-01T00:00:00Z</time></metadata><trk>{named}<trkseg>\n{places}"
        "</trkseg></trk></gpx>\n"
    ).encode()


def tcx(
    points: Sequence[Point], start: datetime = MORNING, sport: str = "Other", lap: float = 0
) -> bytes:
    at = start.strftime("%Y-%m-%dT%H:%M:%SZ")
    track = "".join(
        f"<Trackpoint><Time>{(start + timedelta(seconds=at)).strftime('%Y-%m-%dT%H:%M:%S.000Z')}"
        f"</Time><DistanceMeters>{way:.1f}</DistanceMeters></Trackpoint>\n"
        for at, way in points
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TrainingCenterDatabase '
        'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>'
        f'<Activity Sport="{sport}"><Id>{at}</Id><Lap StartTime="{at}">'
        f"<TotalTimeSeconds>{lap or points[-1][0]}</TotalTimeSeconds>"
        f"<Track>{track}</Track></Lap></Activity></Activities></TrainingCenterDatabase>\n"
    ).encode()


# FIT, written by hand: a header, definitions with their fields, and data in the same order.

UINT32, SINT32, ENUM, UINT8 = 0x86, 0x85, 0x00, 0x02
SIZES = {UINT32: ("I", 4), SINT32: ("i", 4), ENUM: ("B", 1), UINT8: ("B", 1)}
FIT_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
WALKING_SPORT, CYCLING_SPORT, GENERIC_SPORT, FITNESS_SPORT = 11, 2, 0, 4
INDOOR_WALKING = 27
FILE_ID, SESSION, RECORD, ACTIVITY = 0, 18, 20, 34
Field = tuple[int, int, int]
"""The number of a field, its type, and its value."""


def fit(
    points: Sequence[Point] = (),
    start: datetime = MORNING,
    *,
    sport: int = WALKING_SPORT,
    finer: int = 0,
    seconds: int = 1800,
    strides: int | None = 1500,
    offset: timedelta | None = None,
) -> bytes:
    """An activity with one session, as a watch keeps it."""
    begun = of_fit(start)
    body = message(FILE_ID, [(0, ENUM, 4)])
    for at, way in points:
        body += message(RECORD, [(253, UINT32, begun + round(at)), (5, UINT32, round(way * 100))])
    told: list[Field] = [
        (253, UINT32, begun + seconds),
        (2, UINT32, begun),
        (7, UINT32, seconds * 1000),
        (8, UINT32, seconds * 1000),
        (5, ENUM, sport),
        (6, ENUM, finer),
    ]
    if strides is not None:
        told.append((10, UINT32, strides))
    body += message(SESSION, told)
    if offset is not None:
        there = begun + seconds + round(offset.total_seconds())
        body += message(ACTIVITY, [(253, UINT32, begun + seconds), (5, UINT32, there)])
    return whole_fit(body)


def of_fit(moment: datetime) -> int:
    return round((moment - FIT_EPOCH).total_seconds())


def message(number: int, fields: Sequence[Field]) -> bytes:
    """A definition and one message of it."""
    head = struct.pack("<BBBHB", 0x40, 0, 0, number, len(fields))
    shape = b"".join(struct.pack("BBB", each, SIZES[kind][1], kind) for each, kind, _ in fields)
    data = b"".join(struct.pack("<" + SIZES[kind][0], value) for _, kind, value in fields)
    return head + shape + b"\x00" + data


def whole_fit(body: bytes) -> bytes:
    head = struct.pack("<BBHI4s", 14, 0x20, 2100, len(body), b".FIT")
    head += struct.pack("<H", crc(head))
    return head + body + struct.pack("<H", crc(head + body))


CRC_TABLE = (
    0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
    0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400,
)  # fmt: skip


def crc(data: bytes) -> int:
    found = 0
    for byte in data:
        for half in (byte & 0xF, byte >> 4):
            found = (found >> 4) ^ CRC_TABLE[found & 0xF] ^ CRC_TABLE[half]
    return found
