"""Whatever is sent to the door for what was done: each is answered, and none holds up the rest."""

import json
from uuid import uuid4

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footbridge import record
from tests.web.test_clocks import JSON
from tests.web.test_player import FACTS, a_session, send, sessions_of

DEEP = 100_000
ODD_IDS = ["\0", "\ud800", "", "x" * 65, 3, None, ["a"], {}, 1e400, True]
NAMES = st.sampled_from(
    ["kind", "id", "at", "recorded", "corrects", "sets", "finished", "seconds", "slot", "measure"]
)
VALUES = JSON | st.sampled_from(
    [
        "session", "walk", "withdrawn", "check_in", ["a"], {}, "9999-12-31T23:59:59+00:00",
        "0001-01-01T00:00:00+00:00", "0001-01-01T00:00:00+14:00", "8",
        [{"exercise": "heel-raise"}], [{"exercise": "heel-raise", "reps": "8"}], "\0",
        10**30, float("inf"),
    ]
)  # fmt: skip


def post(browser, told) -> object:
    return browser.post(FACTS, json.dumps(told), content_type="application/json")


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.dictionaries(NAMES, VALUES) | JSON, VALUES, VALUES)
def test_no_fact_however_odd_holds_up_a_good_one(browser, ruth, odd, sent_at, leapt):
    good = a_session(timezone.now())
    told = {"person": ruth, "facts": [odd, good], "sent_at": sent_at, "leapt": leapt}

    answer = post(browser, told)

    assert answer.status_code == 200
    answers = answer.json()["facts"]
    assert [each["id"] for each in answers][1] == good["id"]
    assert len(answers) == 2


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(JSON)
def test_any_json_is_answered(browser, ruth, told):
    assert post(browser, told).status_code in {200, 400, 404}


@pytest.mark.parametrize("name", ODD_IDS, ids=repr)
def test_a_fact_with_an_odd_name_is_refused_by_itself(browser, ruth, name):
    good = a_session(timezone.now())

    answers = send(browser, ruth, a_session(timezone.now(), id=name), good).json()["facts"]

    assert [each["kept"] for each in answers] == [False, True]
    assert len(sessions_of(ruth)) == 1


@pytest.mark.parametrize("inside", ["facts", "all"])
def test_what_is_nested_without_end_is_answered(browser, ruth, inside):
    deep = "[" * DEEP + "]" * DEEP
    body = f'{{"person": "{ruth}", "facts": [{deep}]}}' if inside == "facts" else deep

    answer = browser.post(FACTS, body, content_type="application/json")

    assert answer.status_code == 400
    assert answer.headers["Footbridge-Answer"] == "facts"


def test_a_fact_nested_as_deep_as_can_just_be_read_holds_up_no_other(browser, ruth):
    good = json.dumps(a_session(timezone.now()))
    statuses = set()

    for depth in range(700, 1000, 3):
        odd = '{"kind": "session", "sets": ' + "[" * depth + "]" * depth + "}"
        body = f'{{"person": "{ruth}", "facts": [{odd}, {good}]}}'
        statuses.add(browser.post(FACTS, body, content_type="application/json").status_code)

    assert statuses == {200, 400}


@pytest.mark.parametrize("error", [ValueError, OverflowError, RecursionError])
def test_what_nobody_thought_of_is_refused_by_itself(browser, ruth, monkeypatch, error):
    read, odd = record.read_fact, a_session(timezone.now())

    def stumbling(text, source):
        if odd["id"] in text:
            raise error
        return read(text, source)

    monkeypatch.setattr(record, "read_fact", stumbling)

    answers = send(browser, ruth, odd, a_session(timezone.now())).json()["facts"]

    assert [each["kept"] for each in answers] == [False, True]


def test_numbers_that_are_written_as_text_are_refused(browser, ruth):
    sets = [{"exercise": "heel-raise", "reps": "8"}]

    (answer,) = send(browser, ruth, a_session(timezone.now(), sets=sets)).json()["facts"]

    assert not answer["kept"]


def test_other_content_under_a_known_name_is_said_not_to_be_the_same(browser, ruth):
    first = a_session(timezone.now())
    other = first | {"sets": [{"exercise": "short-foot", "reps": 4}]}
    send(browser, ruth, first)

    (answer,) = send(browser, ruth, other).json()["facts"]

    assert answer == {"id": first["id"], "kept": True, "same": False}


def test_facts_of_somebody_who_was_deleted_are_answered_with_who_is_here(browser, ruth):
    answer = send(browser, str(uuid4()), a_session(timezone.now()))

    assert answer.headers["Footbridge-Answer"] == "gone"
    assert answer.json() == {"people": [ruth]}
