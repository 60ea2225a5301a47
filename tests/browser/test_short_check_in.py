"""The check-in of a day without news: two screens, each whole on a phone, in under 30 seconds."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from footbridge import care
from footbridge.engine.facts import CheckIn, FeetCheck
from footbridge.engine.known.history import standing
from footbridge.engine.person import Slot
from tests.browser.doing import arrives_today, go_on, tick
from tests.browser.people import ruth_since
from tests.web.reading import TAP_SECONDS, WORDS_A_MINUTE

THIRTY_SECONDS = 30
TALLEST = 1700
# What is tapped is looked for and not read: a row of digits is no sentence.
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
NOTHING_NEW = (
    (("pain", "3"), ("soreness", "1"), ("night", "none")),
    (("look", "nothing"), ("changed", "no"), ("trip", "none"), ("new", "none")),
)
SEEN = """() => {
  const walker = document.createTreeWalker(document.querySelector(".p-check") ?? document.body,
    NodeFilter.SHOW_TEXT);
  const said = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const box = element.getBoundingClientRect();
    const isSeen = element.checkVisibility({ visibilityProperty: true }) && box.width > 2;
    const isHidden = element.closest(".vh, .skip, script, style, template");
    if (isSeen && !isHidden && walker.currentNode.data.trim()) {
      said.push(walker.currentNode.data.trim());
    }
  }
  return said;
}"""


class Reader:
    """Reads 200 words a minute, each sentence once, and taps once a second."""

    def __init__(self) -> None:
        self.known: set[str] = set()
        self.words = self.taps = self.pixels = 0

    def read(self, page) -> None:
        seen = dict.fromkeys(page.evaluate(SEEN))
        new = [each for each in seen if each not in self.known]
        self.known.update(new)
        self.words += sum(len(WORD.findall(each)) for each in new)
        self.pixels += page.evaluate("document.documentElement.scrollHeight")

    @property
    def seconds(self) -> float:
        return self.words * 60 / WORDS_A_MINUTE + self.taps * TAP_SECONDS


@pytest.fixture
def known_ruth(transactional_db, now) -> str:
    """She began three weeks ago, and checked in yesterday."""
    start = now - timedelta(days=21)
    key = care.begin(name="Ruth", person=ruth_since(start.date()), now=start)
    yesterday = now - timedelta(days=1)
    care.write(key, CheckIn(slot=Slot.MORNING, pain=3, soreness=1), care.Stamp(yesterday))
    return key


def told(key, kind) -> list:
    return [
        each.what
        for each in standing(care.record_of(key).journal.facts)
        if isinstance(each.what, kind)
    ]


@pytest.mark.covers("TRACK-14")
def test_a_day_without_news_takes_two_screens_and_less_than_thirty_seconds(opens, known_ruth):
    page, reader = opens("/check-in/"), Reader()
    for number, screen in enumerate(NOTHING_NEW, start=1):
        expect(page.locator(".steps")).to_contain_text(f"{number} of 2")
        reader.read(page)
        for name, value in screen:
            tick(page, name, value)
            reader.taps += 1
        go_on(page)
        reader.taps += 1
        page.wait_for_load_state()

    newest = told(known_ruth, CheckIn)[-1]
    measured = f"{reader.words} words, {reader.taps} taps, {reader.pixels} px"
    assert (newest.pain, newest.soreness, newest.night_pain) == (3, 1, "none")
    assert newest.zones is not None
    assert told(known_ruth, FeetCheck) == [FeetCheck()]
    assert reader.seconds < THIRTY_SECONDS, measured
    assert reader.pixels <= TALLEST, measured


def test_without_a_script_what_one_answer_asks_for_unfolds_all_the_same(opens, known_ruth):
    page = opens("/check-in/news/", script=False)
    expect(page.get_by_text("Tick what fits", exact=True)).to_be_hidden()

    tick(page, "new", "some")

    expect(page.get_by_text("Tick what fits", exact=True)).to_be_visible()


def test_feet_that_were_looked_at_today_are_not_asked_about(opens, known_ruth, now):
    care.write(known_ruth, FeetCheck(), care.Stamp(now))
    page = opens("/check-in/")
    for name, value in NOTHING_NEW[0]:
        tick(page, name, value)
    go_on(page)

    expect(page.get_by_text("You’ve looked at your feet today.")).to_be_visible()
    expect(page.locator('input[name="look"]')).to_have_count(0)
    for name, value in NOTHING_NEW[1][1:]:
        tick(page, name, value)
    go_on(page)
    arrives_today(page)

    assert told(known_ruth, FeetCheck) == [FeetCheck()]


def test_an_error_keeps_what_was_chosen(opens, known_ruth):
    page = opens("/check-in/news/")
    tick(page, "trip", "stumble")
    tick(page, "changed", "yes")
    go_on(page)

    expect(page.locator("#id_look-error")).to_be_visible()
    assert page.locator('input[name="trip"][value="stumble"]').is_checked()
    assert page.locator('input[name="changed"][value="yes"]').is_checked()
