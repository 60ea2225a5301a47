"""A command made from a kind of fact: its fields are the options, its docstring the help."""

import inspect
from collections.abc import Callable
from dataclasses import MISSING, fields
from types import NoneType
from typing import Annotated, Any, get_args, get_type_hints

import typer

from footbridge.cli.log.entry import At, FactId, Options, write_down
from footbridge.cli.reading import Json, Who
from footbridge.engine.facts import Fact

COMMON = {"who": Who, "at": At, "fact_id": FactId, "as_json": Json}
NAMED = ("flag", "gate")


def command(kind: type[Fact]) -> Callable[..., None]:
    """Writes down one fact of this kind. What is left out was not told."""

    def log(**given: Any) -> None:
        common = {name: given.pop(name) for name in COMMON}
        told = {name: value.upper() if name in NAMED else value for name, value in given.items()}
        write_down(Options(**common), kind(**told))

    own = [_parameter(kind, each.name, each.default) for each in fields(kind)]
    shared = [_option(name, hint, False if name == "as_json" else None)
              for name, hint in COMMON.items()]  # fmt: skip
    log.__signature__ = inspect.Signature([*own, *shared])  # type: ignore[attr-defined]
    log.__annotations__ = {each.name: each.annotation for each in (*own, *shared)}
    log.__doc__ = inspect.getdoc(kind)
    return log


def _parameter(kind: type[Fact], name: str, default: object) -> inspect.Parameter:
    hint, words = _plain(get_type_hints(kind)[name]), kind.ASKED.get(name, "")
    if default is MISSING:
        argument = typer.Argument(metavar=name.upper(), help=words)
        return _option(name, Annotated[hint, argument], inspect.Parameter.empty)
    dashed = name.replace("_", "-")
    names = (f"--{dashed}/--no-{dashed}",) if hint is bool else (f"--{dashed}",)
    return _option(name, Annotated[hint | None, typer.Option(*names, help=words)], None)


def _plain(hint: Any) -> Any:
    """The one type that is in an optional one."""
    return next((each for each in get_args(hint) if each is not NoneType), hint)


def _option(name: str, hint: Any, default: Any) -> inspect.Parameter:
    kind = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(name, kind, default=default, annotation=hint)
