"""`footbridge check`: is the content sound, and is every requirement served? Pure."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from footbridge.cli.endings import Code
from footbridge.cli.paper import aside
from footbridge.cli.reading import Json

if TYPE_CHECKING:
    from footbridge.catalogue.coverage import Coverage, Service

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def check(
    coverage: Annotated[
        bool, typer.Option("--coverage", help="List every requirement and what serves it.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Check the content: every fault of every file at once. 1 when there is one."""
    from footbridge.catalogue.check import check as check_content

    problems = [asdict(each) | {"told": str(each)} for each in check_content()]
    if coverage and not problems:
        problems = show_coverage(as_json=as_json)
    tell(problems, as_json=as_json and not coverage)
    if problems:
        raise typer.Exit(Code.ACT)


def tell(problems: list[dict[str, str]], *, as_json: bool) -> None:
    for each in problems:
        if as_json:
            typer.echo(json.dumps({key: each[key] for key in ("file", "key", "what")}))
        else:
            typer.echo(each["told"], err=True)
    if problems:
        aside(f"{len(problems)} to put right.")
    else:
        aside("The content is sound.")


def show_coverage(*, as_json: bool) -> list[dict[str, str]]:
    """Print each requirement with what serves it; gives the faults."""
    from footbridge.catalogue.check import check_coverage

    found: Coverage = check_coverage()
    for service in found.services:
        typer.echo(json.dumps(as_plain(service)) if as_json else one_line(service))
    return [asdict(each) | {"told": str(each)} for each in found.problems]


def as_plain(service: "Service") -> dict[str, object]:
    return {
        "id": service.requirement.id,
        "data": service.data,
        "tests": service.tests,
        "waits_for": service.waits_for,
    }


def one_line(service: "Service") -> str:
    served = ", ".join((*service.data, *service.tests))
    waits = f"waits: {service.waits_for}" if service.waits_for else ""
    return f"{service.requirement.id:<10} {'; '.join(filter(None, (served, waits))) or 'NOTHING'}"
