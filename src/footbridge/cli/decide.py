"""`footbridge decide`: a day from two files. Pure: no database, no clock, no Django."""

from typing import Annotated

import typer

from footbridge.cli.endings import Code, Ending
from footbridge.cli.reading import STANDARD_INPUT, Json, day_of, text_of

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def decide(
    person: Annotated[str, typer.Option(metavar="FILE", help="The person as JSON; - reads here.")],
    journal: Annotated[
        str, typer.Option(metavar="FILE", help="The facts as JSON Lines; - reads here.")
    ],
    on: Annotated[str, typer.Option(metavar="DATE", help="The day, such as 2026-11-20.")],
    ignore_later: Annotated[
        bool, typer.Option("--ignore-later", help="Leave out facts from after the day.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Decide a day from a person file and a journal file, and say why."""
    if person == journal == STANDARD_INPUT:
        raise Ending(Code.USAGE, "Only one of --person and --journal can read standard input.")
    day = day_of(on)
    from footbridge import record
    from footbridge.catalogue.read import read_catalogue
    from footbridge.cli.plan import show_plan
    from footbridge.engine.decide import decide as decide_day

    catalogue = read_catalogue()
    who = record.read_person(text_of(person), person, known=catalogue)
    latest = None if ignore_later else day
    lines = text_of(journal).split("\n")
    what = record.read_journal(lines, journal, today=latest, known=catalogue)
    decision = decide_day(what, who, catalogue, day)
    if as_json:
        typer.echo(record.write_decision(decision))
    else:
        show_plan(decision, catalogue)
