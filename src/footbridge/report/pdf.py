"""A paper as a tagged PDF (PDF/UA-1). Set by typst, which refuses to make one without its tags.

All texts go in as data and are never read as markup. The same values give the same bytes.
"""

import json
from dataclasses import fields, is_dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from footbridge.report.document import Document, Picture
from footbridge.report.ink import in_ink
from footbridge.report.letters import with_letters_we_have

HERE = Path(__file__).parent
SHEET, FONTS = HERE / "paper.typ", HERE / "fonts"


class PdfMissing(Exception):
    """What sets a PDF is not installed here. The print view needs nothing."""


def can_make_pdf() -> bool:
    """Whether what sets a PDF is installed."""
    return find_spec("typst") is not None


def pdf(document: Document, *, large: bool = False) -> bytes:
    """The whole PDF; with `large`, in large print. Raises PdfMissing where nothing can set it."""
    if not can_make_pdf():
        raise PdfMissing
    import typst

    told = {"paper": json.dumps(_told(document)), "large": "yes" if large else "no"}
    return typst.compile(
        str(SHEET),
        format="pdf",
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        pdf_standards="ua-1",
        sys_inputs=told,
    )


def _told(value: Any) -> Any:
    """A value as JSON has it: what kind it is, and its fields."""
    if isinstance(value, Picture):
        alt = with_letters_we_have(value.alt)
        return {"kind": "Picture", "svg": in_ink(value.svg), "alt": alt, "width": value.width}
    if is_dataclass(value):
        told = {each.name: _told(getattr(value, each.name)) for each in fields(value)}
        return {"kind": type(value).__name__, **told}
    if isinstance(value, tuple):
        return [_told(each) for each in value]
    return with_letters_we_have(value) if isinstance(value, str) else value
