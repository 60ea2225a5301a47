"""What an exercise costs of the time of a day, as it stands and a step above, and what fits."""

from dataclasses import replace
from itertools import count
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.known.guide import guide_of
from footbridge.engine.progress.progress import Before, dose_begun, progress_at_start
from footbridge.engine.signs.case import new_case, with_later
from footbridge.engine.signs.limits import Limits
from footbridge.engine.streams.cuts import Cut, Recovery, Taken
from footbridge.engine.streams.doses import dose_at, timed
from footbridge.engine.today.choice import Choice, Today
from footbridge.engine.today.room import Room
from tests.people import RUTH, START

HEEL, CHAIR, HOLD, STRETCH = "heel-raise", "sit-to-stand", "tandem-stance", "hamstring-stretch"
CUT = Cut(START, heavy=False)
AMPLE = 100_000


def today_of(
    catalogue: Catalogue,
    minutes: int = 30,
    doses: dict[str, dict[str, Any]] | None = None,
    now: dict[str, dict[str, Any]] | None = None,
    hold: dict[str, Any] | None = None,
    stage: int = 0,
    cut: Stream | None = None,
) -> Today:
    """A day on which the `doses` of strength, and the `hold`, stood so this morning.

    `now` is what has become of doses since then.
    """
    case = with_later(new_case(replace(RUTH, minutes=minutes), catalogue), (), START)
    progress = progress_at_start(case)
    begun = {name: dose_begun(case, catalogue.exercises[name], START) for name in (HEEL, CHAIR)}
    stood = {name: one._replace(**(doses or {}).get(name, {})) for name, one in begun.items()}
    level = progress.balance._replace(**(hold or {}))
    before = Before(progress.strength._replace(doses=stood), level, stage)
    after = {name: one._replace(**(now or {}).get(name, {})) for name, one in stood.items()}
    progress = progress._replace(
        strength=progress.strength._replace(doses=after),
        recoveries={cut: Recovery((CUT,))} if cut else {},
        before=before,
    )
    return Today(case, progress, Limits(catalogue, (), (), {}), {})


def choice(catalogue: Catalogue, name: str, sets: int | None = None) -> Choice:
    exercise = catalogue.exercises[name]
    return Choice(exercise, exercise.variants[0], sets=sets)


def seconds(catalogue: Catalogue, name: str, **dose: int) -> int:
    exercise = catalogue.exercises[name]
    return dose_at(exercise, exercise.variants[0], guide_of(catalogue), **dose).total_seconds


def costs(today: Today, one: Choice, rounds: int | None = None) -> int:
    """The least time in which it fits as it stands, with ample room for what it may become."""
    room = Room(today, AMPLE, rounds)
    return next(time for time in count() if room.fitting([one], [], time - AMPLE)[0])


def may_cost(today: Today, one: Choice, rounds: int | None = None) -> int:
    """The same of a step above, with ample room for what it is."""
    top = next(
        time
        for time in count()
        if Room(today, time, rounds).fitting([one], [], AMPLE)[0]
    )  # fmt: skip
    return top + top // 10


@pytest.mark.covers("REG-08")
@pytest.mark.parametrize(
    ("minutes", "dose", "now", "above"),
    [
        (30, {"reps": 8}, (2, 8), (2, 9)),
        # At the top of the reps the third set comes, on a day that has time for third sets.
        (30, {"reps": 12}, (2, 12), (3, 8)),
        (20, {"reps": 12}, (2, 12), (2, 12)),
        (20, {"reps": 8, "sets": 3}, (2, 8), (2, 9)),
        # What a cut took counts as there, and then nothing goes higher.
        (30, {"reps": 8, "takings": (Taken(START, 10, 10, None),)}, (2, 10), (2, 10)),
    ],
)
def test_strength_costs_its_dose_of_this_morning_and_may_become_a_step_more(
    catalogue: Catalogue,
    minutes: int,
    dose: dict[str, Any],
    now: tuple[int, int],
    above: tuple[int, int],
) -> None:
    today = today_of(catalogue, minutes, {HEEL: dose})

    one = choice(catalogue, HEEL)

    assert costs(today, one) == seconds(catalogue, HEEL, sets=now[0], reps=now[1])
    most = seconds(catalogue, HEEL, sets=above[0], reps=above[1])
    assert abs(may_cost(today, one) - most) <= 1


