"""Pages for when something does not work: what it is in plain words, and the way back.

A form that told a warning sign is answered with what to do about it, saved or not.
"""

import sys

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from footbridge.storage.machine import fault_of
from footbridge.web import access
from footbridge.web.carried import carried
from footbridge.web.numbers import numbers_here
from footbridge.web.unsaved import gravest_told

NOT_FOUND, ONLY_SENT, NOT_UNDERSTOOD, TOO_OLD, TOO_MUCH = 404, 405, 400, 403, 413
NOT_TAKEN = 409
BROKEN, MACHINE = 500, 503
# Where what was sent may be sent once more.
AGAIN = frozenset({"too-old", "not-taken", "broken", "machine"})


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """An address that leads nowhere, or to something that is not this person's."""
    is_exercise = request.path.startswith(reverse("library"))
    return _page(request, "no-exercise" if is_exercise else "not-found", NOT_FOUND)


def session_over(request: HttpRequest) -> HttpResponse:
    """A page of a session that goes on no more: it was of another day, or it is finished."""
    return _page(request, "session-over", NOT_FOUND, sent=request.method == "POST")


def only_sent(request: HttpRequest) -> HttpResponse:
    """An address that takes forms and shows nothing."""
    return _page(request, "not-found", ONLY_SENT)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that cannot be right, such as one under a name that is not allowed."""
    return _page(request, "not-understood", NOT_UNDERSTOOD)


def too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose secret does not fit: the page was open across a new sign-in."""
    return _page(request, "too-old", TOO_OLD)


def too_much(request: HttpRequest) -> HttpResponse:
    """More than a form of ours can hold. It was not read."""
    is_file = request.path == reverse("bring-in")
    return _page(request, "too-large" if is_file else "too-much", TOO_MUCH)


def not_taken(request: HttpRequest, why: str) -> HttpResponse:
    """An act refused it, and nothing was changed."""
    return _page(request, "not-taken", NOT_TAKEN, why=why)


def broken(request: HttpRequest) -> HttpResponse:
    """A fault of ours, or of the machine. Acts are whole or not at all: nothing is half saved."""
    error = sys.exception()
    if error is not None and fault_of(error, settings.DATA) is not None:
        return _page(request, "machine", MACHINE)
    return _page(request, "broken", BROKEN)


def _page(request: HttpRequest, kind: str, status: int, **more: object) -> HttpResponse:
    # The country's number: a person's own cannot be looked up when the records cannot be read.
    told: dict[str, object] = {"kind": kind, "emergency": numbers_here(request).emergency, **more}
    template = "web/trouble.html"
    if kind in AGAIN and (form := carried(request)) is not None:
        told["carried"] = form
        unsaved = gravest_told(request)
        if unsaved is not None:
            told["unsaved"] = unsaved
            template = "web/flags/unsaved.html"
    return access.kept_nowhere(render(request, template, told, status=status))
