"""A saved copy, where nobody is yet: somebody moves in with all that they told."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import Walk

ADDRESS = "/welcome/copy/"


def sent(device, data: bytes, **more: str):
    return device.post(ADDRESS, {"file": SimpleUploadedFile("saved.jsonl", data), **more})


@pytest.fixture
def copy(ruth) -> bytes:
    """All that Ruth told, saved before she was deleted here."""
    lines = "\n".join(care.export_lines(ruth))
    care.delete(ruth)
    return lines.encode()


def test_somebody_moves_in_with_all_that_they_told(device, ruth, copy):
    answer = sent(device, copy)

    assert answer.headers["Location"] == "/"
    assert "\n".join(care.export_lines(ruth)).encode() == copy
    assert device.get("/").status_code == 200


def test_the_welcome_page_leads_there_as_long_as_nobody_is_here(device, ruth):
    there = device.get("/welcome/").content.decode()
    care.delete(ruth)

    assert ADDRESS not in there
    assert ADDRESS in device.get("/welcome/").content.decode()
    assert device.get(ADDRESS).status_code == 200


def test_who_is_here_brings_a_copy_in_where_files_come_in(device, ruth):
    assert device.get(ADDRESS).headers["Location"] == "/bring-in/"


@pytest.mark.parametrize("data", [b"no copy", b"\xff\xfe", b"", b'{"format": "other"}\n'])
def test_what_is_no_copy_says_what_is_wrong_and_changes_nothing(device, copy, data):
    answer = sent(device, data)

    assert "What’s wrong, and where" in answer.content.decode()
    assert not care.people()


def test_a_copy_that_was_cut_short_is_refused_as_a_whole(device, copy):
    answer = sent(device, copy[:-40])

    assert "What’s wrong, and where" in answer.content.decode()
    assert not care.people()


def test_without_a_file_it_asks_for_one(device, copy):
    assert "Please choose a file first" in device.post(ADDRESS).content.decode()


def test_too_large_a_file_is_no_saved_copy(device, copy, monkeypatch):
    monkeypatch.setattr(care, "LARGEST_OURS", 3)

    assert "too large for a saved copy" in sent(device, copy).content.decode()


def test_numbers_that_look_too_high_are_asked_about_first(device, ruth):
    care.write(ruth, Walk(seconds=9000), care.Stamp(timezone.now()))
    copy = "\n".join(care.export_lines(ruth)).encode()
    care.delete(ruth)

    assert "Please tick this" in sent(device, copy).content.decode()
    assert not care.people()
    sent(device, copy, sure="on")

    assert len(care.people()) == 1
