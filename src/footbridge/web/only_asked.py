"""HEAD, by which monitors and link checkers ask about a page: the answer of GET, without its body.

Reading a page changes nothing, so that asking about it may do the same work.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


class OnlyAsked:
    """For every page at once: none has to think of it."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method != "HEAD":
            return self.answer(request)
        request.method = "GET"
        answer = self.answer(request)
        request.method = "HEAD"
        answer.headers.setdefault("Content-Length", str(len(answer.content)))
        answer.content = b""
        return answer
