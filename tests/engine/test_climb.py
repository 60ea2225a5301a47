"""What is usual beside where it began: what counts as a climb, which is told, and from when on."""

from datetime import timedelta

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.facts import CheckIn, Entry, ReviewAccepted
from footbridge.engine.known.history import entries_until
from footbridge.engine.person import Slot
from footbridge.engine.signs.case import Case, new_case, with_later
from footbridge.engine.signs.climb import Above, Climb, days_climbed
from footbridge.engine.signs.evidence import Evidence
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)


def case_of(
    catalogue: Catalogue, days: list[tuple[int, int]], review: tuple[int, bool] | None = None
) -> Case:
    """Pain and soreness of each morning; a review on one of the days, and what it said."""
    facts: list[Entry[CheckIn | ReviewAccepted]] = []
    for number, (pain, soreness) in enumerate(days):
        at = moment(START + number * DAY, "08:00")
        what = CheckIn(slot=Slot.MORNING, pain=pain, soreness=soreness)
        facts.append(Entry(id=f"day-{number}", at=at, recorded=at, what=what))
    if review is not None:
        number, usual_now = review
        at = moment(START + number * DAY, "20:00")
        what_now = ReviewAccepted(usual_now=usual_now)
        facts.append(Entry(id="review", at=at, recorded=at, what=what_now))
    on = START + (len(days) - 1) * DAY
    return with_later(new_case(RUTH, catalogue), entries_until(facts, on, NUMBERS, START), on)


@pytest.mark.parametrize(
    ("high", "rating", "lately", "began"),
    [((6, 3), "pain", 6, 1), ((4, 5), "soreness", 5, 0), ((5, 0), "pain", 5, 1)],
)
def test_of_two_ratings_that_climbed_the_one_farther_up_is_told(
    catalogue: Catalogue, high: tuple[int, int], rating: str, lately: int, began: int
) -> None:
    case = case_of(catalogue, [(1, 0)] * 12 + [high] * 12)

    told = case.climb.evidence[-1]
    most = case.climb.most_above(case.ratings, Slot.MORNING, case.today, NUMBERS)

    assert told.values == {"rating": rating, "lately": lately, "began": began}
    assert most is not None
    assert (most.rating, most.by) == (rating, lately - began)
    assert case.climbs.cover(case.today)


def test_a_climb_counts_until_the_day_before_it_is_no_longer_asked_about() -> None:
    told = Evidence("FLAG-15", START, START + 3 * DAY, 1.0, ("a",))

    assert days_climbed(told) == (START, START + 2 * DAY)
    assert Above("pain", 6.0, 1.5, START).by == 4.5
    assert Above("pain", 6.0, 1.5, START).values["since"] == START.isoformat()


def test_a_climb_that_is_over_is_no_longer_kept() -> None:
    asked = [Evidence("FLAG-15", START, START + day * DAY, 1.0, ("a",)) for day in (4, 5, 6)]

    assert Climb(evidence=tuple(asked)).since(START + 5 * DAY).evidence == tuple(asked[1:])


@pytest.mark.parametrize(
    ("review", "is_asked"),
    [
        (None, True),
        ((20, False), True),
        ((20, True), False),
        ((14, True), True),
        ((5, True), True),
    ],
)
def test_who_says_at_a_review_that_it_is_so_now_is_not_asked_any_more(
    catalogue: Catalogue, review: tuple[int, bool] | None, is_asked: bool
) -> None:
    """At the first review it says so of what was usual then; before one is due, of nothing."""
    case = case_of(catalogue, [(1, 0)] * 12 + [(5, 0)] * 16, review)

    assert case.climbs.cover(case.today) is is_asked
