"""Entries by hand: walks, tests, earlier days, days away."""

from datetime import date, datetime, time, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_http_methods

from footbridge import care
from footbridge.care import Part, Record
from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts import Away, AwayReason, Session, Surface, Test, Walk
from footbridge.telling import durations, facts
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.asking import yes_or_no
from footbridge.web.forms.entries import AwayForm, LateSessionForm, TestForm, WalkForm
from footbridge.web.pages.late import late_sets, names_of_the_day
from footbridge.web.pages.start import line
from footbridge.web.pages.tests import EACH_LEG, text_of
from footbridge.web.pages.today import walk_item

NOON = time(12)


@require_http_methods(["GET", "POST"])
@for_person
def walk(request: HttpRequest, someone: Someone) -> HttpResponse:
    """What is planned, and the walk as it was."""
    now, catalogue = clock.now(), care.catalogue()
    day = care.day(someone.key, on=now.date(), now=now)
    item = walk_item(day.decision)
    planned = item.dose.work_seconds if item and item.dose.work_seconds else 0
    form = WalkForm(
        request.POST or None,
        today=now.date(),
        started_on=day.record.person.started_on,
        initial={"minutes": max(1, planned // 60) if planned else None},
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        total = said["total"]
        walked = Walk(
            seconds=_seconds_walked(said["minutes"], planned),
            total_seconds=total * 60 if total else None,
            comfortable=yes_or_no(said["comfortable"]),
            surface=Surface(said["surface"]) if said["surface"] else None,
        )
        told = Part("", walked, moment_on(said["day"], now))
        care.send(someone.key, form.once, [told], now=now)
        return redirect("today")
    words = {
        "form": form,
        "line": line(item, catalogue) if item else None,
        "time": durations.walk_time(planned) if planned else "",
        "walked": _walked_today(day.record, now.date()),
        "today": now.date().isoformat(),
        "tab": "today",
    }
    return render(request, "web/entries/walk.html", words)


def _walked_today(record: Record, today: date) -> list[tuple[str, str]]:
    """The walks of today that were written down already: id and words."""
    walks = record.history(today).on(today, Walk)
    return [(each.id, facts.what(each.what, care.catalogue())) for each in walks]


def _seconds_walked(minutes: int, planned: int) -> int:
    """Minutes are what people know; the plan's own half minutes are not lost by that."""
    return planned if planned and minutes == planned // 60 else minutes * 60


@require_http_methods(["GET", "POST"])
@for_person
def test(request: HttpRequest, someone: Someone, measure: str) -> HttpResponse:
    """One test of the body, with how to do it safely."""
    chosen = _measure(measure)
    now, text = clock.now(), text_of(chosen, care.catalogue())
    record = care.record_of(someone.key)
    form = TestForm(
        text.lo,
        text.hi,
        chosen in EACH_LEG,
        request.POST or None,
        today=now.date(),
        started_on=record.person.started_on,
    )
    if request.method == "POST" and form.is_valid():
        _save_test(someone, form, chosen, now)
        return redirect("progress")
    told = {"form": form, "text": text, "today": now.date().isoformat(), "tab": "progress"}
    return render(request, "web/entries/test.html", told)


def _measure(name: str) -> Measure:
    try:
        return Measure(name.replace("-", "_"))
    except ValueError:
        raise Http404 from None


def _save_test(someone: Someone, form: TestForm, measure: Measure, now: datetime) -> None:
    said = form.cleaned_data
    at = moment_on(said["day"], now)
    results = {
        side: said[field]
        for side, field in ((Side.LEFT, "left"), (Side.RIGHT, "right"), (None, "result"))
        if said.get(field) is not None
    }
    told = [
        Part(side.value if side else "both", Test(measure=measure, result=result, side=side), at)
        for side, result in results.items()
    ]
    care.send(someone.key, form.once, told, now=now)


@require_http_methods(["GET", "POST"])
@for_person
def late(request: HttpRequest, someone: Someone) -> HttpResponse:
    """A session of an earlier day, chosen from what was planned then."""
    now, catalogue = clock.now(), care.catalogue()
    chosen = (
        parse_date((request.POST or request.GET).get("day", "")) if _has_day(request) else None
    )
    record = care.record_of(someone.key)
    day = chosen or now.date() - timedelta(days=1)
    if not record.person.started_on <= day <= now.date():
        day = now.date()
    decision = care.today(someone.key, on=day, now=now, store=False)
    form = LateSessionForm(
        names_of_the_day(decision, catalogue),
        request.POST or None,
        today=now.date(),
        started_on=record.person.started_on,
        initial={"day": day},
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        done = Session(sets=late_sets(decision, said["done"], said["effort"]))
        told = Part("", done, moment_on(said["day"], now))
        care.send(someone.key, form.once, [told], now=now)
        return redirect("today")
    words = {"form": form, "day": day, "today": now.date().isoformat(), "tab": "today"}
    return render(request, "web/entries/late.html", words)


def _has_day(request: HttpRequest) -> bool:
    try:
        return parse_date((request.POST or request.GET).get("day", "")) is not None
    except ValueError:
        return False


@require_http_methods(["GET", "POST"])
@for_person
def away(request: HttpRequest, someone: Someone) -> HttpResponse:
    """Days without training, past or to come."""
    now = clock.now()
    record = care.record_of(someone.key)
    form = AwayForm(
        request.POST or None,
        today=now.date(),
        started_on=record.person.started_on,
        initial={"first": now.date(), "last": now.date()},
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        away = Away(first=said["first"], last=said["last"], why=AwayReason(said["why"]))
        care.send(someone.key, form.once, [Part("", away)], now=now)
        return redirect("today")
    told = {"form": form, "tab": "today"}
    return render(request, "web/entries/away.html", told)


def moment_on(day: date, now: datetime) -> datetime | None:
    """Today means this moment; an earlier day means its noon."""
    return None if day == now.date() else datetime.combine(day, NOON, tzinfo=now.tzinfo)
