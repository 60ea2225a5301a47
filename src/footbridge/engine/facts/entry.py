"""The envelope of a fact, the same for every kind, and the journal that holds them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

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


class _Index(NamedTuple):
    """The facts by their ids, and the ids that one of them corrects."""

    by_id: dict[str, "Entry[Fact]"]
    corrected: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """All the facts about one person, in whatever order they came.

    Where each is found is worked out when it is asked for first; what is told later adds to it.
    """

    facts: tuple["Entry[Fact]", ...] = ()
    _index: list[_Index] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def by_id(self) -> Mapping[str, "Entry[Fact]"]:
        """Each fact by its id; of those with one id the last."""
        return self._indexed().by_id

    def is_apart_from(self, later: Sequence["Entry[Fact]"]) -> bool:
        """Whether none of `later` corrects anything or is one of these again, and none of these
        corrects one of them: then all that stood before stands, and all of `later` beside it.
        """
        told = {entry.id for entry in later}
        index = self._indexed()
        return (
            len(told) == len(later)
            and not any(entry.corrects is not None for entry in later)
            and not any(each in index.by_id for each in told)
            and told.isdisjoint(index.corrected)
        )

    def with_later(self, later: Sequence["Entry[Fact]"]) -> "Journal":
        """The same with facts that arrived after all of these."""
        journal = Journal(facts=self.facts + tuple(later))
        journal._index.extend(_added(index, later) for index in self._index[:1])
        return journal

    def _indexed(self) -> _Index:
        if not self._index:
            self._index.append(_added(_Index({}, frozenset()), self.facts))
        return self._index[0]


def _added(index: _Index, facts: Sequence["Entry[Fact]"]) -> _Index:
    """Another index: whoever looks into the one before sees nothing of what was told since."""
    corrected = {entry.corrects for entry in facts if entry.corrects is not None}
    by_id = {**index.by_id, **{entry.id: entry for entry in facts}}
    return _Index(by_id, index.corrected | corrected if corrected else index.corrected)
