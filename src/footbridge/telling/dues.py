"""What is due, and what is missing."""

from footbridge.catalogue.words import Measure
from footbridge.engine.facts.review_accepted import USUAL_NOW
from footbridge.engine.shown.decision import Due
from footbridge.telling.language import _
from footbridge.telling.names import name
from footbridge.telling.sentence import said

DUE = {
    "check_in": said("Check-in: how it feels today. It takes 30 seconds."),
    "feet_check": said("Look at your feet: soles, heels and between the toes."),
    "test": said("A test of how you’re doing."),
    "review": said("Your review: what changed, and what comes next."),
    "screening": said("It’s time for the safety questions."),
    "question": said("One more question with them, about all these weeks."),
}
MISSING = {
    "check_in": said("today’s check-in"),
    "next_day_answer": said("how you felt the day after you last trained"),
    "question": said("your answer to a safety question"),
}


def due(wanted: Due) -> str:
    """One thing to answer or measure."""
    if wanted.what == "test" and wanted.detail is not None:
        return _("Test: {measure}.").format(measure=name(Measure(wanted.detail)))
    if wanted.what == "question" and wanted.detail == USUAL_NOW:
        return _("One more question with it: is this how it is now?")
    if wanted.what == "screening" and wanted.detail == "short":
        return _("A few of the safety questions again, after your break.")
    return _(DUE[wanted.what].one)


def missing_answer(what: str) -> str:
    """What stands in the way of going up."""
    return _(MISSING[what].one)
