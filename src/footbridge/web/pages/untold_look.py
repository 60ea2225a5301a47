"""Something that was seen on the feet, and not said: it waits on Today until it is told.

Whoever feels nothing in a foot has only what was seen. "Something new" without the rest of the
page, or a finding that was noted and never saved, must not be gone the next morning.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import FeetCheck, Journal
from footbridge.engine.known.history import DAY, History, first_told
from footbridge.web.half_filled import unsent_among

NAME = "feet"


@dataclass(frozen=True, slots=True)
class UntoldLook:
    """The form that goes on with it. `day` is that of an earlier look, as text; `is_noted` where
    what and where is there, and only the saving is not.
    """

    form: str
    day: str
    is_noted: bool


def untold_look(
    journal: Journal, history: History, drafts: Iterable[str], numbers: Numbers
) -> UntoldLook | None:
    """What was noted and not saved, else the newest look that said no more than "something"."""
    for half in unsent_among(drafts):
        if half.answers.get("found", {}).get("marks"):
            return UntoldLook(half.id, half.day, is_noted=True)
    since = history.today - timedelta(days=numbers.stop_sign_days) + DAY
    looks = list(history.between(FeetCheck, since, history.today))
    known = {each.id: each for each in journal.facts}
    for look in reversed(looks):
        if look.what.findings:
            return None
        if look.what.not_yet_told:
            day = look.day.isoformat() if look.day < history.today else ""
            return UntoldLook(first_told(look, known).id, day, is_noted=False)
    return None
