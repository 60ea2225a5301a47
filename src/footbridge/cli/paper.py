"""Text for people in a terminal: titles, wrapped paragraphs, points and tables."""

from collections.abc import Sequence
from textwrap import fill

import typer
from rich.console import Console
from rich.text import Text

STEP = "  "
POINT = "• "
WIDEST = 100


class Paper:
    """Writes to standard output, wrapped to the terminal and never wider than a page."""

    def __init__(self) -> None:
        self.console = Console(markup=False, highlight=False, emoji=False)
        self.width = min(self.console.width, WIDEST)

    def title(self, text: str) -> None:
        self._line(text, style="bold")

    def section(self, text: str) -> None:
        self.console.print()
        self.title(text)

    def paragraph(self, text: str, *, indent: int = 0) -> None:
        """Wrapped text. Nothing at all for an empty one."""
        if text:
            self._line(self._wrapped(text, STEP * indent, STEP * indent))

    def point(self, text: str, *, indent: int = 1) -> None:
        """One point of a list, with its further lines set in."""
        before = STEP * indent
        self._line(self._wrapped(text, before + POINT, before + " " * len(POINT)))

    def table(self, rows: Sequence[tuple[str, ...]], *, head: tuple[str, ...]) -> None:
        """Columns as wide as what they hold: nothing is cut off, however narrow it is."""
        widths = [max(len(cell) for cell in column) for column in zip(head, *rows, strict=True)]
        self._line(_in_columns(head, widths), style="bold")
        for row in rows:
            self._line(_in_columns(row, widths))

    def _wrapped(self, text: str, first: str, further: str) -> str:
        return fill(
            text,
            self.width,
            initial_indent=first,
            subsequent_indent=further,
            break_on_hyphens=False,
            break_long_words=False,
        )

    def _line(self, text: str, style: str = "") -> None:
        self.console.print(Text(text, style=style), soft_wrap=True)


def _in_columns(cells: Sequence[str], widths: Sequence[int]) -> str:
    return STEP.join(cell.ljust(n) for cell, n in zip(cells, widths, strict=True)).rstrip()


def aside(text: str) -> None:
    """Words beside the data: on the stream for words, so that they never mix."""
    typer.echo(text, err=True)
