"""Set-up says how far it has got, and it never turns out to be further than was said."""

import re

import pytest

from tests.web.states import GIVEN, SAFE

SAID = re.compile(r"<span>(\d+) of (\d+): ([a-z ]+)</span>")
LAID = re.compile(r'<i class="is-laid">')
TESTS = "short tests"


def answers_on(step, given):
    """What is sent on a screen: no to each gate, eight seconds in each test."""
    if step in given:
        return given[step]
    if step.startswith(("gate-", "signs-")):
        return {"answer": "no", "FLAG-04": "no"}
    return {**SAFE, **GIVEN}.get(step, {"left": "8", "right": "8", "result": "8"})


def walk_through(device, given):
    """Each screen with its number, the total, the part and the planks that are laid."""
    step, seen = "emergency", []
    while True:
        html = device.get(f"/set-up/{step}/").content.decode()
        number, total, part = SAID.search(html).groups()
        seen.append((step, int(number), int(total), part, len(LAID.findall(html))))
        if step == "ready":
            return seen
        sent = device.post(f"/set-up/{step}/", answers_on(step, given))
        step = sent.headers["Location"].partition("?")[0].rstrip("/").rpartition("/")[2]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"tests": {"when": "later"}},
        {"signs": {"signs": "FLAG-04"}},
        {"gate-07": {"answer": "yes"}},
    ],
    ids=["with tests", "tests later", "with a sign", "seated only"],
)
def test_each_screen_is_one_further_and_the_whole_never_grows(device, given):
    main = [each for each in walk_through(device, given) if not each[0].startswith("test-")]

    numbers, totals = [each[1] for each in main], [each[2] for each in main]
    planks = [each[4] for each in main]
    assert numbers == list(range(1, len(main) + 1))
    assert totals == sorted(totals, reverse=True)
    assert planks == sorted(planks)
    assert numbers[-1] == totals[-1]


def test_tests_that_are_taken_now_are_counted_by_themselves(device):
    tests = [each for each in walk_through(device, {}) if each[0].startswith("test-")]

    assert [(each[1], each[2], each[3]) for each in tests] == [
        (number, 7, TESTS) for number in range(1, 8)
    ]
