"""Every command has help, the help is quick, and pure commands know no Django."""

import resource
import subprocess
import sys

import pytest

from footbridge.cli import with_command
from footbridge.cli.sections import SECTIONS

DOORS = [door for doors in SECTIONS.values() for door in doors]
SHOWN = [door for door in DOORS if not door.hidden]
MOST_TIMES = 2
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


@pytest.mark.parametrize(
    ("words", "understood"),
    [
        ([], ["serve"]),
        (["--port", "8000"], ["serve", "--port", "8000"]),
        (["decide", "journal.jsonl"], ["decide", "journal.jsonl"]),
        (["--version"], ["--version"]),
        (["--help"], ["--help"]),
    ],
    ids=["no word", "options alone", "a command", "the version", "help"],
)
def test_whoever_names_no_command_wants_the_pages(words, understood):
    assert with_command(words) == understood


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
    """Beside the library that reads its words: it costs little more than that."""
    beside, taken = [], []
    for _ in range(TRIES):
        beside.append(work_of("-c", "import typer"))
        taken.append(work_of("-m", "footbridge", "--help"))

    assert min(taken) < MOST_TIMES * min(beside)


def work_of(*words: str) -> float:
    """The seconds for which a fresh interpreter kept a core busy, however busy the others are."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *words], capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


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
