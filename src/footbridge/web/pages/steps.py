"""Where somebody is in a form of several screens."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One screen of several; `number` of `total` counts from 1. `back` is the one before."""

    id: str
    number: int
    total: int
    back: str | None

    @property
    def planks(self) -> tuple[str, ...]:
        return tuple(
            "is-laid" if n < self.number else "is-now" if n == self.number else ""
            for n in range(1, self.total + 1)
        )


def step_among(names: Sequence[str], name: str) -> Step | None:
    """None where there is no such screen."""
    if name not in names:
        return None
    place = names.index(name)
    return Step(name, place + 1, len(names), names[place - 1] if place else None)
