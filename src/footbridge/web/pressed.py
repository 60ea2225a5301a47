"""Pictures as they are sent: pressed as small as the browser can read.

A page of exercises asks for some twenty of them at once. They are pressed once and kept so; and
nothing in them is anybody's own, so that no length has to be hidden, as it has to be of a page.
"""

import gzip
from enum import StrEnum
from importlib import import_module

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

# One more takes half as long again, and saves a two-hundredth.
QUALITY = 10
PRESSING = "django.middleware.gzip.GZipMiddleware"
REFUSED = ("q=0", "q=0.0", "q=0.00", "q=0.000")


class Pressed(StrEnum):
    """How a picture is pressed, as headers say it."""

    BROTLI = "br"
    GZIP = "gzip"
    NOT = "identity"


def pressed_for(request: HttpRequest) -> Pressed:
    """The smallest that this browser says it reads; browsers take brotli over a safe line only."""
    if PRESSING not in settings.MIDDLEWARE:
        # On a device of one person nothing comes over a line.
        return Pressed.NOT
    told = request.headers.get("Accept-Encoding", "").lower().replace(" ", "")
    weighed = (each.partition(";") for each in told.split(","))
    read = {name for name, _, weight in weighed if weight not in REFUSED}
    return next((each for each in (Pressed.BROTLI, Pressed.GZIP) if each in read), Pressed.NOT)


def press(text: str, how: Pressed) -> bytes:
    content = text.encode()
    if how is Pressed.BROTLI:
        # Not there where nothing is pressed.
        small: bytes = import_module("brotli").compress(content, quality=QUALITY)
        return small
    return gzip.compress(content, mtime=0) if how is Pressed.GZIP else content


def picture(content: bytes, how: Pressed) -> HttpResponse:
    """The answer with a picture that was pressed so."""
    answer = HttpResponse(content, content_type="image/svg+xml")
    if how is not Pressed.NOT:
        answer.headers["Content-Encoding"] = how.value
    patch_vary_headers(answer, ["Accept-Encoding"])
    return answer
