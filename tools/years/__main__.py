"""Many people with a year of facts each, and what everything costs then: `./run bench years`.

    ./run bench years                       200 people, then 2,000
    ./run bench years 200 2000 10000        these sizes, one after another; about 1 MB a person
    ./run bench years --postgres 200 2000   in a PostgreSQL that is gone afterwards
    ./run bench years --here 10000          where FOOTBRIDGE_DATA and DATABASE_URL say, to stay

Everybody is invented. Without --here all of it is in a folder that is gone afterwards.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tools.trouble import Trouble
from tools.years.spent import first_process_of, spent

USUAL = (200, 2000)
MILLISECONDS = 1000


def main(words: list[str]) -> int:
    """0 when every act ended well. Prints each as it comes."""
    told = _options(words)
    if told.postgres:
        rest = [word for word in words if word != "--postgres"]
        return subprocess.call([
            sys.executable, "-m", "tools.postgres", sys.executable, "-m", "tools.years",
            "--served", *rest,
        ])  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="footbridge-years-") as folder:
        if not told.here:
            os.environ["FOOTBRIDGE_DATA"] = str(Path(folder) / "data")
            os.environ["DATABASE_URL"] = os.environ["DATABASE_URL"] if told.served else ""
        from footbridge.cli.at_hand import ready

        ready()
        try:
            is_well = [_size(people, told, Path(folder)) for people in told.people or USUAL]
        except Trouble as trouble:
            print(trouble, file=sys.stderr)
            return 1
    return 0 if all(is_well) else 1


def _size(people: int, told: argparse.Namespace, folder: Path) -> bool:
    from tools.years.filling import fill

    fill(people, lives=told.lives, weeks=told.weeks)
    print(f"\n{people:,} people, {_facts():,} facts, {_megabytes():,.0f} MB", flush=True)
    is_well = True
    for line in () if told.only_fill else chain(_looks(), _acts(people, folder)):
        is_well = is_well and not line.startswith("!")
        print(line, flush=True)
    return is_well


def _looks() -> Iterator[str]:
    done = spent(("-m", "tools.years.looks"), None)
    for each in done.said.splitlines():
        if each.startswith("{"):
            row = json.loads(each)
            yield f"  {row['name']:<32}{row['ms']:>10,.1f} ms{row['questions']:>6} questions"
    if done.code:
        yield f"! looks: {done.said[-2000:]}"
    yield f"  {'all of these':<32}{'':>13}{done.megabytes:>8.0f} MB"


def _acts(people: int, folder: Path) -> Iterator[str]:
    from django.db import connection

    from tools.years.acts import Acts

    is_file = connection.vendor == "sqlite"
    for taken in Acts(people, folder, None if is_file else _first_process(), is_file).all():
        took = taken.spent
        each = (took.cpu + took.database) / taken.people * MILLISECONDS
        database = f" + {took.database:.1f} s" if took.database else ""
        mark = "!" if took.code else " "
        yield (
            f"{mark} {taken.act:<32}{each:>10,.1f} ms a person{took.cpu:>10,.1f} s{database}"
            f"{took.megabytes:>8.0f} MB{took.wall:>9,.1f} s by the clock"
        )
        if took.code or taken.act == "deleted":
            yield f"    {took.said.strip()[-600:]}"


def _facts() -> int:
    from footbridge.storage import models

    return models.Fact.objects.count()


def _megabytes() -> float:
    from footbridge.storage import room

    return room.room().whole / 1_000_000


def _first_process() -> int:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return first_process_of(cursor.fetchone()[0])


def _options(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./run bench years", description="Many, with a year.")
    parser.add_argument("people", nargs="*", type=int, help="how many, in turn; 200 2000")
    parser.add_argument("--postgres", action="store_true", help="in a PostgreSQL of its own")
    parser.add_argument(
        "--here", action="store_true", help="in the database that is named, to stay"
    )
    parser.add_argument("--only-fill", action="store_true", help="measure nothing")
    parser.add_argument("--served", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument(
        "--lives", type=int, default=24, help="different lives; the rest are copies"
    )
    parser.add_argument("--weeks", type=int, default=52, help="how long each is")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
