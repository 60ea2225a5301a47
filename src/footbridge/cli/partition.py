"""`footbridge partition`: the large tables of a PostgreSQL in parts, by whose rows they are."""

from typing import Annotated

import typer

from footbridge.cli.at_hand import ready
from footbridge.cli.endings import refused
from footbridge.cli.paper import aside

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def partition(
    count: Annotated[
        int | None,
        typer.Option(min=1, max=256, help="In how many parts; 1 makes them whole again."),
    ] = None,
) -> None:
    """Keep facts and decisions in parts, on PostgreSQL; left out, say in how many they are.

    All or nothing. Pages wait until it is done.
    """
    ready()
    from footbridge.storage import partitions

    try:
        before = partitions.parts()
        if count is not None and count != before:
            aside("Bringing the rows over. Pages wait meanwhile …")
            partitions.divide(count)
        here = partitions.parts()
    except partitions.NotHere as reason:
        raise refused(f"Nothing was changed: {reason}.") from None
    typer.echo(told(here))


def told(count: int) -> str:
    if count == 1:
        return "Facts and decisions are whole, each in one table."
    return f"Facts and decisions are in {count} parts each."
