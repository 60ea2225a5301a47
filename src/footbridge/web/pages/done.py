"""What was done on a day, with the time on the clock when it was told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from footbridge.engine.facts import CheckIn, Entry, Fact, FeetCheck, Session, Walk
from footbridge.engine.known.history import History
from footbridge.web.pages.today import Thing, minutes


@dataclass(frozen=True, slots=True)
class Done:
    """One thing of the day. `minutes` were really walked; `found_nothing` is of a look at feet.

    How long a session took is not known: each exercise is told when it is over.
    """

    thing: Thing
    at: datetime
    minutes: int = 0
    found_nothing: bool = False


def done_on(day: date, history: History, things: tuple[Thing, ...]) -> tuple[Done, ...]:
    """In the order in which it was done; what came in several parts stands where it ended."""
    told: Mapping[str, Sequence[Entry[Fact]]] = {
        "check_in": history.on(day, CheckIn),
        "feet": history.on(day, FeetCheck),
        "session": history.on(day, Session),
        "walk": history.on(day, Walk),
    }
    found = [
        Done(
            thing=thing,
            at=max(fact.at for fact in told[thing.id]),
            minutes=_walked(history, day) if thing.id == "walk" else 0,
            found_nothing=thing.id == "feet" and _found_nothing(history, day),
        )
        for thing in things
        if told[thing.id]
    ]
    return tuple(sorted(found, key=lambda each: each.at))


def _walked(history: History, day: date) -> int:
    walks = history.on(day, Walk)
    return minutes(sum(walk.what.total_seconds or walk.what.seconds for walk in walks))


def _found_nothing(history: History, day: date) -> bool:
    looks = history.on(day, FeetCheck)
    return looks[-1].what.could_see and not any(look.what.findings for look in looks)
