"""Walks that are written down already, so that a file tells none of them a second time."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import PERCENT
from footbridge.engine.facts import Entry, Fact, Walk
from footbridge.engine.known.history import first_told, standing

HALF = 2


class WalksHere:
    """The walks that stand, by their days. Each one that was told by hand meets one of a file."""

    def __init__(self, facts: Sequence[Entry[Fact]], numbers: Numbers) -> None:
        self._numbers = numbers
        self._out_of_files: dict[date, list[tuple[datetime, datetime]]] = {}
        self._by_hand: dict[date, list[tuple[datetime, Walk]]] = {}
        known = {entry.id: entry for entry in facts}
        self._first_ids: set[str] = set()
        for entry in standing(facts):
            if not isinstance(entry.what, Walk):
                continue
            walk = entry.what
            self._first_ids.add(first_told(entry, known).id)
            if walk.came_from is not None:
                self.add(entry.at, walk.total_seconds or walk.seconds)
            else:
                self._by_hand.setdefault(entry.at.date(), []).append((entry.at, walk))

    def stands(self, first_id: str) -> bool:
        """Whether the walk that was first told under this id counts, mended or not."""
        return first_id in self._first_ids

    def add(self, start: datetime, seconds: int) -> None:
        """A walk of a file that is here now."""
        end = start + timedelta(seconds=seconds)
        for day in {start.date(), end.date()}:
            self._out_of_files.setdefault(day, []).append((start, end))

    def has_from_file(self, start: datetime, seconds: int) -> bool:
        """Whether a walk of a file covers half of this one, or this one half of it.

        The same outing begins some seconds sooner on the watch than on the telephone.
        """
        end = start + timedelta(seconds=seconds)
        near = [
            span for day in {start.date(), end.date()} for span in self._out_of_files.get(day, ())
        ]
        return any(_is_half(start, end, *span) for span in near)

    def has_by_hand(self, start: datetime, longest: int, total: int) -> bool:
        """Whether somebody wrote it down: soon after it, or as long a walk of that day.

        What they told stays, since they know how it felt, and stands for one walk only.
        """
        told = self._by_hand.get(start.date(), [])
        end = start + timedelta(seconds=total)
        soon = timedelta(seconds=self._numbers.file_told_after_seconds)
        for place, (at, walk) in enumerate(told):
            if start <= at <= end + soon or self._is_as_long(walk, longest, total):
                del told[place]
                return True
        return False

    def _is_as_long(self, told: Walk, longest: int, total: int) -> bool:
        pairs = ((told.seconds, longest), (told.seconds, total), (told.total_seconds, total))
        return any(one is not None and self._is_about(one, other) for one, other in pairs)

    def _is_about(self, one: int, other: int) -> bool:
        share = max(one, other) * self._numbers.file_same_percent // PERCENT
        return abs(one - other) <= max(share, self._numbers.file_same_seconds)


def _is_half(start: datetime, end: datetime, begun: datetime, ended: datetime) -> bool:
    both = min(end, ended) - max(start, begun)
    shorter = min(end - start, ended - begun)
    return both * HALF >= shorter and both >= timedelta()
