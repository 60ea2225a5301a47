"""A first day in Firefox, out of a folder of files, and what is there after it was killed."""

import json
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.site.firefox import FIREFOX, Firefox, checks_in, does_a_session, is_set_up
from tests.site.hosting import PATIENCE_MS
from tests.site.test_in_a_browser import on_a_server
from tests.site.watching import Watch, place_of

IS_TODAY = "return document.querySelector('main.today')?.innerText"
SAYS_SAVED = ("[role=status]", "Saved.")
# What Firefox asks of its maker by itself, also where it shows an empty page.
ITS_MAKER = ("mozilla.com", "mozilla.net", "mozilla.org", "firefox.com")


@pytest.fixture
def watch():
    heard = Watch()
    yield heard
    heard.stop()


@pytest.fixture
def firefox(tmp_path, watch):
    """Starts Firefox on this telephone: each time with all that it had kept."""
    if not FIREFOX:
        pytest.skip("no Firefox here: FOOTBRIDGE_FIREFOX says where one is")
    started = []

    def start(*, is_private: bool = False) -> Firefox:
        profile, downloads = tmp_path / "profile", tmp_path / "downloads"
        started.append(Firefox(profile, downloads, watch.address, is_private=is_private))
        return started[-1]

    yield start
    for each in started:
        if each.process.poll() is None:
            each.killed()


def saved_file(folder: Path) -> Path:
    """What was saved there, once it is whole."""
    end = monotonic() + PATIENCE_MS / 1000
    while True:
        found = [each for each in folder.iterdir() if each.stat().st_size]
        if found and not any(each.suffix == ".part" for each in found):
            return found[0]
        assert monotonic() < end, f"nothing was saved: {list(folder.iterdir())}"
        sleep(0.1)


def is_of_its_maker(asked: str) -> bool:
    return place_of(asked).endswith(ITS_MAKER)


def test_a_first_day_in_firefox_is_kept_without_a_network_and_when_it_is_killed(
    firefox, host, watch, tmp_path
):
    phone = firefox()
    phone.goes(host.address)
    is_set_up(phone)
    phone.presses("a", "Go to today")
    checks_in(phone)

    host.stop()
    does_a_session(phone)
    phone.goes(f"{host.address}walk/")
    phone.types('input[name="minutes"]', "7")
    phone.ticks("comfortable", "yes")
    phone.presses("button", "Save the walk")
    phone.finds(*SAYS_SAVED)
    phone.killed()

    phone = firefox()
    phone.goes(host.address)
    today = phone.until(IS_TODAY)
    phone.goes(f"{host.address}data/")
    phone.presses("a", "Save everything")
    lines = saved_file(tmp_path / "downloads").read_text(encoding="utf-8").splitlines()

    assert "Session," in today
    facts = [json.loads(line).get("fact", {}).get("kind") for line in lines]
    assert {"check_in", "session", "walk"} <= set(facts)
    assert on_a_server(saved_file(tmp_path / "downloads"), tmp_path / "server") == lines
    assert [each for each in watch.of_the_pages() if not is_of_its_maker(each)] == []


def test_a_private_window_of_firefox_sets_nobody_up(firefox, host):
    phone = firefox(is_private=True)
    phone.goes(host.address)

    phone.finds("h1", "Nothing can be kept here")

    assert phone.says("return document.body.innerText.includes('Start')") is False
