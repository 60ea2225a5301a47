"""Today in every state: made-up people, each on such a day. None of them exists.

Each state is a function of the moment: it begins a person, tells what makes the state, and gives
the key. Those that took weeks were lived through with the plan that they were given.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from footbridge import care
from footbridge.catalogue.words import Side
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CheckIn,
    Entry,
    Fact,
    FeetCheck,
    Finding,
    FlagRaised,
    FlagReported,
    FootFinding,
    NotToday,
    Rests,
    Session,
    SetDone,
    StopSign,
    Walk,
)
from footbridge.engine.person import Person, Slot
from footbridge.web.pages import session
from footbridge.web.pages.late import late_sets
from footbridge.web.pages.today import session_items
from tests.life import facts_of
from tests.people import GRETA, RUTH, TOMAS

State = Callable[[datetime], str]

CALM: tuple[Mapping[str, Any], ...] = (
    {"kind": "check_in", "at": "08:00", "slot": "morning", "pain": 3, "soreness": 1},
    {"kind": "feet_check", "at": "08:05"},
    {"kind": "did_plan", "at": "09:00"},
)


def begun(now: datetime, person: Person = RUTH, *, days: int = 0, name: str = "Ruth") -> str:
    """Somebody who began so many days ago, told all that is asked at the start, and no more."""
    start = now.date() - timedelta(days=days)
    answered = replace(person.screening, asked_on=start) if person.screening.asked_on else None
    new = replace(person, started_on=start, screening=answered or person.screening)
    return care.begin(name=name, person=new, now=now - timedelta(days=days))


def lived(now: datetime, *, days: int, until: int = 1, flares: tuple[int, ...] = ()) -> str:
    """Ruth, who did all that was planned from `days` ago until `until` days ago.

    `flares` are days back on which the morning after a session was worse.
    """
    key = begun(now, days=days)
    person = care.record_of(key).person
    facts = _life(person, now.date(), days, until, flares)
    here = now.tzinfo
    told = [replace(e, at=e.at.replace(tzinfo=here), recorded=e.at.replace(tzinfo=here))
            for e in facts]  # fmt: skip
    care.append(key, told, now=now)
    return key


@cache
def _life(
    person: Person, today: date, days: int, until: int, flares: tuple[int, ...]
) -> tuple[Entry[Fact], ...]:
    diary = [
        {**each, "day": -back, **({"pain": 6} if back in flares and "pain" in each else {})}
        for back in range(days, until - 1, -1)
        for each in CALM
    ]
    return facts_of(diary, today, person, care.catalogue())


def tell(key: str, now: datetime, *told: Fact) -> str:
    """Tells it in this order, the last of it a moment ago."""
    for minutes, what in zip(range(2 * len(told), 0, -2), told, strict=True):
        care.write(key, what, care.Stamp(now, at=now - timedelta(minutes=minutes)))
    return key


def checked_in(key: str, now: datetime) -> str:
    return tell(key, now, CheckIn(slot=Slot.MORNING, pain=3, soreness=1))


def trained(key: str, now: datetime) -> str:
    """Checked in, feet looked at, and the session done as it was asked."""
    tell(checked_in(key, now), now, FeetCheck())
    decision = care.today(key, on=now.date(), now=now, store=False)
    items = {item.exercise for item in session_items(decision)}
    return tell(key, now, Session(sets=late_sets(decision, items, "6"), finished=True))


def all_done(key: str, now: datetime) -> str:
    return tell(trained(key, now), now, Walk(seconds=14 * 60, comfortable=True))


def with_flag(key: str, now: datetime, flag: str) -> str:
    return tell(key, now, FlagRaised(flag=flag, worse=False))


def stopped(now: datetime) -> str:
    """She pressed Stop yesterday and never said what it was."""
    key = lived(now, days=10, until=2)
    one = SetDone(exercise="heel-raise", variant="both-legs", reps=3, stop=StopSign.UNEXPLAINED)
    yesterday = now - timedelta(days=1)
    care.write(key, Session(sets=(one,)), care.Stamp(now, at=yesterday))
    return key


def old_session(now: datetime) -> str:
    """A session of yesterday that version 1 of the program kept and told nothing of."""
    key = lived(now, days=10)
    yesterday = now - timedelta(days=1)
    decision = care.today(key, on=now.date(), now=now, store=False)
    draft = session.new_draft(decision, is_short=False, now=yesterday.isoformat())
    draft |= {"on": yesterday.date().isoformat()}
    del draft["was_told"]
    care.save_draft(key, session.NAME, draft, now=yesterday)
    return key


def away(now: datetime) -> str:
    key = lived(now, days=20)
    last = now.date() + timedelta(days=5)
    return tell(key, now, Away(first=now.date(), last=last, why=AwayReason.HOLIDAY))


def asked(now: datetime) -> str:
    """A colour that changed on her foot: what it is, is asked."""
    key = checked_in(lived(now, days=20), now)
    seen = FootFinding(found=Finding.COLOUR_CHANGE, side=Side.RIGHT)
    return tell(key, now, FeetCheck(findings=(seen,)))


def two_people(now: datetime) -> str:
    begun(now, name="Margaret")
    return lived(now, days=20)


STATES: Mapping[str, State] = {
    "first day": begun,
    "first day, feet next": lambda now: checked_in(begun(now), now),
    "first day, session next": lambda now: tell(checked_in(begun(now), now), now, FeetCheck()),
    "walk next": lambda now: trained(lived(now, days=20), now),
    "day done": lambda now: all_done(lived(now, days=20), now),
    "week 3": lambda now: lived(now, days=19),
    "week 7": lambda now: lived(now, days=46),
    "week 15": lambda now: lived(now, days=100),
    "review due": lambda now: lived(now, days=14),
    "back after a break": lambda now: lived(now, days=40, until=11),
    "a long break": lambda now: lived(now, days=60, until=32),
    "after a flare": lambda now: checked_in(lived(now, days=20, flares=(3, 2)), now),
    "seated": lambda now: begun(now, GRETA),
    "little known": lambda now: begun(now, TOMAS),
    "away": away,
    "a day of rest": lambda now: tell(lived(now, days=20), now, NotToday(rests=Rests.ALL)),
    "asked": asked,
    "something seen": lambda now: tell(
        checked_in(lived(now, days=20), now), now, FeetCheck(not_yet_told=True)
    ),
    "stop told": stopped,
    "old session open": old_session,
    "emergency": lambda now: with_flag(lived(now, days=20), now, "FLAG-B02"),
    "call today": lambda now: with_flag(lived(now, days=20), now, "FLAG-04"),
    "called today": lambda now: tell(
        with_flag(lived(now, days=20), now, "FLAG-04"), now, FlagReported(flag="FLAG-04")
    ),
    "within days": lambda now: with_flag(lived(now, days=20), now, "FLAG-10"),
    "next visit": lambda now: with_flag(lived(now, days=20), now, "FLAG-B14"),
    "two people": two_people,
}  # fmt: skip
