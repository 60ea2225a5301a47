"""The check-in of the day, screen by screen. It is told as soon as its news are."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from footbridge import care
from footbridge.engine.answers import person_on
from footbridge.engine.history import History
from footbridge.engine.person import Person
from footbridge.engine.time_of_day import slot_at
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.checkin import (
    LOOK,
    FeelingForm,
    Look,
    MoreForm,
    NewsForm,
    WhereForm,
    parts_from,
)
from footbridge.web.half_filled import FIELD, HalfFilled, at_hand, keep
from footbridge.web.pages import checkin
from footbridge.web.pages.flags import raised_by
from footbridge.web.pages.left_open import left_open
from footbridge.web.pages.setup import flags_asked


@dataclass(frozen=True, slots=True)
class Here:
    """What every screen needs: whose it is, what is known of them, and the form so far."""

    someone: Someone
    person: Person
    history: History
    half: HalfFilled
    now: datetime

    @property
    def has_more(self) -> bool:
        """Whether some answers ask for one screen more."""
        catalogue, answers = care.catalogue(), self.half.answers
        return bool(
            checkin.doubtful_flags(catalogue, answers)
            or checkin.suspects(self.history, catalogue, answers, self.now.date())
        )

    def form(self, step: str, data: Any = None, initial: Any = None) -> forms.Form:
        catalogue, answers = care.catalogue(), self.half.answers
        match step:
            case "feeling":
                return FeelingForm(data, initial=initial)
            case "where":
                marks = initial or checkin.last_marks(self.history, self.person)
                return WhereForm(data, initial=marks)
            case "news":
                flags = flags_asked(catalogue, checkin.DAILY)
                return NewsForm(flags, data, initial=initial)
            case _:
                flags = checkin.doubtful_flags(catalogue, answers)
                streams = checkin.suspects(self.history, catalogue, answers, self.now.date())
                return MoreForm(flags, streams, data, initial=initial)


@require_GET
@for_person
def begin(request: HttpRequest, someone: Someone) -> HttpResponse:
    return _to("feeling", at_hand(request, someone.key, checkin.NAME, clock.today()))


@require_http_methods(["GET", "POST"])
@for_person
def step(request: HttpRequest, someone: Someone, step: str) -> HttpResponse:
    here = _here(request, someone)
    screen = checkin.step_of(step, has_more=here.has_more)
    if screen is None:
        raise Http404
    form = here.form(step, request.POST or None, here.half.answers.get(step))
    if request.method == "POST" and form.is_valid():
        here.half.answers[step] = _said(request, form, here)
        return _after(here, step)
    before = checkin.last_check_in(here.history, here.now.date())
    told = {
        "step": screen,
        "form": form,
        "half": here.half,
        "before": before.what if before else None,
        "was": _was(here),
        "has_marks": checkin.has_marks(here.history),
        "has_usual": bool(here.person.usual_zones),
        "opens": left_open(here.history, care.catalogue()),
    }
    return render(request, f"web/checkin/{step}.html", told)


def _here(request: HttpRequest, someone: Someone) -> Here:
    now = clock.now()
    record = care.record_of(someone.key)
    history = record.history(now.date())
    half = at_hand(request, someone.key, checkin.NAME, now.date())
    here = Here(someone, person_on(record.person, history), history, half, now)
    for name in checkin.STEPS:
        # What another version kept may not fit the questions of this one.
        if name in half.answers and not here.form(name, half.answers[name]).is_valid():
            del half.answers[name]
    return here


def _said(request: HttpRequest, form: forms.Form, here: Here) -> dict[str, Any]:
    """The answer as plain JSON. "The same as yesterday" is an answer of its own."""
    if isinstance(form, WhereForm) and "same" in request.POST:
        return dict(checkin.last_marks(here.history, here.person))
    return {name: value for name, value in form.cleaned_data.items() if value not in ("", None)}


def _after(here: Here, step: str) -> HttpResponse:
    """On to the next screen. What was told already is told again with what was changed."""
    half = here.half
    keep(here.someone.key, checkin.NAME, half, now=here.now)
    # What was sent by another version may lack news that this one can read: they are asked again.
    told = _tell(here) if "news" in half.answers else ()
    following = {"feeling": "where", "where": "news"}
    if step in following and not (half.is_sent and step == "where"):
        return _to(following[step], half)
    if "news" not in half.answers:
        return _to("news", half)
    if step == "news" and here.has_more:
        return _to("more", half)
    return _finished(here, told)


def _tell(here: Here) -> tuple[str, ...]:
    """Everything that was said as facts, in one act. Gives the ids under which it stands."""
    half, numbers = here.half, care.catalogue().numbers
    slot = slot_at(here.now, here.person.check_in_slot, numbers)
    parts = parts_from(half.answers, slot)
    new = care.send(here.someone.key, half.id, parts, now=here.now)
    half.is_sent = True
    keep(here.someone.key, checkin.NAME, half, now=here.now)
    ids = (care.part_id(half.id, part.name) for part in parts)
    return (*ids, *(entry.id for entry in new))


def _finished(here: Here, told: tuple[str, ...]) -> HttpResponse:
    """To whatever needs attention first."""
    on = here.now.date()
    flag = raised_by(care.today(here.someone.key, on=on, now=here.now, store=False), *told)
    if flag is not None:
        return HttpResponseRedirect(reverse("flag", args=[flag]))
    if here.half.answers["news"]["look"] == Look.SOMETHING:
        look = care.part_id(here.half.id, LOOK)
        return HttpResponseRedirect(f"{reverse('feet')}?{FIELD}={look}")
    return HttpResponseRedirect(reverse("today"))


def _to(step: str, half: HalfFilled) -> HttpResponse:
    address = reverse("check-in-step", args=[step])
    return HttpResponseRedirect(f"{address}?{FIELD}={half.id}")


def _was(here: Here) -> frozenset[str]:
    """The places that were marked the last time, in any way."""
    marks = checkin.last_marks(here.history, here.person)
    return frozenset(key for keys in marks.values() for key in keys)
