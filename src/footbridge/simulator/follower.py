"""Whoever follows a person through the days and hands out decisions. Only this file decides."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta

from footbridge.catalogue.model import Catalogue
from footbridge.simulator.door import (
    Decision,
    Entry,
    Fact,
    Journal,
    Kept,
    Person,
    ToldLate,
    decide,
    decide_from,
    keep,
    keep_on,
    told_since,
)


class NoAnswer(Exception):
    """The engine gave no decision at all (N12). It says what came instead."""


class Follower:
    """The facts of one person as they arrived, and the decisions about them.

    Days that are over are kept, and gone through again only when something was told late.
    """

    def __init__(self, person: Person, catalogue: Catalogue) -> None:
        self.person = person
        self.catalogue = catalogue
        self.facts: list[Entry[Fact]] = []
        self.ids: set[str] = set()
        self._kept: Kept | None = None

    def hear(self, facts: Iterable[Entry[Fact]]) -> None:
        """Facts that arrive now, in whatever order."""
        for fact in facts:
            self.facts.append(fact)
            self.ids.add(fact.id)

    def decide(self, today: date) -> Decision:
        """The day as the engine decides it with what has arrived.

        Raises NoAnswer where there is none, so that one life is lost and not the whole run.
        """
        try:
            return self._from_kept(today) or self._from_all(today)
        except Exception as error:
            raise NoAnswer(f"{type(error).__name__}: {error}") from error

    def _from_kept(self, today: date) -> Decision | None:
        """From the days up to yesterday and what came since; None when that does not fit."""
        yesterday = today - timedelta(days=1)
        if yesterday < self.person.started_on:
            return None
        with suppress(ToldLate):
            kept = self._kept_until(yesterday)
            return decide_from(kept, told_since(kept, self.facts), today)
        with suppress(ToldLate):
            self._kept = kept = keep(self.facts, self.person, self.catalogue, yesterday)
            return decide_from(kept, told_since(kept, self.facts), today)
        return None

    def _kept_until(self, day: date) -> Kept:
        kept = self._kept
        if kept is None or kept.until > day:
            kept = keep(self.facts, self.person, self.catalogue, day)
        elif kept.until < day:
            kept = keep_on(kept, told_since(kept, self.facts), day)
        self._kept = kept
        return kept

    def _from_all(self, today: date) -> Decision:
        return decide_all(self.facts, self.person, self.catalogue, today)


def decide_all(
    facts: Iterable[Entry[Fact]], person: Person, catalogue: Catalogue, today: date
) -> Decision:
    """A decision from a whole journal, with nothing kept from before."""
    return decide(Journal(facts=tuple(facts)), person, catalogue, today)
