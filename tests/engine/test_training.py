"""What counts as trained: a set of nothing does not, unless something went wrong in it."""

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import Entry, Journal, Session, SetDone, StopSign, Walk
from footbridge.engine.known.guide import guide_of
from footbridge.engine.known.history import history_until
from footbridge.engine.known.training import TrainingDay, training_days
from tests.life import moment
from tests.people import START


def _trained(catalogue: Catalogue, *sets: SetDone) -> TrainingDay | None:
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


@pytest.mark.parametrize(
    ("done", "walked", "first"),
    [
        (("07:30", "19:00"), ("12:00",), "07:30"),
        (("19:00",), ("06:45", "12:00"), "06:45"),
        ((), ("12:00", "18:00"), "12:00"),
    ],
)
def test_a_day_began_with_the_first_of_all_that_was_done(
    catalogue: Catalogue, done: tuple[str, ...], walked: tuple[str, ...], first: str
) -> None:
    """What is rated at noon comes after the first session, and is no base for it (RULE-18)."""
    sets = (SetDone(exercise="heel-raise", reps=8),)
    told = [
        *((at, Session(sets=sets)) for at in done),
        *((at, Walk(seconds=300)) for at in walked),
    ]
    facts = tuple(
        Entry(id=f"{what.KIND}-{at}", at=moment(START, at), recorded=moment(START, at), what=what)
        for at, what in told
    )

    history = history_until(Journal(facts=facts), START, catalogue.numbers)
    day = training_days(history, guide_of(catalogue))[START]

    assert day.began == moment(START, first).timestamp()


def test_an_exercise_that_is_not_known_is_passed_over(catalogue: Catalogue) -> None:
    assert _trained(catalogue, SetDone(exercise="somersault", reps=8)) is None
