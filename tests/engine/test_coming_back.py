"""After a fall, an illness or months away: nothing is taken up where it was left.

And what is told of a dose that was cut: what brings it back, step by step.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Stream
from footbridge.engine.facts import Away, AwayReason, ReviewAccepted, Test
from footbridge.engine.known.spans import Spans
from footbridge.engine.progress.progress import progress_at_start
from footbridge.engine.shown.decision import Change
from footbridge.engine.signs.limits import Limits
from footbridge.engine.streams.cuts import Back, Cut, Recovery, Taken
from footbridge.engine.today.choice import Today
from footbridge.engine.today.coming_back import coming_back
from tests.engine import promises
from tests.engine.random_life import Life
from tests.engine.test_recover import BALANCE, CUT, CUT_ON, DAY, STRENGTH, TODAY, WALKING, case_of
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


# What is told of a dose that a cut took down from ten to eight

BREAK = Cut(CUT_ON, heavy=False, gap_days=14, in_halves=True)
LATER = [CUT._replace(on=CUT_ON + days * DAY) for days in (1, 2)]


def told(
    catalogue: Catalogue,
    stream: Stream,
    cuts: list[Cut],
    high: tuple[int, ...] = (),
    amount: int = 8,
    climbs: Spans | None = None,
    takings: tuple[Taken, ...] = (Taken(CUT_ON, 10, 10, None),),
    shown: Any = int,
    **recovery: Any,
) -> tuple[Change, ...]:
    """Thirty days after the cut. `high` are the days since on which the answer was not calm."""
    case = case_of(catalogue, high)
    case = case if climbs is None else replace(case, climbs=climbs)
    still = {stream: Recovery(tuple(cuts), **recovery)}
    progress = progress_at_start(case)._replace(recoveries=still)
    today = Today(case, progress, Limits(catalogue, (), (), {}), {})
    return coming_back(today, stream, "reps", amount, takings, shown)


@pytest.mark.covers("RULE-18", "REG-01")
@pytest.mark.parametrize(
    ("stream", "cut", "how", "steps"),
    [
        (STRENGTH, CUT, {}, [("calm_pair", 2, 10)]),
        (BALANCE, CUT, {}, [("calm_pair", 2, 10)]),
        (WALKING, CUT, {}, [("calm_pair", 2, 9), ("calm_answer", 1, 10)]),
        (WALKING, CUT._replace(given=1), {}, [("calm_answer", 1, 10)]),
        # At nine the half is there already.
        (WALKING, CUT, {"amount": 9}, [("calm_answer", 1, 10)]),
        # Four calm answers since the one that was not.
        (STRENGTH, BREAK, {"high": (26,)}, [("calm_answers", 3, 9), ("calm_answers", 10, 10)]),
        (WALKING, BREAK, {"high": (26,)}, [("calm_answers", 3, 9), ("calm_answers", 10, 10)]),
        (STRENGTH, BREAK._replace(given=1), {"high": (26,)}, [("calm_answers", 10, 10)]),
        # Calm for a month: the next one is enough.
        (STRENGTH, BREAK, {}, [("calm_answers", 1, 9), ("calm_answers", 1, 10)]),
        # It would have come today, had all been told.
        (STRENGTH, CUT, {"due": Back.ALL}, [("known_day", 1, 10)]),
        (
            STRENGTH, BREAK, {"due": Back.HALF, "high": (26,)},
            [("known_day", 1, 9), ("calm_answers", 10, 10)],
        ),
        (STRENGTH, CUT, {"still_until": TODAY + 3 * DAY}, [("still_days", 3, 10)]),
        (STRENGTH, CUT, {"still_until": TODAY + DAY}, [("still_days", 1, 10)]),
        (STRENGTH, CUT, {"still_until": TODAY}, [("calm_pair", 2, 10)]),
        (STRENGTH, CUT, {"climbs": Spans([(TODAY, TODAY)])}, [("usual_lower_first", 1, 10)]),
        (STRENGTH, CUT, {"climbs": Spans([(TODAY - DAY, TODAY - DAY)])}, [("calm_pair", 2, 10)]),
        (
            STRENGTH, CUT, {"climbs": Spans([(TODAY, TODAY)]), "still_until": TODAY + DAY},
            [("usual_lower_first", 1, 10)],
        ),
        # Nothing is missing, or nothing that is shown, whatever else is in the way.
        (STRENGTH, CUT, {"amount": 10, "climbs": Spans([(TODAY, TODAY)])}, []),
        (STRENGTH, CUT, {"amount": 11, "still_until": TODAY + DAY}, []),
        (STRENGTH, CUT, {"amount": 10}, []),
        (STRENGTH, CUT, {"amount": 11}, []),
        (STRENGTH, CUT, {"takings": ()}, []),
        (STRENGTH, CUT, {"shown": lambda reps: reps // 3}, [("calm_pair", 2, 10)]),
        (STRENGTH, CUT, {"shown": lambda reps: reps // 6}, []),
        (WALKING, CUT, {"shown": lambda reps: reps // 5}, [("calm_answer", 1, 10)]),
    ],
)  # fmt: skip
def test_what_brings_a_dose_back_is_told_step_by_step(
    catalogue: Catalogue,
    stream: Stream,
    cut: Cut,
    how: dict[str, Any],
    steps: list[tuple[str, int, int]],
) -> None:
    changes = told(catalogue, stream, [cut], **how)

    assert [(one.after, one.needs, one.to) for one in changes] == steps
    assert {one.about for one in changes} <= {"reps"}
    assert {one.rule for one in changes} <= {cut.rule}


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize("count", [1, 2])
def test_what_a_later_cut_took_comes_back_first(catalogue: Catalogue, count: int) -> None:
    (change,) = told(catalogue, STRENGTH, [CUT, *LATER[:count]])

    assert (change.after, change.needs, change.to) == ("later_cuts", count, 10)


def test_of_two_cuts_of_one_dose_the_newest_is_told(catalogue: Catalogue) -> None:
    takings = (Taken(CUT_ON - DAY, 12, 12, None), Taken(CUT_ON, 10, 10, None))

    (change,) = told(catalogue, STRENGTH, [CUT._replace(on=CUT_ON - DAY), CUT], takings=takings)

    assert (change.after, change.needs, change.to) == ("calm_pair", 2, 10)
