"""What the print view of a paper needs: which template shows a part, and how wide a picture is."""

from django import template
from django.utils.safestring import SafeString

from footbridge.report.document import Document, Part
from footbridge.web.pages.words import svg

register = template.Library()

STEP = 10
WIDEST = 180


@register.filter
def template_of(part: Part) -> str:
    """Each kind of part has its own: "web/paper/parts/heading.html"."""
    return f"web/paper/parts/{type(part).__name__.lower()}.html"


@register.filter
def is_text(cell: object) -> bool:
    """Whether a cell holds mere text."""
    return isinstance(cell, str)


@register.filter
def drawing(of: str) -> SafeString:
    """A picture of a paper, which our own program drew."""
    return svg(of)


@register.filter
def tens(width: float) -> int:
    """A width in millimetres as the style sheet knows it: in steps of ten."""
    return min(max(round(width / STEP), 1) * STEP, WIDEST)


@register.filter
def times(number: int) -> range:
    return range(number)


@register.filter
def kind_of(document: Document) -> str:
    """What the style sheet has to know of a paper."""
    names = ("dense" * document.dense, "landscape" * document.landscape)
    return " ".join(f"paper--{each}" for each in names if each)
