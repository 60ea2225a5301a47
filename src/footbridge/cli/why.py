"""`footbridge why`: one thing of today with its rule, the facts it looked at, and its source."""

from collections.abc import Iterable
from typing import Annotated

import typer

from footbridge import telling
from footbridge.catalogue.model import Catalogue
from footbridge.cli.at_hand import key_of, ready
from footbridge.cli.endings import not_found
from footbridge.cli.exercises import find
from footbridge.cli.paper import Paper
from footbridge.cli.reading import Json, OnDay, Who, day_of
from footbridge.engine.facts import Journal
from footbridge.engine.shown.decision import Decision, Excluded, Item, Reason

app = typer.Typer(rich_markup_mode=None, add_completion=False)

WHOLE_DAY = "day"


@app.command()
def why(
    item: Annotated[
        str, typer.Argument(help="An exercise by its id or name, or: day, for the day itself.")
    ] = WHOLE_DAY,
    who: Who = None,
    on: OnDay = None,
    as_json: Json = False,
) -> None:
    """Explain one thing of today: every number, its rule, what was looked at, and its source."""
    ready()
    from footbridge import care

    key = key_of(who)
    here = care.now_for(key)
    decision = care.today(key, on=day_of(on, here=here), now=here)
    journal, catalogue = care.record_of(key).journal, care.catalogue()
    title, reasons = reasons_of(item, decision, catalogue)
    if as_json:
        print_json(reasons)
    else:
        show(title, reasons, journal, catalogue)


def reasons_of(
    item: str, decision: Decision, catalogue: Catalogue
) -> tuple[str, tuple[Reason, ...]]:
    """What is explained, and its reasons. Ends when the day knows no such thing."""
    if item == WHOLE_DAY:
        return telling.situation(decision, catalogue).title, decision.reasons
    exercise = find(item, catalogue)
    for planned in planned_items(decision):
        if planned.exercise == exercise.id:
            line = f"{telling.item_name(planned, catalogue)}: {telling.dose(planned.dose)}"
            return line, planned.reasons
    for left in left_out(decision, exercise.id):
        return f"{exercise.name}: left out today", left.reasons
    raise not_found(f"Today says nothing about {exercise.name}.")


def planned_items(decision: Decision) -> Iterable[Item]:
    return (item for block in decision.blocks for item in block.items)


def left_out(decision: Decision, exercise: str) -> Iterable[Excluded]:
    return (each for each in decision.excluded if each.exercise == exercise)


def show(title: str, reasons: tuple[Reason, ...], journal: Journal, catalogue: Catalogue) -> None:
    paper = Paper()
    paper.title(title)
    for each in telling.whys(reasons, catalogue, journal):
        paper.section(each.plain)
        if each.rule:
            paper.paragraph(f"The rule: {each.rule}", indent=1)
        if each.looked_at:
            paper.paragraph("We looked at:", indent=1)
        for fact in each.looked_at:
            paper.point(fact, indent=2)
        paper.paragraph(f"Source: {each.source}", indent=1)


def print_json(reasons: tuple[Reason, ...]) -> None:
    import json
    from dataclasses import asdict

    typer.echo(json.dumps([asdict(each) for each in reasons], ensure_ascii=False))
