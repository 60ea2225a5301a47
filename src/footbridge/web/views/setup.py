"""Welcome and set-up: one question a screen, safety first."""

import uuid
from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from footbridge import care
from footbridge.drawings import bridge
from footbridge.engine.signs import safety
from footbridge.web import access, clock, half_filled, left_to_ask
from footbridge.web.begun import KEPT_FOR, NAME, begun, begun_elsewhere
from footbridge.web.half_filled import FIELD, HalfFilled
from footbridge.web.here import zone_of_device
from footbridge.web.numbers import Numbers, country_here, numbers_in
from footbridge.web.pages import setup, setup_screen
from footbridge.web.pages.words import svg
from footbridge.web.rules import Rule, open_to

LATER = "later"
GONE = "gone"
PICTURE_PLANKS = 30


@open_to(Rule.HOUSEHOLD)
@require_GET
def welcome(request: HttpRequest) -> HttpResponse:
    drawings = {
        "narrow": svg(bridge.bridge(bridge.TODAY_NARROW, laid=PICTURE_PLANKS)),
        "wide": svg(bridge.bridge(bridge.TODAY_WIDE, laid=PICTURE_PLANKS)),
    }
    told = {
        "has_begun": begun(request) is not None,
        "elsewhere": begun_elsewhere(request),
        "people": care.is_anybody_here(),
        "bridge": drawings,
        "gone": _gone(request),
    }
    return render(request, "web/welcome.html", told)


def _gone(request: HttpRequest) -> str:
    """Who was deleted just now. Of somebody who is here, no address makes a device forget."""
    told = request.GET.get(GONE, "")
    return "" if care.is_here(told) else told


@open_to(Rule.HOUSEHOLD)
@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    """Leads to the first question without an answer."""
    half = _at_hand(request)
    if _is_emergency(half):
        return _to("set-up-emergency", half)
    all_steps = setup.steps(care.catalogue(), half.answers, clock.today())
    return _to("set-up-step", half, setup.first_open(all_steps, half.answers).id)


@open_to(Rule.HOUSEHOLD)
@require_http_methods(["GET", "POST"])
def step(request: HttpRequest, step: str) -> HttpResponse:
    catalogue, half = care.catalogue(), _at_hand(request)
    answers = half.answers
    all_steps = setup.steps(catalogue, answers, clock.today())
    here = next((each for each in all_steps if each.id == step), None)
    if here is None:
        raise Http404
    if request.method == "POST":
        form = here.form(request.POST, **_known_of_others(here, half))
        if form.is_valid():
            answers[here.id] = form.cleaned_data
            _keep(request, half)
        if LATER in request.POST:
            _keep(request, half)
            return _to("set-up-later", half)
        if form.is_valid():
            return _after(request, here, half)
    else:
        offered = answers.get(here.id) or _offered(request, here)
        form = here.form(initial=offered, **_known_of_others(here, half))
    page = setup_screen.screen(all_steps, here, catalogue, answers)
    told = {"page": page, "form": form, "about": here.about, "half": half}
    if here.id == "home":
        told["opens"] = _opens(request, form, half)
    return render(request, f"web/setup/{here.template}.html", told)


def _offered(request: HttpRequest, here: setup.Step) -> dict[str, object]:
    """The country is offered, as the device tells it. Nothing about safety ever is."""
    return {"country": country_here(request).id} if here.id == "country" else {}


def _known_of_others(here: setup.Step, half: HalfFilled) -> dict[str, Any]:
    """Two of one name are told apart."""
    return {"is_taken": access.taken_beside(half.id)} if here.id == "name" else {}


def _opens(request: HttpRequest, form: Form, half: HalfFilled) -> setup_screen.Opens:
    """With what is ticked: as it was saved, as it was sent, or as a script asks for it."""
    ticked = request.GET.getlist("with") or form["home"].value() or ()
    return setup_screen.opens(care.catalogue(), half.answers, ticked)


def _after(request: HttpRequest, here: setup.Step, half: HalfFilled) -> HttpResponse:
    if half.is_sent:
        return _amend(request, here, half)
    if _is_emergency(half):
        return _to("set-up-emergency", half)
    all_steps = setup.steps(care.catalogue(), half.answers, clock.today())
    if here.id == all_steps[-1].id:
        return _finish(request, half)
    return _to("set-up-step", half, _following(all_steps, here))


def _is_emergency(half: HalfFilled) -> bool:
    return safety.is_emergency(setup.safety_told(half.answers), care.catalogue())


def _following(all_steps: tuple[setup.Step, ...], here: setup.Step) -> str:
    index = next(place for place, each in enumerate(all_steps) if each.id == here.id)
    return all_steps[min(index + 1, len(all_steps) - 1)].id


