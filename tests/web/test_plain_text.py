"""What somebody writes freely holds letters, and nothing that hides among them."""

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import FlagRaised
from footbridge.web.forms.plain_text import seen_only


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Dr \u202eieso", "Dr ieso"),
        ("Nurse\x1b[31m Ada", "Nurse[31m Ada"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("\u200bnothing\ufeff hidden\u2066", "nothing hidden"),
        ("half a letter \ud800", "half a letter"),
    ],
)
def test_what_cannot_be_seen_is_taken_out(written, kept):
    assert seen_only(written) == kept


@pytest.mark.parametrize(
    "name", ["Zoë Ångström", "Мария", "علی‌رضا", "李娜", "O’Neill-Osei", "👩‍🦳 Ruth"]
)
def test_a_name_of_any_script_stays_as_it_is_written(name):
    assert seen_only(name) == name


def test_no_reason_turns_the_text_round(browser, ruth):
    browser.post("/exercises/ankle-circles/not-for-me/", {"id": "n", "why": "my \u202ehip\x07"})

    today = timezone.localdate()
    record = care.record_of(ruth)
    kept = record.person_on(today).not_for_me
    assert kept == {"ankle-circles": "my hip"}


def test_no_name_turns_the_text_round(browser, ruth):
    browser.post("/settings/name/", {"name": "Ru\u202eth"})

    assert [each.name for each in care.people()] == ["Ruth"]


def test_no_clinician_turns_the_text_round(browser, ruth):
    care.write(ruth, FlagRaised(flag="FLAG-04"), care.Stamp(timezone.now(), id="f"))

    today = timezone.localdate().isoformat()
    browser.post("/flags/FLAG-04/over/", {"id": "o", "clinician": "Dr \u202eOsei", "day": today})

    cleared = [each for each in care.record_of(ruth).journal.facts if each.kind == "flag_cleared"]
    assert [each.what.clinician for each in cleared] == ["Dr Osei"]
