"""Reminders without any other machine: chosen here, told by this device while the app is open."""

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from footbridge import care
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.reminders import RemindersForm, as_chosen
from footbridge.web.pages.reminders import may_remind
from footbridge.web.reminders import amounts, remember, reminders_of
from footbridge.web.saved import say_saved


@require_http_methods(["GET", "POST"])
@for_person
def reminders(request: HttpRequest, someone: Someone) -> HttpResponse:
    """What can remind here, and when. Kept on this device."""
    form = RemindersForm(request.POST or None, initial=as_chosen(reminders_of(request)))
    if request.method == "POST" and form.is_valid():
        say_saved(request)
        response = redirect("reminders")
        remember(response, form.chosen, is_secure=request.is_secure())
        return response
    told = {"form": form, "minutes": amounts()["minutes"]}
    return render(request, "web/settings/reminders.html", told)


@require_GET
@for_person
def now(request: HttpRequest, someone: Someone) -> HttpResponse:
    """What may be told at this moment. Asked by the page, as each moment comes."""
    moment = clock.now()
    day = care.day(someone.key, on=moment.date(), now=moment, store=False)
    history = day.record.history(moment.date())
    return JsonResponse(asdict(may_remind(day.decision, history)))
