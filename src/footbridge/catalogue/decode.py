"""Mapping to value, strictly: the only module of the catalogue that knows the decoding library.

Unknown keys and near-miss types are refused (10.7 is not 10, "3" is not 3), and every fault of a
mapping is reported at once with its place. Nothing here opens a file.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from footbridge.catalogue.model import NumberNote
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.problem import BadCatalogue, Problem
from footbridge.catalogue.value import value

T = TypeVar("T")

# Building one costs a few milliseconds, using it almost nothing.
_ADAPTERS: Callable[[Any], TypeAdapter[Any]] = cache(TypeAdapter)


@value
class _Number:
    """One table of `numbers.toml`."""

    value: int
    unit: str
    source: str
    says: str


def decode(kind: type[T], raw: Mapping[str, Any], *, file: str) -> T:
    """The value of type `kind` that `raw` describes.

    Raises BadCatalogue with every fault of `raw`; `file` is only for naming the place.
    """
    adapter: TypeAdapter[T] = _ADAPTERS(kind)
    try:
        return adapter.validate_json(_as_json(raw))
    except ValidationError as refused:
        raise BadCatalogue([_problem(fault, file) for fault in refused.errors()]) from None


def decode_numbers(
    raw: Mapping[str, Any], *, file: str
) -> tuple[Numbers, Mapping[str, NumberNote]]:
    """Every number by name, and beside it the unit, the source and the meaning of each."""
    tables = decode(dict[str, _Number], raw, file=file)
    numbers = decode(Numbers, {name: table.value for name, table in tables.items()}, file=file)
    notes = {
        name: NumberNote(unit=table.unit, source=table.source, says=table.says)
        for name, table in tables.items()
    }
    return numbers, notes


def _as_json(raw: Mapping[str, Any]) -> str:
    # TOML knows only lists and text where a value wants tuples and enums. Strict decoding allows
    # these two steps from JSON, and no others: a number stays exactly what it was written as.
    return json.dumps(raw, default=_day)


def _day(found: object) -> str:
    if isinstance(found, date):
        return found.isoformat()
    return f"a {type(found).__name__}"


def _problem(fault: ErrorDetails, file: str) -> Problem:
    return Problem(file=file, key=_key(fault["loc"]), what=_what(fault))


def _key(place: Iterable[str | int]) -> str:
    return ".".join(str(step) for step in place)


def _what(fault: ErrorDetails) -> str:
    match fault["type"]:
        case "missing":
            return "is missing"
        case "unexpected_keyword_argument":
            return "is not a key that is known here"
        case "enum":
            return f"expected {fault['ctx']['expected']}, got {_shown(fault['input'])}"
        case kind:
            expected = _EXPECTED.get(kind, fault["msg"])
            return f"expected {expected}, got {_shown(fault['input'])}"


_EXPECTED = {
    "int_type": "a whole number",
    "string_type": "a text",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a table",
    "dataclass_type": "a table",
    "date_type": "a date such as 2026-11-20",
    "date_from_datetime_parsing": "a date such as 2026-11-20",
}


def _shown(found: object) -> str:
    text = json.dumps(found, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}..."
