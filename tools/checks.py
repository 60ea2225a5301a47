"""Everything that must hold, as one list of steps: what `./run test` does, and so what CI does."""

import os
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from tools.browser import ensure_browser
from tools.environment import HOME, ROOT, Need, ensure_environment, program_of
from tools.java import JavaMissing, ensure_java
from tools.node import ensure_node_tools, find_node
from tools.stillness import MOST_STILL_SECONDS, Ran, StoodStill, run_while_it_moves
from tools.trouble import Trouble


class Extent(Enum):
    """How much to check, by the option that asks for it."""

    EVERYTHING = "--all"
    FAST = "--fast"
    POSTGRES = "--postgres"
    LIVES = "--lives"


@dataclass(frozen=True)
class Step:
    """One thing to run. `files` are added to its words; finding none of them is a failure."""

    name: str
    words: tuple[str, ...]
    files: tuple[str, ...] = ()
    is_fast: bool = True
    is_shown: bool = False


@dataclass(frozen=True)
class Ended:
    """How a step ended, and which tests failed in it."""

    name: str
    passed: bool
    named: tuple[str, ...] = ()


MOST_LINES = 100
# A database of somebody's own; and settings that would be read before each process of the tests
# has made a data folder for itself.
NOT_THEIRS = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}

# What is run with the branches of engine and catalogue counted: their own tests, and whoever asks
# them for something that no test of their own asks for. Counting makes Python half as fast, so the
# others go without.
COUNTED = (
    "tests/engine",
    "tests/catalogue",
    "tests/record",
    "tests/looking_back",
    "tests/telling",
    "tests/care",
    "tests/interop/incoming",
    "tests/test_every_kind.py",
    "tests/cli/test_record.py",
    "tests/web/test_bring_in.py",
    "tests/web/test_friends.py",
    "tests/web/test_pages.py",
    "tests/web/test_slots.py",
    "tests/web/test_wishes.py",
)

# Of those, the ones that live through many days again and again. Each branch that they come
# through has a shorter test that asks for it, so they go uncounted, and are twice as fast.
LONG = (
    "tests/care/test_cohort.py",
    "tests/engine/test_growth.py",
    "tests/engine/test_never_a_longer_day_than_asked.py",
    "tests/engine/test_never_a_much_longer_walk.py",
    "tests/engine/test_never_a_number_without_its_reason.py",
    "tests/engine/test_never_a_stop_lost.py",
    "tests/engine/test_never_by_what_was_before_the_start.py",
    "tests/engine/test_never_in_a_random_life.py",
    "tests/engine/test_never_more_for_less_told.py",
    "tests/engine/test_never_more_for_worse.py",
    "tests/engine/test_never_more_than_three_tenths_taken.py",
    "tests/engine/test_never_progress_on_the_unknown.py",
    "tests/engine/test_never_raised_after_a_trim.py",
    "tests/engine/test_never_same_facts_other_answer.py",
    "tests/engine/test_never_strength_two_days_running.py",
    "tests/engine/test_never_without_an_answer.py",
    "tests/telling/test_coming_back.py",
    "tests/telling/test_days_of_stories.py",
    "tests/telling/test_every_sentence_is_told.py",
)

PYTHON = str(program_of(HOME, "python"))
NODE = "node"
TESTS = (PYTHON, "-m", "pytest")
# On both cores; whoever is done takes from what waits for the other, so that none is idle.
SIDE_BY_SIDE = ("-q", "-n2", "--dist=worksteal")
FOOTBRIDGE = (PYTHON, "-P", "-m", "footbridge")
DJANGO = (*FOOTBRIDGE, "manage")

