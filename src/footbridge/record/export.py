"""Everything about one person as lines of JSON, and back, byte for byte.

A header, the person, the telephone numbers, each fact in the order of its arrival, each decision
that was shown, the half-filled forms, and a last line that counts them, so that a file cut short
is noticed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import TypeAdapter

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.value import Between, Length, Moment, value
from footbridge.engine.facts import Entry, Fact
from footbridge.engine.person import Person
from footbridge.record import flat, names, truth, wording
from footbridge.record.decode import Place, decode, loosely_written, refuse
from footbridge.record.problem import BadRecord, Problem
from footbridge.record.read import NumberedFact, lost_corrections, numbered
from footbridge.record.write import not_told, write_fact

EXPORT_VERSION: Literal[2] = 2
Text = Annotated[str, Length(1, 80)]
Name = Annotated[str, Length(1, 64)]
Count = Annotated[int, Between(0, 1_000_000_000)]


@value
class PersonTold:
    """A person: the name is for the screen, `answers` are what set-up asked."""

    key: UUID
    name: Text
    begun: Moment
    answers: Person


@value
class ShownTold:
    """A decision as it was shown; see `storage.models.Shown` for the fields."""

    on: date
    made_at: Moment
    fingerprint: Name
    watermark: Count
    engine_version: Name
    catalogue_version: Name
    decision: Mapping[str, Any]


@value
class DraftTold:
    """A half-filled form."""

    name: Name
    saved_at: Moment
    body: Mapping[str, Any]


@value
class Counts:
    facts: Count
    shown: Count
    drafts: Count
    contacts: Count | None = None


@value
class Export:
    """All that is kept about one person, facts in the order of their arrival."""

    person: PersonTold
    facts: tuple[Entry[Fact], ...]
    shown: tuple[ShownTold, ...]
    drafts: tuple[DraftTold, ...]
    contacts: Mapping[str, str] | None = None


@value
class HeaderLine:
    footbridge_export: Literal[1, 2]


@value
class PersonLine:
    person: PersonTold


@value
class ContactsLine:
    """Telephone numbers and country, by field. Files of version 1 have them as a draft."""

    contacts: Mapping[str, str]


@value
class FactLine:
    fact: flat.Line


@value
class ShownLine:
    shown: ShownTold


@value
class DraftLine:
    draft: DraftTold


@value
class EndLine:
    end: Counts


Line = HeaderLine | PersonLine | ContactsLine | FactLine | ShownLine | DraftLine | EndLine
SHAPES: Mapping[str, type[Line]] = {
    "footbridge_export": HeaderLine,
    "person": PersonLine,
    "contacts": ContactsLine,
    "fact": FactLine,
    "shown": ShownLine,
    "draft": DraftLine,
    "end": EndLine,
}
PLAIN: TypeAdapter[Any] = TypeAdapter(Any)


def write_export(export: Export) -> Iterator[str]:
    """The lines, without their line ends."""
    yield _written(HeaderLine(footbridge_export=EXPORT_VERSION))
    yield _written(PersonLine(person=export.person))
    if export.contacts:
        yield _written(ContactsLine(contacts=export.contacts))
    for fact in export.facts:
        yield f'{{"fact":{write_fact(fact)}}}'
    for shown in export.shown:
        yield _written(ShownLine(shown=shown))
    for draft in export.drafts:
        yield _written(DraftLine(draft=draft))
    yield _written(EndLine(end=_counts(export)))


def read_export(
    lines: Iterable[str],
    source: str,
    known: Catalogue | None = None,
    until: datetime | None = None,
) -> Export:
    """What `write_export` wrote. Raises BadRecord with every problem of the file.

    With `known`, a name that is not of that catalogue is one, and a correction of what is not in
    the file; with `until`, a fact from later.
    """
    found: list[tuple[int, Line]] = []
    problems: list[Problem] = []
    for number, text in numbered(lines):
        try:
            place = Place(source, number)
            line = _read_line(text, place)
            refuse((*_unknown(line, known), *_yet_to_come(line, until)), place)
            found.append((number, line))
        except BadRecord as bad:
            problems += bad.problems
    # When lines are missing because they could not be read, saying so twice would not help.
    problems += [] if problems else _faults_of_order(found, source)
    if known is not None and not problems:
        facts = [NumberedFact(n, line.fact) for n, line in found if isinstance(line, FactLine)]
        problems += lost_corrections(facts, source, within="fact.")
    if problems:
        raise BadRecord(tuple(problems))
    return Export(
        person=next(line.person for _, line in found if isinstance(line, PersonLine)),
        facts=tuple(line.fact for _, line in found if isinstance(line, FactLine)),
        shown=tuple(line.shown for _, line in found if isinstance(line, ShownLine)),
        drafts=tuple(line.draft for _, line in found if isinstance(line, DraftLine)),
        contacts=_contacts_in([line for _, line in found]),
    )


def _contacts_in(lines: Sequence[Line]) -> Mapping[str, str] | None:
    """Those told as such; else those that version 1 kept among the half-filled forms."""
    told = (line.contacts for line in lines if isinstance(line, ContactsLine))
    kept = (line.draft for line in lines if isinstance(line, DraftLine))
    of_version_1 = (draft.body for draft in kept if draft.name == "telephone-numbers")
    found = next(told, None) or next(of_version_1, None)
    return {name: str(each) for name, each in found.items()} if found else None


def _counts(export: Export) -> Counts:
    facts, shown, drafts = len(export.facts), len(export.shown), len(export.drafts)
    return Counts(facts=facts, shown=shown, drafts=drafts, contacts=1 if export.contacts else None)


@cache
def _adapter(name: str) -> TypeAdapter[Any]:
    return TypeAdapter(SHAPES[name])


def _written(line: Line) -> str:
    name = next(name for name, shape in SHAPES.items() if isinstance(line, shape))
    # Version 1 ended its files without a count of what it did not know.
    leave_out = isinstance(line, EndLine)
    hidden = None
    if isinstance(line, PersonLine):
        hidden = {"person": {"answers": not_told(line.person.answers)}}
    return _adapter(name).dump_json(line, exclude_none=leave_out, exclude=hidden).decode()


def _read_line(text: str, place: Place) -> Line:
    name = _name_of(text, place)
    line: Line = decode(_adapter(name), SHAPES[name], text, place)
    refuse((*loosely_written(text), *_untrue(line)), place)
    return line


def _name_of(text: str, place: Place) -> str:
    """Each line is an object with one field, whose name says what the line is."""
    plain = decode(PLAIN, object, text, place)
    names = list(plain) if isinstance(plain, dict) else []
    if len(names) != 1 or names[0] not in SHAPES:
        expected = f"an object with one field, one of {', '.join(SHAPES)}"
        raise BadRecord((place.problem("", expected, wording.shown(plain)),))
    return str(names[0])


def _untrue(line: Line) -> Iterator[truth.Fault]:
    if isinstance(line, FactLine):
        for field, *rest in truth.faults_of_fact(line.fact):
            yield f"fact.{field}", rest[0], rest[1]
    if isinstance(line, PersonLine):
        for field, *rest in truth.faults_of_person(line.person.answers):
            yield f"person.answers.{field}", rest[0], rest[1]
    if isinstance(line, ShownLine) and line.shown.decision.get("on") != line.shown.on.isoformat():
        expected = f"a decision for {line.shown.on.isoformat()}"
        yield "shown.decision", expected, wording.shown(line.shown.decision.get("on"))


def _unknown(line: Line, known: Catalogue | None) -> Iterator[truth.Fault]:
    if known is not None and isinstance(line, FactLine):
        for field, *rest in names.unknown_in_fact(line.fact, known):
            yield f"fact.{field}", rest[0], rest[1]
    if known is not None and isinstance(line, PersonLine):
        for field, *rest in names.unknown_in_answers(line.person.answers, known):
            yield f"person.answers.{field}", rest[0], rest[1]


def _yet_to_come(line: Line, until: datetime | None) -> Iterator[truth.Fault]:
    if until is None or not isinstance(line, FactLine):
        return
    for field, moment in (("at", line.fact.at), ("recorded", line.fact.recorded)):
        if moment > until:
            expected = f"a moment not after {until.isoformat(timespec='minutes')}"
            yield f"fact.{field}", expected, moment.isoformat()


def _faults_of_order(found: list[tuple[int, Line]], source: str) -> Iterator[Problem]:
    place = Place(source, found[-1][0] if found else 1)
    kinds = [type(line) for _, line in found]
    if HeaderLine not in kinds[:1]:
        yield Place(source, 1).problem(
            "", 'the line {"footbridge_export":2} first', "another line"
        )
    if kinds.count(PersonLine) != 1:
        yield place.problem("person", "one person", str(kinds.count(PersonLine)))
    if EndLine not in kinds[-1:] or kinds.count(EndLine) != 1:
        yield place.problem("end", "one line that ends the file", "a file that was cut short")
        return
    yield from _faults_of_counts(found, place)


def _faults_of_counts(found: list[tuple[int, Line]], place: Place) -> Iterator[Problem]:
    kinds = [type(line) for _, line in found]
    end = next(line.end for _, line in found if isinstance(line, EndLine))
    told = {
        FactLine: end.facts,
        ShownLine: end.shown,
        DraftLine: end.drafts,
        ContactsLine: end.contacts or 0,
    }
    for kind, count in told.items():
        if kinds.count(kind) != count:
            name = kind.__name__.removesuffix("Line").lower()
            yield place.problem("end", f"{count} {name} lines", str(kinds.count(kind)))
    ids = [line.fact.id for _, line in found if isinstance(line, FactLine)]
    if len(set(ids)) != len(ids):
        yield place.problem("fact.id", "each fact once", "an id twice")
    for number, line in found:
        if isinstance(line, ShownLine) and line.shown.watermark > len(ids):
            expected = f"at most the {len(ids)} facts of this file"
            watermark = str(line.shown.watermark)
            yield Place(place.source, number).problem("shown.watermark", expected, watermark)
