"""The check-in of the day, screen by screen. It is told as soon as its news are."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django import forms
from django.db import Error, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from footbridge import care
from footbridge.care import Part, Record
from footbridge.catalogue.units import WEEK
from footbridge.engine.facts import CheckIn, Entry, FeetCheck
from footbridge.engine.known.answers import person_on
from footbridge.engine.known.history import History, first_told
from footbridge.engine.known.time_of_day import own_day, slot_at
from footbridge.engine.person import Person
from footbridge.telling import facts
from footbridge.web import clock, left_to_ask
from footbridge.web.access import Someone, for_person
from footbridge.web.forms.checkin import (
    LOOK,
    FeelingForm,
    Look,
    MoreForm,
    NewsForm,
    WhereForm,
    parts_from,
)
from footbridge.web.forms.setup import YesNoUnsure
from footbridge.web.forms.told_before import answers_from
from footbridge.web.half_filled import DAY, FIELD, HalfFilled, at_hand, keep, of_its_day
from footbridge.web.pages import checkin
from footbridge.web.pages.flags import raised_by
from footbridge.web.pages.left_open import left_open
from footbridge.web.pages.setup import flags_asked


@dataclass(frozen=True, slots=True)
class Here:
    """What every screen needs: whose it is, what is known of them, and the form so far."""

    someone: Someone
    person: Person
    record: Record
    history: History
    half: HalfFilled
    now: datetime

    @property
    def day(self) -> date:
        """The day that the check-in is of."""
        return self.half.tells_of(self.now.date())

    @property
    def has_more(self) -> bool:
        """Whether some answers ask for one screen more."""
        catalogue, answers = care.catalogue(), self.half.answers
        return bool(
            checkin.doubtful_flags(catalogue, answers)
            or checkin.suspects(self.history, catalogue, answers, self.day)
        )

    @property
    def has_map(self) -> bool:
        """Whether the places changed, so that the map is asked for."""
        return bool(self.half.answers.get("news", {}).get("changed") == YesNoUnsure.YES)

    @property
    def looked_at(self) -> bool:
        """Whether the feet were looked at on this day already, as another form told it."""
        told = care.told_by(self.record.journal.facts, self.half.id, [LOOK]).get(LOOK)
        return any(
            each.id != (told and told.id) and not each.what.not_yet_told
            for each in self.history.on(self.day, FeetCheck)
        )

    @property
    def last_marks(self) -> dict[str, list[str]]:
        """The map as it was marked before this check-in."""
        own = care.told_by(self.record.journal.facts, self.half.id, [""]).get("")
        return checkin.last_marks(self.history, self.person, own.id if own else "")

    @property
    def is_new_here(self) -> bool:
        """Whether these are somebody's first weeks: what needs help at once is spelled out."""
        early = care.catalogue().numbers.early_weeks * WEEK
        return self.day - self.person.started_on < early

    def form(self, step: str, data: Any = None, initial: Any = None) -> forms.Form:
        catalogue, answers = care.catalogue(), self.half.answers
        match step:
            case "feeling":
                return FeelingForm(data, initial=initial)
            case "where":
                marks = initial or self.last_marks
                return WhereForm(data, initial=marks)
            case "news":
                flags = flags_asked(catalogue, checkin.DAILY)
                return NewsForm(flags, data, initial=initial, looked_at=self.looked_at)
            case _:
                flags = checkin.doubtful_flags(catalogue, answers)
                streams = checkin.suspects(self.history, catalogue, answers, self.day)
                return MoreForm(flags, streams, data, initial=initial)


@require_GET
@for_person
def begin(request: HttpRequest, someone: Someone) -> HttpResponse:
    """A new check-in; where there is one of that part of the day, it is asked which is meant."""
    here = _here(request, someone)
    told = _told_already(here)
    if told and not here.half.answers and "more" not in request.GET:
        words = {
            "about": "check_in",
            "day": here.half.day,
            "on": here.day,
            "told": [(_first_of(here, each), facts.what(each.what, care.catalogue()))
                     for each in told],
            "tab": "today",
        }  # fmt: skip
        return render(request, "web/entries/again.html", words)
    return _to("feeling", here.half)


