"""Watching trims: no stream raised and trimmed in one week (N8), no exercise harder (N14)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import Stream
from footbridge.simulator import promises, reading
from footbridge.simulator.door import Decision, Dose, Item

Key = tuple[str, str]
ONE_DAY = timedelta(days=1)


@dataclass(slots=True)
class Trimmed:
    """A stream after a trim: until when nothing rises, the least shown since, and the level."""

    on: date
    until: date
    least: dict[Key, int]
    level: str | None


class TrimWatch:
    """`tops` is what each exercise asked before it was first cut: to come back is no raise.

    What was before a trim of the days before `since` is forgotten, so it is not watched.
    """

    def __init__(self, numbers: Numbers) -> None:
        self.freeze_days = numbers.freeze_days
        self.trims: dict[Stream, Trimmed] = {}
        self.shown: dict[Key, int] = {}
        self.tops: dict[Key, int] = {}
        self.since = date.min
        self.has_forgotten = False

    def see(self, decision: Decision, before: Decision | None) -> Iterator[tuple[str, str]]:
        items = promises.items_of(decision)
        level = promises.level_in(decision)
        if reading.begins_afresh(decision):
            self.forget()
        if self.has_forgotten:
            self.since, self.has_forgotten = decision.on - ONE_DAY, False
        flare = reading.flare_in(decision)
        if flare is not None and flare.on >= self.since:
            fresh = [s for s in flare.streams if self._is_new(s, flare.on)]
            # Seen on any later day, more than this trim lies between the two.
            is_first = flare.on + ONE_DAY == decision.on
            if fresh and is_first and before is not None and before.on == flare.on:
                yield from self._harder(items, before, fresh)
            for stream in fresh:
                until = flare.on + timedelta(days=1 + self.freeze_days)
                # Drills come round in turn: one may have risen unseen before the trim.
                least = {} if stream is Stream.MOBILITY else dict(self.shown)
                # What was said yes to before the trim was known shows with it for the first time.
                self.trims[stream] = Trimmed(flare.on, until, least, level)
        yield from self._risen(decision.on, items)
        yield from self._climbed(decision.on, level)
        self._remember(items)

    def forget(self) -> None:
        self.trims.clear()
        self.shown.clear()
        self.tops.clear()
        self.has_forgotten = True

    def _is_new(self, stream: Stream, on: date) -> bool:
        return stream not in self.trims or self.trims[stream].on != on

    def _harder(
        self, items: list[Item], before: Decision, streams: list[Stream]
    ) -> Iterator[tuple[str, str]]:
        """N14, on the first day of a trim, against the decision before it."""
        asked = {(item.exercise, item.variant): item for item in promises.items_of(before)}
        for item in items:
            old = asked.get((item.exercise, item.variant))
            if old is None or item.stream not in streams:
                continue
            new, was = item.dose, old.dose
            # The rounds of balance go by the day: three with strength, two without (C-09).
            more_sets = new.sets > was.sets and item.stream is not Stream.BALANCE
            more = (new.reps or 0) > (was.reps or 0) or (new.hold_seconds or 0) > (
                was.hold_seconds or 0
            )
            if more_sets or more or new.rest_seconds < was.rest_seconds or new.tempo != was.tempo:
                yield (
                    "N14",
                    f"{item.exercise} became harder with a trim: {_told(was)} to {_told(new)}",
                )

    def _risen(self, on: date, items: list[Item]) -> Iterator[tuple[str, str]]:
        """N8: within the week after a trim nothing in the stream is more than it was since."""
        for item in items:
            trim = self.trims.get(item.stream)
            # Drills and stretches have no dose that is raised: they only come back.
            if trim is None or on >= trim.until or not promises.is_earned(item):
                continue
            key, work = (item.exercise, item.variant), promises.work_in(item)
            least = trim.least.get(key, work)
            is_back = work <= self.tops.get(key, 0) or promises.came_back(item)
            if work > least and not is_back:
                yield "N8", f"{item.exercise} rose from {least} to {work} after a trim"
            trim.least[key] = work

    def _climbed(self, on: date, level: str | None) -> Iterator[tuple[str, str]]:
        """N8 for the ladder of balance: a level is a rise too."""
        trim = self.trims.get(Stream.BALANCE)
        if trim is None or level is None or on >= trim.until:
            return
        if trim.level is not None and level > trim.level:
            yield "N8", f"balance went from {trim.level} up to {level} after a trim"
        trim.level = level

    def _remember(self, items: list[Item]) -> None:
        for item in items:
            key, work = (item.exercise, item.variant), promises.work_in(item)
            shown = self.shown.get(key, work)
            if work < shown:
                self.tops[key] = max(self.tops.get(key, 0), shown)
            elif work >= self.tops.get(key, 0):
                self.tops.pop(key, None)
            self.shown[key] = work


def _told(dose: Dose) -> str:
    return f"{dose.sets}x{dose.reps} held {dose.hold_seconds} s, rest {dose.rest_seconds} s"
