"""A card as an SVG file of its own. It leaves the app, so it brings its colours along: those of
paper by day, as attributes, which every program that shows pictures understands.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from unicodedata import east_asian_width

from footbridge.drawings.bridge import Site, shapes
from footbridge.drawings.card import Card

WIDTH = 1080
MARGIN = 72
FONT = "Atkinson Hyperlegible Next, Atkinson Hyperlegible, Verdana, Segoe UI, sans-serif"
LETTER = 0.56
"""About as wide as a letter is, of its size: a little too wide, for whatever face is there."""

SITE = Site(
    name="card", width=WIDTH, height=330, left=110, right=970, deck=190, rise=92, water=242,
    plank=13, rail=40,
)  # fmt: skip

INK, QUIET = "#12232b", "#3a474d"
TIMBER_EDGE, BANK_EDGE = "#6b4520", "#6f7154"
ROUND = {"stroke-linecap": "round"}
PAINTS: Mapping[str, Mapping[str, str]] = {
    "card-paper": {"fill": "#fbf7ee"},
    "card-title": {"fill": QUIET, "font-weight": "600"},
    "card-goal": {"fill": INK, "font-weight": "700"},
    "card-days": {"fill": INK, "font-weight": "600"},
    "card-line": {"fill": INK},
    "br-disc": {"fill": "#f6dfb4"},
    "br-far": {"fill": "none", "stroke": "#d9cfbb", "stroke-width": "1.5"},
    "br-water": {"fill": "#dae9e8"},
    "br-rip": {"fill": "none", "stroke": "#8fb9bd", "stroke-width": "1.4", **ROUND},
    "br-pier": {"fill": "none", "stroke": TIMBER_EDGE, "stroke-width": "3"},
    "br-soon": {"stroke": BANK_EDGE, "stroke-width": "1.5"},
    "br-ring": {"fill": "none", "stroke": "#3e7f8c", "stroke-width": "1.5", **ROUND},
    "br-bank": {"fill": "#ddd8bf", "stroke": BANK_EDGE, "stroke-width": "1.2"},
    "br-reed": {"fill": "none", "stroke": BANK_EDGE, "stroke-width": "1.6", **ROUND},
    "br-plan": {
        "fill": "none", "stroke": "#6d6a5e", "stroke-width": "1.8", "stroke-dasharray": "1 6",
        **ROUND,
    },
    "br-beam": {"fill": "none", "stroke": TIMBER_EDGE, "stroke-width": "2.5"},
    "br-plank": {"fill": "#b1793b", "stroke": TIMBER_EDGE, "stroke-width": "0.6"},
    "br-post": {"fill": "none", "stroke": TIMBER_EDGE, "stroke-width": "2.4", **ROUND},
    "br-rail": {"fill": "none", "stroke": TIMBER_EDGE, "stroke-width": "3", **ROUND},
    "br-rail2": {"stroke-width": "1.4"},
}  # fmt: skip
"""How each class is painted. The colours are those of the tokens of the pages; a test says so."""

CLASSES = re.compile(r'class="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Picture:
    """The file, and its size in pixels."""

    svg: str
    width: int
    height: int


def card_svg(card: Card) -> Picture:
    """The whole file. Its title and description are the card's own words."""
    parts: list[str] = []
    y = _written(parts, "card-title", 42, (card.title,), MARGIN)
    y = _written(parts, "card-goal", 60, (card.goal,), y + 14)
    planks = shapes(SITE, laid=card.laid, has_next=False)
    parts.append(f'<g transform="translate(0 {y + 20})">{_painted(planks)}</g>')
    y = _written(parts, "card-days", 46, (card.days,), y + SITE.height + 52)
    y = _written(parts, "card-line", 40, card.lines, y + 14)
    height = y + MARGIN - 24
    return Picture(_file(card, height, "".join(parts)), WIDTH, height)


def _file(card: Card, height: int, inside: str) -> str:
    """Painted before anybody's words come into it: those are never looked through."""
    paper = f'<rect class="card-paper" width="{WIDTH}" height="{height}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" '
        f'viewBox="0 0 {WIDTH} {height}" role="img" font-family="{FONT}">'
        f"<title>{escape(card.title)}</title><desc>{escape(card.text)}</desc>"
        f"{_painted(paper)}{inside}</svg>"
    )


def _written(parts: list[str], kind: str, size: int, texts: tuple[str, ...], y: int) -> int:
    """Puts texts under one another from `y` on; gives where the next thing begins."""
    most = round((WIDTH - 2 * MARGIN) / (size * LETTER))
    for text in texts:
        for line in wrapped(text, most):
            y += round(size * 1.25)
            begin = f'<text class="{kind}" font-size="{size}" x="{MARGIN}" y="{y}">'
            parts.append(f"{_painted(begin)}{escape(line)}</text>")
        y += round(size * 0.3)
    return y


def _painted(svg: str) -> str:
    return CLASSES.sub(_attributes, svg)


def _attributes(found: re.Match[str]) -> str:
    told: dict[str, str] = {}
    for name in found[1].split():
        told |= PAINTS[name]
    return " ".join(f'{name}="{value}"' for name, value in told.items())


def wrapped(text: str, most: int) -> Iterator[str]:
    """The text in lines of at most `most` letters; a longer word is cut."""
    line = ""
    for word in _pieces(text, most):
        longer = f"{line} {word}" if line else word
        if _wide(longer) > most:
            yield line
            longer = word
        line = longer
    if line:
        yield line


def _pieces(text: str, most: int) -> Iterator[str]:
    for word in text.split():
        piece = ""
        for letter in word:
            if _wide(piece + letter) > most:
                yield piece
                piece = ""
            piece += letter
        yield piece


def _wide(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
