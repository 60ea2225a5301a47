"""Pages for when something does not work: what it is in plain words, and the way back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

NOT_FOUND, ONLY_SENT, NOT_UNDERSTOOD, TOO_OLD, BROKEN = 404, 405, 400, 403, 500


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """An address that leads nowhere, or to something that is not this person's."""
    return _page(request, "not-found", NOT_FOUND)


def only_sent(request: HttpRequest) -> HttpResponse:
    """An address that takes forms and shows nothing."""
    return _page(request, "not-found", ONLY_SENT)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that cannot be right, such as one under a name that is not allowed."""
    return _page(request, "not-understood", NOT_UNDERSTOOD)


def too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose secret does not fit: the page was open across a new sign-in."""
    return _page(request, "too-old", TOO_OLD)


def broken(request: HttpRequest) -> HttpResponse:
    """A fault of ours. Acts are whole or not at all, so nothing is half saved."""
    return _page(request, "broken", BROKEN)


def _page(request: HttpRequest, kind: str, status: int) -> HttpResponse:
    response = render(request, "web/trouble.html", {"kind": kind}, status=status)
    response["Cache-Control"] = "no-store"
    return response
