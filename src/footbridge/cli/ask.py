"""`footbridge ask`: questions to a cohort, as tables and as a page with charts."""

import json
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from footbridge.cli.endings import refused
from footbridge.cli.many import console
from footbridge.cli.paper import aside
from footbridge.cli.reading import Json
from footbridge.cli.writing import write_whole

if TYPE_CHECKING:
    from footbridge.analytics.answers import Answer
    from footbridge.analytics.questions import Question

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def ask(
    cohort: Annotated[Path, typer.Argument(metavar="COHORT", help="A file that cohort wrote.")],
    question: Annotated[
        list[str] | None, typer.Option(help="Such as balance; all when left out.")
    ] = None,
    spark: Annotated[
        str | None,
        typer.Option(metavar="MASTER", help="Ask Spark: local[2], or spark://host:7077."),
    ] = None,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Also a page with charts, in one file.")
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Write over a page that is there.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Ask a cohort questions. Groups of fewer than ten people are never told."""
    from footbridge.blocks.refusal import Refused

    try:
        answers = _answers(cohort, question, spark)
    except Refused as error:
        raise refused(*error.lines) from None
    if as_json:
        typer.echo(json.dumps([told(each) for each in answers], indent=2))
    else:
        show(answers)
    if html is not None:
        from footbridge.analytics.page import page

        write_whole(html, page(answers, f"From {cohort.name}."), force=force)
        aside(f"The page is written to {html}.")


def _answers(cohort: Path, names: list[str] | None, spark: str | None) -> "list[Answer]":
    from footbridge.analytics.answers import answer
    from footbridge.analytics.engines import refuse_other_files

    refuse_other_files(cohort)
    with _engine(cohort, spark) as weeks:
        return [answer(each, weeks) for each in _asked(names)]


def _engine(cohort: Path, master: str | None) -> "AbstractContextManager[Any]":
    from footbridge.analytics import engines

    return engines.spark(cohort, master) if master else engines.duckdb(cohort)


def _asked(names: list[str] | None) -> "list[Question]":
    from footbridge.analytics.questions import QUESTIONS

    unknown = sorted(set(names or ()) - set(QUESTIONS))
    if unknown:
        raise typer.BadParameter(
            f"expected one of {', '.join(QUESTIONS)}, got {', '.join(unknown)}",
            param_hint="--question",
        )
    return [each for each in QUESTIONS.values() if not names or each.name in names]


def show(answers: "Sequence[Answer]") -> None:
    """A table for each question."""
    from rich.table import Table

    from footbridge.analytics.charts import table

    paper = console()
    for each in answers:
        told = table(each.groups)
        shown = Table(
            *told.heads,
            title=f"{each.question.title} ({each.question.unit})",
            title_justify="left",
        )
        for row in told.rows:
            shown.add_row(*row)
        paper.print(shown)
        if each.small:
            paper.print(f"{each.small} of {len(each.groups)} groups are too small to be told.")


def told(answer: "Answer") -> dict[str, Any]:
    """The same for programs. What is too small has no figure there either."""
    question = answer.question
    return {
        "question": question.name,
        "title": question.title,
        "unit": question.unit,
        "groups": [
            {
                **dict(zip(question.by, group.by, strict=True)),
                "people": group.people,
                "figure": group.figure,
            }
            for group in answer.groups
        ],
    }
