"""Running a program for as long as it moves: it is stopped only when it stands still.

How long a good run takes depends on the machine and grows with the tests, so the clock alone says
nothing. Something that neither prints nor computes will not end by itself.
"""

import codecs
import io
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

MOST_STILL_SECONDS = 10 * 60.0
# A browser that only waits still blinks: less than this in all that time is standing still.
LEAST_CPU_SECONDS = 5.0
SECONDS_BETWEEN_LOOKS = 5.0
# A program that was left behind may hold the output open for ever; its words are not waited for.
SECONDS_FOR_LAST_WORDS = 5.0
PROC = Path("/proc")
PIECE = 64 * 1024


class StoodStill(Exception):
    """It neither printed nor computed, and was stopped with all that it had started."""


@dataclass(frozen=True)
class Ran:
    """A program that came to its end."""

    code: int
    printed: str


@dataclass
class Watch:
    """When something last moved. The time is told to it, so that nobody waits to try it."""

    moved_at: float
    printed: int = 0
    cpu: float | None = None

    def is_still(self, now: float, printed: int, cpu: float | None) -> bool:
        """Whether it has stood still for too long. `cpu` is None where a system does not tell."""
        if printed != self.printed or self._has_computed(cpu):
            self.moved_at, self.printed, self.cpu = now, printed, cpu
        return now - self.moved_at >= MOST_STILL_SECONDS

    def _has_computed(self, cpu: float | None) -> bool:
        if cpu is None:
            return False
        # Less than before means that a program of the tree has ended: that is moving as well.
        return self.cpu is None or abs(cpu - self.cpu) >= LEAST_CPU_SECONDS


def run_while_it_moves(
    words: Sequence[str], *, folder: Path, environment: Mapping[str, str], is_shown: bool
) -> Ran:
    """Runs it to its end. What is shown passes through as it comes. Raises ``StoodStill``."""
    process = subprocess.Popen(
        words,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    heard = Heard(is_shown)
    listener = threading.Thread(target=heard.listen, args=(process,), daemon=True)
    listener.start()
    try:
        _wait(process, lambda: heard.length)
    finally:
        # Once it has ended and was asked for, its number may be somebody else's.
        if process.poll() is None:
            stop_all(process.pid)
            process.wait()
    listener.join(SECONDS_FOR_LAST_WORDS)
    return Ran(process.returncode, "".join(heard.pieces))


@dataclass
class Heard:
    """What a program printed so far."""

    is_shown: bool
    length: int = 0
    pieces: list[str] = field(default_factory=list)

    def listen(self, process: "subprocess.Popen[bytes]") -> None:
        letters = codecs.getincrementaldecoder("utf-8")("replace")
        lines = io.IncrementalNewlineDecoder(letters, translate=True)
        assert isinstance(process.stdout, io.BufferedReader)
        with process.stdout as stream:
            while piece := stream.read1(PIECE):
                self.take(lines.decode(piece))

    def take(self, text: str) -> None:
        self.length += len(text)
        self.pieces.append(text)
        if self.is_shown:
            sys.stdout.write(text)
            sys.stdout.flush()


def _wait(process: "subprocess.Popen[bytes]", printed: Callable[[], int]) -> None:
    watch = Watch(time.monotonic())
    while True:
        with suppress(subprocess.TimeoutExpired):
            process.wait(SECONDS_BETWEEN_LOOKS)
            return
        if watch.is_still(time.monotonic(), printed(), cpu_seconds(process.pid)):
            raise StoodStill


def cpu_seconds(pid: int, proc: Path = PROC) -> float | None:
    """What a program and all that it started have computed so far; None where nobody tells.

    With each go those of its children that have ended, so that nothing is lost when one ends.
    """
    family = list(_family(pid, proc))
    ticks = sum(sum(each.ticks) for each in family)
    return ticks / os.sysconf("SC_CLK_TCK") if family else None


def stop_all(pid: int) -> None:
    """Ends a program and, where the system tells, all that it started."""
    if os.name != "posix":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(pid)], check=False)
        return
    for each in {pid, *(member.pid for member in _family(pid, PROC))}:
        with suppress(ProcessLookupError):
            os.kill(each, signal.SIGKILL)


@dataclass(frozen=True)
class _Process:
    pid: int
    parent: int
    ticks: tuple[int, ...]


def _family(pid: int, proc: Path) -> Iterator[_Process]:
    """The program with this id and its descendants."""
    known = {each.pid: each for each in _processes(proc)}
    children: dict[int, list[int]] = {}
    for each in known.values():
        children.setdefault(each.parent, []).append(each.pid)
    waiting = [pid] if pid in known else []
    while waiting:
        one = waiting.pop()
        waiting += children.get(one, [])
        yield known[one]


def _processes(proc: Path) -> Iterator[_Process]:
    for stat in proc.glob("[0-9]*/stat"):
        # Each may end while it is looked at.
        with suppress(OSError):
            # The name, in brackets, may hold anything, brackets and spaces too.
            fields = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            ticks = tuple(int(each) for each in fields[11:15])
            yield _Process(int(stat.parent.name), int(fields[1]), ticks)
