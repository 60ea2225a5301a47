"""A row of the table: what was measured, beside its floor, and whether it is as it must be."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

HEAD = ("what", "measured", "floor", "floor/ours", "must", "")
WIDE = 52
MET = {True: "yes", False: "NO", None: ""}


@dataclass(frozen=True, slots=True)
class Row:
    """`measured` and `floor` are in `unit`, the floor None where there is none.

    `must` says in words what it has to be, and `is_met` whether it is; "" and None where nothing
    was promised.
    """

    what: str
    measured: float
    unit: str
    floor: float | None = None
    must: str = ""
    is_met: bool | None = None

    @property
    def ratio(self) -> float | None:
        """How much of ours the floor is: 1 as fast as the floor, 0.5 half as fast."""
        return None if self.floor is None or not self.measured else self.floor / self.measured

    @property
    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "ratio": self.ratio}


def at_least(share: float, ratio: float | None) -> tuple[str, bool | None]:
    """What has to be reached of the floor's speed."""
    return f"≥ {share:.0%}", None if ratio is None else ratio >= share


def line(row: Row) -> str:
    """As it is printed."""
    floor = "" if row.floor is None else f"{_figure(row.floor)} {row.unit}"
    ratio = "" if row.ratio is None else f"{row.ratio:.0%}"
    measured = f"{_figure(row.measured)} {row.unit}"
    return _line((row.what, measured, floor, ratio, row.must, MET[row.is_met]))


def head() -> str:
    return _line(HEAD)


def summary(rows: Sequence[Row]) -> str:
    promised = [row for row in rows if row.is_met is not None]
    met = sum(1 for row in promised if row.is_met)
    return f"{met} of {len(promised)} are as they must be."


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def _line(cells: tuple[str, ...]) -> str:
    what, measured, floor, ratio, must, met = cells
    return f"{what:<{WIDE}} {measured:>12} {floor:>12} {ratio:>10}  {must:<14} {met}".rstrip()
