"""`footbridge trends`: what has changed, in the sentences of the page of progress."""

from collections.abc import Iterable
from datetime import timedelta

import typer

from footbridge.cli.at_hand import key_of, ready
from footbridge.cli.paper import Paper
from footbridge.cli.reading import Who
from footbridge.drawings.chart import Chart
from footbridge.looking_back.charts import Charts, charts
from footbridge.looking_back.known import known
from footbridge.telling.language import _

app = typer.Typer(rich_markup_mode=None, add_completion=False)
# As far back as the page looks up what was planned.
PLANNED_BACK = timedelta(weeks=12)


@app.command()
def trends(who: Who = None) -> None:
    """Say what has changed, a sentence for each measure, and what may be chance."""
    ready()
    from footbridge import care

    key = key_of(who)
    here = care.now_for(key)
    today = here.date()
    told = care.record_of(key)
    planned = care.walks_planned(key, today - PLANNED_BACK, today)
    history = told.history(today)
    show_trends(charts(known(told.person_on(today), history, care.catalogue(), planned)))


def show_trends(found: Charts) -> None:
    paper = Paper()
    paper.title(_("What has changed"))
    shown = [*found.rated, *found.tested, *([found.walked] if found.walked else ())]
    _charts(paper, shown)
    if found.numb:
        paper.section(found.numb.title)
        paper.paragraph(found.numb.sentence)
    _charts(paper, found.everyday)
    if not (shown or found.numb or found.everyday):
        paper.paragraph(_("You haven’t told us anything yet."))


def _charts(paper: Paper, found: Iterable[Chart]) -> None:
    for chart in found:
        paper.section(chart.title)
        if chart.verdict:
            paper.paragraph(f"{chart.verdict}.")
        paper.paragraph(chart.sentence)
        for note in chart.notes:
            paper.paragraph(note, indent=1)
