"""In everybody's words: a table of questions, each with what is found first."""

import csv
from pathlib import Path

import pytest

from footbridge.catalogue.read import read_catalogue, read_topics
from footbridge.catalogue.search import Index, index_of, search
from footbridge.catalogue.topics import Kind

TABLE = Path(__file__).with_name("searches.csv")
ROWS = [
    tuple(row.values()) for row in csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines())
]


@pytest.fixture(scope="module")
def index() -> Index:
    return index_of(read_catalogue(), read_topics())


@pytest.mark.parametrize(("words", "first"), ROWS)
def test_what_is_found_first(words, first, index):
    found = search(words, index)

    assert found
    assert found[0].place == first


def test_at_least_a_hundred_questions_and_eighty_everyday_words_are_known(index):
    alone = {turn.words for turn in index.turns if len(turn.words) == 1}

    assert len(ROWS) >= 100
    assert len(alone) >= 80


@pytest.mark.parametrize(
    "others", ["stretch", "how do I print", "shoes balance stairs cramp knee"]
)
@pytest.mark.parametrize(
    ("danger", "sign"),
    [("chest pain", "FLAG-B04"), ("faint", "FLAG-B12"), ("cannot pee", "FLAG-B01"),
     ("face droops", "FLAG-B02"), ("fall", "FLAG-10"), ("pus", "FLAG-06"),
     ("black toe", "FLAG-B05")],
)  # fmt: skip
def test_a_danger_comes_first_whatever_else_was_written(danger, sign, others, index):
    for words in (f"{danger} {others}", f"{others} {danger}"):
        found = search(words, index)

        assert found[0].id == sign
        assert found[0].is_sign_told


def test_all_signs_that_were_told_stand_before_all_else(index):
    for turn in index.turns:
        told = [each.is_sign_told for each in search(" ".join(turn.words), index)]

        assert told == sorted(told, reverse=True)


def test_a_longer_turn_takes_a_word_out_of_a_sign(index):
    found = search("cut nails", index)

    assert found[0].place == "cards/SKIN-05"
    assert not any(each.is_sign_told for each in found)


def test_a_word_of_a_text_is_found_where_nobody_thought_of_it(index):
    words = "seams"

    assert search(words, index)[0].place == "cards/SKIN-01"


@pytest.mark.parametrize("words", ["", "   ", "the and of", "xyzzy", "!!!"])
def test_what_means_nothing_finds_nothing(words, index):
    assert search(words, index) == ()


def test_the_same_words_find_the_same_things(index):
    assert search("numb feet balance", index) == search("numb feet balance", index)


def test_very_long_words_are_read_only_so_far(index):
    assert search("numb " * 10_000, index) == search("numb", index)


def test_every_kind_of_thing_can_be_found(index):
    kinds = {place.split("/")[0] for place in index.things}

    assert kinds == {each.value for each in Kind}
