"""Welcome and set-up: one question a screen, safety first."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from footbridge import care
from footbridge.web import access, clock
from footbridge.web.drawings import bridge
from footbridge.web.numbers import Numbers
from footbridge.web.pages import setup
from footbridge.web.pages.words import svg
from footbridge.web.saving import id_for

DRAFT = "set-up"
LAST = "ready"
PICTURE_PLANKS = 30


@require_GET
def welcome(request: HttpRequest) -> HttpResponse:
    has_begun = care.draft(access.owner_of_drafts(request), DRAFT) is not None
    drawings = {
        "narrow": svg(bridge.bridge(bridge.TODAY_NARROW, laid=PICTURE_PLANKS)),
        "wide": svg(bridge.bridge(bridge.TODAY_WIDE, laid=PICTURE_PLANKS)),
    }
    told = {
        "has_begun": has_begun,
        "people": care.people(),
        "bridge": drawings,
        "gone": access.just_deleted(request),
    }
    return render(request, "web/welcome.html", told)


@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    """Leads to the first question without an answer."""
    answers = _draft(request)["answers"]
    if setup.is_emergency(care.catalogue(), answers):
        return redirect("set-up-emergency")
    all_steps = setup.steps(care.catalogue(), answers, clock.today())
    return redirect("set-up-step", step=setup.first_open(all_steps, answers).id)


@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, step: str) -> HttpResponse:
    catalogue, draft = care.catalogue(), _draft(request)
    answers = draft["answers"]
    if step == LAST and not answers and access.chosen(request):
        return redirect("plan")  # sent twice: the first one made the plan
    all_steps = setup.steps(catalogue, answers, clock.today())
    here = next((each for each in all_steps if each.id == step), None)
    if here is None:
        raise Http404
    if request.method == "POST":
        form = here.form(request.POST)
        if form.is_valid():
            answers[here.id] = form.cleaned_data
            care.save_draft(access.owner_of_drafts(request), DRAFT, draft, now=clock.now())
            return _after(request, here, answers)
    else:
        form = here.form(initial=answers.get(here.id, {}))
    page = setup.screen(all_steps, here, catalogue, answers)
    told = {"page": page, "form": form, "about": here.about}
    return render(request, f"web/setup/{here.template}.html", told)


def _after(request: HttpRequest, here: setup.Step, answers: setup.Answers) -> HttpResponse:
    catalogue = care.catalogue()
    if setup.is_emergency(catalogue, answers):
        return redirect("set-up-emergency")
    if here.id == LAST:
        return finish(request)
    all_steps = setup.steps(catalogue, answers, clock.today())
    index = next(place for place, each in enumerate(all_steps) if each.id == here.id)
    return redirect("set-up-step", step=all_steps[index + 1].id)


@require_GET
def emergency(request: HttpRequest) -> HttpResponse:
    """Something was said yes to that needs help now; nothing else is shown."""
    catalogue, answers = care.catalogue(), _draft(request)["answers"]
    names = (*setup.signs_in(answers, "emergency"), *setup.worse_in(answers, "signs"))
    flags = [catalogue.flags[each] for each in names]
    return render(request, "web/setup/now.html", {"flags": flags, "numbers": Numbers()})


def finish(request: HttpRequest) -> HttpResponse:
    """Makes the person, once, and leads to the plan."""
    catalogue, draft = care.catalogue(), _draft(request)
    answers = draft["answers"]
    all_steps = setup.steps(catalogue, answers, clock.today())
    if not setup.is_complete(all_steps, answers):
        return redirect("set-up-step", step=setup.first_open(all_steps, answers).id)
    now = clock.now()
    person = setup.person_from(answers, now.date())
    key = care.begin(name=answers["name"]["name"], person=person, key=draft["key"], now=now)
    for flag, is_worse in setup.flags_to_raise(catalogue, answers):
        care.raise_flag(key, now=now, flag=flag, worse=is_worse, id=id_for(key, flag))
    access.choose(request, key)
    care.drop_draft(access.owner_of_drafts(request), DRAFT)
    return redirect("plan")


@require_POST
def start_over(request: HttpRequest) -> HttpResponse:
    care.drop_draft(access.owner_of_drafts(request), DRAFT)
    return redirect("set-up")


def _draft(request: HttpRequest) -> dict[str, Any]:
    """The answers so far, with the key that the person will have."""
    found = care.draft(access.owner_of_drafts(request), DRAFT)
    return found or {"key": str(uuid.uuid4()), "answers": {}}
