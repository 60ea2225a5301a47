"""The commands. Each lives in a module of its own, imported only when it is asked for."""


def main() -> None:
    """The door of the `footbridge` program."""
    from footbridge.cli.doors import app

    app(prog_name="footbridge")
