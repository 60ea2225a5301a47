"""`footbridge key`: one more browser for a server that is running."""

import re
import sys
from typing import Annotated
from urllib.parse import urlsplit

import typer

from footbridge.cli.at_hand import key_of, ready
from footbridge.cli.at_home import bases_at_home
from footbridge.cli.endings import not_found, refused
from footbridge.cli.paper import aside
from footbridge.cli.reading import now
from footbridge.cli.running import running_at
from footbridge.cli.serve import LOCAL_NAME

app = typer.Typer(rich_markup_mode=None, add_completion=False)

# A name or a number of a machine, perhaps with a port, and nothing after it.
FRONT_PAGE = re.compile(r"(https?://(?:[\w.-]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?)/?")


@app.command()
def key(
    person: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The device will be theirs alone; left out: shared."),
    ] = None,
    qr: Annotated[
        bool, typer.Option("--qr", help="For a phone: a square to scan, good for ten minutes.")
    ] = False,
    at: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="The address by which the device comes.",
        ),
    ] = None,
) -> None:
    """Print an address that lets one more browser in, once."""
    base = base_of(at) if at is not None else None
    ready()
    base = base or running_at()
    if not base:
        raise not_found(
            "Footbridge is not running here. Start it with: footbridge serve",
            "Does another server serve it? Say where: footbridge key --at https://feet.example.org",
        )
    from footbridge import care

    whose = None if person is None else key_of(person)
    if at is None and qr:
        base = _base_for_phones(base)
    if not qr:
        typer.echo(f"{base}key/{care.make_key(now=now(), person=whose)}")
        return
    address = f"{base}key/{care.make_phone_key(now=now(), person=whose)}"
    _show(address)


def _show(address: str) -> None:
    from footbridge.care.devices import PHONE_KEY_LASTS
    from footbridge.drawings.square import square_in_text

    typer.echo(square_in_text(address, with_colours=sys.stdout.isatty()), color=True)
    typer.echo(address)
    minutes = round(PHONE_KEY_LASTS.total_seconds() / 60)
    aside(f"Point the camera of the phone at it. It works once, and for {minutes} minutes.")


def base_of(url: str) -> str:
    """The front page of an address such as https://feet.example.org, as keys follow it."""
    found = FRONT_PAGE.fullmatch(url)
    if found is None:
        raise typer.BadParameter(
            f"expected an address such as https://feet.example.org, got {url}", param_hint="--at"
        )
    return f"{found[1]}/"


def _base_for_phones(base: str) -> str:
    """Where a phone finds the server that calls itself `base`."""
    if urlsplit(base).hostname != LOCAL_NAME:
        return base
    for found in bases_at_home(base):
        return found
    raise refused(
        "A phone cannot find Footbridge: it listens to this machine alone.",
        "Stop it, and start it with: footbridge serve --home",
        "Where something stands in front of it, say by which address: --at https://…",
    )
