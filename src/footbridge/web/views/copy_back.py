"""A saved copy on a device where nobody is yet: somebody moves in, with all that they told."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from footbridge import care, record
from footbridge.care import Refused
from footbridge.engine.facts import Entry, Fact
from footbridge.web import access, clock
from footbridge.web.forms.bring_in import FileForm, SureForm
from footbridge.web.rules import Rule, open_to


@open_to(Rule.HOUSEHOLD)
@require_http_methods(["GET", "POST"])
def copy_back(request: HttpRequest) -> HttpResponse:
    """All of the file or nothing. Who is here already brings it in where files come in."""
    if care.is_anybody_here():
        return redirect("bring-in")
    if request.method != "POST":
        return _asked(request, FileForm())
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _asked(request, form)
    file = form.cleaned_data["file"]
    if file.size > care.LARGEST_OURS:
        return _asked(request, form, [f"{file.name}: this is too large for a saved copy."])
    try:
        return _brought(request, form, file.read().decode("utf-8").split("\n"))
    except UnicodeDecodeError:
        return _asked(request, form, [f"{file.name}: expected text in UTF-8, got other bytes"])
    except record.BadRecord as bad:
        return _asked(request, form, [str(each) for each in bad.problems])
    except Refused as refused:
        return _asked(request, form, [str(refused)])


def _brought(request: HttpRequest, form: FileForm, lines: list[str]) -> HttpResponse:
    """Numbers that look too high are asked about before anything is written."""
    beyond = 0

    def count(new: Sequence[Entry[Fact]]) -> None:
        nonlocal beyond
        beyond = sum(any(care.beyond(each.what, care.catalogue())) for each in new)

    now, source = clock.now(), form.cleaned_data["file"].name
    report = care.preview_lines(lines, now=now, source=source, check=count)
    sure = SureForm(request.POST)
    if beyond and not (sure.is_valid() and sure.cleaned_data["sure"]):
        return _asked(request, form, beyond=beyond)
    care.import_lines(lines, now=now, source=source)
    access.choose(request, report.key)
    return redirect("today")


def _asked(
    request: HttpRequest, form: FileForm, problems: Sequence[str] = (), *, beyond: int = 0
) -> HttpResponse:
    told = {"form": form, "problems": problems, "beyond": beyond}
    return render(request, "web/bring_in/copy.html", told)
