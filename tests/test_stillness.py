"""A step of `./run test` is stopped when it stands still, and never because it takes long."""

import os
import sys
import time
from pathlib import Path

import pytest

from tools import stillness
from tools.stillness import (
    LEAST_CPU_SECONDS,
    MOST_STILL_SECONDS,
    Watch,
    cpu_seconds,
    run_while_it_moves,
)

HOUR = 3600
MINUTE = 60


def stopped_after(looks) -> float | None:
    """The first moment at which a watch that began at 0 calls these looks still."""
    watch = Watch(moved_at=0)
    return next((now for now, printed, cpu in looks if watch.is_still(now, printed, cpu)), None)


def every_minute(until: float, printed, cpu):
    """Looks at what has printed and computed that much at each moment."""
    moments = range(MINUTE, int(until) + 1, MINUTE)
    return [(now, printed(now), cpu(now)) for now in moments]


# How long it may stand


def test_what_prints_a_letter_now_and_then_may_take_for_ever():
    looks = every_minute(5 * HOUR, printed=lambda now: now // (9 * MINUTE), cpu=lambda now: None)

    assert stopped_after(looks) is None


def test_what_computes_in_silence_may_take_for_ever():
    looks = every_minute(5 * HOUR, printed=lambda now: 0, cpu=lambda now: now * 0.5)

    assert stopped_after(looks) is None


def test_what_does_neither_is_stopped_ten_minutes_after_it_last_moved():
    looks = every_minute(
        HOUR,
        printed=lambda now: min(now, 20 * MINUTE),
        cpu=lambda now: min(now, 21 * MINUTE) * 1.0,
    )

    assert stopped_after(looks) == 21 * MINUTE + MOST_STILL_SECONDS


def test_a_browser_that_only_blinks_is_standing_still():
    blink = LEAST_CPU_SECONDS / MOST_STILL_SECONDS / 2

    looks = every_minute(HOUR, printed=lambda now: 0, cpu=lambda now: now * blink)

    assert stopped_after(looks) is not None


def test_where_a_system_does_not_tell_only_the_output_counts():
    looks = every_minute(HOUR, printed=lambda now: 0, cpu=lambda now: None)

    assert stopped_after(looks) == MOST_STILL_SECONDS


# What it has computed


def a_process(proc: Path, pid: int, parent: int, *ticks: int, name: str = "python") -> None:
    folder = proc / str(pid)
    folder.mkdir(parents=True)
    before = " ".join(["0"] * 9)
    told = f"{pid} ({name}) S {parent} {before} {' '.join(map(str, ticks))} 20 0"
    (folder / "stat").write_text(told, encoding="utf-8")


def test_everything_that_a_program_started_is_counted_and_nothing_else(tmp_path):
    a_process(tmp_path, 10, 1, 1, 2, 4, 8)
    a_process(tmp_path, 11, 10, 16, 0, 0, 0, name="a (very) odd name")
    a_process(tmp_path, 12, 11, 0, 32, 0, 0)
    a_process(tmp_path, 99, 1, 5000, 0, 0, 0)

    assert cpu_seconds(10, tmp_path) == 63 / os.sysconf("SC_CLK_TCK")


def test_a_system_without_these_files_does_not_tell(tmp_path):
    assert cpu_seconds(10, tmp_path) is None


# The running itself


def test_what_is_shown_passes_through_while_it_runs(tmp_path):
    # It ends only when somebody has seen its first word: were the output kept, it would stand.
    seen = tmp_path / "seen"
    script = (
        "import pathlib, sys, time\n"
        "print('first', end='', flush=True)\n"
        f"while not pathlib.Path({str(seen)!r}).exists(): time.sleep(0.01)\n"
        "print(' and last')\n"
    )

    class Reader:
        text = ""

        def write(self, text: str) -> None:
            self.text += text
            seen.touch()

        def flush(self) -> None:
            pass

    reader = Reader()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", reader)
        ran = run_while_it_moves(
            [sys.executable, "-c", script], folder=tmp_path, environment={}, is_shown=True
        )

    assert ran.code == 0
    assert reader.text == "first and last\n"


def test_what_is_not_shown_is_kept_with_its_exit_code(tmp_path, capfd):
    ran = run_while_it_moves(
        [sys.executable, "-c", "print('line 7'); raise SystemExit(3)"],
        folder=tmp_path,
        environment={},
        is_shown=False,
    )

    assert (ran.code, ran.printed) == (3, "line 7\n")
    assert capfd.readouterr().out == ""


@pytest.mark.skipif(sys.platform != "linux", reason="only there the family is known")
def test_what_stood_still_is_stopped_with_all_that_it_had_started(tmp_path, monkeypatch):
    note = tmp_path / "child"
    wait = "import time; time.sleep(600)"
    script = (
        "import pathlib, subprocess, sys\n"
        f"child = subprocess.Popen([sys.executable, '-c', {wait!r}])\n"
        f"pathlib.Path({str(note)!r}).write_text(str(child.pid))\n"
        "child.wait()\n"
    )
    monkeypatch.setattr(stillness, "SECONDS_BETWEEN_LOOKS", 0.01)
    monkeypatch.setattr(Watch, "is_still", lambda *_: note.exists() and note.read_text() != "")

    with pytest.raises(stillness.StoodStill):
        run_while_it_moves(
            [sys.executable, "-c", script], folder=tmp_path, environment={}, is_shown=True
        )

    assert ends(int(note.read_text()))


def ends(pid: int) -> bool:
    """Whether it is gone within a few seconds: the system takes a moment to end what is killed."""
    for _ in range(500):
        if not is_alive(pid):
            return True
        time.sleep(0.01)
    return False


def is_alive(pid: int) -> bool:
    """Whether it runs; one that ended and that nobody has asked for yet does not."""
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] != "Z"
