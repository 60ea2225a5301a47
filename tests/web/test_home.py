"""Where all of Footbridge is on one device: nobody to let in, and what cannot be is said."""

import pytest

from footbridge.storage.bad_setting import BadSetting
from footbridge.storage.door import door, prefix
from footbridge.web.home import NOT_FOR_ONE_DEVICE
from footbridge.web.urls import urlpatterns
from tests.web.pages import read
from tests.web.test_access import address_of


def test_whoever_holds_the_device_is_let_in(owner):
    answer = owner.get("/welcome/")

    assert answer.status_code == 200
    assert b"They stay on this device" in answer.content
    assert b"trial" in answer.content


def test_the_owner_is_signed_in_once(owner, ruth):
    from footbridge import care

    for _ in range(3):
        assert owner.get("/").status_code == 200

    assert len(care.devices()) == 1


@pytest.mark.parametrize("name", sorted(NOT_FOR_ONE_DEVICE))
def test_what_lets_others_in_is_not_there(name, owner, ruth):
    pattern = next(each for each in urlpatterns if each.name == name)

    answers = [owner.get(address_of(pattern)), owner.post(address_of(pattern))]

    assert [answer.status_code for answer in answers] == [404, 404]


def test_no_page_leads_to_what_is_not_there(owner, ruth):
    pages = [owner.get(each).content.decode() for each in ("/settings/", "/data/calendar/")]

    assert "/settings/devices/" not in pages[0]
    assert "/settings/sign-out/" not in pages[0]
    assert "Make an address" not in pages[1]
    assert "Save the calendar file" in pages[1]


def test_an_address_of_a_calendar_cannot_be_made(owner, ruth):
    from footbridge import care

    answer = owner.post("/data/calendar/", {"id": "3f0e2c5e-0b0f-4b9e-9a63-0a4f3f6a8f00"})

    assert answer.status_code == 404
    assert list(care.addresses(ruth)) == []


def test_deleting_the_last_person_does_not_ask_the_browser_to_wipe_the_database(owner, ruth):
    answer = owner.post("/settings/delete/", {"sure": "on", "name": "Ruth"})

    assert answer.status_code == 302
    assert "Clear-Site-Data" not in answer.headers


def test_no_page_brings_the_worker_of_a_server(owner, ruth):
    assert b"footbridge-worker" not in owner.get("/").content


def test_a_page_says_what_cannot_be_here(owner, ruth):
    page = owner.get("/settings/here/").content.decode()

    for words in (
        "as a PDF",
        "Save it as a file, and open that in your calendar",
        "Signing out",
        "a trial",
    ):
        assert words in page


def test_what_it_says_is_sound_markup(owner, ruth):
    for address in ("/settings/here/", "/settings/", "/data/calendar/", "/papers/", "/welcome/"):
        page = read(owner.get(address).content.decode())

        assert page.unclosed == []
        assert page.styled == page.scripted == page.unlabelled == []
        assert len(page.ids) == len(set(page.ids))


def test_on_a_server_the_page_says_that_everything_is_there(browser):
    assert b"Everything. Footbridge runs on a computer" in browser.get("/settings/here/").content


@pytest.mark.parametrize("bad", ["open", "Owner", "0"])
def test_an_unknown_door_is_refused(bad):
    with pytest.raises(BadSetting, match="expected device or owner"):
        door(bad)


def test_a_prefix_is_a_path():
    assert (prefix(""), prefix("/"), prefix("/feet/")) == (None, None, "/feet")
    for bad in ("feet", "//feet"):
        with pytest.raises(BadSetting, match="expected a path"):
            prefix(bad)
