"""From a range and what is asked to one dose with its true time."""

from dataclasses import replace
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue, Exercise
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import DoseKind, Sides
from footbridge.engine.known.guide import guide_of
from footbridge.engine.shown.decision import Dose, TempoAsked
from footbridge.engine.streams.doses import dose_at, seconds_of, with_amount


@pytest.fixture
def numbers(catalogue: Catalogue) -> Numbers:
    """Changing over takes 5 seconds and switching sides 3: numbers that are easy to add up."""
    return replace(catalogue.numbers, change_over_seconds=5, switch_sides_seconds=3)


def dose(**more: Any) -> Dose:
    usual: dict[str, Any] = {
        "kind": DoseKind.REPS,
        "sides": Sides.TOGETHER,
        "sets": 2,
        "reps": 8,
        "rep_seconds": 4,
        "rest_seconds": 60,
        "total_seconds": 0,
    }
    return Dose(**(usual | more))


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ({}, 2 * 8 * 4 + 60 + 5),
        ({"sets": 1}, 8 * 4 + 5),
        ({"sets": 3}, 3 * 8 * 4 + 2 * 60 + 5),
        ({"sides": Sides.ALTERNATING}, 2 * 8 * 4 + 60 + 5),
        ({"sides": Sides.EACH}, 2 * 2 * 8 * 4 + 60 + 2 * 3 + 5),
        ({"sides": Sides.EACH_BOTH_WAYS}, 2 * 4 * 8 * 4 + 60 + 2 * 3 + 5),
        ({"tempo": TempoAsked(up=1, pause=2, down=3)}, 2 * 8 * 6 + 60 + 5),
        ({"reps": None}, 2 * 4 + 60 + 5),
        ({"rep_seconds": None}, 60 + 5),
        ({"hold_seconds": 10}, 2 * 8 * 4 + 60 + 5),
        ({"kind": DoseKind.HOLD, "hold_seconds": 10}, 2 * 8 * (4 + 10) + 60 + 5),
        ({"kind": DoseKind.HOLD}, 2 * 8 * 4 + 60 + 5),
        ({"kind": DoseKind.HOLD, "rep_seconds": None, "hold_seconds": 10}, 2 * 8 * 10 + 60 + 5),
        ({"kind": DoseKind.TIME, "work_seconds": 90}, 2 * 90 + 60 + 5),
        ({"kind": DoseKind.TIME}, 60 + 5),
    ],
)
def test_a_dose_takes_its_sets_sides_rests_and_changing_over(
    numbers: Numbers, told: dict[str, Any], seconds: int
) -> None:
    assert seconds_of(dose(**told), numbers) == seconds


@pytest.mark.parametrize("about", ["sets", "reps", "hold_seconds", "work_seconds"])
def test_one_amount_is_changed_and_the_time_with_it(numbers: Numbers, about: str) -> None:
    before = dose(kind=DoseKind.HOLD, hold_seconds=10, work_seconds=20)

    changed = with_amount(before, about, 7, numbers)

    own = replace(before, **{about: 7})
    assert changed == replace(own, total_seconds=seconds_of(own, numbers))


def test_what_is_not_asked_is_where_the_range_starts(catalogue: Catalogue) -> None:
    raise_ = catalogue.exercises["heel-raise"]
    span = raise_.dose
    assert span.reps is not None

    given = _dose_of(catalogue, raise_)

    assert (given.sets, given.reps) == (span.sets.start, span.reps.start)
    assert (given.hold_seconds, given.work_seconds) == (None, None)
    assert given.rest_seconds == span.rest_seconds.start
    assert (given.kind, given.sides) == (span.kind, raise_.variants[0].sides or span.sides)
    assert given.total_seconds == seconds_of(given, catalogue.numbers)


def test_what_is_asked_is_given(catalogue: Catalogue) -> None:
    stance, walk = catalogue.exercises["tandem-stance"], catalogue.exercises["walking"]

    held = _dose_of(catalogue, stance, sets=0, reps=3, hold_seconds=11)
    walked = _dose_of(catalogue, walk, work_seconds=0)

    assert (held.sets, held.reps, held.hold_seconds) == (0, 3, 11)
    assert walked.work_seconds == 0


def test_a_way_of_its_own_has_its_own_tempo_and_sides(catalogue: Catalogue) -> None:
    raise_ = catalogue.exercises["heel-raise"]
    tempo = raise_.dose.tempo
    assert tempo is not None
    slower = replace(tempo, down=tempo.down + 7)
    own = replace(raise_.variants[0], tempo=slower, sides=Sides.EACH)

    usual = _dose_of(catalogue, raise_)
    given = _dose_of(catalogue, replace(raise_, variants=(own,)))

    assert given.tempo == TempoAsked(up=slower.up, pause=slower.pause, down=slower.down)
    assert given.sides is Sides.EACH
    assert usual.tempo == TempoAsked(up=tempo.up, pause=tempo.pause, down=tempo.down)
    assert usual.rep_seconds is None


def test_a_tempo_says_how_long_a_rep_takes(catalogue: Catalogue) -> None:
    """Where a rep has both a tempo and seconds, the tempo is what she hears."""
    timed = next(one for one in catalogue.exercises.values() if one.dose.rep_seconds)
    tempo = catalogue.exercises["heel-raise"].dose.tempo
    both = replace(timed, dose=replace(timed.dose, tempo=tempo))
    plain = replace(timed, dose=replace(timed.dose, tempo=None))
    bare = [replace(one.variants[0], tempo=None) for one in (both, plain)]
    assert timed.dose.rep_seconds is not None

    with_tempo = _dose_of(catalogue, replace(both, variants=(bare[0],)))
    without = _dose_of(catalogue, replace(plain, variants=(bare[1],)))

    assert with_tempo.rep_seconds is None
    assert without.rep_seconds == timed.dose.rep_seconds.start


def test_a_dose_aims_where_its_range_does(catalogue: Catalogue) -> None:
    aimed = next(one for one in catalogue.exercises.values() if one.dose.target)
    free = replace(aimed, dose=replace(aimed.dose, target=None))
    aim = aimed.dose.target
    assert aim is not None

    given = _dose_of(catalogue, aimed).target

    assert given is not None
    assert (given.scale, given.lo, given.hi) == (aim.scale, aim.lo, aim.hi)
    assert _dose_of(catalogue, free).target is None


def _dose_of(catalogue: Catalogue, exercise: Exercise, **asked: int) -> Dose:
    """Worked out anew: what was worked out before is remembered for a catalogue."""
    changed = replace(catalogue, exercises={**catalogue.exercises, exercise.id: exercise})
    return dose_at(exercise, exercise.variants[0], guide_of(changed), **asked)
