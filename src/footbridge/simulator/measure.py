"""What lives must show: a figure taken from many lives, beside the bar that it has to meet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from statistics import median

from footbridge.catalogue.model import Catalogue
from footbridge.simulator.days import Day
from footbridge.simulator.setup import Setup

Days = Sequence[Day]
"""One life, every day of it in order."""

Hits = tuple[float, float]
"""How often something was so, and of how many times."""

PERCENT = 100


class Figure(Enum):
    """How the figures of single lives become one, and how it is written."""

    SHARE = "share"
    MEDIAN = "median"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """One thing that the lives of some rows must show.

    `of_life` gives (hits, times) for a SHARE, which is all hits over all times; (value, 1) for a
    MEDIAN; None for a life that says nothing about it. The bar is the least, or with `is_most`
    the most; a bar of a single row stands in `bars`.
    """

    says: str
    of_life: Callable[[Days, Catalogue], Hits | None]
    bar: float
    bars: tuple[tuple[str, float], ...] = ()
    is_most: bool = False
    figure: Figure = Figure.SHARE
    rows: tuple[str, ...] = ()

    def bar_of(self, row: str) -> float:
        return dict(self.bars).get(row, self.bar)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """Set-ups that belong together, and what their lives must show."""

    name: str
    says: str
    setups: tuple[Setup, ...]
    expectations: tuple[Expectation, ...]

    def expected_of(self, row: str) -> tuple[Expectation, ...]:
        return tuple(each for each in self.expectations if not each.rows or row in each.rows)

    def setup(self, row: str) -> Setup:
        return next(each for each in self.setups if each.row == row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A figure and whether it meets its bar. `figure` and `holds` are None where nothing was
    there to measure."""

    scenario: str
    row: str
    says: str
    lives: int
    figure: float | None
    bar: float
    is_most: bool
    kind: Figure

    @property
    def holds(self) -> bool | None:
        if self.figure is None:
            return None
        return self.figure <= self.bar if self.is_most else self.figure >= self.bar

    def told(self, number: float | None) -> str:
        """A figure or the bar, in its unit."""
        if number is None:
            return "–"
        if self.kind is Figure.MEDIAN:
            return f"×{number:.2f}"
        return f"{number * PERCENT:.4g} %"

    @property
    def told_bar(self) -> str:
        return f"{'≤' if self.is_most else '≥'} {self.told(self.bar)}"


def measure(
    scenario: Scenario, row: str, expectation: Expectation, found: Sequence[Hits]
) -> Measured:
    """What was found in single lives, as one figure."""
    figure: float | None = None
    if expectation.figure is Figure.MEDIAN and found:
        figure = median(value for value, _ in found)
    elif sum(times for _, times in found):
        figure = sum(hits for hits, _ in found) / sum(times for _, times in found)
    return Measured(
        scenario=scenario.name,
        row=row,
        says=expectation.says,
        lives=len(found),
        figure=figure,
        bar=expectation.bar_of(row),
        is_most=expectation.is_most,
        kind=expectation.figure,
    )
