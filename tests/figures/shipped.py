"""The shipped scripts, each read and sampled once for all tests of a run."""

from functools import cache
from pathlib import Path

from footbridge.cli.figure_files import our_phases
from footbridge.figures.build import load, load_phrases
from footbridge.figures.describe import Phrases
from footbridge.figures.figure import Figure

FOLDER = Path(__file__).parents[2] / "src" / "footbridge" / "catalogue" / "data" / "figures"
IDS = tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def figure(name: str) -> Figure:
    path = FOLDER / f"{name}.toml"
    return Figure(load(path.name, path.read_text(encoding="utf-8"), our_phases().get(name, ())))


@cache
def words() -> Phrases:
    return load_phrases((FOLDER / "words" / "en.toml").read_text(encoding="utf-8"))
