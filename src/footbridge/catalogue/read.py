"""The only module of the catalogue that opens files: the data folder, and the tests' own text.

The data is inside the package, so that an installed copy and a checkout read the same way.
"""

import csv
import io
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from footbridge.catalogue.decode import decode, decode_numbers
from footbridge.catalogue.doing_words import FILE, DoingWords, Teller
from footbridge.catalogue.gaps import Filler
from footbridge.catalogue.model import (
    Card,
    CareItem,
    Catalogue,
    Country,
    Exercise,
    Expectation,
    Flag,
    Gate,
    GeneralSentences,
    Ladder,
    Lesson,
    MeasureText,
    NumberNote,
    Programme,
    Requirement,
    Rule,
    SafetyScreen,
    Source,
)
from footbridge.catalogue.numbers import Numbers
from footbridge.catalogue.problem import BadCatalogue, Problem
from footbridge.catalogue.runs import FILE as RUNS
from footbridge.catalogue.things import FOLDERS, SENTENCES, Parts, Thing
from footbridge.catalogue.topics import Page, Topic, Topics
from footbridge.catalogue.value import value

T = TypeVar("T")
AnyThing = TypeVar("AnyThing", bound=Thing)

VERSION_LENGTH = 12
SEARCH, PAGES = "search", "pages"


@value
class Reading:
    """What could be read, and every fault on the way. No catalogue without its numbers."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]


def read_catalogue(folder: Path | None = None) -> Catalogue:
    """The catalogue of `folder`, or our own. Raises BadCatalogue with every fault of every file.

    Our own is read once in the life of a process.
    """
    return _shipped() if folder is None else _sound(read_what_can_be_read(folder))


@cache
def _shipped() -> Catalogue:
    return _sound(read_what_can_be_read())


def _sound(reading: Reading) -> Catalogue:
    if reading.problems or reading.catalogue is None:
        raise BadCatalogue(reading.problems)
    return reading.catalogue


def read_what_can_be_read(folder: Path | None = None) -> Reading:
    """Every thing that decodes, beside the faults of those that do not; content never raises."""
    return _Reader(folder or _our_own()).read()


def read_figures_raw(folder: Path | None = None) -> Mapping[str, Mapping[str, Any]]:
    """The pose scripts as plain mappings by figure id; `figures` gives them their meaning.

    Raises BadCatalogue when one of them is not TOML.
    """
    reader = _Reader(folder or _our_own())
    figures = {name: raw for name, _, raw in reader.tables("figures")}
    if reader.problems:
        raise BadCatalogue(reader.problems)
    return MappingProxyType(figures)


def read_requirements(folder: Path | None = None) -> tuple[Requirement, ...]:
    """The requirement list, in its own order."""
    text = (folder or _our_own()).joinpath("requirements.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(io.StringIO(text))
    return tuple(
        decode(
            Requirement,
            {"id": row["id"], "text": row["requirement"], "source": row["source"]},
            file="requirements.csv",
        )
        for row in rows
    )


def read_waiting(folder: Path | None = None) -> Mapping[str, str]:
    """The requirements that later work will serve: why each one waits, by id."""
    text = (folder or _our_own()).joinpath("waiting.toml").read_text(encoding="utf-8")
    return decode(dict[str, str], tomllib.loads(text), file="waiting.toml")


def read_written_numbers(folder: Path | None = None) -> Mapping[str, Mapping[str, str]]:
    """The figures that texts may write out, each with its reason, by the thing they stand in.

    Raises BadCatalogue when the list is not what it should be.
    """
    reader = _Reader(folder or _our_own())
    raw = reader.table("written_numbers.toml")
    if raw is None:
        raise BadCatalogue(reader.problems)
    return decode(dict[str, dict[str, str]], raw, file="written_numbers.toml")


def read_names(folder: Path | None = None) -> Mapping[str, Mapping[str, Sequence[str]]]:
    """What we call things, and the other names that are refused, by kind and name.

    Raises BadCatalogue when the list is not what it should be.
    """
    reader = _Reader(folder or _our_own())
    raw = reader.table("names.toml")
    if raw is None:
        raise BadCatalogue(reader.problems)
    return decode(dict[str, dict[str, tuple[str, ...]]], raw, file="names.toml")


def read_topics(folder: Path | None = None) -> Topics:
    """What people look for and where it leads. Our own is read once in the life of a process.

    No decision hangs on it, so it is no part of what the catalogue's version is made from.
    Raises BadCatalogue with every fault of every file.
    """
    return _our_topics() if folder is None else _topics(folder)


@cache
def _our_topics() -> Topics:
    return _topics(_our_own())


def _topics(folder: Traversable) -> Topics:
    reader = _Reader(folder)
    topics: dict[str, Topic] = {}
    pages: dict[str, Page] = {}
    for name, file, raw in reader.tables(SEARCH):
        if name == PAGES:
            pages = reader.decoded(dict[str, Page], raw, file) or {}
        else:
            found = reader.decoded(dict[str, Topic], raw, file) or {}
            topics |= {f"{name}.{key}": topic for key, topic in found.items()}
    for name, topic in topics.items():
        if not topic.leads_to:
            file, _, key = name.partition(".")
            reader.complain(f"{SEARCH}/{file}.toml", key, "leads nowhere")
    if reader.problems:
        raise BadCatalogue(reader.problems)
    return Topics(topics=MappingProxyType(topics), pages=MappingProxyType(pages))


def read_guide_runs(folder: Path | None = None) -> frozenset[str]:
    """The marks of the guides' runs of words. Raises BadCatalogue when they are not there."""
    try:
        text = (folder or _our_own()).joinpath(RUNS).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise BadCatalogue((Problem(file=RUNS, key="", what="is missing"),)) from None
    return frozenset(text.split())


