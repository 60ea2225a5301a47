"""Long lists of safety questions stand in groups, and none of them gets lost on the way."""

import re

import pytest

from footbridge import care
from footbridge.web import areas

ON_FORMS = {"start", "daily", "review"}
SIGN = re.compile(r'name="signs" value="(FLAG-[^"]+)"')
GATE = re.compile(r'name="(GATE-[^"]+)" value="no"')


def test_every_sign_that_a_form_asks_for_has_one_place():
    asked = {flag.id for flag in care.catalogue().flags.values() if ON_FORMS & set(flag.asked)}

    placed = [name for names in areas.FLAGS.values() for name in names]

    assert sorted(placed) == sorted(asked)


def test_every_gate_but_the_emergency_has_one_place():
    placed = [name for names in areas.GATES.values() for name in names]

    assert sorted(placed) == sorted(set(care.catalogue().gates) - {"GATE-01"})


def test_a_question_that_nobody_placed_is_asked_all_the_same():
    groups = areas.gates_by_area({"GATE-02": "known", "GATE-99": "new"})

    assert [group.asked for group in groups] == [("known",), ("new",)]


@pytest.mark.parametrize(
    ("path", "moment", "urgent"),
    [("/set-up/emergency/", "start", True), ("/set-up/signs/", "start", False),
     ("/screening/", "review", None)],
)  # fmt: skip
def test_every_sign_is_asked_once(browser, path, moment, urgent):
    flags = care.catalogue().flags.values()
    asked = [
        flag.id
        for flag in flags
        if moment in flag.asked and urgent in {None, flag.tier == areas.EMERGENCY_TIER}
    ]

    html = browser.get(path).content.decode()

    assert sorted(SIGN.findall(html)) == sorted(asked)
    assert html.count('value="none"') == 1


def test_what_needs_help_at_once_comes_first_among_all_signs(browser):
    flags = care.catalogue().flags

    tiers = [
        flags[each].tier for each in SIGN.findall(browser.get("/screening/").content.decode())
    ]

    urgent = tiers.count(areas.EMERGENCY_TIER)
    assert urgent > 0
    assert set(tiers[:urgent]) == {areas.EMERGENCY_TIER}


def test_what_was_not_answered_is_counted_at_the_top_and_marked_beside_it(browser):
    gates = GATE.findall(browser.get("/screening/").content.decode())
    answered = dict.fromkeys(gates[:-1], "no")

    html = browser.post("/screening/", {"signs": "none", **answered}).content.decode()

    assert "One question needs another look." in html
    assert f'href="#id_{gates[-1]}-error"' in html
    assert html.count(f'id="id_{gates[-1]}-error"') == 1


def test_each_screen_of_the_set_up_says_what_it_is_about(device):
    device.post("/set-up/emergency/", {"signs": "none"})

    assert "2 of 29: safety" in device.get("/set-up/signs/").content.decode()
    assert ": about you" in device.get("/set-up/name/").content.decode()
    assert ": your plan" in device.get("/set-up/minutes/").content.decode()
    assert ": short tests" in device.get("/set-up/tests/").content.decode()
