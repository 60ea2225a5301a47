"""What a person asks for: an easier day, rest, another exercise, one exercise now."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from footbridge import care
from footbridge.care import Day, Part
from footbridge.catalogue.model import Exercise
from footbridge.engine.facts import Lasts, Swapped
from footbridge.engine.known.history import DAY
from footbridge.engine.shown.decision import DayBlock, Reason
from footbridge.telling.why import whys
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.asking import OnceForm
from footbridge.web.forms.session import ExerciseForm
from footbridge.web.forms.wishes import InsteadForm, Wish, WishForm
from footbridge.web.pages import session as pages
from footbridge.web.pages.wishes import change_page, instead_page, may_take_back
from footbridge.web.views import session


@require_http_methods(["GET", "POST"])
@for_person
def change(request: HttpRequest, someone: Someone) -> HttpResponse:
    """An easier day, strength on another day, rest; and each of them taken back."""
    now = clock.now()
    day = care.day(someone.key, on=now.date(), now=now, store=False)
    history = day.record.history(now.date())
    page = change_page(day, history, care.catalogue(), now)
    form = WishForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        back, wish = form.cleaned_data["back"], form.cleaned_data["wish"]
        if back and may_take_back(back, history, now.date()):
            care.withdraw(someone.key, back, care.Stamp(now, form.once))
            session.end_begun(someone.key, now)
            return redirect("change")
        if wish and page.may(Wish(wish)):
            care.send(someone.key, form.once, [Part("", Wish(wish).fact())], now=now)
            session.end_begun(someone.key, now)
            return redirect("today")
        # Sent twice, or from a page that was open since yesterday.
        return redirect("change")
    told = {"page": page, "once": OnceForm(), "form": form, "tab": "today"}
    return render(request, "web/wishes/change.html", told)


@require_http_methods(["GET", "POST"])
@for_person
def instead(request: HttpRequest, someone: Someone, exercise: str) -> HttpResponse:
    """Another exercise of the same kind, out of those that today could hold."""
    known, now = _exercise(exercise), clock.now()
    day = care.day(someone.key, on=now.date(), now=now, store=False)
    offered = care.could_stand_in(day, known.id, now)
    page = instead_page(known.id, offered, day.decision, care.catalogue())
    others = [care.catalogue().exercises[name] for name in offered]
    form = InsteadForm(others, request.POST or None, initial={"lasts": Lasts.TODAY.value})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        wish = Swapped(exercise=known.id, instead=said["instead"], lasts=Lasts(said["lasts"]))
        care.send(someone.key, form.once, [Part("", wish)], now=now)
        session.end_begun(someone.key, now)
        return redirect("session")
    boards = list(zip(form["instead"], page.offered.values(), strict=True))
    told = {"page": page, "exercise": known, "form": form, "boards": boards, "tab": "today"}
    return render(request, "web/wishes/instead.html", told)


@require_http_methods(["GET", "POST"])
@for_person
def try_it(request: HttpRequest, someone: Someone, exercise: str) -> HttpResponse:
    """One exercise by itself; what was done of it is told like any other."""
    known, now = _exercise(exercise), clock.now()
    # What was done counts as it was shown, also when it is told after midnight.
    on = day_shown(request, now.date())
    day = care.day(someone.key, on=on, now=now, store=on == now.date())
    found = care.alone(day, known.id)
    if isinstance(found, Reason):
        why = whys((found,), care.catalogue())
        told: dict[str, Any] = {"exercise": known, "why": why, "tab": "library"}
        return render(request, "web/wishes/not_now.html", told)
    return _tried(request, someone, day, known, found)


def _tried(
    request: HttpRequest, someone: Someone, day: Day, known: Exercise, part: DayBlock
) -> HttpResponse:
    now = clock.now()
    draft = pages.draft_of(day.decision.on, [(part.id, part.items[0])], now=now.isoformat())
    page = pages.exercise_page(draft, 1, care.catalogue())
    once = OnceForm(request.POST or None).once
    form = ExerciseForm(part.items[0].dose, page.feeling, request.POST or None)
    if request.method == "POST" and "stop" in request.POST:
        _tell(someone, draft, once, {"stop": "unexplained", "sets": 1, "amount": 0})
        return redirect("left-open")
    if request.method == "POST" and form.is_valid():
        _tell(someone, draft, once, form.answers())
        return redirect("exercise", exercise=known.id)
    told = {
        "page": page,
        "form": form,
        "dose": part.items[0].dose,
        "once": once,
        "on": day.decision.on,
        "lead": f"?try={known.id}",
        "cards_first": [care.catalogue().cards[each] for each in day.decision.cards_first],
    }
    return render(request, "web/wishes/try.html", told)


def day_shown(request: HttpRequest, today: date) -> date:
    """The day of the page that a form was sent from: today, or yesterday."""
    try:
        told = date.fromisoformat(request.POST.get("on", ""))
    except ValueError:
        return today
    return told if told in (today, today - DAY) else today


def _tell(someone: Someone, draft: dict[str, Any], once: str, said: dict[str, Any]) -> None:
    draft["answers"] = {"1": said}
    done = pages.exercise_done(draft, 1)
    care.send(someone.key, once, [Part("", done)], now=clock.now())


def _exercise(name: str) -> Exercise:
    try:
        return care.catalogue().exercises[name]
    except KeyError:
        raise Http404 from None
