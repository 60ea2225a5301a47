"""What flags and gates leave of a day: each alone, and bare of all but what a test looks at.

In what we ship, whatever makes a day seated also forbids load by name, so that a whole day cannot
tell the two apart. Content that comes later may: here each is asked by itself.
"""

from dataclasses import replace
from itertools import combinations, permutations
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue, Variant
from footbridge.catalogue.words import Equipment, Outcome, Place, Position, Stream, Tier, Trait
from footbridge.engine.shown.decision import OpenFlag, Reason, Says
from footbridge.engine.signs.limits import Limits, missing_equipment
from tests.people import START

GATE, FLAG = "GATE-07", "FLAG-10"
TELLING = "the-check-in-of-monday"
BARE = {"forbids": (), "stops_streams": ()}


def with_gate(catalogue: Catalogue, outcome: Outcome = Outcome.ADAPT, **more: Any) -> Limits:
    """One gate stands. It forbids nothing by name unless told."""
    gate = replace(catalogue.gates[GATE], outcome=outcome, **(BARE | more))
    return Limits(replace(catalogue, gates={GATE: gate}), (), (GATE,), {})


def with_flag(catalogue: Catalogue, outcome: Outcome = Outcome.ADAPT, **more: Any) -> Limits:
    """One flag is open. It forbids nothing by name unless told."""
    flag = replace(catalogue.flags[FLAG], **(BARE | more))
    raised = OpenFlag(
        flag=FLAG,
        tier=Tier.WITHIN_DAYS,
        since=START,
        raised_by=TELLING,
        needs_clinician=False,
        outcome=outcome,
    )
    return Limits(replace(catalogue, flags={FLAG: flag}), (raised,), (), {})


STANDING = [with_gate, with_flag]
SEVEREST_LAST = [
    Outcome.ADAPT,
    Outcome.HOLD_PROGRESS,
    Outcome.SEATED,
    Outcome.PAUSE,
    Outcome.EMERGENCY,
]
WHO = {with_gate: GATE, with_flag: FLAG}


def way(catalogue: Catalogue, position: Position, *traits: Trait, **more: Any) -> Variant:
    """A way of doing something, in this position and with these traits alone."""
    usual = catalogue.exercises["heel-raise"].variants[0]
    return replace(usual, position=position, traits=traits, loads=(), **more)


@pytest.mark.covers("GATE-07", "FLAG-10")
@pytest.mark.parametrize("standing", STANDING)
@pytest.mark.parametrize("position", [Position.SEATED, Position.LYING])
def test_a_seated_day_leaves_what_is_done_sitting_or_lying(
    catalogue: Catalogue, standing: Any, position: Position
) -> None:
    limits = standing(catalogue, Outcome.SEATED)

    assert limits.seated_only
    assert limits.against_variant(way(catalogue, position)) is None


@pytest.mark.covers("GATE-07", "FLAG-10")
@pytest.mark.parametrize("standing", STANDING)
@pytest.mark.parametrize("position", [Position.STANDING, Position.FLOOR, Position.WALKING])
def test_a_seated_day_takes_what_is_done_on_the_feet_or_the_floor(
    catalogue: Catalogue, standing: Any, position: Position
) -> None:
    why = standing(catalogue, Outcome.SEATED).against_variant(way(catalogue, position))

    assert why is not None
    assert why.values == {"because": "seated_only"}


@pytest.mark.covers("GATE-07", "FLAG-10")
@pytest.mark.parametrize("standing", STANDING)
@pytest.mark.parametrize("position", [Position.SEATED, Position.LYING])
@pytest.mark.parametrize("trait", [Trait.WEIGHT_BEARING, Trait.BALANCE, Trait.FLOOR_LEVEL])
def test_a_seated_day_takes_what_only_begins_on_a_chair(
    catalogue: Catalogue, standing: Any, position: Position, trait: Trait
) -> None:
    """Standing up from a chair begins sitting, and puts the whole weight on the feet."""
    why = standing(catalogue, Outcome.SEATED).against_variant(way(catalogue, position, trait))

    assert why is not None
    assert why.values == {"because": "seated_only"}


