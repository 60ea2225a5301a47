"""What the record does not take becomes a page that says so, with all that was written in it.

Forms find most of what is wrong beside its field. What is left cannot be seen by a form: a clock
that stands in another century, an id that something else has already.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from footbridge.care import Refused
from footbridge.web.views import trouble


class SaidWhenRefused:
    """Stands next to the views. An act that is refused has changed nothing."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return trouble.refused(request) if isinstance(error, Refused) else None
