"""`footbridge backup`: the whole database in one file."""

from pathlib import Path
from typing import Annotated

import typer

from footbridge.cli.at_hand import ready
from footbridge.cli.reading import now
from footbridge.cli.writing import refuse_existing

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def backup(
    file: Annotated[
        str | None, typer.Argument(help="Where to; left out, a file with the date, here.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there.")
    ] = False,
) -> None:
    """Copy the whole database into one file, also while Footbridge is running."""
    path = Path(file or f"footbridge-{now():%Y-%m-%d-%H%M%S}.backup")
    refuse_existing(path, force=force)
    ready()
    from footbridge.storage.safekeeping import back_up

    back_up(path)
    typer.echo(str(path))
    typer.echo("Everything is in this file. Keep it where only you can read it.", err=True)
