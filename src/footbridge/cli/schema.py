"""`footbridge schema`: the published formats."""

import json
from enum import StrEnum
from typing import Annotated

import typer

app = typer.Typer(rich_markup_mode=None, add_completion=False)


class Name(StrEnum):
    PERSON = "person"
    FACT = "fact"
    DECISION = "decision"
    TIMELINE = "timeline"


@app.command()
def schema(
    name: Annotated[Name, typer.Argument(help="Which format to describe.")],
) -> None:
    """Print the JSON Schema of a person, a fact, a decision or a timeline."""
    from footbridge import record

    typer.echo(json.dumps(record.schema(name.value), indent=2, ensure_ascii=False))
