"""A report as PDF, and days decided again."""

import json
from collections.abc import Iterator
from datetime import datetime

from tools.bench.rows import Row
from tools.bench.side_by_side import beside, rounds_of

MOST_REPORT_MS = 1000
ONE_LINE = b"#set document(title: [A line])\nA line"
SECOND = 1000


def report_rows(person: str, now: datetime, rounds: int) -> Iterator[Row]:
    """Beside a PDF of one line. Nothing where PDFs cannot be made."""
    from footbridge import care
    from footbridge.report.pdf import can_make_pdf, pdf

    if not can_make_pdf():
        return
    import typst

    def ours() -> None:
        wanted = care.Wanted()
        pdf(care.paper(person, "Invented", care.Paper.REPORT, wanted, on=now.date(), now=now))

    def floor() -> None:
        typst.compile(ONE_LINE)

    ours()
    taken = beside(rounds_of(ours), rounds_of(floor), rounds)
    must, is_met = f"≤ {MOST_REPORT_MS:,} ms", taken.ours.wall <= MOST_REPORT_MS
    what = "a report as PDF, a year, by the clock"
    yield Row(what, taken.ours.wall, "ms", taken.floor.wall, must, is_met)


def replay_rows(person: str, rounds: int) -> Iterator[Row]:
    """A day that is decided again out of the record, beside a plain reading of what it reads."""
    from footbridge import care
    from footbridge.storage import models

    days = models.Shown.objects.filter(person_id=person).count()
    told = models.Fact.objects.filter(person_id=person)

    def plainly() -> None:
        for plain, packed in told.values_list("plain", "packed"):
            json.loads(models.told_in(plain, packed))

    taken = beside(rounds_of(lambda: care.replay(person)), rounds_of(plainly), rounds)
    ours = taken.ours.cpu
    what = f"replay: {days * SECOND / ours:,.0f} days a second, a day"
    yield Row(what, ours / days, "ms", taken.floor.cpu / days)
