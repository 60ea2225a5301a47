"""Questions that wait for an answer: on which days, after which answer, and which of several."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.facts import Entry, Fact, FlagCleared, FlagDenied, FlagRaised, Journal
from footbridge.engine.known.history import history_until
from footbridge.engine.signs.evidence import Evidence
from footbridge.engine.signs.questions import Answers, answers_in, days_asked, open_asks
from tests.life import NUMBERS, moment
from tests.people import START

DAY = timedelta(days=1)
ON = START + 20 * DAY
NIGHTS = "FLAG-07"
KINDS: dict[str, Any] = {
    "no": FlagDenied(flag=NIGHTS),
    "yes": FlagRaised(flag=NIGHTS),
    "over": FlagCleared(flag=NIGHTS),
}


def said(*answers: tuple[str, int, str]) -> Answers:
    """What was said, on which day from today, at what time."""
    told: list[Entry[Fact]] = []
    for kind, days, at in answers:
        when = moment(ON + days * DAY, at)
        told.append(Entry(id=f"{kind} {when}", at=when, recorded=when, what=KINDS[kind]))
    return answers_in(history_until(Journal(facts=tuple(told)), ON + 30 * DAY, NUMBERS))


def arose(days: int = 0, *, holds: int = 14, goes_on: bool = True) -> Evidence:
    """Something that points to broken nights, told at eight in the morning."""
    since = ON + days * DAY
    at = moment(since, "08:00").timestamp()
    return Evidence(NIGHTS, since, since + holds * DAY, at, (f"night {days}",), goes_on=goes_on)


@pytest.mark.covers("REG-14")
def test_answers_come_in_the_order_in_which_they_were_given() -> None:
    told = said(("no", -1, "10:00"), ("over", -4, "10:00"), ("yes", -7, "10:00"))

    assert [on for _, on in told[NIGHTS]] == [ON - 7 * DAY, ON - 4 * DAY, ON - DAY]


@pytest.mark.covers("REG-14")
@pytest.mark.parametrize(
    ("answers", "days"),
    [
        ([], 14),
        ([("no", 0, "12:00")], -1),
        ([("no", 5, "12:00")], 4),
        # Of several answers the first after it frees the day.
        ([("no", 9, "12:00"), ("yes", 5, "12:00")], 4),
        # Of several before it the last one counts: a no holds for a week.
        ([("no", -20, "12:00"), ("no", -1, "12:00")], -1),
        ([("no", -20, "12:00"), ("no", -9, "12:00")], 14),
        ([("no", -20, "12:00"), ("over", -2, "12:00"), ("no", 3, "12:00")], -1),
    ],
)
def test_a_question_waits_until_the_first_answer_to_it(
    catalogue: Catalogue, answers: list[tuple[str, int, str]], days: int
) -> None:
    assert days_asked(arose(), said(*answers), catalogue) == (ON, ON + days * DAY)


@pytest.mark.covers("REG-14")
@pytest.mark.parametrize(
    ("evidence", "answers", "is_asked"),
    [
        # From the very day on which it arose to the last on which it holds.
        (arose(0), [], True),
        (arose(-14), [], True),
        (arose(-15), [], False),
        (arose(1), [], False),
        (arose(0, holds=0), [], True),
        # Until the day before its answer; the answer may still be to come.
        (arose(-5), [("no", 1, "09:00")], True),
        (arose(-5), [("no", 0, "09:00")], False),
        (arose(-5), [("yes", -3, "09:00")], False),
        # What was answered before it arose holds where it goes on, and not where it is new.
        (arose(0), [("no", -2, "09:00")], False),
        (arose(0, goes_on=False), [("no", -2, "09:00")], True),
    ],
)
def test_it_is_asked_on_each_day_that_it_waits(
    catalogue: Catalogue,
    evidence: Evidence,
    answers: list[tuple[str, int, str]],
    is_asked: bool,
) -> None:
    asks = open_asks((evidence,), said(*answers), (), catalogue, ON)

    assert [one.flag for one in asks] == ([NIGHTS] if is_asked else [])


@pytest.mark.covers("REG-14")
def test_of_two_that_were_told_at_once_the_first_is_asked_about(catalogue: Catalogue) -> None:
    first, second = arose(-1), replace(arose(-1), facts=("other",))
    later = arose(0)

    for found, facts in [
        ((first, second), first.facts),
        ((second, first), second.facts),
        ((first, later), later.facts),
        ((later, first), later.facts),
    ]:
        (ask,) = open_asks(found, {}, (), catalogue, ON)
        assert ask.reasons[0].facts == facts


@pytest.mark.covers("REG-14")
def test_each_sign_is_asked_about_once_in_the_order_of_their_names(catalogue: Catalogue) -> None:
    pain = replace(arose(0), flag="FLAG-15")
    numb = replace(arose(0), flag="FLAG-12")

    asks = open_asks((pain, numb, arose(0), numb), {}, (), catalogue, ON)

    assert [one.flag for one in asks] == ["FLAG-07", "FLAG-12", "FLAG-15"]
