"""For whom each address is: every address before every visitor, and what a device of one person
can never do.

The table that people read is `docs/who-sees-what.md`. It is held against what is answered here.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import CheckIn, FlagRaised, Goal, Promise
from footbridge.engine.person import Slot, Weekday
from footbridge.storage import models
from footbridge.web.rules import Rule, rule_of
from footbridge.web.urls import urlpatterns
from tests.interop.incoming.made import workout
from tests.people import AMIR
from tests.web.letting_in import let_in
from tests.web.test_access import address_of
from tools.doors import DOCUMENT, table

NAMES = [pattern.name for pattern in urlpatterns]
BY_NAME = {pattern.name: pattern for pattern in urlpatterns}
OF_THE_HOUSEHOLD = [
    name for name, each in BY_NAME.items() if rule_of(each.callback) is Rule.HOUSEHOLD
]
IN = {200, 302}
OUT = {403, 405}
# What is asked for may not be there for anybody: a figure that was not drawn, a made-up id.
THERE = IN | {404, 405}
METHODS = ("get", "head", "post", "put", "delete", "options")


@dataclass(frozen=True, slots=True)
class Home:
    """Ruth and Amir, and five devices that come to the door."""

    ruth: str
    amir: str
    stranger: Client
    household: Client
    own: Client
    another: Client
    ended: Client

    @property
    def visitors(self) -> dict[str, Client]:
        return {
            "stranger": self.stranger,
            "household": self.household,
            "own": self.own,
            "another's": self.another,
            "ended": self.ended,
        }


def own_device(key: str) -> Client:
    """A phone that belongs to one person alone."""
    phone = Client(headers={"accept-language": "en-GB"})
    let_in(phone, care.make_phone_key(now=timezone.now(), person=key))
    return phone


@pytest.fixture
def home(browser, ruth, stranger) -> Home:
    """`own` is Ruth's phone, `another` is Amir's, `ended` was Ruth's until a moment ago."""
    amir = care.begin(name="Amir", person=AMIR, now=timezone.now())
    browser.post("/people/", {"person": ruth})
    ended = own_device(ruth)
    (device,) = [each for each in care.devices() if each.person == ruth]
    care.sign_out(device.key, now=timezone.now())
    return Home(ruth, amir, stranger, browser, own_device(ruth), own_device(amir), ended)


def all_of(key: str) -> dict[str, object]:
    """Everything that is kept about a person, as far as anybody could change it."""
    row = models.Person.objects.get(key=key)
    return {
        "record": list(care.export_lines(key)),
        "name": row.name,
        "contacts": row.contacts,
        "zone": row.time_zone,
        "drafts": list(models.Draft.objects.filter(owner=key).values_list("name", "body")),
        "addresses": [each.key for each in care.addresses(key)],
        "brought": care.brought(key),
        "devices": sorted((each.key, each.name) for each in care.devices()),
        "people": sorted(each.name for each in care.people()),
    }


# The declarations


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda each: each.name)
def test_every_address_says_for_whom_it_is(pattern):
    assert isinstance(rule_of(pattern.callback), Rule), (
        f"{pattern.name}: say above the view for whom it is, with @for_person or "
        "@open_to(Rule.…) of footbridge.web.rules"
    )


def test_the_table_that_people_read_says_what_the_views_say():
    written = (Path(__file__).parent.parent.parent / DOCUMENT).read_text(encoding="utf-8")

    missing = [line for line in table() if line not in written.splitlines()]

    assert missing == [], f"Write {DOCUMENT} anew with: python -m tools.doors"


# Every address before every visitor


