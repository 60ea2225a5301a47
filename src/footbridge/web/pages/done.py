"""What was done on a day and what was said of it, with the time on the clock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from statistics import median

from footbridge import care
from footbridge.catalogue.words import Scale
from footbridge.engine.facts import CheckIn, Entry, Fact, FeetCheck, Journal, Session, Walk
from footbridge.engine.known.history import History, first_told
from footbridge.engine.shown.decision import Decision, TargetBand
from footbridge.telling import facts
from footbridge.web.forms.checkin import LOOK
from footbridge.web.pages.today import Thing, minutes, session_items


class Effort(StrEnum):
    """How hard the strength sets of a day were, beside what they aim for."""

    LIGHT = "light"
    RIGHT = "right"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Done:
    """One thing of the day. What was not said is None.

    `minutes` were really walked; how long a session took is not known: each exercise is told when
    it is over. `found_nothing` and `found`, in words, are of looks at feet, `in_check_in` that the
    check-in told it.
    """

    thing: Thing
    at: datetime
    pain: int | None = None
    is_strong: bool = False
    effort: Effort | None = None
    minutes: int = 0
    felt_fine: bool | None = None
    found_nothing: bool = False
    found: str = ""
    in_check_in: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A day as it was decided, and what was told: of the day, and of all days."""

    decision: Decision
    history: History
    journal: Journal

    @property
    def on(self) -> date:
        return self.decision.on


def done_on(told_of: Told, things: tuple[Thing, ...]) -> tuple[Done, ...]:
    """In the order in which it was done; what came in several parts stands where it ended.

    Feet that could not be seen are among it: that, too, was said.
    """
    day, history = told_of.on, told_of.history
    told: Mapping[str, Sequence[Entry[Fact]]] = {
        "check_in": history.on(day, CheckIn),
        "feet": history.on(day, FeetCheck),
        "session": history.on(day, Session),
        "walk": history.on(day, Walk),
    }
    found = [
        _done(thing, max(fact.at for fact in told[thing.id]), told_of)
        for thing in things
        if told[thing.id] and not thing.is_open
    ]
    return tuple(sorted(found, key=lambda each: each.at))


def _done(thing: Thing, at: datetime, told: Told) -> Done:
    day, history = told.on, told.history
    match thing.id:
        case "check_in":
            pain = history.on(day, CheckIn)[-1].what.pain
            strong = care.catalogue().numbers.pain_strong_points
            return Done(thing, at, pain=pain, is_strong=pain is not None and pain >= strong)
        case "feet":
            looks = history.on(day, FeetCheck)
            return Done(
                thing,
                at,
                found_nothing=_found_nothing(looks),
                found=_found(looks),
                in_check_in=_is_of_check_in(looks[-1], told),
            )
        case "session":
            return Done(thing, at, effort=_effort(told))
        case _:
            walks = history.on(day, Walk)
            return Done(thing, at, minutes=_walked(walks), felt_fine=_felt_fine(walks))


def _walked(walks: Sequence[Entry[Walk]]) -> int:
    return minutes(sum(walk.what.total_seconds or walk.what.seconds for walk in walks))


def _felt_fine(walks: Sequence[Entry[Walk]]) -> bool | None:
    """Only when each walk was called fine; one that was not is enough."""
    said = {walk.what.comfortable for walk in walks}
    if False in said:
        return False
    return None if None in said else True


def _found_nothing(looks: Sequence[Entry[FeetCheck]]) -> bool:
    return looks[-1].what.could_see and not any(look.what.findings for look in looks)


def _found(looks: Sequence[Entry[FeetCheck]]) -> str:
    """Each thing that was seen, once."""
    seen = dict.fromkeys(each for look in looks for each in look.what.findings)
    return "; ".join(facts.finding(each, care.catalogue()) for each in seen)


def _is_of_check_in(look: Entry[FeetCheck], told: Told) -> bool:
    """A check-in tells its look under an id of its own, to which corrections lead back."""
    known = told.journal.by_id
    forms = [first_told(each, known).id for each in told.history.on(told.on, CheckIn)]
    return first_told(look, known).id in {care.part_id(form, LOOK) for form in forms}


def _effort(told: Told) -> Effort | None:
    """The middle effort of the strength sets, beside what the plan aims for."""
    doses = (item.dose.target for item in session_items(told.decision))
    aims = [aim for aim in doses if aim is not None and aim.scale is Scale.EFFORT]
    efforts = [
        one.effort
        for entry in told.history.on(told.on, Session)
        for one in entry.what.sets
        if one.effort is not None
    ]
    return _beside(median(efforts), aims[0]) if efforts and aims else None


def _beside(effort: float, aim: TargetBand) -> Effort:
    if effort > aim.hi:
        return Effort.HARD
    return Effort.LIGHT if effort < aim.lo else Effort.RIGHT
