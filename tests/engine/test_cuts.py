"""What a flare or a break takes from a dose, how far at most, and how it comes back (RULE-18)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import DoseKind, Stream
from footbridge.engine.signs.next_day import How, NextDay
from footbridge.engine.streams import cuts, strength_cuts, walking_cuts
from footbridge.engine.streams.cuts import Cut, Raise, Raises, Taken, Takings
from footbridge.engine.streams.progression import Freeze, Move, Note
from footbridge.engine.streams.strength import begin
from footbridge.engine.streams.strength_dose import Strength, StrengthDose
from footbridge.engine.streams.stretching import hold_at, lighter
from footbridge.engine.streams.walking_dose import WalkingDose
from tests.engine.test_doses import dose as drill
from tests.life import NUMBERS
from tests.people import START

DAY = timedelta(days=1)
ON = START + 30 * DAY
UNTIL = ON + 7 * DAY
FLARE = NextDay(ON - DAY, How.TRIGGERED, (Stream.STRENGTH,), rating="pain", facts=("morning",))
LIGHT, HEAVY = Cut(ON, heavy=False, after=FLARE), Cut(ON, heavy=True, after=FLARE)
BREAK = Cut(ON, heavy=True, gap_days=8)
BEFORE = Note(Move.RAISED, START, 9, 10)


def cut_down(
    amount: int, takings: Takings = (), raises: Raises = (), heavy: bool = True, floor: int = 1
) -> tuple[int, Takings]:
    return cuts.cut_down(amount, takings, raises, ON, NUMBERS, heavy=heavy, floor=floor)


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("amount", "heavy", "floor", "left"),
    [(10, False, 1, 9), (10, True, 1, 8), (600, True, 60, 480), (600, False, 60, 540)],
)
def test_a_flare_takes_a_tenth_or_a_fifth_and_what_it_was_is_remembered(
    amount: int, heavy: bool, floor: int, left: int
) -> None:
    assert cut_down(amount, heavy=heavy, floor=floor) == (left, (Taken(ON, amount, amount, ON),))


@pytest.mark.covers("RULE-18")
def test_several_flares_take_three_tenths_of_what_was_before_the_first_at_most() -> None:
    first, takings = cut_down(20)
    second, takings = cut_down(first, takings)
    third, after = cut_down(second, takings)

    assert (first, second, third) == (16, 14, 14)
    assert after == takings


@pytest.mark.parametrize(("amount", "floor"), [(5, 5), (5, 7), (8, 8)])
def test_at_the_floor_nothing_is_taken_and_nothing_added(amount: int, floor: int) -> None:
    assert cut_down(amount, floor=floor) == (amount, ())


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("raises", "back", "since"),
    [
        ((), 10, ON),
        ((Raise(ON - 7 * DAY, 9),), 9, ON - 7 * DAY),
        ((Raise(ON - 8 * DAY, 9),), 10, ON),
        ((Raise(ON - 8 * DAY, 8), Raise(ON - DAY, 9)), 9, ON - DAY),
        ((Raise(ON - 5 * DAY, 8), Raise(ON - DAY, 9)), 8, ON - 5 * DAY),
        # It has come down by itself since: there is nothing of the raise left.
        ((Raise(ON - DAY, 10),), 10, ON),
        ((Raise(ON - DAY, 11),), 10, ON),
    ],
)
def test_what_was_raised_in_the_week_before_a_flare_does_not_come_back(
    raises: Raises, back: int, since: Any
) -> None:
    assert cut_down(10, raises=raises)[1] == (Taken(ON, 10, back, since),)


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("amount", "full", "floor", "lowest"),
    [(10, None, 1, 7), (9, 10, 1, 7), (11, None, 1, 8), (10, None, 9, 9), (60, 100, 0, 70)],
)
def test_the_lowest_is_seven_tenths_of_what_was_before_the_first_cut(
    amount: int, full: int | None, floor: int, lowest: int
) -> None:
    takings = () if full is None else (Taken(START, full, full, None),)

    assert cuts.lowest(amount, takings, NUMBERS, floor) == lowest


@pytest.mark.covers("REG-01")
@pytest.mark.parametrize(
    ("amount", "takings", "left"),
    [
        (10, (), 8),
        # It counts from the dose before a cut that still runs: 20 becomes 16, not 14 becomes 12.
        (18, (Taken(START, 20, 19, None),), 16),
        (14, (Taken(START, 20, 19, None),), 14),
        # A break never gives more than there was.
        (12, (Taken(START, 20, 19, None),), 12),
    ],
)
def test_a_break_takes_its_share_of_what_was_before_any_cut(
    amount: int, takings: Takings, left: int
) -> None:
    after, taken = cuts.missed(
        amount, takings, BREAK, lambda whole: whole * 8 // 10, NUMBERS, floor=1
    )

    first = takings[0] if takings else Taken(ON, amount, amount, ON)
    assert (after, taken) == (left, (first._replace(on=ON),))


def test_a_break_stops_at_the_floor() -> None:
    after, _ = cuts.missed(10, (), BREAK, lambda whole: whole // 2, NUMBERS, floor=8)

    assert after == 8


def test_a_cut_names_its_rule_its_facts_and_its_figures() -> None:
    at_floor = LIGHT._replace(at_floor=True)

    assert (LIGHT.rule, LIGHT.facts, LIGHT.figures) == ("RULE-18", ("morning",), FLARE.figures)
    assert at_floor.figures == (*FLARE.figures, ("floor", True))
    assert (BREAK.rule, BREAK.facts, BREAK.figures) == ("REG-01", (), (("days", 8),))
    assert cuts.trimmed(HEAVY, 10, 8, "reps", NUMBERS) == Note(
        Move.TRIMMED, ON, 10, 8, "reps", percent=20, facts=("morning",), figures=FLARE.figures
    )
    assert cuts.trimmed(LIGHT, 10, 9, "reps", NUMBERS).percent == 10
    assert cuts.restarted(BREAK, 10, 8, "reps") == Note(
        Move.RESTARTED, ON, 10, 8, "reps", figures=(("days", 8),)
    )


def come_back(amount: int, taken: Taken, *, half: bool, cut: Cut = HEAVY):
    return cuts.come_back(cut, UNTIL, amount, (taken,), BEFORE, "reps", half=half)


@pytest.mark.covers("RULE-18")
def test_all_that_a_cut_took_comes_back_and_is_told_since_when() -> None:
    taken = Taken(ON, 10, 10, START)

    amount, left, note = come_back(8, taken, half=False)

    assert (amount, left) == (10, ())
    assert note == Note(
        Move.RETURNED, UNTIL, 8, 10, "reps",
        facts=("morning",), figures=(("since", START.isoformat()),), rule="RULE-18",
    )  # fmt: skip
    assert come_back(8, taken._replace(since=None), half=False)[2].figures == ()


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(("amount", "half"), [(8, 9), (7, 8), (10, 10)])
def test_half_of_it_comes_first_and_the_rest_stays_to_come(amount: int, half: int) -> None:
    taken = Taken(ON, 10, 10, START)

    after, left, note = come_back(amount, taken, half=True)

    assert (after, left) == (half, (taken,))
    if after > amount:
        assert note.figures == (("half", True),)
    else:
        assert note == BEFORE


def test_what_comes_back_is_never_less_than_there_is() -> None:
    """A raise just before the flare is not given back; the dose may be there already."""
    assert come_back(9, Taken(ON, 10, 9, None), half=False) == (9, (), BEFORE)
    assert come_back(10, Taken(ON, 10, 8, None), half=False) == (10, (), BEFORE)


def test_only_the_cut_of_that_day_comes_back() -> None:
    older, newer = Taken(START, 12, 12, None), Taken(ON, 10, 10, None)

    amount, left, _ = cuts.come_back(HEAVY, UNTIL, 8, (older, newer), BEFORE, "reps", half=False)
    other = cuts.come_back(HEAVY, UNTIL, 8, (older,), BEFORE, "reps", half=False)

    assert (amount, left) == (10, (older,))
    assert other == (8, (older,), BEFORE)


def test_a_dose_that_went_down_by_itself_comes_back_to_that_much_less() -> None:
    assert cuts.stepped_back((Taken(ON, 10, 10, START),), 1) == (Taken(ON, 10, 9, None),)


def test_without_its_cuts_a_dose_is_what_it_comes_back_to() -> None:
    assert cuts.uncut(8, (Taken(ON, 12, 11, None), Taken(ON, 10, 10, None))) == 11
    assert cuts.uncut(12, (Taken(ON, 12, 11, None),)) == 12
    assert cuts.uncut(8, ()) == 8


# Strength


@pytest.fixture
def dose(catalogue: Catalogue) -> StrengthDose:
    """Two sets of ten heel raises."""
    begun = begin(catalogue.exercises["heel-raise"], (), NUMBERS, None, START)
    return begun._replace(reps=10, streak=1, earned=True, facts=("session",))


@pytest.mark.covers("RULE-18")
def test_a_flare_takes_repetitions_and_what_was_nearly_earned(dose: StrengthDose) -> None:
    less = strength_cuts.reduce(dose, HEAVY, UNTIL, NUMBERS)

    assert (less.sets, less.reps, less.variant) == (2, 8, dose.variant)
    assert (less.earned, less.streak, less.facts) == (False, 0, ("session",))
    assert less.takings == (Taken(ON, 10, 10, ON),)
    assert less.freeze == Freeze(UNTIL, "RULE-18")
    assert less.note == cuts.trimmed(HEAVY, 10, 8, "reps", NUMBERS)


def test_what_was_raised_in_the_week_before_is_heard_in_strength_too(dose: StrengthDose) -> None:
    raised = dose._replace(raises=(Raise(ON - DAY, 9),))

    less = strength_cuts.reduce(raised, LIGHT, UNTIL, NUMBERS)

    assert less.takings == (Taken(ON, 10, 9, ON - DAY),)


@pytest.mark.covers("RULE-18")
def test_what_came_back_unseen_waits_for_the_new_cut(dose: StrengthDose) -> None:
    """Ten came back and only eight were asked for since: the cut is of eight."""
    unseen = dose._replace(not_seen_from=8, takings=(Taken(START, 12, 12, None),))

    less = strength_cuts.reduce(unseen, HEAVY, UNTIL, NUMBERS)

    assert less.reps == 8
    assert less.takings == (Taken(START, 12, 12, None), Taken(ON, 8, 10, None))
    assert less.not_seen_from is None
    lower = strength_cuts.reduce(unseen._replace(takings=()), HEAVY, UNTIL, NUMBERS)
    assert (lower.reps, lower.takings) == (7, (Taken(ON, 8, 10, None),))


@pytest.mark.covers("RULE-12")
@pytest.mark.parametrize(
    ("days", "cuts_before", "days_left", "cuts_now"),
    [(2, 0, 2, 0), (3, 0, 3, 1), (3, 1, 2, 2)],
)
def test_two_cuts_take_the_third_day_away(
    dose: StrengthDose, days: int, cuts_before: int, days_left: int, cuts_now: int
) -> None:
    stream = Strength(days, {"heel-raise": dose}, cuts_on_more_days=cuts_before)

    less = strength_cuts.reduce_all(stream, HEAVY, UNTIL, NUMBERS)

    assert (less.days_a_week, less.cuts_on_more_days) == (days_left, cuts_now)
    assert less.doses["heel-raise"].reps == 8


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(
    ("seen_from", "half", "reps", "unseen"),
    [(None, False, 10, 8), (None, True, 9, 8), (7, False, 10, 7)],
)
def test_what_comes_back_is_unseen_until_a_day_asks_for_it(
    dose: StrengthDose, seen_from: int | None, half: bool, reps: int, unseen: int
) -> None:
    cut = dose._replace(reps=8, takings=(Taken(ON, 10, 10, None),), not_seen_from=seen_from)
    other = dose._replace(reps=9, takings=())
    stream = Strength(2, {"heel-raise": cut, "toe-yoga": other})

    back = strength_cuts.give_back(stream, HEAVY, UNTIL, half=half)

    given = back.doses["heel-raise"]
    assert (given.reps, given.not_seen_from) == (reps, unseen)
    assert given.note.move is Move.RETURNED
    assert back.doses["toe-yoga"] == other


def test_only_what_a_day_asked_for_is_seen(dose: StrengthDose) -> None:
    unseen = dose._replace(not_seen_from=8)
    stream = Strength(2, {"heel-raise": unseen, "heel-raise/seated": unseen})

    seen = strength_cuts.seen(stream, {"heel-raise"})
    not_seen = strength_cuts.seen(stream, {"toe-yoga"})

    assert {one.not_seen_from for one in seen.doses.values()} == {None}
    assert not_seen == stream


def test_without_an_answer_a_day_asks_for_what_was_last_seen(dose: StrengthDose) -> None:
    stream = Strength(2, {"a": dose._replace(not_seen_from=8), "b": dose})

    held = strength_cuts.as_last_asked(stream, UNTIL)

    assert held.doses["a"].reps == 8
    assert held.doses["a"].note == Note(Move.HELD_UNKNOWN, UNTIL, 8, 8, "reps", facts=("session",))
    assert held.doses["b"] == dose


@pytest.mark.covers("REG-01")
def test_a_break_takes_from_strength_what_was_asked_last(dose: StrengthDose) -> None:
    unseen = dose._replace(not_seen_from=7)

    less = strength_cuts.miss(dose, BREAK, lambda reps: reps - 2, UNTIL, NUMBERS)
    least = strength_cuts.miss(unseen, BREAK, lambda reps: reps - 2, UNTIL, NUMBERS)

    assert (less.reps, less.earned, less.freeze) == (8, False, Freeze(UNTIL, "REG-01"))
    assert less.takings == (Taken(ON, 10, 10, ON),)
    assert less.note == Note(Move.RESTARTED, ON, 10, 8, "reps", figures=(("days", 8),))
    assert (least.reps, least.not_seen_from) == (7, None)


@pytest.mark.covers("REG-01")
@pytest.mark.parametrize(("left", "begun", "reps"), [(10, 8, 8), (6, 8, 6)])
def test_beginning_afresh_never_gives_more_than_was_left(
    dose: StrengthDose, left: int, begun: int, reps: int
) -> None:
    held = dose._replace(reps=left, freeze=Freeze(UNTIL, "REG-09"))

    fresh = strength_cuts.begin_afresh(held, dose._replace(reps=begun), 28, ON)

    assert (fresh.reps, fresh.freeze) == (reps, held.freeze)
    assert fresh.note == Note(Move.RESTARTED, ON, reps, reps, days=28)


@pytest.mark.covers("REG-01")
@pytest.mark.parametrize(
    ("had", "shown_by_a_test", "way"),
    [
        ("easy", "hard", "easy"),
        ("hard", "easy", "easy"),
        ("hard", "hard", "hard"),
        ("sitting", "easy", "easy"),
    ],
)
def test_beginning_afresh_brings_no_harder_way_than_was_had(
    dose: StrengthDose, had: str, shown_by_a_test: str, way: str
) -> None:
    rungs = ("easy", "hard")
    before = dose._replace(rungs=rungs, variant=had)
    begun = dose._replace(rungs=rungs, variant=shown_by_a_test)

    assert strength_cuts.begin_afresh(before, begun, 28, ON).variant == way


def test_a_dose_begun_while_a_cut_runs_waits_as_long(dose: StrengthDose) -> None:
    assert strength_cuts.held_by(BREAK, UNTIL, dose).freeze == Freeze(UNTIL, "REG-01")
    assert strength_cuts.held_by(LIGHT, UNTIL, dose).freeze == Freeze(UNTIL, "RULE-18")


# The walk


WALK = WalkingDose(600, BEFORE)


@pytest.mark.covers("RULE-18")
def test_a_flare_shortens_the_walk() -> None:
    less = walking_cuts.reduce(WALK, LIGHT, UNTIL, NUMBERS, floor=60)
    raised = WALK._replace(raises=(Raise(ON - DAY, 571),))

    assert (less.seconds, less.takings) == (540, (Taken(ON, 600, 600, ON),))
    assert less.freeze == Freeze(UNTIL, "RULE-18")
    assert less.note == cuts.trimmed(LIGHT, 600, 540, "work_seconds", NUMBERS)
    assert walking_cuts.reduce(raised, HEAVY, UNTIL, NUMBERS, floor=60).takings == (
        Taken(ON, 600, 571, ON - DAY),
    )
    assert walking_cuts.reduce(WALK, HEAVY, UNTIL, NUMBERS, floor=590).seconds == 590


@pytest.mark.covers("RULE-18")
def test_a_walk_comes_back_in_two_steps() -> None:
    cut = WALK._replace(seconds=480, takings=(Taken(ON, 600, 600, None),))

    half = walking_cuts.give_back(cut, HEAVY, UNTIL, half=True)
    whole = walking_cuts.give_back(half, HEAVY, UNTIL + DAY, half=False)

    assert (half.seconds, half.takings) == (540, cut.takings)
    assert (whole.seconds, whole.takings) == (600, ())
    assert half.note.about == whole.note.about == "work_seconds"


@pytest.mark.covers("REG-01")
def test_a_break_shortens_the_walk_and_a_long_one_begins_it_afresh() -> None:
    less = walking_cuts.miss(WALK, BREAK, lambda s: s * 8 // 10, UNTIL, NUMBERS, floor=60)
    cut = WALK._replace(takings=(Taken(ON, 700, 700, None),), raises=(Raise(ON, 1),))
    fresh = walking_cuts.begin_afresh(cut, WalkingDose(300, BEFORE), 30, ON)
    short = walking_cuts.begin_afresh(WALK._replace(seconds=200), WALK, 30, ON)

    assert (less.seconds, less.freeze) == (480, Freeze(UNTIL, "REG-01"))
    assert less.takings == (Taken(ON, 600, 600, ON),)
    assert less.note == Note(Move.RESTARTED, ON, 600, 480, "work_seconds", figures=(("days", 8),))
    assert (fresh.seconds, fresh.takings, fresh.raises) == (300, (), ())
    assert fresh.note == Note(Move.RESTARTED, ON, 600, 300, "work_seconds", days=30)
    assert short.seconds == 200


# Stretches and drills


@pytest.mark.covers("RULE-34")
def test_a_stretch_is_held_longer_with_each_phase(catalogue: Catalogue) -> None:
    span = catalogue.exercises["calf-stretch"].dose
    hold = span.hold_seconds
    assert hold is not None
    halfway = (hold.start + hold.hi) // 2

    assert [hold_at(span, stage) for stage in range(4)] == [None, halfway, hold.hi, hold.hi]
    assert hold_at(replace(span, hold_seconds=None), 2) is None
    odd = replace(span, hold_seconds=replace(hold, start=20, hi=31))
    assert hold_at(odd, 1) == 25


@pytest.mark.covers("RULE-18")
def test_drills_are_lighter_while_cuts_run_and_never_by_more_than_three_tenths(
    catalogue: Catalogue,
) -> None:
    ten = drill(reps=10)

    once, why = lighter(ten, [LIGHT], catalogue)
    three, _ = lighter(ten, [HEAVY, HEAVY, HEAVY], catalogue)
    both, last = lighter(ten, [HEAVY, BREAK], catalogue)

    assert (once.reps, three.reps, both.reps) == (9, 7, 7)
    assert (why.rule, why.says, why.about, why.facts) == (
        "RULE-18", "trimmed", "reps", ("morning",),
    )  # fmt: skip
    assert why.values == {"from": 10, "to": 9, **dict(FLARE.figures)}
    assert why.sources == catalogue.rules["RULE-18"].sources
    assert (last.rule, last.says, last.values["to"]) == ("REG-01", "restarted", 7)


def test_of_a_hold_the_seconds_become_fewer_and_not_the_repetitions(
    catalogue: Catalogue,
) -> None:
    hold = drill(kind=DoseKind.HOLD, reps=2, hold_seconds=20)

    less, why = lighter(hold, [HEAVY], catalogue)

    assert (less.reps, less.hold_seconds, why.about) == (2, 16, "hold_seconds")