def test_what_was_told_today_gives_and_takes_no_time(catalogue: Catalogue) -> None:
    """A worse answer never makes room for more (N5)."""
    today = today_of(catalogue, now={HEEL: {"reps": 5}})

    now = costs(today, choice(catalogue, HEEL))

    assert now == costs(today_of(catalogue), choice(catalogue, HEEL))


@pytest.mark.parametrize(("sets", "counted"), [(1, 1), (2, 2), (3, 2)])
def test_with_fewer_sets_for_want_of_time_it_costs_less(
    catalogue: Catalogue, sets: int, counted: int
) -> None:
    one = choice(catalogue, HEEL, sets)

    assert costs(today_of(catalogue), one) == seconds(catalogue, HEEL, sets=counted, reps=8)


@pytest.mark.covers("RULE-14")
def test_while_a_cut_runs_the_longest_rests_are_counted(catalogue: Catalogue) -> None:
    today, one = today_of(catalogue, cut=Stream.STRENGTH), choice(catalogue, HEEL)
    exercise = catalogue.exercises[HEEL]
    dose = dose_at(exercise, exercise.variants[0], guide_of(catalogue), sets=2, reps=8)
    longest = replace(dose, rest_seconds=exercise.dose.rest_seconds.hi)

    rested = timed(longest, catalogue.numbers).total_seconds

    assert rested > dose.total_seconds
    assert costs(today, one) == rested
    assert costs(today_of(catalogue, cut=Stream.BALANCE), one) == dose.total_seconds
    # A step above is without a cut again, so that its rests are the usual ones.
    assert abs(may_cost(today, one) - seconds(catalogue, HEEL, sets=2, reps=9)) <= 1


@pytest.mark.covers("RULE-13")
@pytest.mark.parametrize(
    ("level", "rounds", "now", "above"),
    [
        ({"seconds": 15}, None, (3, 15), (3, 20)),
        ({"seconds": 15}, 1, (1, 15), (1, 20)),
        ({"seconds": 15}, 2, (2, 15), (2, 20)),
        ({"seconds": 30}, None, (3, 30), (3, 30)),
        ({"seconds": 99}, None, (3, 45), (3, 30)),
        ({"seconds": 15, "takings": (Taken(START, 25, 25, None),)}, None, (3, 25), (3, 25)),
    ],
)
def test_a_hold_costs_its_rounds_and_may_become_a_step_longer(
    catalogue: Catalogue,
    level: dict[str, Any],
    rounds: int | None,
    now: tuple[int, int],
    above: tuple[int, int],
) -> None:
    today, one = today_of(catalogue, hold=level), choice(catalogue, HOLD)

    assert costs(today, one, rounds) == seconds(catalogue, HOLD, sets=now[0], hold_seconds=now[1])
    most = seconds(catalogue, HOLD, sets=above[0], hold_seconds=above[1])
    assert abs(may_cost(today, one, rounds) - most) <= 1


def test_a_level_with_rounds_of_its_own_costs_those(catalogue: Catalogue) -> None:
    ladder = today_of(catalogue).progress.balance.ladder
    fewer = replace(ladder, rungs=tuple(replace(one, rounds=2) for one in ladder.rungs))
    today = today_of(catalogue, hold={"ladder": fewer})

    cost = costs(today, choice(catalogue, HOLD))

    assert cost == seconds(catalogue, HOLD, sets=2, hold_seconds=20)


@pytest.mark.covers("RULE-34")
@pytest.mark.parametrize(("stage", "now", "above"), [(0, None, 22), (1, 22, 30), (2, 30, 30)])
def test_a_stretch_costs_the_hold_of_its_stage(
    catalogue: Catalogue, stage: int, now: int | None, above: int
) -> None:
    today, one = today_of(catalogue, stage=stage), choice(catalogue, STRETCH)
    held = {} if now is None else {"hold_seconds": now}

    assert costs(today, one) == seconds(catalogue, STRETCH, **held)
    assert abs(may_cost(today, one) - seconds(catalogue, STRETCH, hold_seconds=above)) <= 1


def test_a_drill_of_the_warm_up_stays_as_long_as_it_is(catalogue: Catalogue) -> None:
    today, one = today_of(catalogue, stage=2), choice(catalogue, "calf-stretch-straight")
    start = seconds(catalogue, one.exercise.id)

    assert costs(today, one) == start
    assert abs(may_cost(today, one) - start) <= 1


