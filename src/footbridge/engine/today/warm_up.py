"""The warm-up: at least one item of each block in order, eight to ten minutes, in rotation (C-04).

The rotation depends on the day's number alone, so that each item comes round at least twice a
week whatever the answers were.
"""

from collections.abc import Sequence
from itertools import product

from footbridge.catalogue.model import Programme
from footbridge.catalogue.words import Block
from footbridge.engine.known.guide import Guide
from footbridge.engine.streams.doses import dose_at
from footbridge.engine.today.choice import Choice


def pick_warm_up(
    programme: Programme, choices: Sequence[Choice], guide: Guide, day: int, *, shortly: bool
) -> list[Choice]:
    """The items for day number `day`, in block order. `shortly` adds no more than is needed."""
    by_id = {one.exercise.id: one for one in choices}
    ways = tuple((one.exercise.id, one.variant.id) for one in choices)
    cycle = guide.worked_out(
        ("warm-up", programme.id, ways, shortly),
        lambda: _cycle(programme, choices, guide, shortly=shortly),
    )
    return [by_id[name] for name in cycle[day % guide.numbers.warm_up_cycle_days]]


SHORT_BLOCKS = (Block.CIRCULATION, Block.GLIDE, Block.ACTIVATION)


def pick_short_warm_up(choices: Sequence[Choice], guide: Guide, turn: int) -> list[Choice]:
    """One of each of three blocks for a short day of strength, another three at each turn."""
    by_id = {one.exercise.id: one for one in choices}
    ways = tuple((one.exercise.id, one.variant.id) for one in choices)
    found = guide.worked_out(("short-warm-up", ways), lambda: _threes(choices, guide))
    return [by_id[name] for name in found[turn % len(found)]] if found else []


def _threes(choices: Sequence[Choice], guide: Guide) -> list[tuple[str, ...]]:
    """Every three that fit the time, or those that come nearest to it."""
    numbers = guide.numbers
    blocks = [[one for one in choices if one.exercise.block is block] for block in SHORT_BLOCKS]
    threes = [
        (sum(seconds_of_choice(one, guide) for one in three), three)
        for three in product(*[block for block in blocks if block])
        if three
    ]
    least, most = numbers.short_warm_up_seconds_least, numbers.short_warm_up_seconds_most
    fitting = [three for seconds, three in threes if least <= seconds <= most]
    if not fitting and threes:
        fitting = [min(threes, key=lambda one: abs(one[0] - most))[1]]
    names = [tuple(one.exercise.id for one in three) for three in fitting]
    return _in_turns(names)


def _in_turns(names: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """So that what was left out longest comes next."""
    left, order = list(names), list[tuple[str, ...]]()
    last: dict[str, int] = {}
    while left:
        following = min(left, key=lambda three: sorted(last.get(name, -1) for name in three)[::-1])
        left.remove(following)
        last.update(dict.fromkeys(following, len(order)))
        order.append(following)
    return order


def _cycle(
    programme: Programme, choices: Sequence[Choice], guide: Guide, *, shortly: bool
) -> list[list[str]]:
    """The items of every day of the cycle."""
    candidates: dict[Block, list[Choice]] = {}
    for choice in sorted(choices, key=lambda one: one.exercise.covers[0]):
        candidates.setdefault(choice.exercise.block, []).append(choice)
    rotation = _Rotation(programme, candidates, guide, adds_what_fits=not shortly)
    return [rotation.pick(number) for number in range(guide.numbers.warm_up_cycle_days)]


def seconds_of_choice(choice: Choice, guide: Guide) -> int:
    """The time of an item at the dose it starts with."""
    return dose_at(choice.exercise, choice.variant, guide).total_seconds


def _fewest_sets_seconds(choice: Choice, guide: Guide) -> int:
    """The time in the first weeks, when stretches may have a round less (C-01)."""
    sets = choice.exercise.dose.sets.lo
    return dose_at(choice.exercise, choice.variant, guide, sets=sets).total_seconds


class _Rotation:
    """Takes what was left out longest, one of each block first, then what still fits."""

    def __init__(
        self,
        programme: Programme,
        candidates: dict[Block, list[Choice]],
        guide: Guide,
        *,
        adds_what_fits: bool,
    ) -> None:
        numbers = guide.numbers
        self.adds_what_fits = adds_what_fits
        self.blocks = [block for block in programme.warm_up if candidates.get(block)]
        self.items = {block: candidates[block] for block in self.blocks}
        self.least = numbers.warm_up_seconds_least
        self.most = numbers.warm_up_seconds_most
        self.seconds = {
            choice.exercise.id: seconds_of_choice(choice, guide)
            for items in self.items.values()
            for choice in items
        }
        self.at_least = {
            choice.exercise.id: _fewest_sets_seconds(choice, guide)
            for items in self.items.values()
            for choice in items
        }
        self.shortest = {
            block: min(self.seconds[one.exercise.id] for one in items)
            for block, items in self.items.items()
        }
        self.last = dict.fromkeys(self.seconds, -numbers.warm_up_cycle_days)

    def pick(self, number: int) -> list[str]:
        chosen = self._one_of_each()
        total = sum(self.seconds[name] for name in chosen)
        sure = sum(self.at_least[name] for name in chosen)
        for name in sorted(self.seconds, key=self._longest_ago):
            fits = total + self.seconds[name] <= self.most
            if name not in chosen and fits and (self.adds_what_fits or sure < self.least):
                chosen.add(name)
                total += self.seconds[name]
                sure += self.at_least[name]
        self.last.update(dict.fromkeys(chosen, number))
        items = [one.exercise.id for block in self.blocks for one in self.items[block]]
        return [name for name in items if name in chosen]

    def _one_of_each(self) -> set[str]:
        """The block with the item left out longest chooses first; room is kept for the others."""
        chosen: set[str] = set()
        total = 0
        names = {
            block: sorted((one.exercise.id for one in items), key=self._longest_ago)
            for block, items in self.items.items()
        }
        order = sorted(self.blocks, key=lambda block: self._longest_ago(names[block][0]))
        for place, block in enumerate(order):
            kept = sum(self.shortest[other] for other in order[place + 1 :])
            room = self.most - total - kept
            fitting = [name for name in names[block] if self.seconds[name] <= room]
            name = fitting[0] if fitting else min(names[block], key=self.seconds.__getitem__)
            chosen.add(name)
            total += self.seconds[name]
        return chosen

    def _longest_ago(self, name: str) -> tuple[int, int, str]:
        return (self.last[name], -self.seconds[name], name)
