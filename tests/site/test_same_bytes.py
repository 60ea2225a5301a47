"""Every story, and each day of a lived year: a site decides what a server does, to the last byte.

The suite takes a sample; `./run site-same` takes all of it.
"""

import json
import os
import subprocess
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from footbridge.catalogue.read import read_catalogue
from footbridge.engine.facts import Fact
from footbridge.engine.facts.entry import Entry
from footbridge.engine.person import Person
from footbridge.record import write_fact, write_person
from footbridge.site import programs
from tests.engine.test_stories import STORIES, person_of
from tests.life import facts_of
from tests.people import RUTH, START
from tests.site.deciding import decided

HERE = Path(__file__).parent
IS_WHOLE = os.environ.get("FOOTBRIDGE_SAME") == "all"
EACH_STORY = 1 if IS_WHOLE else 40
EACH_DAY = 1 if IS_WHOLE else 30
A_YEAR = 365
# A life that goes on through all of it: sore days, weeks away from it, a fall, a sign.
LIVED = (
    {"kind": "check_in", "at": "08:00", "slot": "morning", "pain": 3, "soreness": 1},
    {"kind": "feet_check", "at": "08:05"},
    {"kind": "did_plan", "at": "09:00"},
)
SORE = {"kind": "check_in", "at": "08:00", "slot": "morning", "pain": 7, "soreness": 3}


def life(
    name: str, person: Person, facts: tuple[Entry[Fact], ...], days: list[date]
) -> dict[str, object]:
    return {
        "name": name,
        "person": write_person(person),
        "facts": [write_fact(each) for each in facts],
        "days": [day.isoformat() for day in days],
    }


def stories() -> list[dict[str, object]]:
    catalogue, lives = read_catalogue(), []
    for path in STORIES[::EACH_STORY]:
        story = tomllib.loads(path.read_text(encoding="utf-8"))
        person, today = person_of(story.get("person", {})), story["today"]
        facts = facts_of(story.get("journal", []), today, person, catalogue)
        lives.append(life(path.stem, person, facts, [today]))
    return lives


def a_year() -> dict[str, object]:
    """Ruth, made up: she does what is planned on every second day, and not in each ninth week."""
    diary = [
        {**(SORE if each["kind"] == "check_in" and day % 23 == 0 else each), "day": day - A_YEAR}
        for day in range(0, A_YEAR, 2)
        if (day // 7) % 9 != 8
        for each in LIVED
    ]
    last = START + timedelta(days=A_YEAR)
    facts = facts_of(diary, last, RUTH, read_catalogue())
    days = [START + timedelta(days=each) for each in range(0, A_YEAR, EACH_DAY)]
    return life("a year of Ruth", RUTH, facts, days)


def decided_by_site(site: Path, work: Path) -> str:
    target = work.with_suffix(".told")
    command = [programs.node(), HERE / "in_node.mjs", site, HERE / "deciding.py", work, target]
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return target.read_text(encoding="utf-8")


@pytest.mark.covers("TRACK-14")
def test_a_site_decides_what_a_server_decides_to_the_last_byte(built, tmp_path, capsys):
    work = tmp_path / "work.json"
    work.write_text(json.dumps([*stories(), a_year()]), encoding="utf-8")

    here, there = decided(work.read_text(encoding="utf-8")), decided_by_site(built, work)

    lines = here.splitlines()
    differ = [a[:80] for a, b in zip(lines, there.splitlines(), strict=True) if a != b]
    with capsys.disabled():
        print(f"\n{len(lines)} decisions, {len(here)} bytes")  # noqa: T201  how much was compared
    assert differ == []
    assert here == there
