"""The calendar: as a file, and at an address that can be ended."""

from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotFound
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from footbridge import care
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.data import CalendarForm
from footbridge.web.reached import is_this_machine
from footbridge.web.rules import Rule, open_to
from footbridge.web.views.data import download

CALENDAR = "text/calendar; charset=utf-8"
FILE, ADDRESS = "file_%s", "address_%s"


@require_http_methods(["GET", "POST"])
@for_person
def calendar(request: HttpRequest, someone: Someone) -> HttpResponse:
    """The addresses that there are. POST makes one, and shows it there and then.

    No redirect follows: the secret is in this one answer and is kept nowhere.
    """
    form = CalendarForm(request.POST or None, auto_id=ADDRESS)
    if request.method == "POST" and form.is_valid():
        return _made(request, someone, form)
    return _page(request, someone, CalendarForm(auto_id=FILE), form)


def _made(request: HttpRequest, someone: Someone, form: CalendarForm) -> HttpResponse:
    secret = care.make_address(someone.key, form.once, now=clock.now(), wishes=form.wishes())
    told = {
        "address": _address(request, secret) if secret else "",
        "is_here": is_this_machine(request),
    }
    return render(request, "web/data/calendar_made.html", told)


@require_GET
@for_person
def file(request: HttpRequest, someone: Someone) -> HttpResponse:
    """The days as they are planned now; what changes later is not in it."""
    form = CalendarForm(request.GET, auto_id=FILE)
    if not form.is_valid():
        return _page(request, someone, form, CalendarForm(auto_id=ADDRESS))
    text = care.calendar_of(someone.key, now=clock.now(), wishes=form.wishes())
    return download(text, CALENDAR, "", "ics")


@require_POST
@for_person
def ended(request: HttpRequest, someone: Someone, address: str) -> HttpResponse:
    """From now on the address leads nowhere."""
    if not care.end_address(someone.key, address, now=clock.now()):
        raise Http404
    return redirect("calendar")


@open_to(Rule.ANYBODY)
@require_GET
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """For a calendar program, which nobody signs in: one calendar, and nothing else of anybody."""
    text = care.calendar_at(secret, now=care.now_for)
    if text is None:
        # Said in one word: what reads this is no person, and must learn nothing.
        answer: HttpResponse = HttpResponseNotFound("not found\n", content_type="text/plain")
        answer["Cache-Control"] = "no-store"
        return answer
    answer = HttpResponse(text, content_type=CALENDAR)
    answer["Cache-Control"] = "private"
    return answer


def _page(
    request: HttpRequest, someone: Someone, file: CalendarForm, address: CalendarForm
) -> HttpResponse:
    found = [(each, _local(each.made_at)) for each in care.addresses(someone.key)]
    told = {"file": file, "form": address, "addresses": found, "is_here": is_this_machine(request)}
    return render(request, "web/data/calendar.html", told)


def _address(request: HttpRequest, secret: str) -> str:
    return request.build_absolute_uri(reverse("calendar-feed", args=[secret]))


def _local(made_at: datetime) -> datetime:
    return timezone.localtime(made_at)
