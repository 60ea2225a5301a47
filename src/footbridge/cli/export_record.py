"""`footbridge export`: everything about a person, as lines of JSON."""

from pathlib import Path
from typing import Annotated

import typer

from footbridge.cli.at_hand import key_of, ready
from footbridge.cli.paper import aside
from footbridge.cli.reading import STANDARD_INPUT, Who
from footbridge.cli.writing import write_whole

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def export(
    file: Annotated[str, typer.Argument(help="Where to write; - is here.")] = STANDARD_INPUT,
    who: Who = None,
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there.")
    ] = False,
) -> None:
    """Write out everything about a person: answers, facts, and the days as they were shown."""
    ready()
    from footbridge import care

    lines = list(care.export_lines(key_of(who)))
    if file == STANDARD_INPUT:
        for line in lines:
            typer.echo(line)
        return
    write_whole(Path(file), "".join(f"{line}\n" for line in lines), force=force)
    aside(f"{len(lines)} lines written to {file}.")
