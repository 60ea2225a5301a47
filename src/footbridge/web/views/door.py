"""Letting a device in, and choosing whose pages it shows."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from footbridge import care
from footbridge.web import access, clock
from footbridge.web.begun import begun, begun_elsewhere
from footbridge.web.forms.people import ChooseForm, NameForm
from footbridge.web.rules import Rule, open_to

SYSTEMS = ("iPhone", "iPad", "Android", "Windows", "Macintosh", "CrOS", "Linux")
BROWSERS = ("Edg", "Firefox", "Chrome", "Safari")
# More buttons than this nobody looks through, and no page could carry those of a whole clinic.
MOST_SHOWN = 40
COUNTED_TO = 1000


@open_to(Rule.ANYBODY)
@never_cache
@require_http_methods(["GET", "POST"])
def key(request: HttpRequest, key: str) -> HttpResponse:
    """The address that the program printed. It shows a button, and the button signs in, once.

    Reading it changes nothing: what fetches an address to show a preview would else be the one
    that is let in.
    """
    entrance, here = care.entrance(key, now=clock.now()), access.device_here(request)
    if here and (entrance is None or entrance.person == here.person):
        return redirect("today")
    if request.method != "POST":
        if entrance is None:
            return access.closed(request)
        return render(request, "web/let_in.html", {"entrance": entrance, "here": here})
    # Its own secret, from the page with the button. Nobody else has it.
    browser = request.COOKIES.get(settings.CSRF_COOKIE_NAME, "")
    device = care.use_key(key, now=clock.now(), browser=browser, name=_name_of(request))
    if device is None:
        return access.closed(request)
    if here:
        # It comes in as another device: whose it was counts no more.
        care.sign_out(here.key, now=clock.now())
    access.sign_in(request, device)
    return redirect("today")


@open_to(Rule.HOUSEHOLD)
@require_http_methods(["GET", "POST"])
def people(request: HttpRequest) -> HttpResponse:
    """Who is it today? Where very many are here, a name is asked for."""
    form = ChooseForm(care.is_here, request.POST or None)
    if request.method == "POST" and form.is_valid():
        access.choose(request, form.cleaned_data["person"])
        return redirect("today")
    household = care.household(MOST_SHOWN)
    told = _household(household) if household is not None else _very_many(request)
    told |= {
        "chosen": access.chosen(request),
        "form": form,
        "begun": begun(request) or begun_elsewhere(request),
    }
    return render(request, "web/people/choose.html", told)


def _household(rows: Sequence[care.PersonRow]) -> dict[str, Any]:
    names = Counter(row.name.casefold() for row in rows)
    alike = {row.key for row in rows if names[row.name.casefold()] > 1}
    return {"people": rows, "alike": alike}


def _very_many(request: HttpRequest) -> dict[str, Any]:
    """Those whose name begins as was asked, each with the day on which they began."""
    asked = NameForm(request.GET)
    words = asked.cleaned_data["name"] if asked.is_valid() else ""
    found = care.named(words, MOST_SHOWN, COUNTED_TO)
    return {
        "people": found.rows,
        "alike": {row.key for row in found.rows},
        "asked": asked,
        "words": words,
        "found": found,
    }


def _name_of(request: HttpRequest) -> str:
    """A short name for this browser, such as "Firefox, Windows", to tell devices apart later."""
    agent = request.headers.get("User-Agent", "")
    found = [
        next((name for name in names if re.search(name, agent)), "")
        for names in (BROWSERS, SYSTEMS)
    ]
    return ", ".join(name for name in found if name)
