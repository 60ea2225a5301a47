"""Settings: the display of this device, the answers of the set-up, the people, the data."""

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from footbridge import care
from footbridge.care import Part, Refused
from footbridge.catalogue.calling import countries
from footbridge.catalogue.words import Equipment, Track
from footbridge.engine.facts import ProfileChanged
from footbridge.engine.known.answers import screen_on
from footbridge.engine.person import Person, Slot, Weekday
from footbridge.web import access, clock, kept_pages, offline
from footbridge.web.access import Someone, for_person
from footbridge.web.display import Display, Shown, Switch, Text, Theme, Tone, display_of, remember
from footbridge.web.forms.asking import zones_of
from footbridge.web.forms.people import DeleteForm
from footbridge.web.forms.settings import DisplayForm, NumbersForm, ProfileForm
from footbridge.web.forms.setup import YesNoUnsure
from footbridge.web.forms.told_apart import ToldApart
from footbridge.web.home import which_version
from footbridge.web.numbers import keep_numbers, told_numbers
from footbridge.web.ours import Ours, sign
from footbridge.web.pages.footmap import keys_of
from footbridge.web.rules import Rule, open_to
from footbridge.web.saved import say_saved
from footbridge.web.views.setup import GONE


@require_GET
@for_person
def settings(request: HttpRequest, someone: Someone) -> HttpResponse:
    record = care.record_of(someone.key)
    person = record.person_on(clock.today())
    return render(request, "web/settings/settings.html", {"person": person})


@open_to(Rule.DEVICE)
@require_http_methods(["GET", "POST"])
def display(request: HttpRequest) -> HttpResponse:
    """Kept on this device, also before there is a person."""
    someone = access.chosen(request)
    request.someone = someone  # type: ignore[attr-defined]
    shown = display_of(request)
    form = DisplayForm(request.POST or None, initial=_shown(shown))
    if request.method == "POST" and form.is_valid():
        say_saved(request)
        response = redirect("display")
        chosen = Display(
            theme=Theme(form.cleaned_data["theme"]),
            text=Text(form.cleaned_data["text"]),
            shown=Shown(form.cleaned_data["shown"] or Shown.IN_TURN),
            tone=Tone(form.cleaned_data["tone"] or Tone.IN_TURN),
            motion=Switch.OFF if form.switch("still") is Switch.ON else Switch.ON,
            voice=form.switch("voice"),
            clicks=form.switch("clicks"),
        )
        remember(response, chosen, is_secure=request.is_secure())
        return response
    return render(request, "web/settings/display.html", {"form": form})


def _shown(shown: Display) -> dict[str, object]:
    switches = [name for name in ("voice", "clicks") if getattr(shown, name) is Switch.ON]
    if shown.motion is Switch.OFF:
        switches.append("still")
    return {
        "text": shown.text.value,
        "theme": shown.theme.value,
        "shown": shown.shown.value,
        "tone": shown.tone.value,
        "switches": switches,
    }


@require_http_methods(["GET", "POST"])
@for_person
def numbers(request: HttpRequest, someone: Someone) -> HttpResponse:
    before = someone.numbers
    form = NumbersForm(countries(care.catalogue()), request.POST or None, initial=asdict(before))
    if request.method == "POST" and form.is_valid():
        keep_numbers(someone.key, told_numbers(before, form.cleaned_data))
        say_saved(request, someone.key, numbers=asdict(before))
        return redirect("settings")
    return render(request, "web/settings/numbers.html", {"form": form})


