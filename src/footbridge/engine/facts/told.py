"""What every kind of fact has in common. One file a kind: its value, what must hold of it, the
names of the catalogue that it uses, and its line in words."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping
from typing import ClassVar

from footbridge.catalogue.model import Catalogue
from footbridge.engine.facts.phrase import Phrase

Fault = tuple[str, str, str]
"""A field, what was expected there, and what came."""

Named = tuple[str, str, Collection[str]]
"""A field, the name that it holds, and the names that the catalogue has."""


class Told(ABC):
    """What a person told, without when and under which id.

    `KIND` is its word in every format. `MENDS` says that it is nothing without the fact that it
    takes the place of. `GRAVITY` orders what one form tells: the gravest is written first.
    `ASKED` says of a field what is asked.
    """

    __slots__ = ()

    KIND: ClassVar[str]
    MENDS: ClassVar[bool] = False
    GRAVITY: ClassVar[int] = 0
    ASKED: ClassVar[Mapping[str, str]] = {}

    def warnings(self) -> frozenset[object]:
        """What in it may raise a warning sign or a limit. No form sent again takes one back."""
        return frozenset()

    @abstractmethod
    def line(self) -> Phrase:
        """What happened, on one line."""

    def faults(self) -> Iterator[Fault]:
        """What is untrue of it beyond its shape."""
        return iter(())

    def names(self, known: Catalogue) -> Iterator[Named]:
        """The names of the catalogue that it uses."""
        return iter(())
