"""The catalogue with some of its numbers set otherwise, to compare two settings."""

import tomllib
from collections.abc import Iterable
from dataclasses import fields, replace
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from footbridge.blocks.refusal import Refused
from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_catalogue

Numbers = tuple[tuple[str, int], ...]


@cache
def catalogue_with(numbers: Numbers) -> Catalogue:
    """The shipped catalogue with these numbers. Read once in each process."""
    catalogue = read_catalogue()
    return replace(catalogue, numbers=replace(catalogue.numbers, **dict(numbers)))


def read_overrides(path: Path) -> Numbers:
    """A TOML file of `name = value`. Raises Refused with every fault of it."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise Refused(f"{path} is not TOML: {fault}") from None
    known = [each.name for each in fields(read_catalogue().numbers)]
    faults = list(_faults(path, found, known))
    if faults:
        raise Refused(*faults)
    return tuple(sorted(found.items()))


def _faults(path: Path, found: dict[str, object], known: list[str]) -> Iterable[str]:
    if not found:
        yield f"{path} sets nothing: expected lines such as freeze_days = 5"
    for name, value in found.items():
        if name not in known:
            near = get_close_matches(name, known, n=1)
            meant = f"; did you mean {near[0]}?" if near else ""
            yield f"{path}: {name} is no number of the catalogue{meant}"
        elif type(value) is not int:
            yield f"{path}: {name}: expected a whole number, got {value!r}"
