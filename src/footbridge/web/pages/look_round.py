"""A look round before anything is asked: a few movements, and a day of somebody made up.

Nobody's record is read here. The made-up person is decided for by the engine that decides for
everybody; no number and no reason on the page is written by hand.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from footbridge.catalogue.model import Catalogue, Exercise, Flag, Variant
from footbridge.catalogue.words import Equipment, Track
from footbridge.engine.decide import decide
from footbridge.engine.facts import CheckIn, Entry, Fact, Journal, Session
from footbridge.engine.person import Baseline, Person, Screening, Slot, Weekday
from footbridge.engine.shown.decision import Decision
from footbridge.engine.shown.session import session_blocks
from footbridge.engine.today.from_plan import sets_done
from footbridge.telling import situations
from footbridge.telling.situations import Text
from footbridge.telling.why import Why, whys
from footbridge.web.pages.start import Start, start_page
from footbridge.web.pages.today import minutes

MOVEMENTS = ("ankle-circles", "heel-raise", "tandem-stance")
MORNING, LATER = time(8), time(9)
CALM, SORER = (2, 1), (5, 3)
BORN_BEFORE = timedelta(days=365 * 71)


@dataclass(frozen=True, slots=True)
class Look:
    """`movements` are shown moving, each in its first way; `whys` are those of the whole day."""

    movements: tuple[tuple[Exercise, Variant], ...]
    situation: Text
    day: Start
    walk_minutes: int
    whys: tuple[Why, ...]
    urgent: tuple[Flag, ...]


def look_round(catalogue: Catalogue, on: date) -> Look:
    decision = sample_day(catalogue, on)
    walk = sum(block.seconds for block in decision.blocks if block.id == "walk")
    return Look(
        movements=tuple(_movement(catalogue, name) for name in MOVEMENTS),
        situation=situations.situation(decision, catalogue),
        day=start_page(decision, catalogue, is_short=False),
        walk_minutes=minutes(walk),
        whys=whys(decision.reasons, catalogue),
        urgent=tuple(flag for flag in catalogue.flags.values() if flag.tier.is_emergency),
    )


def sample_day(catalogue: Catalogue, on: date) -> Decision:
    """The second day of somebody made up, who did everything yesterday and woke up sorer."""
    person = _made_up(on - timedelta(days=1))
    calm = _told("calm", person.started_on, MORNING, _check_in(*CALM))
    first = decide(Journal(facts=(calm,)), person, catalogue, person.started_on)
    done = Session(
        sets=tuple(
            one
            for block in session_blocks(first)
            for item in block.items
            for one in sets_done(item.exercise, item.variant, item.dose)
        ),
        finished=True,
    )
    facts = (
        calm,
        _told("session", person.started_on, LATER, done),
        _told("sorer", on, MORNING, _check_in(*SORER)),
    )
    return decide(Journal(facts=facts), person, catalogue, on)


def _made_up(started_on: date) -> Person:
    day = list(Weekday)[started_on.weekday()]
    other = list(Weekday)[(started_on + timedelta(days=3)).weekday()]
    return Person(
        year_of_birth=(started_on - BORN_BEFORE).year,
        track=Track.FEET,
        started_on=started_on,
        screening=Screening(asked_on=started_on),
        at_home=(Equipment.WORKTOP, Equipment.CHAIR, Equipment.WALL, Equipment.TOWEL),
        minutes=15,
        strength_weekdays=(day, other),
        check_in_slot=Slot.MORNING,
        baseline=Baseline(walking_minutes=10),
    )


def _check_in(pain: int, soreness: int) -> CheckIn:
    return CheckIn(slot=Slot.MORNING, pain=pain, soreness=soreness)


def _told(name: str, day: date, at: time, what: Fact) -> Entry[Fact]:
    moment = datetime.combine(day, at, tzinfo=UTC)
    return Entry(id=name, at=moment, recorded=moment, what=what)


def _movement(catalogue: Catalogue, name: str) -> tuple[Exercise, Variant]:
    exercise = catalogue.exercises[name]
    return exercise, exercise.variants[0]
