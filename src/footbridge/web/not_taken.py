"""What an act refuses although the form was right: said on a page, with all that was typed."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from footbridge.care import Refused, UnknownPerson
from footbridge.web.views import trouble


class NotTaken:
    """A clock that was put back, or an entry that is gone meanwhile, is no fault of ours."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, Refused) and not isinstance(error, UnknownPerson):
            return trouble.not_taken(request, error.message)
        return None
