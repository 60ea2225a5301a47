"""A run looked through, block by block: what lives show, what broke, doses, situations, rules."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from footbridge.catalogue.model import Catalogue
from footbridge.simulator.days import Day
from footbridge.simulator.ends import strength
from footbridge.simulator.measure import Days, Hits, Measured, measure
from footbridge.simulator.parquet import Key, digest_of, read_lives
from footbridge.simulator.people import everything_carried
from footbridge.simulator.scenarios import SCENARIOS
from footbridge.simulator.settings import Block, Settings

WEEK = 7
Row = tuple[str, str]


class Broken(NamedTuple):
    """A break of a promise: which, whose, when, and what was seen."""

    promise: str
    scenario: str
    row: str
    person: int
    day: int
    what: str

    @property
    def life(self) -> str:
        return f"{self.scenario}/{self.row}/{self.person}"


@dataclass(slots=True)
class Results:
    """`walks` and `heels` hold by row and week the last dose of each life; walks in seconds,
    heel raises in repetitions over all sets. `breaks` counts, `examples` keeps the first few."""

    lives: int = 0
    days: int = 0
    digests: dict[Key, str] = field(default_factory=dict)
    found: dict[tuple[str, str, str], list[Hits]] = field(
        default_factory=lambda: defaultdict(list)
    )
    breaks: Counter[str] = field(default_factory=Counter)
    broken_lives: dict[str, set[Key]] = field(default_factory=lambda: defaultdict(set))
    examples: dict[str, list[Broken]] = field(default_factory=lambda: defaultdict(list))
    situations: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    walks: dict[Row, dict[int, list[int]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    heels: dict[Row, dict[int, list[int]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    fired: set[str] = field(default_factory=set)
    carried: set[str] = field(default_factory=set)

    @property
    def digest(self) -> str:
        """Of the whole result, whatever the blocks and the order of their making."""
        found = sha256()
        for key in sorted(self.digests):
            found.update(f"{key} {self.digests[key]}\n".encode())
        return found.hexdigest()[:16]


EXAMPLES = 5


def look_through(
    settings: Settings, blocks: Iterable[Block], folder: Path, catalogue: Catalogue
) -> Results:
    """Reads each block once; what is not there yet is left out."""
    results = Results()
    for block in blocks:
        path = folder / block.file
        if path.exists():
            for key, days in read_lives(path):
                _add(results, key, days, catalogue)
    return results


def _add(results: Results, key: Key, days: Days, catalogue: Catalogue) -> None:
    scenario, row, _ = key
    results.lives += 1
    results.days += len(days)
    results.digests[key] = digest_of(days)
    for expectation in SCENARIOS[scenario].expected_of(row):
        hits = expectation.of_life(days, catalogue)
        if hits is not None:
            results.found[scenario, row, expectation.says].append(hits)
    results.situations[scenario].update(day.situation for day in days)
    results.carried.add(days[0].carries)
    for day in days:
        results.fired.update(day.new_rules.split())
        if day.breaks is not None:
            _note_breaks(results, key, day, day.breaks)
    _note_doses(results, (scenario, row), days)


def _note_breaks(results: Results, key: Key, day: Day, told: str) -> None:
    for line in told.split("\n"):
        promise, _, what = line.partition(" ")
        results.breaks[promise] += 1
        results.broken_lives[promise].add(key)
        if len(results.examples[promise]) < EXAMPLES:
            results.examples[promise].append(Broken(promise, *key, day.day, what))


def _note_doses(results: Results, row: Row, days: Days) -> None:
    """The last of each week."""
    walks: dict[int, int] = {}
    heels: dict[int, int] = {}
    for day in days:
        week = day.day // WEEK + 1
        if day.walk is not None:
            walks[week] = day.walk
        if day.heel is not None:
            heels[week] = strength(day.heel).reps
    for week, walk in walks.items():
        results.walks[row][week].append(walk)
    for week, reps in heels.items():
        results.heels[row][week].append(reps)


def shown(results: Results, settings: Settings) -> list[Measured]:
    """Every row of what lives must show, measured."""
    return [
        measure(scenario, setup.row, each, results.found.get((name, setup.row, each.says), []))
        for name in settings.scenarios
        for scenario in (SCENARIOS[name],)
        for setup in scenario.setups
        for each in scenario.expected_of(setup.row)
    ]


def never_fired(results: Results, catalogue: Catalogue) -> list[str]:
    return sorted(set(catalogue.rules) - results.fired)


def never_carried(results: Results, catalogue: Catalogue) -> list[str]:
    """Gates and flags that nobody of the adherence scenario had: too few people for all."""
    return [name for name in everything_carried(catalogue) if name not in results.carried]


def spread(values: list[int]) -> tuple[int, int, int]:
    """5th percentile, median and 95th percentile, by nearest rank."""
    ordered = sorted(values)
    last = len(ordered) - 1
    return ordered[round(last * 0.05)], ordered[last // 2], ordered[round(last * 0.95)]
