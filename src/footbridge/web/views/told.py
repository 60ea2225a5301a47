"""What was told: every day, every entry of it, opened, mended, taken back and given back."""

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from footbridge import care
from footbridge.care import Stamp
from footbridge.engine.facts import FlagRaised
from footbridge.engine.known.history import first_told
from footbridge.web import access, clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.asking import OnceForm
from footbridge.web.numbers import Numbers, keep_numbers
from footbridge.web.pages import told as pages
from footbridge.web.pages.history import behind
from footbridge.web.pages.tests import MEASURES
from footbridge.web.saved import BETWEEN, MOST, as_it_was, say_saved
from footbridge.web.views import session

# A change is new on the first day that shows it: so the days before are looked at as well.
COMPARED = timedelta(days=7)


@require_GET
@for_person
def today(request: HttpRequest, someone: Someone) -> HttpResponse:
    return _day(request, someone, clock.today())


@require_GET
@for_person
def day(request: HttpRequest, someone: Someone, day: str) -> HttpResponse:
    try:
        on = date.fromisoformat(day)
    except ValueError:
        raise Http404 from None
    return _day(request, someone, on)


def _day(request: HttpRequest, someone: Someone, on: date) -> HttpResponse:
    """All that stands on a day, and what can be added to it.

    A day to come is there only when a clock that was wrong has told something of it.
    """
    record, today = care.record_of(someone.key), clock.today()
    entries = pages.of_day(record, on, care.catalogue())
    shown = care.shown_between(someone.key, on - COMPARED, on)
    if on > today and not entries:
        raise Http404
    told = {
        "on": on,
        "today": today,
        "entries": entries,
        "behind": behind(on, shown, care.catalogue()),
        "before": on - timedelta(days=1) if record.person.started_on < on <= today else None,
        "after": on + timedelta(days=1) if on < today else None,
        "may_add": record.person.started_on <= on <= today,
        "add": on.isoformat() if on < today else "",
        "measures": MEASURES,
        "tab": "progress",
    }
    return render(request, "web/entries/day.html", told)


@require_http_methods(["GET", "POST"])
@for_person
def entry(request: HttpRequest, someone: Someone, fact: str) -> HttpResponse:
    """One entry: what it says, and whether that still stands. POST takes it back."""
    record = care.record_of(someone.key)
    known = {each.id: each for each in record.journal.facts}
    found = known.get(fact)
    if found is None:
        raise Http404
    page = pages.entry_page(found, record, care.catalogue())
    if request.method == "POST":
        # A warning sign has a page of its own, that asks how it came.
        if isinstance(found.what, FlagRaised):
            return redirect("flag-mistake", flag=found.what.flag)
        # The mended answer taken back alone, the old one would return.
        first = first_told(found, known).id
        care.withdraw(someone.key, first, Stamp(clock.now(), OnceForm(request.POST).once))
        return redirect("day", day=page.on.isoformat())
    told = {"page": page, "form": OnceForm(), "tab": "progress"}
    return render(request, "web/entries/entry.html", told)


@require_POST
@for_person
def undo(request: HttpRequest, someone: Someone) -> HttpResponse:
    """What was saved a moment ago, or taken back, is undone."""
    asked = request.POST.get("entries", "")
    wanted = asked.split(BETWEEN)[:MOST]
    match as_it_was(request, someone.key, asked):
        case {"numbers": dict(numbers)}:
            keep_numbers(someone.key, Numbers(**numbers))
            say_saved(request)
        case {"name": str(name)}:
            care.rename(someone.key, name)
            say_saved(request)
        case _:
            pass
    signs = {
        each.id
        for each in care.record_of(someone.key).journal.facts
        if isinstance(each.what, FlagRaised)
    }
    care.undo(someone.key, [each for each in wanted if each not in signs], now=clock.now())
    session.forget_undone(someone.key, clock.now())
    return redirect(access.local(request.POST.get("next", ""), "today"))
