"""The program as it is installed: serving, doctor, backup and restore, each with its own data."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest


@pytest.fixture
def begun(program, person_file):
    """Ruth has begun in the program's own data folder."""
    done = program("start", "--name", "Ruth", "--person", person_file)
    assert done.returncode == 0, done.stderr
    return program


def test_a_new_installation_is_well_and_the_doctor_makes_no_record(program, tmp_path):
    done = program("doctor")

    assert done.returncode == 0, done.stdout
    assert "There is no record yet" in done.stdout
    assert not (tmp_path / "data" / "footbridge.sqlite3").exists()


def test_the_doctor_names_what_is_wrong_and_how_to_mend_it(begun, tmp_path):
    (tmp_path / "data").chmod(0o755)

    done = begun("doctor", "--json")

    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert any("chmod 700" in each["mend"] for each in found)


def test_the_doctor_survives_a_wrong_address(program):
    done = program("doctor", DATABASE_URL="mysql://nowhere")

    assert done.returncode == 1
    assert "DATABASE_URL" in done.stdout
    assert "Traceback" not in done.stderr


def test_the_doctor_knows_a_damaged_database(begun, tmp_path):
    database = tmp_path / "data" / "footbridge.sqlite3"
    database.write_bytes(b"not a database at all" * 100)

    done = begun("doctor")

    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_check_in_is_written_down_by_the_program_itself(begun):
    first = begun("log", "check-in", "--pain", "9", "--slot", "morning")
    second = begun("log", "check-in", "--pain", "3", "--slot", "morning", "--instead")

    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr


def test_a_backup_brings_everything_back(begun, tmp_path):
    file = str(tmp_path / "all.backup")
    begun("log", "walk", "12")
    assert begun("backup", file).stdout.strip() == file
    begun("log", "fall")

    restored = begun("restore", file)

    assert restored.returncode == 0, restored.stderr
    assert "kept as" in restored.stderr
    assert "A fall" not in begun("today").stdout


def test_what_is_no_backup_changes_nothing(begun, tmp_path):
    file = tmp_path / "holiday.jpg"
    file.write_bytes(b"\xff\xd8 not a backup")

    done = begun("restore", str(file))

    assert done.returncode == 3
    assert begun("today").returncode == 0


def test_a_backup_that_is_not_there_is_not_found(program):
    assert program("restore", "nowhere.backup").returncode == 4


def test_django_s_own_commands_can_be_reached(program):
    done = program("manage", "showmigrations", "storage")

    assert "0001" in done.stdout


def started(folder: Path, *words: str, **environment: str) -> subprocess.Popen[str]:
    """A server with records of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "footbridge", "serve", "--no-browser", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "FOOTBRIDGE_DATA": str(folder), "DATABASE_URL": "", **environment},
    )


def address_of(server: subprocess.Popen[str]) -> str:
    server.stdout.readline()
    return server.stdout.readline().strip()


def test_serving_prints_a_key_and_stops_cleanly(tmp_path):
    server = started(tmp_path / "data")
    try:
        address = address_of(server)
        base = address.partition("key/")[0]
        with pytest.raises(urllib.error.HTTPError) as closed:
            urllib.request.urlopen(base)
        closed.value.close()
    finally:
        server.send_signal(signal.SIGINT)
        told = server.communicate(timeout=30)[1]

    assert address.startswith("http://localhost:")
    assert closed.value.code == 403
    assert server.returncode == 0
    assert told.endswith("Stopped. Everything is saved.\n")


@pytest.mark.parametrize(("https", "told"), [("1", True), ("0", False)])
def test_behind_https_a_browser_is_told_to_stay_with_it(tmp_path, https, told):
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port = asked.getsockname()[1]
    server = started(tmp_path / "data", "--port", str(port), FOOTBRIDGE_HTTPS=https)
    try:
        address_of(server)
        with pytest.raises(urllib.error.HTTPError) as closed:
            urllib.request.urlopen(f"http://localhost:{port}/")
        closed.value.close()
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=30)

    assert ("Strict-Transport-Security" in closed.value.headers) is told


def test_a_port_that_is_taken_is_refused_in_one_line(program):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = program("serve", "--no-browser", "--port", str(taken.getsockname()[1]))

    assert done.returncode == 3
    assert done.stderr.strip().split("\n")[-1].startswith("Cannot listen on")


def test_a_key_needs_a_server_that_runs(program):
    done = program("key")

    assert done.returncode == 4
    assert "footbridge serve" in done.stderr
