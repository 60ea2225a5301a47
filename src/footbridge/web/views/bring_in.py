"""Bringing in a file: it is sent, it is read, it is shown what it would do, and then yes or no."""

from collections.abc import Callable
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from footbridge import care, record, telling
from footbridge.care import Received, Refused, Stage
from footbridge.care.incoming import ASKED
from footbridge.web import access, clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.bring_in import AlsoForm, ColumnsForm, FileForm, SureForm
from footbridge.web.pages.bring_in import page_of

GIGABYTE = 1024 * 1024 * 1024


@require_http_methods(["GET", "POST"])
@for_person
def begin(request: HttpRequest, someone: Someone) -> HttpResponse:
    """What can be brought in, the field for it, and what was brought in before."""
    is_sent = request.method == "POST"
    form = FileForm(request.POST, request.FILES) if is_sent else FileForm()
    if is_sent and form.is_valid():
        file = form.cleaned_data["file"]
        made = care.receive(someone.key, file.chunks(), file.name)
        return redirect("brought-file", file=made)
    words = {
        "form": form,
        "brought": care.brought(someone.key),
        "most": care.LARGEST_FILE // GIGABYTE,
    }
    return render(request, "web/bring_in/begin.html", words)


@require_http_methods(["GET", "POST"])
@for_person
def file(request: HttpRequest, someone: Someone, file: str) -> HttpResponse:
    """A file at whatever stage it is."""
    found = _received(someone, file)
    shown: dict[Stage, Callable[[HttpRequest, Someone, Received], HttpResponse]] = {
        Stage.READING: _reading,
        Stage.ASKED: _asked,
        Stage.FOUND: _found,
        Stage.OURS: _ours,
        Stage.REFUSED: _refused,
        Stage.BROKEN_OFF: _refused,
    }
    return shown[found.stage](request, someone, found)


@require_POST
@for_person
def let_be(request: HttpRequest, someone: Someone, file: str) -> HttpResponse:
    """No: nothing of it is kept."""
    care.drop_received(_received(someone, file))
    return redirect("bring-in")


@require_POST
@for_person
def take_back(request: HttpRequest, someone: Someone) -> HttpResponse:
    """All walks that came in together never happened."""
    try:
        at = datetime.fromisoformat(request.POST.get("at", ""))
    except ValueError:
        raise Http404 from None
    care.take_back(someone.key, at, now=clock.now())
    return redirect("bring-in")


def _received(someone: Someone, file: str) -> Received:
    found = care.received(someone.key, file)
    if found is None:
        raise Http404
    return found


def _reading(request: HttpRequest, someone: Someone, found: Received) -> HttpResponse:
    """How far it is: as a page to look at again, and for a script that looks by itself."""
    if request.headers.get("Accept") == "application/json":
        return JsonResponse({"percent": found.percent})
    return render(request, "web/bring_in/reading.html", {"file": found})


def _asked(request: HttpRequest, someone: Someone, found: Received) -> HttpResponse:
    assert found.asked is not None
    form = ColumnsForm(found.asked, request.POST or None)
    if request.method == "POST" and form.is_valid():
        care.answer(found, someone.key, form.columns)
        return redirect("brought-file", file=found.id)
    return render(request, "web/bring_in/asked.html", {"file": found, "form": form})


def _found(request: HttpRequest, someone: Someone, found: Received) -> HttpResponse:
    assert found.found is not None
    now = clock.now()
    form = AlsoForm(request.POST if request.method == "POST" else request.GET)
    also = form.wanted(care.usual(found.found)) & frozenset(ASKED)
    if "look" in request.POST:
        query = urlencode({"seen": "on", "also": sorted(also)}, doseq=True)
        return redirect(f"{reverse('brought-file', args=[found.id])}?{query}")
    if request.method == "POST":
        care.bring_in(someone.key, found.found, now=now, also=also)
        care.drop_received(found)
        return redirect("bring-in")
    preview = care.preview(someone.key, found.found, now=now, also=also)
    words = {
        "file": found,
        "page": page_of(preview),
        "means": telling.other_day(preview.today, preview.then, care.catalogue()),
    }
    return render(request, "web/bring_in/found.html", words)


def _ours(request: HttpRequest, someone: Someone, found: Received) -> HttpResponse:
    """An export of Footbridge: whoever it tells of, all of it or nothing."""
    beyond = 0

    def count(new: object) -> None:
        nonlocal beyond
        beyond = sum(any(care.beyond(each.what, care.catalogue())) for each in new)  # type: ignore[attr-defined]

    now = clock.now()
    try:
        lines = care.lines_of(found)
        report = care.preview_lines(lines, now=now, source=found.name, check=count)
        _refuse_what_is_not_for_here(request, report.key)
    except (record.BadRecord, Refused, UnicodeDecodeError) as error:
        return _said(request, found, error)
    form = SureForm(request.POST if request.method == "POST" else None)
    is_sure = form.is_valid() and form.cleaned_data["sure"]
    if request.method == "POST" and (is_sure or not beyond):
        care.import_lines(lines, now=now, source=found.name)
        care.drop_received(found)
        access.choose(request, report.key)
        return redirect("today")
    words = {"file": found, "report": report, "beyond": beyond, "is_missed": form.is_bound}
    return render(request, "web/bring_in/ours.html", words)


def _refuse_what_is_not_for_here(request: HttpRequest, key: str) -> None:
    """Somebody new, too, may come in where everybody may be seen, and nowhere else."""
    if access.owner_here(request) not in {None, key}:
        raise Refused(_("This file is about somebody else. This device is for one person alone."))


def _said(request: HttpRequest, found: Received, error: Exception) -> HttpResponse:
    if isinstance(error, UnicodeDecodeError):
        lines = [f"{found.name}: expected text in UTF-8, got other bytes"]
    elif isinstance(error, record.BadRecord):
        lines = [str(problem) for problem in error.problems]
    else:
        lines = [str(error)]
    words = {"file": found, "problems": lines}
    return render(request, "web/bring_in/refused.html", words)


def _refused(request: HttpRequest, someone: Someone, found: Received) -> HttpResponse:
    words = {"file": found, "problems": found.problems}
    return render(request, "web/bring_in/refused.html", words)
