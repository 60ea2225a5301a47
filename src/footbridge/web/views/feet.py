"""A look at the feet: nothing found, or what was found and where."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from footbridge import care
from footbridge.engine.journal import Finding, FootFinding
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.asking import ZONES
from footbridge.web.forms.checkin import FindingForm
from footbridge.web.pages.feet import found_in_words
from footbridge.web.pages.flags import raised_by
from footbridge.web.saving import save

DRAFT = "feet"

Draft = dict[str, Any]


@require_http_methods(["GET", "POST"])
@for_person
def feet(request: HttpRequest, someone: Someone) -> HttpResponse:
    """What was seen is gathered in a draft; "save" makes one look out of all of it."""
    draft = _draft(someone)
    if request.method == "POST":
        return _answered(request, someone, draft)
    told = {"found": found_in_words(draft["found"]), "id": draft["id"], "tab": "today"}
    return render(request, "web/checkin/feet.html", {**told, "form": FindingForm()})


def _answered(request: HttpRequest, someone: Someone, draft: Draft) -> HttpResponse:
    said = request.POST.get("said", "")
    if said in {"nothing", "could_not"}:
        return _save(request, someone, draft, could_see=said == "nothing")
    if said == "all" and draft["found"] and not _has_chosen(request):
        return _save(request, someone, draft, could_see=True)
    if said == "clear":
        care.drop_draft(someone.key, DRAFT)
        return redirect("feet")
    form = FindingForm(request.POST)
    if not form.is_valid():
        told = {"found": found_in_words(draft["found"]), "id": draft["id"], "tab": "today"}
        return render(request, "web/checkin/feet.html", {**told, "form": form})
    kind = form.cleaned_data["found"]
    draft["found"] += [[kind, place] for place in form.cleaned_data["places"]]
    if said == "all":
        return _save(request, someone, draft, could_see=True)
    care.save_draft(someone.key, DRAFT, draft, now=clock.now())
    return redirect("feet")


def _has_chosen(request: HttpRequest) -> bool:
    return bool(request.POST.get("found") or request.POST.getlist("places"))


def _save(
    request: HttpRequest, someone: Someone, draft: Draft, *, could_see: bool
) -> HttpResponse:
    now = clock.now()
    findings = [
        FootFinding(found=Finding(kind), side=ZONES[place].side, zone=ZONES[place])
        for kind, place in draft["found"]
    ]
    id = request.POST.get("id", "")[:64] or draft["id"]  # noqa: A001
    save(care.look_at_feet, someone.key, now=now, id=id, findings=findings, could_see=could_see)
    care.drop_draft(someone.key, DRAFT)
    flag = raised_by(care.today(someone.key, on=now.date(), now=now, store=False), id)
    return redirect("flag", flag=flag) if flag else redirect("today")


def _draft(someone: Someone) -> Draft:
    return care.draft(someone.key, DRAFT) or {"id": str(uuid.uuid4()), "found": []}
