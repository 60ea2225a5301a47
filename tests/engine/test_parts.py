"""What could be in each part of a day, before the time is looked at, and what waits by rule."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue, Programme
from footbridge.catalogue.words import Stream, Track
from footbridge.engine.facts import Entry, Lasts, Swapped
from footbridge.engine.known.history import entries_until
from footbridge.engine.progress.progress import progress_at_start
from footbridge.engine.signs.case import new_case, with_later
from footbridge.engine.signs.limits import Limits
from footbridge.engine.today import parts
from footbridge.engine.today.choice import Choice, LeftOut, Offer, Today
from tests.life import NUMBERS, moment
from tests.people import RUTH, START

DAY = timedelta(days=1)
LATER_WAIT = {"step-up": "not_yet", "lunge": "not_yet"}
CORE = ["heel-raise", "toe-yoga", "short-foot", "hip-abduction", "sit-to-stand"]
LATER = ["step-up", "lunge"]
MOVES = ["marching", "side-steps", "heel-toe-walk"]


def today_of(catalogue: Catalogue, week: int = 3, day: int = 0, **how: Any) -> Today:
    """A day (0 is Monday) of a week of somebody who told nothing."""
    on = START + (7 * (week - 1) + day) * DAY
    person = replace(
        RUTH,
        minutes=how.get("minutes", 30),
        track=how.get("track", Track.FEET),
        not_for_me=how.get("not_for_me"),
    )
    told = tuple(
        Entry(id=f"told-{number}", at=moment(when), recorded=moment(when), what=what)
        for number, (when, what) in enumerate(how.get("facts", ()))
    )
    case = with_later(new_case(person, catalogue), entries_until(told, on, NUMBERS, START), on)
    progress = progress_at_start(case)._replace(start=START, first_on=START)
    strength = progress.strength._replace(
        days_a_week=how.get("days_a_week", 2),
        dates=how.get("dates", ()),
        last_done=how.get("last_done", {}),
    )
    level = progress.balance._replace(**how.get("level", {}))
    progress = progress._replace(strength=strength, balance=level)
    return Today(case, progress, Limits(catalogue, (), (), {}), {})


def names(offered: Offer | list[Choice]) -> list[str]:
    choices = offered.choices if isinstance(offered, Offer) else offered
    return [one.exercise.id for one in choices]


def because(left_out: LeftOut) -> dict[str, tuple[str, object]]:
    return {name: (why.rule, why.values.get("because")) for name, why in left_out.items()}


def with_programme(catalogue: Catalogue, **changed: Any) -> Catalogue:
    programme: Programme = replace(catalogue.programmes[Track.FEET], **changed)
    return replace(catalogue, programmes={**catalogue.programmes, Track.FEET: programme})


def without_needs(catalogue: Catalogue) -> Catalogue:
    """A catalogue whose later exercises ask for nothing of their own, but for their turn."""
    later = [catalogue.exercises[name] for name in (*LATER, *MOVES)]
    ways = {
        one.id: replace(one, variants=tuple(replace(way, needs=()) for way in one.variants))
        for one in later
    }
    return replace(catalogue, exercises={**catalogue.exercises, **ways})


# Strength


@pytest.mark.covers("RULE-01")
@pytest.mark.parametrize(
    ("week", "minutes", "more", "waits"),
    [
        (1, 30, ["band-eversion"], {"band-inversion": "not_yet", **LATER_WAIT}),
        (2, 60, ["band-eversion"], {"band-inversion": "not_yet", **LATER_WAIT}),
        (3, 30, ["band-eversion", *LATER], {"band-inversion": "another_day"}),
        (3, 44, ["band-eversion", *LATER], {"band-inversion": "another_day"}),
        (3, 45, ["band-eversion", "band-inversion", *LATER], {}),
    ],
)
def test_strength_begins_with_its_core_and_has_all_of_it_from_week_three(
    catalogue: Catalogue, week: int, minutes: int, more: list[str], waits: dict[str, str]
) -> None:
    today = today_of(without_needs(catalogue), week, minutes=minutes)

    found = parts.strength(today, is_strength_day=True)

    assert names(found) == [*CORE, *more]
    assert because(found.left_out) == {name: ("RULE-01", why) for name, why in waits.items()}


@pytest.mark.covers("RULE-12")
def test_on_a_day_of_rest_all_of_strength_waits(catalogue: Catalogue) -> None:
    found = parts.strength(today_of(without_needs(catalogue), day=1), is_strength_day=False)

    assert found.choices == []
    told = because(found.left_out)
    assert {told[name] for name in (*CORE, *LATER, "band-eversion")} == {("RULE-12", "rest_day")}


def ago(**days: int) -> dict[str, date]:
    """When each was done last, by how many days before the Monday of week 3."""
    monday = START + 14 * DAY
    return {name.replace("_", "-"): monday - number * DAY for name, number in days.items()}


ALL_AGO = ago(
    heel_raise=3, toe_yoga=3, short_foot=3, hip_abduction=7, sit_to_stand=3, step_up=10,
    band_eversion=3, band_inversion=7, lunge=1,
)  # fmt: skip
OTHERS = ["heel-raise", "toe-yoga", "short-foot", "sit-to-stand"]


@pytest.mark.covers("RULE-12")
@pytest.mark.parametrize(
    ("minutes", "last_done", "order"),
    [
        # The pair counts as one that was done three days ago, whichever of the two it was.
        (30, {}, ["step-up", "hip-abduction", *OTHERS, "band-inversion"]),
        (30, {"band-inversion": 3, "band-eversion": 8},
         ["step-up", "hip-abduction", *OTHERS, "band-eversion"]),
        (30, {"band-inversion": 12, "band-eversion": 11},
         ["band-inversion", "step-up", "hip-abduction", *OTHERS]),
        # With time for both each goes by its own day.
        (45, {}, ["step-up", "hip-abduction", "band-inversion", *OTHERS, "band-eversion"]),
        (30, {"toe-yoga": 30}, ["toe-yoga", "step-up", "hip-abduction", "heel-raise", "short-foot",
                                "sit-to-stand", "band-inversion"]),
    ],
)  # fmt: skip
def test_what_was_trained_longest_ago_comes_first(
    catalogue: Catalogue, minutes: int, last_done: dict[str, int], order: list[str]
) -> None:
    monday = START + 14 * DAY
    done = {**ALL_AGO, **{name: monday - days * DAY for name, days in last_done.items()}}

    found = parts.strength(
        today_of(without_needs(catalogue), minutes=minutes, last_done=done), is_strength_day=True
    )

    assert [name for name in names(found) if name != "lunge"] == order


@pytest.mark.covers("REG-17")
@pytest.mark.parametrize(
    ("own", "other", "place"),
    [(None, 1, -1), (10, 1, -1), (1, 10, -1), (None, 12, 0), (None, None, 0)],
)
def test_what_is_always_done_in_the_place_of_another_takes_its_turn(
    catalogue: Catalogue, own: int | None, other: int | None, place: int
) -> None:
    monday = START + 14 * DAY
    swap = Swapped(exercise="toe-yoga", instead="short-foot", lasts=Lasts.FROM_NOW_ON)
    rest = {name: day for name, day in ALL_AGO.items() if name not in ("toe-yoga", "short-foot")}
    told = {"toe-yoga": own, "short-foot": other}
    done = rest | {name: monday - days * DAY for name, days in told.items() if days is not None}
    today = today_of(catalogue, last_done=done, facts=[(START + DAY, swap)])

    order = [name for name in names(parts.strength(today, is_strength_day=True))
             if name != "short-foot"]  # fmt: skip

    assert order[place] == "toe-yoga"


def choices(catalogue: Catalogue, *wanted: str) -> list[Choice]:
    exercises = [catalogue.exercises[name] for name in wanted]
    return [Choice(one, one.variants[0]) for one in exercises]


@pytest.mark.covers("RULE-12")
@pytest.mark.parametrize(
    ("there", "held"),
    [
        (["toe-yoga", "sit-to-stand", "heel-raise", "step-up"], ["heel-raise", "sit-to-stand"]),
        # The nearest of the same part of the body stands in: the one whose turn it is.
        (
            ["toe-yoga", "short-foot", "hip-abduction", "sit-to-stand"],
            ["toe-yoga", "sit-to-stand"],
        ),
        (
            ["hip-abduction", "step-up", "short-foot", "heel-raise"],
            ["heel-raise", "hip-abduction"],
        ),
        (["toe-yoga", "short-foot"], ["toe-yoga"]),
        (["hip-abduction", "lunge"], ["hip-abduction"]),
        ([], []),
    ],
)
def test_each_session_holds_an_anchor_for_the_foot_and_one_for_the_hip(
    catalogue: Catalogue, there: list[str], held: list[str]
) -> None:
    assert names(parts.anchors(today_of(catalogue), choices(catalogue, *there))) == held


def test_two_anchors_of_one_part_are_never_the_same_exercise(catalogue: Catalogue) -> None:
    other = with_programme(catalogue, anchors=("heel-raise", "toe-yoga"))
    there = choices(other, "short-foot", "band-eversion", "hip-abduction")

    assert names(parts.anchors(today_of(other), there)) == ["short-foot", "band-eversion"]


@pytest.mark.covers("RULE-12")
@pytest.mark.parametrize(
    ("minutes", "week", "others", "how", "count"),
    [
        # All of them in a week of two days, or in two weeks.
        (30, 3, 5, {}, 3),
        (25, 3, 5, {}, 3),
        (24, 3, 5, {}, 2),
        (30, 6, 5, {}, 3),
        (30, 7, 5, {}, 2),
        (44, 7, 5, {}, 2),
        (45, 7, 5, {}, 3),
        (24, 7, 5, {}, 2),
        (30, 3, 6, {}, 3),
        (30, 3, 1, {}, 1),
        (30, 3, 0, {}, 0),
        # A third day counts when three have come in the seven days with this one.
        (30, 3, 5, {"days_a_week": 3, "ago": (5, 3)}, 2),
        (30, 3, 5, {"days_a_week": 3, "ago": (6, 3)}, 2),
        (30, 3, 5, {"days_a_week": 3, "ago": (7, 3)}, 3),
        (30, 3, 5, {"days_a_week": 3, "ago": (3,)}, 3),
        (30, 3, 5, {"days_a_week": 3, "ago": (3, 0)}, 3),
        (30, 3, 5, {"days_a_week": 3, "ago": ()}, 3),
        (30, 3, 5, {"days_a_week": 2, "ago": (6, 4, 2)}, 3),
    ],
)
def test_a_session_holds_as_many_as_it_takes_for_each_to_come_round(
    catalogue: Catalogue, minutes: int, week: int, others: int, how: dict[str, Any], count: int
) -> None:
    monday = START + 7 * (week - 1) * DAY
    dates = tuple(monday - days * DAY for days in how.get("ago", ()))
    today = today_of(
        catalogue, week, minutes=minutes, dates=dates, days_a_week=how.get("days_a_week", 2)
    )

    assert parts.turns(today, others) == count


# Balance


@pytest.mark.covers("RULE-13", "REG-05")
@pytest.mark.parametrize(
    ("level", "open_moves"),
    [
        ({"place": 1, "held_here": True}, []),
        ({"place": 2, "held_here": False}, []),
        ({"place": 2, "held_here": True}, MOVES[:1]),
        ({"place": 3, "held_here": False}, MOVES[:2]),
        ({"place": 3, "held_here": True}, MOVES[:2]),
        ({"place": 4}, MOVES),
    ],
)
def test_what_moves_opens_level_by_level(
    catalogue: Catalogue, level: dict[str, Any], open_moves: list[str]
) -> None:
    """Until the level of the tandem stance holds, the march is done on the chair."""
    today = today_of(without_needs(catalogue), level=level, week=1)

    _, moving = parts.balance(today, is_strength_day=True, is_full=True)

    assert names(moving) == (open_moves or MOVES[:1])
    assert (moving.choices[0].variant.id == "seated") is (not open_moves)
    told = because(moving.left_out)
    closed = MOVES[max(1, len(open_moves)) :]
    assert {name for name in MOVES if told.get(name) == ("REG-05", "other_level")} == set(closed)


@pytest.mark.parametrize(
    ("day", "first"), [(0, "marching"), (1, "side-steps"), (2, "heel-toe-walk"), (3, "marching")]
)
def test_what_moves_takes_turns_day_by_day(catalogue: Catalogue, day: int, first: str) -> None:
    today = today_of(catalogue, week=1, day=day, level={"place": 4})

    _, moving = parts.balance(today, is_strength_day=False, is_full=False)

    assert names(moving) == [first]
    told = because(moving.left_out)
    assert {told[name] for name in MOVES if name != first} == {("RULE-05", "another_day")}


@pytest.mark.covers("RULE-13")
@pytest.mark.parametrize(
    ("is_strength_day", "is_full", "not_for_me", "count"),
    [
        (True, True, None, 3),
        (False, True, None, 3),
        (False, False, None, 1),
        (True, False, None, 0),
        # Without the hold one that moves stands in for it.
        (True, False, {"single-leg-stance": "no"}, 1),
    ],
)
def test_only_a_full_day_has_the_hold_and_all_that_moves(
    catalogue: Catalogue,
    is_strength_day: bool,
    is_full: bool,
    not_for_me: dict[str, str] | None,
    count: int,
) -> None:
    today = today_of(catalogue, level={"place": 4}, not_for_me=not_for_me)

    still, moving = parts.balance(today, is_strength_day=is_strength_day, is_full=is_full)

    assert len(moving.choices) == count
    assert (names(still) == ["single-leg-stance"]) is (not_for_me is None)


# Stretches


@pytest.mark.covers("RULE-34")
@pytest.mark.parametrize(
    ("track", "a_week", "days_a_week", "days"),
    [
        (Track.LEG, None, 2, [0, 1, 2, 3, 4, 5, 6]),
        # Monday and Thursday are days of strength.
        (Track.FEET, None, 2, [1, 2, 4]),
        (Track.FEET, 2, 2, [1, 4]),
        (Track.FEET, 1, 2, [1]),
        (Track.FEET, 6, 2, [1, 2, 4, 5, 6]),
        (Track.FEET, 2, 3, [1, 4]),
        (Track.FEET, None, 3, [1, 2, 4]),
    ],
)
def test_stretches_have_their_days_beside_those_of_strength(
    catalogue: Catalogue, track: Track, a_week: int | None, days_a_week: int, days: list[int]
) -> None:
    other = catalogue if a_week is None else with_programme(catalogue, stretch_days_a_week=a_week)

    found = [
        day
        for day in range(7)
        if parts.stretches(
            today_of(other, day=day, track=track, days_a_week=days_a_week), is_strength_day=False
        ).choices
    ]

    assert found == days


def test_on_a_day_of_strength_that_was_caught_up_there_are_no_stretches(
    catalogue: Catalogue,
) -> None:
    tuesday = today_of(catalogue, day=1)

    found = parts.stretches(tuesday, is_strength_day=True)

    assert found.choices == []
    assert set(because(found.left_out).values()) == {("RULE-34", "another_day")}
    assert parts.stretches(tuesday, is_strength_day=False).choices


def test_before_the_start_it_is_the_first_day(catalogue: Catalogue) -> None:
    early = today_of(catalogue, week=0, day=5)

    assert parts.day_number(early) == 0
    assert parts.day_number(today_of(catalogue, week=1, day=5)) == 5
    assert all(one.exercise.stream is not Stream.STRENGTH for one in
               parts.warm_up(early, shortly=True, is_short=False).choices)  # fmt: skip
