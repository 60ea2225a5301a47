"""The page of a cohort: one HTML file with charts, tables and no script, needing nothing else."""

from collections.abc import Sequence
from html import escape

from footbridge.analytics.answers import Answer
from footbridge.analytics.charts import charts
from footbridge.analytics.cohort import SMALLEST_GROUP
from footbridge.drawings.chart import Chart, Table
from footbridge.drawings.chart_svg import chart_svg

STYLE = """
:root{color-scheme:light dark;--paper:#fbf7ee;--ink:#12232b;--soft:#3a474d;--river:#0f5d73;
--hair:#c9c2b2}
@media (prefers-color-scheme:dark){:root{--paper:#0e1a20;--ink:#f3ecdc;--soft:#c6c8c1;
--river:#8fd0e2;--hair:#3a474d}}
@media (prefers-contrast:more){:root{--paper:#fff;--ink:#000;--soft:#000;--river:#000;--hair:#000}}
*{box-sizing:border-box}
body{background:var(--paper);color:var(--ink);font:1.125rem/1.5 system-ui,sans-serif;
max-width:72rem;margin:0 auto;padding:1rem}
h1{font-size:1.8rem;margin:.5rem 0}h2{font-size:1.35rem;margin:2.5rem 0 .25rem}
h3{font-size:1.1rem;margin:0}
.soft{color:var(--soft);margin:0 0 .75rem}
main>.all{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(21rem,100%),1fr));
column-gap:2rem}.wide{grid-column:1/-1}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(21rem,100%),1fr));gap:1.5rem}
figure{margin:0}svg{display:block;width:100%;max-width:34rem;height:auto;overflow:visible}
svg text{fill:var(--ink);font-size:16px}
.chart-num{text-anchor:end}.chart-day{text-anchor:start}
.chart-value,.chart-name{font-weight:700;paint-order:stroke;stroke:var(--paper);stroke-width:4px}
.chart-value{text-anchor:middle}
.chart-rule{stroke:var(--hair);stroke-width:1}
.chart-base,.chart-tick{stroke:var(--soft);stroke-width:2}
.chart-steps{fill:none;stroke:var(--river);stroke-width:2;stroke-dasharray:1 5;
stroke-linecap:round}
.chart-line rect{fill:var(--river);stroke:var(--river);stroke-width:2}
.chart-line--outlined rect{fill:var(--paper);stroke:var(--ink);stroke-width:2.5}
.chart-line--outlined .chart-steps{stroke:var(--ink);stroke-dasharray:6 4}
summary{cursor:pointer;padding:.6rem 0;min-height:2.75rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.3rem .9rem .3rem 0;text-align:left;border-bottom:1px solid var(--hair);
font-weight:400}
thead th{font-weight:700}
@media print{details>*{display:block}}
"""


def page(answers: Sequence[Answer], told: str) -> str:
    """The whole page. `told` says in one line what the answers are about."""
    small = sum(each.small for each in answers)
    rule = (
        f"Groups of fewer than {SMALLEST_GROUP} people are left out, here {small} of "
        f"{sum(len(each.groups) for each in answers)}. The numbers "
        "under a picture are weeks from each person’s own start."
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        "<title>What many weeks show</title>"
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<style>{STYLE}</style></head><body><main><h1>What many weeks show</h1>"
        f'<p>{escape(told)}</p><p class="soft">{escape(rule)}</p>'
        f'<div class="all">{"".join(_section(each) for each in answers)}</div>'
        "</main></body></html>\n"
    )


def _section(answer: Answer) -> str:
    title, unit = escape(answer.question.title), escape(answer.question.unit)
    drawn = [_figure(each, title=answer.question.title) for each in charts(answer)]
    wide = ' class="wide"' if len(drawn) > 1 else ""
    return (
        f'<section{wide}><h2>{title}</h2><p class="soft">{unit}</p>'
        f'<div class="charts">{"".join(drawn)}</div></section>'
    )


def _figure(chart: Chart, *, title: str) -> str:
    part = chart.title.removeprefix(title).removeprefix(": ")
    head = f"<h3>{escape(part)}</h3>" if part else ""
    drawn = chart_svg(chart) if chart.is_drawn else ""
    return (
        f"<figure>{head}<p>{escape(chart.sentence)}</p>{drawn}"
        "<details><summary>As a table</summary>"
        f'<div class="scroll" tabindex="0">{_table(chart.table)}</div></details></figure>'
    )


def _table(table: Table) -> str:
    heads = "".join(f'<th scope="col">{escape(each)}</th>' for each in table.heads)
    rows = "".join(
        f'<tr><th scope="row">{escape(first)}</th>'
        f"{''.join(f'<td>{escape(each)}</td>' for each in rest)}</tr>"
        for first, *rest in table.rows
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
