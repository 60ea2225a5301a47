"""Hosts that share one database: gunicorn over the real program, each with its own data folder.

What is built is one folder for all of them, as on a disk that they share.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.faults.browsing import Browser, NoAnswer
from tests.faults.program import ROOT, free_port, run, surroundings, until

GUNICORN = (sys.executable, "-m", "gunicorn", "footbridge.wsgi")
SLOW_SECONDS = 90
WELL = 200


@dataclass
class Host:
    """A machine with a server on it, and what it says of itself in a file."""

    data: Path
    built: Path
    database: str
    port: int
    workers: int = 1
    process: subprocess.Popen[bytes] | None = None

    @property
    def more(self) -> dict[str, str]:
        return {"FOOTBRIDGE_BUILT": str(self.built), "DATABASE_URL": self.database}

    @property
    def said(self) -> str:
        return self.data.with_suffix(".said").read_text(encoding="utf-8")

    def prepare(self) -> None:
        # Drawing all figures takes its time, once.
        command = [sys.executable, "-m", "footbridge", "prepare"]
        given = surroundings(self.data, **self.more)
        done = subprocess.run(command, env=given, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr

    def do(self, *words: str) -> str:
        """One command to its end, which must be a good one. Gives what it printed."""
        done = run(self.data, *words, **self.more)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def start(self) -> None:
        """Until it says that it is well."""
        # A line on which nothing is said for a while stays, as it does behind a proxy.
        command = [*GUNICORN, "--threads", "4", "--keep-alive", "60"]
        where = ["--bind", f"127.0.0.1:{self.port}", "--workers", str(self.workers)]
        with self.data.with_suffix(".said").open("ab") as said:
            self.process = subprocess.Popen(
                [*command, *where],
                cwd=ROOT,
                env=surroundings(self.data, **self.more),
                stdout=said,
                stderr=said,
                # All of it dies at once when the power goes.
                start_new_session=True,
            )
        until(lambda: self.is_well or self.has_ended, SLOW_SECONDS)
        assert self.is_well, self.said

    @property
    def has_ended(self) -> bool:
        return self.process is None or self.process.poll() is not None

    @property
    def is_well(self) -> bool:
        asked = Browser(self.port)
        try:
            return asked.get("/health/").code == WELL
        except NoAnswer:
            return False
        finally:
            asked.hang_up()

    def workers_now(self) -> list[int]:
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(each) for each in listed.read_text(encoding="ascii").split()]

    def kill_a_worker(self) -> None:
        os.kill(self.workers_now()[0], signal.SIGKILL)

    def lose_power(self) -> None:
        """No word of farewell from anything on it."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self.process is not None:
            self.lose_power()


def host_in(folder: Path, name: str, built: Path, database: str, workers: int = 1) -> Host:
    return Host(folder / name, built, database, free_port(), workers)


def let_in(host: Host) -> Browser:
    """A browser of somebody who got the address from this host."""
    said = host.do("key", "--at", f"http://localhost:{host.port}")
    browser = Browser(host.port)
    browser.let_in("/key/" + said.strip().rpartition("/")[2])
    browser.hang_up()
    return browser


def the_same_at(browser: Browser, host: Host) -> Browser:
    """One more window of a browser, which reaches another host of the same name."""
    other = Browser(host.port)
    other.cookies = dict(browser.cookies)
    return other


def patiently(send: Callable[[], None]) -> bool:
    """Whether an answer came."""
    try:
        send()
    except NoAnswer:
        return False
    return True
