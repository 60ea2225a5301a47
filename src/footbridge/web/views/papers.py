"""Papers: choosing one, seeing it as it is printed, saving it as PDF."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from footbridge import care
from footbridge.care import Paper
from footbridge.report.document import Document, words_of
from footbridge.report.letters import has_all
from footbridge.report.pdf import can_make_pdf, pdf
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.papers import PaperForm


@require_GET
@for_person
def papers(request: HttpRequest, someone: Someone) -> HttpResponse:
    """Every paper, with what may be chosen of it."""
    told = {"forms": [PaperForm(each) for each in Paper], "has_pdf": can_make_pdf()}
    return render(request, "web/paper/papers.html", {**told, "tab": "progress"})


@require_GET
@for_person
def paper(request: HttpRequest, someone: Someone, paper: str) -> HttpResponse:
    """One paper as it is printed."""
    form = _form(request, paper)
    made = _made(form, someone)
    told = {
        "paper": made,
        "lacks_letters": not has_all(words_of(made)),
        "large": form.is_large,
        "has_pdf": can_make_pdf(),
        "pdf": _address("paper-pdf", request, paper),
        "tab": "progress",
    }
    return render(request, "web/paper/paper.html", told)


@require_GET
@for_person
def paper_pdf(request: HttpRequest, someone: Someone, paper: str) -> HttpResponse:
    """The same as a file. Where nothing can make one, the page says what else there is."""
    form = _form(request, paper)
    if not can_make_pdf():
        told = {"see": _address("paper", request, paper)}
        return render(request, "web/paper/pdf_missing.html", told, status=404)
    made = _made(form, someone)
    answer = HttpResponse(pdf(made, large=form.is_large), content_type="application/pdf")
    name = f"footbridge-{made.name}-{clock.today().isoformat()}.pdf"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _address(view: str, request: HttpRequest, paper: str) -> str:
    """The same paper, chosen in the same way, elsewhere."""
    chosen = request.GET.urlencode()
    return reverse(view, args=[paper]) + (f"?{chosen}" if chosen else "")


def _form(request: HttpRequest, name: str) -> PaperForm:
    """The choices in the address. One that no form of ours makes is not there."""
    if name not in set(Paper):
        raise Http404
    form = PaperForm(Paper(name), request.GET)
    if form.is_bound and not form.is_valid():
        raise Http404
    return form


def _made(form: PaperForm, someone: Someone) -> Document:
    now = clock.now()
    return care.paper(someone.key, someone.name, form.paper, form.wanted, on=now.date(), now=now)
