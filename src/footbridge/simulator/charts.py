"""Charts as SVG, drawn by hand: classes for colours, and a table beside each for who reads."""

from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 320, 150
LEFT, RIGHT, TOP, BOTTOM = 40, 8, 10, 22
Band = tuple[float, float, float]
"""Low, middle, high."""


def band_chart(title: str, weeks: Mapping[int, Band], unit: str) -> str:
    """A line of the middle within its band, over weeks, with its table."""
    if not weeks:
        return ""
    most = max(high for _, _, high in weeks.values()) or 1
    first, last = min(weeks), max(weeks)

    def at(week: int, value: float) -> str:
        across = (week - first) / max(1, last - first) * (WIDTH - LEFT - RIGHT)
        up = value / most * (HEIGHT - TOP - BOTTOM)
        return f"{LEFT + across:.1f},{HEIGHT - BOTTOM - up:.1f}"

    there = [at(week, band[2]) for week, band in weeks.items()]
    back = [at(week, band[0]) for week, band in reversed(list(weeks.items()))]
    line = [at(week, band[1]) for week, band in weeks.items()]
    drawing = (
        f'<polygon class="band" points="{" ".join(there + back)}"/>'
        f'<polyline class="line" points="{" ".join(line)}"/>'
        f"{_axes(most, first, last)}"
    )
    head = ("week", "p5", "median", "p95")
    rows = [(week, *(f"{each:g}" for each in band)) for week, band in weeks.items()]
    return _figure(f"{title}, {unit}", drawing, head, rows)


def share_chart(title: str, shares: Sequence[tuple[str, float]]) -> str:
    """One bar of parts for each name, the greatest first; shares of 1."""
    if not shares:
        return ""
    step = (HEIGHT - TOP) / max(6, len(shares))
    label = 130
    bars = "".join(
        f'<rect class="bar" x="{label}" y="{TOP + place * step:.1f}" '
        f'width="{share * (WIDTH - label - 50):.1f}" height="{step * 0.7:.1f}"/>'
        f'<text x="0" y="{TOP + place * step + step * 0.6:.1f}">{escape(name)}</text>'
        f'<text x="{label + share * (WIDTH - label - 50) + 4:.1f}" '
        f'y="{TOP + place * step + step * 0.6:.1f}">{share:.1%}</text>'
        for place, (name, share) in enumerate(shares)
    )
    rows = [(name, f"{share:.2%}") for name, share in shares]
    return _figure(title, bars, ("situation", "share of days"), rows)


def table(head: Sequence[object], rows: Sequence[Sequence[object]]) -> str:
    """An HTML table; a first cell heads its row."""
    top = "".join(f'<th scope="col">{escape(str(each))}</th>' for each in head)
    body = "".join(
        f'<tr><th scope="row">{escape(str(row[0]))}</th>'
        + "".join(f"<td>{escape(str(each))}</td>" for each in row[1:])
        + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def _axes(most: float, first: int, last: int) -> str:
    floor = HEIGHT - BOTTOM
    return (
        f'<path class="axis" d="M{LEFT} {TOP}V{floor}H{WIDTH - RIGHT}"/>'
        f'<text x="{LEFT - 4}" y="{TOP + 8}" text-anchor="end">{most:g}</text>'
        f'<text x="{LEFT - 4}" y="{floor}" text-anchor="end">0</text>'
        f'<text x="{LEFT}" y="{HEIGHT - 6}">{first}</text>'
        f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 6}" text-anchor="end">week {last}</text>'
    )


def _figure(
    title: str, drawing: str, head: Sequence[object], rows: Sequence[Sequence[object]]
) -> str:
    return (
        f'<figure><figcaption>{escape(title)}</figcaption><svg viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'aria-hidden="true" focusable="false">{drawing}</svg><details><summary>Numbers'
        f"</summary>{table(head, rows)}</details></figure>"
    )
