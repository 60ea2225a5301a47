"""N1 and N4: in the best half year there could be, every dose and hold stays in its range."""

from datetime import date

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Stream
from footbridge.engine.facts import ReviewAccepted, Test
from footbridge.engine.shown.decision import Decision
from tests.engine.random_life import Life
from tests.life import item_in, items_of
from tests.people import RUTH, START

HALF_A_YEAR = 26 * 7
MONTH_DAYS = 31


@pytest.fixture(scope="module")
def best_half_year(catalogue: Catalogue) -> list[Decision]:
    """Calm days on which all is done, and at each review yes is said to all."""
    life, days = Life(RUTH, catalogue, START), []
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
        days.append(decision)
        life.sleep()
    return days


@pytest.mark.covers("RULE-27")
def test_half_a_year_of_calm_days_tops_out_inside_every_range(best_half_year) -> None:
    longest, highest = 0, ""

    for decision in best_half_year:
        for still in ("tandem-stance", "single-leg-stance"):
            item = item_in(decision, still)
            if item is not None:
                longest = max(longest, item.dose.hold_seconds or 0)
                highest = max(highest, item.level or "")

    assert longest <= 45
    assert highest == "B6"


def test_as_doses_grow_no_exercise_stays_away_for_a_month(best_half_year) -> None:
    """Who found no room for weeks comes with a set less."""
    last: dict[str, date] = {}
    away: dict[str, int] = {}

    for decision in best_half_year:
        today = decision.on
        for item in items_of(decision):
            if item.stream is Stream.STRENGTH:
                last[item.exercise] = today
        for name, on in last.items():
            away[name] = max(away.get(name, 0), (today - on).days)

    assert max(away.values()) <= MONTH_DAYS, away
