"""`footbridge import`: read back what export wrote."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated

import typer

from footbridge.cli.at_hand import ready
from footbridge.cli.beyond import Sure, refuse_beyond
from footbridge.cli.paper import aside
from footbridge.cli.reading import Json, now, text_of
from footbridge.engine.facts import Entry, Fact

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(name="import")
def import_file(
    file: Annotated[str, typer.Argument(help="A file that export wrote; - reads here.")],
    sure: Sure = False,
    as_json: Json = False,
) -> None:
    """Read back what export wrote. When any line is refused, nothing is changed."""
    text = text_of(file)
    ready()

    def check(new: Sequence[Entry[Fact]]) -> None:
        refuse_beyond({f"{file}: {each.id}": each.what for each in new}, sure=sure)

    from footbridge import care

    report = care.import_lines(text.split("\n"), now=now(), source=file, check=check)
    if as_json:
        typer.echo(json.dumps(asdict(report), ensure_ascii=False))
        return
    typer.echo(
        f"{report.name}: {report.facts_new} facts new, {report.facts_known} known, "
        f"{report.shown_new} shown days new."
    )
    aside("See the day with: footbridge today")
