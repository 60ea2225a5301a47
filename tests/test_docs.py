"""The papers say what is so: commands, settings, places and links exist."""

import re
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from footbridge.catalogue.gaps import Filler
from footbridge.catalogue.read import read_catalogue
from footbridge.cli.sections import SECTIONS

ROOT = Path(__file__).parent.parent
PAPERS = [ROOT / "README.md", ROOT / "STYLE.md", *sorted((ROOT / "docs").rglob("*.md"))]
COMMANDS = [door.name for doors in SECTIONS.values() for door in doors if not door.hidden]


def test_the_readme_fits_on_a_screen_or_two() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()

    assert len(lines) < 100


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented(command: str) -> None:
    written = (ROOT / "docs/cli.md").read_text(encoding="utf-8")

    assert re.search(rf"`(footbridge |\./run )?{command}\b", written) or f" {command}" in written


def test_the_readme_names_only_commands_that_exist() -> None:
    written = (ROOT / "README.md").read_text(encoding="utf-8")

    named = set(re.findall(r"^\./run ([a-z]+)", written, re.MULTILINE)) - {
        "test",
        "faults",
        "met",
        "mutate",
    }

    assert named <= set(COMMANDS)


def test_every_setting_is_documented() -> None:
    settings = (ROOT / "src/footbridge/settings.py").read_text(encoding="utf-8")
    written = (ROOT / "docs/running.md").read_text(encoding="utf-8")

    read = set(re.findall(r'"(FOOTBRIDGE_[A-Z_]+|DATABASE_URL)"', settings))

    assert read
    assert {name for name in read if name not in written} == set()


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.relative_to(ROOT)))
def test_every_link_leads_somewhere(paper: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", paper.read_text(encoding="utf-8"))

    assert [link for link in links if not (paper.parent / link).exists()] == []


def test_every_place_on_the_map_exists() -> None:
    written = (ROOT / "docs/map.md").read_text(encoding="utf-8")
    package = ROOT / "src/footbridge"

    named = re.findall(
        r"`((?:catalogue|engine|storage|web|telling|record|care|drawings|looking_back)/[\w/.]*)`",
        written,
    )

    assert named
    assert [place for place in named if not (package / place).exists()] == []


def test_every_story_named_in_the_safety_page_exists() -> None:
    written = (ROOT / "docs/safety.md").read_text(encoding="utf-8")
    stories = {path.stem for path in (ROOT / "tests/engine/stories").glob("*.toml")}
    tests = {path.stem for path in (ROOT / "tests/engine").glob("test_*.py")}

    named = set(re.findall(r"`([a-z0-9]+(?:-[a-z0-9]+){2,})`", written))
    proofs = set(re.findall(r"`(test_never_\w+)`", written))

    assert named <= stories
    assert proofs <= tests


def told_by(gap: str) -> str:
    """What a gap of the content tells."""
    catalogue = read_catalogue()
    data = ROOT / "src/footbridge/catalogue/data"
    tables = {
        path.relative_to(data).with_suffix("").as_posix(): tomllib.loads(path.read_text("utf-8"))
        for path in (data / "cards").glob("*.toml")
    }
    units = {name: note.unit for name, note in catalogue.number_notes.items()}
    filler = Filler(asdict(catalogue.numbers), units, tables | {"paper": {"gap": f"{{{gap}}}"}})
    return str(filler.filled("paper")["gap"])


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: str(paper.relative_to(ROOT)))
def test_a_figure_says_the_number_that_its_hidden_note_names(paper: Path) -> None:
    noted = re.findall(r"(\w+)<!-- ([^>]+?) -->", paper.read_text(encoding="utf-8"))

    assert [(figure, told_by(gap)) for figure, gap in noted] == [
        (figure, figure) for figure, _ in noted
    ]


def test_the_safety_page_notes_its_figures() -> None:
    written = (ROOT / "docs/safety.md").read_text(encoding="utf-8")

    assert "walks 5<!-- walk_up_early_percent --> to" in written
