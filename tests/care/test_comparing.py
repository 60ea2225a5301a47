"""Two decisions beside each other: what changed is named, and less protection is never missed."""

import json
from copy import deepcopy
from dataclasses import replace
from datetime import timedelta

import pytest

from footbridge import record
from footbridge.care.comparing import Part, differences, gates_in, parts_of, weaker
from footbridge.catalogue.read import read_catalogue
from footbridge.engine.decide import decide
from footbridge.engine.facts import Entry, FlagRaised, Journal
from tests.life import moment
from tests.people import GRETA, RUTH, START


def day(person=RUTH, *whats, on=START):
    """A decision as it is stored."""
    at = moment(on)
    facts = tuple(Entry(id=f"f{n}", at=at, recorded=at, what=what) for n, what in enumerate(whats))
    decision = decide(Journal(facts=facts), person, read_catalogue(), on)
    return json.loads(record.write_decision(decision))


def changed(told, change):
    other = deepcopy(told)
    change(other)
    return other


def first_item(told):
    return told["blocks"][0]["items"][0]


def test_a_day_is_like_itself_whatever_version_made_it():
    before = day()
    after = changed(before, lambda told: told.update(engine_version="99", catalogue_version="x"))

    assert differences(before, after) == []
    assert weaker(before, after) == []


def test_a_new_field_that_holds_nothing_is_no_difference():
    before = day()

    assert differences(before, changed(before, lambda told: told.update(later=[]))) == []
    assert differences(before, changed(before, lambda told: told.update(later=[1]))) == ["later"]


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (lambda told: first_item(told)["dose"].update(sets=9), Part.DOSES),
        pytest.param(
            lambda told: first_item(told).update(variant="another"), Part.DOSES, id="variant"
        ),
        (lambda told: first_item(told)["reasons"][0].update(rule="RULE-99"), Part.REASONS),
        (lambda told: told["blocks"][0]["items"].pop(), Part.EXERCISES),
        (lambda told: told["situation"].update(kind="flare"), Part.SITUATION),
        (lambda told: told.update(asks=[{"flag": "FLAG-15", "reasons": []}]), Part.FLAGS),
        (lambda told: told.update(card="SHOE-99"), Part.REST),
    ],
)
def test_what_changed_is_named(change, part):
    before = day()
    after = changed(before, change)

    assert part in parts_of(differences(before, after), before, after)


def test_an_exercise_more_is_told_by_its_name_and_moves_no_other():
    before = day()
    block = before["blocks"][0]
    new = {**first_item(before), "exercise": "a-new-one"}

    after = changed(before, lambda told: told["blocks"][0]["items"].insert(0, new))

    assert differences(before, after) == [f"blocks.{block['id']}.items.a-new-one"]


SIGN = FlagRaised(flag="FLAG-05")


@pytest.mark.parametrize(
    "change",
    [
        lambda told: told.update(flags=[]),
        lambda told: told["flags"][0].update(tier=4),
        lambda told: told["flags"][0].update(outcome="adapt"),
        lambda told: told["flags"][0].update(needs_clinician=False),
        lambda told: told.update(situation={"kind": "on_course"}, also=[]),
    ],
    ids=["gone", "less urgent", "stops less", "no clinician", "another situation"],
)
def test_a_sign_that_does_less_is_weaker_and_one_that_does_more_is_not(change):
    strong = day(RUTH, SIGN)
    strong["flags"][0] |= {"tier": 1, "outcome": "emergency", "needs_clinician": True}
    weak = changed(strong, change)

    assert weaker(strong, weak) != []
    assert weaker(weak, strong) == []


def test_a_gate_that_no_longer_holds_is_weaker():
    seated = day(GRETA)
    free = day(replace(GRETA, screening=RUTH.screening))

    assert "GATE-07" in gates_in(seated)
    assert any("GATE-07" in each for each in weaker(seated, free))
    assert Part.GATES in parts_of(differences(seated, free), seated, free)
    assert weaker(free, seated) == []


def test_a_question_that_is_not_asked_is_weaker_unless_its_sign_stands():
    asked = changed(day(), lambda told: told.update(asks=[{"flag": "FLAG-05", "reasons": []}]))

    assert weaker(asked, day()) == ["FLAG-05 is no longer asked"]
    assert weaker(asked, day(RUTH, SIGN)) == []


def test_what_came_before_training_must_stay_there():
    due = {"what": "screening", "before_training": True, "reasons": []}
    before = changed(day(), lambda told: told.update(due=[due]))
    after = changed(before, lambda told: told["due"][0].update(before_training=False))

    assert weaker(before, after) == ["screening no longer comes before training"]


def test_a_dose_that_differs_is_no_matter_of_safety():
    before, after = day(), day(on=START + timedelta(days=1))

    assert differences(before, after)
    assert weaker(before, after) == []
