"""Several servers over one database: nothing twice, no hole, and nobody is signed out.

Each thing is sent twice, through both, while one of them is killed without a word; then all of it
is sent again. The servers are gunicorn, the databases a real PostgreSQL and a file of SQLite.
"""

import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path
from threading import Event
from uuid import uuid4

import pytest

from footbridge.storage.address import SQLITE_NAME
from tests.faults.acts import Act, a_walk, some_facts
from tests.faults.browsing import SEEN, Browser
from tests.faults.hosts import GUNICORN, Host, host_in, let_in, patiently, the_same_at
from tests.faults.program import ROOT, beginner, exported, surroundings

FACTS = 40
THREADS = 6

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="gunicorn is not for Windows")


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("built")


@pytest.fixture(scope="module")
def postgresql() -> Iterator[str]:
    """The address of a real one; it ends when nobody speaks to it any more."""
    tell_and_wait = 'import os; print(os.environ["DATABASE_URL"], flush=True); input()'
    command = [sys.executable, "-m", "tools.postgres", sys.executable, "-c", tell_and_wait]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        yield server.stdout.readline().strip()
        server.communicate("\n")


def move_in(host: Host, beside: Path) -> str:
    """Ruth begins today. Gives her key."""
    key = str(uuid4())
    file = beside / f"{key}.jsonl"
    file.write_text(exported(key, "Ruth", beginner()), encoding="utf-8")
    host.do("import", str(file))
    return key


def some_acts(person: str) -> list[Act]:
    chance = random.Random("feet")
    return [chance.choice((a_walk, some_facts))(person, chance) for _ in range(FACTS)]


def send_twice_through(doors: Sequence[Browser], acts: Sequence[Act], began: Event) -> int:
    """Each act once through each door. Gives how often no answer came."""
    lost = 0
    try:
        for act in acts:
            for door in doors:
                lost += not patiently(lambda act=act, door=door: act.sent_by(door))
            began.set()
    finally:
        began.set()  # also when it was refused: nobody waits for it
    return lost


def send_at_once(windows: list[list[Browser]], acts: list[Act], then=lambda: None) -> int:
    """All acts from several windows at once; `then` is done when the first is through."""
    began = Event()
    for each in (window for doors in windows for window in doors):
        each.hang_up()  # a server may have ended a line on which nothing was said for long
    with ThreadPoolExecutor(len(windows)) as threads:
        shares = [acts[number :: len(windows)] for number in range(len(windows))]
        running = [
            threads.submit(send_twice_through, doors, share, began)
            for doors, share in zip(windows, shares, strict=True)
        ]
        began.wait()
        then()
        return sum(each.result() for each in running)


def windows_of(
    browser: Browser, hosts: Sequence[Host], closing_all: ExitStack
) -> list[list[Browser]]:
    found = [[the_same_at(browser, host) for host in hosts] for _ in range(THREADS)]
    for each in (window for windows in found for window in windows):
        closing_all.callback(each.hang_up)
    return found


def is_signed_in(browser: Browser, host: Host) -> bool:
    with closing(the_same_at(browser, host)) as window:
        return window.get("/").code == SEEN


def assert_all_is_there_once(rows: list[tuple[str, int]], acts: list[Act]) -> None:
    told = [entry for act in acts for entry in act.ids]
    assert sorted(entry for entry, _ in rows) == sorted(told)
    assert [number for _, number in rows] == list(range(1, len(told) + 1))


def rows_of_postgresql(address: str, person: str) -> list[tuple[str, int]]:
    import psycopg

    with psycopg.connect(address) as looked:
        listed = "SELECT client_id, number FROM storage_fact WHERE person_id = %s ORDER BY number"
        return looked.execute(listed, [person]).fetchall()


def rows_of_sqlite(file: Path) -> list[tuple[str, int]]:
    with closing(sqlite3.connect(file, timeout=20)) as looked:
        assert looked.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return looked.execute(
            "SELECT client_id, number FROM storage_fact ORDER BY number"
        ).fetchall()


def test_two_hosts_on_postgresql_lose_and_double_nothing_when_one_loses_power(
    postgresql, built, tmp_path
):
    one, other = (host_in(tmp_path, name, built, postgresql) for name in ("one", "other"))
    with ExitStack() as at_the_end:
        for host in (one, other):
            at_the_end.callback(host.stop)
            host.prepare()
            host.start()
        ruth = move_in(one, tmp_path)
        browser = let_in(one)
        acts = some_acts(ruth)
        windows = windows_of(browser, (one, other), at_the_end)

        lost = send_at_once(windows, acts, then=other.lose_power)
        other.start()
        lost_again = send_at_once(windows, acts)

        assert lost > 0, "the power went when all was done: nothing was proven"
        assert lost_again == 0
        assert_all_is_there_once(rows_of_postgresql(postgresql, ruth), acts)
        for host in (one, other):
            assert is_signed_in(browser, host)
        one.do("replay")


def test_two_workers_on_one_file_of_sqlite_lose_and_double_nothing_when_one_is_killed(
    built, tmp_path
):
    host = host_in(tmp_path, "home", built, "", workers=2)
    with ExitStack() as at_the_end:
        at_the_end.callback(host.stop)
        host.prepare()
        host.start()
        ruth = move_in(host, tmp_path)
        browser = let_in(host)
        acts = some_acts(ruth)
        windows = windows_of(browser, (host, host), at_the_end)

        send_at_once(windows, acts, then=host.kill_a_worker)
        lost_again = send_at_once(windows, acts)

        assert lost_again == 0
        assert_all_is_there_once(rows_of_sqlite(host.data / SQLITE_NAME), acts)
        assert is_signed_in(browser, host)
        host.do("replay")


def test_a_host_that_is_not_prepared_says_so_and_does_not_start(tmp_path):
    given = surroundings(tmp_path / "data", FOOTBRIDGE_BUILT=str(tmp_path / "built"))
    command = [*GUNICORN, "--bind", "127.0.0.1:0"]

    done = subprocess.run(
        command, env=given, capture_output=True, text=True, check=False, timeout=60
    )

    assert done.returncode != 0
    assert "not prepared" in done.stderr
    assert "footbridge prepare" in done.stderr
    assert "Traceback" not in done.stderr