@require_http_methods(["GET", "POST"])
@for_person
def profile(request: HttpRequest, someone: Someone) -> HttpResponse:
    """The answers of the set-up; saving makes one fact with all of them."""
    record = care.record_of(someone.key)
    person = record.person_on(clock.today())
    form = ProfileForm(request.POST or None, initial=_answers(person))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        changed = ProfileChanged(
            track=Track(said["track"]),
            usual_zones=zones_of(said["zones"]),
            at_home=tuple(Equipment(each) for each in said["home"]),
            minutes=said["minutes"],
            strength_weekdays=tuple(Weekday(each) for each in said["weekdays"]),
            check_in_slot=Slot(said["slot"]),
            numb=said["numb"] != YesNoUnsure.NO,
            diabetes=said["diabetes"] == YesNoUnsure.YES,
        )
        care.send(someone.key, form.once, [Part("", changed)], now=clock.now())
        return redirect("settings")
    screen = screen_on(person, record.history(clock.today()), care.catalogue())
    gates = [care.catalogue().gates[each] for each in screen.standing]
    return render(request, "web/settings/profile.html", {"form": form, "gates": gates})


def _answers(person: Person) -> dict[str, object]:
    return {
        "track": person.track.value,
        "zones": sorted(keys_of(person.usual_zones)),
        "home": [thing.value for thing in person.at_home],
        "minutes": person.minutes,
        "weekdays": [day.value for day in person.strength_weekdays],
        "slot": person.check_in_slot.value,
        "numb": YesNoUnsure.YES.value if person.numb else YesNoUnsure.NO.value,
        "diabetes": YesNoUnsure.YES.value if person.diabetes else YesNoUnsure.NO.value,
    }


@require_http_methods(["GET", "POST"])
@for_person
def name(request: HttpRequest, someone: Someone) -> HttpResponse:
    # On a device of one person nothing is said of others, not even a name.
    others = {} if someone.is_own else {"is_taken": access.taken_beside(someone.key)}
    form = ToldApart(request.POST or None, initial={"name": someone.name}, **others)
    if request.method == "POST" and form.is_valid():
        try:
            care.rename(someone.key, form.cleaned_data["name"])
        except Refused as refused:
            form.add_error("name", refused.message)
        else:
            say_saved(request, someone.key, name=someone.name)
            return redirect("settings")
    return render(request, "web/settings/name.html", {"form": form})


@require_http_methods(["GET", "POST"])
@for_person
def delete(request: HttpRequest, someone: Someone) -> HttpResponse:
    """Really: every row about this person."""
    form = DeleteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        care.delete(someone.key)
        kept_pages.forget(someone.key)
        if someone.is_own:
            return _all_gone(request, someone)
        if not care.is_anybody_here():
            return offline.forget(redirect("welcome"))
        # Others live on: the page that follows takes off this device what was this person's.
        return redirect(f"{reverse('welcome')}?{GONE}={someone.key}")
    return render(request, "web/settings/delete.html", {"form": form})


def _all_gone(request: HttpRequest, someone: Someone) -> HttpResponse:
    """The last page of a device that was this person's own: it is out with them."""
    request.session.flush()
    request.someone = None  # type: ignore[attr-defined]
    return offline.forget(render(request, "web/settings/deleted.html", {"gone": someone.key}))


@open_to(Rule.DEVICE)
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """This device needs a new address from now on.

    A script hears that it is done, and clears the device where the browser would not: the header
    that asks for it counts only where the connection is secure.
    """
    care.sign_out(request.session[access.DEVICE], now=clock.now())
    request.session.flush()
    is_script = request.headers.get("Accept") == "application/json"
    answer = JsonResponse({}) if is_script else redirect("today")
    return offline.forget(sign(answer, Ours.SIGNED_OUT))


@open_to(Rule.DEVICE)
@require_GET
def here(request: HttpRequest) -> HttpResponse:
    """What cannot be where no server is, and what to do instead."""
    request.someone = access.chosen(request)  # type: ignore[attr-defined]
    return render(request, "web/settings/here.html", which_version())


@open_to(Rule.DEVICE)
@require_GET
def about(request: HttpRequest) -> HttpResponse:
    """What the programme is for, what it is not, and where its facts come from."""
    request.someone = access.chosen(request)  # type: ignore[attr-defined]
    catalogue = care.catalogue()
    sources = sorted(catalogue.sources.values(), key=lambda each: each.title)
    told = {"sources": sources, "version": catalogue.version}
    return render(request, "web/settings/about.html", told)
