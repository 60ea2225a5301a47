"""The check-in of the day. It lies in a draft until the last screen, then becomes facts."""

from datetime import datetime
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from footbridge import care
from footbridge.engine.answers import person_on
from footbridge.engine.history import History, history_until
from footbridge.engine.person import Person
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.checkin import (
    FeelingForm,
    Harm,
    Look,
    MoreForm,
    NewsForm,
    Trip,
    WhereForm,
)
from footbridge.web.pages import checkin
from footbridge.web.pages.setup import flags_asked
from footbridge.web.saving import id_for, save

Draft = dict[str, Any]


@require_GET
@for_person
def begin(request: HttpRequest, someone: Someone) -> HttpResponse:
    return redirect("check-in-step", step="feeling")


@require_http_methods(["GET", "POST"])
@for_person
def step(request: HttpRequest, someone: Someone, step: str) -> HttpResponse:
    now = clock.now()
    record = care.record_of(someone.key)
    history = history_until(record.journal, now.date())
    person = person_on(record.person, history)
    draft = _draft(someone, now)
    if request.method == "POST" and step != "feeling" and not draft["answers"]:
        return redirect("today")  # sent twice: the first one was saved
    here = checkin.step_of(step, has_more=_has_more(history, draft, now))
    if here is None:
        raise Http404
    form = _form(request, step, draft, history, person, now)
    if request.method == "POST" and form.is_valid():
        draft["answers"][step] = _said(request, form, history, person)
        care.save_draft(someone.key, checkin.DRAFT, draft, now=now)
        return _after(someone, step, draft, history, person, now)
    before = checkin.last_check_in(history, now.date())
    told = {
        "step": here,
        "form": form,
        "before": before,
        "was": _was(history, person),
        "has_marks": checkin.has_marks(history),
        "has_usual": bool(person.usual_zones),
    }
    return render(request, f"web/checkin/{step}.html", told)


def _form(
    request: HttpRequest, step: str, draft: Draft, history: History, person: Person, now: datetime
) -> forms.Form:
    catalogue, data = care.catalogue(), request.POST or None
    before = draft["answers"].get(step, {})
    match step:
        case "feeling":
            return FeelingForm(data, initial=before)
        case "where":
            return WhereForm(data, initial=_marks(before) or checkin.last_marks(history, person))
        case "news":
            return NewsForm(flags_asked(catalogue, checkin.DAILY), data, initial=before)
        case _:
            flags = checkin.doubtful_flags(catalogue, draft["answers"])
            streams = checkin.suspects(history, catalogue, draft["answers"], now.date())
            return MoreForm(flags, streams, data, initial=before)


def _marks(before: dict[str, Any]) -> dict[str, list[str]] | None:
    """A map that was already answered today, as the form wants it."""
    if "marks" not in before:
        return None
    marks: dict[str, list[str]] = {}
    for key, feels in before["marks"]:
        marks.setdefault(feels, []).append(key)
    return marks


def _said(
    request: HttpRequest, form: forms.Form, history: History, person: Person
) -> dict[str, Any]:
    """The answer as plain JSON. "The same as yesterday" is an answer of its own."""
    if not isinstance(form, WhereForm):
        return {
            name: value for name, value in form.cleaned_data.items() if value not in ("", None)
        }
    if "same" in request.POST:
        last = checkin.last_marks(history, person)
        return {"marks": [[key, feels] for feels, keys in last.items() for key in keys]}
    return {"marks": form.marks()}


def _after(
    someone: Someone, step: str, draft: Draft, history: History, person: Person, now: datetime
) -> HttpResponse:
    if step == "feeling":
        return redirect("check-in-step", step="where")
    if step == "where":
        return redirect("check-in-step", step="news")
    if "news" not in draft["answers"]:
        return redirect("check-in-step", step="news")
    if step == "news" and _has_more(history, draft, now):
        return redirect("check-in-step", step="more")
    return _finish(someone, draft, person, now)


def _finish(someone: Someone, draft: Draft, person: Person, now: datetime) -> HttpResponse:
    """Everything that was said as facts, once; then to whatever needs attention first."""
    night_ends = care.catalogue().numbers.night_ends_hour
    told = checkin.facts_from(draft["answers"], checkin.slot_at(now, person, night_ends))
    key, id = someone.key, draft["id"]  # noqa: A001
    save(care.check_in, key, now=now, id=id, **told.check_in)
    if told.look in {Look.NOTHING, Look.COULD_NOT}:
        could_see = told.look is Look.NOTHING
        save(care.look_at_feet, key, now=now, id=id_for(id, "feet"), could_see=could_see)
    if told.trip == Trip.STUMBLE:
        save(care.record_stumble, key, now=now, id=id_for(id, "stumble"))
    if told.trip == Trip.FALL:
        harm = {name.value: name in told.harm for name in Harm}
        save(care.record_fall, key, now=now, id=id_for(id, "fall"), **harm)
    for flag, is_worse in told.flags:
        save(care.raise_flag, key, now=now, id=id_for(id, flag), flag=flag, worse=is_worse)
    care.drop_draft(key, checkin.DRAFT)
    if told.flags:
        return redirect("flag", flag=told.flags[0][0])
    if told.look is Look.SOMETHING:
        return redirect("feet")
    return redirect("today")


def _has_more(history: History, draft: Draft, now: datetime) -> bool:
    catalogue = care.catalogue()
    return bool(
        checkin.doubtful_flags(catalogue, draft["answers"])
        or checkin.suspects(history, catalogue, draft["answers"], now.date())
    )


def _was(history: History, person: Person) -> frozenset[str]:
    """The places that were marked the last time, in any way."""
    return frozenset(key for keys in checkin.last_marks(history, person).values() for key in keys)


def _draft(someone: Someone, now: datetime) -> Draft:
    """What was said so far today. What was half said yesterday is not today's."""
    found = care.draft(someone.key, checkin.DRAFT)
    if found is None or found["on"] != now.date().isoformat():
        return checkin.new_draft(now.date())
    return found
