"""Everything about a person out as lines of JSON, and back in, all or nothing."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from django.db import transaction

from footbridge import record
from footbridge.care.appending import GRACE, held, insert
from footbridge.care.contacts import keep_contacts
from footbridge.care.known import catalogue
from footbridge.care.people import person_row, plain_name
from footbridge.care.refusal import Refused
from footbridge.care.zones import keep_zone
from footbridge.engine.facts import Entry, Fact
from footbridge.storage import models, rows


@dataclass(frozen=True)
class ImportReport:
    """What came in. `facts_known` were already here."""

    key: str
    name: str
    facts_new: int
    facts_known: int
    shown_new: int


OLD_NUMBERS = "telephone-numbers"


def export_lines(key: str) -> Iterator[str]:
    """Everything about a person, as lines without line ends. Raises UnknownPerson."""
    row = person_row(key)
    export = record.Export(
        person=_person_told(row),
        facts=tuple(stored.fact for stored in rows.facts_of(row.key)),
        shown=tuple(_shown_told(shown) for shown in rows.shown_to(row.key)),
        drafts=tuple(_draft_told(draft) for draft in _drafts_of(row)),
        contacts=json.loads(row.contacts) if row.contacts else None,
    )
    return record.write_export(export)


@transaction.atomic
def import_lines(
    lines: Iterable[str],
    *,
    now: datetime,
    source: str = "import",
    check: Callable[[Sequence[Entry[Fact]]], None] = lambda new: None,
) -> ImportReport:
    """Bring in what `export_lines` gave; nothing is changed when any of it is refused.

    `check` sees the facts that are new before they are written, and may refuse them.

    Somebody who is already here may be brought in again, with more facts or with fewer, as long
    as it is the same story. Raises record.BadRecord with every problem of the file, or Refused.
    """
    export = record.read_export(lines, source, known=catalogue(), until=now + GRACE)
    row, is_new = _person_in(export.person, source)
    known = _known_beginning(row, export.facts, source)
    check(export.facts[known:])
    about = held(str(row.key))
    insert(about, export.facts[known:])
    keep_zone(about, export.facts[known:])
    before = models.Shown.objects.filter(person=row).count()
    _bring_in_shown(row, export.shown)
    if is_new:
        if export.contacts:
            keep_contacts(str(row.key), export.contacts)
        models.Draft.objects.bulk_create(
            [_draft_row(row, each) for each in export.drafts if each.name != OLD_NUMBERS]
        )
    return ImportReport(
        key=str(row.key),
        name=row.name,
        facts_new=len(export.facts[known:]),
        facts_known=min(known, len(export.facts)),
        shown_new=models.Shown.objects.filter(person=row).count() - before,
    )


@transaction.atomic
def preview_lines(
    lines: Iterable[str],
    *,
    now: datetime,
    source: str = "import",
    check: Callable[[Sequence[Entry[Fact]]], None] = lambda new: None,
) -> ImportReport:
    """What `import_lines` would do, and would refuse. Nothing is changed."""
    # It is really done, and really undone: a preview that was worked out otherwise might lie.
    with transaction.atomic():
        report = import_lines(lines, now=now, source=source, check=check)
        transaction.set_rollback(True)
    return report


def _person_in(told: record.PersonTold, source: str) -> tuple[models.Person, bool]:
    made = rows.person_row(told.key, plain_name(told.name), told.answers, told.begun)
    here = models.Person.objects.select_for_update().filter(key=told.key).first()
    if here is None:
        made.save(force_insert=True)
        return made, True
    if here.answers != made.answers:
        message = f"{source}: {told.name} is here already, with other answers to the set-up."
        raise Refused(message, field="person", expected="the answers that are here")
    return here, False


def _known_beginning(row: models.Person, facts: Sequence[Entry[Fact]], source: str) -> int:
    """How many facts are here. Those and the ones of the file must begin in the same way."""
    here = [stored.digest for stored in rows.facts_of(row.key)]
    coming = [record.digest(fact) for fact in facts]
    both = min(len(here), len(coming))
    if here[:both] != coming[:both]:
        pairs = zip(here, coming, facts, strict=False)
        other = next(fact.id for kept, told, fact in pairs if kept != told)
        message = (
            f"{source}: {row.name} is here already, and other things were recorded since. "
            f"The first fact that differs has the id {other}."
        )
        raise Refused(message, field="fact", expected="the facts that are here, then new ones")
    return len(here)


def _person_told(row: models.Person) -> record.PersonTold:
    return record.PersonTold(
        key=row.key, name=row.name, begun=_utc(row.begun), answers=rows.person_of(row)
    )


def _shown_told(row: models.Shown) -> record.ShownTold:
    return record.ShownTold(
        on=row.on,
        made_at=_utc(row.made_at),
        fingerprint=row.fingerprint,
        watermark=row.watermark,
        engine_version=row.engine_version,
        catalogue_version=row.catalogue_version,
        decision=json.loads(row.body),
    )


def _bring_in_shown(person: models.Person, told: Iterable[record.ShownTold]) -> None:
    """In the order of the file, for that is how they go out again; the first of a day before the
    others, which are packed beside it.
    """
    for on, of_day in groupby(told, key=lambda each: each.on):
        coming = list(of_day)
        if rows.first_of_day(person.key, on) is None:
            _create([_shown_row(person, coming[0])])
        base = rows.first_of_day(person.key, on)
        _create([_shown_row(person, each, base) for each in coming])


def _create(shown: Iterable[models.Shown]) -> None:
    models.Shown.objects.bulk_create(shown, ignore_conflicts=True)


def _shown_row(
    person: models.Person, told: record.ShownTold, base: models.Shown | None = None
) -> models.Shown:
    row = models.Shown(
        person=person,
        on=told.on,
        made_at=told.made_at,
        fingerprint=told.fingerprint,
        watermark=told.watermark,
        engine_version=told.engine_version,
        catalogue_version=told.catalogue_version,
    )
    text = json.dumps(told.decision, ensure_ascii=False, separators=(",", ":"))
    return row.keep(text, base)


def _drafts_of(row: models.Person) -> Iterable[models.Draft]:
    return models.Draft.objects.filter(owner=str(row.key)).order_by("name")


def _draft_told(row: models.Draft) -> record.DraftTold:
    return record.DraftTold(name=row.name, saved_at=_utc(row.saved_at), body=json.loads(row.body))


def _draft_row(person: models.Person, told: record.DraftTold) -> models.Draft:
    body = json.dumps(told.body, ensure_ascii=False, separators=(",", ":"))
    return models.Draft(owner=str(person.key), name=told.name, body=body, saved_at=told.saved_at)


def _utc(moment: datetime) -> datetime:
    # PostgreSQL gives moments in the zone of the connection.
    return moment.astimezone(UTC)
