from footbridge.catalogue.rules import sentence_length
from tests.catalogue import build


def said(words):
    return " ".join(["go"] * words) + "."


def test_a_sentence_of_more_than_twenty_words_is_refused():
    catalogue = build.catalogue(build.lesson(text=("Rest.", f"Rest. {said(21)}")))

    problems = list(sentence_length.check(catalogue))

    assert build.places(problems) == [("lessons/TEACH-07.toml", "text.1")]
    assert problems[0].what.startswith('21 words in one sentence: "go go')


def test_twenty_words_pass():
    assert not list(sentence_length.check(build.catalogue(build.lesson(text=(said(20),)))))
