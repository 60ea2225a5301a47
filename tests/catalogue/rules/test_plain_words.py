import pytest

from footbridge.catalogue.rules import plain_words
from tests.catalogue import build


@pytest.mark.parametrize(
    "text",
    [
        "Well done!",
        "Stretch the plantar fascia.",
        "Slow dorsiflexion now.",
        "This cures numb feet.",
        "It heals damaged nerves.",
        "We guarantee it.",
        "It can reverse nerve damage.",
        "You do not have a clot.",
        "You don’t have diabetes.",
        "There is nothing to worry about.",
    ],
)
def test_shouting_jargon_promises_and_false_comfort_are_refused(text):
    catalogue = build.catalogue(build.lesson(text=("Practice helps.", text)))

    places = build.places(plain_words.check(catalogue))

    assert set(places) == {("lessons/TEACH-07.toml", "text.1")}


@pytest.mark.parametrize(
    "text",
    [
        "Be sure to rest.",
        "You do not have to go far.",
        "If you do not have a band, leave it out.",
        "We leave out what you do not have at home.",
        "Skin heals more slowly on numb feet.",
    ],
)
def test_plain_sentences_that_look_alike_pass(text):
    assert not list(plain_words.check(build.catalogue(build.lesson(text=(text,)))))


def test_notes_for_those_who_write_may_use_words_of_the_clinic():
    catalogue = build.catalogue(build.rule(judged="No plantar roll after surgery!"))

    assert not list(plain_words.check(catalogue))
