"""Who may send a whole file, and where: a browser that was let in, to the pages that take it.

Everybody else may send what a form can hold, so that no stranger fills the disk.
"""

from http.cookies import CookieError, SimpleCookie

from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore

from footbridge import care
from footbridge.web.access import DEVICE

ADDRESSES = frozenset({"/bring-in/", "/welcome/copy/"})
# What a form puts around a file.
AROUND = 64 * 1024


def most_for(method: str, path: str, cookies: str) -> int:
    """How many bytes a request may bring, by its line and the header of its cookies."""
    usual: int = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    if method != "POST" or path not in ADDRESSES:
        return usual
    return care.LARGEST_FILE + AROUND if _is_let_in(cookies) else usual


def _is_let_in(cookies: str) -> bool:
    try:
        told = SimpleCookie(cookies).get(settings.SESSION_COOKIE_NAME)
    except CookieError:
        return False
    device = SessionStore(told.value).get(DEVICE) if told else None
    return isinstance(device, str) and care.is_signed_in(device)
