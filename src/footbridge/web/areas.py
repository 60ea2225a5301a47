"""Questions about safety by what they are about, so that a long list can be looked through."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from footbridge.catalogue.model import Flag, Gate
from footbridge.catalogue.words import Area

EMERGENCY_TIER = 1

# Where urgent signs stand among others: not a part of the body, so no word of the catalogue.
NOW = "now"


@dataclass(frozen=True, slots=True)
class Group:
    """What stands under one heading; the words are the template's (`words/area.html`)."""

    area: Area | str
    asked: tuple[Any, ...]


def signs_by_area(options: Iterable[Any], flags: Mapping[str, Flag]) -> tuple[Group, ...]:
    """The boards of the signs in groups. Where both kinds are asked, what is urgent is first."""
    signs = [
        (flags[name], option) for option in options if (name := option.data["value"]) in flags
    ]
    urgent = [board for flag, board in signs if flag.tier == EMERGENCY_TIER]
    if not 0 < len(urgent) < len(signs):
        return _by_area(signs)
    return (
        Group(NOW, tuple(urgent)),
        *_by_area((flag, board) for flag, board in signs if flag.tier != EMERGENCY_TIER),
    )


def gates_by_area(gates: Iterable[tuple[Gate, Any]]) -> tuple[Group, ...]:
    """Each gate with its field, in groups."""
    return _by_area((gate, (gate, field)) for gate, field in gates)


def _by_area(asked: Iterable[tuple[Flag | Gate, Any]]) -> tuple[Group, ...]:
    found: dict[Area, list[Any]] = {area: [] for area in Area}
    for question, shown in asked:
        found[question.area].append(shown)
    return tuple(Group(area, tuple(each)) for area, each in found.items() if each)
