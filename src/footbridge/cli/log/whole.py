"""Whole facts as lines of JSON, and taking an entry back."""

from typing import Annotated

import typer

from footbridge.cli.at_hand import key_of, ready
from footbridge.cli.beyond import Sure, refuse_beyond
from footbridge.cli.endings import not_found
from footbridge.cli.log.entry import At, FactId, Options, write_down
from footbridge.cli.reading import STANDARD_INPUT, Json, Who, now, text_of
from footbridge.engine.facts import Mistake, Withdrawn


def fact(
    file: Annotated[str, typer.Argument(help="Facts as JSON Lines; - reads here.")] = (
        STANDARD_INPUT
    ),
    sure: Sure = False,
    who: Who = None,
) -> None:
    """Write down whole facts, one a line. When any line is refused, nothing is written."""
    from footbridge import record

    moment = now()
    journal = record.read_journal(text_of(file).split("\n"), file, today=moment.date())
    ready()
    from footbridge import care

    refuse_beyond({each.id: each.what for each in journal.facts}, sure=sure)
    new = care.append(key_of(who), journal.facts, now=moment)
    typer.echo(f"{sum(new)} written down, {len(new) - sum(new)} known already.")


def undo(
    entry: Annotated[str, typer.Argument(metavar="ID", help="The id of the entry.")],
    why: Annotated[
        Mistake | None, typer.Option(help="How it came to be told. A warning sign needs it.")
    ] = None,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """Take an entry back: it never happened. The line itself stays in the record."""
    ready()
    from footbridge import care

    known = {each.id for each in care.record_of(key_of(who)).journal.facts}
    if entry not in known:
        raise not_found(f"There is no entry with the id {entry}.")
    write_down(Options(who, at, fact_id, as_json), Withdrawn(why=why), corrects=entry)
