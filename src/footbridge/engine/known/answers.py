"""The person as they are today: set-up answers with every later change laid over them."""

from dataclasses import dataclass, replace
from datetime import date
from math import inf

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.numbers import Numbers
from footbridge.engine.facts import Entry, GateCleared, ProfileChanged, Screened
from footbridge.engine.known.history import History, day_of
from footbridge.engine.person import Person, Zone

NOT_ALONE = "GATE-16"
CLINICIAN, HELPER = "clinician", "helper"
BY_NAME = (CLINICIAN, HELPER)
CHANGEABLE = (
    "track",
    "at_home",
    "minutes",
    "strength_weekdays",
    "check_in_slot",
    "usual_zones",
    "not_for_me",
    "favourites",
    "numb",
    "diabetes",
    "time_zone",
)


Turns = tuple[tuple[date, Person], ...]
"""The person from the day of each profile change to the next."""


def person_on(person: Person, history: History) -> Person:
    """The person with every profile change up to the history's day."""
    turns = turns_of(person, history)
    return turns[-1][1] if turns else person


def turns_of(person: Person, history: History) -> Turns:
    """A later answer changes nothing of the days before it."""
    turns = []
    for change in history.of(ProfileChanged):
        given = {
            name: value for name in CHANGEABLE if (value := getattr(change.what, name)) is not None
        }
        person = replace(person, **given)
        turns.append((change.day, person))
    return tuple(turns)


UsualZones = list[tuple[float, frozenset[Zone]]]
"""The zones that were usually numb, from each moment (`History.seconds`) to the next."""


def usual_zones_through(person: Person, history: History) -> UsualZones:
    """What was usual at each time: a later answer takes back nothing that was new before it."""
    changes = [
        (history.seconds[change.id], frozenset(change.what.usual_zones))
        for change in history.of(ProfileChanged)
        if change.what.usual_zones is not None
    ]
    return [(-inf, frozenset(person.usual_zones)), *changes]


@dataclass(frozen=True, slots=True)
class Screen:
    """The gates that stand today. `asked_on` is the last full screening, None without one.

    `turns` holds the gates that stood from each moment (`History.seconds`) to the next.
    """

    asked_on: date | None
    short_asked_on: date | None
    standing: tuple[str, ...]
    turns: tuple[tuple[float, frozenset[str]], ...] = ()

    def spans_of(self, gate: str) -> list[tuple[float, float]]:
        """The spans of time in which a gate stood, oldest first."""
        spans = []
        began: float | None = None
        for moment, standing in self.turns:
            if gate in standing:
                began = moment if began is None else began
            elif began is not None:
                spans.append((began, moment))
                began = None
        return spans if began is None else [*spans, (began, inf)]


def screen_on(person: Person, history: History, catalogue: Catalogue) -> Screen:
    """The gates answered yes or not sure that nobody has cleared since.

    A gate that a clinician must clear stays until a clinician is named; a short screening can
    add gates and takes none away.
    """
    if person.screening is None:
        asked_on, short_on, standing = None, None, set[str]()
    else:
        asked_on = short_on = person.screening.asked_on
        standing = {*person.screening.yes, *person.screening.unsure}
    turns = [(-inf, frozenset(standing))]
    for step in _in_order(history):
        told = step.what
        if isinstance(told, GateCleared):
            if _may_clear(catalogue, told.gate, told.clinician):
                standing.discard(told.gate)
        else:
            short_on = day_of(step)
            if told.full:
                asked_on = short_on
                standing = {gate for gate in standing if not _may_clear(catalogue, gate, None)}
            standing |= {*told.yes, *told.unsure}
        turns.append((history.seconds[step.id], frozenset(standing)))
    if _is_surely_under_age(person, history.today, catalogue.numbers):
        standing.add(NOT_ALONE)
    known = tuple(gate for gate in catalogue.gates if gate in standing)
    return Screen(asked_on=asked_on, short_asked_on=short_on, standing=known, turns=tuple(turns))


def _is_surely_under_age(person: Person, on: date, numbers: Numbers) -> bool:
    """By the year alone. Who turns 18 in this very year is taken at their word."""
    return on.year - person.year_of_birth < numbers.adult_years


def _in_order(history: History) -> list[Entry[Screened | GateCleared]]:
    """In order of happening; at one moment a clearing comes first, so that a yes outlasts it."""
    steps: list[Entry[Screened | GateCleared]] = [
        *history.of(GateCleared),
        *history.of(Screened),
    ]
    return sorted(
        steps,
        key=lambda step: (history.seconds[step.id], isinstance(step.what, Screened), step.id),
    )


def _may_clear(catalogue: Catalogue, gate: str, clinician: str | None) -> bool:
    found = catalogue.gates.get(gate)
    if found is None or found.cleared_by == "check":
        return True
    is_named = bool(clinician and clinician.strip())
    return found.cleared_by in BY_NAME and is_named
