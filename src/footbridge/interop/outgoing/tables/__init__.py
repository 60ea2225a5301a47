"""One table a measure, for any spreadsheet."""

from footbridge.interop.outgoing.story import NOTHING_MORE, Story, Wished
from footbridge.interop.outgoing.tables.asked_for import asked_for
from footbridge.interop.outgoing.tables.csv_text import csv_text
from footbridge.interop.outgoing.tables.daily import checked_in, everyday, places, seen_on_feet
from footbridge.interop.outgoing.tables.happened import away, fallen, signs
from footbridge.interop.outgoing.tables.measured import tests
from footbridge.interop.outgoing.tables.read_me import read_me
from footbridge.interop.outgoing.tables.sheet import Column, Sheet
from footbridge.interop.outgoing.tables.trained import notes, sessions, sets, walks

__all__ = ["Column", "Sheet", "csv_text", "files_of", "sheets_of"]

READ_ME = "READ-ME.txt"


def sheets_of(story: Story, wished: Wished = NOTHING_MORE) -> tuple[Sheet, ...]:
    """Every table, also those that are still empty: a program that reads them finds each."""
    found = [
        checked_in(story),
        places(story),
        walks(story),
        sessions(story),
        sets(story, wished),
        tests(story),
        seen_on_feet(story),
        fallen(story),
        everyday(story),
        signs(story, wished),
        away(story),
        asked_for(story, wished),
    ]
    return (*found, notes(story)) if wished.own_words else tuple(found)


def files_of(story: Story, wished: Wished = NOTHING_MORE) -> dict[str, str]:
    """The text of each file by its name: the tables, and a page that explains them."""
    sheets = sheets_of(story, wished)
    tables = {f"{sheet.name}.csv": csv_text(sheet) for sheet in sheets}
    return {READ_ME: read_me(story, sheets, wished), **tables}
