"""The commands. Each lives in a module of its own, imported only when it is asked for."""

import sys
from collections.abc import Sequence

# What the program itself answers; any other option alone belongs to `serve`.
OF_THE_PROGRAM = {"-h", "--help", "--version"}


def main() -> None:
    """The door of the `footbridge` program."""
    from footbridge.cli.doors import app

    app(prog_name="footbridge", args=with_command(sys.argv[1:]))


def with_command(words: Sequence[str]) -> list[str]:
    """The words with a command in front: who asks for nothing wants the pages."""
    has_one = words and (not words[0].startswith("-") or words[0] in OF_THE_PROGRAM)
    return list(words) if has_one else ["serve", *words]
