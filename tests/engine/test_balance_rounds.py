"""What the rounds of a balance day say: what counts as a round, as steady, as known."""

from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue, Rung
from footbridge.catalogue.words import Side, StopSign
from footbridge.engine.facts import SetDone
from footbridge.engine.streams.balance_rounds import Practice, judge_rounds
from footbridge.engine.streams.progression import Seen
from tests.life import NUMBERS
from tests.people import START

GOOD: dict[str, Any] = {
    "exercise": "tandem-stance",
    "variant": "light-touch",
    "hold_seconds": 20,
    "steadiness": 1,
    "touches": 0,
    "grabs": 0,
    "near_fall": False,
}


@pytest.fixture
def rung(catalogue: Catalogue) -> Rung:
    """Heel to toe with fingertips on the worktop."""
    return next(one for one in catalogue.ladders["balance"].rungs if one.id == "B2")


def a_round(**how: Any) -> SetDone:
    return SetDone(**(GOOD | how))


def judged(rung: Rung, *rounds: SetDone) -> Practice:
    return judge_rounds(rung, 20, rounds, "session", START, NUMBERS)


@pytest.mark.covers("RULE-13")
def test_two_good_rounds_are_a_good_day(rung: Rung) -> None:
    practice = judged(rung, a_round(), a_round())

    assert practice == Practice(
        on=START, fact="session", enough=True, reached=True, known=True,
        touches=0, steadiness=1, grabs=0, near_fall=False, stopped=False,
    )  # fmt: skip
    assert practice.seen(NUMBERS) is None
    assert not practice.is_bad(NUMBERS)


@pytest.mark.parametrize(
    ("second", "enough"),
    [
        ({}, True),
        ({"variant": None}, True),
        ({"variant": "semi-tandem"}, False),
        ({"exercise": "marching"}, False),
        ({"skipped": "no time"}, False),
        ({"side": Side.LEFT}, False),
    ],
)
def test_only_rounds_of_this_level_count(rung: Rung, second: dict[str, Any], enough: bool) -> None:
    assert judged(rung, a_round(), a_round(**second)).enough is enough


def test_a_round_is_one_on_each_side(rung: Rung) -> None:
    left, right = a_round(side=Side.LEFT), a_round(side=Side.RIGHT)

    assert judged(rung, left, right, left, right).enough
    assert not judged(rung, left, left, left, right).enough
    assert judged(rung, a_round(), left, right).enough


@pytest.mark.parametrize(
    ("held", "asked", "reached"),
    [
        (20, None, True),
        (19, None, False),
        (20, 20, True),
        (20, 25, False),
        (25, 25, True),
        # An older plan asked for less than this level: it does not earn more of it.
        (15, 15, False),
    ],
)
def test_a_hold_is_reached_when_all_rounds_reach_it(
    rung: Rung, held: int, asked: int | None, reached: bool
) -> None:
    short_or_not = a_round(hold_seconds=held, asked_hold_seconds=asked)

    assert judged(rung, a_round(), short_or_not).reached is reached


@pytest.mark.covers("REG-02")
@pytest.mark.parametrize("missing", ["hold_seconds", "steadiness", "touches", "near_fall"])
def test_a_round_of_which_something_was_not_told_is_not_known(rung: Rung, missing: str) -> None:
    practice = judged(rung, a_round(), a_round(**{missing: None}))

    assert not practice.known
    assert practice.seen(NUMBERS) is None


def test_what_was_not_told_is_no_short_hold(rung: Rung) -> None:
    """It is not known, and that alone holds it."""
    assert judged(rung, a_round(), a_round(hold_seconds=None)).reached


def test_touches_add_up_and_the_shakiest_round_counts(rung: Rung) -> None:
    practice = judged(rung, a_round(touches=1, steadiness=3), a_round(touches=2))

    assert (practice.touches, practice.steadiness) == (3, 3)


@pytest.mark.covers("REG-05")
def test_a_grab_or_a_near_fall_counts_whatever_was_done(rung: Rung) -> None:
    other = {"exercise": "marching", "variant": "standing", "skipped": "was afraid"}

    grabbed = judged(rung, a_round(), a_round(grabs=1), a_round(grabs=1, **other))
    fallen = judged(rung, a_round(), a_round(near_fall=True, **other))
    shaky = judged(rung, a_round(), a_round(steadiness=4, **other))
    stopped = judged(rung, a_round(), a_round(stop=StopSign.DIZZY, **other))

    assert grabbed.grabs == 2
    assert fallen.near_fall
    assert shaky.steadiness == 4
    assert stopped.stopped
    assert all(one.is_bad(NUMBERS) for one in (grabbed, fallen, shaky))
    assert not stopped.is_bad(NUMBERS)


@pytest.mark.parametrize(
    ("how", "seen", "bad"),
    [
        ({"touches": 1}, None, False),
        ({"touches": 2}, Seen.TOUCHES, False),
        ({"steadiness": 2}, None, False),
        ({"steadiness": 3}, Seen.UNSTEADY, False),
        ({"steadiness": 4}, Seen.UNSTEADY, True),
        ({"grabs": 1}, Seen.GRABBED, False),
        ({"grabs": 2}, Seen.GRABBED, True),
        ({"near_fall": True}, Seen.NEAR_FALL, True),
        ({"near_fall": True, "grabs": 2, "steadiness": 5}, Seen.NEAR_FALL, True),
        ({"grabs": 1, "steadiness": 3}, Seen.GRABBED, False),
        ({"steadiness": 3, "touches": 2}, Seen.UNSTEADY, False),
        ({"touches": 2, "hold_seconds": 1}, Seen.TOUCHES, False),
        ({"hold_seconds": 1}, Seen.SHORT_HOLD, False),
    ],
)
def test_the_gravest_is_what_is_told(
    rung: Rung, how: dict[str, Any], seen: Seen | None, bad: bool
) -> None:
    practice = judged(rung, a_round(), a_round(**how))

    assert practice.seen(NUMBERS) is seen
    assert practice.is_bad(NUMBERS) is bad


def test_one_good_round_alone_is_too_few(rung: Rung) -> None:
    assert judged(rung, a_round()).seen(NUMBERS) is Seen.FEWER_SETS


def test_of_nothing_but_another_drill_nothing_is_known_to_be_wrong(rung: Rung) -> None:
    practice = judged(rung, a_round(exercise="marching", touches=5))

    assert (practice.touches, practice.reached, practice.known) == (0, True, True)
    assert practice.seen(NUMBERS) is Seen.FEWER_SETS


def test_what_was_not_told_is_not_shaky_and_no_hold_at_all(rung: Rung) -> None:
    silent = judged(rung, a_round(steadiness=None))
    nothing = judge_rounds(rung, 1, [a_round(hold_seconds=0)], "session", START, NUMBERS)
    nothing_asked = judge_rounds(rung, 0, [a_round(hold_seconds=0)], "session", START, NUMBERS)

    assert (silent.steadiness, judged(rung).steadiness) == (0, 0)
    assert not nothing.reached
    assert nothing_asked.reached
