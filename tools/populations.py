"""How fast many people are gone through: `./run bench populations [PEOPLE]`.

Invented lives of twelve weeks are put into a data folder of their own, with a decision shown on
each day, and the commands go over them as they would over real ones.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

WEEKS = 12
DAY = timedelta(days=1)
PEOPLE = 200
ROWS = 1_000_000
AT_ONCE = 500


def main(words: list[str]) -> int:
    """Prints each figure as it comes. Nothing is left behind."""
    people = int(words[0]) if words else PEOPLE
    with tempfile.TemporaryDirectory(prefix="footbridge-many-") as given:
        folder = Path(given)
        os.environ |= {"FOOTBRIDGE_DATA": str(folder / "data"), "DATABASE_URL": ""}
        days, seconds = fill(people), time.perf_counter()
        print(f"{people} invented people with {days} days shown")
        _timed("replay --everyone", days, "replay", "--everyone", "--out", str(folder / "again"))
        weeks = str(folder / "cohort.parquet")
        _timed("cohort", people * WEEKS * 7, "cohort", weeks, "--until", _after(), "--block", "20")
        many = folder / "many.parquet"
        print(f"{_repeated(Path(weeks), many)} rows of weeks, the same people again and again")
        _timed("ask, all questions", None, "ask", str(many))
        print(f"all of it: {time.perf_counter() - seconds:.0f} s")
    return 0


def fill(people: int) -> int:
    """Puts people into the data folder who all said yes to research. Gives the days shown."""
    from footbridge.cli.at_hand import ready

    ready()
    from footbridge.catalogue.read import read_catalogue
    from footbridge.simulator.life import live
    from footbridge.simulator.scenarios import SCENARIOS

    scenario, catalogue = SCENARIOS["adherence"], read_catalogue()
    days = 0
    for number in range(people):
        lived = live("adherence", scenario.setups[0], number, seed=1, weeks=WEEKS,
                     catalogue=catalogue)  # fmt: skip
        days += _keep(number, lived)
    return days


def _keep(number: int, lived: "object") -> int:
    from footbridge import record
    from footbridge.catalogue.read import read_catalogue
    from footbridge.engine.day_by_day import DayByDay
    from footbridge.engine.facts import Entry, Research
    from footbridge.engine.facts.research import Shares
    from footbridge.simulator.life import Lived
    from footbridge.storage import models, rows

    assert isinstance(lived, Lived)
    person, key = lived.person, UUID(int=number)
    noon = datetime.combine(person.started_on, datetime.min.time(), UTC)
    models.Person.objects.bulk_create([rows.person_row(key, f"Test {number}", person, noon)])
    yes = Entry(id="yes", at=noon, recorded=noon, what=Research(shares=Shares.WEEKS))
    # Some tell a thing twice: it is recorded once.
    facts = list({fact.id: fact for fact in [*reversed(lived.facts), yes]}.values())[::-1]
    kept = [rows.fact_row(key, place + 1, fact) for place, fact in enumerate(facts)]
    models.Fact.objects.bulk_create(kept)
    digests = [one.digest for one in kept]
    told, heard, shown = DayByDay((), person, read_catalogue()), 0, []
    for count in range(WEEKS * 7):
        day, before = person.started_on + count * DAY, heard
        while heard < len(facts) and facts[heard].recorded.date() <= day:
            heard += 1
        told.tell(facts[before:heard])
        row = rows.shown_row(
            key,
            told.decide(day),
            made_at=noon + count * DAY,
            fingerprint=record.fingerprint_of_digests(person, digests[:heard]),
            watermark=heard,
            base=None,
        )
        shown.append(row)
    models.Shown.objects.bulk_create(shown, batch_size=AT_ONCE)
    return len(shown)


def _after() -> str:
    from footbridge.simulator.people import START

    return (START + WEEKS * 7 * DAY).isoformat()


def _timed(name: str, days: int | None, *words: str) -> None:
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-P", "-m", "footbridge", *words], check=False, stdout=subprocess.PIPE
    )
    seconds = time.perf_counter() - began
    speed = f", {days / seconds:,.0f} person-days a second" if days else ""
    print(f"{name}: {seconds:.1f} s{speed} (exit code {done.returncode})")


def _repeated(cohort: Path, out: Path) -> int:
    """The same weeks under other names until there are a million of them."""
    import pyarrow
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(cohort)
    place = table.schema.get_field_index("person")
    copies = list(_copies(table, place))
    pyarrow.parquet.write_table(pyarrow.concat_tables(copies), out, compression="zstd")
    return sum(len(each) for each in copies)


def _copies(table: Any, place: int) -> Iterator[Any]:
    import pyarrow
    import pyarrow.compute

    for number in range(-(-ROWS // len(table))):
        names = pyarrow.compute.binary_join_element_wise(table.column(place), str(number), "-")
        yield table.set_column(place, "person", names)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
