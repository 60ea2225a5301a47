"""A session told afterwards: the exercises as they were planned on that day."""

from collections.abc import Collection

from footbridge.catalogue.model import Catalogue
from footbridge.engine.facts import SetDone
from footbridge.engine.shown.decision import Decision
from footbridge.engine.today.from_plan import Remarks, fitting, questions_after, sets_done
from footbridge.telling import doses, short_name
from footbridge.web.forms.asking import as_score
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
    said = Remarks(effort=as_score(effort))
    return tuple(
        made
        for item in session_items(decision)
        if item.exercise in done
        for made in sets_done(
            item.exercise,
            item.variant,
            item.dose,
            fitting(said, questions_after(item.stream, item.dose)),
        )
    )
