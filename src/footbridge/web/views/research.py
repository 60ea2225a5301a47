"""Research: off until it is chosen, and taken back on the same page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from footbridge import care
from footbridge.care import Part
from footbridge.engine.facts import Research
from footbridge.engine.facts.research import Shares
from footbridge.engine.known.research import shared_now
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.research import ResearchForm


@require_http_methods(["GET", "POST"])
@for_person
def research(request: HttpRequest, someone: Someone) -> HttpResponse:
    """The answer that stands, and the other one. The same answer again writes nothing."""
    now_shared = shared_now(care.record_of(someone.key).journal.facts)
    form = ResearchForm(request.POST or None, initial={"shares": now_shared.value})
    if request.method == "POST" and form.is_valid():
        chosen = Shares(form.cleaned_data["shares"])
        if chosen is not now_shared:
            told = Research(shares=chosen)
            care.send(someone.key, form.once, [Part("", told)], now=clock.now())
        return redirect("settings")
    told_now = {"form": form, "is_on": now_shared is Shares.WEEKS}
    return render(request, "web/settings/research.html", told_now)
