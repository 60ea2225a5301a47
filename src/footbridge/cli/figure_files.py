"""The figures on disk: scripts in one folder become pictures in another, only what changed."""

import gzip
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from footbridge import figures
from footbridge.catalogue.doing import RepPhase
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.showings import drawn_for_both_sides, phases_of_figures
from footbridge.figures.build import bake, fingerprint, load_all, load_phrases
from footbridge.figures.checks.limits import FILE_SIZE
from footbridge.figures.figure import Figure
from footbridge.figures.other_side import SUFFIX, other_side
from footbridge.figures.problem import BadScript
from footbridge.figures.script import Script
from footbridge.figures.sheet import Shown

LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Built:
    """Ids drawn now, ids that were still good, and files removed because their script is gone."""

    drawn: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def our_scripts() -> Path:
    """The folder of the scripts that Footbridge brings."""
    with as_file(files("footbridge.catalogue") / "data" / "figures") as folder:
        return folder


@cache
def our_phases() -> Mapping[str, tuple[RepPhase, ...]]:
    """The phases of each figure that a variant or a test of ours names."""
    return phases_of_figures(read_catalogue())


def sides_of(script: Script) -> tuple[Script, ...]:
    """The script, and that of the left side where a mirror would be wrong."""
    return (script, other_side(script)) if script.id in our_both_sides() else (script,)


@cache
def our_both_sides() -> frozenset[str]:
    return drawn_for_both_sides(read_catalogue())


def build(scripts: Path, output: Path, *, only: Iterable[str] = ()) -> Built:
    """Draw every script of a folder into ``output``; with ``only``, just these ids.

    Raises ``BadScript`` with the problems of all files before anything is written, and for a
    figure that came out too large.
    """
    wanted = set(only)
    chosen = [p for p in sorted(scripts.glob("*.toml")) if not wanted or p.stem in wanted]
    words = _text(phrases_file(scripts))
    stale = [path for path in chosen if not is_current(path, words, output)]
    loaded = load_all({path.name: _text(path) for path in stale}, our_phases())
    output.mkdir(parents=True, exist_ok=True)
    for path in stale:
        for script in sides_of(loaded[path.name]):
            _write(
                output, script.id, bake(Figure(script), load_phrases(words), _mark(path, words))
            )
    drawn = tuple(path.stem for path in stale)
    unchanged = tuple(path.stem for path in chosen if path.stem not in drawn)
    return Built(drawn, unchanged, () if wanted else _without_script(chosen, output))


def phrases_file(scripts: Path) -> Path:
    return scripts / "words" / f"{LANGUAGE}.toml"


def is_current(path: Path, words: str, output: Path) -> bool:
    """Whether all files of a script are there and were drawn from what is there now."""
    try:
        facts = json.loads(_text(output / f"{path.stem}.json"))
    except (OSError, ValueError):
        return False
    if facts["fingerprint"] != _mark(path, words):
        return False
    return all((output / name).is_file() for name in _names_of(path.stem, facts))


def shown(output: Path, *, only: Iterable[str] = ()) -> list[Shown]:
    """What a contact sheet shows of the figures in a built folder: their stills."""
    wanted = set(only)
    found = []
    for file in sorted(output.glob("*.json")):
        if wanted and file.stem not in wanted:
            continue
        facts = json.loads(_text(file))
        pictures = tuple(_text(output / row["file"]) for row in facts["stills"])
        found.append(Shown(facts["id"], facts["title"], pictures))
    return found


def _write(output: Path, name: str, texts: dict[str, str]) -> None:
    size = len(gzip.compress(texts[f"{name}.svg"].encode(), 9))
    if size > FILE_SIZE.value:
        what = f"the moving figure is {size} bytes compressed, more than {FILE_SIZE.value:.0f}"
        raise BadScript((Problem(file=name, key="cycle", what=what),))
    for file, text in texts.items():
        _write_at_once(output / file, text)


def _write_at_once(path: Path, text: str) -> None:
    """Another process may be showing the drawing that was there."""
    draft = path.with_name(f".{path.name}-{os.getpid()}")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)


def _mark(path: Path, words: str) -> str:
    return fingerprint(_text(path), words, repr(our_phases().get(path.stem)), _code())


@cache
def _code() -> str:
    """The code that draws, as one fingerprint: new code draws everything again."""
    folder = Path(figures.__path__[0])
    return fingerprint(*(_text(module) for module in sorted(folder.glob("*.py"))))


def _without_script(chosen: list[Path], output: Path) -> tuple[str, ...]:
    """Removes files of figures whose script is gone."""
    wanted = set()
    for name in (path.stem for path in chosen):
        wanted |= set(_names_of(name, json.loads(_text(output / f"{name}.json"))))
    gone = [p for p in output.iterdir() if p.suffix in (".svg", ".json") and p.name not in wanted]
    for path in gone:
        path.unlink()
    return tuple(sorted(path.name for path in gone))


def _names_of(name: str, facts: Mapping[str, Any]) -> list[str]:
    """Every file of a figure, those of its left side among them."""
    sides = [name, f"{name}{SUFFIX}"] if name in our_both_sides() else [name]
    plates = [row["file"] for row in (*facts["stills"], facts["telling"])]
    files = [each.replace(name, side, 1) for side in sides for each in plates]
    return files + [f"{side}.{kind}" for side in sides for kind in ("svg", "json")]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
