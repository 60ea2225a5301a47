"""A cohort: the whole weeks of those who said yes to research, without a name.

Who a person is in it comes from a key that is made for this one file, kept in the folder of its
blocks while they are made, and gone with them: two files cannot be laid beside each other, and
nobody can go back from a file to a person, we neither.
"""

import secrets
import shutil
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from footbridge.analytics.cohort import (
    SMALLEST_GROUP,
    Tracks,
    in_order,
    name_in_cohort,
    read_weeks,
    refuse_without_arrow,
    without_tracks,
    write_weeks,
    write_weeks_in_parts,
)
from footbridge.analytics.weeks import Week, weeks_of
from footbridge.blocks import folder as folders
from footbridge.blocks.refusal import Refused as NotPlayed
from footbridge.blocks.spans import Span, spans_of
from footbridge.care.known import catalogue
from footbridge.care.refusal import Refused
from footbridge.engine import ENGINE_VERSION
from footbridge.engine.facts import Entry, Fact, Research, Withdrawn
from footbridge.engine.facts.research import Shares
from footbridge.engine.known.research import shared_now
from footbridge.storage import models, rows

COHORT_VERSION = 1
KEY_BYTES = 32
PEOPLE_AT_ONCE = 2000
OWNER_ONLY = 0o600
ANSWERS = (Research.KIND, Withdrawn.KIND)


@dataclass(frozen=True, slots=True)
class CohortMade:
    """What is in the file: so many people and whole weeks of them."""

    people: int
    weeks: int


def said_yes() -> list[str]:
    """The keys of all who said yes to research, and have not taken it back."""
    told: dict[UUID, dict[int, Entry[Fact]]] = defaultdict(dict)
    for person, number, fact in rows.facts_of_kinds(ANSWERS):
        told[person][number] = fact
    return sorted(
        str(person)
        for person, facts in told.items()
        if shared_now(_in_turn(facts)) is Shares.WEEKS
    )


def _in_turn(facts: Mapping[int, Entry[Fact]]) -> list[Entry[Fact]]:
    """In the order of arrival."""
    return [facts[number] for number in sorted(facts)]


def begin_cohort(folder: Path, *, until: date | None, today: date, block: int) -> list[Span]:
    """The blocks of a cohort, new or to be gone on with.

    Whoever begins settles who is in it, the key, and up to which day: `today`, unless `until` is
    named. Raises Refused where too few
    said yes, and blocks.Refused where the folder holds another run or pyarrow is missing.
    """
    refuse_without_arrow()
    people = said_yes()
    _refuse_too_few(len(people))
    wanted: dict[str, object] = {
        "cohort": COHORT_VERSION,
        "block": block,
        "catalogue": catalogue().version,
        "engine": ENGINE_VERSION,
    }
    once: dict[str, object] = {"key": secrets.token_hex(KEY_BYTES), "people": people}
    (once if until is None else wanted)["until"] = (until or today).isoformat()
    found = folders.claim(folder, wanted, once)
    return spans_of(len(found["people"]), block)


def play_cohort(folder: Path, block: Span) -> None:
    """Writes the weeks of the people of one block who still say yes."""
    path = folder / block.file
    if path.exists():
        return
    run = folders.told_in(folder)
    until, key = date.fromisoformat(run["until"]), bytes.fromhex(run["key"])
    found: list[Week] = []
    for person in run["people"][block.first : block.end]:
        found += _weeks_of(person, key, until)
    write_weeks(path, found)


def end_cohort(folder: Path, out: Path) -> CohortMade:
    """Puts the blocks together into `out`, whole or not at all, and drops them with the key.

    Whoever took back their yes in the meantime is not in it. Raises Refused where too few are
    left, and blocks.Refused where a block is missing.
    """
    run = folders.told_in(folder)
    names = {name_in_cohort(bytes.fromhex(run["key"]), person) for person in said_yes()}
    people, tracks, weeks = set[str](), Tracks(), 0
    for row in _all_weeks(folder, run, names):
        people.add(row.person)
        tracks.see(row)
        weeks += 1
    _refuse_too_few(len(people))
    draft = folder / "whole.parquet"
    parts = _parts_in_order(folder, run, sorted(people))
    write_weeks_in_parts(draft, (without_tracks(part, tracks.small) for part in parts))
    draft.chmod(OWNER_ONLY)
    shutil.move(draft, out)
    _drop(folder, run)
    return CohortMade(len(people), weeks)


def _parts_in_order(
    folder: Path, run: Mapping[str, Any], people: Sequence[str]
) -> Iterator[list[Week]]:
    """All weeks, of some people at a time: the blocks are read again for each, and memory holds
    as many rows for a region as for a ward.
    """
    for first in range(0, len(people), PEOPLE_AT_ONCE):
        some = set(people[first : first + PEOPLE_AT_ONCE])
        yield in_order(_all_weeks(folder, run, some))


def _drop(folder: Path, run: Mapping[str, Any]) -> None:
    """Takes away what is ours, the key first. A folder that holds other things stays."""
    (folder / folders.MANIFEST).unlink()
    for block in spans_of(len(run["people"]), run["block"]):
        (folder / block.file).unlink()
    with suppress(OSError):
        folder.rmdir()


def _all_weeks(folder: Path, run: Mapping[str, Any], people: Collection[str]) -> Iterator[Week]:
    """Those of these people, one block after another."""
    blocks = spans_of(len(run["people"]), run["block"])
    missing = [block.index for block in blocks if not (folder / block.file).exists()]
    if missing:
        raise NotPlayed(f"{folder}: {len(missing)} of {len(blocks)} blocks are not there yet.")
    for block in blocks:
        yield from (row for row in read_weeks(folder / block.file) if row.person in people)


def _weeks_of(person: str, key: bytes, until: date) -> list[Week]:
    row = models.Person.objects.filter(key=UUID(person)).first()
    if row is None:
        return []
    facts = tuple(each.fact for each in rows.facts_of(row.key))
    if shared_now(facts) is not Shares.WEEKS:
        return []
    name = name_in_cohort(key, person)
    return weeks_of(name, rows.person_of(row), facts, catalogue(), until)


def _refuse_too_few(count: int) -> None:
    if count < SMALLEST_GROUP:
        raise Refused(
            f"{count} people with a yes to research, and whole weeks, are too few: "
            f"a cohort has {SMALLEST_GROUP} or more. They say yes under Settings, Research."
        )
