"""Questions about safety by what they are about, so that a long list can be looked through."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from footbridge.catalogue.model import Flag

EMERGENCY_TIER = 1


class Area(StrEnum):
    """The words are the template's (`words/area.html`); the order is that of the page."""

    NOW = "now"
    HEAD = "head"
    BACK = "back"
    LEGS = "legs"
    FEET = "feet"
    FALLS = "falls"
    PAIN = "pain"
    HEART = "heart"
    BONES = "bones"
    REST = "rest"


FLAGS: Mapping[Area, tuple[str, ...]] = {
    Area.HEAD: ("FLAG-B02", "FLAG-B04", "FLAG-B08"),
    Area.BACK: ("FLAG-B01", "FLAG-B11"),
    Area.LEGS: ("FLAG-B03", "FLAG-B06", "FLAG-01", "FLAG-02", "FLAG-B10"),
    Area.FEET: (
        "FLAG-B05", "FLAG-04", "FLAG-05", "FLAG-06", "FLAG-11", "FLAG-B09", "FLAG-B13",
        "FLAG-12", "FLAG-13",
    ),
    Area.FALLS: ("FLAG-B07", "FLAG-03", "FLAG-09", "FLAG-10", "FLAG-B12"),
    Area.PAIN: ("FLAG-07", "FLAG-08", "FLAG-15"),
    Area.REST: ("FLAG-14", "FLAG-19", "FLAG-B14"),
}  # fmt: skip
GATES: Mapping[Area, tuple[str, ...]] = {
    Area.FEET: ("GATE-02", "GATE-03", "GATE-04"),
    Area.FALLS: ("GATE-07", "GATE-10"),
    Area.HEART: ("GATE-05", "GATE-06", "GATE-08", "GATE-15"),
    Area.BONES: ("GATE-11", "GATE-12", "GATE-14"),
    Area.REST: ("GATE-09", "GATE-13", "GATE-16"),
}


@dataclass(frozen=True, slots=True)
class Group:
    """What stands under one heading."""

    area: Area
    asked: tuple[Any, ...]


def signs_by_area(options: Iterable[Any], flags: Mapping[str, Flag]) -> tuple[Group, ...]:
    """The boards of the signs in groups. Where both kinds are asked, what is urgent is first."""
    boards = {option.data["value"]: option for option in options}
    asked = [name for name in boards if name in flags]
    urgent = [name for name in asked if flags[name].tier == EMERGENCY_TIER]
    is_mixed = 0 < len(urgent) < len(asked)
    first = tuple(boards[name] for name in urgent) if is_mixed else ()
    rest = {name: boards[name] for name in asked if not is_mixed or name not in urgent}
    return (*_filled({Area.NOW: first}), *_filled(_sorted(rest, FLAGS)))


def gates_by_area(gates: Mapping[str, Any]) -> tuple[Group, ...]:
    return _filled(_sorted(gates, GATES))


def _sorted(
    asked: Mapping[str, Any], areas: Mapping[Area, tuple[str, ...]]
) -> dict[Area, tuple[Any, ...]]:
    placed = {name for names in areas.values() for name in names}
    found = {
        area: tuple(asked[name] for name in names if name in asked)
        for area, names in areas.items()
    }
    # One that nobody has placed yet is asked all the same.
    others = tuple(one for name, one in asked.items() if name not in placed)
    found[Area.REST] = (*found[Area.REST], *others)
    return found


def _filled(found: Mapping[Area, tuple[Any, ...]]) -> tuple[Group, ...]:
    return tuple(Group(area, asked) for area, asked in found.items() if asked)