@pytest.mark.parametrize("standing", STANDING)
def test_what_only_adapts_the_day_leaves_standing(catalogue: Catalogue, standing: Any) -> None:
    limits = standing(catalogue, Outcome.ADAPT)

    assert not limits.seated_only
    assert not limits.stops_all
    assert limits.against_variant(way(catalogue, Position.STANDING)) is None


@pytest.mark.parametrize("standing", STANDING)
def test_one_forbidden_trait_of_several_is_enough(catalogue: Catalogue, standing: Any) -> None:
    limits = standing(catalogue, forbids=(Trait.HEAD_DOWN, Trait.ROLLING))
    both = way(catalogue, Position.SEATED, Trait.ROLLING, Trait.HEAD_DOWN, Trait.NECK)

    assert limits.against_variant(way(catalogue, Position.SEATED, Trait.NECK)) is None
    assert limits.against_variant(both) == Reason(
        rule=WHO[standing],
        says=Says.EXCLUDED,
        about="included",
        facts=(TELLING,) if standing is with_flag else (),
        values={"because": min(Trait.HEAD_DOWN, Trait.ROLLING)},
        sources=_sources(limits),
    )


def test_the_second_of_two_that_stand_takes_as_much_as_the_first(catalogue: Catalogue) -> None:
    """Each pair of ours that differs, in either order: together they leave what both leave."""
    alone = {name: what_is_left(catalogue, name) for name in (*catalogue.flags, *catalogue.gates)}
    one_of_each = list({repr(sorted(left)): name for name, left in alone.items()}.values())

    for one, other in permutations(one_of_each, 2):
        both = what_is_left(catalogue, one, other)
        assert both == alone[one] & alone[other], (one, other)


def what_is_left(catalogue: Catalogue, *names: str) -> set[str]:
    """The ways of doing something that these signs and limits leave, and whether to rise fast."""
    flags = tuple(
        OpenFlag(
            flag=name,
            tier=flag.tier,
            since=START,
            raised_by=TELLING,
            needs_clinician=flag.tier.needs_clinician,
            outcome=flag.outcome,
        )
        for name in names
        if (flag := catalogue.flags.get(name)) is not None
    )
    limits = Limits(catalogue, flags, tuple(n for n in names if n in catalogue.gates), {})
    left = {
        f"{exercise.id}/{way.id}"
        for exercise in catalogue.exercises.values()
        if limits.against_exercise(exercise) is None
        for way in exercise.variants
        if limits.against_variant(way) is None
    }
    return left if limits.against_quick_rising() else left | {"rises quickly"}


@pytest.mark.parametrize("standing", STANDING)
def test_a_stream_that_is_stopped_takes_its_exercises_alone(
    catalogue: Catalogue, standing: Any
) -> None:
    limits = standing(catalogue, stops_streams=(Stream.WALKING,))

    why = limits.against_exercise(catalogue.exercises["walking"])

    assert limits.against_exercise(catalogue.exercises["heel-raise"]) is None
    assert why is not None
    assert (why.rule, why.values) == (WHO[standing], {"because": Stream.WALKING})


def test_a_gate_takes_the_exercise_that_it_names(catalogue: Catalogue) -> None:
    limits = with_gate(catalogue, removes=("cobra",))

    why = limits.against_exercise(catalogue.exercises["cobra"])

    assert limits.against_exercise(catalogue.exercises["heel-raise"]) is None
    assert why is not None
    assert (why.rule, why.values) == (GATE, {"because": "cobra"})


def test_a_gate_takes_the_exercise_that_names_it(catalogue: Catalogue) -> None:
    named = replace(catalogue.exercises["heel-raise"], removed_by=(GATE,))

    why = with_gate(catalogue).against_exercise(named)

    assert why is not None
    assert (why.rule, why.values) == (GATE, {"because": "heel-raise"})


@pytest.mark.covers("REG-07")
def test_a_look_half_told_takes_all_that_presses_on_a_foot_and_nothing_else(
    catalogue: Catalogue,
) -> None:
    limits = Limits(catalogue, (), (), {Place.SOLE_HEEL: "another"}, TELLING)
    usual = way(catalogue, Position.SEATED)

    found = [limits.against_variant(replace(usual, loads=(place,))) for place in Place]

    assert limits.spares
    assert limits.against_variant(replace(usual, loads=())) is None
    assert all(why is not None for why in found)
    assert {(why.rule, why.facts, why.values["untold"]) for why in found if why} == {
        ("REG-07", (TELLING,), True)
    }


