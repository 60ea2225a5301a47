"""A person's own data: what they can take out of here, each kind with what it is for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from footbridge import care
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.copies import last_copy, remember_copy
from footbridge.web.forms.data import ClinicForm, TablesForm
from footbridge.web.saved import say_saved

LINES = "application/x-ndjson; charset=utf-8"
ZIP = "application/zip"
FHIR = "application/fhir+json; charset=utf-8"


@require_GET
@for_person
def data(request: HttpRequest, someone: Someone) -> HttpResponse:
    form = TablesForm(auto_id="tables_%s")
    return _page(request, someone, form, ClinicForm(auto_id="clinic_%s"))


@require_POST
@for_person
def saved(request: HttpRequest, someone: Someone) -> HttpResponse:
    """A copy of everything was handed over: nobody is reminded of it for a while."""
    say_saved(request)
    answer = redirect("data")
    remember_copy(request, answer, someone.key, clock.today())
    return answer


@require_GET
@for_person
def lines(request: HttpRequest, someone: Someone) -> HttpResponse:
    """Everything about a person, as lines of JSON."""
    text = "".join(f"{line}\n" for line in care.export_lines(someone.key))
    return download(text, LINES, "", "jsonl")


@require_GET
@for_person
def tables(request: HttpRequest, someone: Someone) -> HttpResponse:
    """One table a measure, in one zip."""
    form = TablesForm(request.GET, auto_id="tables_%s")
    if not form.is_valid():
        return _page(request, someone, form, ClinicForm(auto_id="clinic_%s"))
    made = care.zipped_tables(someone.key, now=clock.now(), wished=form.wished())
    return download(made, ZIP, "-tables", "zip")


@require_GET
@for_person
def clinic(request: HttpRequest, someone: Someone) -> HttpResponse:
    """The bundle for a clinic's computer."""
    form = ClinicForm(request.GET, auto_id="clinic_%s")
    if not form.is_valid():
        return _page(request, someone, TablesForm(auto_id="tables_%s"), form)
    made = care.bundle(someone.key, now=clock.now(), wished=form.wished())
    return download(made, FHIR, "-fhir", "json")


def _page(
    request: HttpRequest, someone: Someone, tables: TablesForm, clinic: ClinicForm
) -> HttpResponse:
    told = {"tables": tables, "clinic": clinic, "last_copy": last_copy(request, someone.key)}
    return render(request, "web/data/data.html", told)


def download(content: str | bytes, kind: str, what: str, ending: str) -> HttpResponse:
    """A file to keep. Its name says the day, and nothing of whom or of what it tells."""
    answer = HttpResponse(content, content_type=kind)
    name = f"footbridge{what}-{clock.today().isoformat()}.{ending}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
