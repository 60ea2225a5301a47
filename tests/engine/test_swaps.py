"""Another exercise in the place of one of the day: which may come in, where, and what is said."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Equipment, Stream, Track
from footbridge.engine.facts import Lasts, Swapped
from footbridge.engine.known.guide import guide_of
from footbridge.engine.progress.progress import Before, dose_begun
from footbridge.engine.shown.decision import Reason, Says
from footbridge.engine.shown.reasons import left_by, reason
from footbridge.engine.today.choice import Choice, Today
from footbridge.engine.today.room import Room
from footbridge.engine.today.swaps import Swaps, swapped
from tests.engine.test_parts import today_of
from tests.people import START

DAY_LONG = 100_000
FULL = 0
PARTS = (
    ["tibial-slider", "towel-scrunch"],
    ["marching"],
    ["heel-raise", "toe-yoga", "sit-to-stand"],
    ["hamstring-stretch", "butterfly"],
)
"""A day: what warms up, balance, strength, stretches."""


def day(catalogue: Catalogue, *swaps: tuple[str, str], track: Track = Track.FEET) -> Today:
    """A day on which these were told, the first first."""
    facts = [(START, Swapped(exercise=old, instead=new, lasts=Lasts.TODAY)) for old, new in swaps]
    today = today_of(catalogue, week=1, facts=facts, track=track)
    now = today.progress
    before = Before(now.strength, now.balance, now.stretch_stage)
    return replace(today, progress=now._replace(before=before))


def choice(catalogue: Catalogue, name: str, sets: int | None = None) -> Choice:
    exercise = catalogue.exercises[name]
    return Choice(exercise, exercise.variants[0], sets=sets)


def waits(catalogue: Catalogue, because: str = "another_day") -> Reason:
    return left_by(guide_of(catalogue), "RULE-05", because)


def after(
    today: Today,
    waiting: dict[str, Reason],
    seconds: int = DAY_LONG,
    parts: Sequence[Sequence[str]] = PARTS,
) -> Swaps:
    """The day after its swaps, in a day of so many seconds."""
    catalogue = today.case.catalogue
    made = [[choice(catalogue, name) for name in part] for part in parts]
    return swapped(made, waiting, today, Room(today, seconds, None))


def names(found: Swaps) -> list[list[str]]:
    return [[one.exercise.id for one in part] for part in found.parts]


def told(why: Reason) -> tuple[str, Says, str, tuple[str, ...], dict[str, Any]]:
    return why.rule, why.says, why.about, why.facts, dict(why.values)


def test_without_a_swap_the_day_stays_as_it_is(catalogue: Catalogue) -> None:
    found = after(day(catalogue), {"short-foot": waits(catalogue)})

    assert names(found) == [*PARTS]
    assert (found.came, found.went) == ({}, {})


@pytest.mark.covers("REG-17")
@pytest.mark.parametrize("because", ["another_day", "time"])
def test_what_only_waits_comes_in_the_very_place_of_the_other(
    catalogue: Catalogue, because: str
) -> None:
    today = day(catalogue, ("toe-yoga", "short-foot"))

    found = after(today, {"short-foot": waits(catalogue, because)})

    assert names(found)[2] == ["heel-raise", "short-foot", "sit-to-stand"]
    assert [names(found)[part] for part in (0, 1, 3)] == [PARTS[0], PARTS[1], PARTS[3]]
    assert {name: told(why) for name, why in found.came.items()} == {
        "short-foot": ("REG-17", Says.INCLUDED, "instead", ("told-0",), {"exercise": "toe-yoga"})
    }
    assert {name: told(why) for name, why in found.went.items()} == {
        "toe-yoga": ("REG-17", Says.EXCLUDED, "included", ("told-0",), {"exercise": "short-foot"})
    }


@pytest.mark.covers("REG-17")
@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("towel-scrunch", "arch-lift", 0),
        ("tibial-slider", "peroneal-slider", 0),
        ("marching", "side-steps", 1),
        ("sit-to-stand", "hip-abduction", 2),
        ("butterfly", "foot-flex-lying", 3),
    ],
)
def test_in_each_part_of_the_day_there_may_be_a_swap(
    catalogue: Catalogue, old: str, new: str, part: int
) -> None:
    found = after(day(catalogue, (old, new)), {new: waits(catalogue)})

    expected = [new if name == old else name for name in PARTS[part]]
    assert names(found)[part] == expected


def stop_sign(catalogue: Catalogue) -> Reason:
    return reason(
        catalogue, "REG-09", Says.EXCLUDED, "included", ("session",), because="stop_sign"
    )


@pytest.mark.covers("REG-17")
@pytest.mark.parametrize(
    ("old", "new", "because"),
    [
        # Of another kind: of the hip for the foot, a stretch for strength.
        ("toe-yoga", "hip-abduction", "another_day"),
        ("toe-yoga", "calf-stretch", "another_day"),
        # Not because it waits: something stands against it, or nothing is known of it.
        ("toe-yoga", "short-foot", "not_yet"),
        ("toe-yoga", "short-foot", "stop_sign"),
        ("toe-yoga", "short-foot", None),
        # No longer in the catalogue.
        ("toe-yoga", "foot-waves", "another_day"),
        # It is in the day already.
        ("toe-yoga", "heel-raise", "another_day"),
    ],
)
def test_where_the_other_may_not_come_in_neither_is_in_the_day(
    catalogue: Catalogue, old: str, new: str, because: str | None
) -> None:
    waiting = {} if because is None else {new: waits(catalogue, because)}
    if because == "stop_sign":
        waiting = {new: stop_sign(catalogue)}

    found = after(day(catalogue, (old, new)), waiting)

    assert names(found)[2] == ["heel-raise", "sit-to-stand"]
    assert found.came == {}
    assert list(found.went) == [old]


@pytest.mark.covers("REG-17", "REG-12")
def test_what_cannot_be_done_with_what_is_at_home_does_not_come_in(catalogue: Catalogue) -> None:
    today = day(catalogue, ("toe-yoga", "band-eversion"))
    told_person = replace(today.case.told, at_home=(Equipment.CHAIR, Equipment.WORKTOP))
    bare = replace(today, case=replace(today.case, told=told_person, turns=()))

    waiting = {"band-eversion": waits(catalogue)}

    assert names(after(today, waiting))[2] == ["heel-raise", "band-eversion", "sit-to-stand"]
    assert names(after(bare, waiting))[2] == ["heel-raise", "sit-to-stand"]


def test_a_swap_of_what_is_not_in_the_day_changes_nothing(catalogue: Catalogue) -> None:
    found = after(
        day(catalogue, ("step-up", "hip-abduction")), {"hip-abduction": waits(catalogue)}
    )

    assert names(found) == [*PARTS]
    assert (found.came, found.went) == ({}, {})


@pytest.mark.covers("REG-17")
@pytest.mark.parametrize(
    ("there", "new", "comes"),
    [
        # Two of one family are never in one day, whichever of them is the usual one.
        (["hamstring-stretch", "butterfly"], "toe-touch", False),
        (["toe-touch", "butterfly"], "hamstring-stretch", False),
        (["toe-touch", "butterfly"], "sitting-v", False),
        (["leg-swing", "butterfly"], "sitting-v", True),
        (["leg-swing", "butterfly"], "hamstring-stretch", True),
    ],
)
def test_no_second_one_of_a_family_comes_in(
    catalogue: Catalogue, there: list[str], new: str, comes: bool
) -> None:
    today = day(catalogue, ("butterfly", new), track=Track.LEG)

    found = after(today, {new: waits(catalogue)}, parts=([], there))

    assert names(found)[1] == [there[0], *([new] if comes else [])]


def test_a_family_in_another_part_of_the_day_counts_too(catalogue: Catalogue) -> None:
    today = day(catalogue, ("butterfly", "calf-stretch"))
    waiting = {"calf-stretch": waits(catalogue)}

    found = after(today, waiting, parts=(["calf-stretch-straight"], ["butterfly"]))

    assert names(found) == [["calf-stretch-straight"], []]


def test_one_of_a_family_may_come_in_the_place_of_another(catalogue: Catalogue) -> None:
    today = day(catalogue, ("hamstring-stretch", "toe-touch"), track=Track.LEG)

    found = after(today, {"toe-touch": waits(catalogue)})

    assert names(found)[3] == ["toe-touch", "butterfly"]


@pytest.mark.covers("REG-17")
def test_it_is_done_in_the_way_that_its_own_plan_has(catalogue: Catalogue) -> None:
    """Heel raises that have come to the slow lowering come in with it, and in as few sets."""
    today = day(catalogue, ("toe-yoga", "heel-raise"))
    case, progress = today.case, today.progress
    begun = dose_begun(case, catalogue.exercises["heel-raise"], START)
    doses = {"heel-raise": begun._replace(variant="slow-lowering")}
    progress = progress._replace(strength=progress.strength._replace(doses=doses))
    before = Before(progress.strength, progress.balance, progress.stretch_stage)
    today = replace(today, progress=progress._replace(before=before))
    part = [choice(catalogue, "toe-yoga", sets=1)]

    found = swapped([part], {"heel-raise": waits(catalogue)}, today, Room(today, DAY_LONG, None))

    ((came,),) = found.parts
    assert (came.exercise.id, came.variant.id, came.sets) == ("heel-raise", "slow-lowering", 1)
    assert came.exercise.stream is Stream.STRENGTH
    # What was given is not changed.
    assert [one.exercise.id for one in part] == ["toe-yoga"]


@pytest.mark.covers("REG-17", "REG-08")
@pytest.mark.parametrize(
    ("old", "new", "seconds", "comes"),
    [
        # What takes no longer comes in, however full the day is.
        ("short-foot", "toe-yoga", FULL, True),
        ("toe-yoga", "short-foot", FULL, False),
        # What takes longer needs room beside all that is there.
        ("toe-yoga", "short-foot", 340, True),
        ("toe-yoga", "short-foot", 200, False),
        ("toe-yoga", "short-foot", 140, False),
    ],
)
def test_a_swap_never_makes_a_full_day_longer(
    catalogue: Catalogue, old: str, new: str, seconds: int, comes: bool
) -> None:
    today = day(catalogue, (old, new))

    found = after(today, {new: waits(catalogue)}, seconds, parts=([old, "heel-raise"],))

    assert names(found) == [[new, "heel-raise"] if comes else ["heel-raise"]]
    assert list(found.went) == [old]


@pytest.mark.covers("REG-17")
def test_swaps_are_done_one_after_the_other(catalogue: Catalogue) -> None:
    """What went may come back in the place of something else; then it is in the day once."""
    today = day(catalogue, ("toe-yoga", "short-foot"), ("heel-raise", "toe-yoga"))

    found = after(today, {"short-foot": waits(catalogue)})

    assert names(found)[2] == ["toe-yoga", "short-foot", "sit-to-stand"]
    assert set(found.came) == {"short-foot", "toe-yoga"}
    assert found.came["toe-yoga"].facts == ("told-1",)
    assert set(found.went) == {"toe-yoga", "heel-raise"}
