"""How it is tested, in figures: `./run counts` counts them and writes them into the page.

Each figure is counted out of the sources, the tests and the content as they lie here. A test sees
that the page promises no more than there is.
"""

import ast
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tools.environment import ROOT
from tools.sizes import sizes
from tools.trouble import Trouble

DOCUMENT = ROOT / "docs" / "testing.md"
TESTS = ROOT / "tests"
DATA = ROOT / "src" / "footbridge" / "catalogue" / "data"
VISITORS = 5
NOT_COUNTED = "–"


@dataclass(frozen=True)
class Figure:
    """One line of the page. Without `count`, whoever runs the command sees the figure."""

    what: str
    command: str
    count: Callable[[], int] | None = None


@cache
def _functions() -> tuple[tuple[str, str, bool], ...]:
    """Folder, name, and whether Hypothesis looks for the case, of each test in Python."""
    return tuple(
        (path.relative_to(TESTS).parts[0], f"{path.stem}.{node.name}", _is_searched(node))
        for path in sorted(TESTS.rglob("test_*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    )


def _is_searched(node: ast.FunctionDef) -> bool:
    return any("given(" in ast.unparse(each) for each in node.decorator_list)


def _tests(*folders: str) -> int:
    return sum(folder in folders for folder, _, _ in _functions())


def _files(folder: Path, pattern: str) -> int:
    return len(list(folder.glob(pattern)))


def _addresses() -> int:
    from footbridge.web.urls import urlpatterns

    return len(urlpatterns)


def _requirements() -> tuple[int, int]:
    """How many there are, and how many of them a test names by itself."""
    from footbridge.catalogue.check import check_coverage

    services = check_coverage().services
    return len(services), sum(bool(each.tests) for each in services)


def _truths() -> int:
    from footbridge.catalogue.rules import TRUTHS

    return len(TRUTHS) + 2


def _papers() -> int:
    from footbridge.care.papers import PAPERS

    return len(PAPERS)


def _scenarios() -> int:
    from footbridge.simulator.scenarios import SCENARIOS

    return len(SCENARIOS)


def _kills() -> int:
    from tools.faults import KILLS

    return KILLS


def _lives() -> int:
    from tools.lives import PEOPLE

    return PEOPLE


def _rows(name: str) -> int:
    return len((TESTS / "catalogue" / name).read_text(encoding="utf-8").splitlines()) - 1


def _script_tests() -> int:
    text = (path.read_text(encoding="utf-8") for path in (TESTS / "js").rglob("*.test.js"))
    return sum(line.lstrip().startswith("test(") for each in text for line in each.splitlines())


FIGURES = (
    Figure(
        "tests in Python, as they are written",
        "./run test",
        lambda: len(_functions()),
    ),
    Figure("… of content, engine and figures", "./run test --fast",
           lambda: _tests("catalogue", "engine", "figures", "drawings")),
    Figure("… of pages, acts, commands and rows",
           "pytest tests/web tests/care tests/cli tests/storage",
           lambda: _tests("web", "care", "cli", "storage")),
    Figure("… in a real browser", "./run test", lambda: _tests("browser", "site")),
    Figure("… with faults of the machine", "./run faults", lambda: _tests("faults")),
    Figure("… for which Hypothesis looks for a case that breaks them", "pytest tests",
           lambda: sum(searched for _, _, searched in _functions())),
    Figure("… that say what must never happen", "pytest tests -k never",
           lambda: sum("never" in name for _, name, _ in _functions())),
    Figure("tests of our scripts", "node --test tests/js/*.test.js", _script_tests),
    Figure("stories: a life, and what the day must hold", "pytest tests/engine/test_stories.py",
           lambda: _files(TESTS / "engine" / "stories", "*.toml")),
    Figure("requirements, each served by something", "footbridge check --coverage",
           lambda: _requirements()[0]),
    Figure("… that a test names by itself", "footbridge check --coverage",
           lambda: _requirements()[1]),
    Figure("truths that all content must pass, each with a datum that it refuses",
           "footbridge check", _truths),
    Figure("sentences of the guides, each met on a page by somebody", "./run met",
           lambda: _rows("guide_sentences.csv")),
    Figure("questions to the search, with what must come first", "pytest tests/catalogue",
           lambda: _rows("searches.csv")),
    Figure("addresses, each tried by each of five visitors", "pytest tests/web/test_every_door.py",
           _addresses),
    Figure("… pairs of an address and a visitor", "pytest tests/web/test_every_door.py",
           lambda: _addresses() * VISITORS),
    Figure("kinds of papers, judged as PDF/UA by veraPDF", "./run papers", _papers),
    Figure("invented lives in each row of each scenario", "./run test --lives", _lives),
    Figure("… scenarios", "./run test --lives", _scenarios),
    Figure("times that the server or a command is killed with −9", "./run faults", _kills),
    Figure("mutants of engine and content that a test kills", "./run mutate"),
    Figure("inputs to forms, doors and readers that break nothing", "./run fuzz"),
    Figure("people at once, for ten minutes, without an error", "./run load"),
    Figure("pages beside the floor of their tools", "./run bench"),
)  # fmt: skip


def main() -> int:
    try:
        cases = collected()
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    for line in table(cases):
        print(line)
    DOCUMENT.write_text(written(DOCUMENT.read_text(encoding="utf-8"), cases), encoding="utf-8")
    print(f"{DOCUMENT.relative_to(ROOT)} is written.")
    return 0


def collected() -> int:
    """How many cases pytest makes of the tests. Raises ``Trouble`` when it cannot read them."""
    words = [sys.executable, "-m", "pytest", "--collect-only", "-qq", "-p", "no:cacheprovider"]
    done = subprocess.run(words, check=False, cwd=ROOT, capture_output=True, encoding="utf-8")
    counts = [line.rpartition(": ")[2] for line in done.stdout.splitlines() if ".py: " in line]
    if done.returncode or not counts:
        last = "\n".join(done.stdout.splitlines()[-8:])
        raise Trouble(f"The tests could not be read:\n{last}")
    return sum(map(int, counts))


def table(cases: int) -> list[str]:
    """One line a figure: how many, of what, and the command that runs or prints it."""
    head = ["| How many | Of what | The command |", "|---:|---|---|"]
    first = _line(cases, "cases that pytest makes of the tests", "pytest --collect-only -qq")
    return [*head, first, *(_of(each) for each in FIGURES)]


def sizes_table() -> list[str]:
    """Lines of Python, package by package, with those that are code alone."""
    head = ["| Package | Files | Lines | … of code |", "|---|---:|---:|---:|"]
    found = sizes(ROOT / "src" / "footbridge")
    rows = [
        f"| `{name}` | {size.files} | {size.lines:,} | {size.code:,} |"
        for name, size in sorted(found.items(), key=lambda each: -each[1].lines)
    ]
    total = Counter[str]()
    for size in found.values():
        total.update(files=size.files, lines=size.lines, code=size.code)
    return [*head, *rows, f"| all | {total['files']} | {total['lines']:,} | {total['code']:,} |"]


def written(before: str, cases: int) -> str:
    """The page with its tables anew, everything else as it was."""
    return _between(_between(before, "counts", table(cases)), "sizes", sizes_table())


def _between(page: str, name: str, lines: list[str]) -> str:
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    head, _, rest = page.partition(begin)
    tail = rest.partition(end)[2]
    return "".join((head, begin, "\n\n", "\n".join(lines), "\n\n", end, tail))


def _of(figure: Figure) -> str:
    many = figure.count() if figure.count else None
    return _line(many, figure.what, figure.command)


def _line(many: int | None, what: str, command: str) -> str:
    shown = NOT_COUNTED if many is None else f"{many:,}"
    return f"| {shown} | {what} | `{command}` |"


def promised(page: str) -> Iterator[tuple[str, int]]:
    """What the page says and how many of it, of all that has a figure."""
    for line in page.partition("<!-- counts -->")[2].partition("<!-- end of")[0].splitlines():
        many, _, what = line.strip("| ").partition(" | ")
        if many.replace(",", "").isdecimal():
            yield what.partition(" | ")[0], int(many.replace(",", ""))


if __name__ == "__main__":
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "footbridge.settings")
    django.setup()
    del os.environ["DJANGO_SETTINGS_MODULE"]  # the tests want to set it by themselves
    sys.exit(main())
