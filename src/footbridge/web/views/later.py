"""One question that the set-up left for later, after a check-in, once."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from footbridge import care
from footbridge.care import Part
from footbridge.engine.facts import Feeling, ProfileChanged
from footbridge.engine.person import Weekday
from footbridge.web import clock, left_to_ask
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.asking import zones_of
from footbridge.web.forms.later import FORMS, LaterForm
from footbridge.web.numbers import keep_numbers, told_numbers
from footbridge.web.pages.checkin import last_marks

SKIP = "skip"


@require_http_methods(["GET", "POST"])
@for_person
def later(request: HttpRequest, someone: Someone) -> HttpResponse:
    """Asks what is next; without anything left it leads to Today."""
    now = clock.now()
    asked = request.POST.get("asked") or left_to_ask.next_one(someone.key, now.date())
    if asked is None or asked not in FORMS:
        return redirect("today")
    form = FORMS[asked](request.POST or None, initial=_known(someone, asked))
    if request.method == "POST":
        if SKIP in request.POST:
            left_to_ask.is_done(someone.key, asked, now=now)
            return redirect("today")
        if form.is_valid():
            _keep(someone, asked, form)
            left_to_ask.is_done(someone.key, asked, now=now)
            return redirect("today")
    return render(request, f"web/later/{asked}.html", {"form": form, "asked": asked})


def _known(someone: Someone, asked: str) -> dict[str, object]:
    record, today = care.record_of(someone.key), clock.today()
    person = record.person_on(today)
    if asked == left_to_ask.ZONES:
        # What was marked in a check-in meanwhile is where they are numb: nobody marks it twice.
        return {
            "zones": sorted(last_marks(record.history(today), person).get(Feeling.NUMB.value, []))
        }
    if asked == left_to_ask.WEEKDAYS:
        return {"weekdays": [day.value for day in person.strength_weekdays]}
    return {"doctor": someone.numbers.doctor, "doctor_hours": someone.numbers.doctor_hours}


def _keep(someone: Someone, asked: str, form: LaterForm) -> None:
    said = form.cleaned_data
    if asked == left_to_ask.DOCTOR:
        told = {name: said[name] for name in ("doctor", "doctor_hours")}
        keep_numbers(someone.key, told_numbers(someone.numbers, told))
        return
    changed = (
        ProfileChanged(usual_zones=zones_of(said["zones"]))
        if asked == left_to_ask.ZONES
        else ProfileChanged(strength_weekdays=tuple(Weekday(day) for day in said["weekdays"]))
    )
    care.send(someone.key, form.once, [Part("", changed)], now=clock.now())
