"""The twelve weeks ahead: what each phase is like, and the first days as the plan stands now.

What comes later depends on how each day settles, so later days are shown by phase only.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from footbridge.catalogue.model import Catalogue, PhaseSpan, Rule
from footbridge.catalogue.units import WEEK
from footbridge.catalogue.words import Equipment
from footbridge.engine.person import Person, Weekday
from footbridge.engine.shown.decision import Decision, Reason
from footbridge.telling import offers
from footbridge.telling.why import rules_kept
from footbridge.web.pages.start import Section, start_page
from footbridge.web.pages.today import minutes

WOULD_OPEN = "would_open"
MOST_OPENINGS = 3


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase with its first and last day for this person."""

    phase: PhaseSpan
    first: date
    last: date
    is_now: bool
    is_past: bool


@dataclass(frozen=True, slots=True)
class Opening:
    """What would make a short day longer: a thing that is missing, or a limit in its own words."""

    thing: Equipment | None
    minutes: int
    exercises: int
    says: str


@dataclass(frozen=True, slots=True)
class Plan:
    stretches: tuple[Stretch, ...]
    sections: tuple[Section, ...]
    minutes: int
    walk_minutes: int
    strength_days: tuple[Weekday, ...]
    ends: date
    kind: str
    rules: tuple[Rule, ...]
    wished: int
    openings: tuple[Opening, ...]

    @property
    def is_short(self) -> bool:
        """Far less than was asked for, and something would open more."""
        return bool(self.openings)


def plan_page(person: Person, decision: Decision, catalogue: Catalogue) -> Plan:
    programme = catalogue.programmes[person.track]
    start = start_page(decision, catalogue, is_short=False)
    walk = sum(block.seconds for block in decision.blocks if block.id == "walk")
    return Plan(
        stretches=tuple(
            _stretch(phase, person.started_on, decision)
            for phase in programme.phases
            if phase.first_week <= catalogue.numbers.guide_weeks
        ),
        sections=start.sections,
        minutes=start.minutes,
        walk_minutes=minutes(walk),
        strength_days=tuple(day for day in Weekday if day in person.strength_weekdays),
        ends=person.started_on + catalogue.numbers.guide_weeks * WEEK - timedelta(days=1),
        kind=decision.situation.kind,
        rules=rules_kept(programme.covers, catalogue),
        wished=person.minutes,
        openings=_openings(decision, catalogue),
    )


def _openings(decision: Decision, catalogue: Catalogue) -> tuple[Opening, ...]:
    """What the engine found, the most first."""
    found = [
        _opening(reason, offers.nudge(nudge, catalogue))
        for nudge in decision.nudges
        if nudge.id == WOULD_OPEN
        for reason in nudge.reasons
    ]
    return tuple(found[:MOST_OPENINGS])


def _opening(why: Reason, says: str) -> Opening:
    needs = why.values.get("needs")
    return Opening(
        thing=Equipment(str(needs)) if needs else None,
        minutes=int(str(why.values["minutes"])),
        exercises=int(str(why.values["items"])),
        says=says,
    )


def _stretch(phase: PhaseSpan, started_on: date, decision: Decision) -> Stretch:
    first = started_on + (phase.first_week - 1) * WEEK
    last = started_on + phase.last_week * WEEK - timedelta(days=1)
    return Stretch(phase, first, last, first <= decision.on <= last, last < decision.on)
