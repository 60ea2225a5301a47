"""Whether the server that runs here listens to the home network: it is asked, by this machine."""

import socket
from urllib.parse import urlsplit

from footbridge.storage.home_network import home_addresses

A_MOMENT_SECONDS = 2
USUAL_PORT = 80


def bases_at_home(base: str) -> tuple[str, ...]:
    """By which addresses a phone at home finds the server that calls itself `base`, if any."""
    if not base:
        return ()
    port = urlsplit(base).port or USUAL_PORT
    return tuple(f"http://{each}:{port}/" for each in home_addresses() if answers(each, port))


def answers(address: str, port: int) -> bool:
    """Whether anything listens there."""
    try:
        with socket.create_connection((address, port), timeout=A_MOMENT_SECONDS):
            return True
    except OSError:
        return False
