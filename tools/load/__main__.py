"""Many people at once, each a page every few seconds, against the real server: `./run load`.

    ./run load                            200 people, a page every 5 s, ten minutes
    ./run load --people 50 --minutes 1    fewer, and not as long
    ./run load --processes 2              gunicorn with two processes, as for a clinic

Everybody is invented, with four weeks behind them, in a folder that is gone afterwards.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

from tools.load.counting import is_well, report
from tools.load.people import Guest, move_in
from tools.load.visiting import Seen, Visitor
from tools.serving import Server, prepare, serving

MINUTE = 60
MIDDAY = 12


@dataclass(frozen=True, slots=True)
class Load:
    people: int = 200
    every: float = 5.0
    minutes: float = 10.0
    processes: int = 1


def main(words: list[str]) -> int:
    """0 when there was no error and ninety-nine of a hundred pages came within a second."""
    load = _options(words)
    _at_midday(datetime.now(UTC))
    with tempfile.TemporaryDirectory(prefix="footbridge-load-") as folder:
        data = Path(folder) / "data"
        os.environ |= {"FOOTBRIDGE_DATA": str(data), "DATABASE_URL": ""}
        from footbridge.cli.at_hand import ready

        ready()
        guests = list(move_in(load.people))
        prepare(data)
        with serving(data, guests[0].cookies, load.processes) as server:
            print(f"{load.people} people, a page every {load.every:g} s, {load.minutes:g} minutes,"
                  f" {load.processes} process(es)", flush=True)  # fmt: skip
            seen = visits(load, guests, server)
            print("\n".join(report(seen)), flush=True)
    return 0 if is_well(seen) else 1


def _at_midday(now: datetime) -> None:
    """It is midday for everybody, whenever this runs: what is told at night is of the day before,
    so that a load by night would be another one.
    """
    west = now.hour - MIDDAY
    zone = f"Etc/GMT{west:+d}" if west else "Etc/GMT"
    os.environ |= {"TZ": zone, "FOOTBRIDGE_TIME_ZONE": zone}
    time.tzset()


def visits(load: Load, guests: list[Guest], server: Server) -> list[Seen]:
    """Lets all of them come, and go again. Prints what the server holds before and after."""
    print(f"memory at the start: {server.megabytes:.0f} MB", flush=True)
    begin, taken = time.monotonic(), server.seconds
    end, apart = begin + load.minutes * MINUTE, load.every / len(guests)
    visitors = [
        Visitor(guest, server.port, random.Random(place))  # noqa: S311 - the same every time
        for place, guest in enumerate(guests)
    ]
    stays = [
        Thread(target=visitor.stay, args=(begin + place * apart, load.every, end))
        for place, visitor in enumerate(visitors)
    ]
    for stay in stays:
        stay.start()
    for stay in stays:
        stay.join()
    print(f"memory at the end:   {server.megabytes:.0f} MB", flush=True)
    found = [seen for visitor in visitors for seen in visitor.seen]
    cores = (server.seconds - taken) / (time.monotonic() - begin)
    print(f"processor: {cores:.2f} of a core, {len(found) / (end - begin):.1f} visits a second")
    return found


def _options(words: list[str]) -> Load:
    parser = argparse.ArgumentParser(prog="./run load", description="Many people at once.")
    usual = Load()
    parser.add_argument("--people", type=int, default=usual.people, help="how many")
    parser.add_argument("--every", type=float, default=usual.every, help="seconds between pages")
    parser.add_argument("--minutes", type=float, default=usual.minutes, help="how long")
    parser.add_argument("--processes", type=int, default=usual.processes, help="of the server")
    told = parser.parse_args(words)
    if min(told.people, told.every, told.minutes, told.processes) <= 0:
        parser.error("each number has to be above 0")
    return Load(told.people, told.every, told.minutes, told.processes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