def _told_already(here: Here) -> list[Entry[CheckIn]]:
    """Of today only those of the same half of the day; of an earlier day all."""
    numbers = care.catalogue().numbers
    if here.half.day:
        return list(here.history.on(here.day, CheckIn))
    slot = slot_at(here.now, here.person.check_in_slot, numbers)
    told = here.history.on(own_day(CheckIn(slot=slot), here.now, numbers), CheckIn)
    return [each for each in told if each.what.slot is slot]


def _first_of(here: Here, entry: Entry[CheckIn]) -> str:
    known = {each.id: each for each in here.record.journal.facts}
    return first_told(entry, known).id


@require_http_methods(["GET", "POST"])
@for_person
def step(request: HttpRequest, someone: Someone, step: str) -> HttpResponse:
    here = _here(request, someone)
    screen = checkin.step_of(step, has_map=here.has_map, has_more=here.has_more)
    if screen is None:
        raise Http404
    form = here.form(step, request.POST or None, here.half.answers.get(step))
    if request.method == "POST" and form.is_valid():
        here.half.answers[step] = _half_of_day(here, step) | _said(request, form, here)
        if here.half.answers[step].get("changed") == YesNoUnsure.NO:
            here.half.answers["where"] = dict(here.last_marks)
        return _after(here, step)
    before = checkin.last_check_in(here.history, here.day)
    told = {
        "step": screen,
        "form": form,
        "half": here.half,
        "here": here,
        "before": before.what if before else None,
        "was": _was(here),
        "has_marks": checkin.has_marks(here.history),
        "has_usual": bool(here.person.usual_zones),
        "has_markers": checkin.has_markers(here.half.answers),
        "is_new_here": here.is_new_here,
        "opens": left_open(here.history, care.catalogue()),
    }
    return render(request, f"web/checkin/{step}.html", told)


def _here(request: HttpRequest, someone: Someone) -> Here:
    now = clock.now()
    record = care.record_of(someone.key, someone.mark)
    half = of_its_day(at_hand(request, someone.key, checkin.NAME, now.date()), now.date())
    if half.day and date.fromisoformat(half.day) < record.person.started_on:
        half.day = ""
    if not half.answers:
        half = _as_told(half, record, now)
    history = record.history(half.tells_of(now.date()))
    here = Here(someone, person_on(record.person, history), record, history, half, now)
    for name in checkin.STEPS:
        # What another version kept may not fit the questions of this one.
        if name in half.answers and not here.form(name, half.answers[name]).is_valid():
            del half.answers[name]
    return here


def _as_told(half: HalfFilled, record: Record, now: datetime) -> HalfFilled:
    """The form as it stands in the record, when it was told: an entry is opened to be mended."""
    names = ("", LOOK, "stumble", "markers", "fall", *care.catalogue().flags)
    told = care.told_by(record.journal.facts, half.id, names)
    check_in = told.get("")
    if check_in is None or not isinstance(check_in.what, CheckIn):
        return half
    answers = answers_from(check_in.what, {name: entry.what for name, entry in told.items()})
    on = check_in.at.date()
    day = on.isoformat() if on < now.date() else ""
    return HalfFilled(half.id, on.isoformat(), answers, is_sent=True, day=day)


def _half_of_day(here: Here, step: str) -> dict[str, Any]:
    """Morning or evening is that of the first answer, however late the form goes on."""
    if step != "feeling":
        return {}
    slot = here.half.answers.get("feeling", {}).get("slot")
    if not slot and not here.half.day:
        slot = slot_at(here.now, here.person.check_in_slot, care.catalogue().numbers).value
    return {"slot": slot} if slot else {}


