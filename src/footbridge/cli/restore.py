"""`footbridge restore`: a backup back in its place."""

from pathlib import Path
from typing import Annotated

import typer

from footbridge.cli.at_hand import ready
from footbridge.cli.endings import not_found
from footbridge.cli.reading import now

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def restore(
    file: Annotated[str, typer.Argument(help="A file that backup wrote.")],
) -> None:
    """Put a backup in place. What was here before is kept aside."""
    if not Path(file).is_file():
        raise not_found(f"{file}: there is no such file")
    ready(update=False)
    from footbridge.storage import safekeeping

    aside = safekeeping.restore(Path(file), now=now())
    typer.echo(f"{file} is in place.")
    if aside is not None:
        typer.echo(f"What was here before is kept as {aside}", err=True)
