"""A warning sign that was told and never so. A slip is no sign, but it stays in the record."""

from datetime import datetime, timedelta

from django.db import transaction

from footbridge.care.appending import append
from footbridge.care.known import catalogue
from footbridge.care.people import person_row
from footbridge.care.sending import part_id
from footbridge.care.story import record_of
from footbridge.care.writing import on_the_wall
from footbridge.engine.facts import Entry, FlagCleared, FlagRaised, Mistake, Withdrawn
from footbridge.engine.known.history import History, first_told
from footbridge.engine.shown.decision import OpenFlag


def raised_by_hand(flag: str, history: History) -> tuple[Entry[FlagRaised], ...]:
    """Every yes to the question of this flag since it was last over."""
    over = [each for each in history.of(FlagCleared) if each.what.flag == flag]
    last = max(((each.at, each.recorded) for each in over), default=None)
    return tuple(
        each
        for each in history.of(FlagRaised)
        if each.what.flag == flag and (last is None or (each.at, each.recorded) > last)
    )


def asks_before(opened: OpenFlag, history: History, now: datetime) -> bool:
    """Whether one tap is too little to take the sign back: it is urgent, or not fresh."""
    told = raised_by_hand(opened.flag, history)
    fresh = timedelta(minutes=catalogue().numbers.slip_minutes)
    is_fresh = all(now - each.recorded <= fresh for each in told)
    return opened.needs_clinician or not is_fresh


@transaction.atomic
def take_back_sign(
    key: str, flag: str, why: Mistake, form: str, *, now: datetime
) -> tuple[Entry[Withdrawn], ...]:
    """Every yes to this flag's question was a mistake; gives what says so.

    What it was before its second question was answered goes with it. The form `form` sent again
    changes nothing.
    """
    person_row(key, lock=True)
    record = record_of(key)
    known = {each.id: each for each in record.journal.facts}
    standing = raised_by_hand(flag, record.history(now.date()))
    never_so = {one: None for each in standing for one in (each.id, first_told(each, known).id)}
    recorded = on_the_wall(now)
    taken = tuple(
        Entry(
            id=part_id(form, one),
            at=recorded,
            recorded=recorded,
            corrects=one,
            what=Withdrawn(why=why),
        )
        for one in never_so
    )
    append(key, taken, now=now)
    return taken
