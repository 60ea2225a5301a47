"""What today leaves out: every exercise that is not in the day, each with its reason."""

from footbridge.catalogue.model import Catalogue
from footbridge.engine.known.guide import Guide
from footbridge.engine.shown.decision import DayBlock, Excluded, OpenFlag, Reason, Says
from footbridge.engine.shown.reasons import left_by, reason
from footbridge.engine.shown.situations import AwayNow, Emergency, NotScreened, Paused, Situation
from footbridge.engine.today.choice import LeftOut, Today


def left_out(
    today: Today, waiting: LeftOut, blocks: tuple[DayBlock, ...], situation: Situation
) -> tuple[Excluded, ...]:
    """Every exercise that is not in the day, with its reason, in the order of the catalogue."""
    catalogue = today.case.catalogue
    planned = {item.exercise for block in blocks for item in block.items}
    usual = (
        _nothing_today(catalogue, situation, today.limits.flags)
        or _over_for_today(today, blocks)
        or left_by(today.case.guide, "RULE-37", "not_planned")
    )
    return tuple(
        [
            _excluded(today.case.guide, name, waiting.get(name) or usual)
            for name in catalogue.exercises
            if name not in planned
        ]
    )


def _excluded(guide: Guide, name: str, why: Reason) -> Excluded:
    if why.facts:
        return Excluded(exercise=name, reasons=(why,))
    # What names no fact is the same for everybody, so it is made once.
    told = tuple(why.values.items())
    key = ("excluded", name, why.rule, why.says, told)
    return guide.worked_out(key, lambda: Excluded(exercise=name, reasons=(why,)))


def _over_for_today(today: Today, blocks: tuple[DayBlock, ...]) -> Reason | None:
    """A stop sign that ended the day's training."""
    if blocks or not today.stopped:
        return None
    facts = tuple(dict.fromkeys(today.stopped.values()))
    catalogue = today.case.catalogue
    return reason(catalogue, "REG-09", Says.EXCLUDED, "included", facts, because="stop_sign")


def _nothing_today(
    catalogue: Catalogue, situation: Situation, flags: tuple[OpenFlag, ...]
) -> Reason | None:
    """The reason that takes out everything at once, if there is one."""
    if isinstance(situation, NotScreened):
        return reason(catalogue, "REG-13", Says.EXCLUDED, "included", because="not_screened")
    if isinstance(situation, AwayNow):
        return reason(catalogue, "REG-01", Says.EXCLUDED, "included", because="away")
    if isinstance(situation, Emergency | Paused):
        return _stopping(catalogue, situation, flags)
    return None


def _stopping(
    catalogue: Catalogue, situation: Emergency | Paused, flags: tuple[OpenFlag, ...]
) -> Reason:
    gates = situation.gates if isinstance(situation, Paused) else ()
    name = (*situation.flags, *gates)[0]
    says = Says.EMERGENCY if isinstance(situation, Emergency) else Says.PAUSED
    known = catalogue.flags.get(name) or catalogue.gates[name]
    facts = tuple(flag.raised_by for flag in flags if flag.flag == name)
    return Reason(
        rule=name, says=says, about="included", facts=facts, values={}, sources=known.sources
    )
