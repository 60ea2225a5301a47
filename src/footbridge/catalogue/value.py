"""The one way a value is declared here: frozen, keyword-only, slotted, and strict when decoded."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def value(cls: type[T]) -> type[T]:
    """Make `cls` an immutable value.

    The `__pydantic_config__` mark costs nothing here and lets the decoders refuse unknown keys
    and near-miss types, without the domain knowing the library that does the refusing.
    """
    return strictly(dataclass(frozen=True, kw_only=True, slots=True)(cls))


def strictly(cls: type[T]) -> type[T]:
    """Mark a data class that is also made by position, so that it is decoded as strictly."""
    cls.__pydantic_config__ = {"extra": "forbid", "strict": True}  # type: ignore[attr-defined]
    return cls


class Between:
    """Marks a whole number with its limits, both included; the decoders and schemas read it."""

    def __init__(self, lo: int, hi: int) -> None:
        self.lo = lo
        self.hi = hi

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        return {**handler(source), "ge": self.lo, "le": self.hi}


class Length:
    """Marks a text with the least and most characters that it may have."""

    def __init__(self, least: int, most: int) -> None:
        self.least = least
        self.most = most

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        return {**handler(source), "min_length": self.least, "max_length": self.most}


class WithOffset:
    """Marks a moment that must say its UTC offset, so that its local day is known for ever."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        return {**handler(source), "tz_constraint": "aware"}


Score = Annotated[int, Between(0, 10)]
Id = Annotated[str, Length(1, 64)]
Note = Annotated[str, Length(0, 500)]
Moment = Annotated[datetime, WithOffset()]
