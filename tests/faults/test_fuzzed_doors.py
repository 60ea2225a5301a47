"""JSON to each address that takes some: it is answered fact by fact, and never by a fault.

`./run fuzz doors` looks for longer.
"""

import json
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from footbridge import care
from tests.faults.fuzzing import LOOK, ODD_WORDS, Watch, again_and_again, words
from tests.faults.test_fuzzed_forms import answered, assert_nothing_odd_is_kept

FACTS = "/session/facts/"
PLANS = ("/session/plan/", "/session/people/", "/session/plan/schema.json")
NAMES = ("walk", "test", "try", "q", "person")

numbers = st.sampled_from(
    (0, -1, 1, 8, 10**400, -(10**20), 0.5, 1e308, float("nan"), float("inf"))
)
leaves = st.none() | st.booleans() | numbers | words
odd = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)
SET = {"exercise": "heel-raise", "reps": 8, "effort": 5}
TOLD: dict[str, dict[str, Any]] = {
    "stumble": {},
    "walk": {"seconds": 600, "comfortable": True},
    "check_in": {"slot": "morning", "pain": 3, "soreness": 1},
    "session": {"sets": [SET, {"exercise": "tandem-stance", "hold_seconds": 10}]},
    "test": {"measure": "single_leg_seconds", "result": 8},
    "withdrawn": {"corrects": "a.b"},
}


@st.composite
def facts(draw) -> Any:
    """One that could be so, with some of it changed; or anything at all."""
    if draw(st.integers(0, 5)) == 0:
        return draw(odd)
    kind = draw(st.sampled_from(sorted(TOLD)))
    now = timezone.localtime().replace(microsecond=0).isoformat()
    told = {"kind": kind, "id": str(uuid4()), "at": now, "recorded": now, **TOLD[kind]}
    for name in draw(st.lists(st.sampled_from(sorted(told)), max_size=3, unique=True)):
        told[name] = _changed(draw, told[name])
    return told | draw(st.dictionaries(words, odd, max_size=1))


def _changed(draw, value: Any) -> Any:
    if isinstance(value, list) and value and isinstance(value[0], dict) and draw(st.booleans()):
        return [{**value[0], draw(st.sampled_from((*SET, "stop", "side"))): draw(odd)}, *value[1:]]
    return draw(odd)


def as_text(told: Any) -> bytes:
    return json.dumps(told).encode("utf-8", "surrogatepass")


@st.composite
def bodies(draw, person: str, good: dict[str, Any]) -> tuple[bytes, int | None]:
    """What is sent, and how many facts are in it; None where it is no list of facts at all."""
    if draw(st.integers(0, 5)) == 0:
        whole = as_text(draw(odd))
        return draw(st.binary(max_size=40) | st.just(whole) | st.just(b"[" * 3000)), None
    some = [*draw(st.lists(facts(), max_size=4)), good]
    told = {"person": person, "facts": some, "sent_at": timezone.now().isoformat()}
    for name in draw(st.lists(st.sampled_from(("sent_at", "leapt")), max_size=2)):
        told[name] = draw(odd)
    return as_text(told), len(some)


def stumble() -> dict[str, Any]:
    now = timezone.localtime().replace(microsecond=0).isoformat()
    return {"kind": "stumble", "id": str(uuid4()), "at": now, "recorded": now}


def test_no_door_breaks_by_what_is_sent_and_the_good_fact_is_kept(browser, ruth):
    browser.raise_request_exception = False
    watch = Watch()

    @LOOK
    @given(st.data())
    def look(data):
        with transaction.atomic():
            good = stumble()
            body, count = data.draw(bodies(ruth, good))
            answer = answered(watch, body, lambda: _sent(browser, body))
            if count is None:
                assert answer.status_code in {200, 400, 404}
            else:
                _is_answered_one_by_one(answer, count, good, ruth)
            name, value = data.draw(st.sampled_from(NAMES)), data.draw(st.sampled_from(ODD_WORDS))
            asked = {name: value.encode("utf-8", "replace").decode()}
            for path in PLANS:
                answered(watch, (path, asked), lambda path=path: browser.get(path, asked))
            assert_nothing_odd_is_kept()
            answered(watch, "Today", lambda: browser.get("/"))
            transaction.set_rollback(True)

    again_and_again(look)


def _sent(browser, body: bytes):
    return browser.generic("POST", FACTS, body, content_type="application/json")


def _is_answered_one_by_one(answer, count: int, good: dict[str, Any], person: str) -> None:
    assert answer.status_code == 200, answer.content
    told = answer.json()["facts"]
    assert len(told) == count
    if told[-1]["kept"]:
        assert good["id"] in {each.id for each in care.record_of(person).journal.facts}
    else:
        # Only a device whose clock nobody can follow is not believed.
        assert told[-1]["why"]