@open_to(Rule.HOUSEHOLD)
@require_GET
def emergency(request: HttpRequest) -> HttpResponse:
    """Something was said yes to that needs help now; nothing else is shown."""
    catalogue, half = care.catalogue(), _at_hand(request)
    names = safety.emergencies(setup.safety_told(half.answers), catalogue)
    told = {
        "flags": [catalogue.flags[each] for each in names],
        "numbers": _numbers(request, half),
        "half": half,
        "again": _where_told(half, names),
    }
    return render(request, "web/setup/now.html", told)


def _where_told(half: HalfFilled, names: tuple[str, ...]) -> str:
    """The screen on which the first of these signs was told."""
    catalogue, told = care.catalogue(), setup.safety_told(half.answers)
    for screen in safety.safety_screens(catalogue):
        if set(names) & set(safety.flags_told(screen, told, catalogue)):
            return screen.id
    return safety.safety_screens(catalogue)[0].id


def _numbers(request: HttpRequest, half: HalfFilled) -> Numbers:
    kept = setup.contacts_in(half.answers) if "country" in half.answers else {}
    return numbers_in(kept, country_here(request))


@open_to(Rule.HOUSEHOLD)
@require_GET
def later(request: HttpRequest) -> HttpResponse:
    """What was answered is kept, and how to go on from here or from another device."""
    half = _at_hand(request)
    all_steps = setup.steps(care.catalogue(), half.answers, clock.today())
    following = setup.first_open(all_steps, half.answers)
    page = setup_screen.screen(all_steps, following, care.catalogue(), half.answers)
    return render(request, "web/setup/later.html", {"page": page, "half": half})


def _finish(request: HttpRequest, half: HalfFilled) -> HttpResponse:
    """Makes the person, once, with every sign that was told, and leads to the plan."""
    answers, catalogue = half.answers, care.catalogue()
    all_steps = setup.steps(catalogue, answers, clock.today())
    if not setup.is_complete(all_steps, answers):
        return _to("set-up-step", half, setup.first_open(all_steps, answers).id)
    now = clock.now()
    person = setup.person_from(answers, catalogue, now.date(), zone_of_device(request))
    care.set_up(
        name=setup.name_in(answers),
        person=person,
        key=half.id,
        parts=setup.signs_told(catalogue, answers),
        now=now,
        contacts=setup.contacts_in(answers),
    )
    left_to_ask.begin(half.id, person, now=now)
    access.choose(request, half.id)
    half.is_sent = True
    _keep(request, half)
    return redirect("plan")


def _amend(request: HttpRequest, here: setup.Step, half: HalfFilled) -> HttpResponse:
    """An answer that came after the end, from the back button or a second window."""
    if not care.is_here(half.id):
        return redirect("welcome")
    now, catalogue = clock.now(), care.catalogue()
    all_steps = setup.steps(catalogue, half.answers, clock.today())
    if not setup.is_complete(all_steps, half.answers):
        return _to("set-up-step", half, setup.first_open(all_steps, half.answers).id)
    parts = setup.told_after(catalogue, half.answers, care.record_of(half.id).person)
    care.send(half.id, half.id, parts, now=now)
    _rename(here, half)
    access.choose(request, half.id)
    if _is_emergency(half):
        return redirect("today")
    if here.id == all_steps[-1].id:
        return redirect("plan")
    return _to("set-up-step", half, _following(all_steps, here))


def _rename(here: setup.Step, half: HalfFilled) -> None:
    """What is no fact, and was changed on this screen: the name, the country and its numbers."""
    if here.id == "name":
        care.rename(half.id, setup.name_in(half.answers))
    if here.id in {"country", "own-number"}:
        kept = care.contacts(half.id)
        others = {name: told for name, told in kept.items() if name not in setup.ASKED_OF_CALLS}
        care.keep_contacts(half.id, {**others, **setup.contacts_in(half.answers)})


@open_to(Rule.HOUSEHOLD)
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
    half = found or begun(request) or HalfFilled(str(uuid.uuid4()), clock.today().isoformat())
    half.answers = setup.readable(care.catalogue(), half.answers, clock.today())
    return half


def _keep(request: HttpRequest, half: HalfFilled) -> None:
    owner = access.owner_of_drafts(request)
    half_filled.keep(owner, NAME, half, now=clock.now(), kept_for=KEPT_FOR)
    care.drop_draft(owner, NAME)


def _to(page: str, half: HalfFilled, step: str = "") -> HttpResponse:
    address = reverse(page, args=[step] if step else [])
    return redirect(f"{address}?{FIELD}={half.id}")
