"""Watching the walk of one life: how fast it rises (N3), and how far it is taken down (N18)."""

from collections.abc import Iterator
from datetime import date, timedelta

from footbridge.catalogue.numbers import Numbers
from footbridge.simulator import promises, reading
from footbridge.simulator.door import Decision, Person, Walk

MINUTE = 60
EXACT_UNDER_SECONDS = 10 * MINUTE
HALF_MINUTE = 30
WINDOW_DAYS = 7
COMFORT_DAYS = 14
MOST_TAKEN_PERCENT = 30
LEAST_SECONDS = 3 * MINUTE


def as_shown(seconds: int) -> int:
    """Minutes and seconds under ten minutes, else the nearest half minute, in seconds."""
    if seconds < EXACT_UNDER_SECONDS:
        return seconds
    return (seconds + HALF_MINUTE // 2) // HALF_MINUTE * HALF_MINUTE


class WalkWatch:
    """`top` is the walk before the first cut that still runs: what a cut is measured against.

    `back` is where it has all come back: what it was before the raises of the week before the
    cut. Both are None while nothing was taken. Who `has_forgotten` what was before a cut takes the
    plan's own word that it came back.
    """

    def __init__(self, numbers: Numbers, person: Person) -> None:
        self.most_percent = numbers.walk_most_percent
        self.shown: dict[date, int] = {}
        self.comfortable: dict[date, int] = {}
        self.top: int | None = None
        self.back: int | None = None
        self.last: int | None = None
        minutes = person.baseline.walking_minutes
        self.measured: int | None = None if minutes is None else minutes * MINUTE
        self.has_walked = False
        self.has_forgotten = False

    def forget(self) -> None:
        self.has_forgotten = True
        self.shown.clear()
        self.top = self.back = self.last = None

    def hear_walk(self, on: date, walk: Walk) -> None:
        self.has_walked = True
        if walk.comfortable and walk.stop is None:
            self.comfortable[on] = max(walk.seconds, self.comfortable.get(on, 0))

    def hear_test(self, seconds: int) -> None:
        """A new test may say where the walk starts, or that it is shorter: that is no cut."""
        self.measured = seconds
        if self.last is not None and seconds < self.last:
            self.top = self.back = self.last = None
        if not self.has_walked:
            self.forget()

    def see(self, decision: Decision) -> Iterator[tuple[str, str]]:
        if reading.begins_afresh(decision):
            self.forget()
        walk = promises.walk_in(decision)
        if walk is None:
            return
        is_above = self.top is None or walk > self.top
        if self.has_forgotten and is_above and promises.walk_came_back(decision):
            # What was told late took away what it was before the cut: begun anew from here.
            self.shown.clear()
        yield from self._rises(decision.on, walk)
        is_cut = self.last is not None and walk < self.last
        self._note(walk, promises.walk_was(decision))
        if self.has_forgotten and promises.walk_is_whole_again(decision):
            # From which raise it was cut is forgotten: less than before may be all.
            self.top = self.back = None
        # Told once, on the day of the cut, and not on each day that it lasts.
        if is_cut:
            yield from self._taken(decision.on, walk)
        self.shown[decision.on] = min(self.shown.get(decision.on, walk), walk)

    def _rises(self, on: date, walk: int) -> Iterator[tuple[str, str]]:
        """A tenth more than any walk of the seven days before; what was cut may come back."""
        since = on - timedelta(days=WINDOW_DAYS)
        # The day before tells what it was before a raise of the first of them.
        oldest = since - timedelta(days=1)
        self.shown = {day: shown for day, shown in self.shown.items() if day >= oldest}
        if self.last is not None and walk <= self.last:
            return
        for day, before in self.shown.items():
            if not since <= day < on or walk <= max(before, self.top or 0):
                continue
            if walk * 100 > before * (100 + self.most_percent):
                yield "N3", f"walk up from {before} s on {day} to {walk} s"
                return
            if as_shown(walk) * 100 > as_shown(before) * (100 + self.most_percent):
                shown = f"{as_shown(before)} s on {day} to {as_shown(walk)} s"
                yield "N3", f"walk shown up from {shown}"
                return

    def _note(self, walk: int, was: int | None) -> None:
        """Where the walk came down, what it was before is what may come back.

        `was` is what the plan says of that, also of what happened on days that nobody looked at.
        """
        if self.last is not None and walk < self.last:
            if self.top is not None and was is not None and (self.back or walk) <= was < self.top:
                # It had wholly come back on a day on which nobody looked.
                self.top = self.back = None
            most = self.last * (100 + self.most_percent) // 100
            unseen = was if was is not None and self.last < was <= most else 0
            self.top = max(self.top or 0, self.last, unseen)
            if self.back is None:
                self.back = max(unseen, min(self.shown.values(), default=self.last))
        if self.back is not None and walk >= self.back:
            # What was given back counts as if it had never been taken.
            back = self.back
            self.shown = {day: max(shown, back) for day, shown in self.shown.items()}
            self.top = self.back = None
        self.last = walk

    def _taken(self, on: date, walk: int) -> Iterator[tuple[str, str]]:
        """Never more than 30 % of what it was before, and never under the floor."""
        if self.top is None:
            return
        least = self.top * (100 - MOST_TAKEN_PERCENT) // 100
        if walk < least:
            yield "N18", f"walk of {walk} s, {self.top} s before the cuts that run"
        floor = self._floor(on)
        if walk < floor:
            yield "N18", f"walk of {walk} s under its floor of {floor} s"

    def _floor(self, on: date) -> int:
        """Half of the last comfortable walk measured, and three minutes where they were reached.

        Never more than the longest walk that was told to be comfortable before the day of the cut,
        which is the day before for who answers in the evening.
        """
        if self.measured is None:
            return 0
        least = LEAST_SECONDS if self.measured >= LEAST_SECONDS else 0
        floor = max(self.measured // 2, least)
        since, cut = on - timedelta(days=COMFORT_DAYS), on - timedelta(days=1)
        before = (told for day, told in self.comfortable.items() if since <= day < cut)
        longest = max(before, default=0)
        return min(floor, longest)
