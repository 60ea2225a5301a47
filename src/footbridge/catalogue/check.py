"""Is the content sound, and is every requirement served? All that is wrong, at once."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from footbridge.catalogue.coverage import Coverage, coverage
from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.parts import parts
from footbridge.catalogue.problem import BadCatalogue, Problem
from footbridge.catalogue.read import (
    read_catalogue,
    read_figures_raw,
    read_guide_runs,
    read_names,
    read_requirements,
    read_tests,
    read_topics,
    read_waiting,
    read_what_can_be_read,
    read_written_numbers,
)
from footbridge.catalogue.rules import apostrophes, check_truths, one_name, own_words, words_lead
from footbridge.catalogue.texts import texts
from footbridge.catalogue.things import file_of, readable

CHECKOUT = Path(__file__).parents[3]


def check(folder: Path | None = None) -> list[Problem]:
    """Every fault of the data in `folder`, or of our own, sorted by file; none when it is sound.

    What cannot be decoded is reported, and the truths are asked of all the rest.
    """
    reading = read_what_can_be_read(folder)
    problems = list(reading.problems)
    figures: Mapping[str, Mapping[str, Any]] = {}
    written: Mapping[str, Mapping[str, str]] = {}
    try:
        figures = read_figures_raw(folder)
    except BadCatalogue as bad:
        problems += bad.problems
    try:
        written = read_written_numbers(folder)
    except BadCatalogue as bad:
        problems += bad.problems
    if reading.catalogue is not None:
        problems += check_truths(reading.catalogue, figures, written)
        problems += check_topics(reading.catalogue, folder)
    problems += check_wording(reading.catalogue, figures, folder)
    return sorted(problems, key=lambda problem: (problem.file, problem.key))


def check_topics(catalogue: Catalogue, folder: Path | None) -> Iterator[Problem]:
    """Every fault of what people look for. A folder without such a list has nothing to find."""
    try:
        topics = read_topics(folder)
    except BadCatalogue as bad:
        yield from bad.problems
        return
    if topics.topics:
        yield from words_lead.check(catalogue, topics)


def check_wording(
    catalogue: Catalogue | None, figures: Mapping[str, Mapping[str, Any]], folder: Path | None
) -> Iterator[Problem]:
    """Every text of the folder that goes on as a guide does, or gives a thing another name."""
    try:
        marks, listed, names = (
            read_guide_runs(folder),
            read_requirements(folder),
            read_names(folder),
        )
    except BadCatalogue as bad:
        yield from bad.problems
        return
    told = list(readable(catalogue)) if catalogue else []
    for_people = [(file, key, text) for file, thing in told for key, text in texts(thing)]
    yield from apostrophes.check(for_people)
    yield from one_name.check(for_people, names)
    written: list[tuple[str, object]] = [*told]
    written += [(file_of("figures", name), raw) for name, raw in figures.items()]
    all_words = [
        (file, key, part)
        for file, thing in written
        for key, part in parts(thing)
        if isinstance(part, str)
    ]
    all_words += [("requirements.csv", each.id, each.text) for each in listed]
    yield from own_words.check(all_words, marks)


def check_coverage(folder: Path | None = None, tests: Path | None = None) -> Coverage:
    """What serves each requirement, by the data of `folder` and the tests under `tests`.

    Left out, they are our own data and the tests of the checkout that this file belongs to; an
    installed copy has no tests, and then the data stand alone. Raises BadCatalogue.
    """
    return coverage(
        read_catalogue(folder),
        read_requirements(folder),
        read_tests(tests or CHECKOUT / "tests"),
        read_waiting(folder),
    )
