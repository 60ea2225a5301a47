"""Every day that was shown to anybody, decided again by the version that runs, and compared.

Before an upgrade it says what the new version would have decided otherwise. Nothing is changed.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, islice
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from footbridge import record
from footbridge.blocks import folder as folders
from footbridge.blocks.parquet import arrow, read_rows, write_rows
from footbridge.blocks.refusal import Refused as NotPlayed
from footbridge.blocks.spans import Span, spans_of
from footbridge.care.comparing import Part, differences, parts_of, weaker
from footbridge.care.known import catalogue
from footbridge.engine import ENGINE_VERSION
from footbridge.engine.day_by_day import DayByDay
from footbridge.engine.person import Person
from footbridge.storage import models, rows

REPLAY_VERSION = 1
MOST_PATHS = 12
MOST_DIFFERING = 1000
NEEDS_ARROW = "Its blocks are Parquet files, which need pyarrow: install footbridge[simulate]."


class Again(StrEnum):
    """How a stored decision came out this time."""

    SAME = "same"
    DIFFERENT = "different"
    OTHER_FACTS = "other_facts"
    NO_ANSWER = "no_answer"


class DayAgain(NamedTuple):
    """One stored decision. `person` is a number that means something in this run only.

    `parts` are names of `Part` with spaces between, `weaker` is what protects less, a line each,
    `paths` the first places that differ, with spaces between. `made_by` are the versions that
    decided it at first.
    """

    person: int
    on: str
    made_by: str
    outcome: str
    parts: str
    weaker: str
    paths: str


@dataclass(frozen=True, slots=True)
class Compared:
    """All of a run. `differing` are the days that did not come out the same, the gravest first,
    up to MOST_DIFFERING of them; `differ` and `protect_less` count all.
    """

    people: int
    days: int
    outcomes: Counter[str]
    parts: Counter[str]
    people_by_part: Counter[str]
    made_by: Counter[str]
    differ: int
    protect_less: int
    differing: tuple[DayAgain, ...]

    @property
    def is_safe(self) -> bool:
        """Whether nothing protects less, and every day could be decided again."""
        lost = self.outcomes[Again.OTHER_FACTS] + self.outcomes[Again.NO_ANSWER]
        return not self.protect_less and not lost


def begin_replay(folder: Path, *, block: int) -> list[Span]:
    """The blocks of a run over everybody, new or to be gone on with.

    Raises blocks.Refused where the folder holds another run or pyarrow is missing.
    """
    arrow(NEEDS_ARROW)
    wanted = {
        "replay": REPLAY_VERSION,
        "block": block,
        "catalogue": catalogue().version,
        "engine": ENGINE_VERSION,
    }
    keys = models.Person.objects.order_by("key").values_list("key", flat=True)
    found = folders.claim(folder, wanted, {"people": [str(key) for key in keys]})
    return spans_of(len(found["people"]), block)


def play_replay(folder: Path, block: Span) -> None:
    """Decides again all days of the people of one block, and writes what came out."""
    path = folder / block.file
    if path.exists():
        return
    people = folders.told_in(folder)["people"]
    found = [
        day
        for number in range(block.first, block.end)
        for day in _days_of(number, UUID(people[number]))
    ]
    write_rows(path, found, DayAgain, NEEDS_ARROW)


def end_replay(folder: Path) -> Compared:
    """All blocks looked through. Raises blocks.Refused where one is missing."""
    first = tuple(islice(all_differing(folder), MOST_DIFFERING))
    return _compared(chain.from_iterable(_days_in(folder)), first)


def all_differing(folder: Path) -> Iterator[DayAgain]:
    """Every day that did not come out the same: first what protects less, then by person and day.

    The blocks are gone through twice, so that they need not all be in memory: after an upgrade
    all days of everybody may differ. Raises as `end_replay`.
    """
    for is_weaker in (True, False):
        for days in _days_in(folder):
            found = [
                day for day in days if day.outcome != Again.SAME and bool(day.weaker) is is_weaker
            ]
            yield from sorted(found, key=lambda day: (day.person, day.on))


def _days_in(folder: Path) -> Iterator[Iterator[DayAgain]]:
    """The days of one block after another, by person."""
    run = folders.told_in(folder)
    blocks = spans_of(len(run["people"]), run["block"])
    missing = [block for block in blocks if not (folder / block.file).exists()]
    if missing:
        raise NotPlayed(f"{folder}: {len(missing)} of {len(blocks)} blocks are not there yet.")
    return (read_rows(folder / block.file, DayAgain, NEEDS_ARROW) for block in blocks)


def _compared(days: Iterable[DayAgain], differing: tuple[DayAgain, ...]) -> Compared:
    people, outcomes, made_by = set(), Counter[str](), Counter[str]()
    parts, whose = Counter[str](), set[tuple[int, str]]()
    protect_less = 0
    for day in days:
        people.add(day.person)
        outcomes[day.outcome] += 1
        made_by[day.made_by] += 1
        parts.update(day.parts.split())
        whose.update((day.person, part) for part in day.parts.split())
        protect_less += bool(day.weaker)
    return Compared(
        people=len(people),
        days=outcomes.total(),
        outcomes=outcomes,
        parts=parts,
        people_by_part=Counter(part for _, part in whose),
        made_by=made_by,
        differ=outcomes.total() - outcomes[Again.SAME],
        protect_less=protect_less,
        differing=differing,
    )


def _days_of(number: int, key: UUID) -> Iterator[DayAgain]:
    """Nothing for somebody who was deleted in the meantime."""
    row = models.Person.objects.filter(key=key).first()
    if row is None:
        return
    person, stored = rows.person_of(row), rows.facts_of(key)
    told = Told(person, stored)
    for shown in rows.shown_to(key):
        yield _again(number, shown, told)


class Told:
    """A person as far as a watermark, so that a day is decided by what was known on it."""

    def __init__(self, person: Person, stored: Sequence[rows.StoredFact]) -> None:
        self.person = person
        self.stored = stored
        self._begin()

    def decide(self, shown: models.Shown) -> str | None:
        """The day as text; None where its facts are not here as they were."""
        self._hear(shown.watermark)
        digests = [each.digest for each in self.stored[: self.heard]]
        if record.fingerprint_of_digests(self.person, digests) != shown.fingerprint:
            return None
        return record.write_decision(self.days.decide(shown.on))

    def _begin(self) -> None:
        self.heard = 0
        self.days = DayByDay((), self.person, catalogue())

    def _hear(self, watermark: int) -> None:
        known = sum(each.number <= watermark for each in self.stored)
        if known < self.heard:
            self._begin()
        self.days.tell(each.fact for each in self.stored[self.heard : known])
        self.heard = known


def _again(number: int, shown: models.Shown, told: Told) -> DayAgain:
    same = DayAgain(
        person=number,
        on=shown.on.isoformat(),
        made_by=f"engine {shown.engine_version}, content {shown.catalogue_version}",
        outcome=Again.SAME,
        parts="",
        weaker="",
        paths="",
    )
    try:
        again = told.decide(shown)
    except Exception as error:  # a day that cannot be decided is what is looked for
        return same._replace(outcome=Again.NO_ANSWER, paths=type(error).__name__)
    if again is None:
        return same._replace(outcome=Again.OTHER_FACTS)
    before = shown.body
    return same if again == before else _beside(same, json.loads(before), json.loads(again))


def _beside(same: DayAgain, before: dict[str, Any], after: dict[str, Any]) -> DayAgain:
    paths = differences(before, after)
    if not paths:
        return same
    parts: list[Part] = parts_of(paths, before, after)
    return same._replace(
        outcome=Again.DIFFERENT,
        parts=" ".join(parts),
        weaker="\n".join(weaker(before, after)),
        paths=" ".join(paths[:MOST_PATHS]),
    )
