"""`footbridge key`: one more browser for a server that is running."""

import typer

from footbridge.cli.at_hand import ready
from footbridge.cli.endings import not_found
from footbridge.cli.serve import new_address, running_note

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def key() -> None:
    """Print an address that lets one more browser in, once."""
    ready()
    note = running_note()
    if not note.is_file():
        raise not_found("Footbridge is not running here. Start it with: footbridge serve")
    typer.echo(new_address(note.read_text(encoding="ascii")))
