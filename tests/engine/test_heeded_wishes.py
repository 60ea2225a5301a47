"""An easier day and a day of rest, in numbers: what becomes less, and what is said of it."""

from dataclasses import replace
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.facts import EasierToday, NotToday, Rests
from footbridge.engine.known.guide import guide_of
from footbridge.engine.shown.decision import DayBlock, Item, Reason, Says
from footbridge.engine.streams.doses import dose_at
from footbridge.engine.today.choice import Today
from footbridge.engine.today.wishes import heeded, left_out_by_wish, reasons_of_wishes
from tests.engine.test_parts import today_of
from tests.people import START

ABOUT = ("wishes",)
EASIER = EasierToday()
REST, LATER = NotToday(rests=Rests.ALL), NotToday(rests=Rests.STRENGTH)
OWN = Reason(rule="RULE-27", says=Says.CAPPED, about="sets", values={}, sources=("ours",))


def today_with(catalogue: Catalogue, *facts: Any) -> Today:
    return today_of(catalogue, week=1, facts=[(START, fact) for fact in facts])


def item(catalogue: Catalogue, name: str, **dose: int) -> Item:
    exercise = catalogue.exercises[name]
    variant = exercise.variants[0]
    asked = dose_at(exercise, variant, guide_of(catalogue), **dose)
    return Item(
        exercise=name, variant=variant.id, stream=exercise.stream, dose=asked, reasons=(OWN,)
    )


def block(name: str, *items: Item) -> DayBlock:
    seconds = sum(one.dose.total_seconds for one in items)
    return DayBlock(id=name, items=items, seconds=seconds, reasons=())


@pytest.mark.covers("REG-17")
@pytest.mark.parametrize(
    ("part", "exercise", "dose", "about", "asked", "eased"),
    [
        ("strength", "heel-raise", {"sets": 3, "reps": 8}, "sets", 3, 2),
        ("strength", "heel-raise", {"sets": 2, "reps": 8}, "sets", 2, 1),
        # What is done in one go becomes a fifth shorter, and never less than the least.
        ("strength", "heel-raise", {"sets": 1, "reps": 10}, "reps", 10, 8),
        ("strength", "heel-raise", {"sets": 1, "reps": 5}, "reps", 5, 4),
        ("strength", "heel-raise", {"sets": 1, "reps": 4}, "reps", 4, None),
        ("strength", "heel-raise", {"sets": 1, "reps": 3}, "reps", 3, None),
        ("balance", "tandem-stance", {"sets": 1, "hold_seconds": 20}, "hold_seconds", 20, 16),
        ("balance", "tandem-stance", {"sets": 1, "hold_seconds": 6}, "hold_seconds", 6, 5),
        ("balance", "tandem-stance", {"sets": 1, "hold_seconds": 5}, "hold_seconds", 5, None),
        ("balance", "marching", {"sets": 1, "work_seconds": 60}, "work_seconds", 60, 48),
        ("balance", "marching", {"sets": 1, "work_seconds": 10}, "work_seconds", 10, 8),
        ("walk", "walking", {"work_seconds": 600}, "work_seconds", 600, 480),
        ("walk", "walking", {"work_seconds": 70}, "work_seconds", 70, 60),
        ("walk", "walking", {"work_seconds": 60}, "work_seconds", 60, None),
        ("stretch", "hamstring-stretch", {"sets": 3, "hold_seconds": 20}, "sets", 3, 2),
        ("warm_up", "ankle-circles", {"sets": 2, "reps": 10}, "sets", 2, None),
        ("recovery", "leg-twist", {"sets": 1, "work_seconds": 120}, "work_seconds", 120, None),
    ],
)
def test_on_an_easier_day_each_exercise_is_a_little_less(
    catalogue: Catalogue,
    part: str,
    exercise: str,
    dose: dict[str, int],
    about: str,
    asked: int,
    eased: int | None,
) -> None:
    before = item(catalogue, exercise, **dose)
    planned = (block(part, before),)

    (made,) = heeded(planned, today_with(catalogue, EASIER))

    (after,) = made.items
    assert getattr(before.dose, about) == asked
    if eased is None:
        assert made == planned[0]
        return
    assert after.dose == dose_at(
        catalogue.exercises[exercise],
        catalogue.exercises[exercise].variants[0],
        guide_of(catalogue),
        **(dose | {about: eased}),
    )
    assert made.seconds == after.dose.total_seconds
    assert after.reasons[:-1] == (OWN,)
    why = after.reasons[-1]
    assert (why.rule, why.says, why.about) == ("REG-17", Says.CAPPED, about)
    assert (why.values, why.facts) == ({"from": asked, "to": eased}, ("told-0",))


