"""Strength: where a dose starts, what a session earns or costs, how a raise is given.

Two sets of eight to twelve heel raises. What is not known is never calm, what went wrong counts
whatever else was told.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.shown.decision import Change, Says
from footbridge.engine.signs.next_day import How, NextDay
from footbridge.engine.streams.cuts import Raise, Taken
from footbridge.engine.streams.progression import FREE, Freeze, Move, Note, Seen, longer, moved
from footbridge.engine.streams.strength import (
    begin,
    give,
    judge,
    next_step,
    no_more_than,
    outlook,
    take_next_variant,
    why,
)
from footbridge.engine.streams.strength_dose import StrengthDose, most_sets
from footbridge.engine.streams.strength_sets import Judged
from tests.life import NUMBERS
from tests.people import START

DAY = timedelta(days=1)
LATER = START + 30 * DAY
RUNGS = ("both-legs", "slow-lowering", "two-up-one-down")
CALM = NextDay(START, How.CALM, facts=("morning",))
UNKNOWN = NextDay(START, How.UNKNOWN)
HIGHER = NextDay(START, How.UNSETTLED, rating="pain", facts=("morning",))
FLARE = NextDay(START, How.TRIGGERED, (Stream.STRENGTH,), facts=("morning",))
OTHER_FLARE = NextDay(START, How.TRIGGERED, (Stream.WALKING,), facts=("morning",))


@pytest.fixture
def dose(catalogue: Catalogue) -> StrengthDose:
    """Two sets of nine heel raises; one good session was had."""
    begun = begin(catalogue.exercises["heel-raise"], RUNGS, NUMBERS, 12, START)
    return begun._replace(reps=9, streak=1)


def session(**how: Any) -> Judged:
    """All of it done with form, at an effort of six."""
    good: dict[str, Any] = {
        "on": START,
        "fact": "session",
        "effort": 6,
        "effort_known": True,
        "form_known": True,
        "reps_known": True,
        "short_by": 0,
        "seen": None,
        "stopped": False,
        "skipped": False,
        "was_done": True,
    }
    return Judged(**(good | how))


def after(dose: StrengthDose, next_day: NextDay = CALM, early: bool = False, **how: Any):
    return judge(dose, session(**how), next_day, NUMBERS, early=early)


# Where it starts


@pytest.mark.covers("RULE-01")
@pytest.mark.parametrize(
    ("test", "reps"), [(None, 8), (10, 8), (9, 7), (7, 5), (6, 4), (5, 4), (0, 4), (30, 8)]
)
def test_a_weak_heel_test_starts_two_under_it_and_never_under_four(
    catalogue: Catalogue, test: int | None, reps: int
) -> None:
    begun = begin(catalogue.exercises["heel-raise"], RUNGS, NUMBERS, test, START)

    assert (begun.sets, begun.reps, begun.begun, begun.variant) == (2, reps, reps, "both-legs")
    assert begun.note == Note(Move.STARTED, START, reps, reps)
    assert begun.rungs == RUNGS


@pytest.mark.parametrize(("test", "reps"), [(6, 8), (5, 4)])
def test_only_a_test_under_the_low_mark_starts_lower(
    catalogue: Catalogue, test: int, reps: int
) -> None:
    numbers = replace(NUMBERS, heel_test_low_reps=6)

    assert begin(catalogue.exercises["heel-raise"], (), numbers, test, START).reps == reps


def test_what_has_no_repetitions_begins_with_one(catalogue: Catalogue) -> None:
    heel = catalogue.exercises["heel-raise"]
    timed = replace(heel, dose=replace(heel.dose, reps=None))

    begun = begin(timed, (), NUMBERS, None, START, "single-leg")

    assert (begun.reps, begun.fewest, begun.most, begun.variant) == (1, 1, 1, "single-leg")


# What a session earns or costs


@pytest.mark.covers("REG-03")
@pytest.mark.parametrize(
    ("effort", "streak", "early", "earned"),
    [
        (6, 0, False, False),
        (6, 1, False, True),
        (5, 0, False, False),
        (4, 0, False, True),
        (4, 0, True, False),
        (4, 1, True, True),
        (6, 1, True, True),
    ],
)
def test_two_good_sessions_or_one_light_one_earn_a_repetition(
    dose: StrengthDose, effort: int, streak: int, early: bool, earned: bool
) -> None:
    judged = after(dose._replace(streak=streak), effort=effort, early=early)

    assert (judged.earned, judged.streak) == (earned, streak + 1)
    assert (judged.sets, judged.reps) == (2, 9)
    assert judged.facts == ("session", "morning")


@pytest.mark.covers("REG-03")
def test_a_set_more_takes_two_sessions_however_light(dose: StrengthDose) -> None:
    top = dose._replace(reps=dose.most, streak=0)

    assert not after(top, effort=2).earned
    assert after(top._replace(streak=1), effort=2).earned


@pytest.mark.covers("REG-03")
@pytest.mark.parametrize(
    ("effort", "early", "holds"),
    [(7, False, False), (8, False, True), (6, True, False), (7, True, True)],
)
def test_hard_enough_holds_a_point_sooner_in_the_first_weeks(
    dose: StrengthDose, effort: int, early: bool, holds: bool
) -> None:
    judged = after(dose, effort=effort, early=early)

    assert (judged.note.move is Move.HELD_EFFORT) is holds
    assert judged.earned is not holds


@pytest.mark.covers("REG-02", "REG-03")
@pytest.mark.parametrize(
    ("how", "next_day", "move", "seen"),
    [
        ({}, UNKNOWN, Move.HELD_UNKNOWN, None),
        ({"effort": None, "effort_known": False}, CALM, Move.HELD_UNKNOWN, None),
        ({"form_known": False}, CALM, Move.HELD_UNKNOWN, None),
        ({"reps_known": False}, CALM, Move.HELD_UNKNOWN, None),
        ({"seen": Seen.FEWER_REPS}, CALM, Move.HELD_EFFORT, Seen.FEWER_REPS),
        ({"seen": Seen.TINGLED}, CALM, Move.HELD_EFFORT, Seen.TINGLED),
        ({"seen": Seen.FEWER_SETS}, CALM, Move.HELD_EFFORT, Seen.FEWER_SETS),
        ({"seen": Seen.TINGLED, "effort_known": False}, CALM, Move.HELD_UNKNOWN, Seen.TINGLED),
        ({}, HIGHER, Move.HELD_EFFORT, Seen.HIGHER),
        ({"seen": Seen.TINGLED}, HIGHER, Move.HELD_EFFORT, Seen.TINGLED),
        ({"stopped": True}, CALM, Move.STOPPED, None),
    ],
)
def test_what_is_not_good_or_not_known_holds_and_begins_to_count_anew(
    dose: StrengthDose, how: dict[str, Any], next_day: NextDay, move: Move, seen: Seen | None
) -> None:
    judged = after(dose._replace(earned=True, top_since=START), next_day, **how)

    assert (judged.sets, judged.reps) == (2, 9)
    assert (judged.earned, judged.streak, judged.top_since) == (False, 0, None)
    told = how.get("effort", 6)
    figures = HIGHER.figures if next_day is HIGHER and seen is Seen.HIGHER else ()
    assert judged.note == Note(
        move, START, 9, 9, "reps", told,
        seen=seen, facts=("session", *next_day.facts), figures=figures,
    )  # fmt: skip


@pytest.mark.covers("REG-03")
@pytest.mark.parametrize("next_day", [CALM, UNKNOWN, HIGHER, OTHER_FLARE])
@pytest.mark.parametrize("light", [False, True])
@pytest.mark.parametrize(
    "how",
    [
        {"effort": 9},
        {"effort": 10},
        {"short_by": 2},
        {"seen": Seen.FORM_LOST},
        {"seen": Seen.NEAR_FALL},
    ],
)
def test_too_hard_takes_a_repetition_off_whatever_the_next_day(
    dose: StrengthDose, how: dict[str, Any], light: bool, next_day: NextDay
) -> None:
    taken = dose._replace(takings=(Taken(START, 11, 11, START),), earned=True)

    judged = judge(taken, session(**how), next_day, NUMBERS, early=False, light=light)

    assert (judged.sets, judged.reps, judged.earned, judged.streak) == (2, 8, False, 0)
    assert judged.takings == (Taken(START, 11, 10, None),)
    assert judged.note == Note(
        Move.LOWERED, START, 9, 8, "reps", how.get("effort", 6),
        seen=how.get("seen"), facts=("session", *next_day.facts),
    )  # fmt: skip


def test_one_short_holds_and_takes_nothing(dose: StrengthDose) -> None:
    judged = after(dose, short_by=1, seen=Seen.FEWER_REPS)

    assert judged.reps == 9
    assert judged.note.move is Move.HELD_EFFORT


@pytest.mark.covers("REG-03")
@pytest.mark.parametrize("sets", [2, 3])
def test_at_the_low_end_too_hard_drops_the_third_set_and_keeps_two(
    dose: StrengthDose, sets: int
) -> None:
    low = dose._replace(reps=dose.fewest, sets=sets, third_from=START, third_used=True)

    judged = after(low, effort=9)

    assert (judged.sets, judged.reps) == (2, 8)
    assert (judged.third_from, judged.third_used) == (None, False)
    assert (judged.note.about, judged.note.before, judged.note.after) == ("sets", sets, 2)


def test_fewer_sets_than_the_least_are_not_raised_by_a_bad_session(dose: StrengthDose) -> None:
    assert after(dose._replace(reps=8, sets=1), effort=9).sets == 1


@pytest.mark.covers("RULE-18")
def test_a_flare_leaves_it_to_the_cut(dose: StrengthDose) -> None:
    """The cut comes next; what was good in the session earns nothing, what was bad is in it."""
    good, bad = after(dose, FLARE), after(dose, FLARE, effort=10)

    assert good == dose._replace(facts=("session", "morning"))
    assert bad == good


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(("effort", "sets"), [(6, 3), (9, 2)])
def test_at_the_low_end_a_bad_session_costs_the_third_set_before_the_cut(
    dose: StrengthDose, effort: int, sets: int
) -> None:
    low = dose._replace(reps=dose.fewest, sets=3)

    assert after(low, FLARE, effort=effort).sets == sets


def test_the_flare_of_another_stream_earns_nothing_lost(dose: StrengthDose) -> None:
    judged = after(dose, OTHER_FLARE)

    assert judged.earned


@pytest.mark.covers("REG-09")
@pytest.mark.parametrize(("next_day", "effort"), [(CALM, 6), (CALM, 9), (FLARE, 6), (UNKNOWN, 6)])
def test_after_a_stop_sign_nothing_rises_for_a_week(
    dose: StrengthDose, next_day: NextDay, effort: int
) -> None:
    judged = after(dose, next_day, stopped=True, effort=effort)

    assert judged.freeze == Freeze(START + NUMBERS.stop_sign_days * DAY, "REG-09")


def test_of_two_freezes_the_longer_counts(dose: StrengthDose) -> None:
    until = START + 20 * DAY
    held = dose._replace(freeze=Freeze(until, "RULE-18"))

    assert after(held, stopped=True).freeze == Freeze(until, "RULE-18")
    assert longer(FREE, until, "REG-09") == Freeze(until, "REG-09")
    assert longer(Freeze(until, "RULE-18"), until, "REG-09") == Freeze(until, "RULE-18")
    assert Freeze(until, "REG-09").holds(until - DAY)
    assert not Freeze(until, "REG-09").holds(until)


def test_an_easier_session_neither_earns_nor_costs(dose: StrengthDose) -> None:
    assert judge(dose, session(), CALM, NUMBERS, early=False, light=True) == dose
    stopped = judge(dose, session(stopped=True), CALM, NUMBERS, early=False, light=True)
    assert stopped.note.move is Move.STOPPED


@pytest.mark.covers("REG-08")
@pytest.mark.parametrize(
    ("seen", "skipped", "fewer", "earned"),
    [
        (Seen.FEWER_SETS, False, True, True),
        (Seen.FEWER_SETS, True, True, False),
        (Seen.FEWER_SETS, False, False, False),
        (Seen.FEWER_REPS, False, True, False),
    ],
)
def test_sets_that_the_plan_had_no_time_for_are_nobodys_fault(
    dose: StrengthDose, seen: Seen, skipped: bool, fewer: bool, earned: bool
) -> None:
    done = session(seen=seen, skipped=skipped)

    judged = judge(dose, done, CALM, NUMBERS, early=False, may_be_fewer=fewer)

    assert judged.earned is earned


@pytest.mark.covers("REG-04")
def test_at_the_top_it_counts_the_days_since_when(dose: StrengthDose) -> None:
    top = dose._replace(reps=12, sets=3)

    first = after(top)
    later = judge(first, session(on=LATER), CALM, NUMBERS, early=False)

    assert (first.top_since, first.streak) == (START, 2)
    assert first.note == Note(Move.HELD_TOP, START, 12, 12, facts=("session", "morning"))
    assert later.top_since == START
    assert not first.earned


def test_the_first_good_session_says_that_one_more_is_needed(dose: StrengthDose) -> None:
    judged = after(dose._replace(streak=0, top_since=START))

    assert judged.note == Note(
        Move.HELD_STREAK, START, 9, 9, "reps", 6, facts=("session", "morning")
    )
    assert judged.top_since == START


def test_what_was_earned_keeps_the_note_of_what_happened_last(dose: StrengthDose) -> None:
    assert after(dose).note == dose.note


# How a raise is given


def test_an_earned_repetition_is_given_once(dose: StrengthDose) -> None:
    earned = dose._replace(earned=True, facts=("session",), raises=(Raise(START, 8),))

    more, is_level = give(earned, LATER, 2, may_change_level=True)
    again, _ = give(more, LATER, 2, may_change_level=True)

    assert (more.reps, more.earned, more.streak, is_level) == (10, False, 0, False)
    assert more.raises == (Raise(START, 8), Raise(LATER, 9))
    assert more.note == Note(Move.RAISED, LATER, 9, 10, facts=("session",))
    assert again == more


@pytest.mark.parametrize(
    "held", [{"earned": False}, {"freeze": Freeze(LATER + DAY, "REG-09")}, {"not_seen_from": 8}]
)
def test_nothing_is_given_while_anything_holds_it(
    dose: StrengthDose, held: dict[str, Any]
) -> None:
    waiting = dose._replace(**({"earned": True} | held))

    assert give(waiting, LATER, 2, may_change_level=True) == (waiting, False)


@pytest.mark.covers("REG-04")
def test_a_third_set_begins_at_the_low_end_and_is_a_level(dose: StrengthDose) -> None:
    top = dose._replace(reps=12, earned=True, facts=("session",), third_used=True)

    more, is_level = give(top, LATER, 2, may_change_level=True)

    assert (more.sets, more.reps, more.third_from, more.third_used) == (3, 8, LATER, False)
    assert (more.earned, more.streak, is_level) == (False, 0, True)
    assert more.note == Note(Move.RAISED, LATER, 2, 3, "sets", facts=("session",))


@pytest.mark.covers("REG-04")
def test_a_third_set_waits_for_its_turn_and_there_is_no_fourth(dose: StrengthDose) -> None:
    top = dose._replace(reps=12, earned=True)
    full = top._replace(sets=3)

    assert give(top, LATER, 2, may_change_level=False) == (top, False)
    assert give(full, LATER, 3, may_change_level=True) == (full, False)


@pytest.mark.parametrize(("days", "comes_once"), [(6, True), (7, False), (8, False)])
def test_the_third_set_comes_once_in_its_first_week(
    dose: StrengthDose, days: int, comes_once: bool
) -> None:
    third = dose._replace(sets=3, reps=8, third_from=LATER - days * DAY, third_used=True)

    now, _ = give(third, LATER, 3, may_change_level=False)

    assert now.third_used is comes_once
    assert (now.third_from is not None) is comes_once
    assert now.asked(30, NUMBERS) == ((2, 12) if comes_once else (3, 8))


@pytest.mark.covers("RULE-01")
def test_a_first_test_that_shows_less_brings_it_down_in_two_sets(dose: StrengthDose) -> None:
    high = dose._replace(
        reps=11, sets=3, third_from=START, takings=(Taken(START, 12, 12, None),),
        raises=(Raise(START, 10),), not_seen_from=9, earned=True, facts=("session",),
    )  # fmt: skip

    lower = no_more_than(high, 7, LATER, ("test",))

    assert (lower.sets, lower.reps, lower.takings, lower.not_seen_from) == (2, 7, (), None)
    assert (lower.third_from, lower.earned, lower.raises) == (None, False, (Raise(START, 10),))
    assert lower.note == Note(Move.TESTED, LATER, 11, 7, facts=("test",))
    assert lower.facts == ("session",)
    assert no_more_than(dose, 9, LATER, ("test",)) == dose


@pytest.mark.covers("REG-04")
def test_the_next_way_begins_at_the_low_end_in_two_sets(dose: StrengthDose) -> None:
    top = dose._replace(sets=3, reps=12, top_since=START)

    harder = take_next_variant(top, LATER)

    assert (harder.variant, harder.sets, harder.reps) == ("slow-lowering", 2, 8)
    assert harder.top_since is None
    assert harder.note == Note(Move.NEXT_VARIANT, LATER, 0, 8, "variant")


# What is told of the next step


@pytest.mark.parametrize(
    ("becomes", "step"),
    [
        ({}, ("reps", 10)),
        ({"reps": 11}, ("reps", 12)),
        ({"reps": 12}, ("sets", 3)),
        ({"reps": 12, "sets": 3}, ("variant", "slow-lowering")),
        ({"reps": 12, "sets": 3, "variant": "two-up-one-down"}, None),
        ({"reps": 12, "sets": 3, "variant": "seated"}, None),
        ({"reps": 8, "sets": 3, "third_used": True}, ("sets", 3)),
    ],
)
def test_what_comes_next(
    dose: StrengthDose, becomes: dict[str, Any], step: tuple[str, Any] | None
) -> None:
    assert next_step(dose._replace(**becomes)) == step


@pytest.mark.parametrize(
    ("becomes", "step", "allowed", "waits"),
    [
        ({"streak": 0}, ("reps", 10), False, ("calm_sessions", 2, "REG-03")),
        ({"streak": 1}, ("reps", 10), False, ("calm_sessions", 1, "REG-03")),
        ({"streak": 5}, ("reps", 10), False, ("calm_sessions", 1, "REG-03")),
        ({}, ("variant", "slow-lowering"), True, ("review", 1, "REG-04")),
        ({}, ("variant", "slow-lowering"), False, ("steps_before", 1, "REG-04")),
        (
            {"third_used": True, "third_from": LATER - 3 * DAY},
            ("sets", 3), False, ("days", 4, "REG-03"),
        ),
        (
            {"third_used": True, "third_from": LATER - 9 * DAY},
            ("sets", 3), False, ("days", 1, "REG-03"),
        ),
        (
            {"third_used": False, "third_from": LATER, "streak": 0},
            ("sets", 3), False, ("calm_sessions", 2, "REG-03"),
        ),
    ],
)  # fmt: skip
def test_what_the_next_step_waits_for(
    dose: StrengthDose,
    becomes: dict[str, Any],
    step: tuple[str, Any],
    allowed: bool,
    waits: tuple[str, int, str],
) -> None:
    name, needs, rule = waits

    told = outlook(dose._replace(**becomes), step, LATER, NUMBERS, is_variant_allowed=allowed)

    about, to = step
    assert told == Change(after=name, needs=needs, about=about, to=to, rule=rule)


def test_why_tells_the_last_move_or_that_the_third_set_comes_once(
    dose: StrengthDose, catalogue: Catalogue
) -> None:
    once = why(dose._replace(third_used=True, facts=("session",)), catalogue)
    last = why(dose._replace(note=Note(Move.RAISED, LATER, 9, 10)), catalogue)

    assert (once.rule, once.says, once.about) == ("REG-03", Says.STAYS, "sets")
    assert (once.facts, once.values) == (("session",), {"third": "once"})
    assert (last.rule, last.says, last.values["to"]) == ("REG-03", Says.RAISED, 10)


def test_a_move_is_told_with_the_figures_that_it_has(catalogue: Catalogue) -> None:
    bare = moved(catalogue, Note(Move.RAISED, LATER, 9, 10))
    full = moved(
        catalogue,
        Note(
            Move.TRIMMED, LATER, 10, 8, "reps", 0, 20, 3, Seen.TINGLED, ("a",),
            (("floor", True),), "REG-01",
        ),
        "RULE-19",
    )  # fmt: skip
    day = LATER.isoformat()

    assert bare.values == {"from": 9, "to": 10, "on": day}
    assert full.values == {
        "from": 10, "to": 8, "on": day, "effort": 0, "percent": 20, "days": 3,
        "seen": Seen.TINGLED, "floor": True,
    }  # fmt: skip
    assert (full.rule, full.facts) == ("REG-01", ("a",))
    assert moved(catalogue, Note(Move.TRIMMED, LATER), "RULE-19").rule == "RULE-19"
    assert moved(catalogue, Note(Move.TRIMMED, LATER)).rule == "RULE-18"
    assert full.sources == catalogue.rules["REG-01"].sources


# The dose itself


@pytest.mark.covers("REG-04")
@pytest.mark.parametrize(
    ("becomes", "ready"),
    [
        ({}, True),
        ({"top_since": None}, False),
        ({"top_since": LATER - 13 * DAY}, False),
        ({"reps": 11}, False),
        ({"sets": 2}, False),
        ({"variant": "two-up-one-down"}, False),
        ({"freeze": Freeze(LATER + DAY, "REG-09")}, False),
        ({"freeze": Freeze(LATER, "REG-09")}, True),
    ],
)
def test_the_next_way_is_ready_after_two_calm_weeks_at_the_top(
    dose: StrengthDose, becomes: dict[str, Any], ready: bool
) -> None:
    top = {"sets": 3, "reps": 12, "top_since": LATER - 14 * DAY}

    assert dose._replace(**(top | becomes)).is_ready_for_next_variant(LATER, NUMBERS) is ready


@pytest.mark.covers("RULE-18")
@pytest.mark.parametrize(("begun", "floor"), [(8, 5), (4, 3), (0, 5), (20, 5), (5, 3)])
def test_the_floor_is_six_tenths_of_the_least_or_of_a_lower_start(
    dose: StrengthDose, begun: int, floor: int
) -> None:
    assert dose._replace(begun=begun).floor(NUMBERS) == floor


@pytest.mark.parametrize(("reps", "seen_from", "asked"), [(10, None, 10), (10, 8, 8), (7, 8, 7)])
def test_what_came_back_unseen_was_not_asked_for(
    dose: StrengthDose, reps: int, seen_from: int | None, asked: int
) -> None:
    assert dose._replace(reps=reps, not_seen_from=seen_from).as_last_asked().reps == asked


@pytest.mark.parametrize(
    ("sets", "minutes", "given"), [(3, 25, 3), (3, 24, 2), (2, 24, 2), (1, 24, 1), (3, 60, 3)]
)
def test_third_sets_are_for_days_of_25_minutes(sets: int, minutes: int, given: int) -> None:
    assert most_sets(minutes, NUMBERS, sets) == given


@pytest.mark.parametrize(
    ("becomes", "minutes", "most"),
    [
        ({}, 30, (2, 10)),
        ({"reps": 12}, 30, (3, 8)),
        ({"reps": 12}, 20, (2, 12)),
        ({"reps": 12, "sets": 3}, 30, (3, 12)),
        ({"reps": 7, "takings": (Taken(START, 9, 9, None),)}, 30, (2, 9)),
        ({"reps": 8, "sets": 3, "third_used": True}, 30, (3, 9)),
        ({"reps": 12, "sets": 3, "third_used": True}, 30, (3, 12)),
    ],
)
def test_the_most_that_a_day_may_bring(
    dose: StrengthDose, becomes: dict[str, Any], minutes: int, most: tuple[int, int]
) -> None:
    """A day is filled so that the next step of everything still fits."""
    assert dose._replace(**becomes).most_next(minutes, NUMBERS) == most


def test_without_what_cuts_take_it_is_as_before(dose: StrengthDose) -> None:
    cut = dose._replace(reps=7, takings=(Taken(START, 9, 9, None),))

    assert cut.uncut(30, NUMBERS) == (2, 9)
    assert dose.uncut(30, NUMBERS) == (2, 9)


def test_a_third_set_in_its_first_week_is_not_there_for_a_cut(dose: StrengthDose) -> None:
    third = dose._replace(sets=3, reps=8, third_from=START, third_used=True)

    before = third.without_third()

    assert (before.sets, before.reps, before.third_from, before.third_used) == (
        2, 12, None, False,
    )  # fmt: skip
    assert dose.without_third() is dose


def test_a_bad_session_counts_from_what_was_asked_and_not_from_what_came_back(
    dose: StrengthDose,
) -> None:
    judged = after(dose._replace(reps=12, not_seen_from=9), effort=9)

    assert (judged.reps, judged.not_seen_from) == (8, None)


def test_on_the_last_rung_the_way_stays_as_it_is(dose: StrengthDose) -> None:
    last = dose._replace(variant="two-up-one-down")

    assert take_next_variant(last, LATER).variant == "two-up-one-down"
    assert dose._replace(variant="slow-lowering").next_variant == "two-up-one-down"


def test_a_third_set_of_an_unknown_day_waits_for_sessions(dose: StrengthDose) -> None:
    told = outlook(
        dose._replace(third_used=True, streak=0), ("sets", 3), LATER, NUMBERS,
        is_variant_allowed=False,
    )  # fmt: skip

    assert (told.after, told.needs) == ("calm_sessions", 2)


def test_begun_in_few_sets_nothing_is_left_to_come_back(dose: StrengthDose) -> None:
    high = dose._replace(
        sets=3, reps=12, third_from=START, third_used=True, not_seen_from=9,
        takings=(Taken(START, 12, 12, None),), raises=(Raise(START, 11),),
    )  # fmt: skip

    assert high.at_few_sets(8) == dose._replace(sets=2, reps=8)
