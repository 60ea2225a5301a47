"""The exercises: a list to find them in, a page for each, and what a person thinks of them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from footbridge import care
from footbridge.care import Day, Part
from footbridge.catalogue.model import Exercise
from footbridge.catalogue.topics import Kind
from footbridge.engine.facts import ProfileChanged
from footbridge.engine.known.answers import person_on
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import DayBlock
from footbridge.looking_back.each_time import notes
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.asking import OnceForm
from footbridge.web.forms.entries import NotForMeForm
from footbridge.web.pages.library import Wanted, exercise_told, library
from footbridge.web.pages.today import session_items

LONGEST_SEARCH = 80


@require_GET
@for_person
def exercises(request: HttpRequest, someone: Someone) -> HttpResponse:
    day, person = _day(someone)
    words = request.GET.get("words", "")[:LONGEST_SEARCH]
    wanted = Wanted(
        words=words,
        found={each.id for each in care.search(words) if each.kind is Kind.EXERCISE},
        position=request.GET.get("position", ""),
        thing=request.GET.get("thing", ""),
        body=request.GET.get("body", ""),
        purpose=request.GET.get("purpose", ""),
        only=request.GET.get("only", ""),
    )
    page = library(care.catalogue(), person, day.decision, wanted)
    told = {"page": page, "wanted": wanted, "tab": "library"}
    return render(request, "web/library/exercises.html", told)


@require_GET
@for_person
def exercise(request: HttpRequest, someone: Someone, exercise: str) -> HttpResponse:
    known = _exercise(exercise)
    day, person = _day(someone)
    page = exercise_told(known, care.catalogue(), person, day.decision)
    told = {"page": page, "form": NotForMeForm(), "once": OnceForm(), "tab": "library"}
    told["notes"] = notes(known.id, day.record.history(day.decision.on))
    told["may_try"] = isinstance(care.alone(day, known.id), DayBlock)
    told["may_swap"] = known.id in {
        item.exercise for item in session_items(day.decision) if not item.done
    }
    return render(request, "web/library/exercise.html", told)


@require_POST
@for_person
def favourite(request: HttpRequest, someone: Someone, exercise: str) -> HttpResponse:
    """Makes it a favourite, or no longer one."""
    known = _exercise(exercise)
    _, person = _day(someone)
    others = tuple(each for each in person.favourites if each != known.id)
    is_new = request.POST.get("favourite") == "yes"
    told = ProfileChanged(favourites=(*others, known.id) if is_new else others)
    care.send(someone.key, OnceForm(request.POST).once, [Part("", told)], now=clock.now())
    return redirect("exercise", exercise=known.id)


@require_http_methods(["GET", "POST"])
@for_person
def not_for_me(request: HttpRequest, someone: Someone, exercise: str) -> HttpResponse:
    """The plan leaves it out, for a reason; or takes it back."""
    known = _exercise(exercise)
    day, person = _day(someone)
    refused = dict(person.not_for_me or {})
    form = NotForMeForm(request.POST or None)
    is_back = request.POST.get("back") == "yes"
    if request.method == "POST" and (is_back or form.is_valid()):
        if is_back:
            refused.pop(known.id, None)
        else:
            refused[known.id] = form.cleaned_data["why"]
        changed = [Part("", ProfileChanged(not_for_me=refused))]
        care.send(someone.key, form.once, changed, now=clock.now())
        return redirect("exercise", exercise=known.id)
    page = exercise_told(known, care.catalogue(), person, day.decision)
    told = {"page": page, "form": form, "once": OnceForm(), "tab": "library"}
    told["notes"] = notes(known.id, day.record.history(day.decision.on))
    return render(request, "web/library/exercise.html", told)


def _exercise(name: str) -> Exercise:
    try:
        return care.catalogue().exercises[name]
    except KeyError:
        raise Http404 from None


def _day(someone: Someone) -> tuple[Day, Person]:
    now = clock.now()
    day = care.day(someone.key, on=now.date(), now=now, store=False)
    history = day.record.history(now.date())
    return day, person_on(day.record.person, history)