# What fits


def test_as_many_fit_as_the_time_allows_in_their_order(catalogue: Catalogue) -> None:
    """What does not fit waits, and something shorter behind it may still come."""
    today = today_of(catalogue)
    long, short, same = (choice(catalogue, HEEL, sets) for sets in (None, 1, 2))
    first, second = costs(today, long), costs(today, short)

    def fitting(left: int, beside: list[Choice] = []) -> list[Choice]:  # noqa: B006
        return Room(today, AMPLE, None).fitting([long, same, short], beside, left - AMPLE)[0]

    assert fitting(first + second) == [long, short]
    assert fitting(first + second - 1) == [long]
    assert fitting(2 * first + second) == [long, same, short]
    assert fitting(second) == [short]
    assert fitting(first + 2 * second, [short]) == [long, short]
    assert fitting(first + 2 * second - 1, [short]) == [long]


def test_what_may_come_today_must_fit_too_with_a_tenth_more(catalogue: Catalogue) -> None:
    """Two exercises of which each may have its third set today (N16)."""
    today = today_of(catalogue, doses={HEEL: {"reps": 12}, CHAIR: {"reps": 12}})
    heel, chair = choice(catalogue, HEEL), choice(catalogue, CHAIR)
    most = [seconds(catalogue, name, sets=3, reps=8) for name in (HEEL, CHAIR)]

    def fitting(may_be: int, beside: list[Choice], *wanted: Choice) -> list[Choice]:
        """With a budget that a tenth more makes as much as this."""
        budget = next(time for time in count() if time + time * 10 // 100 >= may_be)
        return Room(today, budget, None).fitting(wanted, beside, AMPLE)[0]

    assert fitting(sum(most), [], heel, chair) == [heel, chair]
    assert fitting(sum(most) - 2, [], heel, chair) == [heel]
    assert fitting(sum(most), [heel], chair) == [chair]
    assert fitting(sum(most) - 2, [heel], chair) == []


def test_the_time_may_be_gone_over_a_little_in_whole_seconds(catalogue: Catalogue) -> None:
    room = Room(today_of(catalogue), 1019, None)

    assert (room.budget, room.slack, room.over) == (1019, 61, 101)


def test_moves_of_balance_make_way_for_whose_turn_it_is_but_never_the_first(
    catalogue: Catalogue,
) -> None:
    today = today_of(catalogue)
    turn, beside = choice(catalogue, HEEL), choice(catalogue, CHAIR)
    holds = [choice(catalogue, name) for name in ("toe-yoga", "marching", "side-steps")]
    own = [costs(today, one) for one in holds]
    least = costs(today, turn) + costs(today, beside)

    def turns(left: int, held: list[Choice]) -> tuple[list[Choice], list[Choice]]:
        room = Room(today, AMPLE, None)
        room.slack = left - AMPLE
        return room.for_turns([turn], [beside], held)

    assert turns(least + sum(own), holds) == (holds, [turn])
    assert turns(least + sum(own) - 1, holds) == (holds[:2], [turn])
    assert turns(least + sum(own[:2]) - 1, holds) == (holds[:1], [turn])
    assert turns(least + own[0] - 1, holds) == (holds[:1], [])
    assert turns(least, []) == ([], [turn])
    assert turns(least - 1, []) == ([], [])


@pytest.mark.parametrize(
    ("heel", "chair", "is_no_longer"),
    [
        ({"reps": 8}, {"reps": 12}, True),
        # Shorter now, and longer when its third set comes.
        ({"reps": 12}, {"reps": 8, "sets": 3}, False),
        # Longer now, and shorter when the third set of the other comes for good.
        ({"reps": 8, "sets": 3}, {"reps": 11, "sets": 3, "third_used": True}, False),
    ],
)
def test_another_may_come_instead_when_it_never_takes_longer(
    catalogue: Catalogue, heel: dict[str, Any], chair: dict[str, Any], is_no_longer: bool
) -> None:
    room = Room(today_of(catalogue, doses={HEEL: heel, CHAIR: chair}), AMPLE, None)

    one, than = choice(catalogue, HEEL), choice(catalogue, CHAIR)

    assert room.takes_no_longer(one, than) is is_no_longer
    assert room.takes_no_longer(one, one)
