import pytest

from footbridge.catalogue.model import SentenceIf
from footbridge.catalogue.rules import plain_words, sentences_told
from tests.catalogue import build


@pytest.mark.parametrize(
    "sentences",
    [
        ("It stays.", "It stays at {to}."),
        ("It stays because of “{rule}”.", "It stays."),
        ("It stays at {to}.", "From {from} it stays at {to}."),
        ("It stays at {to}.", SentenceIf(says="It is new and stays at {to}.", needs="fresh")),
    ],
)
def test_a_sentence_that_another_always_comes_before_is_refused(sentences):
    catalogue = build.catalogue(build.rule(sentences={"stays": sentences}))

    problems = list(sentences_told.check(catalogue))

    assert build.places(problems) == [("rules/RULE-18.toml", "sentences.stays.1")]
    assert "It stays" in problems[0].what


def test_each_sentence_that_is_never_told_is_told_of_once():
    catalogue = build.catalogue(build.rule(sentences={"stays": ("A.", "B.", "C.")}))

    keys = [key for _, key in build.places(sentences_told.check(catalogue))]

    assert keys == ["sentences.stays.1", "sentences.stays.2"]


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"because": {"time": ("A.", "B.")}}, "because.time.1"),
        ({"about": {"level": {"lowered": ("A.", "B.")}}}, "about.level.lowered.1"),
        ({"says": {"stays": ("A.", "B.")}}, "says.stays.1"),
        ({"otherwise": "It is {to}."}, "otherwise"),
    ],
)
def test_the_general_sentences_are_looked_at_too(changes, key):
    catalogue = build.catalogue(sentences=build.sentences(**changes))

    assert build.places(sentences_told.check(catalogue)) == [("sentences.toml", key)]


def test_sentences_from_the_fullest_to_the_plainest_pass():
    fresh = SentenceIf(says="A new start.", needs="fresh")
    sentences = {"stays": (fresh, "{from} becomes {to}.", "It is {to}.", "It stays.")}

    assert not list(sentences_told.check(build.catalogue(build.rule(sentences=sentences))))


def test_a_word_too_hard_in_a_sentence_is_refused_with_the_rest():
    catalogue = build.catalogue(sentences=build.sentences(because={"time": ("Well done!",)}))

    assert build.places(plain_words.check(catalogue)) == [("sentences.toml", "because.time.0")]
