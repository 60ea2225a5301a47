"""The time zone of a person: offered by the device, and theirs to change."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from footbridge import care
from footbridge.care import Part
from footbridge.engine.facts import ProfileChanged
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.settings import ZoneForm
from footbridge.web.here import zone_of_device


@require_http_methods(["GET", "POST"])
@for_person
def zone(request: HttpRequest, someone: Someone) -> HttpResponse:
    device = zone_of_device(request)
    form = ZoneForm(request.POST or None, initial={"zone": someone.time_zone or device})
    if request.method == "POST" and form.is_valid():
        changed = ProfileChanged(time_zone=form.cleaned_data["zone"])
        care.send(someone.key, form.once, [Part("", changed)], now=clock.now())
        return redirect("settings")
    told = {"form": form, "device": device, "now": clock.now(), "kept": someone.time_zone}
    return render(request, "web/settings/zone.html", told)
