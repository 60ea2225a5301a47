"""A file that was sent: taken in, read, and kept until it is answered."""

import logging
from datetime import timedelta
from io import BytesIO

import pytest
from django.conf import settings

from footbridge import care
from footbridge.care import Stage
from footbridge.interop import incoming
from footbridge.storage import waiting
from tests.interop.incoming.made import gpx, health, walked, workout

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_waits():
    yield
    for path in waiting.waiting_folder(settings.DATA).iterdir():
        waiting.drop(settings.DATA, path.name)


def taken_in(key: str, data: bytes, name: str = "walk.gpx") -> care.Received:
    made = care.receive(key, [data[:100], data[100:]], name)
    care.settle(made)
    found = care.received(key, made)
    assert found is not None
    return found


def test_what_was_found_is_the_same_after_it_waited(ada):
    data = health(workout(), workout(kind="Yoga"))
    told = incoming.read(BytesIO(data), "x", care.zone_of(ada), care.catalogue().numbers)

    found = taken_in(ada, data)

    assert found.stage is Stage.FOUND
    assert found.found == told


def test_where_nothing_runs_beside_it_is_read_while_one_waits(ada, monkeypatch):
    def refuse(_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr("footbridge.care.receiving.Thread.start", refuse)

    assert taken_in(ada, health(workout())).stage is Stage.FOUND


def test_a_question_of_a_table_is_the_same_after_it_waited(ada):
    found = taken_in(ada, b"Datum,Zeit,Schritte\n03/04/2026,31,3000\n")

    assert found.stage is Stage.ASKED
    assert found.asked.names == ("Datum", "Zeit", "Schritte")
    assert (found.asked.known.start, found.asked.known.steps) == (0, 2)


@pytest.mark.parametrize(
    ("name", "kept"), [("a\x00b\u202e.gpx", "ab.gpx"), ("", "file"), ("x" * 300, "x" * 80)]
)
def test_a_name_is_shown_and_nothing_else(ada, name, kept):
    assert taken_in(ada, b"", name).name == kept


def test_an_export_of_ours_that_is_too_long_is_refused(ada, monkeypatch):
    monkeypatch.setattr("footbridge.care.receiving.LARGEST_OURS", 10)

    found = taken_in(ada, b'{"footbridge_export":2}\n', "a.jsonl")

    assert found.stage is Stage.REFUSED
    assert "expected at most" in found.problems[0]


def test_a_fault_of_ours_is_said_and_nothing_of_the_file_is_logged(ada, monkeypatch, caplog):
    def broken(*given, **more):
        raise RuntimeError("secret walk by the river")

    monkeypatch.setattr(incoming, "read", broken)

    with caplog.at_level(logging.WARNING):
        found = taken_in(ada, gpx(walked(600)))

    assert found.stage is Stage.BROKEN_OFF
    assert "RuntimeError" in caplog.text
    assert "river" not in caplog.text


def test_what_was_broken_off_while_it_came_leaves_nothing(ada):
    def parts():
        yield b"<gpx>"
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        care.receive(ada, parts(), "walk.gpx")

    assert list(waiting.waiting_folder(settings.DATA).iterdir()) == []


def test_how_far_it_is_is_told_while_it_is_read(ada, monkeypatch):
    told = []
    monkeypatch.setattr("footbridge.care.receiving.BEAT_BYTES", 100_000)
    keep = waiting.keep_state
    monkeypatch.setattr(
        waiting, "keep_state", lambda *given: (told.append(given[2]["read"]), keep(*given))
    )

    taken_in(ada, health(*[workout() for _ in range(4000)]), "Export.xml")

    assert len({read for read in told if read}) > 1
    assert sorted(told[:-1]) == told[:-1]


def test_days_later_it_is_forgotten_when_another_comes(ada, now):
    first = taken_in(ada, gpx(walked(600)))
    state = waiting.state_of(settings.DATA, first.id)
    long_ago = (now - timedelta(days=900)).isoformat()
    waiting.keep_state(settings.DATA, first.id, state | {"at": long_ago})

    taken_in(ada, gpx(walked(600)))

    assert care.received(ada, first.id) is None
