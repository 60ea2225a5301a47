"""Saving what a form says: once, however often it is sent.

A form carries the id of the fact it makes. The same answers again change nothing; other answers
under the same id (the back button, a second tab) become a correction of the first.
"""

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any

from footbridge import care
from footbridge.care import DifferentContent, Recorded
from footbridge.engine import journal

CORRECTIONS = uuid.UUID("8a7c2f0e-52a1-4c55-9a3a-2f6d5c1b7e90")

KINDS: dict[str, type[Any]] = {
    "check_in": journal.CheckIn,
    "look_at_feet": journal.FeetCheck,
    "record_session": journal.Session,
    "record_walk": journal.Walk,
    "record_test": journal.Test,
    "record_fall": journal.Fall,
    "go_away": journal.Away,
    "screen": journal.Screened,
    "change_profile": journal.ProfileChanged,
    "accept_review": journal.ReviewAccepted,
    "clear_flag": journal.FlagCleared,
    "clear_gate": journal.GateCleared,
}


def save(
    act: Callable[..., Recorded],
    key: str,
    *,
    now: datetime,
    id: str,  # noqa: A002 - the word of the journal
    **answers: Any,
) -> None:
    """Do the act once. Raises what the act raises, except when only the answers differ."""
    try:
        act(key, now=now, id=id, **answers)
    except DifferentContent:
        _correct(act.__name__, key, now, id, answers)


def _correct(verb: str, key: str, now: datetime, first: str, answers: dict[str, Any]) -> None:
    kind = KINDS.get(verb)
    if kind is None:
        return
    answers = {**answers}
    at = answers.pop("at", None) or now
    told = f"{first} {sorted(answers.items(), key=lambda pair: pair[0])}"
    again = str(uuid.uuid5(CORRECTIONS, told))
    known = {fact.id for fact in care.record_of(key).journal.facts}
    if again not in known:
        word = kind.__annotations__["kind"].__args__[0]
        answers = {name: tuple(v) if isinstance(v, list) else v for name, v in answers.items()}
        at, recorded = at.replace(microsecond=0), now.replace(microsecond=0)
        made = kind(kind=word, id=again, at=at, recorded=recorded, corrects=first, **answers)
        care.correct(key, made, now=now)


def id_for(form_id: str, part: str) -> str:
    """The id of one of several facts that a single form makes."""
    return str(uuid.uuid5(CORRECTIONS, f"{form_id} {part}"))
