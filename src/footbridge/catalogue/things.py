"""Every kind of thing that the catalogue holds, and the file in which each one lives."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TypedDict, cast

from footbridge.catalogue.model import (
    Card,
    CareItem,
    Catalogue,
    Country,
    Exercise,
    Expectation,
    Flag,
    Gate,
    Ladder,
    Lesson,
    MeasureText,
    Programme,
    Rule,
    SafetyScreen,
    Source,
)
from footbridge.catalogue.words import Track

Thing = (
    Exercise
    | Ladder
    | Programme
    | Rule
    | Flag
    | Gate
    | Card
    | Lesson
    | Expectation
    | CareItem
    | MeasureText
    | SafetyScreen
    | Country
)

# The name of each folder is the name of the catalogue's own field.
FOLDERS: Mapping[str, type[Thing]] = MappingProxyType(
    {
        "exercises": Exercise,
        "ladders": Ladder,
        "programmes": Programme,
        "rules": Rule,
        "flags": Flag,
        "gates": Gate,
        "cards": Card,
        "lessons": Lesson,
        "expectations": Expectation,
        "care": CareItem,
        "measures": MeasureText,
        "safety": SafetyScreen,
        "countries": Country,
    }
)


SENTENCES = "sentences.toml"


class Parts(TypedDict):
    """The catalogue's fields that are folders of things, and the sources."""

    exercises: Mapping[str, Exercise]
    ladders: Mapping[str, Ladder]
    programmes: Mapping[Track, Programme]
    rules: Mapping[str, Rule]
    flags: Mapping[str, Flag]
    gates: Mapping[str, Gate]
    cards: Mapping[str, Card]
    lessons: Mapping[str, Lesson]
    expectations: Mapping[str, Expectation]
    care: Mapping[str, CareItem]
    measures: Mapping[str, MeasureText]
    safety: Mapping[str, SafetyScreen]
    countries: Mapping[str, Country]
    sources: Mapping[str, Source]


def file_of(folder: str, name: str) -> str:
    """The path of a thing inside the data folder; the file is named for the id."""
    return f"{folder}/{name}.toml"


def readable(catalogue: Catalogue) -> Iterator[tuple[str, object]]:
    """All that holds texts for people: each thing, and the sentences of reasons."""
    yield from things(catalogue)
    yield SENTENCES, catalogue.sentences


def things(catalogue: Catalogue) -> Iterator[tuple[str, Thing]]:
    """Each thing beside its file, folder by folder."""
    for folder in FOLDERS:
        for thing in cast(Mapping[str, Thing], getattr(catalogue, folder)).values():
            yield file_of(folder, thing.id), thing
