"""The page of a run: one HTML file that needs nothing beside it."""

from collections.abc import Sequence
from html import escape

from footbridge.catalogue.model import Catalogue
from footbridge.simulator.charts import Band, band_chart, share_chart, table
from footbridge.simulator.measure import Measured
from footbridge.simulator.results import Results, never_carried, never_fired, spread
from footbridge.simulator.settings import Settings

MINUTE = 60
STYLE = """
:root{color-scheme:light dark;--paper:#fbf7ee;--ink:#12232b;--soft:#3a474d;--good:#1d6a4b;
--bad:#a3261b;--line:#0f5d73;--band:#0f5d7333}
@media (prefers-color-scheme:dark){:root{--paper:#0e1a20;--ink:#f3ecdc;--soft:#c6c8c1;
--good:#7fd1a8;--bad:#ff9a8d;--line:#8fd0e2;--band:#8fd0e233}}
body{background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;
max-width:72rem;margin:0 auto;padding:1rem}
table{border-collapse:collapse;margin:.5rem 0}th,td{padding:.2rem .6rem;text-align:left;
border-bottom:1px solid var(--band);font-weight:400}thead th{font-weight:700}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:1rem}
figure{margin:0}svg{width:100%;height:auto}svg text{font-size:10px;fill:var(--soft)}
.band{fill:var(--band)}.line{fill:none;stroke:var(--line);stroke-width:2}.bar{fill:var(--line)}
.axis{fill:none;stroke:var(--soft)}.fails{color:var(--bad);font-weight:700}
.holds{color:var(--good)}
"""


def page(
    settings: Settings, results: Results, shown: Sequence[Measured], catalogue: Catalogue
) -> str:
    """The whole page: what lives must show, breaks, doses by week, situations, rules."""
    told = (
        f"{results.lives} lives, {results.days} days; {settings.people} people a row, "
        f"{settings.weeks} weeks, seed {settings.seed}. Digest {results.digest}."
    )
    parts = (
        "<h1>Lives</h1>",
        f"<p>{escape(told)}</p>",
        "<h2>What lives must show</h2>",
        _must_show(shown),
        "<h2>What must never happen</h2>",
        _breaks(results),
        "<h2>The walk by week</h2>",
        f'<div class="charts">{_walks(results)}</div>',
        "<h2>Heel raises by week</h2>",
        f'<div class="charts">{_heels(results)}</div>',
        "<h2>Days in each situation</h2>",
        f'<div class="charts">{_situations(results)}</div>',
        "<h2>Rules that never fired</h2>",
        f"<p>{escape(', '.join(never_fired(results, catalogue)) or 'none')}</p>",
        "<h2>Gates and flags that nobody had</h2>",
        f"<p>{escape(', '.join(never_carried(results, catalogue)) or 'none')}</p>",
    )
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lives</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<style>{STYLE}</style></head><body><main>{''.join(parts)}</main></body></html>\n"
    )


def _must_show(shown: Sequence[Measured]) -> str:
    rows = "".join(
        f'<tr><th scope="row">{escape(f"{each.scenario} {each.row}")}</th>'
        f"<td>{escape(each.says)}</td><td>{each.told(each.figure)}</td>"
        f'<td>{each.told_bar}</td><td class="{_verdict(each)}">{_verdict(each)}</td></tr>'
        for each in shown
    )
    head = "".join(
        f'<th scope="col">{each}</th>' for each in ("lives", "must show", "found", "bar", "")
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _verdict(each: Measured) -> str:
    if each.holds is None:
        return "unknown"
    return "holds" if each.holds else "fails"


def _breaks(results: Results) -> str:
    if not results.breaks:
        return "<p>No promise was broken.</p>"
    rows = [
        (each.promise, results.breaks[each.promise], each.life, each.day, each.what)
        for name in sorted(results.examples, key=promise_number)
        for each in results.examples[name]
    ]
    return table(("promise", "breaks", "life", "day", "for example"), rows)


def promise_number(name: str) -> int:
    """N2 before N10."""
    return int(name[1:])


def _walks(results: Results) -> str:
    return "".join(
        band_chart(
            " ".join(row),
            {week: _minutes(spread(weeks[week])) for week in sorted(weeks)},
            "minutes",
        )
        for row, weeks in results.walks.items()
    )


def _minutes(found: tuple[int, int, int]) -> Band:
    low, middle, high = (round(each / MINUTE, 1) for each in found)
    return low, middle, high


def _heels(results: Results) -> str:
    return "".join(
        band_chart(
            " ".join(row), {week: spread(weeks[week]) for week in sorted(weeks)}, "repetitions"
        )
        for row, weeks in results.heels.items()
    )


def _situations(results: Results) -> str:
    return "".join(
        share_chart(name, [(kind, days / found.total()) for kind, days in found.most_common()])
        for name, found in results.situations.items()
    )
