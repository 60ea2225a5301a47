"""What every command has that does much in blocks: its options, its workers, its progress."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Annotated, Generic, Self

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from footbridge.blocks.folder import P, chosen
from footbridge.blocks.playing import cluster, missing, play, processes

STOPPED = 130
PLAIN_WIDTH = 140

Workers = Annotated[
    int | None, typer.Option(min=1, help="Processes; as many as cores when left out.")
]
Cluster = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="A Dask scheduler: tcp://host:port.")
]
Blocks = Annotated[
    str | None, typer.Option(metavar="FROM-TO", help="Only these blocks, for a job array.")
]


@dataclass(frozen=True, slots=True)
class Counted(Generic[P]):
    """How progress is counted: `doing` names the work, a block holds so many `things`.

    `days` of a block are what its speed is told in.
    """

    doing: str
    things: str
    of: Callable[[P], int]
    days: Callable[[P], int] | None = None


@dataclass(frozen=True, slots=True)
class Many:
    """Who does the work, and which blocks of it; None is this machine, and all of them."""

    workers: int | None
    cluster: str | None
    blocks: str | None

    def play(
        self, work: Callable[[P], object], every: Sequence[P], folder: Path, counted: Counted[P]
    ) -> None:
        """Plays what is missing of the blocks asked for, with a bar. Ctrl-C ends it with 130."""
        asked = chosen(every, self._span())
        workers = cluster(self.cluster) if self.cluster else processes(self.workers or _cores())
        with Bar(counted, missing(asked, folder)) as bar:
            try:
                play(work, asked, folder, workers, bar.done)
            except KeyboardInterrupt:
                left = len(missing(asked, folder))
                typer.echo(
                    f"Stopped; {left} of {len(asked)} blocks are left. "
                    "The same command goes on with them.",
                    err=True,
                )
                raise typer.Exit(STOPPED) from None

    def is_all(self) -> bool:
        """Whether the whole run was asked for. Says what is next where it was not."""
        if self.blocks is not None:
            typer.echo("These blocks are there. Without --blocks: the whole table.", err=True)
        return self.blocks is None

    def _span(self) -> range | None:
        if self.blocks is None:
            return None
        first, _, last = self.blocks.partition("-")
        if not (first.isdigit() and (last or first).isdigit()):
            raise typer.BadParameter(
                f"expected such as 400-499, got {self.blocks}", param_hint="--blocks"
            )
        return range(int(first), int(last or first) + 1)


class Bar(Generic[P]):
    """Progress on the stream for words: what is done, how fast, and the time that is left."""

    def __init__(self, counted: Counted[P], left: Sequence[P]) -> None:
        self.counted = counted
        self.progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.completed}/{task.total} " + counted.things + "{task.fields[speed]}"),
            TimeRemainingColumn(),
            console=Console(file=sys.stderr),
        )
        self.total = sum(counted.of(block) for block in left)
        self.days = 0
        self.began = 0.0

    def __enter__(self) -> Self:
        self.began = time.monotonic()
        self.progress.start()
        self.task = self.progress.add_task(self.counted.doing, total=self.total, speed="")
        return self

    def done(self, block: P) -> None:
        told = ""
        if self.counted.days is not None:
            self.days += self.counted.days(block)
            told = f", {self.days / (time.monotonic() - self.began):,.0f} days a second"
        self.progress.update(self.task, advance=self.counted.of(block), speed=told)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.progress.stop()


def console() -> Console:
    """For tables on standard output; where that is a file, wide enough for all of them."""
    found = Console()
    return found if found.is_terminal else Console(width=PLAIN_WIDTH)


def _cores() -> int:
    return os.cpu_count() or 1
