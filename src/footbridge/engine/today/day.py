"""The day as a list of blocks: what belongs in it, in order, within the time the person has."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from footbridge.catalogue.model import Exercise
from footbridge.catalogue.units import MINUTE, PERCENT
from footbridge.catalogue.words import Block, Stream, Track
from footbridge.engine.facts.walk import WALKING
from footbridge.engine.progress.progress import dose_of, span_on
from footbridge.engine.shown.decision import DayBlock, Dose, Item, Reason, Says
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


class _Filled(NamedTuple):
    """What each part of the day holds, or could hold."""

    warm_up: list[Choice]
    balance: list[Choice]
    strength: list[Choice]
    stretches: list[Choice]


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
    """One day being filled.

    Which exercises fit goes by the doses as they stood before anything was told today, so that a
    worse answer never makes room for more (N5).
    """

    def __init__(self, today: Today, *, is_strength_day: bool) -> None:
        self.today = today
        self.numbers = today.case.numbers
        self.person = today.case.person
        self.span = span_on(today.case, today.progress, today.on)
        self.budget = self.person.minutes * MINUTE
        self.is_strength_day = is_strength_day
        self.is_full_balance_day = is_strength_day and self._has_time_for_all()
        self.is_core = self.person.minutes <= self.numbers.short_day_minutes
        self.is_short = is_strength_day and self.person.minutes < self.numbers.full_day_minutes

    def plan(self) -> Plan:
        today, is_strength_day = self.today, self.is_strength_day
        warm = parts.warm_up(today, shortly=not self._has_time_for_all(), is_short=self.is_short)
        still, moving = parts.balance(
            today, is_strength_day=is_strength_day, is_full=self.is_full_balance_day
        )
        strong = parts.strength(today, is_strength_day=is_strength_day)
        loose = parts.stretches(today, is_strength_day=is_strength_day)
        wanted = _Filled(
            warm.choices, still.choices + moving.choices, strong.choices, loose.choices
        )
        filled, no_room = self._core(wanted) if self.is_core else self._filled(wanted)
        twins = one_of_each_family(loose.choices, warm.choices)[1]
        walk, rest_of_day = offer(today, [WALKING]), self._recovery()
        left_out = first_of(
            *(part.left_out for part in (warm, still, moving, strong, loose)),
            waiting(today, twins, "RULE-34", "another_day") if not self.is_core else {},
            self._no_time_for(no_room),
            walk.left_out,
            rest_of_day.left_out,
        )
        found = (
            ("warm_up", [items.warm_up(today, one) for one in filled.warm_up]),
            ("stretch", [items.stretch(today, one) for one in filled.stretches]),
            ("balance", [items.balance_hold(today, c, self._rounds()) for c in filled.balance]),
            ("strength", [items.strength_set(today, one) for one in filled.strength]),
            ("walk", [items.walk(today, one) for one in walk.choices]),
            ("recovery", [items.plain(today, one) for one in rest_of_day.choices]),
        )
        blocks = tuple(self._block(name, made) for name, made in found if made)
        return Plan(blocks, left_out)

    def _filled(self, wanted: "_Filled") -> tuple["_Filled", list[Choice]]:
        """What fits into the time, the anchors of strength first, and what has no room."""
        stretches = one_of_each_family(wanted.stretches, wanted.warm_up)[0]
        anchors = parts.anchors(self.today, wanted.strength)
        left = self.budget - self._seconds([*wanted.warm_up, *wanted.balance, *anchors])
        first = stretches[:1] if self.person.track is Track.LEG else []
        first, no_room = self._fitting(first, left)
        left -= self._seconds(first)
        others = [one for one in wanted.strength if one not in anchors]
        # Who was left out longest may go a little over the time: else it would wait for ever.
        slack = self.budget * self.numbers.budget_slack_percent // PERCENT
        turn, _ = self._fitting(others[:1], left + slack)
        left -= self._seconds(turn)
        more, rest = self._fitting([one for one in others if one not in turn], left)
        left -= self._seconds(more)
        last, rest_of_loose = self._fitting(
            [one for one in stretches if one not in first and one not in no_room], left
        )
        strength = [one for one in wanted.strength if one in anchors or one in turn or one in more]
        filled = wanted._replace(strength=strength, stretches=first + last)
        return filled, [*rest, *no_room, *rest_of_loose]

    def _rounds(self) -> int | None:
        """Rounds of the hold: one on a short day of strength, all on a full balance day (C-09)."""
        if self.is_short:
            return 1
        rung = self.today.progress.balance.rung
        is_full = self.is_full_balance_day or not rung.needs_tandem
        return None if is_full else self.numbers.balance_rounds_judged

    def _recovery(self) -> Offer:
        if self.is_core:
            return Offer([], {})
        found = parts.recovery(self.today, is_strength_day=self.is_strength_day)
        kept, twins = one_of_each_family(found.choices, [])
        waits = waiting(self.today, twins, "RULE-34", "another_day")
        return Offer(kept, first_of(found.left_out, waits))

    def _has_time_for_all(self) -> bool:
        """Whether the day is long enough for the full balance set (C-09)."""
        numbers = self.numbers
        return self.budget >= 2 * numbers.warm_up_seconds_most + numbers.balance_seconds_most

    def _core(self, wanted: "_Filled") -> tuple["_Filled", list[Choice]]:
        """Three exercises: a glide, one balance, one anchor or activation (REG-08); the rest."""
        warm_up, balance, strength, _ = wanted
        anchors = parts.anchors(self.today, strength)
        glides = [one for one in warm_up if one.exercise.block is Block.GLIDE] or warm_up
        active = [one for one in warm_up if one.exercise.block is Block.ACTIVATION]
        # The anchors take turns: the order is that of who was done longest ago.
        turn = [one for one in strength if one in anchors]
        third = turn[:1] or active[:1]
        kept = {one.exercise.id for one in (*glides[:1], *balance[:1], *third)}
        rest = [one for one in (*warm_up, *balance, *strength) if one.exercise.id not in kept]
        if third and not turn:
            return _Filled([*glides[:1], *third], balance[:1], [], []), rest
        return _Filled(glides[:1], balance[:1], third, []), rest

    def _fitting(self, choices: Sequence[Choice], left: int) -> tuple[list[Choice], list[Choice]]:
        """As many as fit, in order; what does not fit waits for another day."""
        fitting: list[Choice] = []
        rest = []
        for choice in choices:
            seconds = self._seconds([choice])
            if seconds <= left:
                fitting.append(choice)
                left -= seconds
            else:
                rest.append(choice)
        return fitting, rest

    def _no_time_for(self, choices: Iterable[Choice]) -> LeftOut:
        catalogue, minutes = self.today.case.catalogue, self.person.minutes
        return {
            one.exercise.id: reason(
                catalogue, "REG-08", Says.EXCLUDED, "included", because="time", minutes=minutes
            )
            for one in choices
        }

    def _seconds(self, choices: Iterable[Choice]) -> int:
        """The time of exercises at the doses of this morning, with the rests of today."""
        doses = ((one.exercise, self._dose(one)) for one in choices)
        return sum(
            items.with_rests_of_today(self.today, exercise, dose).total_seconds
            for exercise, dose in doses
        )

    def _dose(self, choice: Choice) -> Dose:
        exercise, variant, guide = choice.exercise, choice.variant, self.today.case.guide
        before = self.today.progress.before
        assert before is not None, "today was folded"
        if exercise.stream is Stream.STRENGTH:
            state = dose_of(
                self.today.case, self.today.progress, exercise, self.today.on, variant.id, before
            )
            sets, reps = state.asked(self.person.minutes, self.numbers)
            return dose_at(exercise, variant, guide, sets=sets, reps=reps)
        if exercise.id == before.balance.rung.exercise:
            rounds = self._rounds() or before.balance.rung.rounds
            seconds = min(before.balance.seconds, self.numbers.hold_ceiling_seconds)
            return dose_at(exercise, variant, guide, sets=rounds, hold_seconds=seconds)
        is_stretch = exercise.block in (Block.STRETCH, Block.SPINE)
        stage = before.stretch_stage if is_stretch else 0
        hold = hold_at(exercise.dose, stage)
        return dose_at(exercise, variant, guide, hold_seconds=hold)

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
