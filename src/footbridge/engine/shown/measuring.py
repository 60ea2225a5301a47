"""The tests of the body step by step, for the same player as a session.

A TRY lasts until the person stops it; its `seconds` are the most it may last. Where tries are
counted out, the best counts. How the tests are done and why: the measures of the catalogue.
"""

from collections.abc import Iterator

from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.words import DoseKind, Measure, Side, Sides
from footbridge.engine.shown.decision import Dose, TempoAsked
from footbridge.engine.shown.timeline import (
    Bare,
    Part,
    Says,
    Sound,
    StepKind,
    Timeline,
    get_ready,
    how_long,
    in_time,
    rest,
    switch,
    work,
)

MINUTE = 60


def measuring(measure: Measure, numbers: Numbers) -> Timeline:
    """The guided test of one measure."""
    part = Part(
        measure=measure, tries=_tries(measure, numbers), cap=_cap(measure, numbers), dose=None
    )
    if measure is Measure.HEEL_RAISES:
        part = Part(measure=measure, tries=1, cap=part.cap, dose=_metronome(numbers))
    return in_time((part,), [list(_steps(measure, numbers))])


def _tries(measure: Measure, numbers: Numbers) -> int:
    return numbers.test_tries if measure is Measure.SINGLE_LEG else 1


def _cap(measure: Measure, numbers: Numbers) -> int:
    """The most a result may be, in the unit of the measure."""
    match measure:
        case Measure.SINGLE_LEG:
            return numbers.hold_ceiling_seconds
        case Measure.HEEL_RAISES:
            return numbers.heel_test_most_reps
        case Measure.CHAIR_STANDS:
            return numbers.chair_test_most_times
        case Measure.WALKING_TOLERANCE:
            return numbers.walk_test_most_minutes
        case Measure.FEET_TOGETHER | Measure.SEMI_TANDEM | Measure.TANDEM:  # pragma: no branch
            return numbers.stance_test_seconds


def _steps(measure: Measure, numbers: Numbers) -> Iterator[Bare]:
    yield get_ready(numbers)
    match measure:
        case Measure.SINGLE_LEG:
            yield from _both_feet(numbers)
        case Measure.HEEL_RAISES:
            yield from _to_the_metronome(numbers)
        case Measure.CHAIR_STANDS:
            yield _try(numbers.chair_test_seconds)
            yield _how_many()
        case Measure.WALKING_TOLERANCE:
            yield _try(numbers.walk_test_most_minutes * MINUTE)
            yield how_long(1)
        case Measure.FEET_TOGETHER | Measure.SEMI_TANDEM | Measure.TANDEM:  # pragma: no branch
            yield _count_in(numbers)
            yield _try(numbers.stance_test_seconds)


def _both_feet(numbers: Numbers) -> Iterator[Bare]:
    """All tries of one foot after the other, with a rest between two tries."""
    for number in range(1, numbers.test_tries + 1):
        yield _count_in(numbers, number, Side.LEFT)
        yield _try(numbers.hold_ceiling_seconds, number, Side.LEFT)
        yield switch(numbers.switch_sides_seconds, number, Side.RIGHT)
        yield _count_in(numbers, number, Side.RIGHT)
        yield _try(numbers.hold_ceiling_seconds, number, Side.RIGHT)
        if number < numbers.test_tries:
            yield rest(numbers.test_rest_seconds, number)


def _count_in(numbers: Numbers, number: int = 1, side: Side | None = None) -> Bare:
    """Nobody is on one leg before they are ready: the try begins at their own touch."""
    return Bare(
        kind=StepKind.COUNT_IN,
        seconds=numbers.count_in_seconds,
        says=Says.COUNT_IN,
        sound=Sound.READY,
        set=number,
        side=side,
    )


def _try(most: int, number: int = 1, side: Side | None = None) -> Bare:
    return Bare(
        kind=StepKind.TRY,
        seconds=most,
        says=Says.KEEP_GOING,
        sound=Sound.GO,
        set=number,
        side=side,
    )


def _how_many() -> Bare:
    return Bare(kind=StepKind.ASK, seconds=0, says=Says.HOW_MANY, sound=Sound.ASK, set=1)


def _metronome(numbers: Numbers) -> Dose:
    tempo = TempoAsked(
        up=numbers.heel_test_up_seconds,
        pause=numbers.heel_test_pause_seconds,
        down=numbers.heel_test_down_seconds,
    )
    return Dose(
        kind=DoseKind.REPS,
        sides=Sides.TOGETHER,
        sets=1,
        reps=numbers.heel_test_most_reps,
        tempo=tempo,
        rest_seconds=0,
        total_seconds=0,
    )


def _to_the_metronome(numbers: Numbers) -> Iterator[Bare]:
    yield from work(_metronome(numbers), 1, None, None)
