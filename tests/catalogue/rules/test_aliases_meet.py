import pytest

from footbridge.catalogue.rules import aliases_meet
from tests.catalogue import build


@pytest.mark.parametrize("other", ["headstand", "leg-twist", "arm-twist"])
def test_standing_in_for_nothing_itself_or_another_stand_in_is_refused(other):
    catalogue = build.catalogue(
        build.exercise(id="leg-twist", alias_of=other),
        build.exercise(id="arm-twist", alias_of="toe-yoga"),
    )

    problems = list(aliases_meet.check(catalogue))

    assert build.places(problems) == [("exercises/leg-twist.toml", "alias_of")]
