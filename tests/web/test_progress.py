"""What the numbers of a review say, and what they do not."""

import re
from datetime import timedelta

import pytest

from footbridge import care
from footbridge.engine.facts import Walk

DAYS = 28
FIRST_SECONDS, MORE_A_DAY = 600, 30


@pytest.fixture
def walked(browser, ruth, clock) -> None:
    """Ruth walks for ten minutes, and each day for half a minute more."""
    from footbridge.web import clock as wall

    for day in range(DAYS):
        seconds = FIRST_SECONDS + day * MORE_A_DAY
        care.write(ruth, Walk(seconds=seconds), care.Stamp(wall.now(), at=wall.now()))
        clock.shift(timedelta(days=1))


def row(page: str, head: str) -> list[str]:
    """What is said under the head of the table row that begins so, and its cells."""
    body = page.partition(f'<th scope="row">{head}')[2].partition("</tr>")[0]
    said = re.findall(r'<span class="in-words">(.*?)</span></th>', body)
    cells = [re.sub("<[^>]*>", "", cell) for cell in re.findall(r"<td.*?</td>", body)]
    return [*said, *cells]


@pytest.mark.usefixtures("walked")
@pytest.mark.parametrize("address", ["/progress/", "/review/"])
def test_walks_of_two_fortnights_are_compared_with_each_other(browser, address):
    page = browser.get(address).content.decode()

    assert row(page, "Longest walk a day, minutes") == ["", "14", "20"]


@pytest.mark.usefixtures("walked")
def test_a_walking_test_that_was_done_once_is_given_no_verdict(browser):
    page = browser.get("/review/").content.decode()

    assert row(page, "Minutes of easy walking") == ["10", "10"]
