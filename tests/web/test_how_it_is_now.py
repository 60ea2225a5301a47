"""Where pain has grown, a review asks whether this is how it is now."""

from datetime import timedelta

import pytest

from footbridge import care
from tests.life import facts_of, moment
from tests.people import RUTH, START
from tests.web.filling_in import opened

QUESTION = "Is this how it is now?"
FIRST = {"kind": "check_in", "at": "08:00", "slot": "morning", "soreness": 1}


def lived(ruth, clock, *, pain: int):
    """Four weeks at 2, then two at `pain`, and a review due this morning."""
    on = START + timedelta(days=42)
    clock.move_to(moment(on, "08:15"))
    journal = (
        FIRST | {"days": [-42, -15], "pain": 2},
        FIRST | {"days": [-14, 0], "pain": pain},
        {"kind": "review_accepted", "days": [-28, -14], "every": 14, "at": "10:00"},
    )
    care.append(ruth, facts_of(journal, on, RUTH, care.catalogue()), now=moment(on, "08:15"))


def answers(key: str) -> list[bool | None]:
    told = [fact.what for fact in care.record_of(key).journal.facts]
    return [what.usual_now for what in told if what.KIND == "review_accepted"]


def test_it_is_asked_with_what_it_was_and_what_it_is(browser, ruth, clock):
    lived(ruth, clock, pain=3)

    page = browser.get("/review/next/").content.decode()

    assert QUESTION in page
    assert "Your usual pain is about 3 out of 10. Where you began it was 2." in page
    assert "We still ask about strong pain." in page


def test_it_is_not_asked_where_nothing_grew(browser, ruth, clock):
    lived(ruth, clock, pain=2)

    assert QUESTION not in browser.get("/review/next/").content.decode()


@pytest.mark.parametrize(
    ("said", "kept"),
    [({"usual_now": "yes"}, True), ({"usual_now": "no"}, False), ({}, None)],
    ids=["yes", "no", "nothing"],
)
def test_the_answer_is_kept_with_the_review(browser, ruth, clock, said, kept):
    lived(ruth, clock, pain=3)

    opened(browser, "/review/next/").send(browser, change="keep", **said)

    assert answers(ruth)[-1] is kept
    assert QUESTION not in browser.get("/review/next/").content.decode()
