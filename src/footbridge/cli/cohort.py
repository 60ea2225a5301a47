"""`footbridge cohort`: whole weeks of those who said yes to research, in a file without names."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from footbridge.cli.at_hand import ready
from footbridge.cli.endings import refused
from footbridge.cli.many import Blocks, Cluster, Counted, Many, Workers
from footbridge.cli.paper import aside
from footbridge.cli.reading import day_of, now
from footbridge.cli.writing import refuse_existing

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def cohort(
    out: Annotated[Path, typer.Argument(metavar="FILE", help="Such as cohort.parquet.")],
    until: Annotated[
        str | None,
        typer.Option("--until", metavar="DATE", help="Weeks that are over on that day; today."),
    ] = None,
    workers: Workers = None,
    cluster: Cluster = None,
    block: Annotated[int, typer.Option(min=1, help="People in one file of a block.")] = 50,
    blocks: Blocks = None,
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there.")
    ] = False,
) -> None:
    """Write the weeks of all who said yes to research: no names, no dates, no own words.

    The blocks are made in a folder beside the file, which is gone with the key when all is there.
    """
    from footbridge.blocks.refusal import Refused

    refuse_existing(out, force=force)
    try:
        _make(out, until, block, Many(workers, cluster, blocks))
    except Refused as error:
        raise refused(*error.lines) from None


def _make(out: Path, until: str | None, block: int, many: Many) -> None:
    ready()
    from footbridge import care
    from footbridge.blocks.spans import Span
    from footbridge.cli.in_a_worker import cohort_block

    folder = out.with_name(f"{out.name}.blocks").absolute()
    day = day_of(until, hint="--until") if until else None
    every = care.begin_cohort(folder, until=day, today=now().date(), block=block)
    counted: Counted[Span] = Counted("Putting weeks together", "people", lambda span: span.count)
    many.play(partial(cohort_block, str(folder)), every, folder, counted)
    if many.is_all():
        made = care.end_cohort(folder, out)
        typer.echo(f"{made.weeks} weeks of {made.people} people written to {out}.")
        aside("Nobody’s name is in it. Keep it where only those can read it who promised to.")
