"""How much a server takes in, and from whom: nobody may fill the disk or hold the doors open.

What is bigger than a form is refused before it is read, with a page of ours where it is only a
little bigger (web/not_too_much.py). A whole file is taken where one is asked for, from a browser
that was let in (web/large_files.py). Who says nothing for a while is let go, long before the
connections run out.
"""

import sys
from copy import copy
from typing import Any

from django.conf import settings
from django.db import Error
from django.utils.module_loading import import_string
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser

# Browsers keep their lines open between two pages: two hundred of them, some with two.
MOST_CONNECTIONS = 450
# The database, the pages as files, what is read meanwhile.
OTHER_FILES, USUAL_FILES = 64, 1024


def _connections() -> int:
    """As many as this system lets one program hold; each is a file to it."""
    if sys.platform == "win32":
        return MOST_CONNECTIONS
    import resource

    allowed, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    files = USUAL_FILES if allowed == resource.RLIM_INFINITY else allowed
    return max(OTHER_FILES, min(MOST_CONNECTIONS, files - OTHER_FILES))


BOUNDS: dict[str, Any] = {
    "max_request_header_size": 32 * 1024,
    "max_request_body_size": 4 * 1024 * 1024,
    "channel_timeout": 20,
    "cleanup_interval": 5,
    "connection_limit": _connections(),
}


class ByWhoAsks(HTTPRequestParser):
    """Reads the head of a request, and then knows how long its body may be."""

    def parse_header(self, header_plus: bytes) -> None:
        """As the library does, which compares the length of the body afterwards."""
        super().parse_header(header_plus)  # type: ignore[no-untyped-call]
        if self.content_length < self.adj.max_request_body_size:
            return
        try:
            # The pages and the commands do not know each other: the settings know both.
            most = import_string(settings.MOST_BYTES_FOR)(
                self.command, self.path, self.headers.get("COOKIE", "")
            )
        except (Error, OSError):
            return  # who cannot be looked up is a stranger
        self.adj = copy(self.adj)
        self.adj.max_request_body_size = max(most, BOUNDS["max_request_body_size"])


def bound_by_who_asks() -> None:
    """From now on every connection of this process is read so."""
    HTTPChannel.parser_class = ByWhoAsks
