"""The commands as they are called: inside this process, or as a program of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from typer.testing import CliRunner, Result

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_catalogue
from footbridge.cli.doors import app
from footbridge.record import write_person
from tests.people import RUTH

Run = Callable[..., Result]
Program = Callable[..., subprocess.CompletedProcess[str]]

MORNING = "2026-01-09T08:00:00+00:00"
FRIDAY = "2026-01-09"
AFTERNOON = datetime(2026, 1, 12, 14, tzinfo=UTC)


@pytest.fixture
def afternoon() -> Iterator[None]:
    """The afternoon of a Monday, on which Ruth has strength, whatever day and hour it is here."""
    with time_machine.travel(AFTERNOON, tick=True):
        yield


@pytest.fixture
def run(afternoon: None) -> Run:
    """Call a command inside this process: run("decide", "--json", typed="…")."""

    def called(*words: str, typed: str | None = None) -> Result:
        return CliRunner().invoke(app, list(words), input=typed)

    return called


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """Start the real program with a data folder of its own."""

    def started(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "footbridge", *words],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            env={
                **os.environ,
                "FOOTBRIDGE_DATA": str(tmp_path / "data"),
                "DATABASE_URL": "",
                **more,
            },
        )

    return started


@pytest.fixture
def person_file(tmp_path: Path) -> str:
    """Ruth's answers."""
    path = tmp_path / "person.json"
    path.write_text(write_person(RUTH), encoding="utf-8")
    return str(path)


@pytest.fixture
def journal_file(tmp_path: Path) -> str:
    """One check-in of a Friday morning."""
    path = tmp_path / "journal.jsonl"
    path.write_text(f'{{"footbridge_journal": 1}}\n{check_in()}\n', encoding="utf-8")
    return str(path)


@pytest.fixture
def ruth(db: None, run: Run, person_file: str) -> None:
    """Ruth has begun here."""
    result = run("start", "--name", "Ruth", "--person", person_file)
    assert result.exit_code == 0, result.output


def check_in(**changes: object) -> str:
    """A check-in as a line of JSON."""
    usual = {
        "kind": "check_in",
        "id": "c1",
        "at": MORNING,
        "recorded": MORNING,
        "slot": "morning",
        "pain": 3,
        "soreness": 1,
    }
    return json.dumps({**usual, **changes})


def fact(kind: str, **fields: object) -> str:
    """Any fact as a line of JSON."""
    return json.dumps({"kind": kind, "id": "f1", "at": MORNING, "recorded": MORNING, **fields})


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return read_catalogue()
