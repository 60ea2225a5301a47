"""`footbridge devices`: which browsers are signed in, and the end of one."""

import json

import pytest
from django.utils import timezone

from footbridge import care

pytestmark = pytest.mark.django_db


def let_in(name: str) -> str:
    now = timezone.now()
    return care.use_key(care.make_key(now=now), now=now, name=name)


def test_without_any_it_says_how_to_let_one_in(run):
    result = run("devices")

    assert result.exit_code == 0
    assert result.stdout == ""
    assert "footbridge key" in result.stderr


def test_each_is_listed_with_its_name_and_a_key_to_end_it_by(run):
    phone, tablet = let_in("Firefox, Android"), let_in("")

    result = run("devices")

    assert "Firefox, Android" in result.stdout
    assert "A browser without a name" in result.stdout
    assert phone[:8] in result.stdout
    assert tablet[:8] in result.stdout


def test_programs_read_the_whole_keys(run):
    phone = let_in("Firefox, Android")

    told = json.loads(run("devices", "--json").stdout)

    assert [(each["key"], each["name"]) for each in told] == [(phone, "Firefox, Android")]


def test_one_is_shut_out_by_the_beginning_of_its_key(run):
    phone, tablet = let_in("Firefox, Android"), let_in("Safari, iPad")

    result = run("devices", "--end", phone[:8].upper())

    assert result.exit_code == 0
    assert "Firefox, Android is shut out" in result.stdout
    assert not care.is_signed_in(phone)
    assert care.is_signed_in(tablet)


@pytest.mark.parametrize("key", ["nothing", "", " "])
def test_a_key_that_nobody_has_is_not_found(run, key):
    phone = let_in("Firefox, Android")

    result = run("devices", "--end", key)

    assert result.exit_code == 4
    assert care.is_signed_in(phone)


def test_a_beginning_that_two_have_ends_neither(run, monkeypatch):
    monkeypatch.setattr(
        "uuid.uuid4", iter([f"aaaaaaaa-0000-4000-8000-00000000000{n}" for n in range(9)]).__next__
    )
    let_in("Firefox, Android"), let_in("Safari, iPad")

    result = run("devices", "--end", "aaaaaaaa")

    assert result.exit_code == 2
    assert len(care.devices()) == 2


def test_the_list_says_whose_each_is_and_when_it_was_last_used(run, ruth):
    (person,) = care.people()
    let_in("Firefox, Windows")
    now = timezone.now()
    care.use_key(care.make_phone_key(now=now, person=person.key), now=now, name="Chrome, Android")

    lines = run("devices").stdout.splitlines()
    told = json.loads(run("devices", "--json").stdout)

    assert any("Ruth" in line and "Chrome, Android" in line for line in lines)
    assert any("shared" in line and "Firefox, Windows" in line for line in lines)
    assert {each["person"] for each in told} == {None, person.key}
    assert all(each["last_used_at"] for each in told)
