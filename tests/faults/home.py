"""Ruth's record on a machine of its own, a server that runs, and a browser that is let in."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from footbridge.storage.address import SQLITE_NAME
from tests.faults.acts import Act, NotTaken, a_check_in, a_sign, a_walk, some_facts
from tests.faults.browsing import Browser
from tests.faults.file import ids
from tests.faults.program import Child, Machine, beginner, key_from, machine, moved_in, serving

MACHINE = 503
KINDS = (a_walk, a_sign, a_check_in, some_facts)


@dataclass
class Home:
    """Ruth's record, the server over it, and her browser."""

    on: Machine
    server: Child
    browser: Browser
    ruth: str

    @property
    def database(self) -> Path:
        return self.on.folder / SQLITE_NAME

    @property
    def stored(self) -> list[str]:
        return ids(self.database, self.ruth)

    def acts(self) -> list[Act]:
        """One of each kind, not sent yet."""
        chance = random.Random("feet")
        return [make(self.ruth, chance) for make in KINDS]

    def is_taken(self, act: Act) -> bool:
        """Sends it. What is taken is stored whole; else it is refused with words and nowhere."""
        before = set(self.stored)
        try:
            act.sent_by(self.browser)
        except NotTaken as refused:
            self._is_said(refused, act, before)
            return False
        assert act.ids <= set(self.stored)
        return True

    def _is_said(self, refused: NotTaken, act: Act, before: set[str]) -> None:
        assert refused.answer.code == MACHINE, refused.answer.text[-3000:]
        assert "isn’t saved" in refused.answer.text
        assert not act.is_whole or set(self.stored) == before

    @contextmanager
    def window(self) -> Iterator[Browser]:
        """One more window of the same browser."""
        other = Browser(self.browser.port)
        other.cookies = dict(self.browser.cookies)
        yield other
        other.hang_up()

    def send_from_a_window(self, act: Act) -> None:
        with self.window() as window:
            act.sent_by(window)

    def complete(self, acts: list[Act]) -> None:
        """All of them again, under their ids, now that nothing is in the way: each is once."""
        for act in acts:
            act.sent_by(self.browser)
        told = [entry for act in acts for entry in act.ids]
        assert sorted(self.stored) == sorted(told)


@contextmanager
def home_in(folder: Path) -> Iterator[Home]:
    with machine(folder) as on:
        key = moved_in(on, "Ruth", beginner())
        with serving(on) as (port, server):
            browser = Browser(port)
            browser.let_in(key_from(on))
            yield Home(on, server, browser, key)
            browser.hang_up()
