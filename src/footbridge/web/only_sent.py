"""An address that only takes forms, opened as if it were a page: people see the way back."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from footbridge.web.views import trouble

NOT_ALLOWED = 405


class OnlySent:
    """Without it a browser would show an empty page, after a reload or from its history."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.answer(request)
        if answer.status_code != NOT_ALLOWED or request.method != "GET":
            return answer
        page = trouble.only_sent(request)
        page["Allow"] = answer["Allow"]
        return page
