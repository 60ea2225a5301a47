"""Amounts beyond what their measure goes up to: a slip more often than a feat, so they are asked
about before they are written down."""

from collections.abc import Iterator
from dataclasses import dataclass

from footbridge.catalogue.model import Amount, Catalogue
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import Fact, Session, SetDone, Test, Walk

MINUTE = 60
PERCENT = 100


@dataclass(frozen=True)
class Beyond:
    """`amount` of `field` was told, and `most` is where its measure ends, both in `unit`."""

    field: str
    amount: int
    most: int
    unit: str


def beyond(what: Fact, known: Catalogue) -> Iterator[Beyond]:
    """Each amount of a fact that has to be asked about."""
    match what:
        case Test():
            text = known.test_of(what.measure)
            if what.result > text.hi:
                yield Beyond("result", what.result, text.hi, text.unit)
        case Walk():
            text = known.test_of(Measure.WALKING_TOLERANCE)
            for field in ("seconds", "total_seconds"):
                minutes = (getattr(what, field) or 0) / MINUTE
                if minutes > text.hi:
                    yield Beyond(field, round(minutes), text.hi, text.unit)
        case Session():
            for place, done in enumerate(what.sets):
                yield from _of_set(place, done, known)
        case _:
            pass


def _of_set(place: int, done: SetDone, known: Catalogue) -> Iterator[Beyond]:
    exercise = known.exercises.get(done.exercise)
    if exercise is None:
        return
    for field, unit in (
        ("reps", "times"),
        ("hold_seconds", "seconds"),
        ("work_seconds", "seconds"),
    ):
        asked: Amount | None = getattr(exercise.dose, field)
        amount: int | None = getattr(done, field)
        if asked is None or amount is None:
            continue
        if amount * PERCENT > asked.hi * known.numbers.asked_beyond_percent:
            yield Beyond(f"sets[{place}].{field}", amount, asked.hi, unit)
