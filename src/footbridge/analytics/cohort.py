"""A cohort as rows: who a person is in it, and which groups are too small to be told."""

import hmac
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from footbridge.analytics.weeks import Week
from footbridge.blocks import parquet
from footbridge.blocks.refusal import Refused

SMALLEST_GROUP = 10
"""Of fewer people nothing is told: somebody who knows one of them might find them."""

NEEDS_ARROW = "A cohort is a Parquet file, which needs pyarrow: install footbridge[analytics]."
LETTERS = 32


def name_in_cohort(key: bytes, person: str) -> str:
    """What stands in place of a person: nobody without the key can find it again."""
    return hmac.new(key, person.encode(), sha256).hexdigest()[:LETTERS]


def in_order(rows: Iterable[Week]) -> list[Week]:
    """By what stands in place of the person, so that the order tells nothing."""
    return sorted(rows, key=lambda row: (row.person, row.week))


def without_tracks(rows: Iterable[Week], small: Collection[str | None]) -> list[Week]:
    """Where it is felt, only when enough people feel it there: not for the `small` tracks."""
    return [row._replace(track=None) if row.track in small else row for row in rows]


class Tracks:
    """Counts who feels it where, as far as SMALLEST_GROUP asks."""

    def __init__(self) -> None:
        self.people: dict[str | None, set[str]] = defaultdict(set)

    def see(self, row: Week) -> None:
        if len(self.people[row.track]) < SMALLEST_GROUP:
            self.people[row.track].add(row.person)

    @property
    def small(self) -> frozenset[str | None]:
        """Those that too few feel it in."""
        return frozenset(track for track, who in self.people.items() if len(who) < SMALLEST_GROUP)


def write_weeks(path: Path, rows: Sequence[Week]) -> None:
    parquet.write_rows(path, rows, Week, NEEDS_ARROW)


def write_weeks_in_parts(path: Path, parts: Iterable[Sequence[Week]]) -> None:
    """One part after another into one file: never more than one of them is in memory."""
    parquet.write_parts(path, parts, Week, NEEDS_ARROW)


def read_weeks(path: Path) -> list[Week]:
    return list(parquet.read_rows(path, Week, NEEDS_ARROW))


def columns_of(path: Path) -> list[str]:
    """The names of the columns of a Parquet file. Raises Refused for any other file."""
    pa = parquet.arrow(NEEDS_ARROW)
    if not path.is_file():
        raise Refused(f"{path}: there is no such file.")
    try:
        return list(pa.parquet.read_schema(path).names)
    except pa.ArrowInvalid:
        raise Refused(f"{path}: expected a Parquet file, got something else.") from None


def refuse_without_arrow() -> None:
    """Raises Refused where the library is not installed."""
    parquet.arrow(NEEDS_ARROW)
