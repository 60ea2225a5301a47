"""Long lists of safety questions stand in groups, and none of them gets lost on the way."""

import re
from dataclasses import dataclass

import pytest
from django.template.loader import render_to_string

from footbridge import care
from footbridge.catalogue.words import Area, Tier
from footbridge.web import areas

SIGN = re.compile(r'name="signs" value="(FLAG-[^"]+)"')
HEADING = re.compile(r'id="part-([a-z]+)"')
GATE = re.compile(r'name="(GATE-[^"]+)" value="no"')


@dataclass(frozen=True)
class Board:
    """What a form hands over for one sign."""

    data: dict[str, str]


def test_a_list_of_signs_stands_under_the_headings_that_the_catalogue_gives_them():
    flags = care.catalogue().flags
    boards = [Board({"value": name}) for name in ("FLAG-07", "FLAG-04", "none", "FLAG-B09")]

    groups = areas.signs_by_area(boards, flags)

    assert [(group.area, group.asked) for group in groups] == [
        (Area.FEET, (boards[1], boards[3])),
        (Area.PAIN, (boards[0],)),
    ]


def test_every_gate_stands_under_the_heading_that_the_catalogue_gives_it(browser):
    parts = browser.get("/screening/").content.decode().split('<section class="part"')[2:]

    shown = {gate: HEADING.search(part)[1] for part in parts for gate in GATE.findall(part)}

    gates = care.catalogue().gates.values()
    assert shown == {gate.id: gate.area.value for gate in gates if gate.id != "GATE-01"}


def test_every_heading_has_words_of_its_own():
    headings = [areas.NOW, *Area]

    words = {render_to_string("web/words/area.html", {"area": each}).strip() for each in headings}

    assert len(words) == len(headings)


@pytest.mark.parametrize(
    ("path", "moment", "urgent"),
    [("/screening/", "review", None)],
)  # fmt: skip
def test_every_sign_is_asked_once(browser, path, moment, urgent):
    flags = care.catalogue().flags.values()
    asked = [
        flag.id
        for flag in flags
        if moment in flag.asked and urgent in {None, flag.tier.is_emergency}
    ]

    html = browser.get(path).content.decode()

    assert sorted(SIGN.findall(html)) == sorted(asked)
    assert html.count('value="none"') == 1


def test_what_needs_help_at_once_comes_first_among_all_signs(browser):
    flags = care.catalogue().flags

    tiers = [
        flags[each].tier for each in SIGN.findall(browser.get("/screening/").content.decode())
    ]

    urgent = tiers.count(Tier.EMERGENCY)
    assert urgent > 0
    assert set(tiers[:urgent]) == {Tier.EMERGENCY}


def test_what_was_not_answered_is_counted_at_the_top_and_marked_beside_it(browser):
    gates = GATE.findall(browser.get("/screening/").content.decode())
    answered = dict.fromkeys(gates[:-1], "no")

    html = browser.post("/screening/", {"signs": "none", **answered}).content.decode()

    assert "One question needs another look." in html
    assert f'href="#id_{gates[-1]}-error"' in html
    assert html.count(f'id="id_{gates[-1]}-error"') == 1
