"""A phone is brought in from the screen of a device that is in: whose it is, then a square."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from footbridge import care
from footbridge.care.devices import PHONE_KEY_LASTS
from footbridge.drawings.square import square
from footbridge.web import access, clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.people import PhoneForm, WhoseDevice
from footbridge.web.pages.words import svg
from footbridge.web.reached import Reach, reach_of
from footbridge.web.rules import Rule, open_to

A_MINUTE = timedelta(minutes=1)


@open_to(Rule.HOUSEHOLD)
@never_cache
@require_http_methods(["GET", "POST"])
@for_person
def phone(request: HttpRequest, someone: Someone) -> HttpResponse:
    """Asks whose it is. POST makes a key, and shows it there and then.

    No redirect follows: the key is in this one answer and is kept nowhere.
    """
    reach = reach_of(request)
    if not reach.base:
        return render(request, "web/phone/not_reached.html", {"reach": reach})
    form = PhoneForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _shown(request, someone, form, reach)
    return render(request, "web/phone/whose.html", {"form": form, "reach": reach})


def _shown(request: HttpRequest, someone: Someone, form: PhoneForm, reach: Reach) -> HttpResponse:
    is_own = form.cleaned_data["belongs"] == WhoseDevice.ONE
    key = care.make_phone_key(now=clock.now(), person=someone.key if is_own else None)
    told = {
        "key": key,
        "square": svg(square(f"{reach.base}key/{key}")),
        "minutes": PHONE_KEY_LASTS // A_MINUTE,
        "is_own": is_own,
        "reach": reach,
    }
    return render(request, "web/phone/shown.html", told)


@open_to(Rule.DEVICE)
@require_GET
def abilities(request: HttpRequest) -> HttpResponse:
    """What this device can do over this connection, and what helps where it cannot."""
    request.someone = access.chosen(request)  # type: ignore[attr-defined]
    return render(request, "web/phone/abilities.html")
