"""The real server on a port of this machine, in a program of its own, until it is stopped."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tools.environment import ROOT
from tools.trouble import Trouble

FOOTBRIDGE = (sys.executable, "-P", "-m", "footbridge")
GUNICORN = (sys.executable, "-m", "gunicorn", "footbridge.wsgi", "--no-control-socket")
LONGEST_SECONDS = 180
A_BLINK_SECONDS = 0.01
WELL = 200
MEGABYTE = 1024
# Of what stands behind the name of the program, from the first of both to behind the second.
UTIME, STIME = 11, 13


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers. `said` is the file with all that it says."""

    process: subprocess.Popen[bytes]
    port: int
    said: Path

    @property
    def megabytes(self) -> float:
        """What it and its children hold in memory now."""
        return sum(_resident(pid) for pid in (self.process.pid, *_children(self.process.pid)))

    @property
    def seconds(self) -> float:
        """What it and its children took of a processor so far; 0.0 where nobody counts that."""
        return sum(_taken(pid) for pid in (self.process.pid, *_children(self.process.pid)))


def surroundings(folder: Path) -> dict[str, str]:
    """An environment in which nobody's own records are touched."""
    ours = {"FOOTBRIDGE_DATA": str(folder), "DATABASE_URL": "", "PYTHONPATH": str(ROOT / "src")}
    return {**os.environ, **ours}


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def prepare(folder: Path) -> None:
    """Tables, pages and figures, so that a start is one of every day and not the first."""
    given = surroundings(folder)
    subprocess.run([*FOOTBRIDGE, "prepare"], env=given, check=True, stderr=subprocess.DEVNULL)


@contextmanager
def serving(folder: Path, cookies: Mapping[str, str], processes: int = 1) -> Iterator[Server]:
    """Until the end of the block: our own server, or gunicorn with so many processes.

    It is there once it has shown Today to whoever has these cookies. Raises Trouble when it ends
    or says nothing for minutes.
    """
    port, said = free_port(), folder.with_suffix(".said")
    with said.open("ab") as file:
        process = subprocess.Popen(
            _words(port, processes), env=surroundings(folder), cwd=ROOT, stdout=file, stderr=file
        )
    try:
        _wait(process, port, cookies, said)
        yield Server(process, port, said)
    finally:
        _stop(process)


def _words(port: int, processes: int) -> Sequence[str]:
    if processes == 1:
        return (*FOOTBRIDGE, "serve", "--no-browser", "--no-key", "--port", str(port))
    # A process with more than one thread answers while it waits for the disk.
    where = ("--bind", f"127.0.0.1:{port}", "--workers", str(processes), "--threads", "4")
    return (*GUNICORN, *where, "--keep-alive", "75")


def _wait(
    process: subprocess.Popen[bytes], port: int, cookies: Mapping[str, str], said: Path
) -> None:
    end = time.monotonic() + LONGEST_SECONDS
    while not is_shown(port, cookies):
        if process.poll() is not None or time.monotonic() > end:
            raise Trouble(f"The server did not start. It said:\n{said.read_text('utf-8')}")
        time.sleep(A_BLINK_SECONDS)


def is_shown(port: int, cookies: Mapping[str, str], path: str = "/") -> bool:
    """Whether a page is there, whole."""
    line = http.client.HTTPConnection("localhost", port, timeout=LONGEST_SECONDS)
    crumbs = "; ".join(f"{name}={value}" for name, value in cookies.items())
    try:
        line.request("GET", path, headers={"Cookie": crumbs})
        answer = line.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()
    return answer.status == WELL


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(LONGEST_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _resident(pid: int) -> float:
    """As every system with `ps` says it, in megabytes."""
    words = ["ps", "-o", "rss=", "-p", str(pid)]
    told = subprocess.run(words, check=False, capture_output=True, text=True).stdout
    return int(told or 0) / MEGABYTE


def _taken(pid: int) -> float:
    """As Linux counts it."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text("utf-8")
    except OSError:
        return 0.0
    # The name of the program stands in brackets and may hold anything.
    counted = told.rpartition(")")[2].split()
    return sum(map(int, counted[UTIME:STIME])) / os.sysconf("SC_CLK_TCK")


def _children(pid: int) -> list[int]:
    words = ["ps", "-o", "pid=", "--ppid", str(pid)]
    told = subprocess.run(words, check=False, capture_output=True, text=True).stdout
    return [int(each) for each in told.split()]
