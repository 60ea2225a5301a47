"""A telephone with Firefox, driven by what Firefox itself understands (Marionette): no driver.

It presses and types as a person does, by the words and marks of the pages.
"""

import json
import os
import shutil
import socket
import subprocess
from collections.abc import Mapping
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from urllib.parse import urlsplit

from tests.browser.doing import ANSWERS, SAFE_ANSWERS
from tests.site.hosting import PATIENCE_MS, PHONE, afternoon

# Where it is, on systems on which a whole browser can be ended at once.
FIREFOX = (os.environ.get("FOOTBRIDGE_FIREFOX") or shutil.which("firefox") or "") * hasattr(
    os, "killpg"
)
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
PAUSE_SECONDS = 0.1
FINDS = """
  const [css, words] = arguments;
  return [...document.querySelectorAll(css)].find(
    (each) => each.checkVisibility() && each.textContent.includes(words)) ?? null;
"""


class Refused(Exception):
    """What Firefox did not do, in its own words."""


class Firefox:
    """One browser on the profile in this folder. All but this machine is out of its reach."""

    def __init__(
        self, profile: Path, downloads: Path, elsewhere: str, *, is_private: bool = False
    ) -> None:
        """`elsewhere` is the address of what hears all that is asked of anybody else."""
        self.port = _free_port()
        profile.mkdir(exist_ok=True)
        downloads.mkdir(exist_ok=True)
        told = {
            "marionette.port": self.port,
            "browser.download.dir": str(downloads),
            "browser.privatebrowsing.autostart": is_private,
            **_through(elsewhere),
        }
        (profile / "user.js").write_text(_preferences(told), encoding="utf-8")
        self.process = subprocess.Popen(
            [FIREFOX, "--marionette", "--headless", "--no-remote", "--profile", str(profile)],
            env={**os.environ, "TZ": afternoon(), "HOME": str(profile.parent)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self.wire = _reached(self.port)
        self._read()
        self.said = 0
        self.asks("WebDriver:NewSession", {"pageLoadStrategy": "none"})
        self.asks("WebDriver:SetWindowRect", PHONE)

    def asks(self, what: str, told: Mapping[str, Any]) -> Any:
        """One command, and its value. Raises Refused."""
        self.said += 1
        line = json.dumps([0, self.said, what, told]).encode()
        self.wire.sendall(f"{len(line)}:".encode() + line)
        _, _, trouble, value = self._read()
        if trouble:
            raise Refused(f"{what}: {trouble['message']}")
        return value.get("value", value) if isinstance(value, dict) else value

    def _read(self) -> Any:
        size = b""
        while not size.endswith(b":"):
            size += self._part(1)
        return json.loads(self._part(int(size[:-1])))

    def _part(self, size: int) -> bytes:
        read = b""
        while len(read) < size:
            more = self.wire.recv(size - len(read))
            if not more:
                raise Refused("Firefox has gone.")
            read += more
        return read

    def goes(self, address: str) -> None:
        self.asks("WebDriver:Navigate", {"url": address})

    def says(self, script: str, *args: object) -> Any:
        return self.asks("WebDriver:ExecuteScript", {"script": script, "args": list(args)})

    def url(self) -> str:
        return str(self.says("return location.href"))

    def until(self, question: str, *args: object) -> Any:
        """Until the page answers something that counts as yes."""
        end = monotonic() + PATIENCE_MS / 1000
        while True:
            try:
                if answer := self.says(question, *args):
                    return answer
            except Refused as error:
                # A page that is just being left can't answer.
                answer = str(error)
            assert monotonic() < end, f"still {answer} at {self.url()}: {question} {args}"
            sleep(PAUSE_SECONDS)

    def finds(self, css: str, words: str = "") -> Any:
        return self.until(FINDS, css, words)

    def presses(self, css: str, words: str = "") -> None:
        """As a finger: what lies under something else, or still moves, is not pressed."""
        end = monotonic() + PATIENCE_MS / 1000
        while True:
            found = self.finds(css, words)
            try:
                self.says("arguments[0].scrollIntoView({ block: 'center' })", found)
                self.asks("WebDriver:ElementClick", {"id": found[ELEMENT]})
            except Refused:
                if monotonic() > end:
                    raise
                sleep(PAUSE_SECONDS)
            else:
                return

    def ticks(self, name: str, value: str) -> None:
        self.presses(f'label:has(input[name="{name}"][value="{value}"])')

    def types(self, css: str, text: str) -> None:
        found = self.finds(css)[ELEMENT]
        self.asks("WebDriver:ElementClear", {"id": found})
        self.asks("WebDriver:ElementSendKeys", {"id": found, "text": text})

    def leaves(self, url: str) -> None:
        self.until("return location.href !== arguments[0]", url)

    def killed(self) -> None:
        """The whole browser at once, as when the battery is empty."""
        os.killpg(self.process.pid, 9)
        self.process.wait()
        self.wire.close()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


AS_EVER: dict[str, object] = {
    "browser.download.folderList": 2,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "intl.accept_languages": "en-GB",
    "network.proxy.type": 1,
    "network.proxy.no_proxies_on": "127.0.0.1",
}


def _through(elsewhere: str) -> dict[str, object]:
    watch = urlsplit(elsewhere)
    told: dict[str, object] = {}
    for kind in ("http", "ssl"):
        told[f"network.proxy.{kind}"] = watch.hostname
        told[f"network.proxy.{kind}_port"] = watch.port
    return told


def _preferences(told: Mapping[str, object]) -> str:
    """As Firefox reads them: one a line."""
    all_of_them = {**AS_EVER, **told}.items()
    return "".join(
        f"user_pref({json.dumps(name)}, {json.dumps(to)});\n" for name, to in all_of_them
    )


def _reached(port: int) -> socket.socket:
    end = monotonic() + PATIENCE_MS / 1000
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_MS / 1000)
        except ConnectionRefusedError:
            assert monotonic() < end, "Firefox did not come"
            sleep(PAUSE_SECONDS)


def is_set_up(phone: Firefox) -> None:
    """Every screen, as somebody answers to whom nothing applies."""
    phone.presses("a", "Start")
    phone.until("return location.pathname.includes('/set-up/')")
    while "/set-up/" in (here := phone.url()):
        step = urlsplit(here).path.rstrip("/").rpartition("/")[2]
        if step in SAFE_ANSWERS:
            phone.ticks("signs", "none")
        for name, value in ANSWERS.get(step, {}).items():
            phone.ticks(name, value)
        if step == "name":
            phone.types("input[name=name]", "Ruth (made up)")
        elif step == "year":
            phone.types("main input[name=year]", "1954")
        elif step == "home":
            for thing in ("worktop", "chair", "wall", "towel"):
                phone.ticks("home", thing)
        phone.presses(".foot-bar .btn--go")
        phone.leaves(here)


def checks_in(phone: Firefox) -> None:
    phone.presses('a[href$="/check-in/"]')
    phone.until("return location.pathname.includes('/feeling/')")
    here = phone.url()
    for name, value in {"pain": "3", "soreness": "1", "night": "none"}.items():
        phone.ticks(name, value)
    phone.presses(".foot-bar .btn--go")
    phone.leaves(here)
    for name in ("look", "trip", "new"):
        phone.ticks(name, "nothing" if name == "look" else "none")
    phone.presses(".foot-bar .btn--go")
    phone.until("return !location.pathname.includes('/check-in/')")


ASKED = {"effort": "6", "sensation": "2", "steadiness": "1", "touches": "0", "grabs": "0"}


def does_a_session(phone: Firefox) -> None:
    """Page by page, until it is saved."""
    phone.presses('a[href="/session/"]')
    phone.presses("button", "Go page by page")
    phone.until("return /session[/].+/.test(location.pathname)")
    while not (here := phone.url()).endswith("/end/"):
        for name, value in ASKED.items():
            if phone.says("return document.getElementsByName(arguments[0]).length", name):
                phone.ticks(name, value)
        phone.presses("button", "Done")
        phone.leaves(here)
    phone.presses("button", "End the session")
    phone.until("return !location.pathname.includes('/session/')")
