"""More than any form of ours can hold is refused before it is read, with a page that says so."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from footbridge.web.large_files import most_for
from footbridge.web.views import trouble


class NotTooMuch:
    """Stands before whatever reads a body. A server passes on no more than it has announced."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return trouble.too_much(request) if is_too_much(request) else self.answer(request)


def is_too_much(request: HttpRequest) -> bool:
    told = request.META.get("CONTENT_LENGTH") or "0"
    announced = int(told) if told.isdecimal() else 0
    if announced <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        return False
    cookies = request.META.get("HTTP_COOKIE", "")
    return announced > most_for(request.method or "", request.path_info, cookies)
