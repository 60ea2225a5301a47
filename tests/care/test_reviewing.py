"""A review takes a yes to what it offers, once, and nothing else."""

from datetime import timedelta

import pytest

from footbridge import care
from footbridge.engine.facts import Entry, ReviewAccepted
from tests.life import facts_of, moment
from tests.people import RUTH, START

pytestmark = pytest.mark.django_db

REVIEW = START + timedelta(days=14)
NOW = moment(REVIEW, "20:00")
FORTNIGHT = (
    {"kind": "check_in", "days": [-14, 0], "at": "08:00", "slot": "morning"}
    | {"pain": 3, "soreness": 1},
    {"kind": "feet_check", "days": [-14, 0], "at": "08:05"},
    {"kind": "did_plan", "days": [-14, -1], "only": ["tandem-stance"], "walk": False},
)


@pytest.fixture
def ruth(db) -> str:
    """Her key. For two weeks she stood steadily, and the review offers the next level."""
    key = care.begin(name="Ruth", person=RUTH, now=moment(START))
    care.append(key, facts_of(FORTNIGHT, REVIEW, RUTH, care.catalogue()), now=NOW)
    return key


def reviews_of(key: str) -> list:
    facts = care.record_of(key).journal.facts
    return [fact.what.accepted for fact in facts if isinstance(fact.what, ReviewAccepted)]


def test_what_is_offered_is_taken(ruth):
    care.write(ruth, ReviewAccepted(accepted=("level:B3",)), care.Stamp(NOW))

    assert reviews_of(ruth) == [("level:B3",)]


def test_the_same_yes_sent_again_is_the_same_although_it_is_offered_no_more(ruth):
    care.write(ruth, ReviewAccepted(accepted=("level:B3",)), care.Stamp(NOW, id="form"))

    again = care.write(
        ruth,
        ReviewAccepted(accepted=("level:B3",)),
        care.Stamp(NOW + timedelta(minutes=1), id="form"),
    )

    assert not again.is_new
    assert reviews_of(ruth) == [("level:B3",)]


def test_what_is_not_offered_is_refused_with_what_is(ruth):
    with pytest.raises(care.NotOffered) as refused:
        care.write(ruth, ReviewAccepted(accepted=("level:B4",)), care.Stamp(NOW))

    assert "level:B4" in refused.value.message
    assert refused.value.expected == "one of level:B3"
    assert reviews_of(ruth) == []


def test_two_changes_at_once_are_refused(ruth):
    with pytest.raises(care.Refused, match="One change at a time") as refused:
        care.write(
            ruth,
            ReviewAccepted(
                accepted=(
                    "level:B3",
                    "strength-days:3",
                )
            ),
            care.Stamp(NOW),
        )

    assert refused.value.expected == "one of level:B3, strength-days:3"
    assert reviews_of(ruth) == []


def test_a_review_may_be_gone_through_with_a_no_to_all(ruth):
    care.write(ruth, ReviewAccepted(), care.Stamp(NOW))

    assert reviews_of(ruth) == [()]


def test_a_yes_that_comes_as_a_whole_fact_is_asked_the_same(ruth):
    def entry(name: str, *accepted: str) -> Entry[ReviewAccepted]:
        what = ReviewAccepted(accepted=accepted)
        return Entry(id=name, at=NOW, recorded=NOW, what=what)

    with pytest.raises(care.NotOffered):
        care.append(ruth, [entry("no", "level:B4")], now=NOW)
    with pytest.raises(care.Refused, match="One change at a time"):
        care.append(ruth, [entry("two", "level:B3", "strength-days:3")], now=NOW)

    assert care.append(ruth, [entry("yes", "level:B3")], now=NOW) == (True,)
    assert reviews_of(ruth) == [("level:B3",)]


def test_a_correction_of_an_answer_is_read_with_what_was_offered_before_it(ruth):
    no = care.write(ruth, ReviewAccepted(), care.Stamp(NOW)).entry

    care.correct(ruth, no.id, ReviewAccepted(accepted=("level:B3",)), care.Stamp(NOW))

    assert reviews_of(ruth) == [(), ("level:B3",)]
