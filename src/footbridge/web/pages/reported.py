"""Whether somebody was called or told about an open flag, as far as the person has said so."""

from dataclasses import dataclass
from datetime import datetime

from footbridge.engine.facts import FlagReported, Journal
from footbridge.engine.known.history import History
from footbridge.engine.shown.decision import OpenFlag


@dataclass(frozen=True, slots=True)
class Reported:
    """The entry that says so, and its moment."""

    entry: str
    at: datetime


def reported(opened: OpenFlag, journal: Journal, history: History) -> Reported | None:
    """The newest report. One from before the flag became so urgent is about something milder."""
    raised = journal.by_id[opened.raised_by].at
    told = [
        each
        for each in history.of(FlagReported)
        if each.what.flag == opened.flag and each.at >= raised
    ]
    return Reported(told[-1].id, told[-1].at) if told else None
