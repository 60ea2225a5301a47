"""The real program with a data folder of its own: started, spoken to, killed and started again."""

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID, uuid4

from django.utils import timezone

from footbridge import record
from footbridge.engine.person import Person, Screening
from tests.people import RUTH

ROOT = Path(__file__).parent.parent.parent
PROGRAM = (sys.executable, "-m", "footbridge")
LIMIT_SECONDS = 30
A_BLINK_SECONDS = 0.005
KEY_MARK = "key/"


def surroundings(folder: Path, **more: str) -> dict[str, str]:
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    ours = {"FOOTBRIDGE_DATA": str(folder), "DATABASE_URL": "", "PYTHONPATH": paths}
    return {**os.environ, **ours, **more}


def run(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """One command, from its start to its end."""
    return subprocess.run(
        [*PROGRAM, *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=LIMIT_SECONDS,
        env=surroundings(folder, **more),
    )


def until(is_so: Callable[[], object], seconds: float = LIMIT_SECONDS) -> None:
    """Waits until it is so. That it never comes to be is a failure of the test."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it never came to be"
        time.sleep(A_BLINK_SECONDS)


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def is_listening(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


@dataclass
class Child:
    """A program that was started. What it says goes into a file, so that it never has to wait."""

    pid: int
    into: Path
    look: Callable[[], int | None]
    code: int | None = None

    @property
    def said(self) -> str:
        return self.into.read_text(encoding="utf-8") if self.into.exists() else ""

    @property
    def has_ended(self) -> bool:
        if self.code is None:
            self.code = self.look()
        return self.code is not None

    def wait(self) -> int:
        until(lambda: self.has_ended)
        assert self.code is not None
        return self.code

    def kill(self) -> None:
        """As a power cut of its own: no word of farewell."""
        if not self.has_ended:
            os.kill(self.pid, signal.SIGKILL)
        self.wait()

    def stop(self) -> None:
        """As Ctrl-C does."""
        if not self.has_ended:
            os.kill(self.pid, signal.SIGINT)
        self.wait()


@dataclass
class Machine:
    """Starts programs on one data folder: forked from one that is loaded, or plainly."""

    folder: Path
    beside: Path
    more: dict[str, str] = field(default_factory=dict)
    mother: subprocess.Popen[str] | None = None
    children: list[Child] = field(default_factory=list)

    def start(self, *words: str) -> Child:
        into = self.beside / f"said-{len(self.children)}"
        begin = self._plainly if self.mother is None else self._forked
        child = begin(words, into)
        self.children.append(child)
        return child

    def end(self) -> None:
        """Nothing that was started here outlives it, also when a test has failed."""
        for child in self.children:
            child.kill()

    def _forked(self, words: tuple[str, ...], into: Path) -> Child:
        pid = self._ordered({"words": words, "into": str(into)})
        assert pid is not None
        return Child(pid, into, lambda: self._ordered({"look": pid}))

    def do(self, *words: str) -> Child:
        """One command to its end, which must be a good one."""
        child = self.start(*words)
        assert child.wait() == 0, child.said
        return child

    def serve(self, port: int) -> Child:
        """A server that listens."""
        child = self.start("serve", "--no-browser", "--port", str(port))
        until(lambda: is_listening(port))
        return child

    def _plainly(self, words: tuple[str, ...], into: Path) -> Child:
        with into.open("wb") as file:
            process = subprocess.Popen(
                [*PROGRAM, *words],
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=file,
                env=surroundings(self.folder, **self.more),
            )
        return Child(process.pid, into, process.poll)

    def _ordered(self, order: dict[str, object]) -> int | None:
        mother = self.mother
        assert mother is not None
        assert mother.stdin is not None
        assert mother.stdout is not None
        mother.stdin.write(json.dumps(order) + "\n")
        mother.stdin.flush()
        answer: int | None = json.loads(mother.stdout.readline())
        return answer


@contextmanager
def machine(folder: Path, **more: str) -> Iterator[Machine]:
    """Forks where the system can: starting Python anew a thousand times takes an hour."""
    with tempfile.TemporaryDirectory(prefix="footbridge-said-") as beside:
        if not hasattr(os, "fork"):
            yield from _until_the_end(Machine(folder, Path(beside), more))
            return
        with _mother(folder, more) as mother:
            yield from _until_the_end(Machine(folder, Path(beside), more, mother))


def _until_the_end(made: Machine) -> Iterator[Machine]:
    try:
        yield made
    finally:
        made.end()


@contextmanager
def _mother(folder: Path, more: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    mother = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.mother"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=surroundings(folder, DJANGO_SETTINGS_MODULE="footbridge.settings", **more),
    )
    try:
        yield mother
    finally:
        mother.communicate(timeout=LIMIT_SECONDS)


@contextmanager
def serving(on: Machine) -> Iterator[tuple[int, Child]]:
    """A server until the end of the block, and its port."""
    port = free_port()
    server = on.serve(port)
    try:
        yield port, server
    finally:
        server.stop()


def beginner() -> Person:
    """Ruth, who begins today by the clock of this machine."""
    today = timezone.localdate()
    return replace(RUTH, started_on=today, screening=Screening(asked_on=today))


def moved_in(on: Machine, name: str, person: Person) -> str:
    """Somebody whose record comes from elsewhere. Gives their key."""
    key = str(uuid4())
    file = on.beside / f"{key}.jsonl"
    file.write_text(exported(key, name, person), encoding="utf-8")
    on.do("import", str(file))
    return key


def exported(key: str, name: str, person: Person) -> str:
    """The record of somebody who has told nothing yet, as an export has it."""
    told = record.PersonTold(key=UUID(key), name=name, begun=timezone.now(), answers=person)
    export = record.Export(person=told, facts=(), shown=(), drafts=())
    return "".join(f"{line}\n" for line in record.write_export(export))


def key_from(on: Machine) -> str:
    """The path of an address that lets one browser in."""
    said = on.do("key").said
    line = next(each for each in said.splitlines() if KEY_MARK in each)
    return "/" + KEY_MARK + line.strip().rpartition("/")[2]
