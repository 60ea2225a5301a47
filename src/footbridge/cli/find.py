"""`footbridge find`: exercises, signs, care and pages by everyday words. Pure."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Annotated

import typer

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.search import Found
from footbridge.catalogue.topics import Kind, Topics
from footbridge.cli.endings import not_found
from footbridge.cli.reading import Json

app = typer.Typer(rich_markup_mode=None, add_completion=False)

MOST = 12

WHAT_IT_IS = {
    Kind.SIGN: "warning sign",
    Kind.EXERCISE: "exercise",
    Kind.CARD: "between sessions",
    Kind.LESSON: "short lesson",
    Kind.CARE: "raise it with your clinician",
    Kind.PAGE: "page",
}


@app.command()
def find(
    words: Annotated[list[str], typer.Argument(help="What you look for, in your own words.")],
    as_json: Json = False,
) -> None:
    """Find exercises, warning signs, care and pages by everyday words. Nothing is kept of it."""
    from footbridge.catalogue.read import read_catalogue, read_topics
    from footbridge.catalogue.search import index_of, search

    catalogue, topics = read_catalogue(), read_topics()
    found = search(" ".join(words), index_of(catalogue, topics))
    if not found:
        raise not_found(f"Nothing found for these words. Try one of: {offered(topics)}.")
    if as_json:
        for each in found:
            typer.echo(json.dumps(asdict(each), ensure_ascii=False))
    else:
        show(found[:MOST], catalogue)


def offered(topics: Topics) -> str:
    """What others often look for, in one line."""
    names = (each.name for each in topics.topics.values() if each.name)
    return ", ".join(name if name.isupper() else name[0].lower() + name[1:] for name in names)


def show(found: Iterable[Found], catalogue: Catalogue) -> None:
    """A sign that was told of says first what to do about it."""
    from footbridge.cli.paper import Paper

    paper = Paper()
    rest = []
    for each in found:
        if each.is_sign_told:
            paper.section(each.name)
            for line in catalogue.flags[each.id].do_now:
                paper.point(line)
        else:
            rest.append((each.id, each.name, WHAT_IT_IS[each.kind]))
    if rest:
        paper.table(rest, head=("Id", "Name", "What it is"))
