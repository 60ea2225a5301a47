"""`footbridge key`: one more browser for a server that is running."""

import re
from typing import Annotated

import typer

from footbridge.cli.at_hand import ready
from footbridge.cli.endings import not_found
from footbridge.cli.running import running_at
from footbridge.cli.serve import new_address

app = typer.Typer(rich_markup_mode=None, add_completion=False)


# A name or a number of a machine, perhaps with a port, and nothing after it.
FRONT_PAGE = re.compile(r"(https?://(?:[\w.-]+|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?)/?")

At = Annotated[
    str,
    typer.Option(
        "--at",
        metavar="URL",
        help="Where it runs, when another server or another host serves it.",
    ),
]


@app.command()
def key(at: At = "") -> None:
    """Print an address that lets one more browser in, once."""
    base = base_of(at) if at else ""
    ready()
    base = base or running_at()
    if not base:
        raise not_found(
            "Footbridge is not running here. Start it with: footbridge serve",
            "Does another server serve it? Say where: footbridge key --at https://feet.example.org",
        )
    typer.echo(new_address(base))


def base_of(url: str) -> str:
    """The front page of an address such as https://feet.example.org, as keys follow it."""
    found = FRONT_PAGE.fullmatch(url)
    if found is None:
        raise typer.BadParameter(
            f"expected an address such as https://feet.example.org, got {url}", param_hint="--at"
        )
    return f"{found[1]}/"
