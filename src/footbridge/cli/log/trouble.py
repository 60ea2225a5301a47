"""Entries about trouble that need more than a word: what is over, and the safety questions."""

from typing import Annotated

import typer

from footbridge.catalogue.read import read_catalogue
from footbridge.cli.at_hand import key_of
from footbridge.cli.endings import not_found
from footbridge.cli.log.entry import At, FactId, Options, write_down
from footbridge.cli.paper import aside
from footbridge.cli.reading import Json, Who
from footbridge.engine.facts import Fact, FlagCleared, GateCleared, Screened
from footbridge.telling.plain import seen_only


def clear(
    name: Annotated[str, typer.Argument(metavar="FLAG|GATE", help="Such as FLAG-04 or GATE-03.")],
    clinician: Annotated[
        str | None,
        typer.Option(
            "--clinician",
            "--helper",
            metavar="NAME",
            help="Who said so, or who is there with you each time, where that is needed.",
        ),
    ] = None,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """A warning sign or a limit is over."""
    known, name = read_catalogue(), name.upper()
    clinician = seen_only(clinician) if clinician else None
    what: Fact
    if name in known.flags:
        what = FlagCleared(flag=name, clinician=clinician)
    elif name in known.gates:
        what = GateCleared(gate=name, clinician=clinician)
    else:
        raise not_found(f"There is no warning sign and no limit called {name}.")
    write_down(Options(who, at, fact_id, as_json), what)


def screen(
    yes: Annotated[
        list[str] | None, typer.Option(metavar="GATE", help="Answered yes. Repeat it.")
    ] = None,
    unsure: Annotated[
        list[str] | None, typer.Option(metavar="GATE", help="Not sure. Repeat it.")
    ] = None,
    short: Annotated[bool, typer.Option("--short", help="Only the short form was asked.")] = False,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """The safety questions were asked again. All others were answered no.

    A no takes no limit away that needs a name: it says who must be named.
    """
    what = Screened(
        full=not short,
        yes=tuple(each.upper() for each in yes or ()),
        unsure=tuple(each.upper() for each in unsure or ()),
    )
    write_down(Options(who, at, fact_id, as_json), what)
    _say_who_is_to_be_named(key_of(who))


def _say_who_is_to_be_named(key: str) -> None:
    from footbridge import care

    for gate in care.waiting_for_a_name(key, care.now_for(key).date()):
        known = care.catalogue().gates[gate]
        aside(f"{known.name} stays as a limit until you say by whom it is over.")
        aside(f"footbridge log clear {gate} --{known.cleared_by} NAME")
