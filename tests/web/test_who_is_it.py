"""Two people of one name are told apart: by a word that they choose, or by the day they began."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from footbridge import care
from tests.people import RUTH
from tests.web.letting_in import let_in
from tests.web.shown import shown
from tests.web.states import GIVEN, SAFE


def test_only_those_of_one_name_are_told_apart(browser, ruth):
    earlier = replace(RUTH, started_on=RUTH.started_on - timedelta(days=30))
    care.begin(name="ruth", person=earlier, now=timezone.now())
    care.begin(name="Ida", person=RUTH, now=timezone.now())

    page = shown(browser.get("/people/"))

    assert "Ruth, since 5 January 2026</button>" in page
    assert "ruth, since 6 December 2025</button>" in page
    assert ">Ida</button>" in page.replace("</svg>Ida", ">Ida")


def with_another_ruth() -> None:
    care.begin(name="Ruth", person=RUTH, now=timezone.now())


def test_a_second_person_of_a_name_is_asked_what_tells_them_apart(device, db):
    with_another_ruth()
    address = set_up_until_name(device)

    asked = device.post(address, {"name": "ruth "})

    page = asked.content.decode()
    assert asked.status_code == 200
    assert "Somebody else here has this name" in page
    assert "What tells you two apart?" in page
    assert [each.name for each in care.people()] == ["Ruth"]


@pytest.mark.parametrize(
    ("said", "name"),
    [({"apart": "B."}, "ruth B."), ({"by_day": "on"}, "ruth"), ({"name": "Ruthie"}, "Ruthie")],
)
def test_a_word_the_day_or_another_name_tells_them_apart(device, db, said, name):
    with_another_ruth()
    address = set_up_until_name(device)

    device.post(address, {"name": "ruth", **said})

    assert {each.name for each in care.people()} == {"Ruth", name}


def test_a_word_that_tells_nothing_apart_is_asked_for_again(device, db):
    care.begin(name="Ruth B.", person=RUTH, now=timezone.now())
    with_another_ruth()
    address = set_up_until_name(device)

    answer = device.post(address, {"name": "Ruth", "apart": "B."})

    assert answer.status_code == 200
    assert len(care.people()) == 2


def test_whoever_takes_a_name_later_is_asked_too(browser, ruth):
    ida = care.begin(name="Ida", person=RUTH, now=timezone.now())
    browser.post("/people/", {"person": ida})

    asked = browser.post("/settings/name/", {"name": "Ruth"})
    kept = browser.post("/settings/name/", {"name": "Ruth", "apart": "the younger"})

    assert b"Somebody else here has this name" in asked.content
    assert kept.status_code == 302
    assert {each.name for each in care.people()} == {"Ruth", "Ruth the younger"}


def test_on_somebody_s_own_device_no_name_is_given_away(browser, ruth):
    ida = care.begin(name="Ida", person=RUTH, now=timezone.now())
    phone = Client()
    let_in(phone, care.make_phone_key(now=timezone.now(), person=ida))

    answer = phone.post("/settings/name/", {"name": "Ruth"})

    assert answer.status_code == 302


@pytest.mark.parametrize("path", ["/people/", "/set-up/name/"])
def test_it_says_in_one_sentence_who_can_read_whose_record(browser, path):
    page = browser.get(path).content.decode()

    assert "hared device" in page
    assert "phone that is" in page


def set_up_until_name(device: Client) -> str:
    """Every question but the last answered; gives the address of the last."""
    form = device.get("/set-up/", follow=True).request["QUERY_STRING"]
    for step, given in {**SAFE, **GIVEN}.items():
        if step != "name":
            device.post(f"/set-up/{step}/?{form}", {**given, "form": form.removeprefix("form=")})
    return f"/set-up/name/?{form}"
