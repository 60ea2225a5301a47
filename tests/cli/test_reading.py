"""Files are read line by line, so that nobody fills the memory with one that has no end."""

import io
import tracemalloc

import pytest

from footbridge.cli import reading
from footbridge.cli.endings import Ending
from footbridge.cli.reading import LONGEST_LINE, MEGABYTE, text_of


def test_a_line_without_an_end_is_refused_with_its_number_and_little_memory(tmp_path):
    file = tmp_path / "journal.jsonl"
    with file.open("wb") as written:
        written.write(b"{}\n{}\n")
        written.truncate(100 * MEGABYTE)

    tracemalloc.start()
    try:
        with pytest.raises(Ending) as refused:
            text_of(str(file))
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert str(refused.value) == f"{file}, line 3: expected at most 1 MB on a line, got more"
    assert most < 10 * MEGABYTE


def test_a_pipe_without_an_end_is_refused_as_well(monkeypatch):
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, room) -> int:
            room[:] = b"x" * len(room)
            return len(room)

    stream = io.TextIOWrapper(io.BufferedReader(Endless()))
    monkeypatch.setattr(reading.sys, "stdin", stream)

    with pytest.raises(Ending, match="-, line 1: expected at most 1 MB"):
        text_of("-")


def test_a_long_line_and_many_lines_are_read_whole(tmp_path):
    file = tmp_path / "journal.jsonl"
    text = "x" * (LONGEST_LINE - 1) + "\n" + "short\n" * 1000 + "no end"
    file.write_text(text, encoding="utf-8")

    assert text_of(str(file)) == text


def test_a_line_of_other_bytes_is_named(tmp_path):
    file = tmp_path / "journal.jsonl"
    file.write_bytes(b"{}\n{}\n\xff\n")

    with pytest.raises(Ending, match="line 3: expected text in UTF-8"):
        text_of(str(file))
