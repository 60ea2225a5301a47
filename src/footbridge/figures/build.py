"""The text of a script becomes the texts of its files. Folders are the caller's business.

For ``<id>.toml``: ``<id>.svg`` moves, ``<id>-1.svg`` … are stills,
``<id>-telling.svg`` stands for it in a list, and ``<id>.json`` says the rest.
``footbridge.cli.figure_files`` does this for a whole folder and draws again only what changed.
"""

import hashlib
import json
import tomllib
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from footbridge.catalogue.doing import RepPhase
from footbridge.catalogue.problem import Problem
from footbridge.figures.bake import tracks
from footbridge.figures.decode import read_script
from footbridge.figures.describe import Phrases, description, phrases
from footbridge.figures.figure import Figure
from footbridge.figures.phased import phased
from footbridge.figures.problem import BadScript
from footbridge.figures.script import Script
from footbridge.figures.stage import SHOWN_SIDE
from footbridge.figures.svg import moving, still
from footbridge.figures.timeline import Segment


def load(file: str, text: str, phases: Sequence[RepPhase] = ()) -> Script:
    """The script in a TOML text; ``file`` is its name, such as ``heel-raise.toml``.

    ``phases`` are those of the movement that it shows; without any, the script says its own.
    Raises ``BadScript``; broken TOML is a problem like any other.
    """
    try:
        mapping = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadScript((Problem(file=file, key="toml", what=str(error)),)) from error
    return read_script(file, phased(file, mapping, phases) if phases else mapping)


def load_all(
    texts: Mapping[str, str], phases: Mapping[str, Sequence[RepPhase]] = MappingProxyType({})
) -> dict[str, Script]:
    """Scripts by file name, with the phases of each figure by its id.

    Raises one ``BadScript`` with every problem of every file.
    """
    scripts: dict[str, Script] = {}
    problems: list[Problem] = []
    for file, text in texts.items():
        try:
            scripts[file] = load(file, text, phases.get(file.removesuffix(".toml"), ()))
        except BadScript as bad:
            problems += bad.problems
    if problems:
        raise BadScript(tuple(problems))
    return scripts


def load_phrases(text: str) -> Phrases:
    """The phrases of one language from a TOML text."""
    return phrases(tomllib.loads(text))


def bake(figure: Figure, words: Phrases, mark: str = "") -> dict[str, str]:
    """Every file of one figure as text, by file name. ``mark`` goes into the JSON unchanged."""
    script = figure.script
    files = {f"{script.id}.svg": moving(figure, tracks(figure))}
    for i, name in enumerate(script.stills, 1):
        files[f"{script.id}-{i}.svg"] = plate(figure, name)
    files[telling_file(script)] = plate(figure, script.telling)
    files[f"{script.id}.json"] = _facts(figure, words, mark)
    return files


def plate(figure: Figure, name: str) -> str:
    """A still of one pose: the start alone; any other over the pale start, with the arrows."""
    script, first = figure.script, figure.script.stills[0]
    if name == first:
        return still(figure, script.poses[name], arrows=name == script.telling)
    return still(figure, script.poses[name], arrows=True, before=script.poses[first])


def plates_of(figure: Figure) -> tuple[str, str]:
    """Start and End, for people who want no moving pictures. The end of a round lies opposite."""
    stills = figure.script.stills
    goes_round = any(segment.is_round for segment in figure.segments)
    return stills[0], stills[len(stills) // 2 if goes_round else -1]


def _still(script: Script, name: str) -> dict[str, str]:
    number = script.stills.index(name) + 1
    return {"file": f"{script.id}-{number}.svg", "pose": name, "words": script.words[name]}


def telling_file(script: Script) -> str:
    return f"{script.id}-telling.svg"


def fingerprint(*texts: str) -> str:
    """Short, and different whenever one of the texts is."""
    digest = hashlib.sha256()
    for text in texts:
        digest.update(hashlib.sha256(text.encode()).digest())
    return digest.hexdigest()[:16]


def _facts(figure: Figure, words: Phrases, mark: str) -> str:
    script = figure.script
    left, top, right, bottom = figure.box
    facts: dict[str, Any] = {
        "id": script.id,
        "title": script.title,
        "description": description(script, words),
        "posture": script.posture,
        "shows": SHOWN_SIDE[script.stage],
        "seconds": round(figure.seconds, 3),
        "phases": [_phase(segment) for segment in figure.segments],
        "poses": [{"name": name, "words": said} for name, said in script.words.items()],
        "stills": [_still(script, name) for name in script.stills],
        "plates": [_still(script, name) for name in plates_of(figure)],
        "telling": {"file": telling_file(script), "pose": script.telling},
        "working": [{"muscle": w.muscle, "side": w.side} for w in script.working],
        "aspect": round((right - left) / (bottom - top), 3),
        "fingerprint": mark,
    }
    return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"


def _phase(segment: Segment) -> dict[str, Any]:
    kind = "round" if segment.is_round else "move" if segment.moves else "hold"
    pose = segment.names[0] if segment.is_round else segment.names[-1]
    told = {"kind": kind, "seconds": segment.seconds, "cue": segment.cue, "pose": pose}
    return {**told, "held": True} if segment.is_held else told
