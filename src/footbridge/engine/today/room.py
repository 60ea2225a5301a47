"""The time of a day: what its exercises cost at the doses of this morning, and what fits.

Doses count as they stood before anything was told today, and without what cuts take, so that a
worse answer never makes room for more (N5).
"""

from collections.abc import Iterable, Sequence

from footbridge.catalogue.units import PERCENT
from footbridge.catalogue.words import Block, Stream
from footbridge.engine.progress.progress import dose_of
from footbridge.engine.shown.decision import Dose
from footbridge.engine.streams import balance
from footbridge.engine.streams.cuts import uncut
from footbridge.engine.streams.doses import dose_at
from footbridge.engine.streams.stretching import hold_at
from footbridge.engine.today import items
from footbridge.engine.today.choice import Choice, Today


class Room:
    """The seconds of one day, and the rounds of balance on it: None for all that the level has."""

    def __init__(self, today: Today, seconds: int, rounds: int | None) -> None:
        self.today, self.rounds = today, rounds
        self.numbers = today.case.numbers
        self.budget = seconds
        self.slack = seconds * self.numbers.budget_slack_percent // PERCENT
        self.over = seconds * self.numbers.minutes_over_percent // PERCENT
        self._known: dict[tuple[str, str, int | None, bool], int] = {}

    def fitting(
        self, choices: Sequence[Choice], beside: Sequence[Choice], slack: int = 0
    ) -> tuple[list[Choice], list[Choice]]:
        """As many as fit beside others, in order; what does not fit waits for another day.

        Also when everything goes up by its next step today, it may not be too much (N16).
        """
        left = self.budget + slack - self._seconds(beside)
        most_left = self.budget + self.over - self._seconds(beside, raised=True)
        fitting: list[Choice] = []
        rest = []
        for choice in choices:
            seconds = self._seconds([choice])
            most = self._seconds([choice], raised=True)
            if seconds <= left and most <= most_left:
                fitting.append(choice)
                left -= seconds
                most_left -= most
            else:
                rest.append(choice)
        return fitting, rest

    def for_turns(
        self, turns: Sequence[Choice], beside: Sequence[Choice], holds: Sequence[Choice]
    ) -> tuple[list[Choice], list[Choice]]:
        """The balance of the day, and the exercises that were left out longest.

        They may go a little over the time, and moves of balance make way for them: else some would
        wait for ever.
        """
        kept, fitting = list(holds), list[Choice]()
        for count in range(len(holds), min(1, len(holds)) - 1, -1):
            kept = list(holds[:count])
            fitting, rest = self.fitting(turns, [*beside, *kept], self.slack)
            if not rest:
                break
        return kept, fitting

    def takes_no_longer(self, choice: Choice, than: Choice) -> bool:
        """Whether it costs no more than another, as they stand and a step above."""
        return all(
            self._seconds([choice], raised=raised) <= self._seconds([than], raised=raised)
            for raised in (False, True)
        )

    def _seconds(self, choices: Iterable[Choice], *, raised: bool = False) -> int:
        """The time of exercises at the doses of this morning, or each a step above.

        While a cut runs the rests are longer, and then nothing is raised.
        """
        return sum([self._seconds_of(choice, raised=raised) for choice in choices])

    def _seconds_of(self, choice: Choice, *, raised: bool) -> int:
        """Of one of them. A day asks for each a dozen times."""
        key = choice.exercise.id, choice.variant.id, choice.sets, raised
        found = self._known.get(key)
        if found is None:
            dose = self._dose(choice, raised=raised)
            if not raised:
                dose = items.with_rests_of_today(self.today, choice.exercise, dose)
            found = self._known[key] = dose.total_seconds
        return found

    def _dose(self, choice: Choice, *, raised: bool) -> Dose:
        exercise, variant, guide = choice.exercise, choice.variant, self.today.case.guide
        before = self.today.progress.before
        assert before is not None, "today was folded"
        if exercise.stream is Stream.STRENGTH:
            state = dose_of(
                self.today.case, self.today.progress, exercise, self.today.on, variant.id, before
            )
            minutes = self.today.case.person.minutes
            asked = state.most_next if raised else state.uncut
            sets, reps = asked(minutes, self.numbers)
            if choice.sets is not None:
                sets = min(sets, choice.sets)
            return dose_at(exercise, variant, guide, sets=sets, reps=reps)
        if exercise.id == before.balance.rung.exercise:
            level = before.balance
            rounds = self.rounds or level.rung.rounds
            seconds = uncut(level.seconds, level.takings)
            if raised:
                seconds = balance.most_next(level, self.numbers)
            seconds = min(seconds, self.numbers.hold_ceiling_seconds)
            return dose_at(exercise, variant, guide, sets=rounds, hold_seconds=seconds)
        is_stretch = exercise.block in (Block.STRETCH, Block.SPINE)
        stage = before.stretch_stage + raised if is_stretch else 0
        hold = hold_at(exercise.dose, stage)
        return dose_at(exercise, variant, guide, hold_seconds=hold)
