"""A table as text that every spreadsheet opens as it is, and that does nothing when opened.

UTF-8 with the mark that Excel asks for, lines that end as RFC 4180 says. A cell of text that a
spreadsheet would take for a formula begins with an apostrophe: then it is only text.
"""

import csv
import io
import unicodedata
from datetime import date, time

from footbridge.interop.outgoing.tables.sheet import Cell, Sheet

MARK = "\ufeff"
STARTS_A_FORMULA = frozenset("=+-@＝＋－＠")
APOSTROPHE = "'"


def csv_text(sheet: Sheet) -> str:
    """The whole file, its mark first."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.head for column in sheet.columns])
    writer.writerows([[cell_text(cell) for cell in cells] for cells in sheet.rows])
    return MARK + text.getvalue()


def cell_text(cell: Cell) -> str:
    """Numbers as digits, days as 2026-01-05, times as 08:15:00, text made harmless."""
    match cell:
        case None:
            return ""
        case str():
            return harmless(cell)
        case date() | time():
            return cell.isoformat()
        case _:
            return str(cell)


def harmless(text: str) -> str:
    """One line, without what steers a program, and never the beginning of a formula."""
    # Some programs drop a tab or the end of a line first, and then look at what is left.
    plain = " ".join("".join(" " if _steers(letter) else letter for letter in text).split())
    return f"{APOSTROPHE}{plain}" if plain and plain[0] in STARTS_A_FORMULA else plain


def _steers(letter: str) -> bool:
    """Tabs, ends of lines, and halves of letters that no file can hold."""
    return unicodedata.category(letter) in ("Cc", "Zl", "Zp", "Cs")
