"""Text as values: strict, and with everything that is wrong at once."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from footbridge.catalogue.model import Catalogue
from footbridge.engine.facts import (
    Entry,
    Fact,
    Fall,
    FlagRaised,
    Journal,
    Session,
    SetDone,
    Withdrawn,
)
from footbridge.engine.person import Person
from footbridge.record import names, shapes, truth, wording
from footbridge.record.decode import Place, decode, loosely_written, refuse
from footbridge.record.problem import BadRecord, Problem
from footbridge.record.write import digest

FORMAT_VERSION = 2
READ_VERSIONS = (1, FORMAT_VERSION)
HEADER = "footbridge_journal"
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class NumberedFact:
    line: int
    fact: Entry[Fact]


def read_person(text: str, source: str, known: Catalogue | None = None) -> Person:
    """The set-up answers in `text`. Raises BadRecord with every problem.

    With `known`, a name that is not of that catalogue is one.
    """
    place = Place(source)
    # Some editors put this mark before a text; a journal may begin with it, too.
    text = text.removeprefix(BYTE_ORDER_MARK)
    person = decode(shapes.of_person(), Person, text, place)
    unknown = names.unknown_in_answers(person, known) if known is not None else ()
    refuse((*loosely_written(text), *truth.faults_of_person(person), *unknown), place)
    return person


def read_fact(
    text: str, source: str, line: int | None = None, today: date | None = None
) -> Entry[Fact]:
    """One fact. Raises BadRecord with every problem."""
    place = Place(source, line)
    fact = decode(shapes.of_fact(), Entry, text, place)
    refuse((*loosely_written(text), *truth.faults_of_fact(fact, today)), place)
    return fact


def read_journal(
    lines: Iterable[str],
    source: str,
    today: date | None = None,
    known: Catalogue | None = None,
) -> Journal:
    """A journal, one fact a line, in any order; raises BadRecord with every problem.

    An optional first line ``{"footbridge_journal": 2}`` names the version; of version 1, a second
    question that was left out keeps the urgency that its sign had then. Empty lines mean nothing.
    The same fact twice is one fact; the same id with other content is refused. With `today`, so
    is a fact from a later day. With `known`, the journal has to stand by itself: each name is one
    of that catalogue, and what a fact corrects is there too.
    """
    written = list(numbered(lines))
    version = _version_told(written, source)
    if version is not None:
        del written[0]
    found: list[NumberedFact] = []
    problems: list[Problem] = []
    for number, line in written:
        try:
            fact = read_fact(line, source, number, today)
            found.append(NumberedFact(number, _as_version_1_meant(fact) if version == 1 else fact))
        except BadRecord as bad:
            problems += bad.problems
    problems += _other_content(found, source)
    if known is not None:
        problems += _unknown_names(found, source, known)
        problems += lost_corrections(found, source)
    if problems:
        raise BadRecord(tuple(sorted(problems, key=lambda each: each.line or 0)))
    return Journal(facts=_each_once(found))


def read_stored(bodies: Sequence[str]) -> tuple[Entry[Fact], ...]:
    """Facts that were checked when they were stored, all decoded in one go.

    Most sets of a life are like another one: those are the same value, which takes a fifth of the
    memory.
    """
    told = shapes.of_facts().validate_json("[" + ",".join(bodies) + "]")
    known: dict[SetDone, SetDone] = {}
    return tuple([_with_known_sets(fact, known) for fact in told])


def _with_known_sets(fact: Entry[Fact], known: dict[SetDone, SetDone]) -> Entry[Fact]:
    if not isinstance(fact.what, Session):
        return fact
    sets = tuple([known.setdefault(one, one) for one in fact.what.sets])
    return replace(fact, what=replace(fact.what, sets=sets))


def read_stored_person(body: str) -> Person:
    return shapes.of_person().validate_json(body)


def numbered(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The lines that hold something, with their numbers from 1."""
    for number, line in enumerate(lines, 1):
        stripped = line.strip(f" \t\r\n{BYTE_ORDER_MARK}")
        if stripped:
            yield number, stripped


def _as_version_1_meant(fact: Entry[Fact]) -> Entry[Fact]:
    """What version 1 took for a no where a second question was left out."""
    match fact.what:
        case FlagRaised(worse=None) as raised:
            return replace(fact, what=replace(raised, worse=False))
        case Fall() as fall:
            told = {each.name: bool(getattr(fall, each.name)) for each in fields(Fall)}
            return replace(fact, what=Fall(**told))
        case _:
            return fact


def _version_told(written: Sequence[tuple[int, str]], source: str) -> int | None:
    """The version that the first line names, if it does. Another is refused before all else."""
    if not written or HEADER not in written[0][1]:
        return None
    number, line = written[0]
    try:
        header = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(header, dict) or HEADER not in header:
        return None
    version = header[HEADER]
    if len(header) > 1 or version not in READ_VERSIONS or isinstance(version, bool):
        expected = f"version {FORMAT_VERSION} and nothing else on this line"
        problem = Place(source, number).problem(HEADER, expected, wording.shown(header))
        raise BadRecord((problem,))
    return int(version)


def _other_content(found: Sequence[NumberedFact], source: str) -> Iterator[Problem]:
    first: dict[str, NumberedFact] = {}
    for each in found:
        known = first.setdefault(each.fact.id, each)
        if known is not each and digest(known.fact) != digest(each.fact):
            expected = f"the same content as line {known.line}, which has the same id"
            yield Place(source, each.line).problem("id", expected, wording.shown(each.fact.id))


def _unknown_names(
    found: Sequence[NumberedFact], source: str, known: Catalogue
) -> Iterator[Problem]:
    for each in found:
        for fault in names.unknown_in_fact(each.fact, known):
            yield Place(source, each.line).problem(*fault)


def lost_corrections(
    found: Sequence[NumberedFact], source: str, *, within: str = ""
) -> Iterator[Problem]:
    """Corrections of what is not there, or of another kind; `within` begins a field's path."""
    kinds = {each.fact.id: each.fact.kind for each in found}
    for each in found:
        corrected = each.fact.corrects
        if corrected is None or corrected == each.fact.id:
            continue
        place = Place(source, each.line)
        if corrected not in kinds:
            expected = "the id of a fact of this journal"
            yield place.problem(f"{within}corrects", expected, corrected)
        elif kinds[corrected] != each.fact.kind and not isinstance(each.fact.what, Withdrawn):
            expected = f"a fact of the kind {kinds[corrected]}, or a withdrawal"
            yield place.problem(f"{within}kind", expected, each.fact.kind)


def _each_once(found: Sequence[NumberedFact]) -> tuple[Entry[Fact], ...]:
    """Each id once, in the order of the lines; of two copies the one that was recorded first."""
    kept: dict[str, Entry[Fact]] = {}
    for each in found:
        known = kept.get(each.fact.id)
        if known is None or each.fact.recorded < known.recorded:
            kept[each.fact.id] = each.fact
    return tuple(kept.values())
