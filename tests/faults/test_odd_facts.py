"""The door of the player: one odd fact in a batch holds up no other, and each has its answer."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from footbridge import care

FACTS = "/session/facts/"
DEEP = 3000
Odd = Callable[[dict[str, Any]], Any]


def stumble() -> dict[str, Any]:
    now = timezone.localtime().replace(microsecond=0).isoformat()
    return {"kind": "stumble", "id": str(uuid4()), "at": now, "recorded": now}


def nested(depth: int) -> Any:
    """A list in a list in a list, as text: no reader of ours is as deep as this."""
    return "[" * depth + "]" * depth


ODD: dict[str, Odd] = {
    "a kind that is a list": lambda good: {**good, "kind": ["a"]},
    "a kind that is an object": lambda good: {**good, "kind": {}},
    "a kind that is a number": lambda good: {**good, "kind": 7},
    "no kind": lambda good: {"id": good["id"]},
    "another kind": lambda good: {**good, "kind": "flag_cleared", "flag": "FLAG-01"},
    "the year one": lambda good: {**good, "at": "0001-01-01T00:00:00+00:00"},
    "the year 9999": lambda good: {**good, "at": "9999-12-31T23:59:59+00:00"},
    "a moment that is a number": lambda good: {**good, "at": 5},
    "a moment without a zone": lambda good: {**good, "at": "2026-01-05T08:00:00"},
    "no number": lambda good: {**good, "kind": "walk", "seconds": float("nan")},
    "a very great number": lambda good: {**good, "kind": "walk", "seconds": 10**400},
    "an id of nothing": lambda good: {**good, "id": ""},
    "an id that ends a text": lambda good: {**good, "id": "\u0000"},
    "an id that is a list": lambda good: {**good, "id": ["a"]},
    "an id that is a number": lambda good: {**good, "id": 7},
    "an id that is too long": lambda good: {**good, "id": "x" * 400},
    "half a letter": lambda good: {**good, "id": "\ud800"},
    "a field that is none": lambda good: {**good, "wings": 2},
    "no object": lambda good: "stumble",
    "nothing": lambda good: None,
    "a list": lambda good: [good],
    "what corrects a list": lambda good: {**good, "kind": "withdrawn", "corrects": ["a.b"]},
    "an exercise that is none": lambda good: {
        **good, "kind": "session", "sets": [{"exercise": "hopping", "reps": 3}],
    },
}  # fmt: skip


# A clock that goes wrong is known by how far, and may be put right instead of refused.
MAY_BE_PUT_RIGHT = {"the year one", "the year 9999"}


def sent(browser, text: str):
    browser.raise_request_exception = False
    return browser.post(FACTS, text, content_type="application/json")


def batch(person: str, *facts: Any, sent_at: str | None = None) -> str:
    now = sent_at or timezone.now().isoformat()
    return json.dumps({"person": person, "facts": facts, "sent_at": now})


def kept_ids(person: str) -> list[str]:
    return [each.id for each in care.record_of(person).journal.facts]


def assert_about_now(person: str) -> None:
    """Nothing is filed under another century, where nobody would ever look for it."""
    facts = care.record_of(person).journal.facts
    assert all(abs(fact.at - timezone.now()) < timedelta(days=1) for fact in facts)


@pytest.mark.parametrize("name", ODD)
def test_an_odd_fact_is_answered_by_itself_and_the_others_are_kept(browser, ruth, name):
    before, after = stumble(), stumble()
    odd = ODD[name](stumble())

    answer = sent(browser, batch(ruth, before, odd, after))

    assert answer.status_code == 200
    first, middle, last = answer.json()["facts"]
    assert (first["id"], first["kept"]) == (before["id"], True)
    assert middle["why"] if name not in MAY_BE_PUT_RIGHT else "kept" in middle
    assert (last["id"], last["kept"]) == (after["id"], True)
    of_the_odd_one = [middle["id"]] if middle["kept"] else []
    assert kept_ids(ruth) == [before["id"], *of_the_odd_one, after["id"]]
    assert_about_now(ruth)


@pytest.mark.parametrize(
    "sent_at",
    [
        "9999-12-31T23:59:59+00:00",
        "0001-01-01T00:00:00+00:00",
        "2126-01-05T08:00:00+00:00",
        "soon",
        "",
    ],
)
def test_a_device_with_an_odd_clock_is_answered_and_nothing_is_filed_before_the_start(
    browser, ruth, sent_at
):
    good = stumble()

    answer = sent(browser, batch(ruth, good, sent_at=sent_at))

    assert answer.status_code == 200
    (told,) = answer.json()["facts"]
    assert kept_ids(ruth) == ([good["id"]] if told["kept"] else [])
    assert_about_now(ruth)


def test_what_is_nested_without_end_is_refused_and_the_next_batch_is_taken(browser, ruth):
    good = stumble()
    deep = batch(ruth, good).replace('"facts": [', f'"facts": [{nested(DEEP)}, ', 1)

    refused = sent(browser, deep)
    taken = sent(browser, batch(ruth, good))

    assert refused.status_code < 500
    assert taken.json()["facts"] == [{"id": good["id"], "kept": True}]
    assert kept_ids(ruth) == [good["id"]]
