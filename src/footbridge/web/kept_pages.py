"""A page that is asked for again while nothing changed is not filled in again.

It is kept in the memory of this process under all that it was made from. What belongs to one
request alone is made anew: the secret of its forms. A page that says what was just saved, or that
holds an id of its own for each time it is shown, is never kept.

A part of a page that one value fills in is kept under that value: where something new was told,
most parts of a long page are as they were.
"""

import re
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from threading import Lock
from typing import Any, TypeVar

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import get_script_prefix
from django.utils.translation import get_language

from footbridge import care
from footbridge.engine import ENGINE_VERSION
from footbridge.web.access import Someone
from footbridge.web.display import display_of
from footbridge.web.here import zone_of_device
from footbridge.web.saved import COOKIE as JUST_SAVED
from footbridge.web.static_files import is_built

MOST = 200
"""Of some 40 KB each."""
T = TypeVar("T")
OF_A_FORM = "csrfmiddlewaretoken"
SECRET = re.compile(rb'name="csrfmiddlewaretoken" value="(\w+)"')

MOST_LAST = 400
"""The main part of a page of some 20 KB, or what stands in it of some 4 KB."""

MOST_PARTS = 800
"""Of some 4 KB each; a long page has a dozen."""

_pages: OrderedDict[Hashable, tuple[bytes, ...]] = OrderedDict()
_parts: OrderedDict[Hashable, str] = OrderedDict()
_last: OrderedDict[tuple[str, str], tuple[object, Any]] = OrderedDict()
_lock = Lock()


def again(
    request: HttpRequest,
    someone: Someone,
    *about: Hashable,
    fill: Callable[[], tuple[HttpResponse, bool]],
) -> HttpResponse:
    """The page as it was filled in before, or filled in now.

    `about` is all that the page depends on beside the person and their story, the device and the
    language: the day, what lies half filled. `fill` gives the page, and whether it may be kept.
    """
    made_from, says_saved = _made_from(request, someone, *about), request.COOKIES.get(JUST_SAVED)
    with _lock:
        parts = None if says_saved else _pages.get(made_from)
        if parts is not None:
            _pages.move_to_end(made_from)
    if parts is not None:
        return HttpResponse(_with_secret(request, parts))
    page, may_be_kept = fill()
    if may_be_kept and not says_saved:
        _keep(made_from, page)
    return page


def main_part(
    request: HttpRequest, someone: Someone, template: str, words: Mapping[str, Any]
) -> str:
    """What a template makes of these words and of what any page may use of the request.

    Where something new was told that nothing on the page hangs on, these are as they were last
    time. What holds a form holds a secret, and is not kept.
    """

    def fill() -> str:
        return render_to_string(template, dict(words), request)

    if JUST_SAVED in request.COOKIES:
        return fill()
    about = _made_from(request, replace(someone, mark=None)), words
    return as_last(someone.key, template, about, fill, lambda filled: OF_A_FORM not in filled)


def as_last(
    key: str,
    name: str,
    about: object,
    make: Callable[[], T],
    may_be_kept: Callable[[T], bool] = lambda _made: True,
) -> T:
    """What was made for this person under this name last, where it was made from the same. `about`
    is all that it is made from; it need not be fit for a key, only equal.
    """
    place = key, name
    with _lock:
        before, known = _last.get(place, (None, None))
    if before == about:
        made: T = known
        return made
    made = make()
    if may_be_kept(made) and not connection.in_atomic_block:
        with _lock:
            _last[place] = about, made
            _last.move_to_end(place)
            while len(_last) > MOST_LAST:
                _last.popitem(last=False)
    return made


def part(key: str, *about: Hashable, fill: Callable[[], str]) -> str:
    """A part of a page of the person with this key, as it was filled in before, or filled in now.

    `about` is all that it is made from, beside the language, how the sources are served and where
    our addresses begin. With "" for a key it is nobody's.
    """
    made_from = (key, *about, get_language(), is_built(), get_script_prefix())
    with _lock:
        known = _parts.get(made_from)
        if known is not None:
            _parts.move_to_end(made_from)
            return known
    filled = fill()
    with _lock:
        _parts[made_from] = filled
        while len(_parts) > MOST_PARTS:
            _parts.popitem(last=False)
    return filled


def forget(key: str) -> None:
    """Nothing is kept of whoever is deleted."""
    with _lock:
        for made_from in [each for each in _pages if key in str(each)]:
            del _pages[made_from]
        for part_of in [each for each in _parts if isinstance(each, tuple) and key in each]:
            del _parts[part_of]
        for place in [each for each in _last if each[0] == key]:
            del _last[place]


def _made_from(request: HttpRequest, someone: Someone, *about: Hashable) -> tuple[Hashable, ...]:
    return (
        request.get_full_path(),
        someone,
        *about,
        zone_of_device(request),
        get_language(),
        display_of(request),
        # What a device is reminded of is on the page, and whatever else comes to be kept there.
        _kept_by_the_device(request),
        is_built(),
        care.catalogue().version,
        ENGINE_VERSION,
    )


def _kept_by_the_device(request: HttpRequest) -> Hashable:
    secrets = {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, JUST_SAVED}
    return frozenset(each for each in request.COOKIES.items() if each[0] not in secrets)


def _keep(made_from: Hashable, page: HttpResponse) -> None:
    # What a transaction sees may still be taken back.
    if connection.in_atomic_block:
        return
    found = SECRET.search(page.content)
    parts = page.content.split(found[1]) if found else [page.content]
    with _lock:
        _pages[made_from] = tuple(parts)
        while len(_pages) > MOST:
            _pages.popitem(last=False)


def _with_secret(request: HttpRequest, parts: tuple[bytes, ...]) -> bytes:
    if len(parts) == 1:
        return parts[0]
    return get_token(request).encode().join(parts)
