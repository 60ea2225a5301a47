"""What a person asked of today, after every cap: it lowers or takes away, and never adds (REG-17).

The warm-up stays as it is: it makes ready for whatever is left.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from footbridge.catalogue.words import DoseKind, Stream
from footbridge.engine.facts import Rests
from footbridge.engine.known.wishes import easier_on, rest_on
from footbridge.engine.shown.decision import DayBlock, Dose, Item, Reason, Says
from footbridge.engine.shown.reasons import reason
from footbridge.engine.shown.session import WISHES as RULE
from footbridge.engine.streams.doses import with_amount
from footbridge.engine.streams.reducing import cut_heavily
from footbridge.engine.today.choice import Today

EASED = frozenset({"stretch", "balance", "strength", "walk"})
"""The parts of the day that an easier day eases."""

IN_ONE_GO = {
    DoseKind.REPS: "reps",
    DoseKind.HOLD: "hold_seconds",
    DoseKind.TIME: "work_seconds",
}


def heeded(blocks: tuple[DayBlock, ...], today: Today) -> tuple[DayBlock, ...]:
    """The day that was asked for, out of the one that may be."""
    return _eased(_without_what_rests(blocks, today), today)


def _without_what_rests(blocks: tuple[DayBlock, ...], today: Today) -> tuple[DayBlock, ...]:
    wish = rest_on(today.case.history, today.on)
    if wish is None:
        return blocks
    if wish.what.rests is Rests.ALL:
        return ()
    return tuple(block for block in blocks if block.id != "strength")


def _eased(blocks: tuple[DayBlock, ...], today: Today) -> tuple[DayBlock, ...]:
    wish = easier_on(today.case.history, today.on)
    if wish is None:
        return blocks
    return tuple(
        _eased_block(block, today, wish.id) if block.id in EASED else block for block in blocks
    )


def _eased_block(block: DayBlock, today: Today, fact: str) -> DayBlock:
    items = tuple(_eased_item(item, today, fact) for item in block.items)
    return replace(block, items=items, seconds=sum(item.dose.total_seconds for item in items))


def _eased_item(item: Item, today: Today, fact: str) -> Item:
    """A set fewer; what is done in one go becomes shorter."""
    about = "sets" if item.dose.sets > 1 else IN_ONE_GO[item.dose.kind]
    asked = getattr(item.dose, about)
    if asked is None or (least := _least(item, about, asked, today)) == asked:
        return item
    dose: Dose = with_amount(item.dose, about, least, today.case.numbers)
    because = reason(
        today.case.catalogue, RULE, Says.CAPPED, about, (fact,), **{"from": asked, "to": least}
    )
    return replace(item, dose=dose, reasons=(*item.reasons, because))


def _least(item: Item, about: str, asked: int, today: Today) -> int:
    numbers = today.case.numbers
    if about == "sets":
        return max(1, asked - numbers.easier_sets_fewer)
    least = {"reps": numbers.fewest_reps, "hold_seconds": numbers.fewest_hold_seconds}.get(about)
    if item.stream is Stream.WALKING:
        least = numbers.walk_least_seconds
    return cut_heavily(asked, numbers.easier_percent, least or 1)


def left_out_by_wish(
    blocks: Iterable[DayBlock], kept: Iterable[DayBlock], today: Today
) -> Mapping[str, Reason]:
    """What the wish for rest took out of the day that could have been."""
    wish = rest_on(today.case.history, today.on)
    if wish is None:
        return {}
    left = {item.exercise for block in kept for item in block.items}
    why = reason(today.case.catalogue, RULE, Says.EXCLUDED, "included", (wish.id,))
    gone = (item.exercise for block in blocks for item in block.items)
    return {name: why for name in gone if name not in left}


def reasons_of_wishes(
    blocks: tuple[DayBlock, ...], kept: tuple[DayBlock, ...], today: Today
) -> tuple[Reason, ...]:
    """What of the day is so because it was asked for, where a wish changed anything."""
    history, catalogue = today.case.history, today.case.catalogue
    found = []
    rest = rest_on(history, today.on)
    if rest is not None and len(kept) < len(blocks):
        says = Says.PAUSED if rest.what.rests is Rests.ALL else Says.MOVED
        found.append(reason(catalogue, RULE, says, "wish", (rest.id,)))
    easier = easier_on(history, today.on)
    if easier is not None and any(_is_eased(block) for block in kept):
        found.append(reason(catalogue, RULE, Says.LOWERED, "wish", (easier.id,)))
    return tuple(found)


def _is_eased(block: DayBlock) -> bool:
    return any(
        one.rule == RULE and one.says is Says.CAPPED
        for item in block.items
        for one in item.reasons
    )
