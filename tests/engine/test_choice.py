"""Whether and how an exercise can be done today: what stands against it, and the easier way."""

from dataclasses import replace
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue, Need
from footbridge.catalogue.words import Equipment, Place, Stream, Track, Trait
from footbridge.engine.progress.progress import progress_at_start
from footbridge.engine.shown.decision import Reason, Says
from footbridge.engine.signs.case import new_case, with_later
from footbridge.engine.signs.limits import Limits
from footbridge.engine.today.choice import (
    Choice,
    Today,
    choose,
    first_of,
    offer,
    offered,
    waiting,
)
from tests.people import RUTH, START


def today_of(catalogue: Catalogue, **how: Any) -> Today:
    """A first day with nothing against anything unless told."""
    person = replace(
        RUTH,
        track=how.get("track", RUTH.track),
        not_for_me=how.get("not_for_me"),
        at_home=how.get("at_home", RUTH.at_home),
    )
    case = with_later(new_case(person, catalogue), (), START)
    limits = Limits(catalogue, (), how.get("gates", ()), how.get("hot_places", {}))
    return Today(
        case, progress_at_start(case), limits, how.get("stopped", {}), how.get("resting", {})
    )


def way_of(catalogue: Catalogue, name: str, variant: str | None = None, **how: Any) -> str:
    """The way in which it can be done."""
    found = choose(today_of(catalogue, **how), name, variant)
    assert isinstance(found, Choice)
    return found.variant.id


def why_not(catalogue: Catalogue, name: str, variant: str | None = None, **how: Any) -> Reason:
    found = choose(today_of(catalogue, **how), name, variant)
    assert isinstance(found, Reason)
    return found


def changed(catalogue: Catalogue, name: str, **what: Any) -> Catalogue:
    """A catalogue in which one exercise, and each way of doing it, is otherwise."""
    exercise = catalogue.exercises[name]
    ways = {key: value for key, value in what.items() if key in ("equipment", "needs", "traits")}
    more = {key: value for key, value in what.items() if key not in ways}
    variants = tuple(replace(one, **ways) for one in exercise.variants)
    exercise = replace(exercise, **({"variants": variants} | more))
    return replace(catalogue, exercises={**catalogue.exercises, name: exercise})


AGAINST: list[tuple[dict[str, Any], str, dict[str, object], tuple[str, ...]]] = [
    ({"not_for_me": {"heel-raise": "It hurts"}}, "REG-11", {"because": "It hurts"}, ()),
    ({"stopped": {"heel-raise": "session"}}, "REG-09", {"because": "stop_sign"}, ("session",)),
    ({"resting": {Stream.STRENGTH: "morning"}}, "RULE-18", {"because": "rests"}, ("morning",)),
]


@pytest.mark.covers("REG-09", "REG-11", "RULE-18")
@pytest.mark.parametrize(("how", "rule", "values", "facts"), AGAINST)
def test_what_stands_against_an_exercise_today_is_told(
    catalogue: Catalogue,
    how: dict[str, Any],
    rule: str,
    values: dict[str, object],
    facts: tuple[str, ...],
) -> None:
    """Also when the same catalogue has just said yes to somebody else."""
    assert way_of(catalogue, "heel-raise") == "both-legs"

    why = why_not(catalogue, "heel-raise", **how)

    assert (why.rule, why.says, why.about) == (rule, Says.EXCLUDED, "included")
    assert (why.values, why.facts) == (values, facts)
    assert way_of(catalogue, "toe-yoga" if "resting" not in how else "walking", **how)


@pytest.mark.covers("REG-09", "REG-11")
@pytest.mark.parametrize(
    "how",
    [
        {"not_for_me": {"towel-scrunch": "no"}},
        {"stopped": {"towel-scrunch": "session"}},
        {"resting": {Stream.MOBILITY: "morning"}},
    ],
)
def test_what_was_worked_out_for_others_is_not_said_to_who_has_something_against_it(
    catalogue: Catalogue, how: dict[str, Any]
) -> None:
    """It has one way alone, which depends on nothing: that is remembered for a catalogue."""
    assert catalogue.exercises["towel-scrunch"].stream is Stream.MOBILITY
    assert way_of(catalogue, "towel-scrunch")

    assert why_not(catalogue, "towel-scrunch", **how).says is Says.EXCLUDED


@pytest.mark.parametrize(
    "how",
    [
        {"stopped": {"cat": "session"}},
        {"resting": {Stream.WALKING: "morning"}},
        {"not_for_me": {"cat": "no"}},
        {"gates": ("GATE-07",)},
        {"hot_places": {Place.SOLE_HEEL: "look"}},
    ],
)
def test_whatever_stands_against_anything_makes_a_day_less_than_free(
    catalogue: Catalogue, how: dict[str, Any]
) -> None:
    assert today_of(catalogue).is_free
    assert not today_of(catalogue, **how).is_free


def test_an_exercise_of_another_track_is_none_of_this_one(catalogue: Catalogue) -> None:
    own = changed(catalogue, "heel-raise", tracks=(Track.LEG,))

    why = why_not(own, "heel-raise")

    assert (why.rule, why.values) == ("RULE-37", {"because": Track.FEET})
    assert way_of(own, "heel-raise", track=Track.LEG) == "both-legs"


@pytest.mark.covers("REG-12")
def test_what_is_not_at_home_is_named_when_no_way_does_without_it(catalogue: Catalogue) -> None:
    without = tuple(one for one in Equipment if one is not Equipment.BAND)

    why = why_not(catalogue, "band-eversion", at_home=without)

    assert (why.rule, why.says, why.about) == ("REG-12", Says.EXCLUDED, "included")
    assert why.values == {"needs": Equipment.BAND}


