"""Entries about training: sessions set by set, walks, and tests."""

from typing import Annotated

import typer

from footbridge.catalogue.words import Measure, Side
from footbridge.cli.at_hand import key_of, ready
from footbridge.cli.log.entry import At, Entry, FactId, Tags, moment_of, write_down
from footbridge.cli.log.sets import Remarks, done_as_planned, sets_of
from footbridge.cli.reading import Json, Who, now
from footbridge.engine.journal import StopSign, Surface

MINUTE = 60

Minutes = Annotated[float, typer.Argument(min=0, max=720, help="Minutes without a rest.")]


def session(
    done: Annotated[
        list[str] | None,
        typer.Option(
            metavar="all|PART|EXERCISE",
            help="Done as planned: all of today, a part such as balance, or one exercise.",
        ),
    ] = None,
    sets: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="EXERCISE[:AMOUNT[:…]]",
            help="One set as it was, such as heel-raise:10:effort=6,side=left; 3x10 for three.",
        ),
    ] = None,
    effort: Annotated[
        int | None, typer.Option(min=0, max=10, help="Effort of what was done as planned.")
    ] = None,
    sensation: Annotated[
        int | None, typer.Option(min=0, max=10, help="How strong the glides felt.")
    ] = None,
    steadiness: Annotated[
        int | None, typer.Option(min=1, max=5, help="Balance: 1 steady to 5 lost it.")
    ] = None,
    touches: Annotated[
        int | None, typer.Option(min=0, max=100, help="Balance: light touches in a round.")
    ] = None,
    cut_short: Annotated[bool, typer.Option("--cut-short", help="It was not finished.")] = False,
    tag: Tags = None,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """Exercises done in one go. What is not said of a set counts as not known."""
    if not done and not sets:
        raise typer.BadParameter("say what was done", param_hint="--done or --set")
    ready()
    from footbridge import care

    on = (moment_of(at) or now()).date()
    decision = care.today(key_of(who), on=on, now=now(), store=False)
    remarks = Remarks(effort, sensation, steadiness, touches)
    written = done_as_planned(done or [], decision, care.catalogue(), remarks)
    written += [each for given in sets or () for each in sets_of(given, care.catalogue())]
    write_down(
        "record_session",
        Entry(who, at, fact_id, as_json, warn=True),
        sets=written,
        finished=not cut_short,
        effort=effort,
        tags=tag or (),
    )


def walk(
    minutes: Minutes,
    total: Annotated[
        float | None, typer.Option(min=0, max=720, help="Minutes of all of it, with rests.")
    ] = None,
    surface: Annotated[Surface | None, typer.Option(help="What you walked on.")] = None,
    steps: Annotated[int | None, typer.Option(min=0, max=100_000)] = None,
    uncomfortable: Annotated[bool, typer.Option("--uncomfortable")] = False,
    stop: Annotated[StopSign | None, typer.Option(help="Why you had to stop.")] = None,
    tag: Tags = None,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """One walk: the longest stretch without a rest, in minutes."""
    write_down(
        "record_walk",
        Entry(who, at, fact_id, as_json, warn=stop is not None),
        seconds=round(minutes * MINUTE),
        total_seconds=None if total is None else round(total * MINUTE),
        comfortable=not uncomfortable,
        surface=surface,
        steps=steps,
        stop=stop,
        tags=tag or (),
    )


def body_test(
    measure: Annotated[Measure, typer.Argument(help="Which test.")],
    result: Annotated[int, typer.Argument(min=0, max=1000, help="Seconds, times or minutes.")],
    side: Annotated[Side | None, typer.Option(help="Which foot, where it matters.")] = None,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """A test: the best of three tries, in the unit of the test."""
    write_down(
        "record_test",
        Entry(who, at, fact_id, as_json),
        measure=measure,
        result=result,
        side=side,
    )
