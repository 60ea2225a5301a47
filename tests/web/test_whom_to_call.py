"""Whom to call: the number and the words of the country, never those of another one."""

import pytest
from django.test import Client

from footbridge import care
from footbridge.web.numbers import Numbers, keep_numbers, numbers_in
from tests.web.filling_in import followed
from tests.web.letting_in import let_in
from tests.web.test_progress_of_set_up import answers_on, step_after

ELSEWHERE = "pl-PL,pl;q=0.9"


def browser_from(zone="", languages=""):
    browser = Client(headers={"accept-language": languages})
    if zone:
        browser.cookies["footbridge_zone"] = zone
    let_in(browser)
    return browser


@pytest.mark.parametrize(
    ("zone", "languages", "number"),
    [
        ("Europe/Berlin", "en-GB", "112"),
        ("America/Chicago", "", "911"),
        ("Australia/Perth", "", "000"),
        ("Pacific/Auckland", "de-DE", "111"),
        ("", "en-GB,en;q=0.9", "999"),
        ("", "de", "112"),
        ("Asia/Tokyo", "", "112"),
        ("", "", "112"),
    ],
)
def test_the_number_is_the_one_of_the_place_that_the_device_tells(
    db, clock, zone, languages, number
):
    browser = browser_from(zone, languages)

    assert f'href="tel:{number}"' in browser.get("/help/").content.decode()


def test_nobody_elsewhere_is_told_to_call_999(db, clock):
    for country in care.catalogue().countries.values():
        if country.id == "GB":
            continue
        for zone in country.zones:
            assert "999" not in browser_from(zone).get("/help/").content.decode()


def test_an_unknown_country_is_said_to_be_unknown(db, clock):
    page = browser_from("Asia/Tokyo").get("/help/").content.decode()

    assert "We don’t know your country’s number." in page


def test_what_to_say_first_is_in_the_language_of_the_place(db, clock):
    assert "Rettungsdienst" in browser_from("Europe/Berlin").get("/help/").content.decode()


def test_the_country_is_offered_and_never_safety(db, clock):
    browser = browser_from("Europe/Vienna")

    assert '<option value="AT" selected>' in browser.get("/set-up/country/").content.decode()
    assert " checked>" not in browser.get("/set-up/skin/").content.decode()


def set_up(browser, **given):
    step = "emergency"
    while step != "plan":
        said = answers_on(step, given)
        step = step_after(browser.post(f"/set-up/{step}/", said))
    (person,) = care.people()
    return person.key


def test_the_country_and_the_clinic_of_the_set_up_stand_on_the_buttons(device):
    given = {
        "country": {"country": "NZ", "clinic": "03 470 0142"},
        "skin": {"signs": ["FLAG-04"]},
    }

    key = set_up(device, **given)

    assert care.record_of(key).person.country == "NZ"
    assert "tel:034700142" in device.get("/flags/FLAG-04/").content.decode()
    assert 'href="tel:111"' in device.get("/help/").content.decode()


def test_somebody_from_a_country_that_we_do_not_know_writes_the_number_down(device):
    given = {"country": {"country": "elsewhere"}, "own-number": {"emergency": "119"}}

    key = set_up(device, **given)

    assert care.record_of(key).person.country is None
    assert 'href="tel:119"' in device.get("/help/").content.decode()


def test_another_country_under_settings_brings_its_numbers(browser, ruth):
    keep_numbers(ruth, Numbers(country="GB", doctor="0161 496 0142"))

    browser.post("/settings/numbers/", {"country": "SE", "emergency": "999", "advice": "111"})

    page = browser.get("/help/").content.decode()
    assert 'href="tel:112"' in page
    assert care.contacts(ruth)["country"] == "SE"


def test_a_number_of_ones_own_goes_before_that_of_the_country(browser, ruth):
    browser.post("/settings/numbers/", {"country": "GB", "emergency": "112", "advice": "111"})

    assert care.contacts(ruth) == {"country": "GB", "emergency": "112"}
    assert 'href="tel:112"' in browser.get("/help/").content.decode()


def test_where_no_line_gives_advice_the_page_says_what_to_do(db, clock):
    browser = browser_from("Europe/Amsterdam")
    set_up(browser, country={"country": "NL"}, skin={"signs": ["FLAG-04"]})

    page = browser.get("/flags/FLAG-04/").content.decode()

    assert "Call your doctor or clinic today." in page
    assert "huisartsenspoedpost" in page


def test_each_country_has_what_a_call_needs():
    for country in care.catalogue().countries.values():
        numbers = numbers_in({"country": country.id}, country)

        assert numbers.emergency == country.emergency
        assert country.ask_for
        assert country.closed
        assert country.sources


def test_an_emergency_in_the_set_up_shows_the_number_of_the_place(db, clock):
    browser = browser_from("Europe/Berlin")

    page = followed(browser, browser.post("/set-up/emergency/", {"signs": ["FLAG-B02"]}))

    assert 'href="tel:112"' in browser.get(page.address).content.decode()
