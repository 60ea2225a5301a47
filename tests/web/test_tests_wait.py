"""Tests of the body need standing: where that is forbidden, no page leads to one."""

from dataclasses import replace

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import FlagRaised, Test
from tests.people import GRETA, RUTH

WAITS = "Tests wait for now."
LEAD = "/session/play/?test="
SITS = "seated"
MUST_NOT = "paused"
MUST_CALL = "emergency"


@pytest.fixture(params=[SITS, MUST_NOT, MUST_CALL])
def kept_off_her_feet(request, device) -> str:
    """The key of somebody who may not stand today: she fell, or a sign was raised."""
    now = timezone.now()
    person = GRETA if request.param == SITS else replace(RUTH, minutes=15)
    key = care.begin(name="Greta", person=person, now=now)
    if request.param != SITS:
        flag = "FLAG-04" if request.param == MUST_NOT else "FLAG-B02"
        care.write(key, FlagRaised(flag=flag), care.Stamp(now))
    return key


@pytest.mark.covers("GATE-07")
def test_no_page_leads_to_a_test_where_standing_is_forbidden(device, kept_off_her_feet):
    progress = device.get("/progress/").content.decode()
    page = device.get("/tests/single-leg/").content.decode()

    assert WAITS in progress
    assert "/tests/" not in progress
    assert WAITS in page
    assert LEAD not in page
    assert "hold-timer" not in page


def test_the_player_leads_through_no_test_then(device, kept_off_her_feet):
    for measure in Measure:
        plan = device.get("/session/plan/", {"test": measure}).json()

        assert plan["timeline"]["parts"] == []
        assert plan["by_hand"] == f"/tests/{measure.value.replace('_', '-')}/"


def test_what_somebody_else_measured_is_written_down_all_the_same(device, kept_off_her_feet):
    today = timezone.localdate()

    sent = {"id": "measured", "result": "6", "day": str(today)}
    answer = device.post("/tests/chair-stands/", sent)

    assert answer.status_code == 302
    told = care.record_of(kept_off_her_feet).history(today).of(Test)
    assert [each.what.result for each in told] == [6]


def test_who_may_stand_is_led_to_each_test(browser):
    progress = browser.get("/progress/").content.decode()
    page = browser.get("/tests/single-leg/").content.decode()

    assert WAITS not in progress + page
    assert progress.count("/tests/") == len(Measure)
    assert LEAD in page
