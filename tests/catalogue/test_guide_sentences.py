"""Each sentence of the guides that says something, and where a person meets it.

The guides are not in the project. `guide_sentences.csv` names each sentence by its guide, its line
and its number in that line; beside it stand the requirement, the place, and words or a key (after
"=") that must be there. Thirty-five headings and three pictures of speech say nothing to serve.
"""

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.parts import parts
from footbridge.catalogue.read import read_catalogue, read_requirements
from footbridge.catalogue.texts import texts
from footbridge.catalogue.things import Thing, things
from tests.test_reading_age import in_template

WITH_CONTENT = 182
OURS = Path("src/footbridge")
LIST = Path(__file__).with_name("guide_sentences.csv")
ROWS = tuple(csv.DictReader(LIST.read_text(encoding="utf-8").splitlines()))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue()


@pytest.fixture(scope="module")
def by_file(catalogue) -> Mapping[str, Thing]:
    return dict(things(catalogue))


def is_there(row: Mapping[str, str], by_file: Mapping[str, Thing]) -> bool:
    """Whether the place still has the words, or the key."""
    place, words = row["place"], row["words"]
    if place.endswith(".html"):
        return any(words.lower() in text.lower() for text in in_template(OURS / place))
    if place not in by_file:
        return False
    if words.startswith("="):
        return any(key == words[1:] and found for key, found in parts(by_file[place]))
    return any(words.lower() in text.lower() for _, text in texts(by_file[place]))


def test_every_sentence_with_content_has_a_place():
    assert len({row["sentence"] for row in ROWS}) == WITH_CONTENT


@pytest.mark.parametrize(
    "row", ROWS, ids=lambda row: f"{row['sentence']}-{Path(row['place']).stem}"
)
def test_a_sentence_of_a_guide_is_met_where_it_is_said_to_be(row, by_file):
    assert is_there(row, by_file), f"{row['place']} no longer says “{row['words']}”"


def test_each_place_serves_the_requirement_that_it_is_named_for(by_file):
    strangers = [
        (row["place"], row["requirement"])
        for row in ROWS
        if row["place"] in by_file
        and row["requirement"] not in (by_file[row["place"]].id, *by_file[row["place"]].covers)
    ]

    assert strangers == []


def test_only_requirements_that_are_listed_are_named():
    listed = {each.id for each in read_requirements()}

    assert {row["requirement"] for row in ROWS} <= listed


def test_a_place_that_is_gone_is_seen(by_file):
    row = {"place": "lessons/TEACH-16.toml", "words": "the cord in your spine"}
    without = {file: thing for file, thing in by_file.items() if file != row["place"]}

    assert is_there(row, by_file)
    assert not is_there(row, without)
    assert not is_there({**row, "words": "the rope in your spine"}, by_file)
