"""What people read of a thing, and what is left to those who write it."""

from footbridge.catalogue.texts import texts
from tests.catalogue import build


def test_the_texts_of_a_card_are_told_with_their_places():
    card = build.card(judged="Our own.", hidden_by=("GATE-10",))

    assert dict(texts(card)) == {"name": "Foot bath", "text.0": "Use warm water."}


def test_texts_deep_inside_are_found():
    exercise = build.exercise(variants=(build.variant(steps=("Sit.", "Lift.")),))

    found = dict(texts(exercise))

    assert found["variants.0.steps.1"] == "Lift."
    assert "variants.0.figure" not in found
    assert "variants.0.position" not in found
    assert "dose.sets.source" not in found


def test_sentences_are_texts_whatever_they_stand_under():
    rule = build.rule(sentences={"asked": ("Something makes us ask.",)})

    found = dict(texts(rule))

    assert found["sentences.asked.0"] == "Something makes us ask."


def test_what_a_sentence_needs_is_no_text():
    found = dict(texts(build.sentences()))

    assert found["about.level.lowered.0.says"] == "A new start."
    assert "about.level.lowered.0.needs" not in found
