"""The browsers that are signed in: which they are, what they are called, and the end of one."""

from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from footbridge import care
from footbridge.care import Refused, SignedIn
from footbridge.web import access, clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.people import RenameForm
from footbridge.web.rules import Rule, open_to


@dataclass(frozen=True, slots=True)
class Row:
    """A device as it is listed. `since` and `used` are in the time of whoever looks."""

    device: SignedIn
    since: datetime
    used: datetime | None
    is_this: bool


@open_to(Rule.HOUSEHOLD)
@require_GET
@for_person
def devices(request: HttpRequest, someone: Someone) -> HttpResponse:
    """All of them, the latest first."""
    rows = [_row(request, each) for each in care.devices()]
    return render(request, "web/settings/devices.html", {"rows": rows})


@open_to(Rule.HOUSEHOLD)
@require_http_methods(["GET", "POST"])
@for_person
def device(request: HttpRequest, someone: Someone, device: str) -> HttpResponse:
    """One of them: its name, and a way to shut it out."""
    found = _found(device)
    form = RenameForm(request.POST or None, initial={"name": found.name})
    if request.method == "POST" and form.is_valid():
        try:
            care.rename_device(found.key, form.cleaned_data["name"])
        except Refused as refused:
            form.add_error("name", refused.message)
        else:
            return redirect("devices")
    told = {"form": form, "row": _row(request, found)}
    return render(request, "web/settings/device.html", told)


@open_to(Rule.HOUSEHOLD)
@require_POST
@for_person
def ended(request: HttpRequest, someone: Someone, device: str) -> HttpResponse:
    """It is shut out at its next request, and needs a new address to come back."""
    care.sign_out(_found(device).key, now=clock.now())
    return redirect("devices")


def _found(device: str) -> SignedIn:
    found = next((each for each in care.devices() if each.key == device), None)
    if found is None:
        raise Http404
    return found


def _row(request: HttpRequest, device: SignedIn) -> Row:
    used = device.last_used_at
    return Row(
        device=device,
        since=timezone.localtime(device.since),
        used=timezone.localtime(used) if used else None,
        is_this=device.key == access.device_of(request),
    )
