"""By which numbers this machine is found: asked of the system, and of nobody else."""

import socket

import pytest

from footbridge.storage import home_network
from footbridge.storage.home_network import home_addresses, home_name


@pytest.fixture
def ways(monkeypatch):
    """The machine's own end of each way that is asked for."""
    given: dict[str, str] = {}
    monkeypatch.setattr(home_network, "_own_address_towards", lambda way: given.get(way, ""))
    return given


def test_a_home_network_comes_before_what_is_far_away(ways):
    ways |= {"192.0.2.1": "100.90.1.2", "192.168.0.1": "192.168.1.20", "10.0.0.1": "100.90.1.2"}

    assert home_addresses() == ("192.168.1.20", "100.90.1.2")


@pytest.mark.parametrize("own", ["", "127.0.0.1", "169.254.3.4", "0.0.0.0"])
def test_what_nobody_else_can_reach_is_no_address(ways, own):
    ways |= {way: own for way in home_network.WAYS if own}

    assert home_addresses() == ()


def test_asking_sends_nothing_and_opens_no_connection(monkeypatch):
    kinds = []

    class Asked(socket.socket):
        def __init__(self, family, kind) -> None:
            kinds.append(kind)
            super().__init__(family, kind)

        def sendto(self, *told) -> None:
            raise AssertionError("something was sent")

        send = sendto

    monkeypatch.setattr(home_network.socket, "socket", Asked)

    home_addresses()

    assert set(kinds) == {socket.SOCK_DGRAM}


@pytest.mark.parametrize(
    ("host", "name"), [("Kitchen", "kitchen.local"), ("a.example", "a.local"), ("localhost", "")]
)
def test_the_name_that_a_home_network_knows(monkeypatch, host, name):
    monkeypatch.setattr(socket, "gethostname", lambda: host)

    assert home_name() == name
