"""The player: its page, the plan it plays, the pictures, and the door for what was done."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from csp.constants import NONE
from csp.decorators import csp
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_POST

from footbridge import care, record
from footbridge.care import DifferentContent, Refused, UnknownPerson
from footbridge.care.figures_built import drawn
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import Entry, Fact
from footbridge.engine.shown.decision import DayBlock
from footbridge.engine.shown.tests_wait import tests_wait
from footbridge.figures.palette import Theme
from footbridge.record import BadRecord
from footbridge.telling.player import player_words
from footbridge.web import access, clock, clocks, offline
from footbridge.web.drawn import THEMES, painted, person_called
from footbridge.web.numbers import address, numbers_here
from footbridge.web.ours import Ours, sign
from footbridge.web.pages import player as pages
from footbridge.web.pressed import picture, pressed_for
from footbridge.web.rules import Rule, open_to

# What a player may tell. Everything else has a page of its own with a question before it.
KINDS = frozenset({"session", "walk", "test", "check_in", "stumble", "easier_today", "not_today"})
MOST_AT_ONCE = 100
NOTHING = "\\u0000"
# Data and stills fetch nothing and hold no script; in few words, for a page asks for dozens.
FETCHES_NOTHING = {"default-src": [NONE], "frame-ancestors": [NONE]}


@open_to(Rule.DEVICE)
@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The page is the same for everybody; what is personal comes after it, as `plan`."""
    if not care.is_anybody_here():
        return redirect("welcome")
    told = {"words": player_words(), "numbers": numbers_here(request), "scores": range(11)}
    return offline.mark(render(request, "web/player/page.html", told))


@open_to(Rule.DEVICE)
@require_GET
@cache_control(no_store=True)
@csp(FETCHES_NOTHING)
def people(request: HttpRequest) -> JsonResponse:
    """Who of those that a device asks about is here, and what day it is: what it keeps of others
    and of earlier days goes.
    """
    told = {
        "people": access.people_here(request),
        "on": clock.today().isoformat(),
        "csrf": get_token(request),
    }
    return sign(JsonResponse(told), Ours.PEOPLE)


@open_to(Rule.DEVICE)
@require_GET
@cache_control(no_store=True)
@csp(FETCHES_NOTHING)
def plan(request: HttpRequest) -> JsonResponse:
    """Today's session as steps; with `walk` the walk, with `test=single-leg` a test.

    With `try=heel-raise` that one exercise by itself, if it may be done today.
    """
    now, catalogue = clock.now(), care.catalogue()
    someone = access.chosen(request)
    if someone is None:
        return _gone(access.people_here(request))
    measure, tried = request.GET.get("test"), request.GET.get("try")
    if tried:
        made, by_hand = _tried(someone.key, tried, now)
    elif measure:
        tested = _measure(measure)
        made = _tested(someone.key, tested, now)
        by_hand = reverse("test", args=[tested.value.replace("_", "-")])
    else:
        decision = care.today(someone.key, on=now.date(), now=now)
        is_walk = "walk" in request.GET
        made = (pages.walk_plan if is_walk else pages.session_plan)(decision, catalogue)
        by_hand = reverse("walk" if is_walk else "session")
    emergency = someone.numbers.emergency
    answer = JsonResponse(
        made
        | {
            "person": someone.key,
            "people": access.people_here(request),
            "left": _left_of(now),
            "call": {"number": emergency, "address": address(emergency)},
            "by_hand": by_hand,
            "slot": _slot_of(someone.key, now),
            "hours": pages.hours(catalogue.numbers),
            "csrf": get_token(request),
        },
        json_dumps_params={"separators": (",", ":")},
    )
    return sign(answer, Ours.PLAN)


def _tested(key: str, measure: Measure, now: datetime) -> dict[str, Any]:
    """Nothing to do where tests wait: the page by hand says why."""
    on, catalogue = now.date(), care.catalogue()
    if tests_wait(care.today(key, on=on, now=now, store=False)):
        return pages.try_plan(None, on, catalogue)
    return pages.test_plan(measure, on, catalogue)


def _tried(key: str, exercise: str, now: datetime) -> tuple[dict[str, Any], str]:
    if exercise not in care.catalogue().exercises:
        raise Http404
    found = care.alone(care.day(key, on=now.date(), now=now), exercise)
    part = found if isinstance(found, DayBlock) else None
    if part is not None:
        part = replace(part, items=tuple(replace(item, done=False) for item in part.items))
    made = pages.try_plan(part, now.date(), care.catalogue())
    return made, reverse("try", args=[exercise])


def _left_of(now: datetime) -> int:
    """Seconds until the day of a plan is over. A device counts them on its own clock."""
    midnight = datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
    return round(midnight.timestamp() - now.timestamp())


def _slot_of(key: str, now: datetime) -> str:
    """When this person checks in by now, for a check-in without a network."""
    told = care.record_of(key)
    return told.person_on(now.date()).check_in_slot.value


@open_to(Rule.DEVICE)
@require_GET
def schema(request: HttpRequest) -> JsonResponse:
    """The published shape of `timeline` in a plan, for other players."""
    return JsonResponse(record.schema("timeline"))


