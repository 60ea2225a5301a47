"""One life again up to a day, as the files that `footbridge decide` reads."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from footbridge import record
from footbridge.blocks.refusal import Refused
from footbridge.simulator.life import live
from footbridge.simulator.overrides import catalogue_with
from footbridge.simulator.people import START
from footbridge.simulator.scenarios import SCENARIOS
from footbridge.simulator.settings import Settings


@dataclass(frozen=True, slots=True)
class Replayed:
    """The files written, the day they are for, and what broke on it."""

    person: Path
    journal: Path
    on: date
    breaks: str | None


def replay(settings: Settings, life: str, day: int, folder: Path) -> Replayed:
    """Writes person.json and journal.jsonl of SCENARIO/ROW/PERSON as they were on a day.

    The journal holds what had arrived when that day was decided. Raises Refused for a life or a
    day that is not of this run.
    """
    scenario, row, number = _parts(life, settings)
    if not 0 <= day < settings.weeks * 7:
        raise Refused(f"--day {day}: this run has the days 0 to {settings.weeks * 7 - 1}.")
    lived = live(
        scenario,
        SCENARIOS[scenario].setup(row),
        number,
        seed=settings.seed,
        weeks=settings.weeks,
        catalogue=catalogue_with(settings.numbers),
        last_day=day,
    )
    folder.mkdir(parents=True, exist_ok=True)
    person, journal = folder / "person.json", folder / "journal.jsonl"
    person.write_text(record.write_person(lived.person) + "\n", encoding="utf-8")
    # What came twice stands here once: the engine counts it once.
    lines = dict.fromkeys(record.write_fact(fact) for fact in lived.facts)
    journal.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    breaks = lived.days[-1].breaks if lived.days else None
    return Replayed(person, journal, START + timedelta(days=day), breaks)


def _parts(life: str, settings: Settings) -> tuple[str, str, int]:
    scenario, _, rest = life.partition("/")
    row, _, number = rest.partition("/")
    if scenario not in SCENARIOS:
        raise Refused(f"--replay {life}: expected SCENARIO/ROW/PERSON, one of {list(SCENARIOS)}.")
    rows = [each.row for each in SCENARIOS[scenario].setups]
    if row not in rows:
        raise Refused(f"--replay {life}: {scenario} has the rows {rows}.")
    if not number.isdigit() or int(number) >= settings.people:
        raise Refused(f"--replay {life}: expected a person from 0 to {settings.people - 1}.")
    return scenario, row, int(number)
