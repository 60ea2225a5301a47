"""A small sound script (a heel raise at a worktop) and ways to spoil one thing in it."""

import copy
from typing import Any

from footbridge.catalogue.problem import Problem
from footbridge.figures.checks.finding import Finding
from footbridge.figures.checks.run import check
from footbridge.figures.decode import read_script
from footbridge.figures.figure import Figure
from footbridge.figures.problem import BadScript


def a_rise() -> dict[str, Any]:
    """A mapping as TOML would give it; change it freely."""
    down = {
        "words": "Both heels rest on the floor.",
        "root": "near",
        "near_leg": {"foot": {"x": 0, "pitch": 0}, "shank": 3, "knee": 3},
        "far_leg": {"foot": {"x": 6, "pitch": 0}},
    }
    up = copy.deepcopy(down)
    up["words"] = "Both heels are high."
    up["near_leg"] = {"foot": {"x": 0, "pitch": 42}, "shank": 4, "knee": 2}
    up["far_leg"] = {"foot": {"x": 6, "pitch": 42}}
    return {
        "title": "Heel raise",
        "setting": "A person stands tall at a worktop with both palms on it.",
        "posture": "standing",
        "footwear": "shoes",
        "stances": ["hands-on-worktop"],
        "stills": ["down", "up"],
        "working": ["calf near"],
        "props": [{"kind": "floor"}, {"kind": "worktop"}],
        "cycle": [
            {"to": "up", "seconds": 2, "cue": "Rise"},
            {"hold": 1, "cue": "Pause"},
            {"to": "down", "seconds": 3, "cue": "Lower"},
        ],
        "arrows": [{"points": [[-36, -2], [-38, -26], [-32, -50]], "of": "heel_near"}],
        "poses": {"down": down, "up": up},
    }


def drawn(mapping: dict[str, Any]) -> Figure:
    return Figure(read_script("rise.toml", mapping))


def findings(mapping: dict[str, Any]) -> list[Finding]:
    return check(drawn(mapping))


def named(mapping: dict[str, Any]) -> set[str]:
    """The checks that refuse it."""
    return {finding.check for finding in findings(mapping)}


def problems(mapping: dict[str, Any]) -> tuple[Problem, ...]:
    """What reading refuses; none if the script can be read."""
    try:
        read_script("rise.toml", mapping)
    except BadScript as bad:
        return bad.problems
    return ()
