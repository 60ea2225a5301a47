"""How a simulated run is shown: tables, and a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.table import Table

from footbridge.catalogue.model import Catalogue
from footbridge.cli.many import console
from footbridge.simulator.measure import Measured
from footbridge.simulator.overrides import catalogue_with
from footbridge.simulator.page import page, promise_number
from footbridge.simulator.results import (
    Results,
    look_through,
    never_carried,
    never_fired,
    shown,
    spread,
)
from footbridge.simulator.settings import Block, Settings

PAGE = "lives.html"
MINUTE = 60
WEEKS_TOLD = (1, 4, 8, 12)


@dataclass(frozen=True, slots=True)
class Report:
    """A run as far as it is there. `missing` counts the blocks that are not."""

    settings: Settings
    folder: Path
    results: Results
    shown: Sequence[Measured]
    catalogue: Catalogue
    missing: int

    @classmethod
    def of(cls, settings: Settings, folder: Path, blocks: Sequence[Block]) -> "Report":
        catalogue = catalogue_with(settings.numbers)
        results = look_through(settings, blocks, folder, catalogue)
        measured = shown(results, settings)
        html = page(settings, results, measured, catalogue)
        (folder / PAGE).write_text(html, encoding="utf-8")
        missing = sum(not (folder / block.file).exists() for block in blocks)
        return cls(settings, folder, results, measured, catalogue, missing)

    @property
    def is_well(self) -> bool:
        """Whether every row holds and no promise was broken."""
        return not self.results.breaks and all(each.holds is not False for each in self.shown)


def show(reports: Sequence[Report]) -> None:
    """The tables on standard output; with two reports, both figures side by side."""
    paper, first = console(), reports[0]
    paper.print(_must_show(reports))
    paper.print(_breaks(first.results))
    paper.print(_doses(first.results))
    paper.print(_situations(first.results))
    for each in reports:
        paper.print(
            f"Rules that never fired: {', '.join(never_fired(each.results, each.catalogue))}",
            f"Gates and flags that nobody had: "
            f"{', '.join(never_carried(each.results, each.catalogue)) or 'none'}",
            f"{each.results.lives} lives, {each.results.days} days, digest {each.results.digest}",
            f"Page: {each.folder / PAGE}",
            sep="\n",
        )
        if each.missing:
            paper.print(f"{each.missing} blocks are not there yet.")


def _must_show(reports: Sequence[Report]) -> Table:
    table = Table("lives", "must show", title="What lives must show", title_justify="left")
    for each in reports:
        table.add_column(_named(each), justify="right")
        table.add_column("")
    table.add_column("bar", justify="right")
    for row in zip(*(each.shown for each in reports), strict=True):
        figures = [text for each in row for text in (each.told(each.figure), _verdict(each))]
        one = row[0]
        table.add_row(f"{one.scenario} {one.row}", one.says, *figures, one.told_bar)
    return table


def _named(report: Report) -> str:
    return "found" if not report.settings.numbers else f"with {report.folder.name}"


def _verdict(each: Measured) -> str:
    if each.holds is None:
        return "–"
    return "holds" if each.holds else "FAILS"


def _breaks(results: Results) -> Table:
    table = Table(
        "promise", "breaks", "lives", "first in", "day", "what",
        title="What must never happen", title_justify="left",
    )  # fmt: skip
    for name in sorted(results.breaks, key=promise_number):
        one = results.examples[name][0]
        lives = len(results.broken_lives[name])
        table.add_row(
            name, str(results.breaks[name]), str(lives), one.life, str(one.day), one.what
        )
    if not results.breaks:
        table.add_row("none", "0", "0", "", "", "")
    return table


def _doses(results: Results) -> Table:
    table = Table("lives", "dose", title="Doses by week: median (p5–p95)", title_justify="left")
    for week in WEEKS_TOLD:
        table.add_column(f"week {week}", justify="right")
    for row, weeks in results.walks.items():
        told = [
            _span([round(walk / MINUTE) for walk in weeks[week]]) if week in weeks else "–"
            for week in WEEKS_TOLD
        ]
        table.add_row(" ".join(row), "walk, minutes", *told)
    for row, weeks in results.heels.items():
        told = [_span(weeks[week]) if week in weeks else "–" for week in WEEKS_TOLD]
        table.add_row(" ".join(row), "heel raises", *told)
    return table


def _span(values: list[int]) -> str:
    low, middle, high = spread(values)
    return f"{middle} ({low}–{high})"


def _situations(results: Results) -> Table:
    table = Table("situation", title="Share of days in each situation", title_justify="left")
    for name in results.situations:
        table.add_column(name, justify="right")
    for kind in sorted({kind for found in results.situations.values() for kind in found}):
        shares = (found[kind] / found.total() for found in results.situations.values())
        table.add_row(kind, *(f"{share:.1%}" for share in shares))
    return table


def told(report: Report) -> dict[str, Any]:
    """The same for programs."""
    results = report.results
    return {
        "lives": results.lives,
        "days": results.days,
        "digest": results.digest,
        "numbers": dict(report.settings.numbers),
        "shown": [
            {
                "scenario": each.scenario,
                "row": each.row,
                "says": each.says,
                "lives": each.lives,
                "figure": each.figure,
                "bar": each.bar,
                "is_most": each.is_most,
                "holds": each.holds,
            }
            for each in report.shown
        ],
        "breaks": dict(results.breaks),
        "examples": [one._asdict() for found in results.examples.values() for one in found],
        "situations": {name: dict(found) for name, found in results.situations.items()},
        "never_fired": never_fired(results, report.catalogue),
    }
