"""Reasons for the numbers of a dose: which rule set each one, from which facts and figures."""

from footbridge.catalogue.model import Catalogue, Exercise
from footbridge.catalogue.words import Block, DoseKind, Scale
from footbridge.engine.shown.decision import Dose, Plain, Reason, Says
from footbridge.engine.streams.strength import Move, Note

MOVES = {
    Move.STARTED: (Says.STARTS_HERE, "RULE-01"),
    Move.RAISED: (Says.RAISED, "REG-03"),
    Move.HELD_UNKNOWN: (Says.HELD_UNKNOWN, "REG-02"),
    Move.HELD_EFFORT: (Says.HELD_EFFORT, "REG-03"),
    Move.HELD_STREAK: (Says.STAYS, "REG-03"),
    Move.HELD_TOP: (Says.STAYS, "REG-03"),
    Move.LOWERED: (Says.LOWERED, "REG-03"),
    Move.STOPPED: (Says.FROZEN, "REG-09"),
    Move.TRIMMED: (Says.TRIMMED, "RULE-18"),
    Move.RESTARTED: (Says.RESTARTED, "REG-01"),
    Move.NEXT_VARIANT: (Says.RAISED, "REG-04"),
    Move.TESTED: (Says.TESTED, "RULE-01"),
}

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


def included(catalogue: Catalogue, exercise: Exercise) -> Reason:
    """Why the exercise is in the day at all."""
    rule = BLOCK_RULES[exercise.block]
    return reason(catalogue, rule, Says.INCLUDED, "included", block=exercise.block)


def moved(catalogue: Catalogue, note: Note, rule: str | None = None) -> Reason:
    """What happened to the number last."""
    says, usual = MOVES[note.move]
    values: dict[str, Plain] = {"from": note.before, "to": note.after, "on": note.on.isoformat()}
    if note.effort is not None:
        values["effort"] = note.effort
    if note.percent:
        values["percent"] = note.percent
    if note.seen is not None:
        values["seen"] = note.seen
    if note.days:
        values["days"] = note.days
    return Reason(
        rule=rule or usual,
        says=says,
        about=note.about,
        facts=note.facts,
        values=values,
        sources=catalogue.rules[rule or usual].sources,
    )


def prescribed(
    catalogue: Catalogue, exercise: Exercise, dose: Dose, explained: set[str]
) -> tuple[Reason, ...]:
    """A reason for each number of the dose that nothing else has explained yet."""
    span = exercise.dose
    amounts = {
        "sets": span.sets,
        "reps": span.reps,
        "hold_seconds": span.hold_seconds,
        "work_seconds": span.work_seconds,
        "rep_seconds": span.rep_seconds,
        "rest_seconds": span.rest_seconds,
    }
    found = []
    for about, amount in amounts.items():
        value = getattr(dose, about)
        if amount is not None and value is not None and about not in explained:
            rule = "RULE-14" if about == "rest_seconds" else _dose_rule(exercise)
            found.append(
                _stated(rule, about, amount.source, value=value, lo=amount.lo, hi=amount.hi)
            )
    if dose.tempo is not None and span.tempo is not None:
        tempo = dose.tempo
        rule, where = "RULE-24", span.tempo.source
        found.append(
            _stated(rule, "tempo", where, up=tempo.up, pause=tempo.pause, down=tempo.down)
        )
    elif dose.tempo is not None:
        tempo = dose.tempo
        found.append(
            _stated("RULE-28", "tempo", "C-07", up=tempo.up, pause=tempo.pause, down=tempo.down)
        )
    if span.target is not None:
        rule = TARGET_RULES[span.target.scale]
        where = span.target.source
        found.append(_stated(rule, "target", where, lo=span.target.lo, hi=span.target.hi))
    return tuple(found)


def _dose_rule(exercise: Exercise) -> str:
    if exercise.dose.kind is DoseKind.HOLD and exercise.block in (Block.STRETCH, Block.MOBILITY):
        return "RULE-34"
    return BLOCK_RULES[exercise.block]


def _stated(rule: str, about: str, source: str, **values: Plain) -> Reason:
    """A number as the catalogue states it, with the very line it comes from."""
    return Reason(rule=rule, says=Says.PRESCRIBED, about=about, values=values, sources=(source,))
