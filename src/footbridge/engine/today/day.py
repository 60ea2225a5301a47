"""The day as a list of blocks: what belongs in it, in order, within the time the person has."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from footbridge.catalogue.model import Exercise
from footbridge.catalogue.units import MINUTE, WEEK
from footbridge.catalogue.words import Block, Track
from footbridge.engine.facts.walk import WALKING
from footbridge.engine.progress.progress import span_on
from footbridge.engine.shown.decision import DayBlock, Item, Reason, Says
from footbridge.engine.shown.reasons import reason
from footbridge.engine.shown.situations import AwayNow, Emergency, NotScreened, Paused, Situation
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
from footbridge.engine.today.room import Room
from footbridge.engine.today.swaps import Swaps, swapped

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
        swaps = swapped(filled, left_out, today, self._room())
        filled, left_out = _Filled(*swaps.parts), first_of(swaps.went, left_out)
        made = {
            "warm_up": [items.warm_up(today, one) for one in filled.warm_up],
            "stretch": [items.stretch(today, one) for one in filled.stretches],
            "balance": [items.balance_hold(today, c, self._rounds()) for c in filled.balance],
            "strength": [items.strength_set(today, one) for one in filled.strength],
        }
        made["walk"] = [items.walk(today, one) for one in walk.choices]
        made["recovery"] = [items.plain(today, one) for one in rest_of_day.choices]
        made = {name: [_with_wish(one, swaps) for one in given] for name, given in made.items()}
        blocks = tuple(self._block(name, given) for name, given in made.items() if given)
        return Plan(blocks, left_out)

    def _filled(self, wanted: "_Filled") -> tuple["_Filled", list[Choice]]:
        """What fits into the time, the anchors of strength first, and what has no room."""
        room = self._room()
        stretches = one_of_each_family(wanted.stretches, wanted.warm_up)[0]
        anchors = parts.anchors(self.today, wanted.strength)
        others = [one for one in wanted.strength if one not in anchors]
        first = stretches[:1] if self.person.track is Track.LEG else []
        sure = [*wanted.warm_up, *anchors]
        if self.is_short:
            others = [one._replace(sets=self.numbers.short_day_sets_in_turn) for one in others]
        turns = others[: parts.turns(self.today, len(others))]
        least = [*sure, *wanted.balance[:1]]
        turns = [self._no_longer_left_out(one, least, room) for one in turns]
        balance, turn = room.for_turns(turns, [*sure, *first], wanted.balance)
        if len(turn) < len(turns):
            balance, turn = room.for_turns(turns, sure, wanted.balance)
        taken = [*sure, *balance, *turn]
        first, no_room = room.fitting(first, taken)
        taken += first
        names = {one.exercise.id for one in turn}
        more, rest = room.fitting([one for one in others if one.exercise.id not in names], taken)
        last, rest_of_loose = room.fitting(
            [one for one in stretches if one not in first and one not in no_room], [*taken, *more]
        )
        chosen = {one.exercise.id: one for one in (*anchors, *turn, *more)}
        strength = [
            chosen[one.exercise.id] for one in wanted.strength if one.exercise.id in chosen
        ]
        filled = wanted._replace(balance=balance, strength=strength, stretches=first + last)
        moves = [one for one in wanted.balance if one not in balance]
        return filled, [*rest, *no_room, *rest_of_loose, *moves]

    def _no_longer_left_out(self, choice: Choice, beside: list[Choice], room: Room) -> Choice:
        """With a set less when all of them found no room for weeks: else it would never come."""
        weeks = self.numbers.turns_slower_weeks
        last = self.today.progress.strength.last_done.get(choice.exercise.id, date.min)
        fits = room.fitting([choice], beside, room.slack)[0]
        if fits or self.today.on < last + weeks * WEEK:
            return choice
        return choice._replace(sets=self.numbers.short_day_sets_most)

    def _room(self) -> Room:
        return Room(self.today, self.budget, self._rounds())

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
        if not turn:
            return _Filled([*glides[:1], *third], balance[:1], [], []), rest
        return _Filled(glides[:1], balance[:1], third, []), rest

    def _no_time_for(self, choices: Iterable[Choice]) -> LeftOut:
        catalogue, minutes = self.today.case.catalogue, self.person.minutes
        return {
            one.exercise.id: reason(
                catalogue, "REG-08", Says.EXCLUDED, "included", because="time", minutes=minutes
            )
            for one in choices
        }

    def _block(self, name: str, made: list[Item]) -> DayBlock:
        why: Reason = reason(
            self.today.case.catalogue, BLOCK_NAMES[name], Says.PLANNED, name, items=len(made)
        )
        seconds = sum(item.dose.total_seconds for item in made)
        return DayBlock(id=name, items=tuple(made), seconds=seconds, reasons=(why,))


def _with_wish(item: Item, swaps: Swaps) -> Item:
    because = swaps.came.get(item.exercise)
    return item if because is None else replace(item, reasons=(*item.reasons, because))


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
