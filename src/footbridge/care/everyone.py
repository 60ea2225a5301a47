"""Everybody's record out, and everybody's in, all or nothing: from one database to another."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from footbridge.care.exchange import ImportReport, export_lines, import_lines
from footbridge.care.people import people


@dataclass(frozen=True)
class Coming:
    """A record that is to come in. `source` names it in problems, `sha256` is that of its text."""

    source: str
    sha256: str
    lines: Iterable[str]


@dataclass(frozen=True)
class Arrived:
    """What came in of one record. `is_same`: written out again it is the same, byte for byte.

    That is not so for somebody who was here already with more, or for a file of an older version.
    """

    report: ImportReport
    is_same: bool


def export_everyone() -> Iterator[tuple[str, list[str]]]:
    """For each person, in the order in which they began: the key, and the lines of the record."""
    for each in people():
        # What is told just now is in it whole, or not at all.
        with transaction.atomic():
            lines = list(export_lines(each.key))
        yield each.key, lines


@transaction.atomic
def import_everyone(
    records: Iterable[Coming],
    *,
    now: datetime,
    is_preview: bool = False,
    after_each: Callable[[], None] = lambda: None,
) -> tuple[Arrived, ...]:
    """Bring all of them in, or none; with `is_preview`, only say what that would be.

    Raises record.BadRecord with every problem of the first file that has any, or Refused.
    """
    arrived = []
    for each in records:
        report = import_lines(each.lines, now=now, source=each.source)
        is_same = digest_of(list(export_lines(report.key))) == each.sha256
        arrived.append(Arrived(report, is_same))
        after_each()
    if is_preview:
        # It was really done, and is really undone: what was worked out otherwise might lie.
        transaction.set_rollback(True)
    return tuple(arrived)


def text_of(lines: Sequence[str]) -> str:
    """The text of a file with these lines."""
    return "".join(f"{line}\n" for line in lines)


def digest_of(lines: Sequence[str]) -> str:
    """The SHA-256 of that text in UTF-8, in hex."""
    return sha256(text_of(lines).encode()).hexdigest()
