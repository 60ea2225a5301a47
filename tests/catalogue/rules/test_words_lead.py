"""What people look for leads somewhere."""

from dataclasses import replace

import pytest

from footbridge.catalogue.read import read_catalogue, read_topics
from footbridge.catalogue.rules import words_lead
from footbridge.catalogue.topics import Topic, Topics
from tests.catalogue import build


def faults(**topics: Topic) -> list[str]:
    ours = read_topics()
    given = Topics(topics={**ours.topics, **topics}, pages=ours.pages)
    return [each.what for each in words_lead.check(read_catalogue(), given)]


def test_ours_are_sound():
    assert faults() == []


def test_a_place_that_is_not_there_is_refused():
    told = Topic(words=("zumba",), leads_to=("exercises/zumba",))

    assert faults(**{"doing.zumba": told}) == ['there is no "exercises/zumba"']


def test_a_topic_without_words_is_refused():
    assert faults(**{"doing.none": Topic(words=(), leads_to=("pages/help",))}) == ["has no words"]


def test_a_word_under_two_topics_is_refused_at_both():
    told = Topic(words=("numb",), leads_to=("cards/SKIN-02",))

    assert faults(**{"doing.numb": told}) == ['"numb" stands twice'] * 2


@pytest.mark.parametrize("words", ["the", "..."])
def test_words_that_say_nothing_are_refused(words):
    told = Topic(words=(words,), leads_to=("pages/help",))

    assert faults(**{"doing.nothing": told}) == [f'"{words}" finds nothing before pages/help']


def test_a_sign_without_words_is_refused():
    ours = read_topics()
    topics = {
        name: replace(each, leads_to=tuple(p for p in each.leads_to if p != "flags/FLAG-B02"))
        for name, each in ours.topics.items()
        if each.leads_to[0] != "flags/FLAG-B02"
    }

    found = list(words_lead.check(read_catalogue(), Topics(topics=topics, pages=ours.pages)))

    assert build.places(found) == [("flags/FLAG-B02.toml", "")]
