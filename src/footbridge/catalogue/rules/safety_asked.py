"""The set-up asks for every sign and every limit of the start, once, and the urgent ones first."""

from collections.abc import Iterator

from footbridge.catalogue.model import Catalogue, SafetyScreen
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import file_of

AT_START = "start"
OTHERWISE = frozenset({"GATE-01", "GATE-14"})
"""The first is asked sign by sign; the other by where the trouble is felt."""

TOLD = frozenset({"numb", "diabetes"})


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a sign or limit that no line asks for, and a line about what is not there."""
    asked: set[str] = set()
    seen: set[str] = set()
    for screen in catalogue.safety.values():
        file = file_of("safety", screen.id)
        for key, what in _faults(screen, catalogue, seen):
            yield Problem(file=file, key=key, what=what)
        asked |= {one for line in screen.lines for one in (*line.flags, *line.gates, *line.asks)}
    at_start = {flag.id for flag in catalogue.flags.values() if AT_START in flag.asked}
    for missing in sorted((at_start | catalogue.gates.keys()) - asked - OTHERWISE):
        folder = "flags" if missing in catalogue.flags else "gates"
        yield Problem(
            file=file_of(folder, missing), key="id", what="no line of safety/ asks for it"
        )


def _faults(
    screen: SafetyScreen, catalogue: Catalogue, seen: set[str]
) -> Iterator[tuple[str, str]]:
    first = min(each.place for each in catalogue.safety.values())
    for index, line in enumerate(screen.lines):
        key = f"lines.{index}"
        if line.id in seen:
            yield f"{key}.id", f'"{line.id}" is already taken by another line'
        seen.add(line.id)
        known = {*catalogue.flags, *catalogue.gates}
        for name in sorted({*line.flags, *line.gates, *line.asks} - known):
            yield key, f'"{name}" is no flag and no gate'
        for name in sorted(set(line.tells) - TOLD):
            yield f"{key}.tells", f'"{name}" is nothing that a line can tell'
        urgent = [one for one in line.flags if _is_urgent(one, catalogue)]
        if urgent and screen.place != first:
            yield f"{key}.flags", f"{urgent[0]} needs help at once: the first screen asks for it"


def _is_urgent(flag: str, catalogue: Catalogue) -> bool:
    return flag in catalogue.flags and catalogue.flags[flag].tier.is_emergency
