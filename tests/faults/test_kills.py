"""Killed at any moment, nothing that was acknowledged is lost, and nothing is there twice.

The server and the command line are the real program; three devices and the terminal write down
one thing after another while both are killed without a word. What was not acknowledged is sent
again under its id. `./run faults` does it a thousand times, the suite a few.
"""

import os
import random
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import pytest

from footbridge.storage.address import SQLITE_NAME
from tests.faults.acts import Act, any_act, tell_until_cut_off
from tests.faults.browsing import Browser
from tests.faults.file import rows
from tests.faults.program import Child, Machine, beginner, free_port, key_from, machine, moved_in

KILLS = int(os.environ.get("FOOTBRIDGE_KILLS", "20"))
# In each round the server is killed, and the command line.
KILLS_A_ROUND = 2
# Then somebody else begins: a year in one day would only make every page slow.
ROUNDS_A_PERSON = 10
DEVICES = 3
SHORTEST_LIFE_SECONDS, LONGEST_LIFE_SECONDS = 0.05, 0.8
LOOK_SECONDS = 0.0005
NAMES = ("Ruth", "Amir", "Greta")


@dataclass
class Household:
    """Some people, each with a device, and all that they have told so far."""

    on: Machine
    chance: random.Random
    people: dict[str, list[Act]] = field(default_factory=dict)
    browsers: list[Browser] = field(default_factory=list)
    at_terminal: list[tuple[str, str]] = field(default_factory=list)
    kept_at_terminal: set[str] = field(default_factory=set)

    def move_in(self) -> None:
        for name in NAMES:
            self.people[moved_in(self.on, name, beginner())] = []

    @property
    def newest(self) -> list[str]:
        return list(self.people)[-DEVICES:]

    def tell(self) -> list[threading.Thread]:
        """Every device at once, until it is cut off."""
        told = [
            threading.Thread(target=tell_until_cut_off, args=(browser, self.people[key], make))
            for key, browser in zip(self.newest, self.browsers, strict=True)
            for make in [lambda key=key: any_act(key, self.chance)]
        ]
        for each in told:
            each.start()
        return told

    def log(self) -> Child:
        """The command line: what it was killed in the last time, or something new."""
        lost = [each for each in self.at_terminal if each[1] not in self.kept_at_terminal]
        if not lost:
            lost = [(self.newest[0], str(uuid4()))]
            self.at_terminal += lost
        key, entry = lost[-1]
        return self.on.start("log", "walk", "7", "--who", key, "--id", entry)

    def heed(self, child: Child) -> None:
        """It was acknowledged when a person could read so, whatever came after it."""
        if "Written down" in child.said or "Known already" in child.said:
            self.kept_at_terminal.add(self.at_terminal[-1][1])

    def complete(self) -> None:
        """All that is not known to be kept is sent once more, to a server that lives."""
        browser = self.browsers[0]
        for acts in self.people.values():
            for act in acts:
                if not act.is_done:
                    act.sent_by(browser)
        while any(entry not in self.kept_at_terminal for _, entry in self.at_terminal):
            child = self.log()
            assert child.wait() == 0, child.said
            self.heed(child)


def assert_nothing_lost(home: Household, stored: dict[str, list[str]]) -> None:
    """All that was acknowledged is there, and of what is one act all or nothing."""
    for key, acts in home.people.items():
        there = set(stored.get(key, ()))
        for act in acts:
            assert act.kept <= there, f"{act.name} was acknowledged and is lost"
            is_half = act.is_whole and 0 < len(act.ids & there) < len(act.ids)
            assert not is_half, f"half of a {act.name} is stored"
    for key, entry in home.at_terminal:
        is_kept = entry in home.kept_at_terminal
        assert not is_kept or entry in stored.get(key, ()), "what the terminal wrote is lost"


def assert_all_is_there_once(home: Household, stored: dict[str, list[str]]) -> None:
    for key, acts in home.people.items():
        told = _all_ids(acts) + [entry for who, entry in home.at_terminal if who == key]
        assert sorted(stored.get(key, ())) == sorted(told)


def _all_ids(acts: Iterable[Act]) -> list[str]:
    return [entry for act in acts for entry in act.ids]


def wait_for_a_bad_moment(database: Path, chance: random.Random) -> None:
    """Some time; in one case of two, the moment at which something is just being written."""
    end = time.monotonic() + chance.uniform(SHORTEST_LIFE_SECONDS, LONGEST_LIFE_SECONDS)
    time.sleep(max(0.0, end - time.monotonic()))
    if chance.random() < 0.5:
        return
    log = Path(f"{database}-wal")
    before, end = _size(log), time.monotonic() + LONGEST_LIFE_SECONDS
    while _size(log) == before and time.monotonic() < end:
        time.sleep(LOOK_SECONDS)
    time.sleep(chance.uniform(0, 0.003))


def _size(path: Path) -> tuple[int, int]:
    try:
        told = path.stat()
    except FileNotFoundError:
        return 0, 0
    return told.st_size, told.st_mtime_ns


def one_round(home: Household, port: int, database: Path) -> None:
    server = home.on.serve(port)
    telling = home.tell()
    typing = home.log()
    for victim in home.chance.sample((server, typing), k=2):
        wait_for_a_bad_moment(database, home.chance)
        victim.kill()
    for each in telling:
        each.join()
    home.heed(typing)


@pytest.fixture
def household(tmp_path):
    with machine(tmp_path / "data") as made:
        home = Household(made, random.Random(os.environ.get("FOOTBRIDGE_CHANCE", "feet")))
        yield home
        for browser in home.browsers:
            browser.hang_up()


def test_what_was_acknowledged_survives_every_kill_and_is_there_once(household, tmp_path):
    port, database = free_port(), tmp_path / "data" / SQLITE_NAME
    household.on.do("manage", "migrate", "--verbosity", "0")
    server = household.on.serve(port)
    for _ in range(DEVICES):
        browser = Browser(port)
        browser.let_in(key_from(household.on))
        household.browsers.append(browser)
    server.stop()

    for number in range(max(1, KILLS // KILLS_A_ROUND)):
        if number % ROUNDS_A_PERSON == 0:
            household.move_in()
        one_round(household, port, database)
        assert_nothing_lost(household, rows(database))

    server = household.on.serve(port)
    household.complete()
    server.stop()
    assert_all_is_there_once(household, rows(database))
    for key in household.people:
        household.on.do("replay", "--who", key)
    # A bench that is killed before anybody has said a word proves nothing.
    assert sum(map(len, household.people.values())) > KILLS
