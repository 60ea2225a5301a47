"""What people look for leads somewhere."""

import pytest

from footbridge.catalogue.read import read_catalogue, read_topics
from footbridge.catalogue.rules import words_lead
from footbridge.catalogue.topics import Page, Topic, Topics
from tests.catalogue import build

SORE = Topic(words=("sore", "open skin"), leads_to=("flags/FLAG-04",))


def faults(**topics: Topic) -> list[str]:
    """What is said of a few topics beside those that are sound."""
    pages = {"help": Page(name="Help", words=("somebody",))}
    given = Topics(topics={"signs.sore": SORE, **topics}, pages=pages)
    return [str(each) for each in words_lead.check(build.catalogue(), given)]


def test_ours_are_sound():
    assert list(words_lead.check(read_catalogue(), read_topics())) == []


def test_a_few_that_are_sound_have_no_fault():
    assert faults() == []


def test_a_place_that_is_not_there_is_refused():
    told = Topic(words=("zumba",), leads_to=("exercises/zumba", "exercises/toe-yoga"))

    assert faults(**{"doing.zumba": told}) == [
        'search/doing.toml: zumba: there is no "exercises/zumba"'
    ]


def test_a_topic_without_words_is_refused():
    told = Topic(words=(), leads_to=("pages/help",))

    assert faults(**{"doing.none": told}) == ["search/doing.toml: none: has no words"]


def test_a_word_under_two_topics_is_refused_at_both():
    told = Topic(words=("sore",), leads_to=("cards/REC-03",))

    assert faults(**{"doing.aches": told}) == [
        'search/signs.toml: sore: "sore" stands twice',
        'search/doing.toml: aches: "sore" stands twice',
    ]


@pytest.mark.parametrize("words", ["the", "..."])
def test_words_that_say_nothing_are_refused(words):
    told = Topic(words=(words,), leads_to=("pages/help",))

    assert faults(**{"doing.nothing": told}) == [
        f'search/doing.toml: nothing: "{words}" finds nothing before pages/help'
    ]


def test_words_that_find_another_thing_first_are_refused():
    # More than is read of a question.
    words = f"sore {' '.join(f'toe{number}' for number in range(50))}"
    told = Topic(words=(words,), leads_to=("pages/help",))

    assert faults(**{"doing.lost": told}) == [
        f'search/doing.toml: lost: "{words}" finds flags/FLAG-04 before pages/help'
    ]


def test_a_sign_without_words_is_refused():
    topics = {"doing.baths": Topic(words=("soak",), leads_to=("cards/REC-03",))}

    found = list(words_lead.check(build.catalogue(), Topics(topics=topics, pages={})))

    assert [str(each) for each in found] == ["flags/FLAG-04.toml: no topic in search/ leads to it"]
