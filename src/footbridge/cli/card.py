"""`footbridge card`: the card for somebody who knows, as text or as a file."""

from pathlib import Path
from typing import Annotated

import typer

from footbridge.cli.at_hand import key_of, name_of, ready
from footbridge.cli.paper import aside
from footbridge.cli.reading import STANDARD_INPUT, Who
from footbridge.cli.writing import write_whole
from footbridge.drawings.card_svg import card_svg
from footbridge.looking_back.card import CardPart

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def card(
    file: Annotated[
        str, typer.Argument(help="Where to write the picture (SVG); - prints the text here.")
    ] = STANDARD_INPUT,
    with_part: Annotated[
        list[CardPart] | None,
        typer.Option("--with", help="What the card shows besides. May be repeated."),
    ] = None,
    who: Who = None,
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there.")
    ] = False,
) -> None:
    """Show the card for somebody who knows: the goal, the days done, and what is asked for."""
    ready()
    from footbridge import care

    key = key_of(who)
    here = care.now_for(key)
    day = care.day(key, on=here.date(), now=here, store=False)
    made = care.card(name_of(key), day, day.record.history(here.date()), with_part or ())
    if file == STANDARD_INPUT:
        typer.echo(made.text)
        return
    write_whole(Path(file), card_svg(made).svg, force=force)
    aside(f"The card is written to {file}. It says:\n{made.text}")
