"""An invented person and journal for measuring: daily check-ins, 150 sessions a year, walks.

Made by counting, without chance, so that every run measures the same thing.
"""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from footbridge.catalogue.model import Catalogue, Exercise
from footbridge.catalogue.words import DoseKind, Equipment, Track
from footbridge.engine.person import Baseline, Person, Screening

START = date(2026, 1, 5)
SESSIONS = (150, 364)
WALKS = (4, 7)
SETS_A_SESSION = 6
FLARE_EVERY_DAYS = 45


def invented_person() -> Person:
    return Person(
        year_of_birth=1955,
        track=Track.FEET,
        started_on=START,
        screening=Screening(asked_on=START),
        at_home=tuple(Equipment),
        minutes=30,
        baseline=Baseline(tandem_seconds=15, heel_raises=12, walking_minutes=10),
    )


def journal_lines(days: int, catalogue: Catalogue) -> list[str]:
    """The facts of so many days from START, one JSON line each."""
    return [json.dumps(fact) for day in range(days) for fact in _facts_of(day, catalogue)]


def _facts_of(day: int, catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    yield _check_in(day)
    if _falls_on(day, *WALKS):
        yield _fact("walk", day, hour=11, seconds=600 + day % 60)
    if _falls_on(day, *SESSIONS):
        yield _fact("session", day, hour=10, sets=list(_sets(day, catalogue)))


def _falls_on(day: int, times: int, days: int) -> bool:
    """Spreads `times` evenly over `days`."""
    return day * times % days < times


def _check_in(day: int) -> dict[str, Any]:
    flare = 2 if day % FLARE_EVERY_DAYS == FLARE_EVERY_DAYS - 1 else 0
    return _fact("check_in", day, hour=8, slot="morning", pain=3 + flare, soreness=1 + day % 2)


def _sets(day: int, catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    names = [*catalogue.programmes[Track.FEET].core_strength, "tandem-stance"]
    for place in range(SETS_A_SESSION):
        exercise = catalogue.exercises[names[(day + place) % len(names)]]
        for _ in range(exercise.dose.sets.start):
            yield {"exercise": exercise.id, "effort": 6, **_amount(exercise)}


def _amount(exercise: Exercise) -> dict[str, int]:
    dose = exercise.dose
    if dose.kind is DoseKind.HOLD and dose.hold_seconds is not None:
        return {"hold_seconds": dose.hold_seconds.start, "steadiness": 1, "touches": 0}
    return {"reps": dose.reps.start} if dose.reps is not None else {}


def _fact(kind: str, day: int, *, hour: int, **told: Any) -> dict[str, Any]:
    at = datetime.combine(START + timedelta(days=day), time(hour), UTC).isoformat()
    return {"kind": kind, "id": f"{kind}-{day}", "at": at, "recorded": at, **told}
