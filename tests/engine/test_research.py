"""What goes to research is read on the side of caution: a doubt is a no."""

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from footbridge.engine.facts import Entry, Research, Withdrawn
from footbridge.engine.facts.phrase import said
from footbridge.engine.facts.research import Shares
from footbridge.engine.known.research import shared_now

NOON = datetime(2026, 1, 5, 12, tzinfo=UTC)
YES, NO = Research(shares=Shares.WEEKS), Research(shares=Shares.NOTHING)


def told(name: str, what, hour: int = 0, *, at: int | None = None, instead_of=None) -> Entry:
    recorded = NOON + timedelta(hours=hour)
    moment = recorded if at is None else NOON + timedelta(hours=at)
    return Entry(id=name, at=moment, recorded=recorded, corrects=instead_of, what=what)


@pytest.mark.parametrize(
    ("facts", "shares"),
    [
        ([], Shares.NOTHING),
        ([told("a", YES)], Shares.WEEKS),
        ([told("a", YES), told("b", NO, 1)], Shares.NOTHING),
        ([told("a", YES), told("b", NO, 1), told("c", YES, 2)], Shares.WEEKS),
        ([told("a", YES), told("b", NO)], Shares.NOTHING),
        ([told("a", YES), told("b", Withdrawn(), 1, instead_of="a")], Shares.NOTHING),
        ([told("a", YES), told("b", NO, 1, instead_of="a")], Shares.NOTHING),
        (
            [told("a", YES), told("b", NO, 1), told("c", Withdrawn(), 2, instead_of="b")],
            Shares.NOTHING,
        ),
        # A yes that was for a later moment by its clock, and written down before the no.
        ([told("a", YES, 0, at=9), told("b", NO, 1)], Shares.NOTHING),
    ],
)
def test_the_last_answer_counts_whatever_the_order_of_arrival(facts, shares):
    found = {shared_now(each) for each in permutations(facts)}

    assert found == {shares}


def test_each_answer_is_told_in_words_of_its_own():
    assert YES.line() == said("your weeks may go to research, without your name")
    assert NO.line() == said("nothing of you goes to research")
