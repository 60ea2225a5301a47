"""Tests of the body need standing: where that is forbidden, no page leads to one."""

from dataclasses import replace

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import FeetCheck, FlagRaised, Test
from tests.people import GRETA, RUTH

WAITS = "Tests wait for now."
LEAD = "/session/play/?test="
SITS = "seated"
MUST_NOT = "paused"
MUST_CALL = "emergency"
SAW_SOMETHING = "something new, not said yet"
HURTS = "a sign within days"
TOLD = {
    MUST_NOT: FlagRaised(flag="FLAG-04"),
    MUST_CALL: FlagRaised(flag="FLAG-B02"),
    SAW_SOMETHING: FeetCheck(not_yet_told=True),
    HURTS: FlagRaised(flag="FLAG-10"),
}


@pytest.fixture(params=[SITS, *TOLD])
def kept_off_her_feet(request, device) -> str:
    """The key of somebody who may not be tested today: she fell, or told something."""
    now = timezone.now()
    person = GRETA if request.param == SITS else replace(RUTH, minutes=15)
    key = care.begin(name="Greta", person=person, now=now)
    if request.param != SITS:
        care.write(key, TOLD[request.param], care.Stamp(now))
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
