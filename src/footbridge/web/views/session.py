"""The guided session, one exercise a page. Each answer is a fact as soon as it is given."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from footbridge import care
from footbridge.care import Part
from footbridge.web import clock, half_filled
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.session import ExerciseForm, Felt, SkipForm, StopForm
from footbridge.web.pages import session as pages
from footbridge.web.pages.start import start_page
from footbridge.web.pages.today import session_items
from footbridge.web.views import trouble

Draft = dict[str, Any]
Said = dict[str, Any]


@require_http_methods(["GET", "POST"])
@for_person
def start(request: HttpRequest, someone: Someone) -> HttpResponse:
    """What the session holds; beginning it keeps the plan of this moment."""
    now = clock.now()
    draft = going_on(someone.key, now)
    if request.method == "POST":
        if draft is None:
            _tell_what_was_left(someone, now)
            decision = care.today(someone.key, on=now.date(), now=now)
            is_short = request.POST.get("short") == "1"
            draft = pages.new_draft(decision, is_short=is_short, now=now.isoformat())
            if not draft["asked"]:
                return redirect("today")
            _keep(someone.key, draft, now)
        return _next(draft)
    if draft is not None:
        return _next(draft)
    day = care.day(someone.key, on=now.date(), now=now, mark=someone.mark)
    if not session_items(day.decision):
        return redirect("today")
    page = start_page(day.decision, care.catalogue(), is_short=request.GET.get("short") == "1")
    return render(request, "web/session/start.html", {"page": page, "tab": "today"})


@require_http_methods(["GET", "POST"])
@for_person
def exercise(request: HttpRequest, someone: Someone, number: int) -> HttpResponse:
    draft = _draft(request, someone)
    if draft is None:
        return trouble.session_over(request)
    asked = _asked(draft, number)
    page = pages.exercise_page(draft, number, care.catalogue())
    before = draft["answers"].get(str(number), {})
    form = ExerciseForm(asked.dose, page.feeling, request.POST or None, initial=before)
    if request.method == "POST" and form.is_valid():
        return _answered(someone, draft, number, {**_kept(before), **form.answers()})
    told = {"page": page, "form": form, "before": before, "dose": asked.dose, "half": draft}
    return render(request, "web/session/exercise.html", told)


@require_http_methods(["GET", "POST"])
@for_person
def skip(request: HttpRequest, someone: Someone, number: int) -> HttpResponse:
    """Leaving an exercise out, with a reason that is kept."""
    draft = _draft(request, someone)
    if draft is None:
        return trouble.session_over(request)
    _asked(draft, number)
    form = SkipForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _answered(someone, draft, number, {"skipped": form.cleaned_data["why"]})
    page = pages.exercise_page(draft, number, care.catalogue())
    told = {"page": page, "form": form, "half": draft}
    return render(request, "web/session/skip.html", told)


@require_http_methods(["GET", "POST"])
@for_person
def stop(request: HttpRequest, someone: Someone, number: int) -> HttpResponse:
    """ "Stop, this hurts" is a fact at the press. Then five answers, each with what it means."""
    draft = _draft(request, someone)
    if draft is None:
        return trouble.session_over(request)
    _asked(draft, number)
    form = StopForm(request.POST if "felt" in request.POST else None)
    if request.method == "POST" and form.is_valid():
        return _stopped(someone, draft, number, Felt(form.cleaned_data["felt"]))
    if request.method == "POST":
        before = draft["answers"].get(str(number), {})
        pressed = {**before, "stop": "unexplained", "sets": 1, "amount": 0}
        _tell(someone, draft, number, pressed, clock.now())
    told = {"number": number, "form": form, "half": draft, "numbers": someone.numbers}
    return render(request, "web/session/stop.html", told)


def _stopped(someone: Someone, draft: Draft, number: int, felt: Felt) -> HttpResponse:
    now = clock.now()
    match felt:
        case Felt.MISTAKE:
            _tell(someone, draft, number, None, now, is_slip=True)
            return redirect("session-exercise", number=number)
        case Felt.TINGLING:
            said: Said = {"tingling": True, "half": True, "sets": 1, "amount": 0}
            _tell(someone, draft, number, said, now, is_slip=True)
            draft["answers"][str(number)] = {"tingling": True, "half": True, "is_open": True}
            _keep(someone.key, draft, now)
            return redirect("session-exercise", number=number)
        case Felt.PAIN:
            return _answered(someone, draft, number, {"stop": "pain", "sets": 1, "amount": 0})
        case Felt.DIZZY | Felt.WEAK:
            said = {"stop": felt.value, "sets": 1, "amount": 0}
            _tell(someone, draft, number, said, now)
            _keep(someone.key, {**draft, "is_over": True}, now)
            return redirect("session-ended")


@require_http_methods(["GET", "POST"])
@for_person
def end(request: HttpRequest, someone: Someone) -> HttpResponse:
    """The last page: a look back. What was answered is kept already."""
    draft = _draft(request, someone)
    if draft is None:
        return trouble.session_over(request)
    if request.method == "POST":
        _keep(someone.key, {**draft, "is_over": True}, clock.now())
        return redirect("today")
    done = len([each for each in draft["answers"].values() if not each.get("skipped")])
    told = {
        "done": done,
        "total": len(draft["asked"]),
        "next": pages.next_place(draft),
        "half": draft,
    }
    return render(request, "web/session/end.html", told)


@require_GET
@for_person
def ended(request: HttpRequest, someone: Someone) -> HttpResponse:
    """After a stop sign that ends the session: rest, and the questions that go with it."""
    catalogue = care.catalogue()
    flags = [flag for flag in catalogue.flags.values() if "session" in flag.asked]
    flags.sort(key=lambda flag: (flag.tier, flag.id))
    told = {"flags": flags, "numbers": someone.numbers, "tab": "today"}
    return render(request, "web/session/ended.html", told)


@require_POST
@for_person
def leave(request: HttpRequest, someone: Someone) -> HttpResponse:
    """Tells what was done of a session that an earlier version of the program left behind."""
    _tell_what_was_left(someone, clock.now())
    return redirect("today")


def begun(key: str) -> list[Draft]:
    """The sessions that were begun, newest first."""
    return drafts_in(*care.half_filled(key, pages.NAME))


def drafts_in(texts: Iterable[str]) -> list[Draft]:
    """The same, from texts that are there already."""
    found = (pages.as_draft(json.loads(text)) for text in texts)
    return [draft for draft in found if draft is not None]


def going_on(key: str, now: datetime) -> Draft | None:
    """The session that is not over: of today, or in the night of the evening before."""
    numbers = care.catalogue().numbers
    return next((draft for draft in begun(key) if pages.goes_on(draft, now, numbers)), None)


def end_begun(key: str, now: datetime) -> None:
    """Ends what goes on: the plan is another one now. What was answered is told already."""
    numbers = care.catalogue().numbers
    for draft in begun(key):
        if pages.goes_on(draft, now, numbers):
            _keep(key, {**draft, "is_over": True}, now)


def forget_undone(key: str, now: datetime) -> None:
    """An answer whose entry does not stand any more is asked again, when its session goes on."""
    told = care.record_of(key).journal.facts
    known = {each.id for each in told}
    for draft in begun(key):
        stand = care.told_by(told, draft["id"], draft["answers"])
        kept = {
            name: said
            for name, said in draft["answers"].items()
            if name in stand or care.part_id(draft["id"], name) not in known
        }
        if kept != draft["answers"]:
            _keep(key, {**draft, "answers": kept}, now)


def _draft(request: HttpRequest, someone: Someone) -> Draft | None:
    """The session that a form speaks of, also when it is over; else the one that goes on."""
    wanted = half_filled.asked_for(request)
    if wanted:
        named = pages.as_draft(care.draft(someone.key, f"{pages.NAME} {wanted}"))
        if named is not None:
            return named
    return going_on(someone.key, clock.now())


def _keep(key: str, draft: Draft, now: datetime) -> None:
    kept_for = half_filled.KEPT_FOR
    care.keep_draft(key, pages.NAME, draft["id"], draft, now=now, kept_for=kept_for)


def _asked(draft: Draft, number: int) -> pages.Asked:
    asked = pages.asked_in(draft)
    if not 1 <= number <= len(asked):
        raise Http404
    return asked[number - 1]


def _kept(before: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in before.items() if name in {"tingling", "half"}}


def _answered(someone: Someone, draft: Draft, number: int, said: Said) -> HttpResponse:
    _tell(someone, draft, number, said, clock.now())
    return _next(draft)


def _next(draft: Draft) -> HttpResponse:
    place = pages.next_place(draft)
    if place is None or draft["is_over"]:
        return redirect("session-end")
    return redirect("session-exercise", number=place)


@transaction.atomic
def _tell(
    someone: Someone,
    draft: Draft,
    number: int,
    said: Said | None,
    now: datetime,
    *,
    is_slip: bool = False,
) -> None:
    """Keeps what was said of an exercise and tells it; None takes back what was said before.

    Both or neither: a session that went on past an answer would never ask for it again.
    """
    if said is None:
        draft["answers"].pop(str(number), None)
    else:
        draft["answers"][str(number)] = said
    _keep(someone.key, draft, now)
    care.send(someone.key, draft["id"], [_part(draft, number, now, is_slip)], now=now)


def _part(draft: Draft, number: int, now: datetime, is_slip: bool) -> Part:
    done = pages.exercise_done(draft, number) if str(number) in draft["answers"] else None
    # It belongs to the day on which the session began, and never to what is still to come.
    begun = min(datetime.fromisoformat(draft["begun"]), now)
    return Part(str(number), done, begun, is_slip=is_slip)


def _tell_what_was_left(someone: Someone, now: datetime) -> None:
    """A session under the name of the form alone: version 1 kept it so, and nobody does since."""
    if care.draft(someone.key, pages.NAME) is not None:
        _tell_all(someone, now)


@transaction.atomic
def _tell_all(someone: Someone, now: datetime) -> None:
    draft = pages.as_draft(care.draft(someone.key, pages.NAME))
    if draft is not None:
        numbers = sorted(int(each) for each in draft["answers"])
        parts = [_part(draft, number, now, is_slip=False) for number in numbers]
        care.send(someone.key, draft["id"], parts, now=now)
    care.drop_draft(someone.key, pages.NAME)
