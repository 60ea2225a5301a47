"""Where usual began, how long it was known, and for how many days the last week lies above it."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.facts import CheckIn, Entry, Fact, ReviewAccepted
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Slot
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.climb import Line
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

ABOUT = ("climb",)

DAY = timedelta(days=1)
MORNING = Slot.MORNING
PAIN, SORENESS = (MORNING, "pain"), (MORNING, "soreness")
SILENT = None
LOW = [1] * 12


def facts_of(
    pains: Sequence[int | None], reviews: dict[int, bool], first: int = 0
) -> list[Entry[Fact]]:
    """The pain of each morning, no soreness; reviews, and whether it is so now."""
    told: list[tuple[int, str, Fact]] = [
        (number, "08:00", CheckIn(slot=MORNING, pain=pain, soreness=0))
        for number, pain in enumerate(pains, first)
        if pain is not SILENT
    ]
    told += [(day, "20:00", ReviewAccepted(usual_now=now)) for day, now in reviews.items()]
    facts = []
    for day, at, what in told:
        when = moment(START + day * DAY, at)
        facts.append(Entry(id=f"{what.KIND} {day}", at=when, recorded=when, what=what))
    return facts


def case_of(
    catalogue: Catalogue, pains: Sequence[int | None], reviews: dict[int, bool] | None = None
) -> Case:
    on = START + (len(pains) - 1) * DAY
    entries = entries_until(facts_of(pains, reviews or {}), on, NUMBERS, START)
    return with_later(new_case(RUTH, catalogue), entries, on)


LINES = [
    # Pain of each morning, and then: where it began, days known, days above, questions asked.
    ([1] * 5, None, 0, 0, 0),
    ([1] * 6, 1, 1, 0, 0),
    (LOW, 1, 7, 0, 0),
    ([1] * 25, 1, 14, 0, 0),
    # Four of the last seven mornings two points up are a day above.
    (LOW + [3] * 3, 1, 10, 0, 0),
    (LOW + [3] * 4, 1, 11, 1, 0),
    (LOW + [3] * 5, 1, 12, 2, 0),
    (LOW + [3] * 7, 1, 14, 4, 1),
    (LOW + [3] * 8, 1, 14, 5, 2),
    (LOW + [2] * 9, 1, 14, 0, 0),
    # A day without an answer begins the row anew.
    ([*LOW, *[3] * 5, SILENT, 3], 1, 13, 1, 0),
    # After many silent days nothing is known of what is usual, nor of the last week.
    ([*LOW, *[SILENT] * 7, 3], 1, 8, 0, 0),
    ([*LOW, *[SILENT] * 12, 3], 1, 7, 0, 0),
    # In the first fortnight of known days the lowest counts, and nothing lower after it.
    ([5] * 8 + [1] * 10, 1, 13, 0, 0),
    ([5] * 20 + [1] * 16, 5, 14, 0, 0),
]


@pytest.mark.covers("FLAG-15")
@pytest.mark.parametrize(("pains", "began", "known", "above", "asked"), LINES)
def test_each_morning_is_set_beside_where_it_began(
    catalogue: Catalogue,
    pains: list[int | None],
    began: int | None,
    known: int,
    above: int,
    asked: int,
) -> None:
    case = case_of(catalogue, pains)

    line = case.climb.lines[PAIN]

    assert line == Line(began, known, above, case.today)
    assert len(case.climb.evidence) == asked
    assert set(case.climb.lines) == {PAIN, SORENESS}


@pytest.mark.covers("FLAG-15")
def test_at_a_review_what_is_lower_by_then_is_where_it_began(catalogue: Catalogue) -> None:
    pains = [5] * 20 + [1] * 16

    case = case_of(catalogue, pains, {35: False})

    assert case.climb.lines[PAIN] == Line(1, 15, 0, case.today)


@pytest.mark.covers("FLAG-15")
@pytest.mark.parametrize(
    ("pains", "day", "began", "known"),
    [
        ([*LOW, *[4] * 10], 21, 4, 15),
        # Where too few days are known to say what is usual, the last week says it.
        ([*LOW, *[SILENT] * 12, 3, 3, 3], 26, 3, 14),
    ],
)
def test_who_says_that_it_is_so_now_is_measured_from_there(
    catalogue: Catalogue, pains: list[int | None], day: int, began: int, known: int
) -> None:
    """The soreness as well as the pain; `known` is full, so that nothing lower takes its place."""
    case = case_of(catalogue, [*pains, began], {day: True})

    line = case.climb.lines[PAIN]
    sore = case.climb.lines[SORENESS]

    assert (line.reference, line.known, line.since) == (began, known, START + day * DAY)
    assert (sore.reference, sore.known, sore.since) == (0, known, START + day * DAY)
    assert case.climb.reviewed == START + day * DAY


@pytest.mark.covers("FLAG-15")
@pytest.mark.parametrize(
    ("reviews", "reviewed"),
    [
        ({}, 0),
        ({13: True}, 0),
        ({14: True}, 14),
        ({14: False}, 14),
        ({14: False, 27: True}, 14),
        ({14: False, 28: True}, 28),
        ({5: True, 19: True}, 19),
    ],
)
def test_only_a_review_that_can_have_been_due_says_how_it_is_now(
    catalogue: Catalogue, reviews: dict[int, bool], reviewed: int
) -> None:
    """The first one two weeks after the start, each other two weeks after the last."""
    pains = [2] * 30
    last = START + 29 * DAY
    facts = facts_of(pains, reviews)
    first = entries_until(facts, START + 20 * DAY, NUMBERS, START)
    later = entries_until(facts, last, NUMBERS, START)[len(first) :]

    at_once = case_of(catalogue, pains, reviews)
    in_two = with_later(
        with_later(new_case(RUTH, catalogue), first, START + 20 * DAY), later, last
    )

    assert at_once.climb == in_two.climb
    assert at_once.climb.reviewed == START + reviewed * DAY


@pytest.mark.covers("FLAG-15")
@pytest.mark.parametrize(
    ("pains", "by"),
    [
        ([1] * 3, None),
        (LOW + [1] * 10, None),
        (LOW + [2] * 10, 1),
        (LOW + [4] * 10, 3),
        # Of late it is more, and not usual yet.
        (LOW + [4] * 5, None),
        ([*LOW, *[SILENT] * 12, 4, 4, 4], 3),
        ([*LOW, *[SILENT] * 16], None),
    ],
)
def test_what_lies_above_where_it_began_by_a_point_is_worth_a_question_at_a_review(
    catalogue: Catalogue, pains: list[int | None], by: int | None
) -> None:
    case = case_of(catalogue, pains)

    most = case.climb.most_above(case.ratings, MORNING, case.today, NUMBERS)

    assert (None if most is None else most.by) == by
