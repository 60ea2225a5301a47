"""Every decision that was shown, decided again from what was known then."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from footbridge import record
from footbridge.care.known import catalogue
from footbridge.care.people import person_row
from footbridge.engine import ENGINE_VERSION
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.person import Person
from footbridge.storage import models, rows


class Outcome(StrEnum):
    """How a decision came out the second time. OTHER_VERSION is not a failure."""

    SAME = "same"
    DIFFERENT = "different"
    OTHER_VERSION = "other_version"
    OTHER_FACTS = "other_facts"


@dataclass(frozen=True)
class Replayed:
    """One decision. `fields` names what differs, such as ``blocks[2].items[0].dose.reps``."""

    on: date
    made_at: datetime
    outcome: Outcome
    engine_version: str
    catalogue_version: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReplayReport:
    decisions: tuple[Replayed, ...]

    @property
    def is_clean(self) -> bool:
        """Whether nothing that can be decided again came out differently."""
        good = {Outcome.SAME, Outcome.OTHER_VERSION}
        return all(each.outcome in good for each in self.decisions)


def replay(key: str) -> ReplayReport:
    """Decide again everything that was shown to a person. Raises UnknownPerson."""
    row = person_row(key)
    person = rows.person_of(row)
    stored = rows.facts_of(row.key)
    shown = rows.shown_to(row.key)
    return ReplayReport(tuple(_replayed(each, person, stored) for each in shown))


def _replayed(
    shown: models.Shown, person: Person, stored: tuple[rows.StoredFact, ...]
) -> Replayed:
    outcome, fields = _outcome(shown, person, stored)
    return Replayed(
        on=shown.on,
        made_at=shown.made_at,
        outcome=outcome,
        engine_version=shown.engine_version,
        catalogue_version=shown.catalogue_version,
        fields=fields,
    )


def _outcome(
    shown: models.Shown, person: Person, stored: tuple[rows.StoredFact, ...]
) -> tuple[Outcome, tuple[str, ...]]:
    known = [each for each in stored if each.number <= shown.watermark]
    digests = [each.digest for each in known]
    if record.fingerprint_of_digests(person, digests) != shown.fingerprint:
        return Outcome.OTHER_FACTS, ()
    if (shown.engine_version, shown.catalogue_version) != (ENGINE_VERSION, catalogue().version):
        return Outcome.OTHER_VERSION, ()
    facts = tuple(each.fact for each in known)
    again = decide(Journal(facts=facts), person, catalogue(), shown.on)
    fields = tuple(_differences(json.loads(shown.body), json.loads(record.write_decision(again))))
    return (Outcome.DIFFERENT, fields) if fields else (Outcome.SAME, ())


def _differences(before: object, after: object, path: str = "") -> list[str]:
    """The paths at which two pieces of plain JSON differ."""
    if isinstance(before, dict) and isinstance(after, dict):
        keys = [*before, *(key for key in after if key not in before)]
        pairs = [(f"{path}.{key}", before.get(key), after.get(key)) for key in keys]
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = [
            (f"{path}[{place}]", old, new)
            for place, (old, new) in enumerate(zip(before, after, strict=True))
        ]
    else:
        return [] if before == after else [path.removeprefix(".")]
    return [found for where, old, new in pairs for found in _differences(old, new, where)]
