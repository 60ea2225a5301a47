"""Entries by hand: walks, tests, earlier days, days away. Each can be opened again and mended."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import takewhile
from typing import Any, TypeVar, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.dateparse import parse_date
from django.utils.functional import lazy
from django.views.decorators.http import require_http_methods

from footbridge import care
from footbridge.care import Part, Record
from footbridge.catalogue.units import MINUTE
from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts import Away, AwayReason, Entry, Fact, Session, Surface, Test, Walk
from footbridge.engine.facts.told import Told as AnyTold
from footbridge.engine.known.history import first_told, standing
from footbridge.engine.shown.decision import Decision, Item, Reason
from footbridge.engine.shown.tests_wait import tests_wait
from footbridge.telling import durations, facts
from footbridge.telling.why import whys
from footbridge.web import clock
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.asking import yes_or_no
from footbridge.web.forms.entries import (
    AwayForm,
    LateSessionForm,
    SetsForm,
    TestForm,
    Told,
    WalkForm,
)
from footbridge.web.pages.late import late_sets, names_of_the_day
from footbridge.web.pages.start import line
from footbridge.web.pages.tests import EACH_LEG
from footbridge.web.pages.today import walk_item

MENDED = "entry"
FOR_REVIEW = "review"
PLANNED = "planned"
# They are in order of their moments. What follows may be of an earlier day on the wall: across a
# date line, and through the night.
APART = timedelta(days=4)
# More seconds than any walk has.
DIGITS = 6
# Said of a walk far above the others.
EVEN_DAYS = "REG-06"

F = TypeVar("F", bound=AnyTold)


def mended(request: HttpRequest, record: Record, kind: type[F]) -> Entry[F] | None:
    """The entry that a page was opened for, as it stands. 404 for one that is not there."""
    wanted = request.GET.get(MENDED)
    if wanted is None:
        return None
    for entry in standing(record.journal.facts):
        if entry.id == wanted and isinstance(entry.what, kind):
            return cast("Entry[F]", entry)
    raise Http404


def on_a_day(
    record: Record, kind: type[F], is_meant: Callable[[F], bool] = lambda what: True
) -> Callable[[date], list[Told]]:
    """What stands of a kind on a day."""

    def told(day: date) -> list[Told]:
        stand = [each for each in _told_on(day, record, kind) if is_meant(each.what)]
        is_mended = any(each.corrects is not None for each in stand)
        known = {each.id: each for each in record.journal.facts} if is_mended else {}
        return [Told(each.id, first_told(each, known).id, in_words_later(each)) for each in stand]

    return told


def _told_on(day: date, record: Record, kind: type[F]) -> list[Entry[Any]]:
    """Looked up from the end: to put years of a kind by their days takes much longer."""
    newest_first = reversed(record.history(clock.today()).of(kind))
    since = takewhile(lambda each: each.at.date() > day - APART, newest_first)
    return [each for each in since if each.day == day][::-1]


def in_words(entry: Entry[Fact]) -> str:
    return facts.what(entry.what, care.catalogue())


# A form that is sent is read by ids alone.
in_words_later = lazy(in_words, str)


@require_http_methods(["GET", "POST"])
@for_person
def walk(request: HttpRequest, someone: Someone) -> HttpResponse:
    """What is planned, and the walk as it was."""
    now, catalogue = clock.now(), care.catalogue()
    record = care.record_of(someone.key, someone.mark)
    told = mended(request, record, Walk)
    planned = _planned(request, someone, now)
    first = _of_walk(told) if told else {"minutes": max(1, planned // MINUTE) if planned else None}
    form = WalkForm(
        request.POST or None,
        most=catalogue.test_of(Measure.WALKING_TOLERANCE).hi,
        today=now.date(),
        started_on=record.person.started_on,
        initial=first | _day_asked(request),
        told=on_a_day(record, Walk),
        own=told,
    )
    if request.method == "POST" and form.is_valid():
        walked = _walked(form.cleaned_data, told, planned)
        part = Part("", walked, _moment(form.cleaned_data["day"], told, now),
                    instead=form.instead_of)  # fmt: skip
        care.send(someone.key, form.once, [part], now=now)
        return _after(form, told, "today")
    day = care.day(someone.key, on=now.date(), now=now, mark=someone.mark)
    item = walk_item(day.decision)
    planned = _asked_in(item)
    words = {
        "form": form,
        "line": line(item, day.decision.week, catalogue) if item else None,
        "planned": planned,
        "time": durations.walk_time(planned) if planned else "",
        "uneven": whys(_of_rule(day.decision, EVEN_DAYS), catalogue),
        "earlier": _earlier(_day_asked(request).get("day") or _day_of(told)),
        "today": now.date().isoformat(),
        "tab": "today",
    }
    return render(request, "web/entries/walk.html", words)


def _planned(request: HttpRequest, someone: Someone, now: datetime) -> int:
    """The seconds that the plan asks for. A form that is sent says what it showed: that was
    meant, and the plan need not be made again.
    """
    shown = request.POST.get(PLANNED, "")
    if shown.isdecimal() and len(shown) <= DIGITS:
        return int(shown)
    day = care.day(someone.key, on=now.date(), now=now, mark=someone.mark)
    return _asked_in(walk_item(day.decision))


def _asked_in(item: Item | None) -> int:
    return item.dose.work_seconds or 0 if item else 0


def _walked(said: dict[str, Any], told: Entry[Walk] | None, planned: int) -> Walk:
    """The walk as the form tells it; what it does not ask for stays as it was."""
    before = told.what if told else None
    total = said["total"]
    return Walk(
        seconds=_seconds_walked(said["minutes"], before.seconds if before else planned),
        total_seconds=_seconds_walked(total, (before and before.total_seconds) or 0)
        if total
        else None,
        comfortable=yes_or_no(said["comfortable"]),
        surface=Surface(said["surface"]) if said["surface"] else None,
        steps=before.steps if before else None,
        stop=before.stop if before else None,
        came_from=before.came_from if before else None,
    )


def _of_rule(decision: Decision, rule: str) -> list[Reason]:
    """The reasons of what is said beside the plan, by their rule."""
    return [each for nudge in decision.nudges for each in nudge.reasons if each.rule == rule]


def _of_walk(told: Entry[Walk]) -> dict[str, Any]:
    walked, comfortable = told.what, told.what.comfortable
    return {
        "minutes": max(1, walked.seconds // MINUTE),
        "total": walked.total_seconds // MINUTE if walked.total_seconds else None,
        "comfortable": None if comfortable is None else "yes" if comfortable else "no",
        "surface": walked.surface.value if walked.surface else "",
    }


def _seconds_walked(minutes: int, planned: int) -> int:
    """Minutes are what people know; the plan's own half minutes are not lost by that."""
    return planned if planned and minutes == max(1, planned // MINUTE) else minutes * MINUTE


@require_http_methods(["GET", "POST"])
@for_person
def test(request: HttpRequest, someone: Someone, measure: str) -> HttpResponse:
    """One test of the body, with how to do it safely."""
    chosen = _measure(measure)
    now, text = clock.now(), care.catalogue().test_of(chosen)
    record = care.record_of(someone.key)
    told = mended(request, record, Test)
    if told and told.what.measure is not chosen:
        raise Http404
    sides = _sides(chosen, told)
    first = {_field(told.what.side): told.what.result} if told else {}
    form = TestForm(
        text.lo,
        text.hi,
        sides,
        request.POST or None,
        today=now.date(),
        started_on=record.person.started_on,
        initial=first | _day_asked(request),
        told=on_a_day(record, Test, lambda what: what.measure is chosen),
        own=told,
    )
    if request.method == "POST" and form.is_valid():
        _save_test(someone, form, chosen, record, now)
        return _after(form, told, "review" if FOR_REVIEW in request.GET else "progress")
    words = {"form": form, "text": text, "today": now.date().isoformat(), "tab": "progress"}
    decision = care.today(someone.key, on=now.date(), now=now, store=False)
    words |= {"mended": told, "tests_wait": tests_wait(decision)}
    return render(request, "web/entries/test.html", words)


def _sides(measure: Measure, told: Entry[Test] | None) -> tuple[Side, ...]:
    if told is not None:
        return (told.what.side,) if told.what.side else ()
    return tuple(Side) if measure in EACH_LEG else ()


def _field(side: Side | None) -> str:
    return side.value if side else "result"


def _measure(name: str) -> Measure:
    try:
        return Measure(name.replace("-", "_"))
    except ValueError:
        raise Http404 from None


def _save_test(
    someone: Someone, form: TestForm, measure: Measure, record: Record, now: datetime
) -> None:
    said = form.cleaned_data
    at = _moment(said["day"], form.own, now)
    known = {each.id: each.what for each in record.journal.facts}
    results = {
        side: said[_field(side)] for side in (*Side, None) if said.get(_field(side)) is not None
    }
    parts = [
        Part(
            "" if form.own else _field(side) if side else "both",
            Test(measure=measure, result=result, side=side),
            at,
            instead=tuple(
                each for each in form.instead_of if getattr(known[each], "side", None) is side
            ),
        )
        for side, result in results.items()
    ]
    care.send(someone.key, form.once, parts, now=now)


@require_http_methods(["GET", "POST"])
@for_person
def late(request: HttpRequest, someone: Someone) -> HttpResponse:
    """A session of an earlier day, chosen from what was planned then."""
    now, catalogue = clock.now(), care.catalogue()
    record = care.record_of(someone.key)
    day = _day_asked(request).get("day") or now.date() - timedelta(days=1)
    if not record.person.started_on <= day <= now.date():
        day = now.date()
    decision = care.today(someone.key, on=day, now=now, store=False)
    form = LateSessionForm(
        names_of_the_day(decision, catalogue),
        request.POST or None,
        today=now.date(),
        started_on=record.person.started_on,
        initial={"day": day},
        told=on_a_day(record, Session),
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        done = Session(sets=late_sets(decision, said["done"], said["effort"]))
        part = Part("", done, clock.moment_on(said["day"], now), instead=form.instead_of)
        care.send(someone.key, form.once, [part], now=now)
        return _after(form, None, "today")
    words = {"form": form, "day": day, "today": now.date().isoformat(), "tab": "today"}
    return render(request, "web/entries/late.html", words)


@require_http_methods(["GET", "POST"])
@for_person
def sets(request: HttpRequest, someone: Someone, fact: str) -> HttpResponse:
    """The sets of a session that was told, each with its amount."""
    now, catalogue = clock.now(), care.catalogue()
    record = care.record_of(someone.key)
    told = next((each for each in standing(record.journal.facts) if each.id == fact), None)
    if told is None or not isinstance(told.what, Session):
        raise Http404
    form = SetsForm(told.what.sets, catalogue, request.POST or None, initial={"id": told.id})
    if request.method == "POST" and form.is_valid():
        done = form.session(told.what)
        care.send(someone.key, form.once, [Part("", done, told.at)], now=now)
        return redirect("day", day=told.at.date())
    words = {"form": form, "words": facts.fact(told, catalogue), "told": told, "tab": "progress"}
    return render(request, "web/entries/sets.html", words)


@require_http_methods(["GET", "POST"])
@for_person
def away(request: HttpRequest, someone: Someone) -> HttpResponse:
    """Days without training, past or to come."""
    now = clock.now()
    record = care.record_of(someone.key)
    told = mended(request, record, Away)
    first: dict[str, Any] = {"first": now.date(), "last": now.date()}
    if told:
        what = told.what
        first = {"id": told.id, "first": what.first, "last": what.last, "why": what.why.value}
    form = AwayForm(
        request.POST or None,
        today=now.date(),
        started_on=record.person.started_on,
        initial=first,
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        away = Away(first=said["first"], last=said["last"], why=AwayReason(said["why"]))
        care.send(someone.key, form.once, [Part("", away)], now=now)
        return redirect("day", day=told.at.date()) if told else redirect("today")
    return render(request, "web/entries/away.html", {"form": form, "tab": "today"})


def _moment(day: date, told: Entry[Any] | None, now: datetime) -> datetime | None:
    """When it happened: of an entry that is mended its own moment, unless its day is another."""
    if told is None:
        return clock.moment_on(day, now)
    return told.at if day == told.at.date() else clock.moment_on(day, now) or now


def _day_of(told: Entry[Any] | None) -> date | None:
    return told.at.date() if told else None


def _earlier(day: date | None) -> date | None:
    return day if day is not None and day < clock.today() else None


def _day_asked(request: HttpRequest) -> dict[str, date]:
    """The day that a page was opened for, or that its form speaks of."""
    try:
        day = parse_date((request.POST or request.GET).get("day", ""))
    except ValueError:
        day = None
    return {"day": day} if day else {}


def _after(form: Any, told: Entry[Any] | None, otherwise: str) -> HttpResponse:
    """Back to the day that it belongs to, where that is an earlier one or an entry was mended."""
    day = form.cleaned_data["day"]
    if told is not None or day != clock.today():
        return redirect("day", day=day.isoformat())
    return redirect(otherwise)
