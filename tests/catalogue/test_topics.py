"""The files of what people look for: read strictly, every fault of every file at once."""

import pytest

from footbridge.catalogue.check import check
from footbridge.catalogue.problem import BadCatalogue
from footbridge.catalogue.read import read_catalogue, read_topics
from tests.catalogue import build

SOUND = '[sore]\nwords = ["sore"]\nleads_to = ["flags/FLAG-04"]\n'


@pytest.fixture
def folder(tmp_path):
    folder = build.write(build.catalogue(), tmp_path)
    (folder / "search").mkdir()
    return folder


def put(folder, name: str, text: str) -> None:
    (folder / "search" / name).write_text(text, encoding="utf-8")


def test_topics_are_named_for_their_file_and_pages_for_themselves(folder):
    put(folder, "signs.toml", SOUND)
    put(folder, "pages.toml", '[help]\nname = "Help"\nfor_anybody = true\nwords = ["help"]\n')

    topics = read_topics(folder)

    assert topics.topics["signs.sore"].is_of_a_sign
    assert topics.pages["help"].for_anybody
    assert dict(topics.led_to())["pages.help"].leads_to == ("pages/help",)


def test_the_faults_of_all_files_are_told_together(folder):
    put(folder, "signs.toml", '[sore]\nwords = ["sore"]\nleads_to = []\n')
    put(folder, "care.toml", '[shoes]\nword = ["shoes"]\nleads_to = ["cards/SHOE-01"]\n')
    put(folder, "pages.toml", "[help]\n")

    with pytest.raises(BadCatalogue) as refused:
        read_topics(folder)

    places = {(each.file, each.key) for each in refused.value.problems}
    assert {("search/signs.toml", "sore"), ("search/care.toml", "shoes.words")} <= places
    assert ("search/pages.toml", "help.name") in places
    assert "search/signs.toml: sore: leads nowhere" in str(refused.value)


def test_the_check_tells_them_with_all_others(folder):
    put(folder, "signs.toml", "=")

    assert ("search/signs.toml", "") in build.places(check(folder))


def test_the_check_asks_where_the_words_lead(folder):
    put(folder, "signs.toml", '[sore]\nwords = ["sore"]\nleads_to = ["flags/FLAG-99"]\n')

    told = [each.what for each in check(folder) if each.key == "sore"]

    assert told == ['there is no "flags/FLAG-99"']


def test_what_people_look_for_is_no_part_of_what_a_decision_was_made_with(folder):
    before = read_catalogue(folder).version
    put(folder, "signs.toml", SOUND)

    assert read_catalogue(folder).version == before
