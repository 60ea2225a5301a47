"""How fast steps of Apple Health are read: `python -m tools.health_speed [RECORDS]`.

Beside the least that any reader of it needs: a parse of expat whose start handler does nothing.
Both in turns, nine times, the middle of each. Once as short as a record can be, once with all that
a telephone writes.
"""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from io import BytesIO
from statistics import median
from xml.parsers import expat

from footbridge.catalogue.read import read_catalogue
from footbridge.interop.incoming.apple_health import read_health

RECORDS = 60_000
TURNS = 9
CHUNK = 1 << 17
HERE = timezone(timedelta(hours=1))
DEVICE = (
    ' sourceVersion="17.4.1" device="&lt;&lt;HKDevice: 0x28a4c1b30&gt;, name:Phone,'
    ' manufacturer:Made up, model:Phone, hardware:Phone14,5, software:17.4.1&gt;"'
)


def main() -> None:
    records = int(sys.argv[1]) if len(sys.argv) > 1 else RECORDS
    for name, more in (("short", ""), ("as a telephone writes it", DEVICE)):
        data = _export(records, more)
        floor, ours = _in_turns(partial(_floor, data), partial(_ours, data))
        print(f"{name}, {len(data) / 1e6:.0f} MB:", end=" ")
        print(f"floor {floor * 1e3:.0f} ms, ours {ours * 1e3:.0f} ms, {floor / ours:.0%}")


def _export(records: int, more: str) -> bytes:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>\n<HealthData locale="en_GB">\n']
    moment = datetime(2026, 1, 5, 8, tzinfo=HERE)
    for number in range(records):
        moment += timedelta(seconds=70 if number % 40 else 3600)
        begun, ended = (
            f"{at:%Y-%m-%d %H:%M:%S %z}" for at in (moment, moment + timedelta(minutes=1))
        )
        lines.append(
            f' <Record type="HKQuantityTypeIdentifierStepCount" sourceName="Ruth’s phone"{more}'
            f' unit="count" creationDate="{ended}" startDate="{begun}" endDate="{ended}"'
            f' value="{20 + number % 90}"/>\n'
        )
    return "".join([*lines, "</HealthData>\n"]).encode()


def _in_turns(*of: Callable[[], float]) -> list[float]:
    took = [[each() for each in of] for _ in range(TURNS)]
    return [median(each) for each in zip(*took, strict=True)]


def _floor(data: bytes) -> float:
    parser, file = expat.ParserCreate(), BytesIO(data)
    parser.StartElementHandler = lambda name, attributes: None
    begun = time.process_time()
    while chunk := file.read(CHUNK):
        parser.Parse(chunk, False)
    parser.Parse(b"", True)
    return time.process_time() - begun


def _ours(data: bytes) -> float:
    begun = time.process_time()
    read_health(BytesIO(data), "made up", UTC, NUMBERS)
    return time.process_time() - begun


NUMBERS = read_catalogue().numbers

if __name__ == "__main__":
    main()
