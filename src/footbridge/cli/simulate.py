"""`footbridge simulate`: whole invented lives against the real decision. No database."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from footbridge.cli.endings import Code, Ending, refused
from footbridge.cli.many import Blocks, Cluster, Counted, Many, Workers
from footbridge.cli.reading import Json

if TYPE_CHECKING:
    from footbridge.simulator.settings import Block, Settings

app = typer.Typer(rich_markup_mode=None, add_completion=False)

WEEK = 7
ALL = "all"
OTHER_WORDS = {"noise": "stable"}


@app.command()
def simulate(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the lives are kept.")],
    people: Annotated[int, typer.Option(min=1, help="How many live in each row.")] = 200,
    weeks: Annotated[int, typer.Option(min=1, max=520, help="How long they live.")] = 12,
    seed: Annotated[int, typer.Option(help="Other seeds, other lives.")] = 1,
    scenario: Annotated[
        list[str] | None, typer.Option(help="Such as stable, or all; may be given twice.")
    ] = None,
    workers: Workers = None,
    cluster: Cluster = None,
    block: Annotated[int, typer.Option(min=1, help="People in one file.")] = 20,
    blocks: Blocks = None,
    compare: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Numbers to try beside the shipped ones.")
    ] = None,
    replay: Annotated[
        str | None,
        typer.Option(metavar="LIFE", help="Write out SCENARIO/ROW/PERSON of the run in --out."),
    ] = None,
    day: Annotated[int, typer.Option(min=0, help="With --replay: the day; 0 is the first.")] = 0,
    as_json: Json = False,
) -> None:
    """Live invented lives day by day, and say what they show and what broke."""
    from footbridge.blocks.refusal import Refused
    from footbridge.simulator.settings import Settings, settings_in

    try:
        if replay is not None:
            _replay(settings_in(out), replay, day, out)
            return
        settings = Settings(
            people=people,
            weeks=weeks,
            seed=seed,
            scenarios=_scenarios(scenario or [ALL]),
            block=block,
        )
        _simulate(out, settings, compare, Many(workers, cluster, blocks), as_json=as_json)
    except Refused as error:
        raise refused(*error.lines) from None


def _scenarios(named: list[str]) -> tuple[str, ...]:
    from footbridge.simulator.scenarios import SCENARIOS

    wanted = {OTHER_WORDS.get(name, name) for name in named}
    unknown = sorted(wanted - {*SCENARIOS, ALL})
    if unknown:
        known = ", ".join([*SCENARIOS, ALL])
        raise typer.BadParameter(
            f"expected one of {known}, got {', '.join(unknown)}", param_hint="--scenario"
        )
    return tuple(name for name in SCENARIOS if ALL in wanted or name in wanted)


def _simulate(
    out: Path, settings: "Settings", compare: Path | None, many: Many, *, as_json: bool
) -> None:
    from dataclasses import replace

    from footbridge.cli.simulated import Report, show, told
    from footbridge.simulator.overrides import read_overrides

    wanted = [(out, settings)]
    if compare is not None:
        wanted.append((out / compare.stem, replace(settings, numbers=read_overrides(compare))))
    reports = [Report.of(each, folder, _play(each, folder, many)) for folder, each in wanted]
    if not many.is_all():
        return
    if as_json:
        typer.echo(json.dumps([told(each) for each in reports], indent=2))
    else:
        show(reports)
    if not all(each.is_well for each in reports[:1]):
        raise Ending(Code.ACT, "Something does not hold: see above.")


def _play(settings: "Settings", folder: Path, many: Many) -> "list[Block]":
    """Plays what is missing, and gives all blocks of the run."""
    from footbridge.simulator.overrides import catalogue_with
    from footbridge.simulator.parquet import refuse_without_arrow
    from footbridge.simulator.playing import work_of
    from footbridge.simulator.settings import blocks_of, claim

    refuse_without_arrow()
    claim(folder, settings, catalogue_with(settings.numbers).version)
    every = list(blocks_of(settings))
    days = settings.weeks * WEEK
    counted: Counted[Block] = Counted(
        "Living", "lives", lambda block: block.lives, lambda block: block.lives * days
    )
    many.play(work_of(settings, folder), every, folder, counted)
    return every


def _replay(settings: "Settings", life: str, day: int, out: Path) -> None:
    from footbridge.simulator.replaying import replay

    folder = out / "replay" / life.replace("/", "-") / str(day)
    done = replay(settings, life, day, folder)
    for line in (done.breaks or "").splitlines():
        typer.echo(line)
    if settings.numbers:
        typer.echo("This life had other numbers than those that decide reads.", err=True)
    typer.echo(
        f"footbridge decide --person {done.person} --journal {done.journal} "
        f"--on {done.on.isoformat()}"
    )
