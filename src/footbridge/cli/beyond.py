"""Amounts beyond what their measure goes up to: asked about before anything is written down."""

from collections.abc import Mapping
from typing import Annotated

import typer

from footbridge.cli.asking import ask_yes, at_a_terminal, say
from footbridge.cli.endings import refused
from footbridge.engine.facts import Fact

Sure = Annotated[bool, typer.Option("--sure", help="An amount beyond its measure is right.")]
NOTHING = "Nothing was written down."


def ask_if_beyond(what: Fact, *, sure: bool) -> None:
    """On a terminal it is asked; else it is refused without `sure`."""
    lines = [] if sure else lines_of(what)
    if lines and not at_a_terminal():
        raise refused(*lines, f"{NOTHING} If it is right, say so with --sure.")
    for line in lines:
        say(line)
    if lines and not ask_yes("Is it right?", default=False):
        raise refused(NOTHING)


def refuse_beyond(told: Mapping[str, Fact], *, sure: bool) -> None:
    """The same for the facts of a file, each with its place there: never asked one by one."""
    lines = [f"{place}: {line}" for place, what in told.items() for line in lines_of(what)]
    if lines and not sure:
        raise refused(*lines, f"{NOTHING} If all of this is right, say so with --sure.")


def lines_of(what: Fact) -> list[str]:
    from footbridge import care

    return [
        f"{each.amount} {each.unit} are more than {each.most}, where its measure ends "
        f"({each.field})."
        for each in care.beyond(what, care.catalogue())
    ]
