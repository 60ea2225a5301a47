"""Warning signs: what to do, telling that it is worse, and saying that it is over."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from footbridge import care
from footbridge.care import Day, NotClearable, Part, Stamp, part_id
from footbridge.catalogue.model import Flag
from footbridge.engine.facts import (
    FlagCleared,
    FlagDenied,
    FlagRaised,
    FlagReported,
    GateCleared,
    Screened,
)
from footbridge.engine.known.answers import CLINICIAN
from footbridge.telling.why import why_due
from footbridge.web import access, clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.asking import OnceForm, yes_or_no
from footbridge.web.forms.flags import AnswerForm, MistakeForm, OverForm, RaiseForm, ScreeningForm
from footbridge.web.forms.setup import YesNoUnsure
from footbridge.web.pages.flags import flag_page, untold
from footbridge.web.pages.limits import named_by
from footbridge.web.pages.setup import EMERGENCY_GATE, flags_asked
from footbridge.web.rules import Rule, open_to
from footbridge.web.views.in_need import known_sign, sign_page

AT_REVIEW = "review"


@require_GET
@for_person
def flag(request: HttpRequest, someone: Someone, flag: str) -> HttpResponse:
    now = clock.now()
    return show(request, someone, flag, care.day(someone.key, on=now.date(), now=now))


def show(request: HttpRequest, someone: Someone, flag: str, day: Day) -> HttpResponse:
    """The page of a flag that is open on this day."""
    page = flag_page(flag, day.decision, day.record, care.catalogue(), clock.now())
    if page is None:
        raise Http404
    numbers = someone.numbers
    line = numbers.line_for(page.flag.call)
    form = OnceForm()
    told = {"page": page, "form": form, "numbers": numbers, "line": line, "tab": "today"}
    return render(request, "web/flags/flag.html", told)


def at_once(request: HttpRequest, someone: Someone, day: Day) -> HttpResponse:
    """What needs help now: the worst open sign, or the limit of a set-up made without one."""
    if day.decision.flags:
        worst = min(day.decision.flags, key=lambda flag: (flag.tier, flag.since))
        return show(request, someone, worst.flag, day)
    catalogue = care.catalogue()
    gate = catalogue.gates[EMERGENCY_GATE]
    flag = catalogue.flags[gate.leads_to_flag] if gate.leads_to_flag else None
    told = {"gate": gate, "flag": flag, "numbers": someone.numbers, "tab": "today"}
    return render(request, "web/flags/gate_now.html", told)


@open_to(Rule.READERS)
@require_http_methods(["GET", "POST"])
def question(request: HttpRequest, flag: str) -> HttpResponse:
    """One warning sign: asked of the person who came to tell it, and explained to anybody else."""
    known = known_sign(flag)
    if request.method == "GET":
        reader = access.reader_of(request)
        if reader.someone is None or known.is_asked_once:
            return sign_page(request, reader, known)
    if known.is_asked_once:
        return redirect("sign", flag=known.id)
    return _asked(request, known)


@for_person
def _asked(request: HttpRequest, someone: Someone, known: Flag) -> HttpResponse:
    form = RaiseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["answer"] == YesNoUnsure.NO:
            return redirect("help")
        raised = FlagRaised(flag=known.id, worse=yes_or_no(form.cleaned_data["worse"]))
        care.send(someone.key, form.once, [Part("", raised)], now=clock.now())
        return redirect("flag", flag=known.id)
    told = {"flag": known, "form": form, "tab": "help"}
    return render(request, "web/flags/question.html", told)


@require_POST
@for_person
def worse(request: HttpRequest, someone: Someone, flag: str) -> HttpResponse:
    """The second question of a flag that is open. A no answers only what was not answered yet."""
    known_sign(flag)
    now = clock.now()
    if request.POST.get("answer") == YesNoUnsure.NO:
        history = care.record_of(someone.key).history(now.date())
        for entry in untold(flag, history):
            stamp = Stamp(now, part_id(entry, "second question"))
            care.correct(someone.key, entry, FlagRaised(flag=flag, worse=False), stamp)
        return redirect("flag", flag=flag)
    same_day = part_id(someone.key, f"{flag} worse {now.date()}")
    care.send(someone.key, same_day, [Part("", FlagRaised(flag=flag, worse=True))], now=now)
    return redirect("flag", flag=flag)


@require_POST
@for_person
def reported(request: HttpRequest, someone: Someone, flag: str) -> HttpResponse:
    """Whom the flag asks for was called or told. It stays open, and its page says so."""
    now = clock.now()
    decision = care.today(someone.key, on=now.date(), now=now, store=False)
    if flag not in {each.flag for each in decision.flags}:
        return redirect("today")
    told = [Part("", FlagReported(flag=flag))]
    care.send(someone.key, OnceForm(request.POST).once, told, now=now)
    return redirect(reverse("flag", args=[flag]) + "#reported")


@require_http_methods(["GET", "POST"])
@for_person
def mistake(request: HttpRequest, someone: Someone, flag: str) -> HttpResponse:
    """A sign that was told and never so. Asked first, where it is urgent or not fresh."""
    known, now = known_sign(flag), clock.now()
    day = care.day(someone.key, on=now.date(), now=now, store=False)
    opened = next((each for each in day.decision.flags if each.flag == flag), None)
    history = day.record.history(now.date())
    if opened is None or not care.raised_by_hand(flag, history):
        return redirect("today")
    form = MistakeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if form.mistake is None:
            return redirect("flag", flag=flag)
        care.take_back_sign(someone.key, flag, form.mistake, form.once, now=now)
        return redirect("today")
    told = {"flag": known, "form": form, "tab": "today"}
    return render(request, "web/flags/mistake.html", told)


@require_POST
@for_person
def ask(request: HttpRequest, someone: Someone, flag: str) -> HttpResponse:
    """The answer to something that was found in the data."""
    known_sign(flag)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return redirect("today")
    now = clock.now()
    is_yes = form.cleaned_data["answer"] == YesNoUnsure.YES
    told = FlagRaised(flag=flag) if is_yes else FlagDenied(flag=flag)
    same_day = part_id(someone.key, f"{flag} {form.cleaned_data['answer']} {now.date()}")
    care.send(someone.key, same_day, [Part("", told)], now=now)
    return redirect("flag", flag=flag) if is_yes else redirect("today")


@require_http_methods(["GET", "POST"])
@for_person
def over(request: HttpRequest, someone: Someone, flag: str) -> HttpResponse:
    """Who says that a flag is over, and since when."""
    known, now = known_sign(flag), clock.now()
    decision = care.today(someone.key, on=now.date(), now=now)
    opened = next((each for each in decision.flags if each.flag == flag), None)
    if opened is None:
        return redirect("today")
    form = OverForm(
        request.POST or None,
        named=CLINICIAN if opened.needs_clinician else "",
        today=now.date(),
        since=opened.since,
        initial={"day": now.date()},
    )
    if request.method == "POST" and form.is_valid():
        cleared = FlagCleared(flag=flag, clinician=form.said_so)
        told = Part("", cleared, clock.moment_on(form.cleaned_data["day"], now))
        try:
            care.send(someone.key, form.once, [told], now=now)
        except NotClearable as refused:
            form.add_error("clinician", refused.message)
        else:
            return redirect("today")
    words = {"name": known.name, "form": form}
    return render(
        request, "web/flags/over.html", {**words, "today": now.date().isoformat()})  # fmt: skip


@require_http_methods(["GET", "POST"])
@for_person
def gate(request: HttpRequest, someone: Someone, gate: str) -> HttpResponse:
    """A limit of the set-up no longer applies, or a clinician says that it may be passed."""
    catalogue, now = care.catalogue(), clock.now()
    if gate not in catalogue.gates or catalogue.gates[gate].cleared_by == "never":
        raise Http404
    known = catalogue.gates[gate]
    record = care.record_of(someone.key)
    form = OverForm(
        request.POST or None,
        named=named_by(known),
        today=now.date(),
        since=record.person.started_on,
        initial={"day": now.date()},
    )
    if request.method == "POST" and form.is_valid():
        cleared = GateCleared(gate=gate, clinician=form.said_so)
        told = Part("", cleared, clock.moment_on(form.cleaned_data["day"], now))
        try:
            care.send(someone.key, form.once, [told], now=now)
        except NotClearable as refused:
            form.add_error("clinician", refused.message)
        else:
            return redirect("today")
    words = {"name": known.name, "form": form}
    return render(
        request, "web/flags/over.html", {**words, "today": now.date().isoformat()})  # fmt: skip


@require_http_methods(["GET", "POST"])
@for_person
def screening(request: HttpRequest, someone: Someone) -> HttpResponse:
    """All safety questions again, after a break or with a review."""
    catalogue, now = care.catalogue(), clock.now()
    decision = care.today(someone.key, on=now.date(), now=now, store=False)
    due = [str(each.detail) for each in decision.due if each.what == "question"]
    last = (catalogue.flags[each] for each in due if each in catalogue.flags)
    flags = (*flags_asked(catalogue, AT_REVIEW), *last)
    gates = [catalogue.gates[each] for each in sorted(catalogue.gates) if each != EMERGENCY_GATE]
    form = ScreeningForm(flags, gates, request.POST or None)
    if request.method == "POST" and form.is_valid():
        yes, unsure = form.said(YesNoUnsure.YES), form.said(YesNoUnsure.UNSURE)
        raised = [each for each in form.cleaned_data["signs"] if each in catalogue.flags]
        told = [
            Part("", Screened(full=True, yes=yes, unsure=unsure)),
            *(Part(name, FlagRaised(flag=name)) for name in raised),
        ]
        care.send(someone.key, form.once, told, now=now)
        if raised:
            return redirect("flag", flag=raised[0])
        # A no is not enough for these: their page asks who says so.
        unnamed = care.waiting_for_a_name(someone.key, now.date())
        return redirect("gate", gate=unnamed[0]) if unnamed else redirect("today")
    because = why_due(decision.due, "screening", catalogue)
    words = {"form": form, "because": because, "tab": "today"}
    return render(request, "web/flags/screening.html", words)
