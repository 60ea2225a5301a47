"""`footbridge devices`: which browsers are signed in, and the end of one."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from footbridge.cli.at_hand import ready
from footbridge.cli.endings import Code, Ending, not_found
from footbridge.cli.paper import Paper, aside
from footbridge.cli.reading import Json, now

if TYPE_CHECKING:
    from footbridge import care

app = typer.Typer(rich_markup_mode=None, add_completion=False)

# Enough of a key to tell a household's devices apart.
SHORT = 8


@app.command()
def devices(
    end: Annotated[
        str | None,
        typer.Option("--end", metavar="KEY", help="Shut this one out; the beginning will do."),
    ] = None,
    as_json: Json = False,
) -> None:
    """List the browsers that are signed in, or shut one out."""
    ready()
    from footbridge import care

    if end is not None:
        ended = _meant(end)
        care.sign_out(ended.key, now=now())
        typer.echo(f"{_name(ended)} is shut out. It needs a new address: footbridge key")
    elif as_json:
        told = [asdict(each) for each in care.devices()]
        typer.echo(json.dumps(told, ensure_ascii=False, default=_iso))
    else:
        _list(care.devices())


def _list(found: "tuple[care.SignedIn, ...]") -> None:
    if not found:
        aside("No browser is signed in. For an address that lets one in: footbridge key")
        return
    rows = [
        (each.key[:SHORT], _day(each.since), _day(each.last_used_at), _whose(each), _name(each))
        for each in found
    ]
    Paper().table(rows, head=("Key", "Since", "Last used", "Whose", "Name"))
    aside("To shut one out: footbridge devices --end KEY")


def _meant(beginning: str) -> "care.SignedIn":
    from footbridge import care

    wanted = beginning.strip().lower()
    found = [each for each in care.devices() if wanted and each.key.startswith(wanted)]
    if not found:
        raise not_found(f"No device is signed in with a key that begins with {beginning}.")
    if len(found) > 1:
        raise Ending(Code.USAGE, f"More than one key begins with {beginning}. Say more of it.")
    return found[0]


def _iso(moment: datetime) -> str:
    return moment.isoformat()


def _day(moment: datetime | None) -> str:
    return moment.astimezone().date().isoformat() if moment else ""


def _whose(device: "care.SignedIn") -> str:
    return device.whose or "shared"


def _name(device: "care.SignedIn") -> str:
    return device.name or "A browser without a name"
