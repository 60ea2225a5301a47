"""The player: its page, the plan it plays, the pictures, and the door for what was done."""

import json
from datetime import datetime, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_POST

from footbridge import care, record
from footbridge.care import DifferentContent, Refused
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import Entry, Fact
from footbridge.figures.palette import Theme
from footbridge.record import BadRecord
from footbridge.telling.player import player_words
from footbridge.web import clock, offline
from footbridge.web.access import Someone, for_person
from footbridge.web.drawn import THEMES, drawn, painted, person_called
from footbridge.web.numbers import Numbers, address, numbers_of
from footbridge.web.pages import player as pages

# What a player may tell. Everything else has a page of its own with a question before it.
KINDS = frozenset({"session", "walk", "test", "check_in", "stumble"})
MOST_AT_ONCE = 100
SKEW = timedelta(minutes=2)


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The page is the same for everybody; what is personal comes after it, as `plan`."""
    if not care.people():
        return redirect("welcome")
    told = {"words": player_words(), "numbers": Numbers(), "scores": range(11)}
    return offline.mark(render(request, "web/player/page.html", told))


@require_GET
@for_person
def plan(request: HttpRequest, someone: Someone) -> JsonResponse:
    """Today's session as steps; with `walk` the walk, with `test=single-leg` a test."""
    now, catalogue = clock.now(), care.catalogue()
    measure = request.GET.get("test")
    if measure:
        tested = _measure(measure)
        made = pages.test_plan(tested, now.date(), catalogue)
        by_hand = reverse("test", args=[tested.value.replace("_", "-")])
    else:
        decision = care.today(someone.key, on=now.date(), now=now)
        is_walk = "walk" in request.GET
        made = (pages.walk_plan if is_walk else pages.session_plan)(decision, catalogue)
        by_hand = reverse("walk" if is_walk else "session")
    emergency = numbers_of(someone.key).emergency
    answer = JsonResponse(
        made
        | {
            "person": someone.key,
            "people": [each.key for each in care.people()],
            "call": {"number": emergency, "address": address(emergency)},
            "by_hand": by_hand,
            "slot": _slot_of(someone.key, now),
            "hours": pages.hours(catalogue.numbers),
            "csrf": get_token(request),
        }
    )
    answer["Cache-Control"] = "no-store"
    return answer


def _slot_of(key: str, now: datetime) -> str:
    """When this person checks in by now, for a check-in without a network."""
    told = care.record_of(key)
    return told.person_on(now.date()).check_in_slot.value


@require_GET
def schema(request: HttpRequest) -> JsonResponse:
    """The published shape of `timeline` in a plan, for other players."""
    return JsonResponse(record.schema("timeline"))


def _measure(word: str) -> Measure:
    try:
        return Measure(word.replace("-", "_"))
    except ValueError:
        raise Http404 from None


@require_GET
@cache_control(private=True, max_age=365 * 24 * 3600, immutable=True)
def figure(request: HttpRequest, figure: str) -> HttpResponse:
    """The moving picture of this name."""
    found = drawn(figure)
    if found is None:
        raise Http404
    return HttpResponse(found.moving, content_type="image/svg+xml")


@require_GET
@cache_control(private=True, max_age=365 * 24 * 3600, immutable=True)
def still(request: HttpRequest, figure: str, theme: str, who: str) -> HttpResponse:
    """The first still of a figure as an image: in the colours of a theme, done by one person."""
    found, person = drawn(figure), person_called(who)
    if found is None or not found.stills or theme not in THEMES or person is None:
        raise Http404
    image = painted(found.stills[0], Theme(theme), person)
    return HttpResponse(image, content_type="image/svg+xml")


@require_POST
def facts(request: HttpRequest) -> JsonResponse:
    """Takes what was done. Each fact is answered by itself: one never holds up the rest."""
    told = _read(request)
    if told is None or len(told["facts"]) > MOST_AT_ONCE:
        return JsonResponse({"facts": []}, status=400)
    if told["person"] not in {each.key for each in care.people()}:
        raise Http404
    now = clock.now()
    ahead = _ahead(told.get("sent_at"), now)
    answers = [_take(told["person"], each, now, ahead) for each in told["facts"]]
    return JsonResponse({"facts": answers})


def _read(request: HttpRequest) -> dict[str, Any] | None:
    try:
        told = json.loads(request.body)
    except ValueError:
        return None
    is_whole = (
        isinstance(told, dict)
        and isinstance(told.get("person"), str)
        and isinstance(told.get("facts"), list)
    )
    return told if is_whole else None


def _ahead(sent_at: object, now: datetime) -> timedelta:
    """How far the clock of the device goes before ours; nothing when it is about right."""
    try:
        ahead = datetime.fromisoformat(str(sent_at)) - now
    except (ValueError, TypeError):
        return timedelta()
    return ahead if ahead > SKEW else timedelta()


def _take(key: str, told: object, now: datetime, ahead: timedelta) -> dict[str, Any]:
    name = told.get("id", "") if isinstance(told, dict) else ""
    try:
        care.append(key, [_fact(told, ahead)], now=now)
    except DifferentContent:
        # Ids are made once and never used again: this came before, from a clock set otherwise.
        return {"id": name, "kept": True}
    except BadRecord as bad:
        return {"id": name, "kept": False, "why": str(bad.problems[0].expected)}
    except Refused as refused:
        return {"id": name, "kept": False, "why": refused.message}
    return {"id": name, "kept": True}


def _fact(told: object, ahead: timedelta) -> Entry[Fact]:
    if not isinstance(told, dict) or not (told.get("kind") in KINDS or _takes_back_its_own(told)):
        raise Refused("This cannot be told from here.", field="kind")
    return record.read_fact(json.dumps(_on_our_clock(told, ahead)), "player")


def _takes_back_its_own(told: dict[str, Any]) -> bool:
    """A press that was a mistake: taken back by the session that told it, and by no other."""
    ours, corrected = (str(told.get(name, "")).split(".") for name in ("id", "corrects"))
    return told.get("kind") == "withdrawn" and len(corrected) > 1 and ours[0] == corrected[0]


def _on_our_clock(told: dict[str, Any], ahead: timedelta) -> dict[str, Any]:
    """The moments of a device whose clock is fast, put back, so that nothing is in the future."""
    if not ahead:
        return told
    moments = {name: told[name] for name in ("at", "recorded") if isinstance(told.get(name), str)}
    try:
        return told | {
            name: (datetime.fromisoformat(each) - ahead).replace(microsecond=0).isoformat()
            for name, each in moments.items()
        }
    except ValueError:
        return told
