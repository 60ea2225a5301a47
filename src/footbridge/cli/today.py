"""`footbridge today`: the day of somebody on this machine."""

from datetime import date

import typer

from footbridge.cli.at_hand import key_of, name_of, ready
from footbridge.cli.reading import Json, OnDay, Who, day_of, now

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def today(who: Who = None, on: OnDay = None, as_json: Json = False) -> None:
    """Show today: what to do, how much, and why. What was shown is kept, for replay."""
    ready()
    from footbridge import care

    key = key_of(who)
    show_day(key, day_of(on, here=care.now_for(key)), as_json=as_json)


def show_day(key: str, day: date, *, as_json: bool = False) -> None:
    """Decide, keep and print one day."""
    from footbridge import care, record
    from footbridge.cli.plan import show_plan

    decision = care.today(key, on=day, now=now())
    if as_json:
        typer.echo(record.write_decision(decision))
    else:
        show_plan(decision, care.catalogue(), name=name_of(key))
