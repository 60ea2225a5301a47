"""The longest hold of each day: which holds count, which is the best, what is kept apart."""

from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts import Entry, Fact, Journal, Session, SetDone, Test
from footbridge.engine.known.guide import guide_of
from footbridge.engine.known.history import history_until
from footbridge.engine.signs.best_holds import best_holds, falling_holds
from tests.life import NUMBERS, moment
from tests.people import START

DAY = timedelta(days=1)
LEFT, RIGHT = Side.LEFT, Side.RIGHT
ONE_LEG = (Measure.SINGLE_LEG, LEFT)
Told = tuple[int, str, Fact]
"""A day, 0 the first; its time; what was told."""


def measured(day: int, at: str, seconds: int, side: Side = LEFT, what: str = "single_leg") -> Told:
    return day, at, Test(measure=Measure(what), side=side, result=seconds)


def held(day: int, at: str, *sets: SetDone) -> Told:
    return day, at, Session(sets=sets)


def hold(seconds: int | None, exercise: str = "tandem-stance", **said: Any) -> SetDone:
    return SetDone(exercise=exercise, hold_seconds=seconds, **said)


def bests(catalogue: Catalogue, *told: Told) -> dict[object, list[tuple[int, int, str]]]:
    """Of each line: the days, each with its longest hold and what told of it."""
    facts: list[Entry[Any]] = []
    for day, at, what in told:
        when = moment(START + day * DAY, at)
        facts.append(Entry(id=f"{day} {at}", at=when, recorded=when, what=what))
    history = history_until(Journal(facts=tuple(facts)), START + 30 * DAY, NUMBERS, START)
    found = best_holds(history, guide_of(catalogue))
    for one in found.values():
        assert all(seconds == history.seconds[fact] for _, _, fact, seconds in one)
    return {
        key: [((on - START).days, seconds, fact) for on, seconds, fact, _ in one]
        for key, one in found.items()
    }


@pytest.mark.covers("FLAG-03")
@pytest.mark.parametrize(
    ("seconds", "best", "by"),
    [
        ((5, 19), 19, "0 09:00"),
        ((19, 5), 19, "0 08:00"),
        # Of two that are as long the first has it.
        ((19, 19), 19, "0 08:00"),
        ((7, 19, 12, 19), 19, "0 09:00"),
        ((0,), 0, "0 08:00"),
    ],
)
def test_of_a_day_the_longest_hold_counts(
    catalogue: Catalogue, seconds: tuple[int, ...], best: int, by: str
) -> None:
    tests = [measured(0, f"{8 + n:02}:00", one) for n, one in enumerate(seconds)]
    sessions = [held(0, f"{8 + n:02}:00", hold(one)) for n, one in enumerate(seconds)]

    assert bests(catalogue, *tests) == {ONE_LEG: [(0, best, by)]}
    assert bests(catalogue, *sessions) == {("tandem-stance", None, None): [(0, best, by)]}


@pytest.mark.covers("FLAG-03")
def test_days_come_in_their_order_and_sides_exercises_and_ways_apart(catalogue: Catalogue) -> None:
    found = bests(
        catalogue,
        measured(3, "08:00", 11),
        measured(1, "08:00", 12),
        measured(1, "08:30", 7, RIGHT),
        held(1, "09:00", hold(20, side=LEFT), hold(21, side=RIGHT), hold(22, side=LEFT)),
        held(2, "09:00", hold(9, "single-leg-stance"), hold(15, variant="semi-tandem")),
    )

    assert found == {
        ONE_LEG: [(1, 12, "1 08:00"), (3, 11, "3 08:00")],
        (Measure.SINGLE_LEG, RIGHT): [(1, 7, "1 08:30")],
        ("tandem-stance", None, LEFT): [(1, 22, "1 09:00")],
        ("tandem-stance", None, RIGHT): [(1, 21, "1 09:00")],
        ("single-leg-stance", None, None): [(2, 9, "2 09:00")],
        ("tandem-stance", "semi-tandem", None): [(2, 15, "2 09:00")],
    }


@pytest.mark.covers("FLAG-03")
@pytest.mark.parametrize(
    "told",
    [
        # A hold that was not told, or left out; one that is a stretch, or a walk on the spot.
        held(0, "09:00", hold(None)),
        held(0, "09:00", hold(20, skipped="tired")),
        held(0, "09:00", hold(30, "calf-stretch")),
        held(0, "09:00", hold(30, "marching")),
        # A test of something else.
        measured(0, "09:00", 12, what="tandem"),
        measured(0, "09:00", 12, what="heel_raises"),
    ],
)
def test_what_is_no_hold_of_balance_does_not_count(catalogue: Catalogue, told: Told) -> None:
    assert bests(catalogue, told) == {}


def days(*seconds: int, first: int = 0) -> list[tuple[date, int, str, float]]:
    return [(START + (first + n) * DAY, one, f"day-{first + n}", 1.0 * n)
            for n, one in enumerate(seconds)]  # fmt: skip


@pytest.mark.covers("FLAG-03")
@pytest.mark.parametrize(
    ("before", "new", "fell"),
    [
        # Only days that are new are looked at, by those before them.
        ((), (20, 20, 20, 20, 10), [4]),
        ((20, 20, 20, 20), (10,), [4]),
        ((20, 20, 20, 20, 10), (20,), []),
        ((20, 20, 20), (20, 10), [4]),
        ((20, 20, 20), (10,), []),
        ((20, 20, 20, 20, 10), (9,), [5]),
        # The one in the middle of the four before, of two the middle between them.
        ((2, 20, 20, 90), (10,), [4]),
        ((10, 20, 22, 30), (10,), [4]),
        ((10, 20, 20, 30), (11,), []),
        # Without the hold itself, and no day more than the four.
        ((10, 20, 24, 30), (11,), [4]),
        ((50, 50, 50, 50, 50, 20, 20, 20, 20), (15,), []),
        ((9, 9, 9, 9, 9, 20, 20, 20, 20), (10,), [9]),
    ],
)
def test_a_day_is_held_against_the_four_before_it(
    catalogue: Catalogue, before: tuple[int, ...], new: tuple[int, ...], fell: list[int]
) -> None:
    earlier = {"key": days(*before)}

    found = falling_holds(
        {"key": days(*new, first=len(before))}, earlier, guide_of(catalogue)
    )  # fmt: skip

    assert [(one.since - START).days for one in found] == fell


@pytest.mark.covers("FLAG-03")
def test_what_fell_is_told_with_its_figures_until_the_next_day_that_is_known(
    catalogue: Catalogue,
) -> None:
    new = days(20, 20, 21, 21, 10, 9)
    new[-1] = (START + 40 * DAY, *new[-1][1:])
    third = days(20, 20, 21, 21, 10) + days(9, first=7)

    one, two = falling_holds({"key": new}, {}, guide_of(catalogue))
    other, _ = falling_holds({"key": third}, {}, guide_of(catalogue))

    assert (one.flag, one.since, one.until) == ("FLAG-03", START + 4 * DAY, START + 18 * DAY)
    assert (one.values, one.facts) == ({"seconds": 10, "before": 20}, ("day-4",))
    assert (one.moment, one.ends_with) == (4.0, "key")
    assert (two.since, two.until) == (START + 40 * DAY, START + 54 * DAY)
    assert other.until == START + 6 * DAY