def read_tests(folder: Path) -> Mapping[str, str]:
    """The text of every test file under `folder` by its path, none where there is no folder."""
    return {
        path.relative_to(folder.parent).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("test_*.py"))
    }


def _our_own() -> Traversable:
    return files("footbridge.catalogue") / "data"


class _Reader:
    """Reads one data folder and gathers what is wrong with it."""

    def __init__(self, folder: Traversable) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.content = sha256()
        self.raw: dict[str, dict[str, Any]] = {}
        self.written: Mapping[tuple[str, str], str] = {}

    def read(self) -> Reading:
        self.raw = {
            file.removesuffix(".toml"): raw
            for folder in FOLDERS
            for _, file, raw in self.tables(folder)
        }
        numbers = self.numbers()
        self.tell_doing()
        if numbers is not None:
            self.fill(*numbers)
        parts = self.parts()
        sentences = self.sentences()
        if numbers is None or sentences is None:
            return Reading(catalogue=None, problems=tuple(self.problems))
        catalogue = Catalogue(
            version=self.content.hexdigest()[:VERSION_LENGTH],
            numbers=numbers[0],
            number_notes=MappingProxyType(dict(numbers[1])),
            sentences=sentences,
            written=MappingProxyType(dict(self.written)),
            **parts,
        )
        return Reading(catalogue=catalogue, problems=tuple(self.problems))

    def tell_doing(self) -> None:
        """Puts into every way and test the words that are made of how it is done."""
        raw = self.table(FILE)
        words = None if raw is None else self.decoded(DoingWords, raw, FILE)
        if words is not None:
            teller = Teller(words)
            self.raw = {thing: teller.told(thing, raw) for thing, raw in self.raw.items()}
            self.problems += teller.problems

    def fill(self, numbers: Numbers, notes: Mapping[str, NumberNote]) -> None:
        """Puts the numbers into the gaps of every text, once, for every reader."""
        known = {each.name: getattr(numbers, each.name) for each in fields(numbers)}
        units = {name: note.unit for name, note in notes.items()}
        filler = Filler(known, units, self.raw)
        self.raw = {thing: filler.filled(thing) for thing in self.raw}
        self.problems += filler.problems
        self.written = filler.written

    def parts(self) -> Parts:
        programmes = self.things("programmes", Programme).values()
        return Parts(
            exercises=self.things("exercises", Exercise),
            ladders=self.things("ladders", Ladder),
            programmes=MappingProxyType({each.track: each for each in programmes}),
            rules=self.things("rules", Rule),
            flags=self.things("flags", Flag),
            gates=self.things("gates", Gate),
            cards=self.things("cards", Card),
            lessons=self.things("lessons", Lesson),
            expectations=self.things("expectations", Expectation),
            care=self.things("care", CareItem),
            measures=self.things("measures", MeasureText),
            safety=self.things("safety", SafetyScreen),
            countries=self.things("countries", Country),
            sources=self.sources(),
        )

    def things(self, folder: str, kind: type[AnyThing]) -> Mapping[str, AnyThing]:
        found = {}
        for path, raw in self.raw.items():
            inside, _, name = path.partition("/")
            if inside != folder:
                continue
            file = f"{path}.toml"
            thing = self.decoded(kind, raw, file)
            if thing is not None:
                self.compare(thing.id, name, file, "id")
                found[name] = thing
        return MappingProxyType(found)

    def sources(self) -> Mapping[str, Source]:
        found = {}
        for name, raw in (self.table("sources.toml") or {}).items():
            whole = {"id": name, **raw} if isinstance(raw, dict) else raw
            source = self.decoded(Source, whole, "sources.toml")
            if source is not None:
                self.compare(source.id, name, "sources.toml", f"{name}.id")
                found[name] = source
        return MappingProxyType(found)

    def sentences(self) -> GeneralSentences | None:
        raw = self.table(SENTENCES)
        return None if raw is None else self.decoded(GeneralSentences, raw, SENTENCES)

    def numbers(self) -> tuple[Numbers, Mapping[str, NumberNote]] | None:
        raw = self.table("numbers.toml")
        if raw is None:
            return None
        try:
            return decode_numbers(raw, file="numbers.toml")
        except BadCatalogue as bad:
            self.problems += bad.problems
            return None

    def tables(self, folder: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """The id, the path and the content of each TOML file of a folder, in the order of ids."""
        here = self.folder.joinpath(folder)
        names = [each.name for each in here.iterdir()] if here.is_dir() else []
        for name in sorted(names):
            if name.endswith(".toml"):
                file = f"{folder}/{name}"
                raw = self.table(file)
                if raw is not None:
                    yield name.removesuffix(".toml"), file, raw

    def table(self, file: str) -> dict[str, Any] | None:
        """The content of one TOML file, or None with a problem noted when it cannot be had."""
        try:
            text = self.folder.joinpath(file).read_text(encoding="utf-8")
            raw = tomllib.loads(text)
        except FileNotFoundError:
            self.complain(file, "", "is missing")
            return None
        except (UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
            self.complain(file, "", f"is not TOML: {fault}")
            return None
        self.content.update(f"{file}\n{text}\n".encode())
        return raw

    def decoded(self, kind: type[T], raw: Mapping[str, Any], file: str) -> T | None:
        try:
            return decode(kind, raw, file=file)
        except BadCatalogue as bad:
            self.problems += bad.problems
            return None

    def compare(self, found: str, name: str, file: str, key: str) -> None:
        if found != name:
            self.complain(file, key, f'expected "{name}", which it is named for, got "{found}"')

    def complain(self, file: str, key: str, what: str) -> None:
        self.problems.append(Problem(file=file, key=key, what=what))
