"""Entries about trouble: falls, warning signs, limits, and who says that they are over."""

from typing import Annotated

import typer

from footbridge.catalogue.read import read_catalogue
from footbridge.cli.endings import not_found
from footbridge.cli.log.entry import At, Entry, FactId, write_down
from footbridge.cli.reading import Json, Who

FlagName = Annotated[str, typer.Argument(metavar="FLAG", help="Such as FLAG-04.")]


def stumble(who: Who = None, at: At = None, fact_id: FactId = None, as_json: Json = False) -> None:
    """A trip that you caught."""
    write_down("record_stumble", Entry(who, at, fact_id, as_json))


def fall(
    hurt: Annotated[bool, typer.Option("--hurt", help="You were hurt.")] = False,
    head: Annotated[bool, typer.Option("--head", help="You hit your head.")] = False,
    cannot_stand: Annotated[bool, typer.Option("--cannot-stand")] = False,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """A fall to the ground."""
    write_down(
        "record_fall",
        Entry(who, at, fact_id, as_json, warn=True),
        hurt=hurt,
        head=head,
        cannot_stand=cannot_stand,
    )


def flag(
    flag_id: FlagName,
    worse: Annotated[
        bool, typer.Option("--worse", help="Yes to its second question as well.")
    ] = False,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """A warning sign: the answer to its question is yes."""
    write_down(
        "raise_flag",
        Entry(who, at, fact_id, as_json, warn=True),
        flag=flag_id.upper(),
        worse=worse,
    )


def deny(
    flag_id: FlagName,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """A warning sign that was asked about: the answer is no."""
    write_down("deny_flag", Entry(who, at, fact_id, as_json), flag=flag_id.upper())


def called(
    flag_id: FlagName,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """You have called or told whom a warning sign asks for. The sign stays."""
    write_down("report_flag", Entry(who, at, fact_id, as_json), flag=flag_id.upper())


def clear(
    name: Annotated[str, typer.Argument(metavar="FLAG|GATE", help="Such as FLAG-04 or GATE-03.")],
    clinician: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who said so, where that is needed.")
    ] = None,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """A warning sign or a limit is over."""
    known, name = read_catalogue(), name.upper()
    if name in known.flags:
        act, field = "clear_flag", "flag"
    elif name in known.gates:
        act, field = "clear_gate", "gate"
    else:
        raise not_found(f"There is no warning sign and no limit called {name}.")
    write_down(
        act,
        Entry(who, at, fact_id, as_json),
        clinician=clinician,
        **{field: name},
    )


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
    """The safety questions were asked again. All others were answered no."""
    write_down(
        "screen",
        Entry(who, at, fact_id, as_json, warn=True),
        full=not short,
        yes=[each.upper() for each in yes or ()],
        unsure=[each.upper() for each in unsure or ()],
    )
