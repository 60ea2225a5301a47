"""What a command took: of a processor, of the database's own processes, and the most memory."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1024
TICKS = os.sysconf("SC_CLK_TCK")
# Of what stands behind the name of a program in /proc: its parent, its times, its children's.
PARENT, TIMES = 1, slice(11, 15)


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of a processor, here and in the database; `megabytes` is the most of one process."""

    cpu: float
    database: float
    megabytes: float
    wall: float
    code: int
    said: str


def spent(words: Sequence[str], database: int | None, env: dict[str, str] | None = None) -> Spent:
    """Runs Python with these words to its end. `database` is the first process of PostgreSQL."""
    before, began = _of(database), time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=env
    ) as child:
        assert child.stdout is not None
        said = child.stdout.read().decode(errors="replace")
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return Spent(
        cpu=usage.ru_utime + usage.ru_stime,
        database=_of(database) - before,
        megabytes=usage.ru_maxrss / MEGABYTE,
        wall=time.perf_counter() - began,
        code=child.returncode,
        said=said,
    )


def first_process_of(one: int) -> int:
    """The parent of a process of PostgreSQL: it counts what those took that have ended."""
    return int(_told(one)[PARENT])


def _of(first: int | None) -> float:
    if first is None:
        return 0.0
    all_of_it = [first, *_children(first)]
    return sum(sum(map(int, _told(each)[TIMES])) for each in all_of_it if _told(each)) / TICKS


def _children(of: int) -> list[int]:
    found = [int(each.name) for each in Path("/proc").iterdir() if each.name.isdecimal()]
    return [each for each in found if (told := _told(each)) and int(told[PARENT]) == of]


def _told(one: int) -> list[str]:
    try:
        return Path(f"/proc/{one}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return []
