"""The envelope of a fact, the same for every kind, and the journal that holds them."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Generic, TypeVar

from footbridge.engine.facts.told import Told

if TYPE_CHECKING:
    from footbridge.engine.facts import Fact

F = TypeVar("F", bound=Told, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Generic[F]):
    """`what` was told, as one entry of the journal.

    `id` is made by whoever recorded it: recording twice is recording once. `at` is the moment
    it happened with its UTC offset, `recorded` the moment it was written down. A correction is
    a new entry whose `corrects` names the old one. The order of arrival means nothing.

    `own_day` is set by `history_until`, where the night makes it another than the date of `at`.
    """

    id: str
    at: datetime
    recorded: datetime
    corrects: str | None = None
    what: F
    own_day: date | None = field(default=None, compare=False, repr=False)

    @property
    def kind(self) -> str:
        """The word that every format has for what was told."""
        return self.what.KIND

    @property
    def day(self) -> date:
        """The local day that it belongs to: as a rule, that on which it happened."""
        return self.own_day or self.at.date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """All the facts about one person, in whatever order they came."""

    facts: tuple["Entry[Fact]", ...] = ()
