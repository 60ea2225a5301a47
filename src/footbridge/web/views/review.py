"""The review: step by step while it is due, and how things stand at any other time."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from footbridge import care
from footbridge.engine.facts import ReviewAccepted
from footbridge.engine.known.history import History
from footbridge.engine.shown.decision import Proposal
from footbridge.telling import offers
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.review import EverydayForm, ReviewForm
from footbridge.web.half_filled import FIELD, HalfFilled, asked_for, keep, read
from footbridge.web.pages.review import Review, review_page
from footbridge.web.pages.review_steps import (
    EVERYDAY,
    KEPT_FOR,
    NAME,
    NEXT,
    first_open,
    id_of,
    steps_of,
    unsent_review,
)
from footbridge.web.pages.steps import step_among


@dataclass(frozen=True, slots=True)
class Here:
    """Whose review it is, how things stand, and what was answered so far."""

    someone: Someone
    page: Review
    proposals: tuple[Proposal, ...]
    half: HalfFilled
    now: datetime
    is_told_today: bool

    @property
    def steps(self) -> tuple[str, ...]:
        return steps_of(self.page)

    @property
    def is_open(self) -> bool:
        """Also for the rest of the day on which it was told: an answer may still be changed."""
        return self.page.is_due or self.is_told_today

    @property
    def asks_everyday(self) -> bool:
        """What was told of today elsewhere is not asked again; what was told here may change."""
        return self.page.asks_everyday or bool(self.half.answers.get(EVERYDAY))

    def form(self, step: str, data: QueryDict | None) -> forms.Form:
        before = self.half.answers.get(step)
        if step == EVERYDAY:
            return EverydayForm(data, initial=before)
        if step == NEXT:
            return ReviewForm([each.id for each in self.proposals], data, initial=before)
        return forms.Form(data)


@require_GET
@for_person
def review(request: HttpRequest, someone: Someone) -> HttpResponse:
    """Leads to the step at which it was left. When none is due, shows how things stand."""
    here = _here(request, someone)
    if here.page.is_due:
        return _to(first_open(here.steps, here.half.answers), here.half)
    return render(request, "web/review/stands.html", {"page": here.page, "tab": "progress"})


@require_http_methods(["GET", "POST"])
@for_person
def step(request: HttpRequest, someone: Someone, step: str) -> HttpResponse:
    """One thing of the review. Nothing changes without a yes in the last one."""
    here = _here(request, someone)
    screen = step_among(here.steps, step)
    if screen is None or not here.is_open:
        return redirect("review")
    form = here.form(step, request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _after(here, step, form)
    catalogue = care.catalogue()
    told = {
        "step": screen,
        "page": here.page,
        "form": form,
        "half": here.half,
        "asks_everyday": here.asks_everyday,
        "offered": [(each.id, offers.proposal(each, catalogue)) for each in here.proposals],
        "tab": "progress",
    }
    return render(request, f"web/review/{step}.html", told)


@require_GET
@for_person
def over(request: HttpRequest, someone: Someone) -> HttpResponse:
    """What the review came to, in a sentence, and when the next one is."""
    here = _here(request, someone)
    if here.page.is_due:
        return redirect("review")
    return render(request, "web/review/over.html", {"page": here.page, "tab": "progress"})


def _here(request: HttpRequest, someone: Someone) -> Here:
    now = clock.now()
    day = care.day(someone.key, on=now.date(), now=now)
    history = day.record.history(now.date())
    due_on = care.next_review(someone.key, day)
    page = review_page(day, history, care.catalogue(), due_on=due_on)
    half = _half(request, someone.key, history, due_on)
    if page.is_due and half.is_sent:
        # It was taken back since: it is asked again, with the answers that were given.
        half = replace(half, is_sent=False)
    proposals = day.decision.proposals
    told = care.told_by(day.record.journal.facts, half.id, [""]).get("")
    is_told_today = told is not None and told.at.date() == now.date()
    if request.method == "POST" or is_told_today:
        # Sent again, the form must find what it was filled in from.
        proposals = care.offered(someone.key, on=now.date())
    return Here(someone, page, tuple(proposals), half, now, is_told_today)


def _half(request: HttpRequest, key: str, history: History, due_on: date) -> HalfFilled:
    """The review that a page speaks of; else the one that was left, on any device; else anew."""
    wanted = asked_for(request)
    begun = None if wanted else unsent_review(care.half_filled(key, NAME)[0], history)
    wanted = wanted or id_of(key, due_on)
    return begun or read(key, NAME, wanted) or HalfFilled(wanted, history.today.isoformat())


def _after(here: Here, step: str, form: forms.Form) -> HttpResponse:
    """Keeps the answer, tells what can be told by now, and goes on."""
    key, half = here.someone.key, here.half
    said = {name: value for name, value in form.cleaned_data.items() if value}
    half.answers[step] = said
    keep(key, NAME, half, now=here.now, kept_for=KEPT_FOR)
    if isinstance(form, EverydayForm):
        care.send(key, half.id, [care.Part(EVERYDAY, form.told())], now=here.now)
    if isinstance(form, ReviewForm):
        return _saved(here, form)
    return _to(here.steps[here.steps.index(step) + 1], half)


def _saved(here: Here, form: ReviewForm) -> HttpResponse:
    """When another window took the review in the meantime, what it offered is gone."""
    key, half = here.someone.key, here.half
    told = ReviewAccepted(accepted=form.accepted(), usual_now=form.is_usual_now())
    try:
        care.send(key, half.id, [care.Part("", told)], now=here.now)
    except care.NotOffered:
        return redirect("review")
    half.is_sent = True
    keep(key, NAME, half, now=here.now, kept_for=KEPT_FOR)
    return redirect("review-over")


def _to(step: str, half: HalfFilled) -> HttpResponse:
    return redirect(f"{reverse('review-step', args=[step])}?{FIELD}={half.id}")
