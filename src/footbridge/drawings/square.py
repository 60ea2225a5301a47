"""An address as a square that the camera of a phone reads, for a page and for a terminal."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import segno

# What reads it wants this much white around it, in modules.
QUIET = 4
WHITE, BLACK = "#fff", "#000"
# Whatever the terminal's own colours are: black on white.
BLACK_ON_WHITE, AS_BEFORE = "\x1b[30;107m", "\x1b[0m"
HALVES = {(0, 0): " ", (0, 1): "▄", (1, 0): "▀", (1, 1): "█"}

Modules = Sequence[Sequence[int]]


def square(text: str) -> str:
    """As SVG, one unit a module. It is black on white in every theme: a camera needs that."""
    modules = modules_of(text)
    side = len(modules) + 2 * QUIET
    path = "".join(
        f"M{start + QUIET} {row + QUIET}h{length}v1h-{length}z"
        for row, line in enumerate(modules)
        for start, length in _runs(line)
    )
    return (
        f'<svg class="square" viewBox="0 0 {side} {side}" aria-hidden="true">'
        f'<rect width="{side}" height="{side}" fill="{WHITE}"/>'
        f'<path fill="{BLACK}" d="{path}"/></svg>'
    )


def square_in_text(text: str, *, with_colours: bool) -> str:
    """In lines of half blocks, two rows of modules a line.

    Without colours it is drawn light on dark, as most terminals are.
    """
    padded = list(_with_quiet(modules_of(text)))
    if len(padded) % 2:
        padded.append([0] * len(padded[0]))
    lit = 0 if with_colours else 1
    lines = [
        "".join(
            HALVES[upper ^ lit, lower ^ lit] for upper, lower in zip(above, below, strict=True)
        )
        for above, below in zip(padded[::2], padded[1::2], strict=True)
    ]
    if with_colours:
        lines = [f"{BLACK_ON_WHITE}{line}{AS_BEFORE}" for line in lines]
    return "\n".join(lines)


def modules_of(text: str) -> Modules:
    """Row by row, 1 for black."""
    return [list(row) for row in segno.make_qr(text, error="m").matrix]


def _runs(line: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where black begins in a row, and how long it is."""
    at = 0
    for value, group in groupby(line):
        length = len(list(group))
        if value:
            yield at, length
        at += length


def _with_quiet(modules: Modules) -> Iterator[list[int]]:
    side = len(modules) + 2 * QUIET
    empty = [[0] * side for _ in range(QUIET)]
    yield from empty
    for row in modules:
        yield [*[0] * QUIET, *row, *[0] * QUIET]
    yield from empty
