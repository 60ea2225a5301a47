"""The balance ladder: where somebody starts, what a day of practice earns or costs, what holds it.

On every rung the hand is near something to hold. A level up comes at a review alone; a level down
comes at once.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue, Ladder
from footbridge.engine.shown.decision import Change, Says
from footbridge.engine.signs.next_day import How, NextDay
from footbridge.engine.streams import balance
from footbridge.engine.streams.balance_level import BalanceLevel
from footbridge.engine.streams.balance_rounds import Practice
from footbridge.engine.streams.cuts import Cut, Raise, Taken
from footbridge.engine.streams.progression import FREE, Freeze, Move, Note, Seen
from tests.life import NUMBERS
from tests.people import START

DAY = timedelta(days=1)
LATER = START + 20 * DAY
CALM = NextDay(START, How.CALM, facts=("morning",))
UNKNOWN = NextDay(START, How.UNKNOWN)
HIGHER = NextDay(START, How.UNSETTLED, rating="pain", facts=("morning",))
FEET_TOGETHER, HALF_A_STEP, TANDEM, HOVERING, ONE_LEG = range(5)


@pytest.fixture
def ladder(catalogue: Catalogue) -> Ladder:
    return catalogue.ladders["balance"]


@pytest.fixture
def level(ladder: Ladder) -> BalanceLevel:
    """Heel to toe for 20 seconds, of 30; one good day was had, nothing is held back."""
    begun = balance.begin(ladder, 15, None, NUMBERS, START)
    return begun._replace(good_days=1)


def practice(**how: Any) -> Practice:
    """A good day: enough rounds, long enough, steady, all of it told."""
    good: dict[str, Any] = {
        "on": START,
        "fact": "session",
        "enough": True,
        "reached": True,
        "known": True,
        "touches": 0,
        "steadiness": 1,
        "grabs": 0,
        "near_fall": False,
        "stopped": False,
    }
    return Practice(**(good | how))


@pytest.mark.covers("RULE-13")
@pytest.mark.parametrize(
    ("tandem", "half_a_step", "place"),
    [
        (None, None, FEET_TOGETHER),
        (9, None, FEET_TOGETHER),
        (10, None, TANDEM),
        (60, 60, TANDEM),
        (None, 9, FEET_TOGETHER),
        (None, 10, HALF_A_STEP),
        (9, 10, HALF_A_STEP),
        (0, 0, FEET_TOGETHER),
    ],
)
def test_where_it_starts_is_what_was_measured(
    ladder: Ladder, tandem: int | None, half_a_step: int | None, place: int
) -> None:
    begun = balance.begin(ladder, tandem, half_a_step, NUMBERS, START)

    shortest = ladder.rungs[place].start_seconds or 0
    assert (begun.place, begun.seconds) == (place, shortest)
    assert begun.note == Note(Move.STARTED, START, shortest, shortest, "hold_seconds")


def test_a_rung_without_a_range_starts_at_nothing(ladder: Ladder) -> None:
    rungs = (replace(ladder.rungs[0], start_seconds=None, top_seconds=None), *ladder.rungs[1:])
    begun = balance.begin(replace(ladder, rungs=rungs), None, None, NUMBERS, START)

    assert (begun.seconds, begun.shortest, begun.longest) == (0, 0, 0)


@pytest.mark.covers("REG-05")
def test_a_second_good_day_earns_five_seconds(level: BalanceLevel) -> None:
    first = balance.judge(level._replace(good_days=0), practice(), CALM, NUMBERS)
    second = balance.judge(level, practice(), CALM, NUMBERS)

    assert (first.good_days, first.earned, first.held_here) == (1, False, True)
    assert (second.good_days, second.earned, second.held_here) == (2, True, True)
    assert second.note == Note(
        Move.HELD_STREAK, START, 20, 20, "hold_seconds", facts=("session", "morning")
    )


@pytest.mark.parametrize(
    ("good_days", "seconds", "move"),
    [(1, 30, Move.HELD_TOP), (0, 30, Move.HELD_STREAK), (1, 25, Move.HELD_STREAK)],
)
def test_at_the_longest_hold_good_days_are_told_as_the_top(
    level: BalanceLevel, good_days: int, seconds: int, move: Move
) -> None:
    there = level._replace(good_days=good_days, seconds=seconds)

    assert balance.judge(there, practice(), CALM, NUMBERS).note.move is move


@pytest.mark.covers("REG-05")
@pytest.mark.parametrize(
    ("how", "after", "move", "seen"),
    [
        ({"touches": 2}, CALM, Move.HELD_EFFORT, Seen.TOUCHES),
        ({"steadiness": 3}, CALM, Move.HELD_EFFORT, Seen.UNSTEADY),
        ({"grabs": 1}, CALM, Move.HELD_EFFORT, Seen.GRABBED),
        ({"reached": False}, CALM, Move.HELD_EFFORT, Seen.SHORT_HOLD),
        ({"known": False}, CALM, Move.HELD_UNKNOWN, None),
        ({}, UNKNOWN, Move.HELD_UNKNOWN, None),
        ({}, HIGHER, Move.HELD_EFFORT, Seen.HIGHER),
        ({"stopped": True}, CALM, Move.STOPPED, None),
    ],
)
def test_what_is_not_good_or_not_known_loses_what_was_nearly_earned(
    level: BalanceLevel, how: dict[str, Any], after: NextDay, move: Move, seen: Seen | None
) -> None:
    nearly = level._replace(good_days=3, earned=True)

    held = balance.judge(nearly, practice(**how), after, NUMBERS)

    assert (held.place, held.seconds) == (level.place, level.seconds)
    assert (held.good_days, held.earned, held.held_here) == (0, False, False)
    assert held.note == Note(
        move, START, 20, 20, "hold_seconds",
        seen=seen, facts=("session", *after.facts),
        figures=HIGHER.figures if after is HIGHER else (),
    )  # fmt: skip


@pytest.mark.covers("REG-09")
def test_after_a_stop_sign_no_hold_rises_for_a_week(level: BalanceLevel) -> None:
    earned = level._replace(earned=True)
    stopped = balance.judge(earned, practice(stopped=True), CALM, NUMBERS)
    until = START + NUMBERS.stop_sign_days * DAY

    assert stopped.freeze == Freeze(until, "REG-09")
    again = stopped._replace(earned=True)
    assert balance.give(again, until - DAY, NUMBERS) == again
    assert balance.give(again, until, NUMBERS).seconds == 25


@pytest.mark.covers("REG-09")
def test_a_stop_sign_counts_on_a_bad_day_too(level: BalanceLevel) -> None:
    lower = balance.judge(level, practice(stopped=True, near_fall=True), CALM, NUMBERS)

    assert lower.place == HALF_A_STEP
    assert lower.freeze == Freeze(START + NUMBERS.stop_sign_days * DAY, "REG-09")


@pytest.mark.covers("REG-05")
@pytest.mark.parametrize("light", [False, True])
@pytest.mark.parametrize(
    ("how", "seen"),
    [
        ({"near_fall": True}, Seen.NEAR_FALL),
        ({"steadiness": 4}, Seen.UNSTEADY),
        ({"grabs": 2}, Seen.GRABBED),
    ],
)
def test_a_bad_day_goes_a_level_down_on_an_easier_day_too(
    level: BalanceLevel, how: dict[str, Any], seen: Seen, light: bool
) -> None:
    lower = balance.judge(level, practice(**how), UNKNOWN, NUMBERS, light=light)

    assert (lower.place, lower.seconds) == (HALF_A_STEP, 10)
    assert lower.note == Note(
        Move.LOWERED, START, TANDEM, HALF_A_STEP, "level", seen=seen, facts=("session",)
    )


@pytest.mark.parametrize("grabs", [0, 1])
def test_an_easier_day_neither_earns_nor_costs(level: BalanceLevel, grabs: int) -> None:
    assert balance.judge(level, practice(grabs=grabs), CALM, NUMBERS, light=True) == level


def test_a_single_round_is_no_day_of_practice(level: BalanceLevel) -> None:
    assert balance.judge(level, practice(enough=False), CALM, NUMBERS) == level


@pytest.mark.parametrize(("returned", "stays"), [(0, True), (1, True), (-1, False)])
def test_that_a_hold_came_back_after_the_practice_is_what_is_told(
    level: BalanceLevel, returned: int, stays: bool
) -> None:
    note = Note(Move.RETURNED, START + returned * DAY, 15, 20, "hold_seconds")

    held = balance.judge(level._replace(note=note), practice(touches=2), CALM, NUMBERS)

    assert (held.note == note) is stays
    assert held.good_days == 0


@pytest.mark.covers("REG-05")
@pytest.mark.parametrize(("seconds", "becomes"), [(20, 25), (27, 30), (29, 30)])
def test_what_was_earned_is_five_seconds_up_to_the_top(
    level: BalanceLevel, seconds: int, becomes: int
) -> None:
    earned = level._replace(earned=True, seconds=seconds, raises=(Raise(START, 15),))

    more = balance.give(earned, LATER, NUMBERS)

    assert (more.seconds, more.earned, more.good_days) == (becomes, False, 0)
    assert more.raises == (Raise(START, 15), Raise(LATER, seconds))
    assert (more.note.move, more.note.before, more.note.after) == (Move.RAISED, seconds, becomes)


def test_of_many_raises_the_latest_are_remembered(level: BalanceLevel) -> None:
    long_ago = tuple(Raise(START + n * DAY, n) for n in range(5))

    more = balance.give(level._replace(earned=True, raises=long_ago), LATER, NUMBERS)

    assert more.raises == (*long_ago[2:], Raise(LATER, 20))


@pytest.mark.parametrize(
    "held_by",
    [
        {"earned": False},
        {"freeze": Freeze(LATER + DAY, "RULE-18")},
        {"takings": (Taken(START, 20, 20, None),)},
        {"seconds": 30},
    ],
)
def test_a_hold_stays_while_anything_holds_it(
    level: BalanceLevel, held_by: dict[str, Any]
) -> None:
    held = level._replace(**({"earned": True} | held_by))

    assert balance.give(held, LATER, NUMBERS) == held


@pytest.mark.covers("REG-04")
@pytest.mark.parametrize(
    ("place", "tandem", "becomes", "may"),
    [
        (TANDEM, 10, {}, True),
        (TANDEM, None, {}, False),
        (TANDEM, 9, {}, False),
        (FEET_TOGETHER, None, {}, True),
        (TANDEM, 10, {"earned": False}, False),
        (TANDEM, 10, {"seconds": 29}, False),
        (TANDEM, 10, {"freeze": Freeze(LATER + DAY, "REG-09")}, False),
        (TANDEM, 10, {"freeze": Freeze(LATER, "REG-09")}, True),
        (TANDEM, 10, {"takings": (Taken(START, 30, 30, None),)}, False),
    ],
)
def test_a_review_offers_the_next_level_to_who_holds_this_one(
    level: BalanceLevel, place: int, tandem: int | None, becomes: dict[str, Any], may: bool
) -> None:
    ready = level._replace(**({"place": place, "earned": True, "seconds": 30} | becomes))

    assert balance.may_climb(ready, LATER, NUMBERS, tandem) is may


def test_nobody_climbs_past_the_last_rung(level: BalanceLevel) -> None:
    last = level._replace(place=len(level.ladder.rungs) - 1, earned=True, seconds=45)

    assert last.next_rung is None
    assert not balance.may_climb(last, LATER, NUMBERS, 60)
    assert balance.next_step(last, NUMBERS) is None


@pytest.mark.parametrize(
    ("becomes", "tandem", "is_below"),
    [
        ({"seconds": 30}, 10, True),
        ({"seconds": 29}, 10, False),
        ({"seconds": 24, "takings": (Taken(START, 30, 30, None),)}, 10, True),
        ({"seconds": 30}, 9, False),
        ({"seconds": 45, "place": 6}, 60, False),
    ],
)
def test_who_holds_as_long_as_is_asked_may_soon_be_a_level_up(
    level: BalanceLevel, becomes: dict[str, Any], tandem: int, is_below: bool
) -> None:
    """Third sets of strength wait meanwhile, so that the level comes first."""
    assert balance.is_below_another(level._replace(**becomes), NUMBERS, tandem) is is_below


def test_a_new_level_begins_at_its_shortest_hold_and_keeps_what_holds_it(
    level: BalanceLevel,
) -> None:
    held = level._replace(freeze=Freeze(LATER, "REG-09"), earned=True, good_days=4)

    higher = balance.climb(held, LATER)
    lower = balance.go_where_tests_allow(held, FEET_TOGETHER, LATER, ("test",))

    assert (higher.place, higher.seconds, higher.freeze) == (HOVERING, 20, held.freeze)
    assert higher.note == Note(Move.NEXT_VARIANT, LATER, TANDEM, HOVERING, "level")
    assert (higher.earned, higher.good_days) == (False, 0)
    assert (lower.place, lower.seconds, lower.freeze) == (FEET_TOGETHER, 10, held.freeze)
    assert lower.note == Note(Move.TESTED, LATER, TANDEM, FEET_TOGETHER, "level", facts=("test",))


@pytest.mark.parametrize(("seconds", "becomes"), [(30, 10), (10, 10), (7, 7)])
def test_on_the_lowest_level_a_step_down_is_its_shortest_hold_and_never_more(
    level: BalanceLevel, seconds: int, becomes: int
) -> None:
    lowest = level._replace(place=FEET_TOGETHER, seconds=seconds)

    lower = balance.step_down(lowest, LATER, ("session",))

    assert (lower.place, lower.seconds) == (FEET_TOGETHER, becomes)


def test_a_step_down_from_one_leg_begins_at_the_hold_of_the_easier_level(
    level: BalanceLevel,
) -> None:
    """It may be longer in seconds: on two feet, a hand above the worktop."""
    one_leg = level._replace(place=ONE_LEG, seconds=8)

    lower = balance.step_down(one_leg, LATER, ("session",))

    assert (lower.place, lower.seconds) == (HOVERING, 20)


def test_a_level_without_a_range_begins_at_nothing(level: BalanceLevel, ladder: Ladder) -> None:
    rungs = [replace(one, start_seconds=None) for one in ladder.rungs]
    unknown = level._replace(ladder=replace(ladder, rungs=tuple(rungs)))

    assert balance.climb(unknown, LATER).seconds == 0


@pytest.mark.covers("RULE-18")
def test_a_flare_shortens_the_hold_and_keeps_base_and_support(level: BalanceLevel) -> None:
    flare = NextDay(START, How.TRIGGERED, rating="pain", facts=("morning",))
    cut = Cut(LATER, heavy=True, after=flare)
    ready = level._replace(earned=True, good_days=2)

    less = balance.reduce(ready, cut, LATER + 7 * DAY, NUMBERS)
    back = balance.give_back(less, cut, LATER + 9 * DAY, half=False)
    half = balance.give_back(less, cut, LATER + 9 * DAY, half=True)

    assert (less.place, less.seconds) == (TANDEM, 16)
    assert (less.earned, less.good_days) == (False, 0)
    assert less.freeze == Freeze(LATER + 7 * DAY, "RULE-18")
    assert less.takings == (Taken(LATER, 20, 20, LATER),)
    assert (less.note.move, less.note.about, less.note.facts) == (
        Move.TRIMMED, "hold_seconds", ("morning",),
    )  # fmt: skip
    assert (back.seconds, back.takings, back.note.move) == (20, (), Move.RETURNED)
    assert back.note.about == "hold_seconds"
    assert (half.seconds, half.takings) == (18, less.takings)


@pytest.mark.covers("RULE-18")
def test_no_cut_goes_under_six_tenths_of_the_shortest_hold(level: BalanceLevel) -> None:
    assert balance.floor_of(level, NUMBERS) == 12
    odd = level._replace(place=FEET_TOGETHER)
    assert balance.floor_of(odd, replace(NUMBERS, floor_of_least_percent=61)) == 7


@pytest.mark.covers("REG-01")
def test_missed_time_takes_its_share_and_a_week_without_a_rise(level: BalanceLevel) -> None:
    cut = Cut(LATER, heavy=True, gap_days=8)
    ready = level._replace(earned=True, good_days=2)

    less = balance.miss(ready, cut, lambda seconds: seconds - 4, LATER + 7 * DAY, NUMBERS)

    assert (less.seconds, less.earned, less.good_days) == (16, False, 0)
    assert less.freeze == Freeze(LATER + 7 * DAY, "REG-01")
    assert less.takings == (Taken(LATER, 20, 20, LATER),)
    assert less.note == Note(Move.RESTARTED, LATER, 20, 16, "hold_seconds", figures=(("days", 8),))


def test_a_break_that_took_a_level_holds_what_is_left(level: BalanceLevel) -> None:
    cut = Cut(LATER, heavy=True, gap_days=15)
    ready = level._replace(earned=True, good_days=2, takings=(Taken(START, 25, 25, None),))

    held = balance.hold_until(ready, cut, LATER + 7 * DAY)

    assert (held.seconds, held.takings, held.earned, held.good_days) == (20, (), False, 0)
    assert held.freeze == Freeze(LATER + 7 * DAY, "REG-01")
    assert held.note == Note(
        Move.RESTARTED, LATER, 20, 20, "hold_seconds", figures=(("days", 15),)
    )


@pytest.mark.parametrize(
    ("seconds", "takings", "most"),
    [(20, (), 25), (28, (), 30), (30, (), 30), (16, (Taken(START, 20, 20, None),), 20)],
)
def test_the_day_keeps_room_for_the_next_step(
    level: BalanceLevel, seconds: int, takings: tuple[Taken, ...], most: int
) -> None:
    assert balance.most_next(level._replace(seconds=seconds, takings=takings), NUMBERS) == most


@pytest.mark.parametrize(
    ("becomes", "step"),
    [
        ({}, ("hold_seconds", 25)),
        ({"seconds": 28}, ("hold_seconds", 30)),
        ({"seconds": 30}, ("level", "B3")),
    ],
)
def test_what_comes_next_is_told(
    level: BalanceLevel, becomes: dict[str, Any], step: tuple[str, Any]
) -> None:
    assert balance.next_step(level._replace(**becomes), NUMBERS) == step


@pytest.mark.covers("REG-05")
@pytest.mark.parametrize(
    ("becomes", "tandem", "waits"),
    [
        ({"good_days": 0}, 15, ("good_balance_days", 2, "REG-05")),
        ({"good_days": 1}, 15, ("good_balance_days", 1, "REG-05")),
        ({"good_days": 9}, 15, ("good_balance_days", 1, "REG-05")),
        ({"earned": True, "seconds": 29}, 15, ("good_balance_days", 1, "REG-05")),
        ({"earned": True, "seconds": 30}, 15, ("review", 1, "REG-04")),
        ({"earned": True, "seconds": 30}, 9, ("tandem_test", 10, "REG-05")),
        ({"earned": True, "seconds": 30}, None, ("tandem_test", 10, "REG-05")),
        ({"earned": True, "seconds": 30, "place": FEET_TOGETHER}, None, ("review", 1, "REG-04")),
        ({"earned": True, "seconds": 45, "place": 6}, 60, ("good_balance_days", 1, "REG-05")),
    ],
)
def test_what_the_next_step_waits_for_is_told(
    level: BalanceLevel,
    becomes: dict[str, Any],
    tandem: int | None,
    waits: tuple[str, int, str],
) -> None:
    after, needs, rule = waits

    told = balance.outlook(level._replace(**becomes), ("hold_seconds", 25), NUMBERS, tandem)

    assert told == Change(after=after, needs=needs, about="hold_seconds", to=25, rule=rule)


def test_why_names_the_rungs_where_the_level_changed(
    level: BalanceLevel, catalogue: Catalogue
) -> None:
    (told,) = balance.why(balance.climb(level, LATER), catalogue)

    assert (told.rule, told.says, told.about) == ("REG-05", Says.RAISED, "level")
    assert (told.values["from"], told.values["to"]) == ("B2", "B3")


@pytest.mark.parametrize(
    ("move", "rule"),
    [
        (Move.HELD_STREAK, "REG-05"),
        (Move.HELD_EFFORT, "REG-05"),
        (Move.HELD_TOP, "REG-05"),
        (Move.RAISED, "REG-05"),
        (Move.TRIMMED, "RULE-18"),
        (Move.HELD_UNKNOWN, "REG-02"),
        (Move.STARTED, "RULE-01"),
    ],
)
def test_why_names_the_rule_of_balance_and_the_range_of_the_rung(
    level: BalanceLevel, catalogue: Catalogue, move: Move, rule: str
) -> None:
    note = Note(move, LATER, 20, 20, "hold_seconds")

    last, here = balance.why(level._replace(note=note, freeze=FREE), catalogue)

    assert last.rule == rule
    assert (here.rule, here.says, here.about) == ("REG-05", Says.PRESCRIBED, "level")
    assert here.values == {"level": "B2", "lo": 20, "hi": 30}
    assert here.sources == (level.rung.source,)
