"""`footbridge import`: read back what export wrote, or walks out of the file of a device."""

import io
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from footbridge.cli.at_hand import ready
from footbridge.cli.beyond import Sure, refuse_beyond
from footbridge.cli.paper import aside
from footbridge.cli.reading import STANDARD_INPUT, Json, Who, now, text_in
from footbridge.engine.facts import Entry, Fact
from footbridge.interop.incoming import DateOrder, Kind, Unit, recognise

if TYPE_CHECKING:
    from footbridge import care

app = typer.Typer(rich_markup_mode=None, add_completion=False)
# What has no mark of another kind is read as lines of ours, which says what is wrong with it.
OF_OURS = frozenset({Kind.OURS, Kind.EMPTY, Kind.UNKNOWN})

Column = Annotated[
    list[str] | None,
    typer.Option(
        metavar="WHAT=NAME",
        help="Of a table: which column holds start, time, lasted, steps or sport.",
    ),
]
Preview = Annotated[
    bool, typer.Option("--preview", help="Only say what it would do. Nothing is written.")
]
Noticed = Annotated[
    bool, typer.Option("--noticed", help="Also walks that a device only noticed by the steps.")
]
Again = Annotated[
    bool, typer.Option("--again", help="Also walks that you took back after an earlier import.")
]
Dates = Annotated[
    DateOrder | None, typer.Option(help="Of a table: what comes first in 03/04/2026.")
]
Lasted = Annotated[
    Unit | None, typer.Option(help="Of a table: in what it says how long a walk took.")
]


@app.command(name="import")
def import_file(
    file: Annotated[
        str,
        typer.Argument(help="The file; - reads here. Or the folder that export --all wrote."),
    ],
    preview: Preview = False,
    who: Who = None,
    noticed: Noticed = False,
    again: Again = False,
    column: Column = None,
    dates: Dates = None,
    lasted: Lasted = None,
    sure: Sure = False,
    as_json: Json = False,
) -> None:
    """Read back what export wrote, or walks out of Apple Health, FIT, GPX, TCX or a table.

    What a file is shows in the file. When anything in it is broken, nothing is changed.
    """
    if Path(file).is_dir():
        ready()
        from footbridge.cli.everyone import import_all

        import_all(Path(file), is_preview=preview, as_json=as_json)
        return
    with _opened(file) as opened:
        if recognise(opened) in OF_OURS:
            _import_ours(opened, file, sure=sure, as_json=as_json, is_preview=preview)
            return
        ready()
        from footbridge.cli import import_walks

        wish = import_walks.Wish(
            who=who,
            also=_also(noticed=noticed, again=again, sure=sure),
            columns=tuple(column or ()),
            dates=dates,
            lasted=lasted,
            is_preview=preview,
            as_json=as_json,
        )
        import_walks.import_walks(opened, file, wish)


def _opened(file: str) -> BinaryIO:
    if file == STANDARD_INPUT:
        return io.BytesIO(sys.stdin.buffer.read())
    return Path(file).open("rb")


def _import_ours(
    opened: BinaryIO, file: str, *, sure: bool, as_json: bool, is_preview: bool
) -> None:
    text = text_in(opened, file)
    ready()

    def check(new: Sequence[Entry[Fact]]) -> None:
        refuse_beyond({f"{file}: {each.id}": each.what for each in new}, sure=sure)

    from footbridge import care

    bring = care.preview_lines if is_preview else care.import_lines
    report = bring(text.split("\n"), now=now(), source=file, check=check)
    if as_json:
        typer.echo(json.dumps(asdict(report), ensure_ascii=False))
        return
    typer.echo(
        f"{report.name}: {report.facts_new} facts new, {report.facts_known} known, "
        f"{report.shown_new} shown days new."
    )
    aside(NOTHING_YET if is_preview else "See the day with: footbridge today")


NOTHING_YET = "Nothing was written. Without --preview it is."


def _also(*, noticed: bool, again: bool, sure: bool) -> "care.Also":
    from footbridge.care import Left

    wanted = {Left.NOTICED: noticed, Left.TAKEN_BACK: again, Left.BEYOND: sure}
    return frozenset(each for each, is_wanted in wanted.items() if is_wanted)
