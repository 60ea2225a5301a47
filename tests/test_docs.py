"""The papers say what is so: commands, settings, places and links exist."""

import re
import tomllib
from dataclasses import asdict
from pathlib import Path

import pytest

from footbridge.catalogue.gaps import Filler
from footbridge.catalogue.read import read_catalogue
from footbridge.cli.sections import SECTIONS
from tools.usage import OWN

ROOT = Path(__file__).parent.parent
PAPERS = [
    ROOT / "README.md",
    ROOT / "STYLE.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
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

    named = set(re.findall(r"^\./run ([a-z]+)", written, re.MULTILINE)) - set(OWN)

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


PROMISES = [f"N{number}" for number in range(1, 20)]


def promise_rows() -> dict[str, list[str]]:
    """The cells of each promise on the safety page: what, rules, tests, who watches."""
    written = (ROOT / "docs/safety.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (N\d+) \| (.+) \|$", written, re.MULTILINE)
    return {number: cells.split(" | ") for number, cells in rows}


def test_every_promise_is_on_the_safety_page_with_who_watches_it() -> None:
    rows = promise_rows()

    assert list(rows) == PROMISES
    for number, (_, _, _, watcher) in rows.items():
        source = (ROOT / "src/footbridge" / watcher.strip("`")).read_text(encoding="utf-8")
        # N12 is no look at a decision: without one, the life ends.
        assert number == "N12" or f'"{number}"' in source, f"{watcher} does not watch {number}"


def test_every_promise_names_its_rules_and_a_test_of_its_own() -> None:
    stories = {path.stem for path in (ROOT / "tests/engine/stories").glob("*.toml")}
    tests = {path.stem for path in (ROOT / "tests/engine").glob("test_*.py")}
    rules = set(read_catalogue().rules)

    for number, (_, named_rules, named_tests, _) in promise_rows().items():
        proofs = set(re.findall(r"`([^`]+)`", named_tests))
        assert proofs, number
        assert proofs <= stories | tests, number
        assert set(re.findall(r"`([^`]+)`", named_rules)) <= rules, number
        assert "`" in named_rules, number


def hazard_rows() -> list[list[str]]:
    """The cells of each hazard: what may happen, what meets it, what proves it."""
    written = (ROOT / "docs/safety.md").read_text(encoding="utf-8")
    table = written.partition("| Hazard |")[2].partition("\n\n")[0]
    return [line.strip("| ").split(" | ") for line in table.splitlines()[2:]]


def test_every_hazard_names_a_proof_that_is_there() -> None:
    stories = {path.stem for path in (ROOT / "tests/engine/stories").glob("*.toml")}
    names = {path.stem for path in (ROOT / "tests").rglob("test_*.py")}
    doors = {door.name for doors in SECTIONS.values() for door in doors}

    def is_there(proof: str) -> bool:
        if proof.startswith("tests/"):
            return (ROOT / proof).exists()
        if proof.startswith("footbridge "):
            return proof.split()[1] in doors
        beginning = proof.removesuffix("…")
        begun = any(story.startswith(beginning) for story in stories)
        return proof in stories | names or (proof != beginning and begun)

    assert hazard_rows()
    for hazard, _, proofs in hazard_rows():
        named = re.findall(r"`([^`]+)`", proofs)
        assert named, hazard
        missing = [proof for proof in named if not is_there(proof)]
        assert [proof for proof in missing if not _is_data(proof)] == [], hazard


def _is_data(named: str) -> bool:
    """A flag that asks, or the truth that refuses what does not."""
    flags = {path.stem for path in (ROOT / "src/footbridge/catalogue/data/flags").glob("*.toml")}
    rules = ROOT / "src/footbridge/catalogue/rules"
    of_flags = named in flags or f"FLAG-{named}" in flags
    return (
        of_flags or (rules / f"{named}.py").exists() or (ROOT / "src/footbridge" / named).exists()
    )


def test_every_rule_flag_and_gate_on_the_safety_page_exists() -> None:
    written = (ROOT / "docs/safety.md").read_text(encoding="utf-8")
    catalogue = read_catalogue()
    known = {*catalogue.rules, *catalogue.flags, *catalogue.gates}

    named = set(re.findall(r"\b((?:RULE|REG|FLAG|GATE)-[A-Z]?\d+)\b", written))

    assert named
    assert named <= known


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
