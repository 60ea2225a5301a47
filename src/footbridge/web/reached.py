"""By which address another device finds this server, as far as that can be told from here."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from footbridge.storage.home_network import home_addresses

ONLY_HERE = frozenset({"localhost", "127.0.0.1", "[::1]"})
USUAL_PORT = "80"


@dataclass(frozen=True, slots=True)
class Reach:
    """`base` ends with a slash, and is empty where no other device comes in. `others` are more
    of them, for a machine in several networks.

    `is_open`: devices of the home network may come, if there is a network.
    """

    base: str
    others: tuple[str, ...] = ()
    is_open: bool = True

    @property
    def is_secure(self) -> bool:
        return self.base.startswith("https:")


def reach_of(request: HttpRequest) -> Reach:
    """Where a phone would find the page that is asked for here.

    What stands in front comes first, then the address by which this very page was found.
    """
    names = [name.removeprefix(".") for name in settings.OTHER_HOSTS if name != "*"]
    if settings.HTTPS and settings.IN_FRONT:
        return Reach(f"https://{settings.IN_FRONT}/")
    if not is_this_machine(request):
        return Reach(request.build_absolute_uri("/"))
    addresses = home_addresses() if settings.HOME_NETWORK else ()
    found = [_plain(name, request) for name in (*names, *addresses)]
    is_open = settings.HOME_NETWORK or bool(names)
    return Reach(found[0], tuple(found[1:]), is_open) if found else Reach("", is_open=is_open)


def is_this_machine(request: HttpRequest) -> bool:
    """Whether the page was asked for on the machine that runs Footbridge."""
    host = request.get_host()
    return host in ONLY_HERE or host.rpartition(":")[0] in ONLY_HERE


def keeps_its_promises(request: HttpRequest) -> bool:
    """Whether a browser counts this page as safe, and does there all that it can do."""
    return request.is_secure() or is_this_machine(request)


def _plain(name: str, request: HttpRequest) -> str:
    port = request.get_port()
    return f"http://{name}/" if port == USUAL_PORT else f"http://{name}:{port}/"
