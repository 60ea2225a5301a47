"""Whether this server works, for whoever watches over it: a monitor, or a proxy in front.

Nobody signs in for it, and nothing of anybody is in it.
"""

from django.db import Error
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from footbridge.storage.up_to_date import is_up_to_date
from footbridge.web.rules import Rule, open_to

WELL, ILL = 200, 503


@open_to(Rule.ANYBODY)
@never_cache
@require_GET
def health(request: HttpRequest) -> HttpResponse:
    """In words that a person reads in a terminal; a program reads the status."""
    try:
        is_ready = is_up_to_date()
    except (Error, OSError):
        return _said("The database does not answer.", ILL)
    if not is_ready:
        return _said("The tables are not those of this version. Run: footbridge prepare", ILL)
    return _said("Footbridge is well.", WELL)


def _said(words: str, status: int) -> HttpResponse:
    return HttpResponse(f"{words}\n", status=status, content_type="text/plain; charset=utf-8")