def test_without_a_worktop_it_is_done_sitting_and_the_reason_is_kept(
    catalogue: Catalogue,
) -> None:
    found = choose(today_of(catalogue, at_home=(Equipment.CHAIR,)), "heel-raise")

    assert isinstance(found, Choice)
    assert found.variant.id == "seated"
    assert found.instead is not None
    assert found.instead.values == {"needs": Equipment.WORKTOP}
    usual = choose(today_of(catalogue), "heel-raise")
    assert isinstance(usual, Choice)
    assert usual.instead is None


@pytest.mark.covers("RULE-01")
@pytest.mark.parametrize(
    ("wanted", "barred", "way"),
    [
        # The way that was asked for, then the rungs below it, the nearest first, then sitting.
        ("slow-lowering", (), "slow-lowering"),
        ("slow-lowering", ("slow-lowering",), "both-legs"),
        ("slow-lowering", ("slow-lowering", "both-legs"), "seated"),
        ("both-legs", ("both-legs",), "seated"),
        ("seated", (), "seated"),
        (None, ("both-legs",), "seated"),
        ("unknown", (), "both-legs"),
        ("single-leg", ("single-leg",), "two-up-one-down"),
        ("single-leg", ("single-leg", "two-up-one-down"), "slow-lowering"),
    ],
)
def test_what_may_not_be_done_becomes_easier_and_never_harder(
    catalogue: Catalogue, wanted: str | None, barred: tuple[str, ...], way: str
) -> None:
    exercise = catalogue.exercises["heel-raise"]
    variants = tuple(
        replace(
            one, needs=(), equipment=(Equipment.BAND,) if one.id in barred else (Equipment.CHAIR,)
        )
        for one in exercise.variants
    )
    exercises = {**catalogue.exercises, "heel-raise": replace(exercise, variants=variants)}
    told = replace(catalogue, exercises=exercises)

    assert way_of(told, "heel-raise", wanted, at_home=(Equipment.CHAIR,)) == way


def test_without_a_ladder_any_other_way_may_do(catalogue: Catalogue) -> None:
    assert way_of(catalogue, "short-foot", at_home=(Equipment.CHAIR,)) == "seated"
    assert way_of(catalogue, "short-foot", "seated") == "seated"


def test_the_rungs_of_another_exercise_are_none_of_this_one(catalogue: Catalogue) -> None:
    """One leg is a rung above heel to toe; who stands on one leg is given no other exercise."""
    standing = choose(today_of(catalogue, at_home=(Equipment.CHAIR,)), "single-leg-stance")

    assert isinstance(standing, Reason)
    assert standing.values == {"needs": Equipment.WORKTOP}


@pytest.mark.covers("RULE-01")
def test_only_a_clinician_sets_what_is_for_a_clinician(catalogue: Catalogue) -> None:
    exercise = catalogue.exercises["toe-yoga"]
    variants = tuple(replace(one, clinician_only=True) for one in exercise.variants)
    exercises = {**catalogue.exercises, "toe-yoga": replace(exercise, variants=variants)}

    why = why_not(replace(catalogue, exercises=exercises), "toe-yoga")

    assert (why.rule, why.values) == ("RULE-01", {"because": "clinician_only"})


@pytest.mark.covers("RULE-01")
def test_what_has_to_be_reached_first_waits(catalogue: Catalogue) -> None:
    later = changed(catalogue, "toe-yoga", needs=(Need(from_week=2, source="ours"),))
    now = changed(catalogue, "toe-yoga", needs=(Need(from_week=1, source="ours"),))

    assert why_not(later, "toe-yoga").values == {"because": "not_yet"}
    assert way_of(now, "toe-yoga") == "usual"


def test_of_two_reasons_the_weightier_one_is_told(catalogue: Catalogue) -> None:
    """That it is not for her comes before what is not at home."""
    both = why_not(catalogue, "band-eversion", not_for_me={"band-eversion": "no"}, at_home=())
    limited = changed(catalogue, "toe-yoga", equipment=(Equipment.BAND,), traits=(Trait.NECK,))

    assert both.rule == "REG-11"
    assert why_not(limited, "toe-yoga", at_home=()).rule == "REG-12"


def test_what_is_offered_keeps_its_order_and_says_why_the_rest_is_not(
    catalogue: Catalogue,
) -> None:
    today = today_of(catalogue, stopped={"walking": "walk"})

    found = offer(today, ["toe-yoga", "walking", "heel-raise"])
    easier = offered(today, [("heel-raise", "seated"), ("walking", None)])

    assert [one.exercise.id for one in found.choices] == ["toe-yoga", "heel-raise"]
    assert {name: why.rule for name, why in found.left_out.items()} == {"walking": "REG-09"}
    assert [one.variant.id for one in easier.choices] == ["seated"]
    assert list(easier.left_out) == ["walking"]


def test_a_weightier_reason_is_told_of_what_waits_anyway(catalogue: Catalogue) -> None:
    today = today_of(catalogue, stopped={"walking": "walk"})

    found = waiting(today, ["walking", "toe-yoga"], "RULE-12", "rest_day")

    assert found["walking"].rule == "REG-09"
    assert (found["toe-yoga"].rule, found["toe-yoga"].values) == (
        "RULE-12", {"because": "rest_day"},
    )  # fmt: skip


def test_of_several_parts_of_the_day_the_first_one_says_why(catalogue: Catalogue) -> None:
    today = today_of(catalogue)
    first = waiting(today, ["toe-yoga"], "RULE-12", "rest_day")
    second = waiting(today, ["toe-yoga", "walking"], "RULE-01", "not_yet")

    together = first_of(first, second)

    assert {name: why.rule for name, why in together.items()} == {
        "toe-yoga": "RULE-12", "walking": "RULE-01",
    }  # fmt: skip
