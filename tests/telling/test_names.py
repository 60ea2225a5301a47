"""Every word of every closed list that a person may meet has a name."""

import pytest

from footbridge.catalogue import words
from footbridge.catalogue.read import read_catalogue
from footbridge.engine import facts, person
from footbridge.telling import name

LISTS = [
    words.Stream, words.Block, words.Track, words.Position, words.Equipment, words.Trait,
    words.Side, words.Place, words.Measure, words.Phase, facts.Feeling, facts.NightPain,
    facts.Finding, facts.StopSign, facts.Surface, facts.AwayReason, person.Slot,
    person.Sex, person.Weekday,
]  # fmt: skip


@pytest.mark.parametrize("words_", LISTS, ids=lambda words_: words_.__name__)
def test_every_word_of_a_list_has_a_name(words_):
    names = [name(word) for word in words_]

    assert all(each.strip() and "_" not in each for each in names)


@pytest.mark.parametrize("words_", LISTS, ids=lambda words_: words_.__name__)
def test_no_two_words_of_a_list_have_the_same_name(words_):
    names = [name(word) for word in words_]

    assert len(set(names)) == len(names)


def test_the_name_of_the_chair_test_says_how_long_it_lasts():
    seconds = read_catalogue().numbers.chair_test_seconds

    assert name(words.Measure.CHAIR_STANDS).endswith(f"{seconds} seconds")
