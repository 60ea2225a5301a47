"""A person's own data: what they can take out of here, each kind with what it is for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from footbridge import care
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.data import ClinicForm, TablesForm

LINES = "application/x-ndjson; charset=utf-8"
ZIP = "application/zip"
FHIR = "application/fhir+json; charset=utf-8"


@require_GET
@for_person
def data(request: HttpRequest, someone: Someone) -> HttpResponse:
    return _page(request, TablesForm(auto_id="tables_%s"), ClinicForm(auto_id="clinic_%s"))


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
        return _page(request, form, ClinicForm(auto_id="clinic_%s"))
    made = care.zipped_tables(someone.key, now=clock.now(), wished=form.wished())
    return download(made, ZIP, "-tables", "zip")


@require_GET
@for_person
def clinic(request: HttpRequest, someone: Someone) -> HttpResponse:
    """The bundle for a clinic's computer."""
    form = ClinicForm(request.GET, auto_id="clinic_%s")
    if not form.is_valid():
        return _page(request, TablesForm(auto_id="tables_%s"), form)
    made = care.bundle(someone.key, now=clock.now(), wished=form.wished())
    return download(made, FHIR, "-fhir", "json")


def _page(request: HttpRequest, tables: TablesForm, clinic: ClinicForm) -> HttpResponse:
    told = {"tables": tables, "clinic": clinic}
    return render(request, "web/data/data.html", told)


def download(content: str | bytes, kind: str, what: str, ending: str) -> HttpResponse:
    """A file to keep. Its name says the day, and nothing of whom or of what it tells."""
    answer = HttpResponse(content, content_type=kind)
    name = f"footbridge{what}-{clock.today().isoformat()}.{ending}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
