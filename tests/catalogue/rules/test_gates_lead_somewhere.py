import pytest

from footbridge.catalogue.rules import gates_lead_somewhere
from tests.catalogue import build


@pytest.mark.parametrize(
    ("thing", "place"),
    [
        (build.gate(removes=("headstand",)), ("gates/GATE-10.toml", "removes")),
        (build.gate(hides_cards=("REC-99",)), ("gates/GATE-10.toml", "hides_cards")),
        (build.gate(shows_cards=("REC-99",)), ("gates/GATE-10.toml", "shows_cards")),
        (build.gate(leads_to_flag="FLAG-99"), ("gates/GATE-10.toml", "leads_to_flag")),
        (build.flag(hides_cards=("REC-99",)), ("flags/FLAG-04.toml", "hides_cards")),
        (build.exercise(removed_by=("GATE-99",)), ("exercises/ankle-pumps.toml", "removed_by")),
        (build.card(hidden_by=("GATE-99",)), ("cards/REC-03.toml", "hidden_by")),
    ],
)
def test_an_id_that_is_nowhere_is_refused(thing, place):
    problems = list(gates_lead_somewhere.check(build.catalogue(thing)))

    assert build.places(problems) == [place]


def test_ids_that_are_there_pass():
    gate = build.gate(removes=("toe-yoga",), hides_cards=("REC-03",), leads_to_flag="FLAG-04")

    assert not list(gates_lead_somewhere.check(build.catalogue(gate)))
