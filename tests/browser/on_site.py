"""The product's own browser tests against a folder of a site: `./run site-browser`.

There the record lies in the browser. What a test begins here is laid onto the device before its
first page, and what the device has kept is fetched whenever a test looks.
"""

import base64
import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from playwright.sync_api import Browser, BrowserContext, Page

from footbridge import care
from tests.site.hosting import Host
from tests.site.swapped import A_FILE, COUNTS, PATIENCE_MS, patched

# Tests that cannot go there, by a part of their name, and why. `docs/site.md` says it as well.
CANNOT = {
    "test_after_a_hard_day": "Python in a browser has the clock of the device",
    "test_two_devices.py": "nobody else comes in there",
    "test_resilience.py": "it takes the server away",
    "test_help.py": "it looks at what the worker of a server keeps for Help",
    "test_lighthouse.py": "it judges a server",
    "test_axe_finds_nothing_at_the_door": "there is no key and no door: whoever holds it is in",
    "test_a_file_that_is_read_shows": "a file is read there at once, before the page is answered",
    "test_a_paper_is_chosen_seen_and_saved": "a PDF is the print window there",
    "test_print.py": "it compares with the server's PDF",
    "test_reminders.py": "it drives the clock of the page, and not that of Python",
    "player/": "it drives the clock of the page, and not that of Python",
}
DATABASE = "footbridge.sqlite3"
FILES = (DATABASE, f"{DATABASE}-wal")
LAYS = """async (files) => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle("footbridge+", { create: true });
  for (const [name, text] of Object.entries(files)) {
    const file = await folder.getFileHandle(name, { create: true });
    let stream;
    // The worker that had it may still be going.
    while (!stream) stream = await file.createWritable().catch(() =>
      new Promise((go) => setTimeout(() => go(null), 100)));
    await stream.write(Uint8Array.from(atob(text), (each) => each.charCodeAt(0)));
    await stream.close();
  }
}"""
FETCHES = """async (names) => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle("footbridge+");
  const told = {};
  for (const name of names) {
    const file = await (await folder.getFileHandle(name)).getFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = "";
    for (const each of bytes) text += String.fromCharCode(each);
    told[name] = btoa(text);
  }
  return told;
}"""
# Of `care`, what tests look with. Each looks at what the device has kept by then.
LOOKING = (
    "record_of", "people", "today", "devices", "half_filled", "standing", "brought",
    "export_lines",
)  # fmt: skip
# And what they tell with, also while a page is open.
TELLING = ("write", "begin", "rename")


class Device:
    """A new telephone before the folder: what is begun here lies on it, and is fetched back."""

    def __init__(self, host: Host) -> None:
        self.address = host.address.rstrip("/")
        self.page: Page | None = None
        self.is_behind = False

    def begin(self, context: BrowserContext, display: str, path: str) -> Page:
        """The first page. Whatever is in the database of this test is on the device then."""
        context.add_init_script(COUNTS)
        page = context.new_page()
        # A file of the folder starts nothing: no one has the database open yet.
        page.goto(f"{self.address}/{A_FILE}")
        files = _record()
        if display:
            jar = {"footbridge_display": [display, ""]}
            files["cookies.json"] = _base64(json.dumps(jar).encode())
        page.evaluate(LAYS, files)
        page.goto(f"{self.address}/")
        if path != "/":
            page.goto(f"{self.address}{path}")
        self.page = page
        return page

    def beside(self, page: Page, size: Any, path: str) -> Page:
        """Another window: nothing goes from one device to another there."""
        window = page.context.new_page()
        window.set_viewport_size(size)
        window.goto(f"{self.address}{path}")
        self.page = window
        return window

    def fetch(self) -> None:
        """What the device has kept, into the database of this test."""
        if self.page is None or self.page.is_closed():
            return
        told = self.page.evaluate(FETCHES, list(FILES))
        with tempfile.TemporaryDirectory() as folder:
            for name, text in told.items():
                (Path(folder) / name).write_bytes(base64.b64decode(text))
            _fill(Path(folder) / DATABASE)

    def catches_up(self, page: Page) -> bool:
        """Before an address is gone to: lay there what a test told since. Whether it did."""
        if not self.is_behind:
            return False
        self.is_behind = False
        page.goto(f"{self.address}/{A_FILE}")
        page.evaluate(LAYS, _record())
        return True


def _record() -> dict[str, str]:
    """The database as a test has it; what a device had noted beside it is part of it by then."""
    return {DATABASE: _base64(_dumped()), f"{DATABASE}-wal": ""}


def _dumped() -> bytes:
    connection.ensure_connection()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / DATABASE
        with sqlite3.connect(path) as copy:
            connection.connection.backup(copy)
        copy.close()
        return path.read_bytes()


def _fill(path: Path) -> None:
    connection.ensure_connection()
    kept = sqlite3.connect(path)
    kept.backup(connection.connection)
    kept.close()


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode()


@contextmanager
def device(folder: Path) -> Iterator[Device]:
    """A telephone, and `care` that looks at what it has kept."""
    host = Host(folder)
    found = Device(host)
    with pytest.MonkeyPatch.context() as patch:
        patched(patch, goes_within=True, typed_in=lambda: found.page, catches_up=found.catches_up)
        for name in LOOKING:
            if hasattr(care, name):
                patch.setattr(care, name, _after_fetching(found, getattr(care, name)))
        for name in TELLING:
            patch.setattr(care, name, _to_be_laid(found, getattr(care, name)))
        yield found
    host.stop()


def _after_fetching(found: Device, look: Callable[..., Any]) -> Callable[..., Any]:
    def looked(*args: Any, **more: Any) -> Any:
        found.fetch()
        return look(*args, **more)

    return looked


def _to_be_laid(found: Device, tell: Callable[..., Any]) -> Callable[..., Any]:
    def told(*args: Any, **more: Any) -> Any:
        found.fetch()
        said = tell(*args, **more)
        found.is_behind = found.page is not None
        return said

    return told


def leave_out(items: list[pytest.Item]) -> None:
    """Skip what cannot go there, each with its reason."""
    for item in items:
        why = next((reason for name, reason in CANNOT.items() if name in item.nodeid), "")
        if "live_server" in getattr(item, "fixturenames", ()):
            why = "it asks for a server by name"
        if "opens" in getattr(item, "fixturenames", ()):
            # What lies in a transaction that is open cannot be laid onto a device.
            item.add_marker(pytest.mark.django_db(transaction=True))
        if why:
            item.add_marker(pytest.mark.skip(reason=f"not against a site: {why}"))


def opens(
    engines: Callable[[bool], Browser], folder: Path, phone: dict[str, int]
) -> Iterator[Callable[..., Page]]:
    """As `opens` of a server: the first page of a new device, with what this test has begun."""
    contexts = []
    with device(folder) as found:

        def open_page(
            path: str = "/", *, size: Any = phone, display: str = "", script: bool = True,
            remembers: bool = False, beside: Page | None = None, **more: Any,
        ) -> Page:  # fmt: skip
            if not script:
                pytest.skip("not against a site: no page comes without a script")
            if beside:
                return found.beside(beside, size, path)
            context = engines(remembers).new_context(viewport=size, locale="en-GB", **more)
            context.set_default_timeout(PATIENCE_MS)
            contexts.append(context)
            return found.begin(context, display, path)

        yield open_page
        for context in contexts:
            context.close()
