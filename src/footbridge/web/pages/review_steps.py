"""The review as steps: one thing each, in an order, and where it was left."""

import uuid
from collections.abc import Container, Iterable
from datetime import date, timedelta

from footbridge.engine.facts import ReviewAccepted
from footbridge.engine.known.history import History
from footbridge.web.half_filled import HalfFilled, unsent_among
from footbridge.web.pages.review import Review

NAME = "review"
TESTS, EVERYDAY, CHANGED = "tests", "everyday", "changed"
EXPECT, RAISE, NEXT = "expect", "raise", "next"
# Longer than from one review to the next: what was left is found again however late.
KEPT_FOR = timedelta(days=60)
IDS = uuid.UUID("5f0cf1a4-2f43-4c0a-8c6e-0d2a6a0d9b21")


def steps_of(page: Review) -> tuple[str, ...]:
    """The steps of this review: those that would be empty are left out."""
    is_there = {TESTS: bool(page.tests), EXPECT: bool(page.expectations)}
    every = (TESTS, EVERYDAY, CHANGED, EXPECT, RAISE, NEXT)
    return tuple(each for each in every if is_there.get(each, True))


def first_open(steps: tuple[str, ...], answered: Container[str]) -> str:
    """The step to go on with."""
    return next((each for each in steps if each not in answered), steps[-1])


def id_of(key: str, due_on: date) -> str:
    """One form for one review, so that two devices that begin at once fill in the same."""
    return str(uuid.uuid5(IDS, f"{key} {due_on}"))


def unsent_review(texts: Iterable[str], history: History) -> HalfFilled | None:
    """The review that was begun and not ended. One that was gone through elsewhere is over."""
    last = max((each.day for each in history.of(ReviewAccepted)), default=date.min).isoformat()
    return next((each for each in unsent_among(texts) if each.on > last), None)
