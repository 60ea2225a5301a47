"""A look at the feet: nothing found, or what was found and where."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footbridge import care
from footbridge.care import Part
from footbridge.engine.facts import FeetCheck, Finding, FootFinding
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.asking import ZONES
from footbridge.web.forms.checkin import FindingForm
from footbridge.web.half_filled import FIELD, HalfFilled, at_hand, keep
from footbridge.web.pages.feet import found_in_words
from footbridge.web.pages.flags import raised_by

NAME = "feet"

Found = list[list[str]]


@require_http_methods(["GET", "POST"])
@for_person
def feet(request: HttpRequest, someone: Someone) -> HttpResponse:
    """What was seen is gathered; "save" makes one look out of all of it."""
    half = at_hand(request, someone.key, NAME, clock.today())
    if request.method == "POST":
        return _answered(request, someone, half)
    return _page(request, half, FindingForm())


def _page(request: HttpRequest, half: HalfFilled, form: FindingForm) -> HttpResponse:
    told = {"found": found_in_words(_found(half)), "half": half, "form": form, "tab": "today"}
    return render(request, "web/checkin/feet.html", told)


def _answered(request: HttpRequest, someone: Someone, half: HalfFilled) -> HttpResponse:
    said = request.POST.get("said", "")
    if said in {"nothing", "could_not"}:
        return _save(someone, half, could_see=said == "nothing")
    if said == "all" and _found(half) and not _has_chosen(request):
        return _save(someone, half, could_see=True)
    if said == "clear":
        half.answers.pop("found", None)
        keep(someone.key, NAME, half, now=clock.now())
        return _again(half)
    form = FindingForm(request.POST)
    if not form.is_valid():
        return _page(request, half, form)
    kind = form.cleaned_data["found"]
    marks = [[kind, place] for place in form.cleaned_data["places"]]
    half.answers["found"] = {"marks": [*_found(half), *marks]}
    keep(someone.key, NAME, half, now=clock.now())
    return _save(someone, half, could_see=True) if said == "all" else _again(half)


def _found(half: HalfFilled) -> Found:
    """What was noted so far, without anything that this version does not know."""
    marks: Any = half.answers.get("found", {}).get("marks")
    known = [[kind.value, place] for kind in Finding for place in ZONES]
    return [each for each in marks if each in known] if isinstance(marks, list) else []


def _has_chosen(request: HttpRequest) -> bool:
    return bool(request.POST.get("found") or request.POST.getlist("places"))


def _save(someone: Someone, half: HalfFilled, *, could_see: bool) -> HttpResponse:
    """One look out of all that was noted; also out of what was noted before it was sent."""
    now = clock.now()
    findings = dict.fromkeys(
        FootFinding(found=Finding(kind), side=ZONES[place].side, zone=ZONES[place])
        for kind, place in _found(half)
    )
    look = FeetCheck(findings=tuple(findings), could_see=could_see)
    told = care.send(someone.key, half.id, [Part("", look)], now=now)
    half.is_sent = True
    keep(someone.key, NAME, half, now=now)
    decision = care.today(someone.key, on=now.date(), now=now, store=False)
    flag = raised_by(decision, half.id, *(entry.id for entry in told))
    return redirect("flag", flag=flag) if flag else redirect("today")


def _again(half: HalfFilled) -> HttpResponse:
    return redirect(f"{reverse('feet')}?{FIELD}={half.id}")
