"""Letting a device in, and choosing whose pages it shows."""

import re
from collections import Counter

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from footbridge import care
from footbridge.web import access, clock
from footbridge.web.begun import begun, begun_elsewhere
from footbridge.web.forms.people import ChooseForm
from footbridge.web.rules import Rule, open_to

SYSTEMS = ("iPhone", "iPad", "Android", "Windows", "Macintosh", "CrOS", "Linux")
BROWSERS = ("Edg", "Firefox", "Chrome", "Safari")


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
    """Who is it today?"""
    rows = care.people()
    form = ChooseForm([row.key for row in rows], request.POST or None)
    if request.method == "POST" and form.is_valid():
        access.choose(request, form.cleaned_data["person"])
        return redirect("today")
    names = Counter(row.name.casefold() for row in rows)
    told = {
        "people": rows,
        "alike": {row.key for row in rows if names[row.name.casefold()] > 1},
        "chosen": access.chosen(request),
        "form": form,
        "begun": begun(request) or begun_elsewhere(request),
    }
    return render(request, "web/people/choose.html", told)


def _name_of(request: HttpRequest) -> str:
    """A short name for this browser, such as "Firefox, Windows", to tell devices apart later."""
    agent = request.headers.get("User-Agent", "")
    found = [
        next((name for name in names if re.search(name, agent)), "")
        for names in (BROWSERS, SYSTEMS)
    ]
    return ", ".join(name for name in found if name)
