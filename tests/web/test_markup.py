"""The Nu HTML checker finds nothing: on no page, in no state, and in no figure."""

import re
import subprocess
from pathlib import Path

import pytest

from footbridge.cli.figure_files import build, our_scripts
from tests.web.states import everything
from tools.java import JavaMissing, find_java

CHECKER = Path("node_modules/vnu-jar/build/dist/vnu.jar")
# It may not judge the style sheets: `@container` is unknown to it. Biome does that.
WORDS = ("--also-check-svg", "--stdout")
# What it says and we know better, by the beginning of the page's name.
KNOWN = (
    # Safari drops the list from what it reads aloud where the style takes away the bullets.
    ("", "The “list” role is unnecessary"),
    # The player is one page of many screens, one seen at a time, filled in by its script.
    ("first-morning.session.play", "Consider using the “h1” element as a top-level heading only"),
    ("first-morning.session.play", "Empty heading."),
    ("first-morning.session.play", "Attribute “aria-hidden” is unnecessary for elements that"),
)


@pytest.fixture
def folder(tmp_path, settings) -> Path:
    """Where the figures are, as pages show them, and where the pages will be."""
    settings.FIGURES_ROOT = tmp_path / "figures"
    build(our_scripts(), settings.FIGURES_ROOT)
    return tmp_path


def test_the_checker_of_html_finds_nothing_in_any_state(device, clock, folder):
    for name, html in everything(device, clock):
        file = folder / f"{file_name(name)}.html"
        assert not file.exists(), name
        file.write_text(html, encoding="utf-8")

    found = [line for line in judged(folder) if not is_known(line)]

    assert found == []


def judged(folder: Path) -> list[str]:
    """All that the checker says of the pages and figures in a folder, a line each."""
    java = find_java()
    if java is None:
        raise JavaMissing
    files = [*sorted(folder.glob("*.html")), *sorted(folder.glob("figures/*.svg"))]
    done = subprocess.run(
        [java, "-jar", CHECKER.absolute(), *WORDS, *files],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    said = [*done.stdout.splitlines(), *done.stderr.splitlines()]
    # Its exit code counts errors only. With no line of its own, it must at least have gone well.
    return said or ([] if done.returncode == 0 else [f"It ended with {done.returncode}."])


def is_known(line: str) -> bool:
    name, _, said = re.sub(r'^"file:.*/([^/"]+)":[\d.-]+: ', r"\1\n", line).partition("\n")
    return any(name.startswith(page) and what in said for page, what in KNOWN)


def test_the_checker_finds_what_is_wrong(tmp_path):
    page = tmp_path / "wrong.html"
    page.write_text("<!doctype html><html lang=en><title>A</title><p id=a><p id=a>", "utf-8")

    said = judged(tmp_path)

    assert any("Duplicate ID" in line for line in said)


def file_name(name: str) -> str:
    """ "first-morning /exercises/" becomes "first-morning.exercises"."""
    words = re.findall(r"[\w-]+", name)
    return ".".join(words)
