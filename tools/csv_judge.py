"""The tables that go out, opened by LibreOffice: `./run csv-judge`, or `./run csv-judge 20` lives.

Each is opened without a window, as English and as German, and with everything on that could turn a
text into something else: the recognition of dates, and formulas. What came out is compared with
what we meant, cell by cell: a number is that number, a day that day, a text that text, and nothing
is ever worked out.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from random import Random
from xml.etree import ElementTree

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_catalogue
from footbridge.engine.facts import EasierToday, Entry, OwnNote
from footbridge.interop.outgoing.story import Story, Wished
from footbridge.interop.outgoing.tables import csv_text, sheets_of
from footbridge.interop.outgoing.tables.csv_text import harmless
from footbridge.interop.outgoing.tables.sheet import Cell, Sheet
from footbridge.simulator.life import Lived, live
from footbridge.simulator.scenarios import SCENARIOS
from tools.fhir import story_lived
from tools.trouble import Trouble

LIVES = 6
MOST_WEEKS = 12
MOST_SHOWN = 20
LONGEST_SECONDS = 300
ALL = Wished(own_words=True, name=True)
# The numbers by which LibreOffice knows a language.
LANGUAGES = {"English": 2057, "German": 1031}
# Comma, quotes, UTF-8, from the first line, all columns as they come, the language, quoted cells
# are looked at too, dates are recognised, …, formulas are worked out.
FILTER = "CSV:44,34,76,1,,{language},false,true,false,false,false,0,true"
NASTY = (
    "=1+1", "=cmd|' /C calc'!A0", "+49 30 1234", "-5", "@SUM(A1:A9)", "\t=1+1", "\r=1+1",
    "＝1+1", "Übung für die Füße: gehörig müde", "ÄÖÜ ß é 道", "2,5 oder 2.5 Minuten",
    "a \"quoted\" word", "one, two; three", "'=1+1",
)  # fmt: skip

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@dataclass(frozen=True, slots=True)
class Seen:
    """A cell as LibreOffice has it. `kind` is "float", "date", "time", "string" or nothing."""

    kind: str
    value: str
    is_formula: bool


def main(words: list[str]) -> int:
    """1 when anything is not what we meant; every fault is printed up to a screen of them."""
    lives = int(words[0]) if words else LIVES
    if office() is None:
        raise Trouble("LibreOffice isn’t here. Its package is called libreoffice-calc.")
    sheets = [sheet for story in stories(lives) for sheet in sheets_of(story, ALL)]
    faults = [line for name in LANGUAGES for line in judged(sheets, name)]
    cells = sum(len(sheet.rows) * len(sheet.columns) for sheet in sheets)
    print(
        f"{lives} lives, {len(sheets)} tables, {cells} cells, as {' and '.join(LANGUAGES)}:",
        end=" ",
    )
    print(f"{len(faults)} faults.")
    print("\n".join(faults[:MOST_SHOWN]), end="\n" if faults else "")
    return 1 if faults else 0


def office() -> str | None:
    """The program, where it is installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def stories(count: int) -> Iterator[Story]:
    """Invented lives, always the same ones, in whose own words everything stands that is nasty."""
    catalogue = read_catalogue()
    setups = [each for scenario in SCENARIOS.values() for each in scenario.setups]
    for number in range(count):
        chance = Random(f"csv/{number}")  # noqa: S311  nothing in them is secret
        weeks = chance.randint(1, MOST_WEEKS)
        setup = chance.choice(setups)
        lived = live("csv", setup, number, seed=number, weeks=weeks, catalogue=catalogue)
        yield story_lived(_with_nasty_words(lived, catalogue), str(number), catalogue)


def _with_nasty_words(lived: Lived, catalogue: Catalogue) -> Lived:
    at = datetime.combine(lived.person.started_on, time(9), UTC)
    told = list(lived.facts)
    exercises = sorted(catalogue.exercises)
    for number, words in enumerate(NASTY):
        plain = " ".join(words.split()) if {"\t", "\r"} & set(words) else words
        note, wish = OwnNote(exercise=exercises[number], says=plain), EasierToday(says=plain)
        told.append(Entry(id=f"note-{number}", at=at, recorded=at, what=note))
        told.append(Entry(id=f"wish-{number}", at=at, recorded=at, what=wish))
    return replace(lived, facts=tuple(told))


