"""What counts as trained: a set of nothing does not, unless something went wrong in it."""

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.facts import Entry, Journal, Session, SetDone, StopSign, Walk
from footbridge.engine.known.guide import guide_of
from footbridge.engine.known.history import history_until
from footbridge.engine.known.training import Sets, TrainingDay, is_logged, training_days
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


@pytest.mark.parametrize(
    ("how", "kept", "streams"),
    [
        ({"skipped": "no time"}, 0, ()),
        ({"skipped": "it hurt", "stop": StopSign.PAIN}, 1, (Stream.STRENGTH,)),
        ({"skipped": "unsteady", "near_fall": True}, 1, (Stream.STRENGTH,)),
        ({"skipped": "unsteady", "grabs": 1}, 1, (Stream.STRENGTH,)),
        ({"reps": 0, "grabs": 1}, 1, (Stream.STRENGTH,)),
        ({"reps": 0, "grabs": 0}, 1, ()),
        ({"reps": 8}, 1, (Stream.STRENGTH,)),
    ],
)
def test_a_set_that_was_left_out_counts_only_when_something_went_wrong_in_it(
    catalogue: Catalogue, how, kept: int, streams: tuple[Stream, ...]
) -> None:
    """Beside a drill that was done as it should be."""
    fine = SetDone(exercise="ankle-pumps", work_seconds=60)

    day = _trained(catalogue, SetDone(exercise="heel-raise", **how), fine)

    assert day is not None
    assert day.streams == (*streams, Stream.MOBILITY)
    assert len(day.sets.get("heel-raise", Sets([], "")).done) == kept
    assert day.stopped is ("stop" in how)
    assert [one.near_fall for one, _ in day.near_falls] == ([True] if "near_fall" in how else [])


def test_a_day_with_a_stop_stays_one_whatever_went_wrong_after_it(catalogue: Catalogue) -> None:
    stop = SetDone(exercise="heel-raise", reps=4, stop=StopSign.PAIN)
    near_fall = SetDone(exercise="heel-raise", reps=4, near_fall=True)

    day = _trained(catalogue, stop, near_fall)

    assert day is not None
    assert (day.stopped, len(day.near_falls)) == (True, 1)


@pytest.mark.parametrize(
    ("walk", "counts"),
    [
        (Walk(seconds=59), False),
        (Walk(seconds=60), True),
        (Walk(seconds=8, stop=StopSign.PAIN), True),
        (Walk(seconds=8, comfortable=False), False),
    ],
)
def test_a_walk_counts_from_a_minute_on_or_when_it_was_broken_off_for_a_reason(
    catalogue: Catalogue, walk: Walk, counts: bool
) -> None:
    assert is_logged(walk, catalogue.numbers) is counts
