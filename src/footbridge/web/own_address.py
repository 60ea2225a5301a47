"""In a home network this machine is called by a number, which may change while it runs."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from footbridge.storage.home_network import home_addresses


class OwnAddress:
    """Lets this machine be called by its own numbers where devices of the home network may come.

    A number is safe to allow: no page from elsewhere can pretend to be at one.
    """

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.HOME_NETWORK:
            allow_if_own(request.META.get("HTTP_HOST", "").partition(":")[0])
        return self.answer(request)


def allow_if_own(name: str) -> None:
    if name not in settings.ALLOWED_HOSTS and name in home_addresses():
        settings.ALLOWED_HOSTS.append(name)
