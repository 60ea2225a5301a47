"""A look at the feet: nothing found, or what was found and where."""

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from footbridge import care
from footbridge.care import Part, Record
from footbridge.engine.facts import Entry, FeetCheck, Finding, FootFinding
from footbridge.engine.known.history import first_told
from footbridge.telling import facts
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.asking import ZONES
from footbridge.web.forms.checkin import FindingForm
from footbridge.web.half_filled import DAY, FIELD, HalfFilled, asked_for, at_hand, keep, of_its_day
from footbridge.web.pages.feet import (
    finding_in_words,
    found_in_words,
    marks_of,
    noted_in,
    whole_in,
)
from footbridge.web.pages.flags import raised_by
from footbridge.web.pages.untold_look import NAME
from footbridge.web.paper_log import gone_on

WITHOUT_FINDINGS = {"nothing", "could_not"}


@require_http_methods(["GET", "POST"])
@for_person
def feet(request: HttpRequest, someone: Someone) -> HttpResponse:
    """What was seen is gathered; "save" makes one look out of all of it."""
    today = clock.today()
    half = of_its_day(at_hand(request, someone.key, NAME, today), today)
    record = care.record_of(someone.key)
    if half.day and date.fromisoformat(half.day) < record.person.started_on:
        half.day = ""
    if not half.answers:
        half = _as_told(half, record, today)
    if request.method == "POST":
        return gone_on(request, _answered(request, someone, half))
    told = record.history(today).on(half.tells_of(today), FeetCheck)
    if told and not half.answers and not asked_for(request) and "more" not in request.GET:
        return _which(request, record, half, told)
    return _page(request, half, FindingForm())


def _as_told(half: HalfFilled, record: Record, today: date) -> HalfFilled:
    """The form as it stands in the record, when it was told: a look is opened to be mended."""
    entry = care.told_by(record.journal.facts, half.id, [""]).get("")
    if entry is None or not isinstance(entry.what, FeetCheck):
        return half
    on = entry.at.date()
    marks, whole = marks_of(entry.what.findings)
    answers = {"found": {"marks": marks, "whole": whole}} if marks or whole else {}
    day = on.isoformat() if on < today else ""
    return HalfFilled(half.id, on.isoformat(), answers, is_sent=True, day=day)


def _which(
    request: HttpRequest, record: Record, half: HalfFilled, told: Sequence[Entry[FeetCheck]]
) -> HttpResponse:
    """There is a look of that day already: is it that one, or one more?"""
    known = {each.id: each for each in record.journal.facts}
    words = {
        "about": "feet",
        "day": half.day,
        "on": half.tells_of(clock.today()),
        "told": [(first_told(each, known).id, facts.what(each.what, care.catalogue()))
                 for each in told],
        "tab": "today",
    }  # fmt: skip
    return render(request, "web/entries/again.html", words)


def _page(
    request: HttpRequest, half: HalfFilled, form: FindingForm, *, is_asked: str = ""
) -> HttpResponse:
    """`is_asked`: what was pressed although something was chosen, which is asked about first."""
    told = {
        "is_asked": is_asked,
        "found": (*found_in_words(noted_in(half)), *map(finding_in_words, whole_in(half))),
        "half": half,
        "form": form,
        "on": half.tells_of(clock.today()),
        "tab": "today",
    }
    return render(request, "web/checkin/feet.html", told)


def _answered(request: HttpRequest, someone: Someone, half: HalfFilled) -> HttpResponse:
    said = request.POST.get("said", "")
    if said in WITHOUT_FINDINGS and _has_chosen(request):
        return _page(request, half, FindingForm(request.POST), is_asked=said)
    said = request.POST.get("sure", said)
    if said in WITHOUT_FINDINGS:
        return _save(someone, half, could_see=said == "nothing")
    has_noted = noted_in(half) or whole_in(half)
    if said == "all" and has_noted and not _has_chosen(request):
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
    half.answers["found"] = {**half.answers.get("found", {}), "marks": [*noted_in(half), *marks]}
    keep(someone.key, NAME, half, now=clock.now())
    return _save(someone, half, could_see=True) if said == "all" else _again(half)


def _has_chosen(request: HttpRequest) -> bool:
    return bool(request.POST.get("found") or request.POST.getlist("places"))


def _save(someone: Someone, half: HalfFilled, *, could_see: bool) -> HttpResponse:
    """One look out of all that was noted; also out of what was noted before it was sent."""
    now = clock.now()
    findings = dict.fromkeys(
        FootFinding(found=Finding(kind), side=ZONES[place].side, zone=ZONES[place])
        for kind, place in noted_in(half)
    )
    look = FeetCheck(findings=(*findings, *whole_in(half)), could_see=could_see)
    told = care.send(someone.key, half.id, [Part("", look, half.moment(now))], now=now)
    half.is_sent = True
    keep(someone.key, NAME, half, now=now)
    decision = care.today(someone.key, on=now.date(), now=now, store=False)
    flag = raised_by(decision, half.id, *(entry.id for entry in told))
    if flag:
        return redirect("flag", flag=flag)
    return redirect("day", day=half.day) if half.day else redirect("today")


def _again(half: HalfFilled) -> HttpResponse:
    day = f"&{DAY}={half.day}" if half.day else ""
    return redirect(f"{reverse('feet')}?{FIELD}={half.id}{day}")
