"""A session told afterwards: the exercises as they were planned on that day."""

from collections.abc import Collection

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import DoseKind, Stream
from footbridge.engine.decision import Decision, Item
from footbridge.engine.journal import SetDone
from footbridge.telling import doses, short_name
from footbridge.web.forms.asking import as_score
from footbridge.web.pages.session import sides_of
from footbridge.web.pages.today import session_items


def names_of_the_day(decision: Decision, catalogue: Catalogue) -> list[tuple[str, str]]:
    """Each exercise of the day's plan with its dose, for a list of tick boxes."""
    return [
        (item.exercise, f"{short_name(item, catalogue)}: {doses.dose(item.dose)}")
        for item in session_items(decision)
    ]


def late_sets(
    decision: Decision, done: Collection[str], effort: str | None
) -> tuple[SetDone, ...]:
    """The sets of what was ticked, done as they were asked."""
    return tuple(
        made
        for item in session_items(decision)
        if item.exercise in done
        for made in _sets(item, as_score(effort) if item.stream is Stream.STRENGTH else None)
    )


def _sets(item: Item, effort: int | None) -> list[SetDone]:
    dose = item.dose
    is_hold = dose.kind is DoseKind.HOLD
    return [
        SetDone(
            exercise=item.exercise,
            variant=item.variant,
            side=side,
            reps=dose.reps,
            asked_reps=dose.reps,
            hold_seconds=dose.hold_seconds if is_hold else None,
            asked_hold_seconds=dose.hold_seconds if is_hold else None,
            work_seconds=dose.work_seconds,
            effort=effort,
        )
        for _ in range(dose.sets)
        for side in sides_of(dose.sides)
    ]
