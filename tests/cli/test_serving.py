"""The server as a program: what it prints, who it lets in, and what it does not put up with."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest

from footbridge.record import write_person
from tests.people import RUTH

SECRET = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')
LINES = 210
HALF_OPEN = 120
QUICK_SECONDS = 10
LIMIT_SECONDS = 60


class Served:
    """A server that runs. `address` is the one that it printed, `base` where it really is."""

    def __init__(self, process: subprocess.Popen[str], address: str, port: int) -> None:
        self.process = process
        self.address = address
        self.port = port
        self.base = f"http://localhost:{port}/"


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


def begun(folder: Path, *words: str, **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "footbridge", *words],
        env={**os.environ, "FOOTBRIDGE_DATA": str(folder), "DATABASE_URL": "", **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # As a shell starts what runs in the background: a Ctrl-C that comes too early is lost.
        preexec_fn=ignoring_ctrl_c if os.name == "posix" else None,
    )


def ignoring_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def serving(folder: Path, *words: str, port: int = 0, **more: str) -> Iterator[Served]:
    """A server with records of its own, until the end of the block."""
    port = port or free_port()
    process = begun(folder, "serve", "--no-browser", "--port", str(port), *words, **more)
    try:
        first, address = process.stdout.readline(), process.stdout.readline().strip()
        assert "key/" in address, first + process.stderr.read()
        yield Served(process, address, port)
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=LIMIT_SECONDS)


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Served]:
    """One server for all that only knock."""
    with serving(tmp_path_factory.mktemp("served") / "data") as served:
        yield served


def status(url: str, **more: object) -> int:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, **more), timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code


def knock(server: Served, sent: bytes) -> socket.socket:
    """A connection that has sent this and says nothing more."""
    made = socket.create_connection(("127.0.0.1", server.port), timeout=LIMIT_SECONDS)
    made.sendall(sent)
    return made


def heard(connection: socket.socket) -> bytes:
    """All that comes until the other side ends it."""
    pieces = []
    try:
        while piece := connection.recv(64 * 1024):
            pieces.append(piece)
    except ConnectionResetError:
        pass
    return b"".join(pieces)


# The address


def test_the_button_of_the_printed_address_lets_one_browser_in(server):
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())

    page = opener.open(server.address).read().decode()
    sent = urllib.parse.urlencode({"csrfmiddlewaretoken": SECRET.search(page)[1]}).encode()
    inside = opener.open(server.address, sent)

    assert status(server.address) == 403
    with inside:
        assert "Footbridge" in inside.read().decode()
        assert "/key/" not in inside.url


# A whole file

A_FILE = b"Date,Minutes\n" + b"2026-01-07,31\n" * 500_000
EDGE = "edge-of-a-part"


def a_form(secret: str) -> bytes:
    """A form with a file of some megabytes in it, as a browser sends it."""
    head = (
        f'--{EDGE}\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n'
        f'{secret}\r\n--{EDGE}\r\nContent-Disposition: form-data; name="file"; '
        'filename="walks.csv"\r\nContent-Type: text/csv\r\n\r\n'
    )
    return head.encode() + A_FILE + f"\r\n--{EDGE}--\r\n".encode()


def sent_to(opener: urllib.request.OpenerDirector, url: str, data: bytes) -> str | int:
    """Where the form leads, or the status of the answer that it was refused with."""
    kind = {"Content-Type": f"multipart/form-data; boundary={EDGE}"}
    try:
        with opener.open(urllib.request.Request(url, data, kind), timeout=60) as answer:
            return answer.url
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code
    except urllib.error.URLError:
        return 413  # it was cut off while it was still being sent


def test_a_whole_file_is_taken_from_who_was_let_in_and_from_nobody_else(tmp_path):
    folder = tmp_path / "data"
    person = tmp_path / "ruth.json"
    person.write_text(write_person(RUTH), "utf-8")
    started = begun(folder, "start", "--name", "Ruth", "--person", str(person))
    assert started.wait(LIMIT_SECONDS) == 0, started.communicate()
    started.communicate()
    inside = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with serving(folder) as served:
        page = inside.open(served.address).read().decode()
        button = urllib.parse.urlencode({"csrfmiddlewaretoken": SECRET.search(page)[1]}).encode()
        inside.open(served.address, button).close()
        form = a_form(SECRET.search(inside.open(f"{served.base}bring-in/").read().decode())[1])

        taken = sent_to(inside, f"{served.base}bring-in/", form)
        elsewhere = sent_to(inside, f"{served.base}walk/", form)
        stranger = sent_to(urllib.request.build_opener(), f"{served.base}bring-in/", form)

    assert re.fullmatch(r".*/bring-in/[0-9a-f-]{36}/", str(taken))
    assert (elsewhere, stranger) == (413, 413)


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ({}, "http://localhost:{port}/key/"),
        ({"FOOTBRIDGE_HOSTS": "feet.lan, 192.168.1.20"}, "http://feet.lan:{port}/key/"),
        ({"FOOTBRIDGE_HOSTS": ".home.arpa"}, "http://home.arpa:{port}/key/"),
        (
            {"FOOTBRIDGE_HOSTS": "feet.example.org", "FOOTBRIDGE_HTTPS": "1"},
            "https://feet.example.org/key/",
        ),
    ],
    ids=["this machine", "a name", "a domain", "HTTPS in front"],
)
def test_the_printed_address_has_a_name_that_works(tmp_path, given, printed):
    with serving(tmp_path / "data", **given) as served:
        another = begun(tmp_path / "data", "key", **given).communicate(timeout=LIMIT_SECONDS)[0]
        expected = printed.format(port=served.port)

        assert served.address.startswith(expected)
        assert another.startswith(expected)
        assert status(served.base + "key/" + another.strip().rpartition("/")[2]) == 200


# One server for one folder


def test_a_second_server_on_the_same_folder_is_refused_with_words(tmp_path):
    with serving(tmp_path / "data") as first:
        second = begun(tmp_path / "data", "serve", "--no-browser")
        told = second.communicate(timeout=LIMIT_SECONDS)[1]
        key = begun(tmp_path / "data", "key").communicate(timeout=LIMIT_SECONDS)[0]

    assert second.returncode == 3
    assert first.base in told
    assert "footbridge key" in told
    assert key.startswith(first.base)


def test_after_a_server_was_killed_no_dead_address_is_printed_and_another_starts(tmp_path):
    with serving(tmp_path / "data") as first:
        first.process.kill()
        first.process.wait()
        key = begun(tmp_path / "data", "key")
        told = key.communicate(timeout=LIMIT_SECONDS)

    assert key.returncode == 4
    assert told[0] == ""
    assert "not running" in told[1]
    with serving(tmp_path / "data") as second:
        assert status(second.base) == 403


def test_a_server_that_ended_leaves_no_address(tmp_path):
    with serving(tmp_path / "data"):
        pass
    key = begun(tmp_path / "data", "key")
    key.communicate(timeout=LIMIT_SECONDS)

    assert key.returncode == 4


# What it does not put up with


def test_many_that_knock_and_say_nothing_do_not_keep_an_honest_one_out(server):
    with ExitStack() as many:
        for number in range(HALF_OPEN):
            half = b"" if number % 2 else b"GET / HTTP/1.1\r\nHost: localhost\r\n"
            many.enter_context(closing(knock(server, half)))
        began = time.monotonic()

        answered = status(server.base)

        assert answered == 403
        assert time.monotonic() - began < QUICK_SECONDS


def test_two_hundred_browsers_that_hold_their_lines_are_all_answered(server):
    asked = b"GET /health/ HTTP/1.1\r\nHost: localhost\r\n\r\n"

    with ExitStack() as many:
        lines = [many.enter_context(closing(knock(server, asked))) for _ in range(LINES)]
        answers = [line.recv(64 * 1024)[:15] for line in lines]

    assert answers == [b"HTTP/1.1 200 OK"] * LINES


def test_who_says_nothing_is_let_go():
    from footbridge.cli.bounds import BOUNDS

    assert BOUNDS["connection_limit"] > max(HALF_OPEN, LINES)
    assert BOUNDS["channel_timeout"] + BOUNDS["cleanup_interval"] <= 30


def test_a_gigabyte_is_refused_before_it_is_sent(server):
    head = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\n"
    began = time.monotonic()

    with closing(knock(server, head)) as connection:
        said = heard(connection)

    assert said.startswith(b"HTTP/1.1 413")
    assert time.monotonic() - began < QUICK_SECONDS


def test_a_body_of_unknown_length_is_cut_off_when_it_is_too_much(server):
    head = b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
    piece = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"

    with closing(knock(server, head)) as connection:
        sent = 0
        try:
            for _ in range(1000):
                connection.sendall(piece)
                sent += len(piece)
        except (BrokenPipeError, ConnectionResetError):
            pass

    assert sent < 32 * 1024 * 1024


def test_a_header_without_an_end_is_dropped(server):
    with closing(knock(server, b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ")) as connection:
        sent = 0
        try:
            for _ in range(1000):
                connection.sendall(b"x" * 1024)
                sent += 1024
            said = heard(connection)
        except (BrokenPipeError, ConnectionResetError):
            said = b""

    assert said == b"" or b" 431 " in said[:16]
    assert status(server.base) == 403


def test_a_little_too_much_gets_a_page_that_says_so(server):
    sent = b"x" * (2 * 1024 * 1024 + 1)

    assert status(server.base + "walk/", data=sent, method="POST") == 413


def test_a_head_has_no_body(server):
    asked = b"HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"

    with closing(knock(server, asked)) as connection:
        said = heard(connection)

    head, _, body = said.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 403")
    assert body == b""


# Faults of the machine


@pytest.fixture
def with_ruth(program, person_file):
    """The program, with Ruth's record in its folder."""
    done = program("start", "--name", "Ruth", "--person", person_file)
    assert done.returncode == 0, done.stderr
    return program


