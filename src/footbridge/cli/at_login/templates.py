"""The files as each system wants them; they lie beside this one, to be read as they are."""

from importlib.resources import files
from string import Template


def filled(name: str, **values: str) -> str:
    """The text of a template with its `${…}` filled in. Every one of them has to be given."""
    text = files("footbridge.cli.at_login").joinpath(name).read_text(encoding="utf-8")
    return Template(text).substitute(values)