@pytest.mark.parametrize("name", NAMES)
def test_every_visitor_reads_what_is_for_them_and_nothing_else(home, name):
    pattern = BY_NAME[name]
    rule, address = rule_of(pattern.callback), address_of(pattern)

    answers = {who: client.get(address) for who, client in home.visitors.items()}
    seen = {who: answer.status_code for who, answer in answers.items()}

    for who in ("stranger", "ended"):
        allowed = THERE | OUT if rule is Rule.ANYBODY else IN if rule is Rule.READERS else OUT
        assert seen[who] in allowed, (who, seen)
        assert b"Ruth" not in answers[who].content
    assert seen["household"] in THERE
    for who in ("own", "another's"):
        assert seen[who] in ({404, 405} if rule is Rule.HOUSEHOLD else THERE), (who, seen)
    for who, other, key in (("own", b"Amir", home.amir), ("another's", b"Ruth", home.ruth)):
        assert other not in answers[who].content
        assert key.encode() not in answers[who].content


@pytest.mark.parametrize("name", NAMES)
def test_nobody_else_s_device_writes_about_a_person(home, name):
    before, address = all_of(home.ruth), address_of(BY_NAME[name])
    sent = {"whose": home.ruth, "person": home.ruth, "name": "Robbed", "sure": "yes"}

    stranger, another, ended = (
        client.post(address, sent) for client in (home.stranger, home.another, home.ended)
    )

    after = all_of(home.ruth)
    if name == "sign-out":
        # Signing out is about the device itself.
        after["devices"] = before["devices"]
    assert after == before
    assert {stranger.status_code, ended.status_code} <= {403, 404, 405}
    if rule_of(BY_NAME[name].callback) in {Rule.PERSON, Rule.HOUSEHOLD}:
        assert another.status_code in {404, 405}


@pytest.mark.parametrize("name", OF_THE_HOUSEHOLD)
def test_an_address_of_the_household_is_not_there_for_one_person_s_device(home, name):
    address = address_of(BY_NAME[name])

    answers = [getattr(home.own, method)(address) for method in METHODS]

    assert {answer.status_code for answer in answers} <= {404, 405}


# What belongs to somebody else


def told(key: str, what: object) -> str:
    return care.write(key, what, care.Stamp(timezone.now())).entry.id


@pytest.mark.parametrize("who", ["another's", "ended", "stranger"])
def test_an_entry_a_promise_a_sign_and_a_file_are_there_for_their_own_person_alone(home, who):
    entry = told(home.ruth, CheckIn(slot=Slot.MORNING, pain=3, soreness=1))
    promise = told(home.ruth, Promise(to="Ewa", says="My bridge", weekdays=(Weekday.SUNDAY,)))
    told(home.ruth, Goal(says="To the market"))
    told(home.ruth, FlagRaised(flag="FLAG-04", worse=False))
    care.make_address(home.ruth, "a-form", now=timezone.now())
    (calendar,) = care.addresses(home.ruth)
    file = care.receive(home.ruth, [workout().encode()], "walk.tcx")
    before = all_of(home.ruth)
    visitor = home.visitors[who]
    read = [
        f"/entries/{entry}/", f"/entries/{entry}/sets/", "/flags/FLAG-04/", f"/bring-in/{file}/"
    ]  # fmt: skip
    sent = [
        f"/entries/{entry}/", f"/friends/promise/{promise}/ended/", "/flags/FLAG-04/worse/",
        f"/data/calendar/{calendar.key}/ended/", f"/bring-in/{file}/no/", f"/bring-in/{file}/",
    ]  # fmt: skip

    answers = [visitor.get(each) for each in read] + [visitor.post(each, {}) for each in sent]

    allowed = {404, 302} if who == "another's" else {403}
    assert {answer.status_code for answer in answers} <= allowed
    assert all(b"market" not in answer.content for answer in answers)
    assert all_of(home.ruth) == before
    assert care.received(home.ruth, file) is not None


def a_walk(key: str, **more: object) -> dict[str, object]:
    now = timezone.localtime().isoformat()
    walk = {"kind": "walk", "id": "w1", "at": now, "recorded": now, "seconds": 600}
    return {"person": key, "facts": [walk], **more}


def send(client: Client, key: str):
    return client.post("/session/facts/", json.dumps(a_walk(key)), "application/json")


