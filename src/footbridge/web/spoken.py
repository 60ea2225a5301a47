"""The language of a page is the language of its reasons too."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from footbridge.telling import speaking

ENGLISH = "en-gb"


class Spoken:
    """`telling` knows no Django: here it is told which language was chosen for this request."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with speaking(get_language() or ENGLISH):
            return self.answer(request)
