"""The door that all commands go through, and how each ends when something is wrong.

Nothing here imports what a command needs: `--help` is quick, and a pure command stays pure.
"""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from footbridge.cli.endings import Ending, ending_of
from footbridge.cli.sections import SECTIONS, Door


class Later(TyperCommand):
    """A command that is imported when it is called, and only then."""

    def __init__(self, door: Door) -> None:
        super().__init__(name=door.name, help=door.help, hidden=door.hidden, rich_markup_mode=None)
        self.door = door

    def make_context(self, info_name: Any, args: Any, parent: Any = None, **extra: Any) -> Any:
        module = import_module(f"footbridge.cli.{self.door.module}")
        real = get_command(module.app)
        real.name = self.door.name
        return real.make_context(info_name, args, parent, **extra)


class Doors(TyperGroup):
    """The group of all commands, shown by section; turns refusals into lines and exit codes."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        for doors in SECTIONS.values():
            for door in doors:
                self.add_command(Later(door))

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except Exception as error:
            ending = ending_of(error)
            if ending is None:
                raise
            tell(ending)
            raise typer.Exit(ending.code) from None

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        for title, doors in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(door.name, door.help) for door in doors if not door.hidden])


def tell(ending: Ending) -> None:
    """One clear line for each problem, on the stream for words."""
    for line in ending.lines:
        typer.echo(line, err=True)


app = typer.Typer(
    name="footbridge",
    cls=Doors,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 fine, 1 something to act on, 2 wrong use, 3 refused, 4 not found. "
    "5 is a fault of ours, 6 a fault of this machine.",
)


@app.callback()
def footbridge(
    version: bool = typer.Option(
        False,
        "--version",
        help="Show the versions and stop.",
        is_eager=True,
        callback=lambda wanted: show_versions() if wanted else None,
    ),
) -> None:
    """A safe twelve-week movement programme for numb, tingling or painful feet."""


def show_versions() -> None:
    typer.echo(versions())
    raise typer.Exit


def versions() -> str:
    from footbridge import __version__
    from footbridge.engine import ENGINE_VERSION

    return f"footbridge {__version__}, engine {ENGINE_VERSION}"
