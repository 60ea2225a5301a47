"""Another exercise of the same kind in the place of one of the day (REG-17).

What may come in is what could be in this day and only waits for its turn or for time. It is
judged in its own stream and done at its own dose. Where it may not be done, neither comes: a wish
never brings more than there was.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from footbridge.catalogue.words import Stream
from footbridge.engine.known.wishes import swaps_on
from footbridge.engine.progress.progress import dose_of
from footbridge.engine.shown.decision import Reason, Says
from footbridge.engine.shown.reasons import reason
from footbridge.engine.shown.session import WISHES as RULE
from footbridge.engine.today.choice import Choice, LeftOut, Today, choose
from footbridge.engine.today.room import Room

ONLY_WAITS = frozenset({"another_day", "time"})
"""Why something is not in the day that could be in it."""


class Swaps(NamedTuple):
    """The choices of each part of the day after the swaps, why some of them came, and why others
    went."""

    parts: tuple[list[Choice], ...]
    came: dict[str, Reason]
    went: dict[str, Reason]


def swapped(parts: Sequence[list[Choice]], left_out: LeftOut, today: Today, room: Room) -> Swaps:
    """Each swap that holds today, in the order in which they were told."""
    found = Swaps(tuple(list(part) for part in parts), {}, {})
    for wish in swaps_on(today.case.history, today.on):
        old, new = wish.what.exercise, wish.what.instead
        place = _place(found.parts, old)
        if place is None:
            continue
        part, index = place
        taken = part.pop(index)
        known = {**left_out, **found.went}
        choice = _choice(taken, new, known, found.parts, today, room)
        if choice is not None:
            part.insert(index, choice)
            found.came[new] = _said(today, Says.INCLUDED, wish.id, old)
        found.went[old] = _said(today, Says.EXCLUDED, wish.id, new)
    return found


def _place(parts: Iterable[list[Choice]], name: str) -> tuple[list[Choice], int] | None:
    for part in parts:
        for index, choice in enumerate(part):
            if choice.exercise.id == name:
                return part, index
    return None


def _choice(
    old: Choice,
    new: str,
    left_out: LeftOut,
    others: Iterable[list[Choice]],
    today: Today,
    room: Room,
) -> Choice | None:
    """How the other one is done today, None where it may not come in."""
    exercise = today.case.catalogue.exercises.get(new)
    if exercise is None or exercise.block is not old.exercise.block:
        return None
    there = [choice for part in others for choice in part]
    families = {choice.exercise.alias_of or choice.exercise.id for choice in there}
    waits = left_out.get(new)
    is_waiting = waits is not None and waits.values.get("because") in ONLY_WAITS
    went = waits is not None and waits.rule == RULE
    if not (is_waiting or went) or (exercise.alias_of or exercise.id) in families:
        return None
    variant = None
    if exercise.stream is Stream.STRENGTH:
        variant = dose_of(today.case, today.progress, exercise, today.on).variant
    found = choose(today, new, variant)
    given = found._replace(sets=old.sets) if isinstance(found, Choice) else None
    return given if given is not None and _fits(given, old, there, room) else None


def _fits(given: Choice, old: Choice, there: list[Choice], room: Room) -> bool:
    return room.takes_no_longer(given, old) or bool(room.fitting([given], there, room.slack)[0])


def _said(today: Today, says: Says, fact: str, exercise: str) -> Reason:
    about = "instead" if says is Says.INCLUDED else "included"
    return reason(today.case.catalogue, RULE, says, about, (fact,), exercise=exercise)
