"""Whatever rights new files usually get here, others can open nothing of the records."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from footbridge.storage.folder import close_to_others

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")

UMASKS = pytest.mark.parametrize("umask", [0o022, 0o000], ids=oct)


def surroundings(data: Path) -> dict[str, str]:
    return {**os.environ, "FOOTBRIDGE_DATA": str(data), "DATABASE_URL": ""}


def run(data: Path, umask: int, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "footbridge", *words],
        env=surroundings(data),
        umask=umask,
        capture_output=True,
        text=True,
        check=False,
    )


def serve(data: Path, umask: int) -> tuple[list[str], list[str]]:
    """A whole life of a server. What was open to others while it ran, and its words."""
    server = subprocess.Popen(
        [sys.executable, "-m", "footbridge", "serve", "--no-browser"],
        env=surroundings(data),
        umask=umask,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    printed = [server.stdout.readline(), server.stdout.readline()]
    found = open_to_others(data)
    server.send_signal(signal.SIGINT)
    rest = server.communicate(timeout=60)
    return found, [*printed, *rest]


def open_to_others(folder: Path) -> list[str]:
    """Each file and folder, the first one too, to which others have any right."""
    everything = [folder, *folder.rglob("*")]
    return [str(path) for path in everything if path.exists() and path.stat().st_mode & 0o077]


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@UMASKS
def test_a_record_is_made_for_its_owner_alone(tmp_path, umask, person_file):
    data = tmp_path / "deep" / "data"

    begun = run(data, umask, "start", "--name", "Ruth", "--person", person_file)
    saved = run(data, umask, "backup", str(tmp_path / "a.backup"))
    restored = run(data, umask, "restore", str(tmp_path / "a.backup"))

    assert [each.returncode for each in (begun, saved, restored)] == [0, 0, 0], begun.stderr
    assert mode(data / "footbridge.sqlite3") == 0o600
    assert list((data / "backups").iterdir())
    assert open_to_others(tmp_path / "deep") == []
    assert mode(tmp_path / "a.backup") == 0o600


@UMASKS
def test_what_a_server_makes_is_for_its_owner_alone(tmp_path, umask):
    found, told = serve(tmp_path / "data", umask)

    assert "key/" in told[1]
    assert (tmp_path / "data" / "running-at").exists()
    assert found == []
    assert open_to_others(tmp_path / "data") == []


@UMASKS
def test_files_that_an_older_version_left_open_are_closed(tmp_path, umask, person_file):
    data = tmp_path / "data"
    run(data, umask, "start", "--name", "Ruth", "--person", person_file)
    with closing(sqlite3.connect(data / "footbridge.sqlite3")) as other:
        other.execute("SELECT count(*) FROM storage_fact").fetchone()
        for path in data.glob("footbridge.sqlite3*"):
            path.chmod(0o644)
        seen_by_doctor = run(data, umask, "doctor")

        run(data, umask, "today")

        assert len(list(data.glob("footbridge.sqlite3*"))) == 3
        assert open_to_others(data) == []
    assert seen_by_doctor.returncode == 1
    assert "chmod 600" in seen_by_doctor.stdout
    assert run(data, umask, "doctor").returncode == 0


def test_a_folder_made_by_hand_for_us_alone_is_closed_and_we_say_so(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    data.chmod(0o755)

    _, told = serve(data, 0o022)

    assert mode(data) == 0o700
    assert "Now only you can" in told[-1]


def test_a_folder_with_other_things_in_it_is_refused_with_what_to_do(tmp_path):
    data = tmp_path / "home"
    data.mkdir()
    data.chmod(0o755)
    (data / "holiday.jpg").touch()

    done = run(data, 0o022, "serve", "--no-browser")

    assert done.returncode == 3
    assert f"chmod 700 {data}" in done.stderr
    assert mode(data) == 0o755
    assert not (data / "footbridge.sqlite3").exists()


def test_after_doing_so_it_starts_and_the_doctor_agrees(tmp_path):
    data = tmp_path / "home"
    data.mkdir()
    data.chmod(0o755)
    (data / "holiday.jpg").touch()
    assert run(data, 0o022, "doctor").returncode == 1
    data.chmod(0o700)

    _, told = serve(data, 0o022)

    assert "key/" in told[1]
    assert run(data, 0o022, "doctor").returncode == 0


def test_a_folder_that_keeps_no_rights_stays_open_and_is_not_called_closed(tmp_path, monkeypatch):
    data = tmp_path / "stick"
    data.mkdir()
    data.chmod(0o755)
    monkeypatch.setattr(Path, "chmod", lambda *_: None)

    assert not close_to_others(data)
