"""`footbridge key`: one more browser for a server that is running."""

import typer

from footbridge.cli.at_hand import ready
from footbridge.cli.endings import not_found
from footbridge.cli.running import running_at
from footbridge.cli.serve import new_address

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def key() -> None:
    """Print an address that lets one more browser in, once."""
    ready()
    base = running_at()
    if not base:
        raise not_found("Footbridge is not running here. Start it with: footbridge serve")
    typer.echo(new_address(base))
