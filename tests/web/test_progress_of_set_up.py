"""Set-up says how far it has got, and it never turns out to be further than was said."""

import re

import pytest

from tests.web.states import GIVEN, SAFE

SAID = re.compile(r"<span>(\d+) of (\d+):\s*([a-z ]+)</span>")
LAID = re.compile(r'<i class="is-laid">')
OPENED = {
    "heart-more": {"GATE-08": "no", "FLAG-B15": "no"},
    "skin-unsure": {"signs": "GATE-04"},
    "skin-worse": {"FLAG-04": "no"},
}
TWELVE = [*SAFE, *GIVEN]


def answers_on(step, given=()):
    """What is sent on a screen where nothing applies, unless something else is given for it."""
    return {**SAFE, **GIVEN, **OPENED, **dict(given)}.get(step, {})


def step_after(sent):
    return sent.headers["Location"].partition("?")[0].rstrip("/").rpartition("/")[2]


def walk_through(device, given):
    """Each screen with its number, the total, the part and the planks that are laid."""
    step, seen = "emergency", []
    while True:
        html = device.get(f"/set-up/{step}/").content.decode()
        number, total, part = SAID.search(html).groups()
        seen.append((step, int(number), int(total), part, len(LAID.findall(html))))
        if step == "name":
            return seen
        step = step_after(device.post(f"/set-up/{step}/", answers_on(step, given)))


def test_a_set_up_where_nothing_applies_has_twelve_screens(device):
    seen = walk_through(device, {})

    assert [each[0] for each in seen] == TWELVE
    assert [(each[1], each[2]) for each in seen] == [(n, 12) for n in range(1, 13)]
    assert len({each[4] for each in seen}) == len(seen)


@pytest.mark.parametrize(
    "given",
    [
        {"skin": {"signs": ["FLAG-04", "unsure"]}},
        {"heart": {"signs": "diabetes"}},
        {"country": {"country": "elsewhere"}},
    ],
    ids=["a sore, and not sure", "diabetes", "a country that we do not know"],
)
def test_a_yes_opens_its_own_question_alone_and_makes_the_whole_no_longer(device, given):
    seen = walk_through(device, given)

    opened = [each for each in seen if each[0] not in TWELVE]
    assert 1 <= len(opened) <= 2
    assert all(name.partition("-")[0] in {*given, "own"} for name, *_rest in opened)
    assert {each[2] for each in seen} == {12}
    numbers = [each[1] for each in seen]
    assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    ("step", "part"), [("skin", "safety"), ("year", "about you"), ("day", "your plan")]
)
def test_each_screen_says_what_it_is_about(device, step, part):
    assert SAID.search(device.get(f"/set-up/{step}/").content.decode())[3] == part
