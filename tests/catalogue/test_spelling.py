"""Words as they are compared: plurals, accents, small words, and the slips of a hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge.catalogue.spelling import BEGUN, SLIPPED, WHOLE, meanings, words_of

KNOWN = frozenset({"balance", "shoe", "stair", "step", "blister", "foot", "hip"})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Shoes", ("shoe",)),
        ("My feet, and calves", ("foot", "calf")),
        ("I can’t pee", ("cant", "pee")),
        ("cannot pee", ("cant", "pee")),
        ("can not pee", ("cant", "pee")),
        ("unable to pee", ("cant", "pee")),
        ("injuries", ("injury",)),
        ("patches and boxes", ("patche", "box")),
        ("weakness, pus, arthritis", ("weakness", "pus", "arthritis")),
        ("café", ("cafe",)),
        ("naïve", ("naive",)),
        ("gas", ("gas",)),
        ("sinus", ("sinus",)),
        ("rashes and losses", ("rash", "loss")),
        ("pins & needles", ("pin", "needle")),
        ("numb numb", ("numb",)),
        ("it is what it is", ()),
        ("", ()),
    ],
)
def test_a_text_has_these_words(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("balance", {"balance": WHOLE}),
        ("bal", {"balance": BEGUN}),
        ("st", {}),
        ("sta", {"stair": BEGUN}),
        ("balence", {"balance": SLIPPED}),
        ("balnce", {"balance": SLIPPED}),
        ("ballance", {"balance": SLIPPED}),
        ("blaance", {"balance": SLIPPED}),
        ("fooot", {"foot": SLIPPED}),
        ("foo", {"foot": BEGUN}),
        ("fot", {"foot": SLIPPED}),
        ("stap", {"step": SLIPPED}),
        ("hop", {}),
        ("hp", {}),
        ("xyzzy", {}),
    ],
)
def test_a_word_may_mean(word, meant):
    assert meanings(word, KNOWN) == meant


@given(st.text(max_size=60))
def test_words_of_anything_are_words_again(text):
    words = words_of(text)

    assert all(word.isascii() and word.isalnum() for word in words)
    assert len(words) == len(set(words))