def spoil(database: Path) -> None:
    """Writes nonsense over a page in the middle."""
    for beside in ("-wal", "-shm"):
        Path(f"{database}{beside}").unlink(missing_ok=True)
    whole = bytearray(database.read_bytes())
    size = int.from_bytes(whole[16:18], "big")
    for page in range(2, min(12, len(whole) // size)):
        whole[page * size : page * size + 64] = b"\xa5" * 64
    database.write_bytes(bytes(whole))


def assert_said_as_it_is(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert done.returncode == 6, done.stderr
    assert "fault in Footbridge" not in done.stderr
    assert "report" not in done.stderr
    assert "Traceback" not in done.stderr
    for word in (*words, "footbridge doctor"):
        assert word in done.stderr


@pytest.mark.parametrize("command", [("serve", "--no-browser"), ("today",), ("log", "walk", "9")])
def test_a_file_that_is_no_database_is_called_damaged(with_ruth, tmp_path, command):
    (tmp_path / "data" / "footbridge.sqlite3").write_bytes(b"not a database at all" * 400)

    done = with_ruth(*command)

    assert_said_as_it_is(done, "The database file is damaged.", "footbridge restore FILE")


def test_a_server_does_not_start_on_damaged_pages_and_the_doctor_says_it_once(with_ruth, tmp_path):
    spoil(tmp_path / "data" / "footbridge.sqlite3")

    done = with_ruth("serve", "--no-browser")
    doctor = with_ruth("doctor")

    assert_said_as_it_is(done, "The database file is damaged.", "footbridge restore FILE")
    assert doctor.returncode == 1
    assert doctor.stdout.count("MEND") == 1
    assert doctor.stdout.count("footbridge restore FILE") == 1


def test_the_doctor_says_once_that_a_file_is_no_database(with_ruth, tmp_path):
    (tmp_path / "data" / "footbridge.sqlite3").write_bytes(b"not a database at all" * 400)

    doctor = with_ruth("doctor")

    assert doctor.stdout.count("MEND") == 1
    assert "report" not in doctor.stdout


def test_a_folder_that_cannot_be_made_is_said_as_it_is(program, tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")

    done = program("today", FOOTBRIDGE_DATA=str(tmp_path / "data" / "deeper"))

    assert done.returncode in {3, 6}
    assert "fault in Footbridge" not in done.stderr


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may do everything")
def test_a_folder_without_rights_is_said_as_it_is(with_ruth, tmp_path):
    (tmp_path / "data").chmod(0o500)
    try:
        done = with_ruth("log", "walk", "9")
        doctor = with_ruth("doctor")
    finally:
        (tmp_path / "data").chmod(0o700)

    assert_said_as_it_is(done, "FOOTBRIDGE_DATA")
    assert doctor.stdout.count("MEND") == 1


def test_a_database_that_may_not_grow_is_a_full_disk(run, ruth, monkeypatch):
    def full(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr("footbridge.care.appending.insert", full)

    done = run("log", "walk", "9")

    assert done.exit_code == 6
    assert "The disk is full" in done.stderr
    assert "footbridge doctor" in done.stderr
