"""A form that could not be taken goes along with the page that says so, to be sent once more.

Nothing of it is kept anywhere else: it lies in that page, with all that was typed and ticked, and
one tap sends it again, now with a fresh secret and from a browser that is let in.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest
from django.http.request import UnreadablePostError

TOKEN_FIELD = "csrfmiddlewaretoken"  # noqa: S105 - the name of a field, not a secret


@dataclass(frozen=True, slots=True)
class Carried:
    """Where it was sent, and each field with its value, in order."""

    address: str
    fields: tuple[tuple[str, str], ...]


def carried(request: HttpRequest) -> Carried | None:
    """What was sent from a page of ours; None when nothing was, or when it came from elsewhere."""
    if request.method != "POST" or not _is_from_here(request):
        return None
    try:
        told = request.POST
    except (RequestDataTooBig, TooManyFieldsSent, UnreadablePostError):
        return None
    fields = tuple(
        (name, str(value))
        for name, values in told.lists()
        if name != TOKEN_FIELD
        for value in values
    )
    return Carried(request.get_full_path(), fields) if fields else None


def _is_from_here(request: HttpRequest) -> bool:
    """Another site's form is not shown as if it were the person's own."""
    origin = request.headers.get("Origin") or request.headers.get("Referer", "")
    return not origin or urlsplit(origin).netloc == request.get_host()
