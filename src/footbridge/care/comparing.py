"""Two decisions of the same day laid beside each other: what differs, and whether safety does.

Both are plain JSON as it was stored, so that one of an older version can be compared as well.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from footbridge.catalogue.words import Outcome
from footbridge.engine.signs.limits import SEVERITY

Plain = Mapping[str, Any]

VERSIONS = ("catalogue_version", "engine_version")
NAMES = ("exercise", "flag", "id", "what")
"""By the first of these that all parts of a list have they are laid beside each other."""

PROTECTING = {
    "emergency": 3,
    "paused": 2,
    "not_screened": 2,
    "reduced": 1,
    "spared": 1,
    "stop_sign": 1,
}
"""Situations that hold something back; the higher, the more."""


class Part(StrEnum):
    """What of a day changed."""

    FLAGS = "flags"
    GATES = "gates"
    SITUATION = "situation"
    EXERCISES = "exercises"
    DOSES = "doses"
    REASONS = "reasons"
    REST = "rest"


def differences(before: Plain, after: Plain) -> list[str]:
    """The paths at which two decisions differ, such as ``blocks.balance.items.marching.dose``.

    Which version made them is no difference, nor is a field that is new and holds nothing.
    """
    return list(_differences(_named(_without_versions(before)), _named(_without_versions(after))))


def parts_of(paths: list[str], before: Plain, after: Plain) -> list[Part]:
    """What changed, by the paths that differ."""
    found = {_part_of(path) for path in paths}
    if gates_in(before) != gates_in(after):
        found.add(Part.GATES)
    return [part for part in Part if part in found]


def weaker(before: Plain, after: Plain) -> list[str]:
    """What protects less afterwards, each in a few words; nothing when safety is as it was."""
    found = list(_weaker_flags(before, after))
    standing = {each["flag"] for each in after.get("flags", ())}
    asked = {each["flag"] for each in after.get("asks", ())} | standing
    found += [
        f"{each['flag']} is no longer asked"
        for each in before.get("asks", ())
        if each["flag"] not in asked
    ]
    found += [f"{gate} no longer holds" for gate in sorted(gates_in(before) - gates_in(after))]
    if _protection(after) < _protection(before):
        was, now = before["situation"]["kind"], after["situation"]["kind"]
        found.append(f"{was} became {now}")
    found += [
        f"{what} no longer comes before training"
        for what in sorted(_before_training(before) - _before_training(after))
    ]
    return found


def gates_in(told: Any) -> frozenset[str]:
    """Every gate that a decision names as one that stands or that is the reason of something."""
    return frozenset(_gates(told))


def _gates(told: Any) -> Iterator[str]:
    if isinstance(told, list):
        for each in told:
            yield from _gates(each)
    elif isinstance(told, dict):
        yield from told.get("gates", ())
        if str(told.get("rule", "")).startswith("GATE-"):
            yield told["rule"]
        for each in told.values():
            yield from _gates(each)


def _weaker_flags(before: Plain, after: Plain) -> Iterator[str]:
    standing = {each["flag"]: each for each in after.get("flags", ())}
    for was in before.get("flags", ()):
        now = standing.get(was["flag"])
        if now is None:
            yield f"{was['flag']} no longer stands"
        elif now["tier"] > was["tier"]:
            yield f"{was['flag']} is less urgent"
        elif _severity(now) < _severity(was):
            yield f"{was['flag']} stops less"
        elif was["needs_clinician"] and not now["needs_clinician"]:
            yield f"{was['flag']} needs no clinician any more"


def _severity(flag: Plain) -> int:
    return SEVERITY.index(Outcome(flag["outcome"]))


def _protection(told: Plain) -> int:
    kinds = [each["kind"] for each in (told["situation"], *told.get("also", ()))]
    return max(PROTECTING.get(kind, 0) for kind in kinds)


def _before_training(told: Plain) -> set[str]:
    return {each["what"] for each in told.get("due", ()) if each.get("before_training")}


def _part_of(path: str) -> Part:
    steps = path.split(".")
    if steps[0] in ("flags", "asks"):
        return Part.FLAGS
    if "reasons" in steps or "would_change" in steps:
        return Part.REASONS
    if "dose" in steps or steps[-1] in ("variant", "level"):
        return Part.DOSES
    if steps[0] in ("situation", "also"):
        return Part.SITUATION
    if steps[0] in ("blocks", "excluded", "short_core", "is_strength_day"):
        return Part.EXERCISES
    return Part.REST


def _without_versions(told: Plain) -> dict[str, Any]:
    return {name: each for name, each in told.items() if name not in VERSIONS}


def _named(told: Any) -> Any:
    """Lists whose parts have names of their own as objects by these names."""
    if isinstance(told, dict):
        return {name: _named(each) for name, each in told.items()}
    if not isinstance(told, list):
        return told
    for name in NAMES:
        if told and all(isinstance(each, dict) and name in each for each in told):
            names = [str(each[name]) for each in told]
            if len(set(names)) == len(names):
                return {key: _named(each) for key, each in zip(names, told, strict=True)}
    return [_named(each) for each in told]


def _differences(before: Any, after: Any, path: str = "") -> Iterator[str]:
    if isinstance(before, dict) and isinstance(after, dict):
        for name in dict.fromkeys([*before, *after]):
            yield from _differences(before.get(name), after.get(name), f"{path}.{name}")
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for place, (old, new) in enumerate(zip(before, after, strict=True)):
            yield from _differences(old, new, f"{path}.{place}")
    elif before != after and (before or after):
        yield path.removeprefix(".")
