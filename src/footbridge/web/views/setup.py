"""Welcome and set-up: one question a screen, safety first."""

import uuid
from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from footbridge import care
from footbridge.drawings import bridge
from footbridge.web import access, clock, half_filled
from footbridge.web.half_filled import FIELD, HalfFilled
from footbridge.web.here import zone_of_device
from footbridge.web.numbers import Numbers
from footbridge.web.pages import setup
from footbridge.web.pages.words import svg

NAME = "set-up"
LAST = "ready"
GONE = "gone"
PICTURE_PLANKS = 30
KEPT_FOR = timedelta(days=60)


@require_GET
def welcome(request: HttpRequest) -> HttpResponse:
    drawings = {
        "narrow": svg(bridge.bridge(bridge.TODAY_NARROW, laid=PICTURE_PLANKS)),
        "wide": svg(bridge.bridge(bridge.TODAY_WIDE, laid=PICTURE_PLANKS)),
    }
    told = {
        "has_begun": _begun(request) is not None,
        "people": care.is_anybody_here(),
        "bridge": drawings,
        "gone": _gone(request),
    }
    return render(request, "web/welcome.html", told)


def _gone(request: HttpRequest) -> str:
    """Who was deleted just now. Of somebody who is here, no address makes a device forget."""
    told = request.GET.get(GONE, "")
    return "" if care.is_here(told) else told


@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    """Leads to the first question without an answer."""
    half = _at_hand(request)
    if setup.is_emergency(care.catalogue(), half.answers):
        return _to("set-up-emergency", half)
    all_steps = setup.steps(care.catalogue(), half.answers, clock.today())
    return _to("set-up-step", half, setup.first_open(all_steps, half.answers).id)


@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, step: str) -> HttpResponse:
    catalogue, half = care.catalogue(), _at_hand(request)
    answers = half.answers
    all_steps = setup.steps(catalogue, answers, clock.today())
    here = next((each for each in all_steps if each.id == step), None)
    if here is None:
        raise Http404
    if request.method == "POST":
        form = here.form(request.POST)
        if form.is_valid():
            answers[here.id] = form.cleaned_data
            _keep(request, half)
            return _after(request, here, half)
    else:
        form = here.form(initial=answers.get(here.id, {}))
    page = setup.screen(all_steps, here, catalogue, answers)
    told = {"page": page, "form": form, "about": here.about, "half": half}
    return render(request, f"web/setup/{here.template}.html", told)


def _after(request: HttpRequest, here: setup.Step, half: HalfFilled) -> HttpResponse:
    catalogue, answers = care.catalogue(), half.answers
    if half.is_sent:
        return _amend(request, here, half)
    if setup.is_emergency(catalogue, answers):
        return _to("set-up-emergency", half)
    if here.id == LAST:
        return _finish(request, half)
    return _to("set-up-step", half, _following(here, half))


def _following(here: setup.Step, half: HalfFilled) -> str:
    all_steps = setup.steps(care.catalogue(), half.answers, clock.today())
    index = next(place for place, each in enumerate(all_steps) if each.id == here.id)
    return all_steps[min(index + 1, len(all_steps) - 1)].id


@require_GET
def emergency(request: HttpRequest) -> HttpResponse:
    """Something was said yes to that needs help now; nothing else is shown."""
    catalogue, half = care.catalogue(), _at_hand(request)
    worse = setup.worse_in(half.answers, "signs")
    names = (*setup.signs_in(half.answers, "emergency"), *worse)
    told = {"flags": [catalogue.flags[each] for each in names], "numbers": Numbers()}
    return render(request, "web/setup/now.html", {**told, "half": half})


def _finish(request: HttpRequest, half: HalfFilled) -> HttpResponse:
    """Makes the person, once, with every sign that was told, and leads to the plan."""
    answers = half.answers
    all_steps = setup.steps(care.catalogue(), answers, clock.today())
    if not setup.is_complete(all_steps, answers):
        return _to("set-up-step", half, setup.first_open(all_steps, answers).id)
    now = clock.now()
    person = setup.person_from(answers, now.date(), zone_of_device(request))
    parts = setup.signs_told(care.catalogue(), answers)
    name = answers["name"]["name"]
    care.set_up(name=name, person=person, key=half.id, parts=parts, now=now)
    access.choose(request, half.id)
    half.is_sent = True
    _keep(request, half)
    return redirect("plan")


def _amend(request: HttpRequest, here: setup.Step, half: HalfFilled) -> HttpResponse:
    """An answer that came after the end, from the back button or a second window."""
    if not care.is_here(half.id):
        return redirect("welcome")
    now, catalogue = clock.now(), care.catalogue()
    parts = setup.told_after(catalogue, half.answers, care.record_of(half.id).person)
    care.send(half.id, half.id, parts, now=now)
    access.choose(request, half.id)
    if setup.is_emergency(catalogue, half.answers):
        return redirect("today")
    return (
        redirect("plan") if here.id == LAST else _to("set-up-step", half, _following(here, half))
    )


@require_POST
def start_over(request: HttpRequest) -> HttpResponse:
    half_filled.drop(access.owner_of_drafts(request), NAME, _at_hand(request))
    care.drop_draft(access.owner_of_drafts(request), NAME)
    return redirect("set-up")


def _at_hand(request: HttpRequest) -> HalfFilled:
    """The set-up that a form speaks of; else the one that was begun on this device; else anew.

    A device that was shut out meanwhile comes back as another one, with the same form before it.
    """
    wanted = half_filled.asked_for(request)
    found = half_filled.read_of_any(access.OF_DEVICES, NAME, wanted) if wanted else None
    half = found or _begun(request) or HalfFilled(str(uuid.uuid4()), clock.today().isoformat())
    half.answers = setup.readable(care.catalogue(), half.answers, clock.today())
    return half


def _begun(request: HttpRequest) -> HalfFilled | None:
    owner = access.owner_of_drafts(request)
    return half_filled.unsent(owner, NAME) or _of_version_1(care.draft(owner, NAME))


def _of_version_1(body: dict[str, object] | None) -> HalfFilled | None:
    """What was half-filled when there was one set-up for a device, with the person's key."""
    match body:
        case {"key": str(key), "answers": dict(answers)}:
            return HalfFilled(key, clock.today().isoformat(), answers)
        case _:
            return None


def _keep(request: HttpRequest, half: HalfFilled) -> None:
    owner = access.owner_of_drafts(request)
    half_filled.keep(owner, NAME, half, now=clock.now(), kept_for=KEPT_FOR)
    care.drop_draft(owner, NAME)


def _to(page: str, half: HalfFilled, step: str = "") -> HttpResponse:
    address = reverse(page, args=[step] if step else [])
    return redirect(f"{address}?{FIELD}={half.id}")
