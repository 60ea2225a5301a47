"""A paper log, typed in: up to two weeks on one page, saved in one act or not at all.

A sign in it is written down at once, also while something else on the page is wrong: safety comes
before a whole form. What was typed stays, and waits until it is right.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_http_methods

from footbridge import care
from footbridge.care import NotPlanned, Record, part_id
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import Entry, Fact, FeetCheck
from footbridge.report.log_fields import DAYS, Field
from footbridge.telling import facts
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.asking import refuse
from footbridge.web.forms.entries import OLDEST_ENTRY
from footbridge.web.forms.typed import DayRow, TypedSheet
from footbridge.web.half_filled import FIELD, HalfFilled, asked_for, at_hand, keep
from footbridge.web.pages.flags import raised_by

NAME = "typed"
FIRST = "first"
SHEET = "sheet"
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Here:
    """Whose sheet it is, the form so far, and the days that it can be of."""

    someone: Someone
    record: Record
    half: HalfFilled
    now: datetime
    oldest: date
    last: date

    def days(self, first: date) -> list[date]:
        """Up to two weeks from this day on."""
        first = min(max(first, self.oldest), self.last)
        count = min(DAYS, (self.last - first).days + 1)
        return [first + number * DAY for number in range(count)]


@require_http_methods(["GET", "POST"])
@for_person
def typed(request: HttpRequest, someone: Someone) -> HttpResponse:
    here = _here(request, someone)
    kept = _kept(here.half, request)
    data = request.POST if request.method == "POST" else kept
    days = here.days(_first(data if data is not None else request.GET, here))
    sheet = _sheet(here, days, data)
    if request.method == "POST":
        if sheet.is_valid() and (answer := _saved(here, sheet)) is not None:
            return answer
        if (answer := _signs_first(here, sheet, request)) is not None:
            return answer
    words = {
        "sheet": sheet,
        "days": days,
        "half": here.half,
        "oldest": here.oldest,
        "last": here.last,
        "stands": [(row, _in_words(row)) for row in sheet.rows],
        "tab": "today",
    }
    return render(request, "web/paper/typed.html", words)


def _here(request: HttpRequest, someone: Someone) -> Here:
    now, record = clock.now(), care.record_of(someone.key)
    half = at_hand(request, someone.key, NAME, now.date())
    is_night = now.hour < care.catalogue().numbers.night_ends_hour
    last = now.date() - DAY if is_night else now.date()
    start = record.person.started_on
    oldest = max(start, now.date() - OLDEST_ENTRY)
    return Here(someone, record, half, now, oldest, max(last, oldest))


def _kept(half: HalfFilled, request: HttpRequest) -> QueryDict | None:
    """What was typed and is not saved yet. Another two weeks are another sheet."""
    told = half.answers.get(SHEET)
    if half.is_sent or not told or (FIRST in request.GET and not asked_for(request)):
        return None
    data = QueryDict(mutable=True)
    for name, values in told.items():
        data.setlist(name, [str(each) for each in values])
    return data


def _first(told: QueryDict, here: Here) -> date:
    """The first day of the sheet; else that of the two weeks that end now."""
    try:
        first = parse_date(told.get(FIRST, ""))
    except ValueError:
        first = None
    return first or here.last - (DAYS - 1) * DAY


def _sheet(here: Here, days: Sequence[date], data: QueryDict | None) -> TypedSheet:
    stands = care.standing_on(here.record, here.half.id, days, here.now.date())
    most = care.catalogue().test_of(Measure.WALKING_TOLERANCE).hi
    return TypedSheet(days, stands, most, data)


def _saved(here: Here, sheet: TypedSheet) -> HttpResponse | None:
    """All of it, written down; None when a part of a session is in no plan near its day."""
    try:
        new = care.save_typed(here.someone.key, here.half.id, sheet.told(), now=here.now)
    except NotPlanned as missing:
        for row in sheet.rows:
            if row.on in missing.days:
                refuse(row, Field.DONE, "not_planned")
        return None
    here.half.is_sent = True
    here.half.answers = {}
    keep(here.someone.key, NAME, here.half, now=here.now)
    last = max(row.on for row in sheet.rows if row.is_told or row.zones)
    return _what_comes_first(here, sheet, new) or redirect("month", month=f"{last:%Y-%m}")


def _signs_first(here: Here, sheet: TypedSheet, request: HttpRequest) -> HttpResponse | None:
    """What cannot wait, written down though the rest is not; the rest is kept as it was typed."""
    new = care.save_signs(here.someone.key, here.half.id, sheet.told(), now=here.now)
    if not new:
        return None
    here.half.answers[SHEET] = dict(request.POST.lists())
    keep(here.someone.key, NAME, here.half, now=here.now)
    return _what_comes_first(here, sheet, new, is_kept=True)


def _what_comes_first(
    here: Here, sheet: TypedSheet, new: Sequence[Entry[Fact]], *, is_kept: bool = False
) -> HttpResponse | None:
    """A sign's own page; what was seen on a foot; a question that came of it."""
    decision = care.today(here.someone.key, on=here.now.date(), now=here.now, store=False)
    back = f"{SHEET}={here.half.id}" if is_kept else ""
    flag = raised_by(decision, *(entry.id for entry in new))
    if flag is not None:
        return redirect(_with(reverse("flag", args=[flag]), back))
    seen = next((row.on for row in sheet.rows if _saw_something(row)), None)
    looks = {entry.id for entry in new if isinstance(entry.what, FeetCheck)}
    if seen is not None and looks:
        look = part_id(here.half.id, f"{seen.isoformat()} {FeetCheck.KIND}")
        return redirect(_with(reverse("feet"), f"{FIELD}={look}", back))
    if decision.asks and not is_kept:
        return redirect("today")
    return None


def _with(address: str, *told: str) -> str:
    asked = "&".join(each for each in told if each)
    return f"{address}?{asked}" if asked else address


def _saw_something(row: DayRow) -> bool:
    feet = row.told().feet
    return feet is not None and bool(feet.not_yet_told)


def _in_words(row: DayRow) -> list[str]:
    """What stands on a day already."""
    told = (entry.what for entries in row.stands.values() for entry in entries)
    return [facts.what(each, care.catalogue()) for each in told]
