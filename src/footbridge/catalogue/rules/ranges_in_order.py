"""Every range runs from low to high, and what it starts with lies inside it."""

from collections.abc import Iterator

from footbridge.catalogue.model import (
    Amount,
    Catalogue,
    Expectation,
    MeasureText,
    PhaseSpan,
    Rung,
    Target,
    UsualAtAge,
)
from footbridge.catalogue.parts import parts
from footbridge.catalogue.problem import Problem
from footbridge.catalogue.things import things


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Refuses a range whose ends, or whose start, are out of order; a scale ends at 0 and 10."""
    for file, thing in things(catalogue):
        for key, part in parts(thing):
            steps = _steps(part)
            if list(steps) != sorted(steps):
                shown = ", ".join(str(step) for step in steps)
                yield Problem(file=file, key=key, what=f"expected rising numbers, got {shown}")


def _steps(part: object) -> tuple[int, ...]:
    """The numbers of a range that must not fall; empty for everything else."""
    match part:
        case Amount():
            return (0, part.lo, part.start, part.hi)
        case Target():
            return (0, part.lo, part.hi, 10)
        case PhaseSpan() | Expectation():
            return (1, part.first_week, part.last_week)
        case MeasureText():
            return (part.lo, part.hi)
        case UsualAtAge():
            return (1, part.first_age, part.last_age)
        case Rung(start_seconds=int(start), top_seconds=int(top)):
            return (1, start, top)
        case _:
            return ()
