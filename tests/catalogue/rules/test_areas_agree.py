import pytest

from footbridge.catalogue.rules import areas_agree
from footbridge.catalogue.words import Area
from tests.catalogue import build


def test_a_gate_placed_apart_from_its_flag_is_refused():
    gate = build.gate(area=Area.HEART, leads_to_flag="FLAG-04")

    problems = list(areas_agree.check(build.catalogue(gate)))

    assert [str(problem) for problem in problems] == [
        'gates/GATE-10.toml: area: FLAG-04 is about "feet", got "heart"'
    ]


@pytest.mark.parametrize(
    "gate",
    [
        build.gate(area=Area.FEET, leads_to_flag="FLAG-04"),
        build.gate(area=Area.HEART, leads_to_flag=None),
        build.gate(area=Area.HEART, leads_to_flag="FLAG-99"),
    ],
)
def test_a_gate_beside_its_flag_or_without_one_passes(gate):
    assert not list(areas_agree.check(build.catalogue(gate)))
