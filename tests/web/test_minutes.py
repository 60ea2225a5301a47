"""The minutes of the parts of a session add up to those of the whole, as anybody would check."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge.web.pages.today import minutes, shares


@given(st.lists(st.integers(min_value=60, max_value=3600), min_size=1, max_size=5))
def test_parts_add_up_to_the_whole(seconds):
    parts = shares(seconds)

    assert sum(parts) == minutes(sum(seconds))
    assert all(abs(part * 60 - each) < 60 for part, each in zip(parts, seconds, strict=True))


@pytest.mark.parametrize(
    ("seconds", "parts"),
    [
        # Each rounded by itself these were 4, 1 and 11, of 15.
        ([215, 62, 640], [3, 1, 11]),
        ([20, 20, 400], [1, 1, 6]),
        ([0, 90], [0, 2]),
        ([], []),
    ],
)
def test_a_part_that_is_there_is_never_nothing(seconds, parts):
    assert shares(seconds) == parts


def test_today_and_the_session_page_add_up(browser, ruth):
    browser.post("/check-in/feeling/", {"pain": "2", "soreness": "1"})
    browser.post("/check-in/news/", {"trip": "none", "look": "nothing", "new": "none"})

    page = browser.get("/session/").content.decode()

    whole = re.search(r"About (\d+) minutes", page)
    parts = re.findall(r"<small>(\d+) min</small>", page)
    assert whole is not None
    assert sum(map(int, parts)) == int(whole[1])
