"""Every command has help, the help is quick, and pure commands know no Django."""

import subprocess
import sys
from time import perf_counter

import pytest

from footbridge.cli.sections import SECTIONS

DOORS = [door for doors in SECTIONS.values() for door in doors]
SHOWN = [door for door in DOORS if not door.hidden]
HELP_SECONDS = 0.3
TRIES = 5


def modules_after(*words: str) -> set[str]:
    """The top-level modules that a fresh program has imported when this command ends."""
    code = (
        "import sys\n"
        f"sys.argv = ['footbridge', *{list(words)!r}]\n"
        "from footbridge.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.split("\n")[-2].split())


@pytest.mark.parametrize("door", SHOWN, ids=lambda door: door.name)
def test_every_command_has_help(door, run):
    result = run(door.name, "--help")

    assert result.exit_code == 0
    assert result.stdout.startswith("Usage: ")


def test_the_help_lists_every_command_with_its_line(run):
    result = run("--help")

    for door in DOORS:
        assert (door.help in result.stdout) is not door.hidden


def test_help_imports_nothing_that_a_command_needs():
    imported = modules_after("--help")

    assert imported & {"django", "pydantic", "rich", "waitress"} == set()


def test_help_is_there_at_once():
    taken = []
    for _ in range(TRIES):
        began = perf_counter()
        subprocess.run(
            [sys.executable, "-m", "footbridge", "--help"], capture_output=True, check=True
        )
        taken.append(perf_counter() - began)

    assert min(taken) < HELP_SECONDS


def test_pure_commands_import_no_django(person_file, journal_file):
    on = ("--on", "2026-01-09")
    calls = [
        ("decide", "--person", person_file, "--journal", journal_file, *on),
        ("exercises", "heel-raise"),
        ("schema", "fact"),
        ("check",),
    ]

    imported = [modules_after(*call) for call in calls]

    assert all("django" not in modules for modules in imported)
    assert all("pydantic" in modules for modules in imported)


def test_a_misspelt_command_is_wrong_use(run):
    result = run("decid")

    assert result.exit_code == 2
    assert "Did you mean" in result.stderr
    assert result.stdout == ""


def test_the_versions_are_told(run):
    result = run("--version")

    assert result.exit_code == 0
    assert result.stdout.startswith("footbridge ")
