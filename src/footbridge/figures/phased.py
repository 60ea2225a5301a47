"""The phases of a cycle, from the data of the movement: a script says only which pose comes next.

Seconds and cues stand once, with the variant or the test that the figure shows. A script that
nothing names, such as one that is just being written, says its own.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from footbridge.catalogue.doing import PhaseKind, RepPhase
from footbridge.catalogue.problem import Problem
from footbridge.figures.problem import BadScript

# A hold that the dose gives is drawn this long; the player stands still in it as long as it lasts.
HELD_SECONDS = 4.0
KEYS = {"to": PhaseKind.MOVE, "hold": PhaseKind.HOLD, "round": PhaseKind.ROUND}
OWN = ("seconds", "cue", "held")


def phased(file: str, mapping: Mapping[str, Any], phases: Sequence[RepPhase]) -> dict[str, Any]:
    """The mapping with the seconds and cues of `phases` in its cycle.

    Raises ``BadScript`` where the cycle has other phases, or writes what the data say.
    """
    rows = mapping.get("cycle")
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        return dict(mapping)
    problems = list(_problems(file, rows, phases))
    if problems:
        raise BadScript(tuple(problems))
    cycle = [_row(row, phase) for row, phase in zip(rows, phases, strict=True)]
    return {**mapping, "cycle": cycle}


def _problems(file: str, rows: Sequence[Any], phases: Sequence[RepPhase]) -> list[Problem]:
    if len(rows) != len(phases):
        what = f"has {len(rows)} phases; the movement has {len(phases)}"
        return [Problem(file=file, key="cycle", what=what)]
    found = []
    for i, (row, phase) in enumerate(zip(rows, phases, strict=True)):
        kinds = [kind for key, kind in KEYS.items() if key in row]
        if kinds != [phase.kind]:
            what = f"the movement has a {phase.kind} here"
            found.append(Problem(file=file, key=f"cycle.{i}", what=what))
        if any(key in row for key in OWN) or row.get("hold", True) is not True:
            what = "the seconds and the cue are those of the movement: take them out"
            found.append(Problem(file=file, key=f"cycle.{i}", what=what))
    return found


def _row(row: Mapping[str, Any], phase: RepPhase) -> dict[str, Any]:
    if phase.kind is not PhaseKind.HOLD:
        return {**row, "seconds": phase.seconds, "cue": phase.cue}
    is_held = phase.seconds is None
    seconds = HELD_SECONDS if is_held else phase.seconds
    return {**row, "hold": seconds, "cue": phase.cue, "held": is_held}
