"""After a fall, an illness or months away: nothing is taken up where it was left."""

from dataclasses import replace
from datetime import timedelta

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import Away, AwayReason, ReviewAccepted, Test
from tests.engine import promises
from tests.engine.random_life import Life
from tests.people import RUTH, START


def _up_the_ladder(catalogue: Catalogue, weeks: int = 9) -> Life:
    """Calm weeks, every review accepted: above the level that the tests allow to start with."""
    life = Life(RUTH, catalogue, START)
    for _ in range(7 * weeks):
        life.check_in(pain=1, soreness=0)
        life.look_at_feet()
        decision = life.look()
        life.train(decision, 4, touches=0, grabs=0)
        life.walk(decision)
        if any(due.what == "review" for due in decision.due):
            offered = [one.id for one in decision.proposals]
            levels = sorted(offered, key=lambda one: not one.startswith("level:"))
            life.tell(ReviewAccepted, "21:00", accepted=tuple(levels))
        life.sleep()
    return life


def test_an_illness_brings_balance_back_to_where_the_tests_start(catalogue: Catalogue) -> None:
    life = _up_the_ladder(catalogue)
    high = promises.level_in(life.last_decision)
    yesterday = life.today - timedelta(days=1)
    life.tell(Away, "06:00", first=yesterday, last=yesterday, why=AwayReason.ILLNESS)
    life.check_in(pain=1, soreness=0)

    decision = life.look()

    assert high > "B2"
    assert promises.level_in(decision) == "B2"
    assert decision.week == 1


def test_a_weak_tandem_test_keeps_below_heel_to_toe(catalogue: Catalogue) -> None:
    life = Life(replace(RUTH, minutes=60), catalogue, START)
    for number in range(12):
        life.check_in(pain=1, soreness=0)
        life.look_at_feet()
        if number == 1:
            life.tell(Test, "06:00", measure=Measure.TANDEM, result=4)
        decision = life.look()
        life.train(decision, 5, touches=0, grabs=0)
        life.sleep()

    assert promises.level_in(decision) == "B1"


@pytest.mark.parametrize(("gap", "form"), [(6, None), (7, None), (20, "short"), (30, "full")])
def test_the_longer_away_the_more_is_asked_again(catalogue: Catalogue, gap: int, form) -> None:
    life = _up_the_ladder(catalogue, weeks=1)
    life.sleep(gap - 1)
    life.watch.forget()
    life.check_in(pain=1, soreness=0)

    due = {one.what: one.detail for one in life.look().due if one.what == "screening"}

    assert due == ({} if form is None else {"screening": form})
