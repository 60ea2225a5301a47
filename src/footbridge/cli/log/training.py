"""Entries about training: sessions set by set, walks, and tests."""

from typing import Annotated

import typer

from footbridge.catalogue.words import Measure, Side
from footbridge.cli.at_hand import key_of
from footbridge.cli.beyond import Sure
from footbridge.cli.log.entry import At, FactId, Options, moment_for, write_down
from footbridge.cli.log.sets import done_as_planned, sets_of
from footbridge.cli.reading import Json, Who
from footbridge.engine.facts import Session, StopSign, Surface, Test, Walk
from footbridge.engine.today.from_plan import Remarks

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
    form: Annotated[
        bool | None, typer.Option("--form-kept/--form-lost", help="Strength: form to the end.")
    ] = None,
    near_fall: Annotated[
        bool | None, typer.Option("--near-fall/--no-near-fall", help="Balance: you nearly fell.")
    ] = None,
    finished: Annotated[
        bool | None, typer.Option("--finished/--cut-short", help="Done to the end, or not.")
    ] = None,
    sure: Sure = False,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """Exercises done in one go. What is not said of a set counts as not known."""
    if not done and not sets:
        raise typer.BadParameter("say what was done", param_hint="--done or --set")
    moment = moment_for(at, who)
    from footbridge import care

    decision = care.today(key_of(who), on=moment.date(), now=moment, store=False)
    remarks = Remarks(
        effort=effort,
        sensation=sensation,
        form_kept=form,
        steadiness=steadiness,
        touches=touches,
        near_fall=near_fall,
    )
    written = done_as_planned(done or [], decision, care.catalogue(), remarks)
    written += [each for given in sets or () for each in sets_of(given, care.catalogue())]
    what = Session(sets=tuple(written), finished=finished, effort=effort)
    write_down(Options(who, at, fact_id, as_json, sure), what)


def walk(
    minutes: Minutes,
    total: Annotated[
        float | None, typer.Option(min=0, max=720, help="Minutes of all of it, with rests.")
    ] = None,
    surface: Annotated[Surface | None, typer.Option(help="What you walked on.")] = None,
    steps: Annotated[int | None, typer.Option(min=0, max=100_000)] = None,
    comfortable: Annotated[
        bool | None,
        typer.Option("--comfortable/--uncomfortable", help="How it felt. Left out: not known."),
    ] = None,
    stop: Annotated[StopSign | None, typer.Option(help="Why you had to stop.")] = None,
    sure: Sure = False,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """One walk: the longest stretch without a rest, in minutes."""
    what = Walk(
        seconds=round(minutes * MINUTE),
        total_seconds=None if total is None else round(total * MINUTE),
        comfortable=comfortable,
        surface=surface,
        steps=steps,
        stop=stop,
    )
    write_down(Options(who, at, fact_id, as_json, sure), what)


def body_test(
    measure: Annotated[Measure, typer.Argument(help="Which test.")],
    result: Annotated[int, typer.Argument(min=0, max=1000, help="Seconds, times or minutes.")],
    side: Annotated[Side | None, typer.Option(help="Which foot, where it matters.")] = None,
    sure: Sure = False,
    who: Who = None,
    at: At = None,
    fact_id: FactId = None,
    as_json: Json = False,
) -> None:
    """A test: the best of three tries, in the unit of the test."""
    what = Test(measure=measure, result=result, side=side)
    write_down(Options(who, at, fact_id, as_json, sure), what)
