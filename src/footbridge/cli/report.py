"""`footbridge report`: one of the papers of somebody on this machine, as a PDF."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from footbridge.cli.at_hand import key_of, name_of, ready
from footbridge.cli.endings import Code, Ending, refused
from footbridge.cli.paper import aside
from footbridge.cli.reading import OnDay, Who, day_of, now
from footbridge.cli.writing import refuse_existing, write_bytes

if TYPE_CHECKING:
    from footbridge.care import Paper, Wanted
    from footbridge.report.clinician import Detail

app = typer.Typer(rich_markup_mode=None, add_completion=False)

PAPER_HELP = "Which paper: report, signs, plan or log."
PARTS_HELP = "What follows the first page of the report, such as done,pain,tests; or none."
NO_PARTS = "none"


@app.command()
def report(
    file: Annotated[str, typer.Argument(metavar="FILE.pdf", help="Where to write.")],
    paper: Annotated[str, typer.Option("--paper", help=PAPER_HELP)] = "report",
    parts: Annotated[str | None, typer.Option("--parts", help=PARTS_HELP)] = None,
    weeks: Annotated[
        int | None, typer.Option("--weeks", min=1, max=520, help="How many weeks it looks back.")
    ] = None,
    large: Annotated[bool, typer.Option("--large", help="In large print.")] = False,
    who: Who = None,
    on: OnDay = None,
    force: Annotated[
        bool, typer.Option("--force", help="Write over a file that is there.")
    ] = False,
) -> None:
    """Write a paper as a tagged PDF: the report for a clinician, or another by --paper."""
    ready()
    from footbridge import care
    from footbridge.report.pdf import can_make_pdf, pdf

    if not can_make_pdf():
        raise refused(
            "This computer can’t make a PDF yet. Install it: pip install 'footbridge[pdf]'",
            "Or print the paper from the pages: footbridge serve, then Progress, then Papers.",
        )
    which, wanted = _paper(paper), replace(_wanted(parts, weeks), large=large)
    refuse_existing(Path(file), force=force)
    key = key_of(who)
    day = day_of(on, here=care.now_for(key))
    made = care.paper(key, name_of(key), which, wanted, on=day, now=now())
    write_bytes(Path(file), pdf(made, large=large), force=force)
    aside(f"{made.title}: written to {file}.")


def _paper(name: str) -> "Paper":
    from footbridge.care import Paper

    if name not in set(Paper):
        raise Ending(Code.USAGE, f"There’s no paper called {name}. Say one of: {_list(Paper)}")
    return Paper(name)


def _wanted(parts: str | None, weeks: int | None) -> "Wanted":
    from footbridge.care import Wanted
    from footbridge.report.clinician import USUAL, Detail

    if parts is None:
        return Wanted(details=USUAL, weeks=weeks)
    names = [each.strip() for each in parts.split(",") if each.strip()]
    names = [] if names == [NO_PARTS] else names
    unknown = [each for each in names if each not in set(Detail)]
    if unknown:
        known = f"{_list(Detail)}, or {NO_PARTS}"
        raise Ending(Code.USAGE, f"--parts: there is no {', '.join(unknown)}. Say of: {known}")
    return Wanted(details=tuple(Detail(each) for each in names), weeks=weeks)


def _list(words: "type[Paper] | type[Detail]") -> str:
    return ", ".join(words)
