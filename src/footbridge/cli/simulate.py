"""`footbridge simulate`: whole invented lives against the real decision. No database."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from footbridge.cli.endings import Code, Ending, refused
from footbridge.cli.reading import Json

if TYPE_CHECKING:
    from footbridge.simulator.settings import Block, Settings

app = typer.Typer(rich_markup_mode=None, add_completion=False)

ALL = "all"
OTHER_WORDS = {"noise": "stable"}
STOPPED = 130


@app.command()
def simulate(
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Where the lives are kept.")],
    people: Annotated[int, typer.Option(min=1, help="How many live in each row.")] = 200,
    weeks: Annotated[int, typer.Option(min=1, max=520, help="How long they live.")] = 12,
    seed: Annotated[int, typer.Option(help="Other seeds, other lives.")] = 1,
    scenario: Annotated[
        list[str] | None, typer.Option(help="Such as stable, or all; may be given twice.")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes; as many as cores when left out.")
    ] = None,
    cluster: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="A Dask scheduler: tcp://host:port.")
    ] = None,
    block: Annotated[int, typer.Option(min=1, help="People in one file.")] = 20,
    blocks: Annotated[
        str | None, typer.Option(metavar="FROM-TO", help="Only these blocks, for a job array.")
    ] = None,
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
    from footbridge.simulator.settings import Refused, Settings, settings_in

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
        run = _Run(out, workers, cluster, blocks)
        run.simulate(settings, compare, as_json=as_json)
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


class _Run:
    """How a run is played, whichever numbers it has."""

    def __init__(
        self, out: Path, workers: int | None, cluster: str | None, blocks: str | None
    ) -> None:
        self.out, self.workers, self.cluster, self.blocks = out, workers, cluster, blocks

    def simulate(self, settings: "Settings", compare: Path | None, *, as_json: bool) -> None:
        from dataclasses import replace

        from footbridge.cli.simulated import Report, show, told
        from footbridge.simulator.overrides import read_overrides

        wanted = [(self.out, settings)]
        if compare is not None:
            other = replace(settings, numbers=read_overrides(compare))
            wanted.append((self.out / compare.stem, other))
        reports = [Report.of(each, folder, self._play(each, folder)) for folder, each in wanted]
        if self.blocks is not None:
            typer.echo("These blocks are there. Without --blocks: the whole table.", err=True)
            return
        if as_json:
            typer.echo(json.dumps([told(each) for each in reports], indent=2))
        else:
            show(reports)
        if not all(each.is_well for each in reports[:1]):
            raise Ending(Code.ACT, "Something does not hold: see above.")

    def _play(self, settings: "Settings", folder: Path) -> "list[Block]":
        """Plays what is missing, and gives all blocks of the run."""
        from footbridge.cli.simulated import Bar
        from footbridge.simulator.overrides import catalogue_with
        from footbridge.simulator.parquet import arrow
        from footbridge.simulator.playing import cluster, missing, play, processes
        from footbridge.simulator.settings import blocks_of, claim

        arrow()
        claim(folder, settings, catalogue_with(settings.numbers).version)
        every = list(blocks_of(settings))
        chosen = self._chosen(every)
        workers = processes(self.workers or _cores())
        if self.cluster is not None:
            workers = cluster(self.cluster)
        with Bar(settings, missing(chosen, folder)) as bar:
            try:
                play(settings, chosen, folder, workers, bar.done)
            except KeyboardInterrupt:
                left = len(missing(chosen, folder))
                typer.echo(
                    f"Stopped; {left} of {len(chosen)} blocks are left. "
                    "The same command goes on with them.",
                    err=True,
                )
                raise typer.Exit(STOPPED) from None
        return every

    def _chosen(self, every: "list[Block]") -> "list[Block]":
        if self.blocks is None:
            return every
        first, _, last = self.blocks.partition("-")
        if not (first.isdigit() and (last or first).isdigit()):
            raise typer.BadParameter(
                f"expected such as 400-499, got {self.blocks}", param_hint="--blocks"
            )
        span = range(int(first), int(last or first) + 1)
        chosen = [each for each in every if each.index in span]
        if not chosen:
            raise refused(f"--blocks {self.blocks}: this run has the blocks 0-{len(every) - 1}.")
        return chosen


def _cores() -> int:
    import os

    return os.cpu_count() or 1


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