@pytest.mark.covers("REG-07")
def test_a_hot_place_takes_what_loads_it_with_no_flag_or_gate(catalogue: Catalogue) -> None:
    limits = Limits(catalogue, (), (), {Place.SOLE_HEEL: TELLING})
    usual = way(catalogue, Position.SEATED)

    why = limits.against_variant(replace(usual, loads=(Place.SOLE_ARCH, Place.SOLE_HEEL)))

    assert limits.against_variant(replace(usual, loads=(Place.SOLE_ARCH,))) is None
    assert why == Reason(
        rule="REG-07",
        says=Says.EXCLUDED,
        about="included",
        facts=(TELLING,),
        values={"place": Place.SOLE_HEEL},
        sources=catalogue.rules["REG-07"].sources,
    )


@pytest.mark.parametrize("standing", STANDING)
def test_quick_rising_is_told_as_a_reason_for_the_order(
    catalogue: Catalogue, standing: Any
) -> None:
    limits = standing(catalogue, forbids=(Trait.HEAD_DOWN, Trait.QUICK_RISE))

    assert limits.against_quick_rising() == Reason(
        rule=WHO[standing],
        says=Says.PLANNED,
        about="order",
        facts=(TELLING,) if standing is with_flag else (),
        values={"because": Trait.QUICK_RISE},
        sources=_sources(limits),
    )


@pytest.mark.parametrize("standing", STANDING)
def test_who_may_rise_quickly_is_told_nothing(catalogue: Catalogue, standing: Any) -> None:
    assert standing(catalogue, forbids=(Trait.HEAD_DOWN,)).against_quick_rising() is None


@pytest.mark.parametrize(("less", "more"), list(combinations(SEVEREST_LAST, 2)))
def test_of_two_flags_the_severer_decides_whichever_came_first(
    catalogue: Catalogue, less: Outcome, more: Outcome
) -> None:
    flags = (*with_flag(catalogue, less).flags, *with_flag(catalogue, more).flags)
    limits = with_flag(catalogue)

    assert replace(limits, flags=flags).outcome is more
    assert replace(limits, flags=flags[::-1]).outcome is more


@pytest.mark.parametrize("outcome", SEVEREST_LAST)
@pytest.mark.parametrize("standing", STANDING)
def test_what_stands_stops_all_or_leaves_what_is_seated(
    catalogue: Catalogue, standing: Any, outcome: Outcome
) -> None:
    limits = standing(catalogue, outcome)

    assert limits.outcome is outcome
    assert limits.stops_all is (outcome in (Outcome.PAUSE, Outcome.EMERGENCY))
    assert limits.seated_only is (outcome is Outcome.SEATED)


def test_a_gate_weighs_as_much_as_a_flag(catalogue: Catalogue) -> None:
    gate, flag = with_gate(catalogue, Outcome.SEATED), with_flag(catalogue, Outcome.HOLD_PROGRESS)

    assert replace(gate, flags=flag.flags).outcome is Outcome.SEATED


def test_where_nothing_stands_nothing_is_taken(catalogue: Catalogue) -> None:
    limits = Limits(catalogue, (), (), {})

    assert limits.outcome is Outcome.ADAPT
    assert limits.against_exercise(catalogue.exercises["walking"]) is None
    assert limits.against_variant(way(catalogue, Position.STANDING, Trait.BALANCE)) is None
    assert limits.against_quick_rising() is None


def test_the_first_thing_that_is_not_at_home_is_named(catalogue: Catalogue) -> None:
    needed = (Equipment.CHAIR, Equipment.BAND, Equipment.TOWEL)
    usual = way(catalogue, Position.SEATED, equipment=needed)

    assert missing_equipment(usual, (Equipment.TOWEL, Equipment.CHAIR)) is Equipment.BAND
    assert missing_equipment(usual, needed) is None


def _sources(limits: Limits) -> tuple[str, ...]:
    standing = [*limits.catalogue.flags.items(), *limits.catalogue.gates.items()]
    named = [*limits.gates, *(one.flag for one in limits.flags)]
    return next(one.sources for name, one in standing if name in named)
