"""`footbridge manage …`: Django's own commands, for those who look after an installation."""

import os
import sys

import typer

from footbridge.cli.at_hand import SETTINGS

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    add_help_option=False,
)
def manage(context: typer.Context) -> None:
    """Django's own commands."""
    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    sys.argv = ["footbridge manage", *context.args]
    execute_from_command_line(sys.argv)
