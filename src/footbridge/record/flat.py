"""An entry as it is written: the envelope and what was told, side by side on one flat line."""

from collections.abc import Mapping
from dataclasses import field, fields, make_dataclass
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, Literal, Union, get_type_hints

from pydantic import Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from footbridge.catalogue.value import Id, Moment
from footbridge.engine.facts import KINDS, Entry, Fact
from footbridge.engine.facts.told import Told


def _flat(kind: type[Told]) -> Any:
    """The fields of an entry of this kind, in the order in which they are written."""
    hints = get_type_hints(kind, include_extras=True)
    told = [(each.name, hints[each.name], _same_default(each)) for each in fields(kind)]  # type: ignore[arg-type]
    corrects = Id if kind.MENDS else (Id | None)
    envelope: list[Any] = [
        ("kind", Literal[kind.KIND]),
        ("id", Id),
        ("at", Moment),
        ("recorded", Moment),
        ("corrects", corrects) if kind.MENDS else ("corrects", corrects, field(default=None)),
    ]
    made: Any = make_dataclass(
        kind.__name__, [*envelope, *told], kw_only=True, frozen=True, slots=True
    )
    made.__module__ = __name__
    made.__doc__ = kind.__doc__
    made.__pydantic_config__ = {"extra": "forbid", "strict": True}
    return made


def _same_default(each: Any) -> Any:
    return field(default=each.default)


FLAT: Mapping[str, type[Any]] = MappingProxyType(
    {word: _flat(kind) for word, kind in KINDS.items()}
)
"""The shape of a line by its kind."""

_NAMES = {kind: tuple(each.name for each in fields(kind)) for kind in KINDS.values()}


class OneLine:
    """Marks an entry that is read from a flat line, and written as one."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        lines = handler.generate_schema(_by_kind())
        return core_schema.no_info_after_validator_function(
            entry_of,
            lines,
            serialization=core_schema.wrap_serializer_function_ser_schema(
                lambda entry, write: write(line_of(entry)), schema=lines
            ),
        )


@cache
def _by_kind() -> Any:
    return Annotated[Union[tuple(FLAT.values())], Field(discriminator="kind")]  # noqa: UP007


Line = Annotated[Entry[Fact], OneLine()]


def entry_of(line: Any) -> Entry[Fact]:
    """The entry that a line tells."""
    kind = KINDS[line.kind]
    what = kind(**{name: getattr(line, name) for name in _NAMES[kind]})
    return Entry(id=line.id, at=line.at, recorded=line.recorded, corrects=line.corrects, what=what)


def line_of(entry: Entry[Fact]) -> Any:
    """An entry as its line."""
    what = entry.what
    return FLAT[what.KIND](
        kind=what.KIND,
        id=entry.id,
        at=entry.at,
        recorded=entry.recorded,
        corrects=entry.corrects,
        **{name: getattr(what, name) for name in _NAMES[type(what)]},
    )
