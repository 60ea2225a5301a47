"""Where the strength of one person stands: a dose for each exercise, how often a week."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from footbridge.catalogue.model import Exercise
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.units import PERCENT
from footbridge.engine.streams.cuts import Raises, Takings, uncut
from footbridge.engine.streams.progression import FREE, Freeze, Note

DATES_KEPT = 28
"""More sessions than a fortnight can hold: nothing looks farther back."""


class StrengthDose(NamedTuple):
    """The present dose of one exercise. `earned` is a raise that waits for its day.

    In the week from `third_from` on the third set comes once; `third_used` says that it was.
    `top_since` is the day from which it stood at the top of its range. It was `begun` with so many
    repetitions. `takings` is what cuts took that still run, `raises` the latest ones. What
    came back is `not_seen_from` so many repetitions up while no day has asked for it.
    """

    exercise: Exercise
    rungs: tuple[str, ...]
    variant: str
    sets: int
    reps: int
    note: Note
    streak: int = 0
    earned: bool = False
    third_from: date | None = None
    third_used: bool = False
    top_since: date | None = None
    freeze: Freeze = FREE
    facts: tuple[str, ...] = ()
    begun: int = 0
    takings: Takings = ()
    raises: Raises = ()
    not_seen_from: int | None = None

    @property
    def fewest(self) -> int:
        return self.exercise.dose.reps.lo if self.exercise.dose.reps else 1

    @property
    def most(self) -> int:
        return self.exercise.dose.reps.hi if self.exercise.dose.reps else 1

    @property
    def next_variant(self) -> str | None:
        """The rung above, None at the top or off the ladder."""
        if self.variant not in self.rungs:
            return None
        place = self.rungs.index(self.variant)
        return self.rungs[place + 1] if place + 1 < len(self.rungs) else None

    @property
    def is_at_top(self) -> bool:
        return self.reps >= self.most and self.sets >= self.exercise.dose.sets.hi

    def is_ready_for_next_variant(self, on: date, numbers: Numbers) -> bool:
        """At the top of the dose, calm for two weeks, and with a rung above (E2)."""
        return (
            self.next_variant is not None
            and self.is_at_top
            and self.top_since is not None
            and on - self.top_since >= timedelta(days=numbers.top_calm_days)
            and not self.freeze.holds(on)
        )

    def floor(self, numbers: Numbers) -> int:
        """A share of the least in the catalogue, or of a start that a test set lower (C-08)."""
        least = min(self.fewest, self.begun or self.fewest)
        return -(-least * numbers.floor_of_least_percent // PERCENT)

    def as_last_asked(self) -> "StrengthDose":
        """Without what came back and was not asked for since."""
        if self.not_seen_from is None:
            return self
        return self._replace(reps=min(self.reps, self.not_seen_from))

    def without_third(self) -> "StrengthDose":
        """What was asked before a third set that is in its first week, for a cut to begin with."""
        if self.third_from is None:
            return self
        sets = self.exercise.dose.sets.start
        return self._replace(sets=sets, reps=self.most, third_from=None, third_used=False)

    def at_few_sets(self, reps: int) -> "StrengthDose":
        """So many repetitions in the fewest sets, with nothing left to come back."""
        return self._replace(
            sets=self.exercise.dose.sets.start,
            reps=reps,
            third_from=None,
            third_used=False,
            takings=(),
            raises=(),
            not_seen_from=None,
        )

    def asked(self, minutes: int, numbers: Numbers) -> tuple[int, int]:
        """Sets and reps of the next session, on a day of so many minutes.

        In its first week the third set comes only once.
        """
        if self.third_used:
            return self.exercise.dose.sets.start, self.most
        return most_sets(minutes, numbers, self.sets), self.reps

    def uncut(self, minutes: int, numbers: Numbers) -> tuple[int, int]:
        """The same without what cuts take."""
        sets, reps = self.asked(minutes, numbers)
        return sets, uncut(reps, self.takings)

    def most_next(self, minutes: int, numbers: Numbers) -> tuple[int, int]:
        """The most that a day may bring: a rep more, a third set, or all that was cut."""
        sets, reps = self.uncut(minutes, numbers)
        if self.takings:
            return sets, reps
        if self.third_used:
            # Its first week may be over today, and a rep more be earned with it.
            return most_sets(minutes, numbers, self.sets), min(self.reps + 1, self.most)
        if reps < self.most:
            return sets, reps + 1
        more = most_sets(minutes, numbers, self.exercise.dose.sets.hi)
        return (more, self.fewest) if sets < more else (sets, reps)


def most_sets(minutes: int, numbers: Numbers, sets: int) -> int:
    """Third sets belong to longer days: of so many `sets`, those that a day has."""
    return sets if minutes >= numbers.full_day_minutes else min(sets, numbers.short_day_sets_most)


class Strength(NamedTuple):
    """All of it: a dose for each exercise, and how often a week.

    `dates` are the latest days with strength, `last_done` the last of each exercise before today.
    """

    days_a_week: int
    doses: Mapping[str, StrengthDose] = {}
    cuts_on_more_days: int = 0
    dates: tuple[date, ...] = ()
    last_done: Mapping[str, date] = {}
