"""`footbridge replay`: does every shown day still come out as it was shown?"""

import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from footbridge.cli.at_hand import key_of, ready
from footbridge.cli.endings import Code
from footbridge.cli.many import Blocks, Cluster, Many, Workers
from footbridge.cli.reading import Json, Who

if TYPE_CHECKING:
    from footbridge import care

app = typer.Typer(rich_markup_mode=None, add_completion=False)

TOLD = {
    "same": "came out the same",
    "different": "came out differently",
    "other_version": "were made by another version, so we cannot compare them",
    "other_facts": "rest on facts that are not here as they were",
}


@app.command()
def replay(
    who: Who = None,
    everyone: Annotated[
        bool, typer.Option("--everyone", help="All people, also days of other versions.")
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="With --everyone: where the blocks are kept."),
    ] = None,
    update: Annotated[
        bool,
        typer.Option("--update", help="With --everyone: bring older tables up to date first."),
    ] = False,
    workers: Workers = None,
    cluster: Cluster = None,
    block: Annotated[int, typer.Option(min=1, help="People in one file.")] = 20,
    blocks: Blocks = None,
    as_json: Json = False,
) -> None:
    """Decide every shown day again from what was known then, and compare. 1 if one differs.

    With --everyone it ends with 1 only when something protects less than it did, or a day could
    not be decided again.
    """
    if everyone:
        from footbridge.cli.replaying_all import replay_all

        if out is None:
            raise typer.BadParameter("say where the blocks are kept", param_hint="--out")
        many = Many(workers, cluster, blocks)
        replay_all(out, block, many, update=update, as_json=as_json)
    else:
        _replay(who, as_json=as_json)


def _replay(who: str | None, *, as_json: bool) -> None:
    ready()
    from footbridge import care

    report = care.replay(key_of(who))
    if as_json:
        for each in report.decisions:
            typer.echo(json.dumps(asdict(each), default=str))
    else:
        show(report)
    if not report.is_clean:
        raise typer.Exit(Code.ACT)


def show(report: "care.ReplayReport") -> None:
    counts = Counter(each.outcome.value for each in report.decisions)
    typer.echo(f"{len(report.decisions)} shown days decided again.")
    for outcome, words in TOLD.items():
        if counts[outcome]:
            typer.echo(f"  {counts[outcome]} {words}.")
    for each in report.decisions:
        if each.outcome.value in ("different", "other_facts"):
            where = f": {', '.join(each.fields)}" if each.fields else ""
            typer.echo(f"  {each.on.isoformat()} {TOLD[each.outcome.value]}{where}")
