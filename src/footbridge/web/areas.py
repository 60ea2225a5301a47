"""Questions about safety by what they are about, so that a long list can be looked through."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from footbridge.catalogue.model import Flag, Gate
from footbridge.catalogue.words import Area

# Where urgent signs stand among others: not a part of the body, so no word of the catalogue.
NOW = "now"

Q = TypeVar("Q", Flag, Gate)


@dataclass(frozen=True, slots=True)
class Group:
    """What stands under one heading; the words are the template's (`words/area.html`).

    `names` are those asked in short, for a heading that is closed. `is_open`: one of the signs is
    ticked, or it is where to go on.
    """

    area: Area | str
    asked: tuple[Any, ...]
    names: tuple[str, ...] = ()
    is_open: bool = False


def signs_by_area(options: Iterable[Any], flags: Mapping[str, Flag]) -> tuple[Group, ...]:
    """The boards of the signs in groups. Where both kinds are asked, what is urgent is first."""
    signs = [
        (flags[name], option) for option in options if (name := option.data["value"]) in flags
    ]
    urgent = [sign for sign in signs if sign[0].tier.is_emergency]
    if not 0 < len(urgent) < len(signs):
        return _signs_by_area(signs)
    others = [sign for sign in signs if not sign[0].tier.is_emergency]
    return (_signs(NOW, urgent), *_signs_by_area(others))


def gates_by_area(gates: Iterable[tuple[Gate, Any]]) -> tuple[Group, ...]:
    """Each gate with its field, in groups: the first open, and after a look those with a fault."""
    found = {area: tuple(each) for area, each in _by_area(gates).items() if each}
    wrong = {area for area, each in found.items() if any(field.errors for _, field in each)}
    opened = wrong or set(list(found)[:1])
    return tuple(
        Group(area, each, names=tuple(gate.name for gate, _ in each), is_open=area in opened)
        for area, each in found.items()
    )


def _signs_by_area(signs: Iterable[tuple[Flag, Any]]) -> tuple[Group, ...]:
    return tuple(_signs(area, each) for area, each in _by_area(signs).items() if each)


def _signs(area: Area | str, signs: Sequence[tuple[Flag, Any]]) -> Group:
    return Group(
        area,
        tuple(board for _, board in signs),
        names=tuple(flag.name for flag, _ in signs),
        is_open=any(board.data.get("selected") for _, board in signs),
    )


def _by_area(asked: Iterable[tuple[Q, Any]]) -> dict[Area, list[tuple[Q, Any]]]:
    """Each question with what is shown of it, under its part of the body."""
    found: dict[Area, list[tuple[Q, Any]]] = {area: [] for area in Area}
    for question, shown in asked:
        found[question.area].append((question, shown))
    return found
