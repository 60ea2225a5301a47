"""Who must not get up quickly sits first: the order within a part of the day (GATE-10, C2)."""

from dataclasses import replace

from footbridge.catalogue.model import Catalogue, Programme
from footbridge.catalogue.words import Position
from footbridge.engine.known.guide import variant_of
from footbridge.engine.shown.decision import DayBlock, Item
from footbridge.engine.signs.limits import Limits


def sitting_first(
    blocks: tuple[DayBlock, ...], limits: Limits, programme: Programme
) -> tuple[DayBlock, ...]:
    """Seated exercises before all others of their part; the warm-up keeps its four in order."""
    because = limits.against_quick_rising()
    if because is None:
        return blocks
    ordered = []
    for block in blocks:
        items = tuple(
            sorted(block.items, key=lambda item: _place(item, limits.catalogue, programme))
        )
        if items != block.items:
            block = replace(block, items=items, reasons=(*block.reasons, because))
        ordered.append(block)
    return tuple(ordered)


def _place(item: Item, catalogue: Catalogue, programme: Programme) -> tuple[int, bool]:
    exercise = catalogue.exercises[item.exercise]
    part = programme.warm_up.index(exercise.block) if exercise.block in programme.warm_up else 0
    return part, variant_of(exercise, item.variant).position is not Position.SEATED
