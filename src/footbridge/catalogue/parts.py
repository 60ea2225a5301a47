"""Every part of a value, however deep, beside its place in it."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass


def parts(whole: object, place: str = "") -> Iterator[tuple[str, object]]:
    """`whole` and all that it is made of: ("", exercise), ("dose", …), ("steps.2", "Sit.")."""
    yield place, whole
    for step, inner in _inside(whole):
        yield from parts(inner, f"{place}.{step}" if place else step)


def _inside(whole: object) -> Iterator[tuple[str, object]]:
    if isinstance(whole, tuple):
        yield from ((str(index), each) for index, each in enumerate(whole))
    elif isinstance(whole, Mapping):
        yield from whole.items()
    elif is_dataclass(whole):
        yield from ((field.name, getattr(whole, field.name)) for field in fields(whole))
