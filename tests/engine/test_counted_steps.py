"""Steps that are counted: more than a thousand a day above the first week hold the walk."""

import pytest

from footbridge.catalogue.model import Catalogue
from tests.engine import promises
from tests.engine.random_life import Life
from tests.people import RUTH, START


def _weeks_of_steps(catalogue: Catalogue, *steps: int | None) -> Life:
    life = Life(RUTH, catalogue, START)
    for count in steps:
        for _ in range(7):
            life.check_in(pain=2, soreness=0)
            life.look_at_feet()
            life.walk(life.look(), steps=count)
            life.sleep()
    life.check_in(pain=2, soreness=0)
    return life


@pytest.mark.parametrize(
    ("steps", "rises"),
    [((3000, 3900), True), ((3000, 4100), False), ((3000, None), True), ((None, None), True)],
)
def test_many_more_steps_hold_the_walk(catalogue: Catalogue, steps, rises: bool) -> None:
    life = _weeks_of_steps(catalogue, *steps)
    assert life.last_decision is not None
    week_before = promises.walk_in(life.last_decision)

    walk = promises.walk_in(life.look())

    assert (walk > week_before) is rises
