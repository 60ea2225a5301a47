"""What may not rise for a while, and which rule says so."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple


class Freeze(NamedTuple):
    """`until` is the first day on which something may rise again."""

    until: date
    rule: str


@dataclass(slots=True)
class Freezable:
    """Something with a dose that can be held where it is."""

    freeze: Freeze | None = field(default=None, kw_only=True)

    def is_frozen(self, on: date) -> bool:
        return self.freeze is not None and on < self.freeze.until

    def freeze_until(self, until: date, rule: str) -> None:
        """Of two freezes the longer one counts."""
        if self.freeze is None or until > self.freeze.until:
            self.freeze = Freeze(until, rule)
