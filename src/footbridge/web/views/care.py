"""Between sessions: short pages, lessons, what to expect."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from footbridge import care as programme
from footbridge.engine.known.answers import person_on, screen_on
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.pages.care import card_page, care_page, lesson_page

SHARING = frozenset({"SOC-01", "SOC-02"})
"""What a lesson covers that speaks of a card and a promise, and leads to them."""


@require_GET
@for_person
def care(request: HttpRequest, someone: Someone) -> HttpResponse:
    catalogue, now = programme.catalogue(), clock.now()
    day = programme.day(someone.key, on=now.date(), now=now, store=False)
    history = day.record.history(now.date())
    person = person_on(day.record.person, history)
    screen = screen_on(day.record.person, history, catalogue)
    page = care_page(catalogue, person, screen.standing, day.decision)
    return render(request, "web/care/care.html", {"page": page, "tab": "care"})


@require_GET
@for_person
def card(request: HttpRequest, someone: Someone, card: str) -> HttpResponse:
    catalogue = programme.catalogue()
    if card not in catalogue.cards:
        raise Http404
    record = programme.record_of(someone.key)
    history = record.history(clock.today())
    screen = screen_on(record.person, history, catalogue)
    person = person_on(record.person, history)
    page = card_page(catalogue.cards[card], catalogue, person, screen.standing)
    return render(request, "web/care/card.html", {"page": page, "tab": "care"})


@require_GET
@for_person
def lesson(request: HttpRequest, someone: Someone, lesson: str) -> HttpResponse:
    catalogue = programme.catalogue()
    if lesson not in catalogue.lessons:
        raise Http404
    found = catalogue.lessons[lesson]
    told = {"page": lesson_page(found, catalogue), "tab": "care"}
    told["is_of_sharing"] = not SHARING.isdisjoint(found.covers)
    return render(request, "web/care/card.html", told)
