"""`footbridge replay`: does every shown day still come out as it was shown?"""

import json
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from footbridge.cli.at_hand import key_of, ready
from footbridge.cli.endings import Code
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
def replay(who: Who = None, as_json: Json = False) -> None:
    """Decide every shown day again from what was known then, and compare. 1 if one differs."""
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
