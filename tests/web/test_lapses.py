"""Every page that lapses says what to do, for the person and for whoever helps."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from footbridge import care
from footbridge.storage.door import Door
from footbridge.web.views import trouble
from tests.web.letting_in import let_in


def words_of(answer) -> str:
    page = answer.content.decode()
    main = page[page.index("<main") :]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def is_for_both(answer) -> bool:
    said = words_of(answer)
    return said.index("What you can do") < said.index("If you are helping")


def test_who_is_not_let_in_is_told_what_to_do_and_which_command_gives_a_new_address(stranger):
    answer = stranger.get("/progress/")

    said = words_of(answer)
    assert answer.status_code == 403
    assert is_for_both(answer)
    assert "./run key" in said
    assert "footbridge key" in said
    assert "choose “Bring in a phone”" in said


def test_a_used_key_says_that_it_was_used(stranger):
    key = care.make_key(now=timezone.now())
    let_in(Client(), key)

    answer = stranger.get(f"/key/{key}")

    assert answer.status_code == 403
    assert is_for_both(answer)
    assert "This one was used, or it’s too old." in words_of(answer)


def test_what_was_typed_before_the_device_was_signed_out_is_still_there(browser, ruth):
    browser.post("/settings/sign-out/")

    answer = browser.post("/walk/", {"id": "w", "minutes": "6", "comfortable": "yes"})

    page = answer.content.decode()
    assert is_for_both(answer)
    assert '<input type="hidden" name="minutes" value="6">' in page
    assert "Leave this page open for now." in words_of(answer)


def test_a_form_whose_secret_lapsed_is_still_there_with_what_to_do(browser, ruth):
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = browser.cookies

    answer = strict.post("/walk/", {"id": "w", "minutes": "6", "comfortable": "yes"})

    assert answer.status_code == 403
    assert is_for_both(answer)
    assert '<input type="hidden" name="minutes" value="6">' in answer.content.decode()
    assert "Press “Send it again”." in words_of(answer)


def test_without_what_was_sent_nobody_is_told_to_send_what_is_not_there(rf):
    answer = trouble.too_old(rf.get("/walk/"))

    assert is_for_both(answer)
    assert "Send it again" not in words_of(answer)


def test_a_page_that_is_not_there(browser, ruth):
    answer = browser.get("/nowhere/")

    assert answer.status_code == 404
    assert is_for_both(answer)
    assert 'href="/search/"' in answer.content.decode()


def test_an_exercise_that_is_no_more_leads_to_the_others(browser, ruth):
    answer = browser.get("/exercises/star-jumps/")

    assert answer.status_code == 404
    assert is_for_both(answer)
    assert words_of(answer).startswith("This exercise isn’t here")
    assert 'href="/exercises/"' in answer.content.decode()


@pytest.mark.parametrize("path", ["/session/1/", "/session/1/left-out/", "/session/end/"])
def test_a_page_of_a_session_that_is_over(browser, ruth, path):
    answer = browser.get(path)

    assert answer.status_code == 404
    assert is_for_both(answer)
    assert "What you did is saved." in words_of(answer)


def test_what_is_sent_to_a_session_that_is_long_gone_is_not_said_to_be_saved(browser, ruth):
    answer = browser.post("/session/1/", {"half": "long-gone", "sets": "2"})

    said = words_of(answer)
    assert "What you just sent wasn’t saved" in said
    assert 'href="/earlier/"' in answer.content.decode()


def test_a_fault_of_ours(browser, monkeypatch):
    def break_it(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("footbridge.web.views.today.care.day", break_it)
    browser.raise_request_exception = False

    answer = browser.get("/")

    assert answer.status_code == 500
    assert is_for_both(answer)
    assert "./run doctor" in words_of(answer)


def test_without_a_network(stranger):
    answer = stranger.get("/help/words/")

    assert is_for_both(answer)


@pytest.mark.parametrize(
    "kind", ["not-understood", "not-taken", "too-much", "too-large", "machine"]
)
def test_every_other_lapse(rf, kind):
    answer = trouble._page(rf.get("/"), kind, 400, why="It is too early.")

    assert is_for_both(answer)
    assert len(re.findall("<h1>", answer.content.decode())) == 1


# What only a computer that serves others has.
OF_A_SERVER = ("./run", "whoever runs Footbridge", "on the computer", "of the computer")


@pytest.mark.parametrize("kind", ["too-old", "too-large", "machine", "broken"])
def test_where_all_is_on_one_device_nobody_is_sent_to_a_computer(rf, settings, kind):
    settings.DOOR = Door.OWNER

    answer = trouble._page(rf.get("/"), kind, 400)

    said = words_of(answer).lower()
    assert is_for_both(answer)
    assert [each for each in OF_A_SERVER if each.lower() in said] == []
