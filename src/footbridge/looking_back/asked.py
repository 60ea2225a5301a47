"""What a part of a look back asks for: as long as that is the same, so is the part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from footbridge.engine.facts import Entry
from footbridge.engine.facts.told import Told
from footbridge.engine.known.history import History

F = TypeVar("F", bound=Told)


@dataclass(frozen=True, slots=True)
class Asked(History):
    """The same facts as `History`. `kinds` are those that were asked for."""

    kinds: set[type[Told]] = field(default_factory=set)

    def of(self, kind: type[F]) -> Sequence[Entry[F]]:
        self.kinds.add(kind)
        return History.of(self, kind)

    def days(self, kind: type[F]) -> Mapping[date, Sequence[Entry[F]]]:
        # `on` and `between` ask here, too.
        self.kinds.add(kind)
        return History.days(self, kind)


def noting(history: History) -> Asked:
    """A history that notes what it is asked for, from the start."""
    return Asked(history.today, history.seconds, history._of, history._days)
