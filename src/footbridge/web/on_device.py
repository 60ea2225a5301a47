"""All of Footbridge inside a browser: a request comes as values, and its answer goes back as some.

A browser keeps no cookie of an answer that was made within it. They lie in a jar beside the
database, which whoever starts this hands in, and is given back when it has changed.
"""

import gc
import json
import random
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from http.cookies import Morsel, SimpleCookie
from io import BytesIO
from typing import Any
from urllib.parse import quote, unquote_to_bytes, urlsplit

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.urls import get_resolver, reverse
from django.utils import timezone

from footbridge import care
from footbridge.storage import tables
from footbridge.web import clock
from footbridge.web.here import COOKIE as ZONE
from footbridge.web.here import zones
from footbridge.web.saved import COOKIE as SAVED

# What the browser settles with itself, or what would ask for half an answer.
LEFT_OUT = frozenset(
    {"cookie", "host", "content-length", "accept-encoding", "if-modified-since", "if-none-match"}
)

# Pages of nobody. Made once, they bring with them what most other pages need, too.
REHEARSED = ("today", "welcome", "look", "help", "library", "set-up")


def load() -> None:
    """Everything that no page can do without, and that is the same for everybody."""
    care.catalogue()
    _ = get_resolver().url_patterns


def rehearse(prefix: str) -> None:
    """Make pages of nobody, from a database that is thrown away afterwards.

    What is in memory then may be kept: nothing of a person is in it, and no secret.
    """
    device = Device("", prefix)
    for name in REHEARSED:
        device.answer("GET", f"http://localhost{reverse(name)}", {}, b"", "UTC")
    connections.close_all()
    gc.collect()


def wake(jar: str, prefix: str, secret: str, zone: str) -> "Device":
    """The application of this very device: its cookies, what signs them, and where it is."""
    settings.SECRET_KEY = secret
    settings.TIME_ZONE = zone if zone in zones() else settings.TIME_ZONE
    timezone.get_default_timezone.cache_clear()  # type: ignore[attr-defined]
    random.seed()
    return Device(jar, prefix)


class NewerTables(Exception):
    """A later version keeps these answers. The device says so by this name; nothing is touched."""


class Jar:
    """The cookies of this one device: each value, and until when it is good."""

    def __init__(self, kept: str) -> None:
        self.cookies: dict[str, tuple[str, str]] = {
            name: (value, until) for name, (value, until) in _read_jar(kept).items()
        }

    def header(self, now: datetime) -> str:
        good = {
            name: value
            for name, (value, until) in self.cookies.items()
            if not until or now < datetime.fromisoformat(until)
        }
        return "; ".join(f"{name}={value}" for name, value in good.items())

    def take(self, header: str, now: datetime) -> None:
        for name, morsel in SimpleCookie(header).items():
            self._take_one(name, morsel, now)

    def _take_one(self, name: str, morsel: "Morsel[str]", now: datetime) -> None:
        age = morsel["max-age"]
        if not morsel.value or age in ("0", 0):
            self.cookies.pop(name, None)
            return
        until = (now + timedelta(seconds=int(age))).isoformat() if age else ""
        self.cookies[name] = (morsel.coded_value, until)

    def text(self) -> str:
        return json.dumps(self.cookies)


def _read_jar(kept: str) -> dict[str, tuple[str, str]]:
    """A browser that was killed as it wrote may leave the end of an earlier jar behind a newer
    one, or none of it whole. No answer lies in it: Footbridge starts all the same.
    """
    try:
        found, _ = json.JSONDecoder().raw_decode(kept)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


class Device:
    """The application, its cookies, and the folder of the site under which it answers.

    Raises NewerTables.
    """

    def __init__(self, jar: str, prefix: str) -> None:
        self.application = get_wsgi_application()
        if tables.are_newer():
            raise NewerTables
        if tables.has_pending_changes():
            tables.bring_up_to_date()
        care.catalogue()
        self.jar = Jar(jar)
        self.prefix = prefix

    def answer(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes, zone: str
    ) -> tuple[str, bytes]:
        """The answer to one request: what it says of itself as JSON, and its bytes.

        The JSON holds `status`, `headers` as pairs, `jar`: its text when it has changed, else
        null, and `says_once`: whether it says what the same page would not say again. `zone` is
        the name of the time zone of the device in this moment.
        """
        environ = self._environ(method, url, headers, body)
        cookies = self.jar.header(clock.now())
        environ["HTTP_COOKIE"] = f"{cookies}; {ZONE}={quote(zone, safe='')}"
        told: dict[str, Any] = {}

        def start(
            status: str, headers: list[tuple[str, str]], _: Any = None, /
        ) -> Callable[[bytes], object]:
            told.update(status=int(status.split()[0]), headers=headers)
            return lambda _: None

        parts: Iterable[bytes] = self.application(environ, start)
        content = b"".join(parts)
        if hasattr(parts, "close"):
            parts.close()
        return json.dumps({**told, **self._without_cookies(told["headers"])}), content

    def _environ(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes
    ) -> dict[str, Any]:
        at = urlsplit(url)
        named = {
            f"HTTP_{name.upper().replace('-', '_')}": value
            for name, value in headers.items()
            if name.lower() not in LEFT_OUT
        }
        if method == "POST":
            # Whoever sent this is one of our own pages: nothing else reaches this place.
            named.setdefault("HTTP_ORIGIN", f"{at.scheme}://{at.netloc}")
        return named | {
            "REQUEST_METHOD": method,
            "SCRIPT_NAME": self.prefix,
            "PATH_INFO": unquote_to_bytes(at.path.removeprefix(self.prefix)).decode("latin-1"),
            "QUERY_STRING": at.query,
            "SERVER_NAME": at.hostname or "",
            "SERVER_PORT": str(at.port or (443 if at.scheme == "https" else 80)),
            "SERVER_PROTOCOL": "HTTP/1.1",
            "HTTP_HOST": at.netloc,
            "CONTENT_TYPE": named.pop("HTTP_CONTENT_TYPE", ""),
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": at.scheme,
            "wsgi.input": BytesIO(body),
            "wsgi.errors": sys.stderr,
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }

    def _without_cookies(self, headers: list[tuple[str, str]]) -> dict[str, Any]:
        """The other headers; the cookies go into the jar."""
        cookies = [value for name, value in headers if name.lower() == "set-cookie"]
        for each in cookies:
            self.jar.take(each, clock.now())
        others = [pair for pair in headers if pair[0].lower() != "set-cookie"]
        # What was saved is said on one page, once, and its cookie goes with that.
        says_once = any(SAVED in SimpleCookie(each) for each in cookies)
        jar = self.jar.text() if cookies else None
        return {"headers": others, "jar": jar, "says_once": says_once}
