"""Asking a Django application for a page as a server does, without one, and what that costs."""

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import perf_counter, process_time
from typing import Any
from urllib.parse import urlencode

Application = Callable[[dict[str, Any], Callable[..., Any]], Any]
MILLISECONDS = 1000
PAGE, LED_ON = "200 OK", "302 Found"
FORM = "application/x-www-form-urlencoded"
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


class NoPage(Exception):
    """The answer was no page: what is measured would be nothing."""


class Browser:
    """Asks one application for pages, with the cookies of somebody."""

    def __init__(self, application: Application, cookies: Mapping[str, str]) -> None:
        self.application = application
        self.cookies = "; ".join(f"{name}={value}" for name, value in cookies.items())

    def get(self, path: str) -> bytes:
        """The whole page. Raises NoPage for any other answer."""
        return self._asked(path, PAGE, b"")

    def post(self, path: str, said: Mapping[str, str]) -> None:
        """Sends a form that is taken and leads on. Raises NoPage for any other answer."""
        self._asked(path, LED_ON, urlencode(said).encode())

    def _asked(self, path: str, wanted: str, form: bytes) -> bytes:
        heard: list[str] = []
        answer = self.application(self._told(path, form), lambda status, *_: heard.append(status))
        try:
            page = b"".join(answer)
        finally:
            answer.close()
        if heard != [wanted]:
            raise NoPage(f"{path}: {heard}")
        return page

    def _told(self, path: str, form: bytes) -> dict[str, Any]:
        page, _, asked = path.partition("?")
        return {
            "REQUEST_METHOD": "POST" if form else "GET",
            "SCRIPT_NAME": "",
            "PATH_INFO": page,
            "QUERY_STRING": asked,
            "CONTENT_TYPE": FORM if form else "",
            "CONTENT_LENGTH": str(len(form)),
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": "localhost",
            "HTTP_COOKIE": self.cookies,
            "REMOTE_ADDR": "127.0.0.1",
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(form),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }


def hidden_in(page: str) -> dict[str, str]:
    """What the form of a page sends without anybody having typed it: its id, and whose it is."""
    return dict(HIDDEN.findall(page.rpartition("<main")[2]))


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds of one round: `cpu` of this process alone, `wall` by the clock."""

    cpu: float
    wall: float


def spent(work: Callable[[], object]) -> Spent:
    """What it costs once."""
    cpu, wall = process_time(), perf_counter()
    work()
    return Spent((process_time() - cpu) * MILLISECONDS, (perf_counter() - wall) * MILLISECONDS)
