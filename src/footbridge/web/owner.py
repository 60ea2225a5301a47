"""Whoever holds the device is let in: the door where all of Footbridge is on one device."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from footbridge import care
from footbridge.web import access, clock, home

NAME = "this device"


class OwnerIsHere:
    """Signs the one device in by itself. What lets others in is not there."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not access.is_open_to_all(request) and not access.is_signed_in(request):
            _let_in(request)
        return self.answer(request)

    def process_view(self, request: HttpRequest, *_: Any) -> None:
        """Raises Http404 for a page that only a computer with many browsers has."""
        asked = request.resolver_match
        name = asked.url_name if asked else None
        if name in home.NOT_FOR_ONE_DEVICE or (name == "calendar" and request.method == "POST"):
            raise Http404


def _let_in(request: HttpRequest) -> None:
    now = clock.now()
    device = care.use_key(care.make_key(now=now), now=now, browser="", name=NAME)
    if device is not None:
        access.sign_in(request, device)
