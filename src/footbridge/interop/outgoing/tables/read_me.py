"""The page that lies beside the tables and says what each column is."""

from collections.abc import Iterator, Sequence

from footbridge.interop.outgoing.story import Story, Wished
from footbridge.interop.outgoing.tables.sheet import Sheet

LEFT_OUT = "What the person wrote in their own words is left out. It can be asked for."
HELD = "What the person wrote in their own words is in it, and names of clinicians."


def read_me(story: Story, sheets: Sequence[Sheet], wished: Wished) -> str:
    return "\r\n".join(_lines(story, sheets, wished)) + "\r\n"


def _lines(story: Story, sheets: Sequence[Sheet], wished: Wished) -> Iterator[str]:
    yield f"Footbridge {story.version}: tables of {story.made_at.date().isoformat()}"
    yield ""
    yield "Each file is one table. Most programs for tables open it: UTF-8, commas between."
    yield "An empty cell means it wasn’t told. It never means none."
    yield "What was taken back or put right is left out. The JSON Lines have all of it."
    yield HELD if wished.own_words else LEFT_OUT
    yield "A mark (') before a text keeps a program from taking it for a sum."
    yield "It is a person’s own log. No clinic made it, and no device measured it."
    for sheet in sheets:
        yield ""
        yield f"{sheet.name}.csv: {sheet.says}. Lines: {len(sheet.rows)}."
        yield from (f"    {column.head}: {column.says}" for column in sheet.columns)
