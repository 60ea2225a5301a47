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
