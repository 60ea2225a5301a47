"""`footbridge room`: how much room the records take; with `--pack`, make older ones smaller."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from footbridge.cli.at_hand import ready
from footbridge.cli.paper import aside
from footbridge.cli.reading import Json

if TYPE_CHECKING:
    from footbridge import care

app = typer.Typer(rich_markup_mode=None, add_completion=False)

MEGABYTE = 1_000_000


@app.command()
def room(
    pack: Annotated[
        bool,
        typer.Option(
            "--pack",
            help="Pack what earlier versions kept whole. Pages stay open meanwhile; it may be "
            "stopped and goes on the next time.",
        ),
    ] = False,
    as_json: Json = False,
) -> None:
    """Say how much room the records take, and how much that is for one person in a year."""
    ready()
    from footbridge import care

    if pack:
        pack_all()
    taken = care.room_taken()
    if as_json:
        typer.echo(json.dumps(asdict(taken)))
    else:
        show(taken)


def pack_all() -> None:
    from footbridge import care

    of = care.left_to_pack()
    if not of:
        aside("Everything is packed already.")
        return
    words, done = typer.get_text_stream("stderr"), 0
    with typer.progressbar(length=of, label="Packing", file=words) as bar:
        for each in care.pack_old():
            bar.update(each.done - done)
            done = each.done
    aside(f"{done} entries and decisions packed.")
    waits = care.give_back()
    if waits:
        aside(f"The file keeps its size for now: {waits}. What is free in it is used again.")


def show(taken: "care.RoomTaken") -> None:
    typer.echo(f"{taken.people} people, {taken.years:.1f} years of them together.")
    typer.echo(f"{taken.facts} facts and {taken.shown} decisions that were shown.")
    if taken.kept_whole:
        typer.echo(
            f"{taken.kept_whole} entries and decisions are not packed: footbridge room --pack"
        )
    free = f", and {megabytes(taken.free_bytes)} free" if taken.free_bytes else ""
    typer.echo(f"{megabytes(taken.whole_bytes)} in use{free}.")
    parts = {"all": taken.whole_bytes, "facts": taken.facts_bytes, "decisions": taken.shown_bytes}
    a_year = (f"{name} {megabytes(taken.a_year(size))}" for name, size in parts.items() if size)
    typer.echo(f"For one person in a year: {', '.join(a_year)}.")


def megabytes(count: float) -> str:
    return f"{count / MEGABYTE:.2f} MB"
