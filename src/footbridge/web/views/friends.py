"""Somebody who knows: a card that is given away by hand, the goal on it, and promises.

Nobody else can reach this machine. So nothing is published: the person sees a picture and a text,
and gives them to whom they like.
"""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from footbridge import care
from footbridge.care import Part, Stamp
from footbridge.drawings.card_svg import card_svg
from footbridge.engine.facts import Goal, Promise
from footbridge.engine.known.history import standing
from footbridge.engine.known.promises import goal_of
from footbridge.engine.person import Weekday
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.asking import OnceForm
from footbridge.web.forms.friends import CardForm, GoalForm, PromiseForm
from footbridge.web.pages.friends import friends_page
from footbridge.web.views.entries import mended


@require_GET
@for_person
def friends(request: HttpRequest, someone: Someone) -> HttpResponse:
    now = clock.now()
    form = CardForm(request.GET)
    day = care.day(someone.key, on=now.date(), now=now, store=False)
    history = day.record.history(now.date())
    page = friends_page(someone.name, day, history, form.chosen)
    asked = "&".join(f"parts={each}" for each in form.chosen)
    picture = card_svg(page.card)
    told = {"page": page, "form": form, "asked": asked, "picture": picture}
    told |= {"once": OnceForm(), "tab": "progress"}
    return render(request, "web/friends/friends.html", told)


@require_GET
@for_person
def picture(request: HttpRequest, someone: Someone) -> HttpResponse:
    """The card as a file. What cannot be read is no card: never more than was asked for."""
    form, now = CardForm(request.GET), clock.now()
    if not form.is_valid():
        raise Http404
    day = care.day(someone.key, on=now.date(), now=now, store=False)
    history = day.record.history(now.date())
    card = care.card(someone.name, day, history, form.chosen)
    return HttpResponse(card_svg(card).svg, content_type="image/svg+xml; charset=utf-8")


@require_http_methods(["GET", "POST"])
@for_person
def goal(request: HttpRequest, someone: Someone) -> HttpResponse:
    """The goal in own words. A new one follows the old one, which stays on its day."""
    record = care.record_of(someone.key)
    told = mended(request, record, Goal)
    known = told.what if told else goal_of(record.history(clock.today()))
    first = {"says": known.says, "adds": known.adds} if known else {}
    form = GoalForm(request.POST or None, initial=first | ({"id": told.id} if told else {}))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        what = Goal(says=said["says"], adds=said["adds"] or None)
        care.send(someone.key, form.once, [Part("", what)], now=clock.now())
        return redirect("friends")
    return render(request, "web/friends/goal.html", {"form": form, "tab": "progress"})


@require_http_methods(["GET", "POST"])
@for_person
def promise(request: HttpRequest, someone: Someone) -> HttpResponse:
    """A promise, new or mended."""
    told = mended(request, care.record_of(someone.key), Promise)
    form = PromiseForm(
        request.POST or None, initial=_of_promise(told.id, told.what) if told else {}
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        what = Promise(
            to=said["to"],
            says=said["says"],
            weekdays=tuple(Weekday(each) for each in said["weekdays"]),
            ended=told.what.ended if told else None,
        )
        care.send(someone.key, form.once, [Part("", what)], now=clock.now())
        return redirect("friends")
    words = {"form": form, "entry": told.id if told else "", "tab": "progress"}
    return render(request, "web/friends/promise.html", words)


def _of_promise(entry: str, what: Promise) -> dict[str, object]:
    return {
        "id": entry,
        "to": what.to,
        "says": what.says,
        "weekdays": [each.value for each in what.weekdays],
    }


@require_POST
@for_person
def ended(request: HttpRequest, someone: Someone, fact: str) -> HttpResponse:
    """A promise holds no longer, from today on. Nothing is asked."""
    now, told = clock.now(), care.record_of(someone.key).journal.facts
    if not any(each.id == fact and isinstance(each.what, Promise) for each in told):
        raise Http404
    for entry in standing(told):
        if entry.id == fact and isinstance(entry.what, Promise):
            what = replace(entry.what, ended=now.date())
            stamp = Stamp(now, OnceForm(request.POST).once, at=entry.at)
            care.correct(someone.key, entry.id, what, stamp)
    return redirect("friends")
