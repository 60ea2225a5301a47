"""How each verb makes its one fact: the id, the moments, and the door it goes through.

Every verb takes the person's `key`, the answers, and `now`. `id` is made by whoever records it, so
that sending twice is recording once; left out, one is made here. `at` is the moment it happened;
left out, `now`. All raise what `append` raises.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import TypedDict

from django.utils.timezone import localtime

from footbridge.care.appending import append
from footbridge.care.people import person_row
from footbridge.engine.journal import Fact
from footbridge.storage import rows


@dataclass(frozen=True)
class Recorded:
    """The fact as it is kept, and whether it is new."""

    fact: Fact
    is_new: bool


class Stamp(TypedDict):
    id: str
    at: datetime
    recorded: datetime


def record(key: str, fact: Fact, *, now: datetime) -> Recorded:
    """Append one fact."""
    (is_new,) = append(key, [fact], now=now)
    return Recorded(fact, is_new)


def is_recorded(key: str, fact_id: str) -> bool:
    """Whether something is here under this id: what is sent twice was looked at the first time."""
    return rows.moment_of(person_row(key).key, fact_id) is not None


def stamp(key: str, *, now: datetime, id: str | None, at: datetime | None) -> Stamp:  # noqa: A002 - the journal's own word
    """The id, the moment and the time of recording of a new fact.

    The same form sent twice has the same id and comes a moment later: then the first moment
    stands, so that it is the same fact.
    """
    first = rows.moment_of(person_row(key).key, id) if id and at is None else None
    return Stamp(
        id=id or str(uuid.uuid4()), at=first or _on_the_wall(at or now), recorded=_on_the_wall(now)
    )


def _on_the_wall(moment: datetime) -> datetime:
    """`moment` with the offset of the clock on the wall, to the second.

    Only a moment that was told in UTC is turned: one with another offset already is local.
    """
    local = localtime(moment) if not moment.utcoffset() else moment
    # A fixed offset, as it will be when it is read back: a zone would count hours otherwise.
    return local.replace(microsecond=0, tzinfo=timezone(local.utcoffset() or timedelta()))
