"""A paper log that is not done yet: pages in between lead back to it.

A sign of it is told first, and what was seen on a foot. Meanwhile the address of each page names
the form of the log, so that nothing has to be remembered anywhere.
"""

import uuid
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, get_script_prefix, resolve, reverse

from footbridge.web.half_filled import FIELD

SHEET = "sheet"
SEE_OTHER = 302
IN_BETWEEN = frozenset({"feet", "flag"})


def with_log(address: str, form: str) -> str:
    """An address that names the log; as it is where there is none."""
    if not form:
        return address
    return f"{address}{'&' if '?' in address else '?'}{SHEET}={form}"


def back_to_log(form: str) -> str:
    return f"{reverse('typed')}?{FIELD}={form}"


def gone_on(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Where a page in between leads: to the next of these pages, then back to the log."""
    form = _log_of(request)
    if not form or answer.status_code != SEE_OTHER:
        return answer
    if _name_of(answer.headers["Location"]) in IN_BETWEEN:
        return redirect(with_log(answer.headers["Location"], form))
    return redirect(back_to_log(form))


def _log_of(request: HttpRequest) -> str:
    try:
        return str(uuid.UUID(request.GET.get(SHEET, "")))
    except ValueError:
        return ""


def _name_of(address: str) -> str | None:
    path = "/" + urlsplit(address).path.removeprefix(get_script_prefix())
    try:
        return resolve(path).url_name
    except Resolver404:
        return None
