"""`footbridge script`: all that the voice of a session says, to be read and judged as text."""

import json
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure
from footbridge.cli.at_hand import key_of, ready
from footbridge.cli.paper import Paper
from footbridge.cli.reading import Json, OnDay, Who, day_of
from footbridge.engine.shown.measuring import measuring
from footbridge.engine.shown.session import session_blocks, to_play, walk_blocks
from footbridge.engine.shown.timeline import Timeline
from footbridge.telling.spoken import Saying, script_of
from footbridge.telling.spoken.length import SECOND_MS

app = typer.Typer(rich_markup_mode=None, add_completion=False)

MINUTE = 60


@app.command()
def script(
    who: Who = None,
    on: OnDay = None,
    walk: Annotated[bool, typer.Option("--walk", help="The walk of the day.")] = False,
    test: Annotated[Measure | None, typer.Option("--test", help="A test of the body.")] = None,
    as_json: Json = False,
) -> None:
    """Show all that is said in the session of a day, each with its second."""
    ready()
    from footbridge import care

    catalogue = care.catalogue()
    if test is not None:
        steps = measuring(test, catalogue.numbers)
    else:
        key = key_of(who)
        here = care.now_for(key)
        decision = care.today(key, on=day_of(on, here=here), now=here)
        blocks = walk_blocks(decision) if walk else session_blocks(decision)
        steps = to_play(blocks, catalogue.numbers)
    show(steps, catalogue, as_json=as_json)


def show(steps: Timeline, catalogue: Catalogue, *, as_json: bool) -> None:
    """The script as a page for a terminal, or one saying a line as JSON."""
    sayings = script_of(steps, catalogue).sayings
    if as_json:
        for each in sayings:
            typer.echo(json.dumps(plain(each, steps), ensure_ascii=False))
        return
    paper = Paper()
    before = None
    for each in sayings:
        step = steps.steps[each.step]
        block = (step.part, step.set, step.side)
        if before not in (None, block):
            paper.paragraph(" ")
        before = block
        paper.paragraph(f"{clock(each.at_ms)}  {each.words}")


def plain(saying: Saying, steps: Timeline) -> dict[str, Any]:
    """One saying for programs, with the step that it belongs to."""
    step = steps.steps[saying.step]
    told = {
        "second": saying.at_ms / SECOND_MS,
        "lasts": saying.lasts_ms / SECOND_MS,
        "kind": saying.kind.value,
        "words": saying.words,
        "step": saying.step,
        "does": step.kind.value,
        "exercise": steps.parts[step.part].exercise if steps.parts else None,
    }
    return told | dict(_of_step(step))


def _of_step(step: Any) -> Iterator[tuple[str, Any]]:
    for name in ("set", "rep", "side"):
        value = getattr(step, name)
        if value is not None:
            yield name, value


def clock(at_ms: int) -> str:
    """ "12:07.5": minutes, seconds and their tenth."""
    tenths = at_ms * 10 // SECOND_MS
    minutes, rest = divmod(tenths, MINUTE * 10)
    return f"{minutes:3d}:{rest // 10:02d}.{rest % 10}"