def _measure(word: str) -> Measure:
    try:
        return Measure(word.replace("-", "_"))
    except ValueError:
        raise Http404 from None


@open_to(Rule.DEVICE)
@require_GET
@cache_control(private=True, max_age=365 * 24 * 3600, immutable=True)
def figure(request: HttpRequest, figure: str) -> HttpResponse:
    """The moving picture of this name."""
    found = drawn(figure)
    if found is None:
        raise Http404
    return HttpResponse(found.moving, content_type="image/svg+xml")


@open_to(Rule.DEVICE)
@require_GET
@cache_control(private=True, max_age=365 * 24 * 3600, immutable=True)
@csp(FETCHES_NOTHING)  # type: ignore[arg-type]  # its types know no parts
def still(request: HttpRequest, figure: str, theme: str, who: str) -> HttpResponse:
    """The telling still of a figure as an image: in the colours of a theme, done by one person."""
    found, person = drawn(figure), person_called(who)
    if found is None or theme not in THEMES or person is None:
        raise Http404
    how = pressed_for(request)
    return picture(painted(found.telling, Theme(theme), person, how), how)


@open_to(Rule.DEVICE)
@require_POST
def facts(request: HttpRequest) -> JsonResponse:
    """Takes what was done. Each fact is answered by itself: one never holds up the rest. They
    are one act: what is answered for is on the disk, and the disk is waited for once.
    """
    told = _read(request)
    if told is None or len(told["facts"]) > MOST_AT_ONCE:
        return sign(JsonResponse({"facts": []}, status=400), Ours.FACTS)
    if not access.may_see(request, told["person"]):
        return _gone(access.people_here(request))
    try:
        with transaction.atomic():
            taken = _taken(told, clock.now())
    except UnknownPerson:
        return _gone(access.people_here(request))
    return sign(JsonResponse({"facts": taken}), Ours.FACTS)


def _gone(people: list[str]) -> JsonResponse:
    """Nobody of this key is here; of those about whom a device asked, these are."""
    return sign(JsonResponse({"people": people}, status=404), Ours.GONE)


def _read(request: HttpRequest) -> dict[str, Any] | None:
    try:
        told = json.loads(request.body)
    except (ValueError, RecursionError):
        return None
    is_whole = (
        isinstance(told, dict)
        and isinstance(told.get("person"), str)
        and isinstance(told.get("facts"), list)
    )
    return told if is_whole else None


def _taken(told: dict[str, Any], now: datetime) -> list[dict[str, Any]]:
    ahead = clocks.ahead_of(told.get("sent_at"), now)
    if "sent_at" in told:
        care.keep_clock(ahead, now)
    leaps = told.get("leapt")
    if not isinstance(leaps, dict):
        leaps = {}
    return [_take(told["person"], each, now, ahead, leaps) for each in told["facts"]]


def _take(
    key: str, told: object, now: datetime, ahead: timedelta, leaps: Mapping[str, object]
) -> dict[str, Any]:
    name = _name_of(told)
    error = clocks.error_before(clocks.leapt(leaps.get(name)), ahead)
    try:
        fact = _fact(told, error, now)
        try:
            care.append(key, [fact], now=now)
        except DifferentContent:
            return {"id": name, "kept": True, "same": _is_known(key, fact)}
    except BadRecord as bad:
        return {"id": name, "kept": False, "why": str(bad.problems[0].expected)}
    except Refused as refused:
        return {"id": name, "kept": False, "why": refused.message}
    except (ValueError, OverflowError, RecursionError):
        # Odder than anybody thought of; an error here would hold up all the others for ever.
        return {"id": name, "kept": False, "why": _("We can’t read this.")}
    return {"id": name, "kept": True}


def _name_of(told: object) -> str:
    name = told.get("id") if isinstance(told, dict) else None
    return name if isinstance(name, str) else ""


def _is_known(key: str, fact: Entry[Fact]) -> bool:
    """Whether only the moments differ: it came before, and the clock was put right otherwise."""
    known = {each.id: each for each in care.record_of(key).journal.facts}[fact.id]
    return replace(known, at=fact.at, recorded=fact.recorded) == fact


def _fact(told: object, error: timedelta, now: datetime) -> Entry[Fact]:
    if not isinstance(told, dict) or not _may_be_told(told):
        raise Refused(_("You can’t tell us this from here."), field="kind")
    text = json.dumps(clocks.put_right(told, error, now))
    # SQLite would keep it and PostgreSQL would not.
    if NOTHING in text:
        raise Refused(_("We can’t read this."), field="id")
    return record.read_fact(text, "player")


def _may_be_told(told: dict[str, Any]) -> bool:
    kind = told.get("kind")
    return isinstance(kind, str) and (kind in KINDS or _takes_back_its_own(told))


def _takes_back_its_own(told: dict[str, Any]) -> bool:
    """A press that was a mistake: taken back by the session that told it, and by no other."""
    ours, corrected = (str(told.get(name, "")).split(".") for name in ("id", "corrects"))
    return told["kind"] == "withdrawn" and len(corrected) > 1 and ours[0] == corrected[0]
