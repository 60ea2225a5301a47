"""N1 and N4: in the best half year there could be, every dose and hold stays in its range."""

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import ReviewAccepted, Test
from tests.engine.random_life import Life
from tests.life import item_in
from tests.people import RUTH, START

HALF_A_YEAR = 26 * 7


@pytest.mark.covers("RULE-27")
def test_half_a_year_of_calm_days_tops_out_inside_every_range(catalogue: Catalogue) -> None:
    life = Life(RUTH, catalogue, START)
    longest, highest = 0, ""

    for number in range(HALF_A_YEAR):
        life.check_in(pain=1, soreness=0, zones=())
        life.look_at_feet()
        if number % 14 == 0:
            life.tell(Test, "07:00", measure=Measure.TANDEM, result=10 + number)
        decision = life.look()
        life.train(decision, 4, touches=0, grabs=0)
        life.walk(decision)
        accepted = tuple(one.id for one in decision.proposals)
        if any(due.what == "review" for due in decision.due):
            life.tell(ReviewAccepted, "21:00", accepted=accepted)
        for still in ("tandem-stance", "single-leg-stance"):
            item = item_in(decision, still)
            if item is not None:
                longest = max(longest, item.dose.hold_seconds or 0)
                highest = max(highest, item.level or "")
        life.sleep()

    assert longest <= 45
    assert highest == "B6"