def test_the_door_of_the_player_takes_what_is_about_its_own_person_alone(home):
    before = all_of(home.ruth)

    answer = send(home.another, home.ruth)

    assert answer.status_code == 404
    assert answer.json() == {"people": [home.amir]}
    assert all_of(home.ruth) == before
    assert send(home.own, home.ruth).json()["facts"][0]["kept"] is True


@pytest.mark.parametrize("address", ["/session/plan/", "/session/people/"])
def test_a_player_of_one_person_hears_of_nobody_else(home, address):
    assert home.another.get(address).json()["people"] == [home.amir]
    assert home.ruth not in home.another.get(address).content.decode()
    assert set(home.household.get(address).json()["people"]) == {home.ruth, home.amir}


def test_a_set_up_that_somebody_began_is_not_there_for_another_person_s_device(home):
    page = home.household.get("/set-up/", follow=True)
    form = page.request["QUERY_STRING"].removeprefix("form=")

    answer = home.another.post(f"/set-up/name/?form={form}", {"name": "Mallory", "form": form})

    assert answer.status_code == 404
    assert {each.name for each in care.people()} == {"Ruth", "Amir"}


def test_a_reminder_and_a_calendar_are_those_of_the_device_s_own_person(home):
    told(home.ruth, FlagRaised(flag="FLAG-B02", worse=True))

    mine = home.own.get("/settings/reminders/now/").json()
    theirs = home.another.get("/settings/reminders/now/").json()

    assert mine != theirs
    assert b"BEGIN:VCALENDAR" in home.another.get("/data/calendar/file/").content


def test_an_export_of_somebody_else_is_refused_and_nothing_is_brought_in(home):
    lines = "\n".join(care.export_lines(home.ruth)).encode()
    care.delete(home.ruth)
    file = care.receive(home.amir, [lines], "ruth.jsonl")

    page = home.another.post(f"/bring-in/{file}/", {"sure": "yes"})

    assert b"about somebody else" in page.content
    assert not care.is_here(home.ruth)


# Choosing


def test_a_device_of_one_person_shows_them_whomever_it_showed_before(home):
    key = care.make_phone_key(now=timezone.now(), person=home.amir)
    assert b"Ruth" in home.household.get("/").content

    let_in(home.household, key)

    page = home.household.get("/").content
    assert b"Amir" in page
    assert b"Ruth" not in page
    assert len([each for each in care.devices() if each.person is None]) == 0


def test_a_device_that_is_in_already_is_not_asked_twice(home):
    key = care.make_phone_key(now=timezone.now(), person=home.ruth)

    answer = home.own.get(f"/key/{key}")

    assert answer.status_code == 302
    assert care.opens(key, now=timezone.now())


def test_its_pages_lead_to_nobody_else_and_to_no_list_of_devices(home):
    page = home.own.get("/settings/").content.decode()

    assert 'href="/people/"' not in page
    assert 'href="/settings/devices/"' not in page
    assert 'href="/settings/phone/"' not in page
    assert 'href="/people/"' in home.household.get("/settings/").content.decode()


def test_who_deletes_themself_on_their_own_device_is_out_and_the_others_stay(home):
    answer = home.own.post("/settings/delete/", {"sure": "yes", "whose": home.ruth})

    assert b"Everything about you is deleted" in answer.content
    assert answer["Clear-Site-Data"]
    assert home.own.get("/").status_code == 403
    assert [each.name for each in care.people()] == ["Amir"]
    assert b"Ruth" not in home.household.get("/settings/devices/", follow=True).content


def test_a_device_of_one_person_that_is_ended_is_out_at_its_next_request(home):
    assert home.own.get("/progress/").status_code == 200
    (device,) = [each for each in care.devices() if each.person == home.ruth]

    home.household.post(f"/settings/devices/{device.key}/ended/")

    assert home.own.get("/progress/").status_code == 403
    assert send(home.own, home.ruth).status_code == 403