FORMAT = Step("format", (PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."))
LINT = Step("lint", (PYTHON, "-m", "ruff", "check", "--quiet", "."))
TYPES = Step("types", (PYTHON, "-m", "mypy"))
LAYERS = Step("layers", (str(program_of(HOME, "lint-imports")), "--no-cache"))
CONTENT = Step("content", (*FOOTBRIDGE, "check"))
COVERAGE = Step("coverage of requirements", (*FOOTBRIDGE, "check", "--coverage"))
DEPLOY = Step("deployment", (*DJANGO, "check", "--deploy", "--fail-level=WARNING"), is_fast=False)
MIGRATIONS = Step("migrations", (*DJANGO, "makemigrations", "--check", "--dry-run"), is_fast=False)
TEMPLATES = Step(
    "templates",
    (str(program_of(HOME, "djade")), "--target-version=5.2", "--check"),
    files=("src/footbridge/**/templates/**/*.html",),
)
SPELLING = Step(
    "spelling",
    (PYTHON, "-m", "codespell_lib"),
    files=(
        "*.md",
        "docs/**/*.md",
        "src/footbridge/**/*.toml",
        "src/footbridge/**/templates/**/*.html",
    ),
)
STYLE = Step(
    "script and style",
    (NODE, "node_modules/@biomejs/biome/bin/biome", "ci", "--colors=off", "--error-on-warnings"),
)
SCRIPT_TYPES = Step("types of script", (NODE, "node_modules/typescript/bin/tsc"))
SCRIPT_TESTS = Step(
    "tests of script", (NODE, "--test", "--test-reporter=dot"), files=("tests/js/**/*.test.js",)
)
FAST_TESTS = Step(
    "fast tests",
    (*TESTS, *SIDE_BY_SIDE, "-m", "not browser"),
    files=("tests/catalogue", "tests/engine", "tests/figures", "tests/test_*.py"),
    is_shown=True,
)
ON_POSTGRES = Step(
    "tests on PostgreSQL",
    # What HTML is made of does not depend on the database, and judging it is slow. What touches
    # no row is the same on each, and is run on the other.
    (
        PYTHON,
        "-m",
        "tools.postgres",
        *TESTS,
        *SIDE_BY_SIDE,
        "-m",
        "not browser",
        "--rows-only",
        "--ignore=tests/web/test_markup.py",
    ),
    files=("tests/storage", "tests/care", "tests/web", "tests/cli"),
    is_fast=False,
    is_shown=True,
)
# Not part of everything: it takes long.
LIVES = Step("lives", (PYTHON, "-m", "tools.lives"), is_fast=False, is_shown=True)
BROWSER_TESTS = Step(
    "tests in the browser",
    (*TESTS, *SIDE_BY_SIDE, "--ignore=tests/browser/player"),
    files=("tests/browser",),
    is_fast=False,
    is_shown=True,
)
# A step of its own: the clock of these pages is driven by the test, never by a busy machine.
PLAYER_TESTS = Step(
    "tests of the player",
    (*TESTS, *SIDE_BY_SIDE),
    files=("tests/browser/player",),
    is_fast=False,
    is_shown=True,
)
# Its coverage gate (whole branches of catalogue and engine) is part of the run: [tool.coverage] in
# pyproject.toml. Each of these names its files: both processes of each would else collect all.
COUNTED_TESTS = Step(
    "tests that count branches",
    # Before another option: it would take the first folder for what is to be counted.
    (*TESTS, "--cov", *SIDE_BY_SIDE, *(f"--ignore={each}" for each in LONG)),
    files=COUNTED,
    is_fast=False,
    is_shown=True,
)
LONG_TESTS = Step(
    "tests of long lives",
    (*TESTS, *SIDE_BY_SIDE),
    files=LONG,
    is_fast=False,
    is_shown=True,
)
# The last one, so that the last line of all is pytest's own count.
OTHER_TESTS = Step(
    "all other tests",
    (
        *TESTS,
        *SIDE_BY_SIDE,
        "--ignore=tests/browser",
        *(f"--ignore={each}" for each in COUNTED),
    ),
    is_fast=False,
    is_shown=True,
)

CHECKS = (
    FORMAT,
    LINT,
    TYPES,
    LAYERS,
    CONTENT,
    COVERAGE,
    DEPLOY,
    MIGRATIONS,
    TEMPLATES,
    SPELLING,
    STYLE,
    SCRIPT_TYPES,
    SCRIPT_TESTS,
)
STEPS = {
    Extent.EVERYTHING: (
        *CHECKS,
        ON_POSTGRES,
        BROWSER_TESTS,
        PLAYER_TESTS,
        COUNTED_TESTS,
        LONG_TESTS,
        OTHER_TESTS,
    ),
    Extent.FAST: (*(step for step in CHECKS if step.is_fast), FAST_TESTS),
    Extent.POSTGRES: (ON_POSTGRES,),
    Extent.LIVES: (LIVES,),
}


def run_checks(extent: Extent) -> int:
    """Runs every step, also after one has failed. Returns 0 only when all of them passed."""
    node = _prepare(extent)
    with tempfile.TemporaryDirectory(prefix="footbridge-test-") as data:
        environment = _surroundings(extent, Path(data))
        ended = [_ended(step, node, environment) for step in STEPS[extent]]
    failed = [one for one in ended if not one.passed]
    if failed:
        # What a step printed may be far above by now, and cut off where only the end is kept.
        print("\n".join(["", *(line for one in failed for line in one.named)]), flush=True)
        print(f"Not in order: {', '.join(one.name for one in failed)}.", flush=True)
    return 1 if failed else 0


def _prepare(extent: Extent) -> Path:
    """Installs what the steps stand on. Returns the node to use."""
    python = ensure_environment(Need.TESTING)
    node = find_node(python)
    if extent not in (Extent.POSTGRES, Extent.LIVES):
        ensure_node_tools(node)
    return node


def _surroundings(extent: Extent, data: Path) -> dict[str, str]:
    """The environment of every step: nobody's own records are touched, and nothing is random."""
    ours = {
        "FOOTBRIDGE_DATA": str(data),
        "HYPOTHESIS_PROFILE": "ci",
        "NO_COLOR": "1",
        "PYTHONUTF8": "1",
        # What a step prints passes through us, and is to be seen as it comes.
        "PYTHONUNBUFFERED": "1",
    }
    if extent is Extent.EVERYTHING:
        ours["FOOTBRIDGE_BROWSER"] = str(ensure_browser())
        with suppress(JavaMissing):  # the one test that needs it says so itself, and fails
            ensure_java()
    theirs = {name: value for name, value in os.environ.items() if name not in NOT_THEIRS}
    return theirs | ours


def _ended(step: Step, node: Path, environment: dict[str, str]) -> Ended:
    started = time.monotonic()
    try:
        words = [*_with_node(step.words, node), *_matching(step.files)]
        done = _ran(step, words, environment)
    except Trouble as trouble:
        print(f"FAIL  {step.name}\n{trouble}", flush=True)
        return Ended(step.name, passed=False)
    passed = done.code == 0
    if step.is_shown:
        return Ended(step.name, passed, () if passed else named_in(done.printed))
    took = time.monotonic() - started
    print(f"{'ok  ' if passed else 'FAIL'}  {step.name} ({took:.1f} s)", flush=True)
    if not passed:
        print(beginning(done.printed), flush=True)
    return Ended(step.name, passed)


def named_in(printed: str) -> tuple[str, ...]:
    """The tests that failed, as pytest names them at the end of its run."""
    lines = [line for line in printed.splitlines() if line.startswith(("FAILED ", "ERROR "))]
    return tuple(lines[:MOST_LINES])


def _ran(step: Step, words: list[str], environment: dict[str, str]) -> Ran:
    """Runs it to its end. Raises ``Trouble`` when it stands still: the next step still comes."""
    if step.is_shown:
        print(f"\n      {step.name}", flush=True)
    try:
        return run_while_it_moves(
            words, folder=ROOT, environment=environment, is_shown=step.is_shown
        )
    except StoodStill:
        minutes = MOST_STILL_SECONDS / 60
        message = f"It printed nothing and did no work for {minutes:.0f} minutes. It was stopped."
        raise Trouble(message) from None


def beginning(printed: str) -> str:
    """As much of what a step printed as a person reads; the first fault is on top."""
    lines = printed.rstrip().splitlines()
    left = len(lines) - MOST_LINES
    return "\n".join([*lines[:MOST_LINES], *([f"… and {left} lines more"] if left > 0 else [])])


def _with_node(words: tuple[str, ...], node: Path) -> tuple[str, ...]:
    return (str(node), *words[1:]) if words[0] == NODE else words


def _matching(patterns: tuple[str, ...]) -> list[str]:
    """The files of each pattern. Raises ``Trouble``: a step with nothing to do proves nothing."""
    return [name for pattern in patterns for name in _files(pattern)]


def _files(pattern: str) -> list[str]:
    found = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob(pattern))
    if not found:
        raise Trouble(f"There is nothing at {pattern}.")
    return found
