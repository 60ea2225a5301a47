"""`footbridge prepare`: what must be there before another server than ours serves the pages."""

import typer

from footbridge.cli.at_hand import ready
from footbridge.cli.paper import aside
from footbridge.cli.serve import refuse_an_open_folder, refuse_damage

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def prepare() -> None:
    """Make everything ready for a server such as gunicorn: tables, pages, figures.

    After each upgrade, before the servers are started again. What did not change is not done
    again; servers that are running go on.
    """
    ready(update=False)
    refuse_an_open_folder()
    refuse_damage()
    ready()
    from footbridge.cli import preparing

    preparing.settle_the_secret()
    preparing.prepare_static()
    aside("Drawing what changed …")
    figures = preparing.build_figures()
    typer.echo(f"Ready: the tables, the pages and {figures} figures.")
