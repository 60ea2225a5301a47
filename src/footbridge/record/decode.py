"""One text as one value, strictly, with a problem in plain words for each thing that is wrong."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from footbridge.engine.facts import Entry
from footbridge.record import truth, wording
from footbridge.record.flat import FLAT
from footbridge.record.problem import BadRecord, Problem

MOMENTS = frozenset({"at", "recorded", "begun", "made_at", "saved_at"})

T = TypeVar("T")


@dataclass(frozen=True)
class Place:
    """Where a text came from."""

    source: str
    line: int | None = None

    def problem(self, field: str, expected: str, got: str) -> Problem:
        return Problem(self.source, self.line, field, expected, got)


def decode(adapter: TypeAdapter[T], shape: Any, text: str, place: Place) -> T:
    """`text` as a value. `shape` is the type that `adapter` decodes. Raises BadRecord."""
    try:
        return adapter.validate_json(text)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        raise BadRecord(tuple(_problem_of(fault, shape, place) for fault in faults)) from None


def refuse(faults: Sequence[truth.Fault], place: Place) -> None:
    """Raises BadRecord if there are any `faults`."""
    if faults:
        raise BadRecord(tuple(place.problem(*fault) for fault in faults))


def loosely_written(text: str) -> Iterator[truth.Fault]:
    """What the decoder would let pass: a field given twice, a moment given as a bare number."""
    found: list[truth.Fault] = []

    def look(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        plain = dict(pairs)
        if len(plain) < len(pairs):
            names = [name for name, _ in pairs]
            twice = sorted(name for name in plain if names.count(name) > 1)
            found.extend((name, "each field once", "the same field twice") for name in twice)
        found.extend(
            (name, wording.MOMENT, wording.shown(plain[name]))
            for name in MOMENTS & plain.keys()
            if isinstance(plain[name], str) and "T" not in plain[name].upper()
        )
        return plain

    json.loads(text, object_pairs_hook=look)
    yield from found


def _problem_of(fault: wording.Fault, shape: Any, place: Place) -> Problem:
    path = [*fault["loc"]]
    if fault["type"].startswith("union_tag"):
        path.append("kind")
    parent, path = _follow(shape, path)
    known = [field.name for field in fields(parent)] if is_dataclass(parent) else []
    expected = wording.expected({**fault, "loc": path}, known)
    return place.problem(wording.field_of(path), expected, wording.got(fault))


def _follow(shape: Any, path: Sequence[str | int]) -> tuple[Any, list[str | int]]:
    """The value that holds what `path` leads to, and the path without the kinds of facts in it."""
    taken: list[str | int] = []
    for place, step in enumerate(path):
        if shape is Entry and step != "kind":
            # The decoder puts the kind of a fact into the path, where no field is.
            shape = FLAT[str(step)]
            continue
        taken.append(step)
        if place < len(path) - 1:
            shape = _inside(shape, step)
    return shape, taken


def _inside(shape: Any, step: str | int) -> Any:
    if isinstance(step, str) and is_dataclass(shape):
        shape = get_type_hints(shape).get(step)
    return _value_inside(shape)


def _value_inside(shape: Any) -> Any:
    """The dataclass within an optional or a tuple, such as SetDone in ``tuple[SetDone, ...]``."""
    if get_origin(shape) is Entry:
        return Entry
    if is_dataclass(shape):
        return shape
    inside = [_value_inside(each) for each in get_args(shape)]
    return next((each for each in inside if each is not None), None)
