"""Reasons for the numbers of a dose: which rule set each one, from which facts and figures."""

from collections.abc import Iterator, Sequence

from footbridge.catalogue.model import Catalogue, Exercise, Variant
from footbridge.catalogue.words import Block, DoseKind, Scale
from footbridge.engine.known.guide import Guide
from footbridge.engine.shown.decision import Dose, Plain, Reason, Says

BLOCK_RULES = {
    Block.CIRCULATION: "RULE-05",
    Block.MOBILITY: "RULE-05",
    Block.GLIDE: "RULE-11",
    Block.ACTIVATION: "RULE-05",
    Block.BALANCE_STILL: "RULE-13",
    Block.BALANCE_MOVING: "RULE-13",
    Block.STRENGTH_FOOT: "RULE-12",
    Block.STRENGTH_HIP: "RULE-12",
    Block.STRETCH: "RULE-34",
    Block.SPINE: "RULE-39",
    Block.WALK: "RULE-19",
    Block.RECOVERY: "RULE-30",
}

AMOUNTS = ("sets", "reps", "hold_seconds", "work_seconds", "rep_seconds", "rest_seconds")

TARGET_RULES = {Scale.EFFORT: "RULE-15", Scale.SENSATION: "RULE-17", Scale.PRESSURE: "RULE-23"}


def reason(
    catalogue: Catalogue,
    rule: str,
    says: Says,
    about: str,
    facts: tuple[str, ...] = (),
    **values: Plain,
) -> Reason:
    """A reason that takes its sources from the rule it names."""
    return Reason(
        rule=rule,
        says=says,
        about=about,
        facts=facts,
        values=values,
        sources=catalogue.rules[rule].sources,
    )


def left_by(guide: Guide, rule: str, because: str) -> Reason:
    """Why something is not in the day, by a rule alone."""
    return guide.worked_out(
        ("left", rule, because),
        lambda: reason(guide.catalogue, rule, Says.EXCLUDED, "included", because=because),
    )


def included(guide: Guide, exercise: Exercise) -> Reason:
    """Why the exercise is in the day at all."""
    rule, block = BLOCK_RULES[exercise.block], exercise.block
    return guide.worked_out(
        ("included", block),
        lambda: reason(guide.catalogue, rule, Says.INCLUDED, "included", block=block),
    )


def prescribed(
    guide: Guide, exercise: Exercise, variant: Variant, dose: Dose, explained: frozenset[str]
) -> Sequence[Reason]:
    """A reason for each number of the dose that nothing else has explained yet."""
    amounts = (dose.sets, dose.reps, dose.hold_seconds, dose.work_seconds, dose.rest_seconds)
    return guide.worked_out_of(
        exercise,
        ("prescribed", variant.id, amounts, explained),
        lambda: tuple(_prescribed(exercise, variant, dose, explained)),
    )


def _prescribed(
    exercise: Exercise, variant: Variant, dose: Dose, explained: frozenset[str]
) -> Iterator[Reason]:
    span, tempo = exercise.dose, variant.tempo or exercise.dose.tempo
    for about in AMOUNTS:
        amount, value = getattr(span, about), getattr(dose, about)
        if amount is not None and value is not None and about not in explained:
            rule = "RULE-14" if about == "rest_seconds" else _dose_rule(exercise)
            yield _stated(rule, about, amount.source, value=value, lo=amount.lo, hi=amount.hi)
    if tempo is not None:
        up, pause, down = tempo.up, tempo.pause, tempo.down
        rule = "RULE-24" if span.tempo else "RULE-28"
        yield _stated(rule, "tempo", tempo.source, up=up, pause=pause, down=down)
    if span.target is not None:
        rule, where = TARGET_RULES[span.target.scale], span.target.source
        yield _stated(rule, "target", where, lo=span.target.lo, hi=span.target.hi)


def _dose_rule(exercise: Exercise) -> str:
    if exercise.dose.kind is DoseKind.HOLD and exercise.block in (Block.STRETCH, Block.MOBILITY):
        return "RULE-34"
    return BLOCK_RULES[exercise.block]


def _stated(rule: str, about: str, source: str, **values: Plain) -> Reason:
    """A number as the catalogue states it, with the very line it comes from."""
    return Reason(rule=rule, says=Says.PRESCRIBED, about=about, values=values, sources=(source,))
