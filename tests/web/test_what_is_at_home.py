"""What is at home answers at once, and nothing is kept before it is sent."""

import re

from footbridge import care
from footbridge.catalogue.words import Equipment, Track
from footbridge.engine.signs.possible import opened_by, possible

MORE = re.compile(r'data-opens="(\w+)">(?:(\d+) more)?')


def test_each_thing_says_how_many_exercises_it_would_open(device):
    html = device.get("/set-up/home/?with=worktop").content.decode()

    told = {name: int(more) for name, more in MORE.findall(html) if more}
    counted = opened_by(care.catalogue(), Track.FEET, (), (Equipment.WORKTOP,))
    assert told == {thing.value: more for thing, more in counted.items() if more}
    there = len(possible(care.catalogue(), Track.FEET, (), (Equipment.WORKTOP,)))
    assert f"With this: {there} of" in html


def test_asking_what_would_open_keeps_nothing(device):
    device.get("/set-up/home/?with=worktop&with=chair")

    assert " checked>" not in device.get("/set-up/home/").content.decode()


def test_a_limit_that_was_told_is_counted_with(device):
    free = device.get("/set-up/home/?with=worktop&with=chair").content.decode()
    device.post("/set-up/balance/", {"signs": "GATE-07"})

    limited = device.get("/set-up/home/?with=worktop&with=chair").content.decode()

    assert re.search(r"With this: (\d+)", free)[1] > re.search(r"With this: (\d+)", limited)[1]
