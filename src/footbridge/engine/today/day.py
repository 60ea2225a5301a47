"""The day as a list of blocks: what belongs in it, in order, within the time the person has."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from footbridge.catalogue.model import Exercise
from footbridge.catalogue.units import MINUTE, PERCENT
from footbridge.catalogue.words import Block, Phase, Stream, Track
from footbridge.engine.facts.walk import WALKING
from footbridge.engine.progress.progress import span_on
from footbridge.engine.shown.decision import DayBlock, Item, Reason, Says
from footbridge.engine.shown.reasons import reason
from footbridge.engine.shown.situations import AwayNow, Emergency, NotScreened, Paused, Situation
from footbridge.engine.streams.doses import dose_at
from footbridge.engine.streams.stretching import hold_at
from footbridge.engine.today import items, parts
from footbridge.engine.today.choice import (
    Choice,
    LeftOut,
    Offer,
    Today,
    first_of,
    offer,
    waiting,
)

BLOCK_NAMES = {
    "warm_up": "RULE-05",
    "stretch": "RULE-34",
    "balance": "RULE-13",
    "strength": "RULE-12",
    "walk": "RULE-19",
    "recovery": "RULE-21",
}


class Plan(NamedTuple):
    """The blocks that hold something, and why the rest of what was looked at is not in them."""

    blocks: tuple[DayBlock, ...]
    left_out: LeftOut


NOTHING = Plan((), {})


def plan(situation: Situation, today: Today, *, is_strength_day: bool) -> Plan:
    """The day that the situation leaves: all of it, or nothing."""
    match situation:
        case NotScreened() | Emergency() | Paused() | AwayNow():
            return NOTHING
        case _ if today.is_over:
            return NOTHING
        case _:
            return _Day(today, is_strength_day=is_strength_day).plan()


class _Day:
    """One day being filled. Which exercises fit depends on nominal times, never on how it went."""

    def __init__(self, today: Today, *, is_strength_day: bool) -> None:
        self.today = today
        self.numbers = today.case.numbers
        self.person = today.case.person
        self.span = span_on(today.case, today.progress, today.on)
        self.budget = self.person.minutes * MINUTE
        self.is_strength_day = is_strength_day
        self.has_time_for_all = self._has_time_for_all()
        self.is_full_balance_day = is_strength_day and self.has_time_for_all
        self.is_short = self.person.minutes <= self.numbers.short_day_minutes

    def plan(self) -> Plan:
        today, is_strength_day = self.today, self.is_strength_day
        warm = parts.warm_up(today, shortly=not self.has_time_for_all)
        still, moving = parts.balance(
            today, is_strength_day=is_strength_day, is_full=self.is_full_balance_day
        )
        strong = parts.strength(today, is_strength_day=is_strength_day)
        loose = parts.stretches(today, is_strength_day=is_strength_day)
        left_out = [warm.left_out, still.left_out, moving.left_out, strong.left_out]
        left_out.append(loose.left_out)
        warm_up, stretches, strength = warm.choices, loose.choices, strong.choices
        balance = still.choices + moving.choices
        if self.is_short:
            warm_up, balance, strength, rest = self._short(warm_up, balance, strength)
            left_out.append(self._no_time_for(rest))
            stretches = []
        stretches, twins = one_of_each_family(stretches, warm_up)
        left_out.append(waiting(today, twins, "RULE-34", "another_day"))
        left = self.budget - self._nominal(warm_up) - self._nominal(balance)
        first = stretches[:1] if self.person.track is Track.LEG else []
        left -= self._nominal(first)
        strength, rest = self._fitting(self._first_that_fits(strength, left), left, at_least=1)
        left_out.append(self._no_time_for(rest))
        left -= self._nominal(strength)
        more, rest = self._fitting(stretches[len(first) :], left)
        left_out.append(self._no_time_for(rest))
        walk, rest_of_day = offer(today, [WALKING]), self._recovery()
        left_out += [walk.left_out, rest_of_day.left_out]
        found = (
            ("warm_up", [items.warm_up(today, one) for one in warm_up]),
            ("stretch", [items.stretch(today, one) for one in first + more]),
            ("balance", [items.balance_hold(today, c, self.is_full_balance_day) for c in balance]),
            ("strength", [items.strength_set(today, one) for one in strength]),
            ("walk", [items.walk(today, one) for one in walk.choices]),
            ("recovery", [items.plain(today, one) for one in rest_of_day.choices]),
        )
        blocks = tuple(self._block(name, made) for name, made in found if made)
        return Plan(blocks, first_of(*left_out))

    def _recovery(self) -> Offer:
        if self.is_short:
            return Offer([], {})
        found = parts.recovery(self.today, is_strength_day=self.is_strength_day)
        kept, twins = one_of_each_family(found.choices, [])
        waits = waiting(self.today, twins, "RULE-34", "another_day")
        return Offer(kept, first_of(found.left_out, waits))

    def _has_time_for_all(self) -> bool:
        """Whether the day is long enough for the full balance set (C-09)."""
        numbers = self.numbers
        return self.budget >= 2 * numbers.warm_up_seconds_most + numbers.balance_seconds_most

    def _short(
        self, warm_up: list[Choice], balance: list[Choice], strength: list[Choice]
    ) -> tuple[list[Choice], list[Choice], list[Choice], list[Choice]]:
        """Three exercises: a glide, one balance, one strength or activation (REG-08); the rest."""
        glides = [one for one in warm_up if one.exercise.block is Block.GLIDE] or warm_up
        active = [one for one in warm_up if one.exercise.block is Block.ACTIVATION]
        third = strength[:1] or active[:1]
        kept = {one.exercise.id for one in (*glides[:1], *balance[:1], *third)}
        rest = [one for one in (*warm_up, *balance, *strength) if one.exercise.id not in kept]
        if third and not strength:
            return [*glides[:1], *third], balance[:1], [], rest
        return glides[:1], balance[:1], third, rest

    def _fitting(
        self, choices: Sequence[Choice], left: int, *, at_least: int = 0
    ) -> tuple[list[Choice], list[Choice]]:
        """As many as fit, in order; what does not fit waits for another day."""
        fitting: list[Choice] = []
        rest = []
        for choice in choices:
            seconds = self._nominal([choice])
            if seconds <= left or len(fitting) < at_least:
                fitting.append(choice)
                left -= seconds
            else:
                rest.append(choice)
        return fitting, rest

    def _first_that_fits(self, choices: list[Choice], left: int) -> list[Choice]:
        """One always belongs in: that of longest ago whose first dose is not far too long."""
        slack = self.budget * self.numbers.budget_slack_percent // PERCENT
        short = [one for one in choices if self._start_seconds(one) <= left + slack]
        first = short[:1] or sorted(choices, key=self._start_seconds)[:1]
        return first + [one for one in choices if one not in first]

    def _start_seconds(self, choice: Choice) -> int:
        return dose_at(choice.exercise, choice.variant, self.today.case.guide).total_seconds

    def _no_time_for(self, choices: Iterable[Choice]) -> LeftOut:
        catalogue, minutes = self.today.case.catalogue, self.person.minutes
        return {
            one.exercise.id: reason(
                catalogue, "REG-08", Says.EXCLUDED, "included", because="time", minutes=minutes
            )
            for one in choices
        }

    def _nominal(self, choices: Iterable[Choice]) -> int:
        """The time to allow for: answers change a dose, but not which exercises fit (N5)."""
        return sum(self._nominal_seconds(one) for one in choices)

    def _nominal_seconds(self, choice: Choice) -> int:
        span = choice.exercise.dose
        late = self.span.id not in (Phase.LEARN, Phase.STEADIER)
        is_strength = choice.exercise.stream is Stream.STRENGTH
        grows = is_strength and self.span.id is not Phase.LEARN
        dose = dose_at(
            choice.exercise,
            choice.variant,
            self.today.case.guide,
            sets=span.sets.hi if late and is_strength else span.sets.start,
            reps=span.reps.hi if grows and span.reps else None,
            hold_seconds=hold_at(span, self._nominal_stage(choice)),
        )
        return dose.total_seconds

    def _nominal_stage(self, choice: Choice) -> int:
        """Stretches may have grown as far as the phase lets them."""
        is_stretch = choice.exercise.block in (Block.STRETCH, Block.SPINE)
        return self.span.stretch_stage if is_stretch else 0

    def _block(self, name: str, made: list[Item]) -> DayBlock:
        why: Reason = reason(
            self.today.case.catalogue, BLOCK_NAMES[name], Says.PLANNED, name, items=len(made)
        )
        seconds = sum(item.dose.total_seconds for item in made)
        return DayBlock(id=name, items=tuple(made), seconds=seconds, reasons=(why,))


def one_of_each_family(
    choices: Iterable[Choice], beside: Iterable[Choice]
) -> tuple[list[Choice], list[str]]:
    """The first of each family; none that is there already (C-01). Then those left out."""
    taken = {_family(one.exercise) for one in beside}
    kept, twins = [], []
    for choice in choices:
        family = _family(choice.exercise)
        if family in taken:
            twins.append(choice.exercise.id)
        else:
            taken.add(family)
            kept.append(choice)
    return kept, twins


def _family(exercise: Exercise) -> str:
    """Exercises that serve the same purpose share a family."""
    return exercise.alias_of or exercise.id