@pytest.mark.covers("REG-17")
@pytest.mark.parametrize(
    ("part", "exercise", "dose", "eased"),
    [
        ("strength", "heel-raise", {"reps": 20}, {"reps": 4}),
        ("balance", "tandem-stance", {"hold_seconds": 30}, {"hold_seconds": 5}),
        ("balance", "marching", {"work_seconds": 10}, {"work_seconds": 1}),
        ("walk", "walking", {"work_seconds": 400}, {"work_seconds": 60}),
    ],
)
def test_however_much_easier_a_day_is_a_least_is_left(
    catalogue: Catalogue, part: str, exercise: str, dose: dict[str, int], eased: dict[str, int]
) -> None:
    """A fifth less leaves more than the least of all that we ship: here nine tenths go."""
    numbers = replace(catalogue.numbers, easier_percent=90)
    other = replace(catalogue, numbers=numbers)
    planned = (block(part, item(other, exercise, sets=1, **dose)),)

    (made,) = heeded(planned, today_with(other, EASIER))

    (after,) = made.items
    assert {name: getattr(after.dose, name) for name in eased} == eased


def test_of_what_has_no_amount_nothing_is_taken(catalogue: Catalogue) -> None:
    """As much as one likes stays so."""
    walk = item(catalogue, "walking")
    open_ended = replace(walk, dose=replace(walk.dose, work_seconds=None))
    planned = (block("walk", open_ended),)

    assert heeded(planned, today_with(catalogue, EASIER)) == planned


def day(catalogue: Catalogue) -> tuple[DayBlock, ...]:
    return (
        block("warm_up", item(catalogue, "ankle-circles")),
        block("strength", item(catalogue, "heel-raise"), item(catalogue, "sit-to-stand")),
        block("walk", item(catalogue, "walking")),
    )


@pytest.mark.covers("REG-17")
@pytest.mark.parametrize(
    ("wishes", "kept", "gone"),
    [
        ((), ["warm_up", "strength", "walk"], []),
        ((REST,), [], ["ankle-circles", "heel-raise", "sit-to-stand", "walking"]),
        ((LATER,), ["warm_up", "walk"], ["heel-raise", "sit-to-stand"]),
        ((LATER, REST), [], ["ankle-circles", "heel-raise", "sit-to-stand", "walking"]),
        ((REST, LATER), [], ["ankle-circles", "heel-raise", "sit-to-stand", "walking"]),
        ((EASIER,), ["warm_up", "strength", "walk"], []),
    ],
)
def test_what_rests_is_not_in_the_day_and_says_who_wanted_it(
    catalogue: Catalogue, wishes: tuple[Any, ...], kept: list[str], gone: list[str]
) -> None:
    planned, today = day(catalogue), today_with(catalogue, *wishes)

    blocks = heeded(planned, today)

    left_out = left_out_by_wish(planned, blocks, today)
    assert [one.id for one in blocks] == kept
    assert list(left_out) == gone
    for why in left_out.values():
        assert (why.rule, why.says, why.about) == ("REG-17", Says.EXCLUDED, "included")
        assert why.facts in (("told-0",), ("told-1",))


@pytest.mark.covers("REG-17")
@pytest.mark.parametrize(
    ("wishes", "said"),
    [
        ((), []),
        ((REST,), [(Says.PAUSED, "wish", ("told-0",))]),
        ((LATER,), [(Says.MOVED, "wish", ("told-0",))]),
        ((EASIER,), [(Says.LOWERED, "wish", ("told-0",))]),
        (
            (EASIER, LATER),
            [(Says.MOVED, "wish", ("told-1",)), (Says.LOWERED, "wish", ("told-0",))],
        ),
        ((EASIER, REST), [(Says.PAUSED, "wish", ("told-1",))]),
    ],
)
def test_a_day_that_a_wish_changed_says_so(
    catalogue: Catalogue, wishes: tuple[Any, ...], said: list[tuple[Says, str, tuple[str, ...]]]
) -> None:
    planned, today = day(catalogue), today_with(catalogue, *wishes)

    found = reasons_of_wishes(planned, heeded(planned, today), today)

    assert [(one.says, one.about, one.facts) for one in found] == said
    assert {one.rule for one in found} <= {"REG-17"}


@pytest.mark.parametrize("wishes", [(LATER,), (EASIER,)])
def test_a_wish_that_changed_nothing_says_nothing(
    catalogue: Catalogue, wishes: tuple[Any, ...]
) -> None:
    """There was no strength to put off, and nothing to ease. A cap of another rule is none."""
    warm_up = item(catalogue, "ankle-circles")
    other = replace(warm_up, reasons=(OWN, replace(OWN, rule="REG-17", says=Says.INCLUDED)))
    planned, today = (block("warm_up", other),), today_with(catalogue, *wishes)

    assert reasons_of_wishes(planned, heeded(planned, today), today) == ()


def test_without_a_wish_nothing_is_said_of_one(catalogue: Catalogue) -> None:
    """Whatever else made the day shorter or lighter."""
    today = today_with(catalogue)
    planned = day(catalogue)
    eased = heeded(planned, today_with(catalogue, EASIER))

    assert reasons_of_wishes(planned, planned[:1], today) == ()
    assert reasons_of_wishes(planned, eased, today) == ()
