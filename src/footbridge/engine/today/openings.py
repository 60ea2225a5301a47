"""A day far shorter than the minutes asked for: which thing or answer would open how much."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from footbridge.catalogue.units import MINUTE, PERCENT
from footbridge.catalogue.words import Equipment, Stream
from footbridge.engine.shown.decision import Nudge, Reason, Says
from footbridge.engine.shown.situations import Situation
from footbridge.engine.today.choice import Choice, Today, choose
from footbridge.engine.today.day import Plan, plan

OUTSIDE_THE_MINUTES = (Stream.WALKING, Stream.RECOVERY)


def openings(
    situation: Situation, today: Today, planned: Plan, *, is_strength_day: bool
) -> tuple[Nudge, ...]:
    """What each missing thing, and each gate, keeps out of the day; the most first.

    Nothing where the day fills two thirds of its minutes, or where nothing would open more.
    """
    seconds, case = _seconds(planned), today.case
    asked = case.person.minutes * MINUTE
    if not planned.blocks or seconds * PERCENT >= asked * case.numbers.short_of_minutes_percent:
        return ()
    found = []
    for because, wider in _wider(today, planned):
        names = [name for name, why in planned.left_out.items() if _is_same(why, because)]
        opened = sum(isinstance(choose(wider, name), Choice) for name in names)
        if opened:
            more = _seconds(plan(situation, wider, is_strength_day=is_strength_day)) - seconds
            if more > 0:
                found.append((more, _told(because, more, opened)))
    found.sort(key=lambda one: -one[0])
    return tuple(nudge for _, nudge in found)


def _wider(today: Today, planned: Plan) -> Iterator[tuple[Reason, Today]]:
    """The day with one thing more at home, or without one of the gates: each that leaves out."""
    case, limits = today.case, today.limits
    seen: list[Reason] = []
    for why in planned.left_out.values():
        if any(_is_same(why, one) for one in seen):
            continue
        if "needs" in why.values:
            thing = Equipment(str(why.values["needs"]))
            at_home = (*case.person.at_home, thing)
            wider = replace(case, told=replace(case.person, at_home=at_home), turns=())
            yield why, replace(today, case=wider)
        elif why.rule in limits.gates:
            others = tuple(gate for gate in limits.gates if gate != why.rule)
            yield why, replace(today, limits=replace(limits, gates=others))
        seen.append(why)


def _is_same(why: Reason, other: Reason) -> bool:
    return why.rule == other.rule and why.values.get("needs") == other.values.get("needs")


def _told(because: Reason, seconds: int, exercises: int) -> Nudge:
    values = {name: value for name, value in because.values.items() if name == "needs"}
    values |= {"minutes": max(1, round(seconds / MINUTE)), "items": exercises}
    why = replace(because, says=Says.NUDGED, about="minutes", facts=(), values=values)
    return Nudge(id="would_open", reasons=(why,))


def _seconds(planned: Plan) -> int:
    items = chain.from_iterable(block.items for block in planned.blocks)
    return sum(item.dose.total_seconds for item in items if item.stream not in OUTSIDE_THE_MINUTES)
