"""`footbridge exercises`: the library of movements. Pure."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from difflib import get_close_matches
from typing import Annotated

import typer

from footbridge.catalogue.model import Catalogue, Exercise
from footbridge.catalogue.words import Block, Position
from footbridge.cli.endings import not_found
from footbridge.cli.reading import Json

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def exercises(
    name: Annotated[
        str | None, typer.Argument(help="An exercise by its id or name, to see it whole.")
    ] = None,
    position: Annotated[
        Position | None, typer.Option(help="Only those that can be done so.")
    ] = None,
    block: Annotated[Block | None, typer.Option(help="Only those of one part of the day.")] = None,
    as_json: Json = False,
) -> None:
    """List the exercises, or show one whole: dose, steps, what to feel, when to stop."""
    from footbridge.catalogue.read import read_catalogue

    catalogue = read_catalogue()
    if name is not None:
        chosen = [find(name, catalogue)]
    else:
        chosen = list(matching(catalogue, position, block))
    if as_json:
        for each in chosen:
            typer.echo(json.dumps(asdict(each), ensure_ascii=False))
    elif name is not None:
        show_whole(chosen[0], catalogue)
    else:
        show_list(chosen)


def find(name: str, catalogue: Catalogue) -> Exercise:
    """The exercise with this id or name. Ends with what is near when there is none."""
    wanted = name.strip().casefold()
    for each in catalogue.exercises.values():
        if wanted in (each.id, each.name.casefold()):
            return each
    near = get_close_matches(wanted, list(catalogue.exercises), n=3, cutoff=0.5)
    hint = f" Did you mean {', '.join(near)}?" if near else " See: footbridge exercises"
    raise not_found(f"There’s no exercise called {name}.{hint}")


def matching(
    catalogue: Catalogue, position: Position | None, block: Block | None
) -> Iterable[Exercise]:
    for each in catalogue.exercises.values():
        positions = {variant.position for variant in each.variants}
        if position in (None, *positions) and block in (None, each.block):
            yield each


def show_list(chosen: list[Exercise]) -> None:
    from footbridge import telling
    from footbridge.cli.paper import Paper, aside

    if not chosen:
        aside("Nothing here for that yet.")
        return
    rows = [
        (each.id, each.name, telling.name(each.block), telling.positions(each)) for each in chosen
    ]
    Paper().table(rows, head=("Id", "Name", "Part of the day", "Position"))


def show_whole(exercise: Exercise, catalogue: Catalogue) -> None:
    from footbridge import telling
    from footbridge.cli.paper import Paper

    paper = Paper()
    paper.title(exercise.name)
    paper.paragraph(exercise.summary)
    paper.section("How much")
    paper.paragraph(telling.dose_range(exercise.dose))
    paper.section("How")
    for number, step in enumerate(exercise.steps, 1):
        paper.paragraph(f"{number}. {step}", indent=1)
    paper.section("What you should feel")
    paper.paragraph(exercise.feel)
    paper.section("Stop if")
    for sign in exercise.stop_if:
        paper.point(sign)
    paper.section("Ways to do it")
    for variant in exercise.variants:
        paper.point(
            f"{variant.name} ({variant.id}), {telling.name(variant.position)}. {variant.support}"
        )
    paper.section("Easier and harder")
    paper.paragraph(f"Easier: {exercise.easier}")
    paper.paragraph(f"Harder: {exercise.harder}")
    paper.section("Why")
    paper.paragraph(exercise.why)
    paper.paragraph(f"Not for: {exercise.not_for}" if exercise.not_for else "")
    for rule in telling.rules_kept(exercise.covers, catalogue):
        paper.paragraph(f"{rule.name}. {rule.says}")
    paper.section("Source")
    paper.paragraph(telling.sources(exercise.sources, catalogue))
