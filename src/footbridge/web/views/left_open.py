"""What was left open, asked once more: a stop without a reason, a question without an answer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from footbridge import care
from footbridge.care import Stamp
from footbridge.engine.facts import Session, Walk
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.left_open import LeftOpenForm
from footbridge.web.forms.session import Felt, StopForm
from footbridge.web.pages import left_open as pages


@require_http_methods(["GET", "POST"])
@for_person
def left_open(request: HttpRequest, someone: Someone) -> HttpResponse:
    now = clock.now()
    history = care.record_of(someone.key).history(now.date())
    opens = pages.left_open(history, care.catalogue())
    if request.method == "POST" and "stop" in request.POST:
        return _explained(request, someone, opens)
    questions = [each for each in opens if not each.is_stop]
    form = LeftOpenForm(questions, request.POST or None)
    if request.method == "POST" and form.is_valid():
        _complete(someone, form, questions)
        return redirect("today")
    stops = [each for each in opens if each.is_stop]
    told = {"stops": stops, "form": form, "numbers": someone.numbers, "tab": "today"}
    return render(request, "web/session/left_open.html", told)


def _explained(
    request: HttpRequest, someone: Someone, opens: tuple[pages.Open, ...]
) -> HttpResponse:
    form = StopForm(request.POST)
    stop = next((each for each in opens if each.key == request.POST["stop"]), None)
    if stop is None or not form.is_valid():
        return redirect("left-open")
    felt, now = Felt(form.cleaned_data["felt"]), clock.now()
    what = pages.explained(stop, felt)
    if what is None:
        care.withdraw(someone.key, stop.entry.id, Stamp(now))
    else:
        care.correct(someone.key, stop.entry.id, what, Stamp(now, at=stop.entry.at))
    return redirect("session-ended" if felt in pages.SIGNS else "today")


def _complete(someone: Someone, form: LeftOpenForm, questions: list[pages.Open]) -> None:
    """Every answer of one sending in one act; of one entry, all of them together."""
    now = clock.now()
    mended: dict[str, tuple[pages.Told, Session | Walk]] = {}
    for each in questions:
        said = form.said(each)
        if said:
            _, what = mended.get(each.entry.id, (each.entry, each.entry.what))
            mended[each.entry.id] = (each.entry, pages.completed(what, each.exercise, said))
    if mended:
        care.correct_all(someone.key, mended.values(), Stamp(now))
