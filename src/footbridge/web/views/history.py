"""History: months, an exercise through all its days, and the person's own notes on it."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from footbridge import care
from footbridge.catalogue.model import Exercise
from footbridge.engine.facts import OwnNote
from footbridge.web import clock, kept_pages
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.notes import NoteForm
from footbridge.web.pages.history import each_time, last_of, month_page
from footbridge.web.views.entries import mended


@require_GET
@for_person
def this_month(request: HttpRequest, someone: Someone) -> HttpResponse:
    return _month(request, someone, clock.today().replace(day=1))


@require_GET
@for_person
def month(request: HttpRequest, someone: Someone, month: str) -> HttpResponse:
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError:
        raise Http404 from None
    return _month(request, someone, first)


def _month(request: HttpRequest, someone: Someone, first: date) -> HttpResponse:
    """A month from the one of the start to this one."""
    today = clock.today()
    record = care.record_of(someone.key)
    person = record.person
    if not person.started_on.replace(day=1) <= first <= max(today, person.started_on):
        raise Http404
    return kept_pages.again(
        request,
        someone,
        today,
        care.last_shown(someone.key),
        fill=lambda: (_filled(request, someone, first, today, record), True),
    )


def _filled(
    request: HttpRequest, someone: Someone, first: date, today: date, record: care.Record
) -> HttpResponse:
    shown = care.shown_between(someone.key, first, last_of(first))
    page = month_page(first, record.person, record.history(today), shown, care.catalogue())
    return render(request, "web/history/month.html", {"page": page, "tab": "progress"})


@require_GET
@for_person
def times(request: HttpRequest, someone: Someone) -> HttpResponse:
    """An exercise through all its days, and what was noted of it."""
    exercise = _exercise(request.GET.get("exercise", ""))
    record = care.record_of(someone.key)
    page = each_time(exercise, record.history(clock.today()))
    return render(request, "web/history/times.html", {"page": page, "tab": "progress"})


@require_http_methods(["GET", "POST"])
@for_person
def note(request: HttpRequest, someone: Someone, exercise: str) -> HttpResponse:
    """A note on an exercise, written or mended."""
    known = _exercise(exercise)
    record = care.record_of(someone.key)
    told = mended(request, record, OwnNote)
    if told is not None and told.what.exercise != known.id:
        raise Http404
    first = {"id": told.id, "says": told.what.says} if told else {}
    form = NoteForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        what = OwnNote(exercise=known.id, says=form.cleaned_data["says"])
        care.send(someone.key, form.once, [care.Part("", what)], now=clock.now())
        return redirect("exercise", exercise=known.id)
    words = {"form": form, "exercise": known, "tab": "library"}
    return render(request, "web/history/note.html", words)


def _exercise(name: str) -> Exercise:
    try:
        return care.catalogue().exercises[name]
    except KeyError:
        raise Http404 from None
