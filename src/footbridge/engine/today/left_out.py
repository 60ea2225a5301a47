"""What today leaves out: every exercise that is not in the day, each with its reason."""

from footbridge.catalogue.model import Catalogue
from footbridge.engine.shown.decision import (
    AwayNow,
    DayBlock,
    Emergency,
    Excluded,
    NotScreened,
    OpenFlag,
    Paused,
    Reason,
    Says,
    Situation,
)
from footbridge.engine.shown.reasons import reason
from footbridge.engine.today.choice import Chooser


def left_out(
    chooser: Chooser,
    blocks: tuple[DayBlock, ...],
    situation: Situation,
    flags: tuple[OpenFlag, ...],
) -> tuple[Excluded, ...]:
    """Every exercise that is not in the day, with its reason, in the order of the catalogue."""
    catalogue = chooser.catalogue
    planned = {item.exercise for block in blocks for item in block.items}
    usual = _nothing_today(catalogue, situation, flags) or _over_for_today(chooser, blocks)
    return tuple(
        chooser.excluded.get(name)
        or Excluded(exercise=name, reasons=(usual or _not_planned(catalogue),))
        for name in catalogue.exercises
        if name not in planned
    )


def _not_planned(catalogue: Catalogue) -> Reason:
    return reason(catalogue, "RULE-37", Says.EXCLUDED, "included", because="not_planned")


def _over_for_today(chooser: Chooser, blocks: tuple[DayBlock, ...]) -> Reason | None:
    """A stop sign that ended the day's training."""
    if blocks or not chooser.stopped_today:
        return None
    facts = tuple(dict.fromkeys(chooser.stopped_today.values()))
    return reason(
        chooser.catalogue, "REG-09", Says.EXCLUDED, "included", facts, because="stop_sign"
    )


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
