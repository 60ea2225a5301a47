"""The guided session, one exercise a page. Answers are kept at once; the end makes one fact."""

from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from footbridge import care
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.session import ExerciseForm, Felt, SkipForm, StopForm
from footbridge.web.numbers import numbers_of
from footbridge.web.pages import session as pages
from footbridge.web.pages.start import start_page
from footbridge.web.pages.today import session_items
from footbridge.web.saving import save

Draft = dict[str, Any]


@require_http_methods(["GET", "POST"])
@for_person
def start(request: HttpRequest, someone: Someone) -> HttpResponse:
    """What the session holds; beginning it keeps the plan of this moment."""
    now = clock.now()
    draft = _draft(someone)
    if request.method == "POST":
        if draft is None or not _is_of_today(draft, now):
            _keep_the_old_one(someone, draft, now)
            decision = care.today(someone.key, on=now.date(), now=now)
            is_short = request.POST.get("short") == "1"
            draft = pages.new_draft(decision, is_short=is_short, now=now.isoformat())
            if not draft["asked"]:
                return redirect("today")
            _keep(someone, draft, now)
        return _next(draft)
    if draft is not None and _is_of_today(draft, now):
        return _next(draft)
    day = care.day(someone.key, on=now.date(), now=now)
    if not session_items(day.decision):
        return redirect("today")
    page = start_page(day.decision, care.catalogue(), is_short=request.GET.get("short") == "1")
    return render(request, "web/session/start.html", {"page": page, "tab": "today"})


@require_http_methods(["GET", "POST"])
@for_person
def exercise(request: HttpRequest, someone: Someone, number: int) -> HttpResponse:
    draft = _draft(someone)
    if draft is None:
        return redirect("today")
    catalogue = care.catalogue()
    asked = _asked(draft, number)
    page = pages.exercise_page(draft, number, catalogue)
    before = draft["answers"].get(str(number), {})
    form = ExerciseForm(asked.dose, page.feeling, request.POST or None, initial=before)
    if request.method == "POST" and form.is_valid():
        return _answered(someone, draft, number, {**_kept(before), **form.answers()})
    told = {"page": page, "form": form, "before": before, "dose": asked.dose}
    return render(request, "web/session/exercise.html", told)


@require_http_methods(["GET", "POST"])
@for_person
def skip(request: HttpRequest, someone: Someone, number: int) -> HttpResponse:
    """Leaving an exercise out, with a reason that is kept."""
    draft = _draft(someone)
    if draft is None:
        return redirect("today")
    _asked(draft, number)
    form = SkipForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _answered(someone, draft, number, {"skipped": form.cleaned_data["why"]})
    page = pages.exercise_page(draft, number, care.catalogue())
    told = {"page": page, "form": form}
    return render(request, "web/session/skip.html", told)


@require_http_methods(["GET", "POST"])
@for_person
def stop(request: HttpRequest, someone: Someone, number: int) -> HttpResponse:
    """ "Stop, this hurts": five answers, each saying what happens next."""
    draft = _draft(someone)
    if draft is None:
        return redirect("today")
    _asked(draft, number)
    form = StopForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _stopped(someone, draft, number, Felt(form.cleaned_data["felt"]))
    told = {"number": number, "form": form, "numbers": numbers_of(someone.key)}
    return render(request, "web/session/stop.html", told)


def _stopped(someone: Someone, draft: Draft, number: int, felt: Felt) -> HttpResponse:
    now = clock.now()
    before = draft["answers"].get(str(number), {})
    match felt:
        case Felt.MISTAKE:
            return redirect("session-exercise", number=number)
        case Felt.TINGLING:
            draft["answers"][str(number)] = {**before, "tingling": True, "half": True}
            _keep(someone, draft, now)
            return redirect("session-exercise", number=number)
        case Felt.PAIN:
            return _answered(someone, draft, number, {"stop": "pain", "sets": 1, "amount": 0})
        case Felt.DIZZY | Felt.WEAK:
            draft["answers"][str(number)] = {"stop": felt.value, "sets": 1, "amount": 0}
            _finish(someone, draft, now)
            return redirect("session-ended")


@require_http_methods(["GET", "POST"])
@for_person
def end(request: HttpRequest, someone: Someone) -> HttpResponse:
    """The last page: a look back, and saving all of it as one session."""
    draft = _draft(someone)
    if draft is None:
        return redirect("today")
    if request.method == "POST":
        _finish(someone, draft, clock.now())
        return redirect("today")
    done = len([each for each in draft["answers"].values() if not each.get("skipped")])
    told = {"done": done, "total": len(draft["asked"]), "next": pages.next_place(draft)}
    return render(request, "web/session/end.html", told)


@require_GET
@for_person
def ended(request: HttpRequest, someone: Someone) -> HttpResponse:
    """After a stop sign that ends the session: rest, and the questions that go with it."""
    catalogue = care.catalogue()
    flags = [flag for flag in catalogue.flags.values() if "session" in flag.asked]
    flags.sort(key=lambda flag: (flag.tier, flag.id))
    told = {"flags": flags, "numbers": numbers_of(someone.key), "tab": "today"}
    return render(request, "web/session/ended.html", told)


@require_POST
@for_person
def leave(request: HttpRequest, someone: Someone) -> HttpResponse:
    """Saves what was done of a session that was begun and not finished."""
    draft, now = _draft(someone), clock.now()
    if draft is not None:
        _keep_the_old_one(someone, draft, now)
    return redirect("today")


def _draft(someone: Someone) -> Draft | None:
    return care.draft(someone.key, pages.DRAFT)


def _keep(someone: Someone, draft: Draft, now: datetime) -> None:
    care.save_draft(someone.key, pages.DRAFT, {**draft, "seen": now.isoformat()}, now=now)


def _is_of_today(draft: Draft, now: datetime) -> bool:
    return pages.day_of(draft) == now.date()


def _asked(draft: Draft, number: int) -> pages.Asked:
    asked = pages.asked_in(draft)
    if not 1 <= number <= len(asked):
        raise Http404
    return asked[number - 1]


def _kept(before: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in before.items() if name in {"tingling", "half"}}


def _answered(someone: Someone, draft: Draft, number: int, said: dict[str, Any]) -> HttpResponse:
    draft["answers"][str(number)] = said
    _keep(someone, draft, clock.now())
    return _next(draft)


def _next(draft: Draft) -> HttpResponse:
    place = pages.next_place(draft)
    if place is None:
        return redirect("session-end")
    return redirect("session-exercise", number=place)


def _finish(someone: Someone, draft: Draft, now: datetime) -> None:
    """One session out of the draft, once, and the draft goes."""
    sets = pages.sets_done(draft)
    if sets:
        begun = datetime.fromisoformat(draft["begun"]).replace(microsecond=0)
        save(
            care.record_session,
            someone.key,
            now=now,
            id=draft["id"],
            at=begun,
            sets=sets,
            finished=pages.is_finished(draft),
        )
    care.drop_draft(someone.key, pages.DRAFT)


def _keep_the_old_one(someone: Someone, draft: Draft | None, now: datetime) -> None:
    """A session of another day that was never ended counts for what was done of it."""
    if draft is not None:
        _finish(someone, draft, now)