def _said(request: HttpRequest, form: forms.Form, here: Here) -> dict[str, Any]:
    """The answer as plain JSON. "The same as yesterday" is an answer of its own."""
    if isinstance(form, WhereForm) and "same" in request.POST:
        return dict(here.last_marks)
    return {name: value for name, value in form.cleaned_data.items() if value not in ("", None)}


def _after(here: Here, step: str) -> HttpResponse:
    """On to the next screen. What was told already is told again with what was changed."""
    half = here.half
    # What was sent by another version may lack news that this one can read: they are asked again.
    told = _tell(here) if "news" in half.answers else _keep(here)
    if step == "feeling" or "news" not in half.answers:
        return _to("news", half)
    if step == "news" and here.has_map:
        return _to("where", half)
    if step != "more" and here.has_more:
        return _to("more", half)
    return _finished(here, told)


def _keep(here: Here) -> tuple[str, ...]:
    """What was answered so far; none of it is told yet."""
    keep(here.someone.key, checkin.NAME, here.half, now=here.now)
    return ()


def _tell(here: Here) -> tuple[str, ...]:
    """Everything that was said as facts, in one act. Gives the ids under which it stands.

    The form is kept in the same act; and also where telling is refused, or fails: so nobody has
    to answer again.
    """
    is_sent, at = here.half.is_sent, here.half.moment(here.now)
    try:
        with transaction.atomic():
            here.half.is_sent = True
            _keep(here)
            return _told_of(here, at)
    except care.UnknownPerson:
        # Deleted meanwhile: nothing of them is kept any more.
        raise
    except (care.Refused, Error):
        here.half.is_sent = is_sent
        _keep(here)
        raise


def _told_of(here: Here, at: datetime | None) -> tuple[str, ...]:
    half, numbers = here.half, care.catalogue().numbers
    own = here.person.check_in_slot
    slot = own if half.day else slot_at(here.now, own, numbers)
    parts = [_as_seen(here, replace(part, at=at)) for part in parts_from(half.answers, slot)]
    new = care.send(here.someone.key, half.id, parts, now=here.now)
    ids = (care.part_id(half.id, part.name) for part in parts)
    return (*ids, *(entry.id for entry in new))


def _as_seen(here: Here, part: Part) -> Part:
    """What was found on the feet meanwhile stays: the check-in knows only that there was some."""
    if part.name != LOOK or part.what != FeetCheck(not_yet_told=True):
        return part
    seen = care.told_by(here.record.journal.facts, here.half.id, [LOOK]).get(LOOK)
    return replace(part, what=seen.what) if seen and seen.what.warnings() else part


def _finished(here: Here, told: tuple[str, ...]) -> HttpResponse:
    """To whatever needs attention first."""
    on = here.now.date()
    flag = raised_by(care.today(here.someone.key, on=on, now=here.now, store=False), *told)
    if flag is not None:
        return HttpResponseRedirect(reverse("flag", args=[flag]))
    if here.half.answers["news"].get("look") == Look.SOMETHING and not _has_found(here):
        look = care.part_id(here.half.id, LOOK)
        return HttpResponseRedirect(f"{reverse('feet')}?{FIELD}={look}")
    if here.half.day:
        return HttpResponseRedirect(reverse("day", args=[here.half.day]))
    if left_to_ask.next_one(here.someone.key, on) is not None:
        return HttpResponseRedirect(reverse("later"))
    return HttpResponseRedirect(reverse("today"))


def _has_found(here: Here) -> bool:
    """Whether what was seen on the feet was told in full before."""
    seen = care.told_by(here.record.journal.facts, here.half.id, [LOOK]).get(LOOK)
    return bool(seen and seen.what.warnings())


def _to(step: str, half: HalfFilled) -> HttpResponse:
    address = reverse("check-in-step", args=[step])
    day = f"&{DAY}={half.day}" if half.day else ""
    return HttpResponseRedirect(f"{address}?{FIELD}={half.id}{day}")


def _was(here: Here) -> frozenset[str]:
    """The places that were marked the last time, in any way."""
    return frozenset(key for keys in here.last_marks.values() for key in keys)
