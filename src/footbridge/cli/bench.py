"""`footbridge bench`: how long a decision takes, beside plain parsing of its journal. Pure.

What needs a record of its own is measured by `measured`, in a program of its own.
"""

import json
from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum
from statistics import median
from time import process_time
from typing import Annotated

import typer

from footbridge.cli.invented_year import START, invented_person, journal_lines
from footbridge.cli.measured import in_its_own_folder
from footbridge.cli.reading import Json

app = typer.Typer(rich_markup_mode=None, add_completion=False)

YEAR_DAYS = 364
SIZES = {
    "a few days": 2,
    "half a year": YEAR_DAYS // 2,
    "one year": YEAR_DAYS,
    "two years": 2 * YEAR_DAYS,
    "five years": 5 * YEAR_DAYS,
}
MILLISECONDS = 1000


class What(StrEnum):
    """What is measured."""

    DECISIONS = "decisions"
    ROOM = "room"


@app.command()
def bench(
    what: Annotated[What, typer.Argument(help="Which measurement.")] = What.DECISIONS,
    rounds: Annotated[int, typer.Option(min=3, max=1000, help="How often each is measured.")] = 21,
    as_json: Json = False,
) -> None:
    """Measure decisions on invented journals, always the same. Medians in milliseconds.

    With `room`: what the record of an invented year takes, looked at five times a day.
    """
    if what is not What.DECISIONS:
        in_its_own_folder(what.value, *(["--json"] if as_json else []))
        return
    measured = {name: measure(days, rounds) for name, days in SIZES.items()}
    if as_json:
        typer.echo(json.dumps(measured))
        return
    typer.echo(f"{'journal':<12} {'facts':>6} {'parse':>8} {'decide':>8} {'ratio':>6} {'kept':>8}")
    for name, row in measured.items():
        typer.echo(
            f"{name:<12} {row['facts']:>6.0f} {row['parse_ms']:>8.2f} "
            f"{row['decide_ms']:>8.2f} {row['ratio']:>6.2f} {row['kept_ms']:>8.2f}"
        )
    year = measured["one year"]["decide_ms"]
    typer.echo(f"half a year to one year: x{year / measured['half a year']['decide_ms']:.2f}")
    typer.echo(f"one year to two years:   x{measured['two years']['decide_ms'] / year:.2f}")


def measure(days: int, rounds: int) -> dict[str, float]:
    """Facts, and median times: of a plain JSON parse, and of a decision on their last day.

    `kept_ms` is that of the same decision where the days before it are kept.
    """
    from footbridge import record
    from footbridge.catalogue.read import read_catalogue
    from footbridge.engine.decide import decide
    from footbridge.engine.kept import decide_from, keep, told_since

    catalogue, person = read_catalogue(), invented_person()
    lines = journal_lines(days, catalogue)
    journal = record.read_journal(lines, "bench")
    last = START + timedelta(days=days - 1)
    parse = timed(lambda: [json.loads(line) for line in lines], rounds)
    decided = timed(lambda: decide(journal, person, catalogue, last), rounds)
    kept = keep(journal.facts, person, catalogue, last - timedelta(days=1))
    later = told_since(kept, journal.facts)
    from_kept = timed(lambda: decide_from(kept, later, last), rounds)
    return {
        "facts": len(lines),
        "parse_ms": parse,
        "decide_ms": decided,
        "ratio": decided / parse,
        "kept_ms": from_kept,
    }


def timed(work: Callable[[], object], rounds: int) -> float:
    """The median of so many rounds, in milliseconds; what else the machine does is left out."""
    taken = []
    for _ in range(rounds):
        began = process_time()
        work()
        taken.append(process_time() - began)
    return median(taken) * MILLISECONDS
