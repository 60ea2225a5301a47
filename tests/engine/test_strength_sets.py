"""What the sets of a day say together: what went wrong in one of them is heard (REG-03).

What was bad in the first set stays bad, however good the sets after it were.
"""

from typing import Any

import pytest

from footbridge.catalogue.words import Side, StopSign
from footbridge.engine.facts import SetDone
from footbridge.engine.streams.progression import Seen
from footbridge.engine.streams.strength_sets import Judged, judge_sets
from tests.people import START

LEFT, RIGHT = Side.LEFT, Side.RIGHT
ASKED = (2, 8)
GOOD: dict[str, Any] = {
    "exercise": "heel-raise",
    "variant": "both-legs",
    "reps": 8,
    "effort": 6,
    "form_kept": True,
}


def a_set(**how: Any) -> SetDone:
    return SetDone(**(GOOD | how))


def judged(*sets: SetDone) -> Judged:
    return judge_sets(ASKED, "both-legs", sets, "session", START)


def test_two_good_sets_are_known_and_good() -> None:
    assert judged(a_set(), a_set()) == Judged(
        on=START, fact="session", effort=6, effort_known=True, form_known=True, reps_known=True,
        short_by=0, seen=None, stopped=False, skipped=False, was_done=True,
    )  # fmt: skip
    assert judged(a_set(), a_set()).is_known


@pytest.mark.covers("REG-03", "REG-09")
@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize(
    ("how", "seen"),
    [
        ({"form_kept": False}, Seen.FORM_LOST),
        ({"near_fall": True}, Seen.NEAR_FALL),
        ({"tingling_grew": True}, Seen.TINGLED),
        ({"reps": 7}, Seen.FEWER_REPS),
        ({"reps": 6}, Seen.FEWER_REPS),
    ],
)
def test_what_went_wrong_in_one_set_is_heard_whichever_it_was(
    how: dict[str, Any], seen: Seen, place: int
) -> None:
    sets = [a_set(), a_set()]
    sets[place] = a_set(**how)

    assert judged(*sets).seen is seen


@pytest.mark.covers("REG-09")
@pytest.mark.parametrize("place", [0, 1])
def test_a_stop_in_one_set_is_heard_whichever_it_was(place: int) -> None:
    sets = [a_set(), a_set()]
    sets[place] = a_set(stop=StopSign.PAIN)

    assert judged(*sets).stopped


@pytest.mark.covers("REG-02")
@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize(
    ("how", "unknown"), [({"form_kept": None}, "form_known"), ({"reps": None}, "reps_known")]
)
def test_what_was_not_told_of_one_set_is_not_known_of_all(
    how: dict[str, Any], unknown: str, place: int
) -> None:
    sets = [a_set(), a_set()]
    sets[place] = a_set(**how)

    told = judged(*sets)

    assert not getattr(told, unknown)
    assert not told.is_known
    assert told.seen is None


@pytest.mark.parametrize("place", [0, 1])
def test_a_set_left_out_on_purpose_says_nothing_but_that(place: int) -> None:
    sets = [a_set(), a_set()]
    sets[place] = a_set(skipped="no time", effort=10, reps=1, form_kept=None)

    told = judged(*sets)

    assert (told.skipped, told.was_done, told.effort, told.short_by) == (True, True, 6, 0)
    assert (told.seen, told.form_known) == (Seen.FEWER_SETS, True)
    assert not judged(a_set(skipped="no"), a_set(skipped="no")).was_done


def test_a_near_fall_in_a_set_left_out_is_heard() -> None:
    assert judged(a_set(), a_set(skipped="afraid", near_fall=True)).seen is Seen.NEAR_FALL
    assert judged(a_set(), a_set(skipped="afraid", stop=StopSign.DIZZY)).stopped


@pytest.mark.parametrize(("variant", "counts"), [("both-legs", True), (None, True), ("x", False)])
def test_only_sets_of_this_way_count(variant: str | None, counts: bool) -> None:
    told = judged(a_set(), a_set(variant=variant))

    assert (told.seen is None) is counts


