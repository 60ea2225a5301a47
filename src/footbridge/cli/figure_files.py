"""The figures on disk: scripts in one folder become pictures in another, only what changed."""

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from footbridge import figures
from footbridge.figures.build import bake, fingerprint, load_all, load_phrases
from footbridge.figures.checks.limits import FILE_SIZE
from footbridge.figures.figure import Figure
from footbridge.figures.problem import BadScript, Problem
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


def build(scripts: Path, output: Path, *, only: Iterable[str] = ()) -> Built:
    """Draw every script of a folder into ``output``; with ``only``, just these ids.

    Raises ``BadScript`` with the problems of all files before anything is written, and for a
    figure that came out too large.
    """
    wanted = set(only)
    chosen = [p for p in sorted(scripts.glob("*.toml")) if not wanted or p.stem in wanted]
    words = _text(phrases_file(scripts))
    stale = [path for path in chosen if not is_current(path, words, output)]
    loaded = load_all({path.name: _text(path) for path in stale})
    output.mkdir(parents=True, exist_ok=True)
    for path in stale:
        figure = Figure(loaded[path.name])
        _write(output, path, bake(figure, load_phrases(words), _mark(path, words)))
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
    names = [f"{path.stem}.svg", *(row["file"] for row in facts["stills"])]
    there = all((output / name).is_file() for name in names)
    return there and bool(facts["fingerprint"] == _mark(path, words))


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


def _write(output: Path, script: Path, texts: dict[str, str]) -> None:
    size = len(gzip.compress(texts[f"{script.stem}.svg"].encode(), 9))
    if size > FILE_SIZE.value:
        what = f"the moving figure is {size} bytes compressed, more than {FILE_SIZE.value:.0f}"
        raise BadScript((Problem(script.name, "cycle", what),))
    for name, text in texts.items():
        (output / name).write_text(text, encoding="utf-8")


def _mark(path: Path, words: str) -> str:
    return fingerprint(_text(path), words, _code())


@cache
def _code() -> str:
    """The code that draws, as one fingerprint: new code draws everything again."""
    folder = Path(figures.__path__[0])
    return fingerprint(*(_text(module) for module in sorted(folder.glob("*.py"))))


def _without_script(chosen: list[Path], output: Path) -> tuple[str, ...]:
    """Removes files of figures whose script is gone."""
    wanted = set()
    for path in chosen:
        facts = json.loads(_text(output / f"{path.stem}.json"))
        wanted |= {f"{path.stem}.svg", f"{path.stem}.json"}
        wanted |= {row["file"] for row in facts["stills"]}
    gone = [p for p in output.iterdir() if p.suffix in (".svg", ".json") and p.name not in wanted]
    for path in gone:
        path.unlink()
    return tuple(sorted(path.name for path in gone))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
