"""A paper as values: what it says, before anybody sets it. The PDF and the print view read these.

Texts are plain text: neither a mark of HTML nor one of typst means anything in them.
"""

from collections.abc import Iterator
from enum import StrEnum

from footbridge.catalogue.value import value


class Weight(StrEnum):
    """How loud a paragraph is."""

    PLAIN = "plain"
    STRONG = "strong"
    SMALL = "small"


@value
class Heading:
    """`level` is 2 or 3: the title of the paper is the only first. No level may be skipped."""

    text: str
    level: int = 2


@value
class Paragraph:
    text: str
    weight: Weight = Weight.PLAIN


@value
class Points:
    """A list. With `numbered`, the order counts."""

    texts: tuple[str, ...]
    numbered: bool = False


@value
class Facts:
    """What it is called, and what it is, one a row."""

    rows: tuple[tuple[str, str], ...]


@value
class Boxes:
    """Squares to tick by pen, each with its words behind it."""

    labels: tuple[str, ...]


@value
class Blank:
    """Room to write by pen. `label` says what, `after` stands behind it, such as a unit.

    `lines` are as many as lie under each other; with none it is a short gap in the line.
    """

    label: str
    after: str = ""
    lines: int = 0


@value
class Picture:
    """A drawing as SVG text that stands by itself: colours as attributes, or the classes of
    charts and foot maps. `alt` says what is seen; `width` is in millimetres, `height` follows.
    """

    svg: str
    alt: str
    width: float


Inside = Paragraph | Points | Boxes | Blank | Picture
"""What a cell of a table may hold beside mere text."""


@value
class Cell:
    """Several things under each other in one cell; with `beside`, next to each other."""

    parts: tuple[Inside, ...]
    beside: bool = False


@value
class Grid:
    """A table. `name` is what it is about, in words; `heads` are the columns' own names.

    The first cell of a row names the row. `widths` are the columns' shares of the paper's width,
    all alike where none are given. `high` is the least height of a row in millimetres, for a pen.
    """

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str | Cell, ...], ...]
    widths: tuple[float, ...] = ()
    high: float = 0.0


@value
class Panel:
    """A frame around what must not be overlooked. `title` is a heading of this `level`."""

    title: str
    parts: tuple[Inside, ...]
    level: int = 2
    urgent: bool = False


@value
class Beside:
    """Columns beside each other where there is room, else under each other."""

    columns: tuple[tuple["Part", ...], ...]


@value
class Kept:
    """What stays together on one page."""

    parts: tuple["Part", ...]


@value
class PageBreak:
    """What follows begins on a new page."""


Part = (
    Heading
    | Paragraph
    | Points
    | Facts
    | Boxes
    | Blank
    | Picture
    | Grid
    | Panel
    | Beside
    | Kept
    | PageBreak
)


@value
class Document:
    """One paper. `name` is its id in addresses and file names, `about` says in one line whose it
    is and of when, `foot` stands under every page. `language` is that of its words ("en-GB").
    `dense` is for readers of many papers: smaller letters, more on a page.
    """

    name: str
    title: str
    about: str
    parts: tuple[Part, ...]
    foot: str
    language: str = "en-GB"
    landscape: bool = False
    dense: bool = False


def words_of(document: Document) -> list[str]:
    """Every text of the paper in reading order, but neither the foot nor what a picture shows."""
    return [document.title, document.about, *_of_parts(document.parts)]


def _of_parts(parts: tuple[Part, ...]) -> list[str]:
    return [text for part in parts for text in _of(part) if text]


def _of(part: Part) -> Iterator[str]:
    match part:
        case Heading() | Paragraph():
            yield part.text
        case Points():
            yield from part.texts
        case Facts():
            yield from (text for row in part.rows for text in row)
        case Boxes():
            yield from part.labels
        case Blank():
            yield from (part.label, part.after)
        case Grid():
            yield from part.heads
            yield from (text for row in part.rows for cell in row for text in _of_cell(cell))
        case Panel():
            yield from (part.title, *_of_parts(part.parts))
        case Beside():
            yield from (text for column in part.columns for text in _of_parts(column))
        case Kept():
            yield from _of_parts(part.parts)
        case Picture() | PageBreak():
            pass


def _of_cell(cell: str | Cell) -> list[str]:
    return [cell] if isinstance(cell, str) else _of_parts(cell.parts)