def judged(sheets: Sequence[Sheet], language: str) -> Iterator[str]:
    """What LibreOffice took for something else than we meant."""
    with tempfile.TemporaryDirectory(prefix="footbridge-csv-") as name:
        folder = Path(name)
        for number, sheet in enumerate(sheets):
            (folder / f"{number}.csv").write_text(csv_text(sheet), encoding="utf-8", newline="")
        _open(folder, LANGUAGES[language])
        for number, sheet in enumerate(sheets):
            rows = _cells(folder / f"{number}.fods")
            yield from (f"{language}, {sheet.name}: {line}" for line in _compared(sheet, rows))


def _open(folder: Path, language: int) -> None:
    """All of them in one start, with settings of its own that are gone afterwards."""
    program = office()
    assert program is not None
    done = subprocess.run(
        [
            program,
            f"-env:UserInstallation={(folder / 'settings').as_uri()}",
            "--headless",
            f"--infilter={FILTER.format(language=language)}",
            *("--convert-to", "fods", "--outdir", str(folder)),
            *map(str, sorted(folder.glob("*.csv"))),
        ],
        check=False,
        capture_output=True,
        text=True,
        timeout=LONGEST_SECONDS,
    )
    if len(list(folder.glob("*.fods"))) != len(list(folder.glob("*.csv"))):
        raise Trouble(f"LibreOffice did not open them all:\n{done.stderr}")


def _cells(file: Path) -> list[list[Seen]]:
    """The rows without the empty ones that LibreOffice fills a sheet with."""
    found: list[list[Seen]] = []
    for row in ElementTree.parse(file).iter(f"{TABLE}table-row"):  # noqa: S314
        cells = [seen for cell in row for seen in _repeated(cell)]
        while cells and not cells[-1].kind:
            cells.pop()
        if cells:
            found.append(cells)
    return found


def _repeated(cell: ElementTree.Element) -> Iterator[Seen]:
    kind = cell.get(f"{OFFICE}value-type", "")
    words = "\n".join("".join(each.itertext()) for each in cell.findall(f"{TEXT}p"))
    value = next(
        (cell.attrib[f"{OFFICE}{name}"] for name in ("date-value", "time-value", "value")
         if f"{OFFICE}{name}" in cell.attrib),
        words,
    )  # fmt: skip
    seen = Seen(kind, value, f"{TABLE}formula" in cell.attrib)
    times = int(cell.get(f"{TABLE}number-columns-repeated", "1")) if kind else 1
    if not kind:
        times = min(int(cell.get(f"{TABLE}number-columns-repeated", "1")), 100)
    yield from (seen for _ in range(times))


def _compared(sheet: Sheet, rows: list[list[Seen]]) -> Iterator[str]:
    meant = [tuple(column.head for column in sheet.columns), *sheet.rows]
    if len(rows) != len(meant):
        yield f"{len(rows)} rows, and {len(meant)} were meant"
        return
    nothing = Seen("", "", is_formula=False)
    for number, (wanted, found) in enumerate(zip(meant, rows, strict=True)):
        for place, cell in enumerate(wanted):
            seen = found[place] if place < len(found) else nothing
            if seen.is_formula or not _is_meant(cell, seen):
                head = sheet.columns[place].head
                yield f"line {number + 1}, {head}: {seen}, and {cell!r} was meant"


def _is_meant(cell: Cell, seen: Seen) -> bool:
    match cell:
        case None:
            return seen.kind == ""
        case str():
            words = harmless(cell)
            return seen.kind == ("string" if words else "") and seen.value == words
        case date():
            return seen.kind == "date" and seen.value[:10] == cell.isoformat()
        case time():
            told = f"PT{cell.hour:02}H{cell.minute:02}M{cell.second:02}S"
            return seen.kind == "time" and seen.value.partition(".")[0].rstrip("S") == told[:-1]
        case _:
            return seen.kind == "float" and float(seen.value) == cell


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
