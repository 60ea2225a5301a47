"""The whole table in one run: `./run bench`.

    ./run bench                   all rows, up to 10,000 people on one installation
    ./run bench --large           up to 100,000 of them
    ./run bench --only pages      some rows alone: pages, saving, flat, start, report, replay
    ./run bench --json            as JSON, a row a line

Everything is invented, and in a folder of its own that is gone afterwards.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from tools.bench import pages, starting, working
from tools.bench.lives import Life, moved_to
from tools.bench.rows import Row, head, line, summary
from tools.bench.side_by_side import Floor, the_floor
from tools.serving import prepare


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured. A small one shows that each row comes about."""

    weeks: int = 52
    weeks_replayed: int = 12
    rounds: pages.Rounds = field(default_factory=pages.Rounds)
    many: tuple[int, ...] = pages.MANY
    is_prepared: bool = True
    tour: int | None = None
    starts: int = 5
    helps: int = 9
    reports: int = 5
    replays: int = 5


TINY = Size(
    weeks=1,
    weeks_replayed=1,
    rounds=pages.Rounds(again=2, new=2),
    many=(1, 5),
    # Drawing all figures takes longer than all the rest.
    is_prepared=False,
    tour=3,
    starts=1,
    helps=1,
    reports=1,
    replays=1,
)


@dataclass(frozen=True, slots=True)
class Given:
    """What all parts stand on: somebody with a year, somebody new, and the floor."""

    folder: Path
    life: Life
    person: str
    new: str
    now: datetime
    floor: Floor
    size: Size


Part = Callable[[Given], Iterator[Row]]


def _pages(given: Given) -> Iterator[Row]:
    mornings = (given.now, given.life.facts[0].recorded)
    return pages.page_rows(given.person, given.new, mornings, given.floor, given.size.rounds)


def _saving(given: Given) -> Iterator[Row]:
    return pages.saving_rows(given.person, given.now, given.floor, given.size.rounds)


def _flat(given: Given) -> Iterator[Row]:
    from footbridge import care

    care.delete(given.new)
    where, many = (given.floor, given.size.rounds), given.size.many
    return pages.flat_rows(given.person, given.life, given.now, *where, many)


def _start(given: Given) -> Iterator[Row]:
    from tests.browser.pages import PAGES

    size, cookies = given.size, pages.cookies_of(given.person)
    if size.is_prepared:
        prepare(given.folder)
    tour = PAGES[: size.tour]
    return starting.start_rows(given.folder, cookies, tour, size.starts, size.helps)


def _report(given: Given) -> Iterator[Row]:
    return working.report_rows(given.person, given.now, given.size.reports)


def _replay(given: Given) -> Iterator[Row]:
    from footbridge.cli.measured.lived_year import enter, lived

    life = lived(given.size.weeks_replayed)
    seen = enter(life.person, life.facts, looks=1)
    return working.replay_rows(seen, given.size.replays)


# Whoever is there to be counted comes last: the others are measured beside nobody.
PARTS: dict[str, Part] = {
    "pages": _pages,
    "saving": _saving,
    "start": _start,
    "report": _report,
    "replay": _replay,
    "flat": _flat,
}


def rows(size: Size, parts: Sequence[str], folder: Path) -> Iterator[Row]:
    """Each row as it is measured, on the record in this data folder, which Django knows."""
    from footbridge import care
    from footbridge.cli.measured.lived_year import day_after, enter, lived

    told = lived(size.weeks)
    life = moved_to(Life(told.person, told.facts), datetime.now(UTC).date())
    new = care.begin(name="New", person=life.person, now=life.facts[0].recorded)
    person, now = enter(life.person, life.facts, looks=0), day_after(life.facts)
    with the_floor() as floor:
        given = Given(folder, life, person, new, now, floor, size)
        for part in parts:
            yield from PARTS[part](given)


def main(words: list[str]) -> int:
    """0 when all is as it must be, 1 when something is not."""
    told = _options(words)
    parts = told.only or list(PARTS)
    size = TINY if told.tiny else Size()
    size = replace(size, many=pages.LARGE) if told.large else size
    with tempfile.TemporaryDirectory(prefix="footbridge-bench-") as folder:
        data = Path(folder) / "data"
        os.environ |= {"FOOTBRIDGE_DATA": str(data), "DATABASE_URL": ""}
        from footbridge.cli.at_hand import ready

        ready()
        done = _printed(rows(size, parts, data), as_json=told.json)
    return 0 if all(row.is_met is not False for row in done) else 1


def _printed(made: Iterator[Row], *, as_json: bool) -> list[Row]:
    if as_json:
        return [_told(row, json.dumps(row.as_json)) for row in made]
    print(f"{_machine()}\n\n{head()}", flush=True)
    done = [_told(row, line(row)) for row in made]
    print(f"\n{summary(done)}")
    return done


def _told(row: Row, text: str) -> Row:
    print(text, flush=True)
    return row


def _machine() -> str:
    """On what it was measured: without that no figure says anything."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    cores, python = os.cpu_count(), platform.python_version()
    day = datetime.now().astimezone().date().isoformat()
    return f"{day}: {cores} cores{load}, {platform.system()}, Python {python}"


def _options(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./run bench", description="What things cost.")
    parser.add_argument("--only", action="append", choices=list(PARTS), help="these rows alone")
    parser.add_argument("--large", action="store_true", help="up to 100,000 people")
    parser.add_argument("--tiny", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--json", action="store_true", help="a row a line")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
