"""Breaks files of every kind and reads them: no crash, no hang, nothing that grows.

    ./run fuzz files                             all kinds
    python -m tools.fuzz.files --minutes 10      ten minutes for each kind
    python -m tools.fuzz.files --kind fit        one kind alone

What is found is written to a folder, with the command that reads it again.
"""

import argparse
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

from footbridge.catalogue.read import read_catalogue
from footbridge.interop.incoming import NotSaid, read
from footbridge.record import BadRecord

HERE = ZoneInfo("Europe/Warsaw")
LONGEST_SECONDS = 10
# A file of some kilobytes may cost the decoder some memory once, and no more after that.
MOST_GROWN_KILOBYTES = 64 * 1024
WARM = 200
MOST_CHANGES = 6
FIT_HEAD = 14
UNSOUND = 0.2
LONGEST = 400_000
MINUTE = 60
# What breaks readers: ends of ranges, other encodings, marks of formats, numbers that are none.
PIECES = (
    b"", b"\x00", b"\xff", b"\xff\xff\xff\xff", b"\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"-1",
    b"1e999",
    b"NaN", b"99999999999999999999", b"0000-00-00", b"2026-02-30", b"9999-12-31T23:59:59Z", b"<",
    b">", b"&", b"&lt;", b"<!DOCTYPE x [", b"<!ENTITY a 'b'>", b"]]>", b"<![CDATA[", b"<!--", b'"',
    b"'", b",", b";", b"\t", b"\r\n", b"PK\x03\x04", b".FIT", b"\x1f\x8b", "ą\u202e".encode(),
)  # fmt: skip

Seeds = Mapping[str, tuple[bytes, ...]]


class Hangs(Exception):
    """It took longer than any file of this size may take."""


def main(words: list[str]) -> int:
    """0 when nothing was found."""
    from tests.interop.incoming.seeds import seeds

    told = _options(words, tuple(seeds()))
    kept = Path(tempfile.mkdtemp(prefix="footbridge-fuzz-"))
    found: set[str] = set()
    for kind, whole in seeds().items():
        if told.kind not in (None, kind):
            continue
        tried = 0
        for data, why in broken(kind, whole, told.seed, _for_minutes(told.minutes)):
            tried += 1
            if why and why not in found:
                found.add(why)
                path = kept / f"{kind}-{len(found)}"
                path.write_bytes(data)
                print(f"{kind}: {why}\n  footbridge import --preview {path}")
        print(f"{kind}: {tried} files, {len(found)} faults so far", flush=True)
    return 1 if found else 0


def kinds() -> tuple[str, ...]:
    """The kinds of files that there are."""
    from tests.interop.incoming.seeds import seeds

    return tuple(seeds())


def broken(
    kind: str, whole: tuple[bytes, ...], seed: int, goes_on: Callable[[], bool]
) -> Iterator[tuple[bytes, str]]:
    """Each broken file, with what is wrong with us; "" where it was read or refused well."""
    chance = random.Random(f"{kind} {seed}")  # noqa: S311 - it is to come out the same again
    usual = 0
    number = 0
    while goes_on():
        data = sound(kind, chance, changed(chance, whole))
        why = tried_out(data)
        number += 1
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        if number == WARM:
            usual = used
        if usual and used - usual > MOST_GROWN_KILOBYTES:
            why, usual = why or f"it grew by {(used - usual) // 1024} MB", used
        yield data, why


def changed(chance: random.Random, whole: tuple[bytes, ...]) -> bytes:
    """One of the whole files with some changes in it."""
    data = bytearray(chance.choice(whole))
    for _ in range(chance.randint(1, MOST_CHANGES)):
        _change(chance, data, whole)
    return bytes(data[:LONGEST])


def sound(kind: str, chance: random.Random, data: bytes) -> bytes:
    """FIT with its sum put right, as a rule: else nothing behind that is ever reached."""
    if kind != "fit" or chance.random() < UNSOUND or len(data) < FIT_HEAD:
        return data
    from tests.interop.incoming.made import whole_fit

    return bytes(whole_fit(data[FIT_HEAD : -len(b"CC")]))


def tried_out(data: bytes) -> str:
    """What went wrong while a file was read; "" where it was read, refused, or asked about."""
    signal.signal(signal.SIGALRM, _too_long)
    signal.alarm(LONGEST_SECONDS)
    try:
        read(BytesIO(data), "a file", HERE, read_catalogue().numbers)
    except (BadRecord, NotSaid):
        return ""
    except Exception:
        return traceback.format_exc(limit=-3)
    finally:
        signal.alarm(0)
    return ""


def _change(chance: random.Random, data: bytearray, whole: tuple[bytes, ...]) -> None:
    at = chance.randint(0, len(data))
    to = min(len(data), at + chance.choice((1, 2, 4, 16, 200)))
    match chance.randrange(7):
        case 0 if data:
            data[at - 1] ^= 1 << chance.randrange(8)
        case 1:
            data[at:to] = chance.choice(PIECES)
        case 2:
            del data[at:to]
        case 3:
            data[at:at] = data[at:to] * chance.choice((1, 3, 50))
        case 4:
            del data[at:]
        case 5:
            other = chance.choice(whole)
            begin = chance.randint(0, len(other))
            data[at:to] = other[begin : begin + chance.choice((4, 64, 1000))]
        case _:
            data[at:to] = chance.randbytes(to - at)


def _for_minutes(minutes: float) -> Callable[[], bool]:
    until = time.monotonic() + minutes * MINUTE
    return lambda: time.monotonic() < until


def _too_long(_number: int, _frame: object) -> None:
    raise Hangs(f"longer than {LONGEST_SECONDS} seconds")


def _options(words: list[str], kinds: tuple[str, ...]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tools.fuzz.files", description="Break files and read them."
    )
    parser.add_argument("--minutes", type=float, default=1.0, help="for each kind")
    parser.add_argument("--kind", choices=kinds, help="one kind alone")
    parser.add_argument("--seed", type=int, default=1, help="another row of files")
    return parser.parse_args(words)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
