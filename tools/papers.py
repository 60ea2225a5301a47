"""Every paper of many invented lives before judges that we did not write: `./run papers`.

Each life is kept as a real one is, in a folder that is gone afterwards, and its papers are made by
the same door as those of the pages. `page-validation` judges every one against PDF/UA; `outloud`,
which listens to what a PDF says aloud, does too where it is installed. The suite takes a sample.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tools.environment import ROOT, Need, ensure_environment

if TYPE_CHECKING:
    from footbridge.engine.person import Person

LIVES = 200
OPTION = "--lives"
SEED = 12
MOST_WEEKS = 26
STEP = 7
"""Lives that follow each other are of other lengths, and all lengths come."""

SHOWN_DAYS = 15
NOON = time(12)


class NotANumber(ValueError):
    """`--lives` wants to be told how many."""


def lives_asked(options: list[str]) -> int:
    """How many lives the options ask for. Raises NotANumber."""
    match options:
        case []:
            return LIVES
        case [option, number] if option == OPTION and number.isdecimal() and int(number):
            return int(number)
        case _:
            raise NotANumber


def run_papers(lives: int) -> int:
    """Judges the papers of so many lives. Returns 0 when no judge has anything to say."""
    python = str(ensure_environment(Need.TESTING))
    with tempfile.TemporaryDirectory(prefix="footbridge-papers-") as folder:
        ours = {"FOOTBRIDGE_DATA": folder, "DJANGO_SETTINGS_MODULE": "footbridge.settings"}
        theirs = {name: told for name, told in os.environ.items() if name != "DATABASE_URL"}
        words = [python, "-P", "-c", START.format(root=str(ROOT), lives=lives)]
        return subprocess.call(words, cwd=ROOT, env=theirs | ours)


START = "import sys; sys.path.insert(0, {root!r}); from tools.papers import judge; judge({lives})"


def judge(lives: int) -> None:
    """In a process of its own, whose records are nobody's."""
    folder = Path(os.environ["FOOTBRIDGE_DATA"])
    _get_ready()
    found = 0
    for number in range(lives):
        files = list(_papers_of(number, folder / "papers"))
        found += sum(_tell(file) for file in files)
        if number % 20 == 19:
            print(f"{number + 1} lives, {found} faults", flush=True)
    heard = _listen(sorted((folder / "papers").glob("*.pdf")))
    print(f"{lives} lives, {found} faults by page-validation. outloud: {heard}")
    sys.exit(1 if found or heard.startswith("faults") else 0)


def _get_ready() -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def _papers_of(number: int, folder: Path) -> Iterator[Path]:
    """The papers of one life, small and large, with all that may be chosen of them."""
    from footbridge import care
    from footbridge.report.clinician import Detail
    from footbridge.report.pdf import pdf

    folder.mkdir(exist_ok=True)
    key, on = _live(number)
    wanted = care.Wanted(details=tuple(Detail))
    for paper in care.Paper:
        for large in (False, True):
            chosen = replace(wanted, large=large)
            made = care.paper(key, f"Life {number}", paper, chosen, on=on, now=_at(on))
            file = folder / f"{number}-{paper}-{'large' if large else 'small'}.pdf"
            file.write_bytes(pdf(made, large=large))
            yield file
    care.delete(key)


def _live(number: int) -> tuple[str, date]:
    """An ordinary life of some weeks, kept here. Its plan was looked at on the last days."""
    from django.db import transaction

    from footbridge import care
    from footbridge.care.appending import held, insert
    from footbridge.simulator.life import live
    from footbridge.simulator.scenarios import SCENARIOS

    weeks = 1 + number * STEP % MOST_WEEKS
    setups = [each for scenario in SCENARIOS.values() for each in scenario.setups]
    ordinary = SCENARIOS["adherence"].setups[0]
    setup = ordinary if number % 2 else setups[number // 2 % len(setups)]
    lived = live("papers", setup, number, seed=SEED, weeks=weeks, catalogue=care.catalogue())
    on = lived.person.started_on + timedelta(weeks=weeks, days=-1)
    key = _begun(number, lived.person)
    with transaction.atomic():
        # What was sent twice is there once.
        insert(held(key), {each.id: each for each in lived.facts}.values())
    for back in range(SHOWN_DAYS):
        day = on - timedelta(days=back)
        if day >= lived.person.started_on:
            care.today(key, on=day, now=_at(day))
    return key, on


def _begun(number: int, person: "Person") -> str:
    from footbridge import care

    return care.begin(name=f"Life {number}", person=person, now=_at(person.started_on))


def _at(on: date) -> datetime:
    return datetime.combine(on, NOON, UTC)


def _tell(file: Path) -> int:
    """How many rules a file breaks; each is printed."""
    import page

    failures = page.validate_pdf(str(file), profile="ua1").failures
    for failure in failures:
        print(f"{file.name}: {failure}")
    return len(failures)


def _listen(files: list[Path]) -> str:
    """What `outloud` says of all files, in one run: it takes long to begin."""
    program = shutil.which("outloud") or shutil.which("outloud", path=Path(sys.executable).parent)
    if program is None:
        return "not installed"
    done = subprocess.run(
        [program, "--quiet", "--no-info", *map(str, files)],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith(("FAIL", "UNREADABLE"))]
    print("\n".join(lines))
    return f"faults in {len(lines)} of {len(files)}" if lines else f"{len(files)} papers, none"
