"""A made-up translation for tests: a compiled catalogue of a few sentences."""

import struct


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
