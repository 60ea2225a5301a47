"""No sentence stands in the content that nobody can ever read."""

import pytest

from footbridge.catalogue.texts import texts
from footbridge.engine.shown.decision import Says
from footbridge.telling.filling import counts_of, words_of
from footbridge.telling.sentence import told_first
from footbridge.telling.sentences import sentences_for

# What our content cannot bring about now, and why its sentence stays all the same.
SELDOM = {
    "clinician_only": "an exercise of which every way is a clinician’s",
    "feet": "an exercise that was retired from a track",
    "leg": "an exercise that was retired from a track",
    "unsure": "an exercise that was retired from a track",
}


@pytest.fixture(scope="module")
def told(given, catalogue) -> set[tuple[str, str]]:
    """The rule and the sentence of each of them."""
    return {
        (
            each.rule,
            told_first(
                sentences_for(each, catalogue), words_of(each, catalogue), counts_of(each)
            ).one,
        )
        for each in given
    }


def test_every_sentence_of_a_rule_is_told(told, catalogue):
    written = {
        (rule.id, text)
        for rule in catalogue.rules.values()
        for place, text in texts(rule)
        if place.startswith("sentences.")
    }

    assert written - told == set()


def test_every_general_sentence_is_told(told, catalogue):
    written = [
        text for place, text in texts(catalogue.sentences) if not place.startswith("because.")
    ]
    found = {sentence for _, sentence in told}

    assert len(written) == len(set(written)), "one of two that are alike may never be told"
    assert set(written) - found == {catalogue.sentences.otherwise}


def test_every_cause_of_leaving_out_is_told(given, catalogue):
    causes = {each.values.get("because") for each in given if each.says is Says.EXCLUDED}

    assert set(catalogue.sentences.because) - causes == SELDOM.keys()


def test_the_rules_that_plans_name_are_those_that_say_so(given, catalogue):
    named = {each.rule for each in given} & catalogue.rules.keys()

    assert {rule.id for rule in catalogue.rules.values() if rule.in_reasons} == named
