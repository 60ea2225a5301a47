"""Anybody may look round: movements, a made-up day with its reasons, and when to get help."""

from footbridge import care
from footbridge.engine.shown.situations import Flare
from footbridge.web import clock
from footbridge.web.pages.look_round import MOVEMENTS, sample_day
from tests.web.pages import read


def test_a_stranger_looks_round_and_sees_nobody(stranger, ruth):
    html = stranger.get("/look/").content.decode()

    catalogue = care.catalogue()
    assert all(catalogue.exercises[name].name in html for name in MOVEMENTS)
    assert "We made Marta up." in html
    assert "Why is her day like this?" in html
    assert "Ruth" not in html
    assert "<form" not in html
    assert "open the address Footbridge printed" in html


def test_each_link_of_the_look_round_opens_for_a_stranger(stranger, ruth):
    links = read(stranger.get("/look/").content.decode()).links

    for address in {each for each in links if each.startswith("/")}:
        assert stranger.get(address).status_code == 200, address


def test_the_made_up_day_is_decided_by_the_engine(stranger):
    decision = sample_day(care.catalogue(), clock.today())

    assert isinstance(decision.situation, Flare)
    assert decision == sample_day(care.catalogue(), clock.today())
    assert care.people() == ()


def test_the_look_round_keeps_nothing(device):
    before = care.people(), care.devices()

    device.get("/look/")

    assert (care.people(), care.devices()) == before


def test_somebody_new_goes_on_from_it_to_the_first_question(device):
    html = device.get("/look/").content.decode()

    assert 'href="/set-up/"' in html
    assert 'href="/look/"' in device.get("/welcome/").content.decode()


def test_the_closed_page_leads_to_it(stranger, ruth):
    assert 'href="/look/"' in stranger.get("/").content.decode()
