"""Is the content sound, and is every requirement served? All that is wrong, at once."""

from collections.abc import Collection, Mapping
from pathlib import Path

from footbridge.catalogue.coverage import Coverage, coverage
from footbridge.catalogue.problem import BadCatalogue, Problem
from footbridge.catalogue.read import (
    read_catalogue,
    read_figures_raw,
    read_requirements,
    read_tests,
    read_waiting,
    read_what_can_be_read,
    read_written_numbers,
)
from footbridge.catalogue.rules import check_truths

CHECKOUT = Path(__file__).parents[3]


def check(folder: Path | None = None) -> list[Problem]:
    """Every fault of the data in `folder`, or of our own, sorted by file; none when it is sound.

    What cannot be decoded is reported, and the truths are asked of all the rest.
    """
    reading = read_what_can_be_read(folder)
    problems = list(reading.problems)
    figures: Collection[str] = ()
    written: Mapping[str, Mapping[str, str]] = {}
    try:
        figures = list(read_figures_raw(folder))
    except BadCatalogue as bad:
        problems += bad.problems
    try:
        written = read_written_numbers(folder)
    except BadCatalogue as bad:
        problems += bad.problems
    if reading.catalogue is not None:
        problems += check_truths(reading.catalogue, figures, written)
    return sorted(problems, key=lambda problem: (problem.file, problem.key))


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
