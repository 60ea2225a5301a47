"""What counts as trained: a set of nothing does not, unless something went wrong in it."""

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import Journal, Session, SetDone, StopSign
from footbridge.engine.known.guide import guide_of
from footbridge.engine.known.history import history_until
from footbridge.engine.known.training import TrainingDay, training_days
from tests.life import moment
from tests.people import START


def _trained(catalogue: Catalogue, *sets: SetDone) -> TrainingDay | None:
    from footbridge.engine.facts import Entry

    at = moment(START, "10:00")
    entry = Entry(id="session", at=at, recorded=at, what=Session(sets=sets))
    history = history_until(Journal(facts=(entry,)), START, catalogue.numbers)
    return training_days(history, guide_of(catalogue)).get(START)


@pytest.mark.parametrize(
    ("how", "streams"),
    [
        ({"reps": 8}, (Stream.STRENGTH,)),
        ({"reps": 0}, ()),
        ({"reps": 0, "stop": StopSign.PAIN}, (Stream.STRENGTH,)),
        ({"reps": 0, "near_fall": True}, (Stream.STRENGTH,)),
    ],
)
def test_a_set_of_nothing_trains_nothing(catalogue: Catalogue, how, streams) -> None:
    day = _trained(catalogue, SetDone(exercise="heel-raise", **how))

    assert day is not None
    assert day.streams == streams


def test_an_exercise_that_is_not_known_is_passed_over(catalogue: Catalogue) -> None:
    assert _trained(catalogue, SetDone(exercise="somersault", reps=8)) is None
