"""By which address this machine is found from its own network. Nothing is sent to learn it."""

import socket
from ipaddress import ip_address

# Of each the system is asked which way it would go there; nobody is asked anything. The last is
# an address that nobody has: it stands for all that is far away.
WAYS = ("192.168.0.1", "10.0.0.1", "172.16.0.1", "192.0.2.1")
ANY_PORT = 9


def home_addresses() -> tuple[str, ...]:
    """IPv4 addresses of this machine, those of home networks first; none without a network."""
    found = dict.fromkeys(address for way in WAYS if (address := _own_address_towards(way)))
    usable = [each for each in found if _is_for_others(each)]
    return tuple(sorted(usable, key=lambda each: not ip_address(each).is_private))


def home_name() -> str:
    """The name by which many home networks know this machine; empty when it has none."""
    name = socket.gethostname().partition(".")[0].lower()
    return f"{name}.local" if name and name != "localhost" else ""


def _own_address_towards(way: str) -> str:
    # A datagram socket that is connected sends nothing: it only learns its own end.
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect((way, ANY_PORT))
        except OSError:
            return ""
        return str(asked.getsockname()[0])


def _is_for_others(address: str) -> bool:
    told = ip_address(address)
    return not (told.is_loopback or told.is_link_local or told.is_unspecified)
