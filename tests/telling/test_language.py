import struct
from pathlib import Path

import pytest

from footbridge.telling import language, seconds, speaking


def machine_object(pairs: dict[str, str]) -> bytes:
    """The bytes of a small compiled catalogue of translations."""
    entries = sorted(pairs.items())
    keys = [key.encode() for key, _ in entries]
    texts = [text.encode() for _, text in entries]
    count = len(entries)
    at = 28 + 16 * count
    tables = [b"", b""]
    body = b""
    for place, strings in enumerate((keys, texts)):
        for string in strings:
            tables[place] += struct.pack("<II", len(string), at + len(body))
            body += string + b"\0"
    header = struct.pack("<IIIIIII", 0x950412DE, 0, count, 28, 28 + 8 * count, 0, at)
    return header + tables[0] + tables[1] + body


@pytest.fixture
def german(tmp_path: Path, monkeypatch) -> None:
    folder = tmp_path / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    head = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
    pairs = {"": head, "{n} second\0{n} seconds": "{n} Sekunde\0{n} Sekunden"}
    (folder / "footbridge.mo").write_bytes(machine_object(pairs))
    monkeypatch.setattr(language, "LOCALE", tmp_path)
    language._sentences.cache_clear()
    yield
    language._sentences.cache_clear()


@pytest.mark.usefixtures("german")
def test_sentences_are_told_in_the_language_that_is_spoken():
    with speaking("de"):
        assert (seconds(1), seconds(2)) == ("1 Sekunde", "2 Sekunden")

    assert seconds(2) == "2 seconds"


@pytest.mark.usefixtures("german")
def test_what_is_not_translated_stays_english():
    with speaking("pl"):
        assert seconds(2) == "2 seconds"
