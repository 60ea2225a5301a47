"""`footbridge doctor`: what is wrong with this installation, and how to mend it."""

import json
from dataclasses import asdict

import typer

from footbridge.cli.endings import Code
from footbridge.cli.findings import Finding
from footbridge.cli.health import findings
from footbridge.cli.paper import aside
from footbridge.cli.reading import Json

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def doctor(as_json: Json = False) -> None:
    """Look at this installation. It changes nothing. 1 when something needs mending."""
    found = findings()
    for each in found:
        typer.echo(json.dumps(asdict(each)) if as_json else line_of(each))
    ill = [each for each in found if not each.is_well]
    if ill:
        aside(f"{len(ill)} to mend.")
        raise typer.Exit(Code.ACT)
    aside("All is well.")


def line_of(found: Finding) -> str:
    if found.is_well:
        return f"well  {found.what}"
    return f"MEND  {found.what}\n      {found.mend}"
