"""Search: in everybody's words, without a script, and with a sign before all else."""

import logging
import re

import pytest
from django.urls import reverse

from footbridge import care
from footbridge.catalogue.read import read_topics
from footbridge.catalogue.search import Found
from footbridge.catalogue.topics import Kind
from footbridge.web.pages.search import address_of


def words_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def found_on(html: str) -> list[str]:
    return re.findall(r'<a class="found" href="[^"]*">([^<]*)<', html)


def test_a_word_finds_exercises_with_what_they_are_and_whether_they_are_planned(browser):
    page = browser.get("/search/", {"q": "stairs"}).content.decode()

    assert found_on(page)[0] == "Step-ups"
    assert "Exercise." in words_of(page)


def test_an_exercise_of_the_day_says_so_and_another_what_it_lacks(browser, ruth):
    day = browser.get("/exercises/", {"only": "today"}).content.decode()
    (planned, *_) = re.findall(r'<span class="ex-name">([^<]*)<', day)

    page = words_of(browser.get("/search/", {"q": planned}).content.decode())

    assert f"{planned} Exercise. In today’s plan" in page


def test_what_keeps_an_exercise_from_a_person_is_said(browser, ruth):
    page = words_of(browser.get("/search/", {"q": "elastic band"}).content.decode())

    assert re.search(r"Band: sole turns out Exercise\. (Needs: |.*\.)", page)


@pytest.mark.parametrize("words", ["chest pain", "my chest hurts, and how do I stretch"])
def test_a_sign_comes_first_with_its_call(browser, words):
    page = browser.get("/search/", {"q": words}).content.decode()

    main = page[page.index("<main") :]
    assert main.index("tel:999") < main.index('href="/help/FLAG-B04/"', main.index("tel:999"))
    assert "FLAG-B04" in re.findall(r'href="/help/([^/"]+)/"', main)[0]


def test_nothing_found_is_said_kindly_with_ways_on(browser):
    page = browser.get("/search/", {"q": "xyzzy"}).content.decode()

    said = words_of(page)
    assert "Nothing found" in said
    assert "It’s not you." in said
    assert 'href="/help/"' in page
    assert "/search/?q=Numbness" in page


def test_without_words_it_offers_what_people_look_for(browser):
    page = browser.get("/search/").content.decode()

    assert "What people often look for" in page
    assert "Nothing found" not in page


def test_every_topic_that_is_offered_finds_its_own(browser):
    for topic in read_topics().topics.values():
        if topic.name:
            places = [each.place for each in care.search(topic.name)]

            assert topic.leads_to[0] in places[:3], topic.name


def test_every_page_that_can_be_found_is_there(browser):
    for name in read_topics().pages:
        found = Found(kind=Kind.PAGE, id=name, name=name)

        assert browser.get(address_of(found)).status_code in {200, 302}, name


def test_a_stranger_finds_signs_and_what_is_for_anybody_and_no_more(stranger, ruth):
    page = stranger.get("/search/", {"q": "swollen foot shoes settings help"}).content.decode()

    linked = set(re.findall(r'<a [^>]*href="(/[^"]*)"', page[page.index("<main") :]))
    assert "/help/FLAG-B09/" in linked
    assert all(each.startswith(("/help/", "/search/", "/look/")) for each in linked), linked


def test_what_was_asked_is_logged_nowhere(browser, caplog):
    with caplog.at_level(logging.DEBUG):
        browser.get("/search/", {"q": "secretword"})
        browser.post("/search/", {"q": "secretword"})

    assert "secretword" not in caplog.text


def test_what_was_typed_stands_there_again_and_cannot_become_markup(browser):
    page = browser.get("/search/", {"q": '"><b>numb'}).content.decode()

    assert "<b>numb" not in page
    assert "&quot;&gt;&lt;b&gt;numb" in page


def test_very_long_words_are_cut_and_answered(browser):
    assert browser.get("/search/", {"q": "numb " * 5000}).status_code == 200


@pytest.mark.parametrize("path", ["/exercises/", "/care/", "/help/"])
def test_where_things_are_to_be_found_one_can_ask(browser, path):
    assert reverse("search") in browser.get(path).content.decode()


@pytest.mark.parametrize("words", ["numb", "sciatica", "stairs", "back pain", "cramp"])
def test_the_list_of_exercises_knows_the_same_words(browser, words):
    page = browser.get("/exercises/", {"words": words}).content.decode()

    assert 'class="ex-name"' in page
