"""A line in words as data: what is said, and the values in its gaps. `telling` tells it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from footbridge.catalogue.words import Word


class Amount(Enum):
    """How a number is told."""

    SECONDS = "seconds"
    WALK = "walk"


class Named(Enum):
    """Which list of the catalogue a name is of."""

    EXERCISE = "exercise"
    FLAG = "flag"
    GATE = "gate"


@dataclass(frozen=True, slots=True)
class Counted:
    """A number with its unit."""

    number: int
    amount: Amount


@dataclass(frozen=True, slots=True)
class Name:
    """Something of the catalogue, by its id; of an exercise, also the way it was done."""

    of: Named
    id: str
    variant: str | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """`one` with its gaps in braces; `many` unless `values[by]` is one.

    `more` follows after commas.
    """

    one: str
    values: Mapping[str, "Value"] = field(default_factory=dict)
    many: str = ""
    by: str = ""
    more: tuple["Phrase", ...] = ()


@dataclass(frozen=True, slots=True)
class All:
    """Several in one breath: "a, b and c"."""

    phrases: tuple[Phrase, ...]


Value = int | str | date | Word | Counted | Name | Phrase | All


def said(sentence: str, /, **values: Value) -> Phrase:
    """Marks a sentence, so that translators find it."""
    return Phrase(sentence, values)


def counted(one: str, many: str, /, **values: Value) -> Phrase:
    """Marks a sentence that changes with its first value, a number."""
    return Phrase(one, values, many, next(iter(values)))


def joined(phrases: list[Phrase]) -> Phrase:
    """The first of them, with the others after it."""
    first, *more = phrases
    return Phrase(first.one, first.values, first.many, first.by, (*first.more, *more))


def word(one: Word) -> Phrase:
    """A word of a closed list, by its plain name."""
    return Phrase("{word}", {"word": one})


def seconds(number: int) -> Counted:
    return Counted(number, Amount.SECONDS)


def walk_time(number: int) -> Counted:
    return Counted(number, Amount.WALK)
