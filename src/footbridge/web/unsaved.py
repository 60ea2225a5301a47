"""The warning signs in a form that could not be written down: what to do does not wait for that.

They are read out of what was sent as it is. An answer that is not whole, or that the machine lost
on the way, still says that something is wrong. Whatever was not answered counts as the graver.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from math import inf
from typing import Any

from django.db import Error
from django.http import HttpRequest
from django.http.request import QueryDict
from django.urls import Resolver404, ResolverMatch, resolve

from footbridge import care
from footbridge.care import UnknownPerson
from footbridge.catalogue.model import Catalogue, Flag
from footbridge.catalogue.words import Side
from footbridge.engine.facts import (
    Entry,
    Fact,
    FeetCheck,
    Finding,
    FlagRaised,
    FootFinding,
    Journal,
)
from footbridge.engine.known.answers import Screen, screen_on
from footbridge.engine.known.guide import guide_of
from footbridge.engine.known.history import history_until
from footbridge.engine.signs.flags import seen_on_feet, signs_in
from footbridge.engine.signs.safety import lines_of
from footbridge.web import clock, half_filled
from footbridge.web.forms.asking import yes_or_no
from footbridge.web.forms.checkin import Trip, fall_in
from footbridge.web.forms.setup import YesNoUnsure
from footbridge.web.forms.typed import falls_typed
from footbridge.web.numbers import Line, Numbers, numbers_here
from footbridge.web.pages.feet import noted_in

UNREADABLE = (Error, OSError, UnknownPerson)
NOTHING_SEEN = frozenset({"nothing", "could_not", "clear"})


@dataclass(frozen=True, slots=True)
class Unsaved:
    """The most urgent sign that was told. `is_untold`: its second question was not answered."""

    flag: Flag
    tier: int
    is_untold: bool
    numbers: Numbers
    line: Line | None


def gravest_told(request: HttpRequest) -> Unsaved | None:
    """What the form that was sent says is wrong; None when it told no warning sign."""
    now, catalogue = clock.now(), care.catalogue()
    told = [
        Entry(id=str(place), at=now, recorded=now, what=fact)
        for place, fact in enumerate(_told(request, catalogue))
    ]
    history = history_until(Journal(facts=tuple(told)), now.date(), catalogue.numbers)
    on_feet = seen_on_feet(history.of(FeetCheck), guide_of(catalogue))
    signs = signs_in(history, catalogue, _screen(request, catalogue), on_feet)
    if not signs:
        return None
    gravest = min(signs, key=lambda sign: sign.tier)
    flag, what = catalogue.flags[gravest.flag], told[int(gravest.fact)].what
    is_untold = isinstance(what, FlagRaised) and what.worse is None and bool(flag.escalation)
    someone = getattr(request, "someone", None)
    numbers = someone.numbers if someone else numbers_here(request)
    return Unsaved(flag, gravest.tier, is_untold, numbers, numbers.line_for(flag.call))


def _told(request: HttpRequest, catalogue: Catalogue) -> Iterator[Fact]:
    page, said = _page(request), request.POST
    yield from _ticked(said, catalogue)
    if page is not None:
        yield from _asked(page, said, catalogue)
    if said.get("trip") == Trip.FALL:
        yield fall_in({"harm": said.getlist("harm")})
    if page is not None and page.url_name == "typed":
        yield from falls_typed(said)
    if page is not None and page.url_name == "feet" and said.get("said") not in NOTHING_SEEN:
        yield FeetCheck(findings=tuple(_found(request)))


def _page(request: HttpRequest) -> ResolverMatch | None:
    try:
        return resolve(request.path_info)
    except Resolver404:
        return None


def _ticked(said: QueryDict, catalogue: Catalogue) -> Iterator[Fact]:
    """Signs on a list, and second questions, which stand under the name of their sign."""
    chosen = said.getlist("signs")
    lines = lines_of(catalogue, chosen)
    ticked = {name for name in chosen if name in catalogue.flags}
    ticked |= {flag for line in lines for flag in line.flags}
    answered = {name for name in catalogue.flags if yes_or_no(said.get(name)) is not None}
    for name in sorted(ticked | answered):
        yield FlagRaised(flag=name, worse=yes_or_no(said.get(name)))


def _asked(page: ResolverMatch, said: QueryDict, catalogue: Catalogue) -> Iterator[Fact]:
    """The sign that a page is about."""
    flag, answer = page.kwargs.get("flag", ""), said.get("answer")
    if flag not in catalogue.flags:
        return
    if page.url_name in {"sign", "ask"} and answer == YesNoUnsure.YES:
        yield FlagRaised(flag=flag, worse=yes_or_no(said.get("worse")))
    if page.url_name == "flag-worse" and answer != YesNoUnsure.NO:
        yield FlagRaised(flag=flag, worse=True)


def _found(request: HttpRequest) -> Iterator[FootFinding]:
    """What was chosen, and what was noted on the same form before, if that can be read."""
    kinds: list[Any] = [request.POST.get("found")]
    someone = getattr(request, "someone", None)
    with suppress(*UNREADABLE):
        half = someone and half_filled.read(someone.key, "feet", half_filled.asked_for(request))
        kinds += [kind for kind, _place in noted_in(half)] if half else []
    for kind in kinds:
        if kind in {each.value for each in Finding}:
            # On which foot changes nothing in what to do.
            yield FootFinding(found=Finding(kind), side=Side.LEFT)


def _screen(request: HttpRequest, catalogue: Catalogue) -> Screen:
    """The limits of the person; the careful ones while they cannot be read."""
    someone = getattr(request, "someone", None)
    if someone is not None:
        with suppress(*UNREADABLE):
            record = care.record_of(someone.key)
            history = record.history(clock.today())
            return screen_on(record.person, history, catalogue)
    # Of whom nothing is known, every gate may stand: who may take blood thinners has a fall looked
    # at today.
    return Screen(None, None, (), ((-inf, frozenset(catalogue.gates)),))
