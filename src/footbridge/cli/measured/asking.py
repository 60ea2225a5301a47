"""Asking a Django application for a page as a server does, without one, and what that costs."""

import io
from collections.abc import Callable
from statistics import median
from time import process_time
from typing import Any

Application = Callable[[dict[str, Any], Callable[..., Any]], Any]
MILLISECONDS = 1000


class NoPage(Exception):
    """The answer was no page: what is measured would be nothing."""


class Browser:
    """Asks one application for pages, with the cookies of somebody."""

    def __init__(self, application: Application, cookies: dict[str, str]) -> None:
        self.application = application
        self.cookies = "; ".join(f"{name}={value}" for name, value in cookies.items())

    def get(self, path: str) -> bytes:
        """The whole page. Raises NoPage for any other answer."""
        heard: list[str] = []
        answer = self.application(self._asked(path), lambda status, *_: heard.append(status))
        try:
            page = b"".join(answer)
        finally:
            answer.close()
        if heard != ["200 OK"]:
            raise NoPage(f"{path}: {heard}")
        return page

    def _asked(self, path: str) -> dict[str, Any]:
        return {
            "REQUEST_METHOD": "GET",
            "SCRIPT_NAME": "",
            "PATH_INFO": path,
            "QUERY_STRING": "",
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "localhost",
            "HTTP_COOKIE": self.cookies,
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }


def cpu_ms(
    work: Callable[[], object], rounds: int, *, before: Callable[[], object] | None = None
) -> float:
    """The median of so many rounds in milliseconds of this process alone.

    `before` is done before each of them and not counted.
    """
    taken = []
    for _ in range(rounds):
        if before is not None:
            before()
        began = process_time()
        work()
        taken.append(process_time() - began)
    return median(taken) * MILLISECONDS