@pytest.mark.covers("REG-02")
@pytest.mark.parametrize(
    ("efforts", "last", "known"),
    [
        ((6, 7), 7, True),
        ((7, 6), 6, True),
        ((6, None), 6, False),
        ((None, 6), 6, True),
        ((None, None), None, False),
        ((0, 0), 0, True),
    ],
)
def test_the_effort_of_the_last_set_counts(
    efforts: tuple[int | None, ...], last: int | None, known: bool
) -> None:
    told = judged(*(a_set(effort=effort) for effort in efforts))

    assert (told.effort, told.effort_known) == (last, known)


@pytest.mark.covers("REG-02")
@pytest.mark.parametrize(
    ("left", "right", "last", "known"),
    [
        ((6, 6), (6, 8), 8, True),
        ((6, 8), (6, 6), 8, True),
        # Of each side it is the last one told that counts.
        ((9, 5), (9, 6), 6, True),
        ((6, 6), (6, None), 6, False),
        ((6, None), (6, 6), 6, False),
        ((None, 6), (None, 6), 6, True),
    ],
)
def test_where_sides_are_told_apart_the_harder_one_counts(
    left: tuple[int | None, ...],
    right: tuple[int | None, ...],
    last: int | None,
    known: bool,
) -> None:
    sets = [
        a_set(side=side, effort=effort)
        for of_left, of_right in zip(left, right, strict=True)
        for side, effort in ((LEFT, of_left), (RIGHT, of_right))
    ]

    told = judged(*sets)

    assert (told.effort, told.effort_known, told.seen) == (last, known, None)


@pytest.mark.parametrize(
    ("sides", "enough"),
    [
        ((LEFT, RIGHT, LEFT, RIGHT), True),
        ((LEFT, RIGHT, LEFT), False),
        ((LEFT, LEFT), False),
        ((LEFT, RIGHT, None), True),
        ((None, LEFT, RIGHT), True),
        ((None, None), True),
        ((LEFT, None), False),
    ],
)
def test_a_set_of_one_side_is_half_a_round(sides: tuple[Side | None, ...], enough: bool) -> None:
    told = judged(*(a_set(side=side) for side in sides))

    assert (told.seen is None) is enough


@pytest.mark.parametrize(
    ("reps", "asked", "short_by", "seen"),
    [
        ((6, 8), None, 2, Seen.FEWER_REPS),
        ((8, 5), None, 3, Seen.FEWER_REPS),
        ((5, 7), None, 3, Seen.FEWER_REPS),
        ((9, 9), None, 0, None),
        # An older plan asked for less: nobody is to blame, and nothing is earned.
        ((6, 6), 6, 0, Seen.FEWER_REPS),
        ((8, 8), 10, 2, Seen.FEWER_REPS),
    ],
)
def test_short_is_measured_by_what_was_asked_then(
    reps: tuple[int, ...], asked: int | None, short_by: int, seen: Seen | None
) -> None:
    told = judged(*(a_set(reps=done, asked_reps=asked) for done in reps))

    assert (told.short_by, told.seen) == (short_by, seen)


@pytest.mark.covers("REG-03")
def test_of_several_things_the_gravest_is_told() -> None:
    order = [
        ({"near_fall": True}, Seen.NEAR_FALL),
        ({"form_kept": False}, Seen.FORM_LOST),
        ({"reps": 7}, Seen.FEWER_REPS),
    ]
    for place, (_, seen) in enumerate(order):
        all_below = {key: value for how, _ in order[place:] for key, value in how.items()}
        assert judged(a_set(**all_below, tingling_grew=True)).seen is seen
    assert judged(a_set(tingling_grew=True)).seen is Seen.FEWER_SETS


@pytest.mark.covers("REG-02")
def test_what_went_wrong_speaks_for_itself_once_the_effort_is_known() -> None:
    lost = a_set(form_kept=False)

    assert judged(a_set(form_kept=None), lost).is_known
    assert not judged(a_set(), a_set(form_kept=False, effort=None)).is_known


def test_less_than_is_asked_today_in_the_first_set_earns_nothing() -> None:
    assert judged(a_set(reps=7, asked_reps=7), a_set()).seen is Seen.FEWER_REPS
