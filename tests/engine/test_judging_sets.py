"""How the sets of a day are judged: both sides, what was left out, what was broken off."""

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Side
from footbridge.engine.facts import SetDone, StopSign
from footbridge.engine.streams.progression import Seen
from footbridge.engine.streams.strength import begin
from footbridge.engine.streams.strength_dose import StrengthDose
from footbridge.engine.streams.strength_sets import Judged, judge_sets
from tests.life import NUMBERS
from tests.people import START

LEFT, RIGHT = Side.LEFT, Side.RIGHT


@pytest.fixture
def dose(catalogue: Catalogue) -> StrengthDose:
    """Two sets of eight heel raises."""
    return begin(catalogue.exercises["heel-raise"], (), catalogue.numbers, None, START)


def _judged(dose: StrengthDose, *sets: SetDone) -> Judged:
    return judge_sets(dose.asked(30, NUMBERS), dose.variant, sets, "session", START)


def _a_set(**how: object) -> SetDone:
    return SetDone(**{"exercise": "heel-raise", "reps": 8, "effort": 5, **how})  # type: ignore[arg-type]


def test_the_last_effort_is_the_one_that_counts(dose: StrengthDose) -> None:
    done = _judged(dose, _a_set(effort=4), _a_set(effort=7), _a_set(effort=None))

    assert done.effort == 7
    assert done.seen is None


def test_of_two_sides_the_harder_and_the_shorter_one_count(dose: StrengthDose) -> None:
    both = [_a_set(side=LEFT, effort=4), _a_set(side=LEFT, effort=5), _a_set(side=RIGHT, effort=8)]

    done = _judged(dose, *both)

    assert done.effort == 8
    assert done.seen is Seen.FEWER_SETS


def test_no_effort_told_is_none_and_not_easy(dose: StrengthDose) -> None:
    assert _judged(dose, _a_set(effort=None), _a_set(effort=None)).effort is None
    sided = (_a_set(side=LEFT, effort=None), _a_set(side=RIGHT, effort=None))
    assert _judged(dose, *sided).effort is None


def test_a_set_without_a_count_is_not_known(dose: StrengthDose) -> None:
    assert not _judged(dose, _a_set(), _a_set(reps=None)).reps_known


def test_short_of_what_was_asked_then_is_what_counts(dose: StrengthDose) -> None:
    assert _judged(dose, _a_set(reps=6), _a_set()).short_by == 2
    assert _judged(dose, _a_set(reps=6, asked_reps=6), _a_set()).short_by == 0


def test_a_set_broken_off_is_heard_and_not_counted(dose: StrengthDose) -> None:
    done = _judged(dose, _a_set(), _a_set(), _a_set(stop=StopSign.PAIN, skipped="it hurt"))

    assert done.stopped
    assert done.seen is None


def test_another_way_of_doing_it_is_not_counted(dose: StrengthDose) -> None:
    assert _judged(dose, _a_set(), _a_set(variant="seated")).seen is Seen.FEWER_SETS


@pytest.mark.parametrize(
    ("how", "seen"),
    [
        ({"reps": 7}, Seen.FEWER_REPS),
        ({"reps": 7, "form_kept": False}, Seen.FORM_LOST),
        ({"form_kept": False, "near_fall": True}, Seen.NEAR_FALL),
    ],
)
def test_the_gravest_of_what_went_wrong_is_the_one_that_is_told(
    dose: StrengthDose, how, seen
) -> None:
    assert _judged(dose, _a_set(), _a_set(**how)).seen is seen
