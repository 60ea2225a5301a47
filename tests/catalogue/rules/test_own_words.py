"""No run of a guide's words: in the catalogue, and in all that stands around it."""

from pathlib import Path

import pytest

from footbridge.catalogue.read import read_guide_runs
from footbridge.catalogue.rules import own_words
from footbridge.catalogue.runs import RUN_WORDS, mark, runs
from tests.catalogue import build
from tests.test_reading_age import MODULES, TEMPLATES, in_module, in_template
from tools.guides import marks

THEIRS = "walk on soft ground until the moon is full"


def faults(text: str):
    return list(own_words.check([("cards/MOVE-02.toml", "text.0", text)], set(marks([THEIRS]))))


@pytest.mark.parametrize(
    "text",
    [
        "Walk on soft ground, until the moon is full.",
        "Now walk on SOFT ground. Until the moon is high.",
        "On soft ground until the moon is full",
    ],
)
def test_a_run_of_a_guide_is_refused(text):
    assert build.places(faults(text)) == [("cards/MOVE-02.toml", "text.0")]


def test_the_words_in_a_row_are_named():
    (problem,) = faults("Walk on soft ground until the moon is full.")

    assert problem.what.endswith('"walk on soft ground until the moon is"')


def test_fewer_words_in_a_row_pass():
    assert faults("Walk on soft ground until the moon sets. The moon is full.") == []


def test_a_word_keeps_its_apostrophe_out_of_the_way():
    assert list(runs("a b c d e f g don’t")) == list(runs("a b c d e f g dont"))


def test_a_mark_does_not_tell_the_words():
    assert not set(mark(THEIRS)) - set("0123456789abcdef")


def test_pages_and_all_that_is_told_are_our_own_words():
    texts = [(str(path), "", text) for path in TEMPLATES for text in in_template(path)]
    texts += [(str(path), "", text) for path in MODULES for text in in_module(path)]

    assert list(own_words.check(texts, read_guide_runs())) == []


def test_handbooks_are_our_own_words():
    pages = [Path("README.md"), Path("CHANGELOG.md"), *Path("docs").rglob("*.md")]
    texts = [(str(path), "", path.read_text(encoding="utf-8")) for path in pages]

    assert list(own_words.check(texts, read_guide_runs())) == []


def test_the_marks_of_the_guides_are_there():
    found = read_guide_runs()

    assert len(found) > 2000
    assert RUN_WORDS == 8


def test_a_run_is_of_eight_words_and_of_no_fewer():
    assert list(runs("a b c d e f g h")) == ["a b c d e f g h"]
    assert list(runs("a b c d e f g")) == []
