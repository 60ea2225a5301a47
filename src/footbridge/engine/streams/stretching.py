"""Stretches and warm-up drills through the weeks: a longer hold for each phase (C-01, RULE-34).

They have no dose that is earned set by set: the stage of the hold rises with the phases, after a
week that was done and calm, and all of them are lighter for a while after a flare or a break.
"""

from collections.abc import Sequence

from footbridge.catalogue.model import Catalogue, DoseRange
from footbridge.catalogue.numbers import Numbers
from footbridge.engine.shown.decision import Dose, Plain, Reason, Says
from footbridge.engine.streams.cuts import Cut, lowest
from footbridge.engine.streams.doses import with_amount
from footbridge.engine.streams.reducing import reduced

AMOUNTS = ("hold_seconds", "reps", "work_seconds")


def hold_at(span: DoseRange, stage: int) -> int | None:
    """How long a stretch is held: where it starts, half way up, or the longest (C-01)."""
    hold = span.hold_seconds
    if hold is None or stage == 0:
        return None
    return hold.hi if stage > 1 else (hold.start + hold.hi) // 2


def lighter(dose: Dose, cuts: Sequence[Cut], catalogue: Catalogue) -> tuple[Dose, Reason]:
    """The dose while cuts of its stream run, and why: each takes its share, never too much."""
    numbers: Numbers = catalogue.numbers
    about = next(name for name in AMOUNTS if getattr(dose, name) is not None)
    before: int = getattr(dose, about)
    least = lowest(before, (), numbers, 0)
    after = before
    for cut in cuts:
        after = max(least, reduced(after, numbers, 0, heavy=cut.heavy))
    last = cuts[-1]
    values: dict[str, Plain] = {"from": before, "to": after, **dict(last.figures)}
    why = Reason(
        rule=last.rule,
        says=Says.RESTARTED if last.after is None else Says.TRIMMED,
        about=about,
        facts=last.facts,
        values=values,
        sources=catalogue.rules[last.rule].sources,
    )
    return with_amount(dose, about, after, numbers), why
