"""Why each number of a dose is what it is: the rule, the range, the very line of the guide."""

from dataclasses import replace
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.known.guide import guide_of
from footbridge.engine.shown.decision import Reason, Says
from footbridge.engine.shown.reasons import included, left_by, prescribed, reason
from footbridge.engine.streams.doses import dose_at

EXPLAINED = frozenset({"sets", "reps", "rest_seconds"})
REST = ("RULE-14", "rest_seconds", ("ours",), {"value": 10, "lo": 5, "hi": 30})


def told(one: Reason) -> tuple[str, str, tuple[str, ...], dict[str, Any]]:
    return one.rule, one.about, one.sources, dict(one.values)


def reasons_of(
    catalogue: Catalogue, name: str, explained: frozenset[str] = frozenset(), **changed: Any
) -> list[Reason]:
    """Of the dose that an exercise begins with, in its usual way."""
    exercise, guide = catalogue.exercises[name], guide_of(catalogue)
    variant = exercise.variants[0]
    dose = replace(dose_at(exercise, variant, guide), **changed)
    return list(prescribed(guide, exercise, variant, dose, explained))


@pytest.mark.covers("RULE-14", "RULE-15", "RULE-24")
@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        (
            "heel-raise",
            [
                ("RULE-12", "sets", ("S2:L62",), {"value": 2, "lo": 2, "hi": 3}),
                ("RULE-12", "reps", ("S2:L62",), {"value": 8, "lo": 8, "hi": 12}),
                ("RULE-14", "rest_seconds", ("S2:L78",), {"value": 45, "lo": 30, "hi": 60}),
                ("RULE-24", "tempo", ("S2:L62",), {"up": 2, "pause": 1, "down": 3}),
                ("RULE-15", "target", ("S2:L80",), {"lo": 5, "hi": 7}),
            ],
        ),
        # A stretch that is held goes by the rule of stretches, also in the warm-up.
        (
            "calf-stretch-bent",
            [
                ("RULE-34", "sets", ("C-01",), {"value": 3, "lo": 2, "hi": 3}),
                ("RULE-34", "reps", ("S2:L37",), {"value": 1, "lo": 1, "hi": 1}),
                ("RULE-34", "hold_seconds", ("S2:L37",), {"value": 20, "lo": 20, "hi": 30}),
                REST,
            ],
        ),
        (
            "hamstring-stretch",
            [
                ("RULE-34", "sets", ("S0:L7",), {"value": 3, "lo": 3, "hi": 5}),
                ("RULE-34", "reps", ("S0:L7",), {"value": 1, "lo": 1, "hi": 1}),
                ("RULE-34", "hold_seconds", ("S0:L7",), {"value": 15, "lo": 15, "hi": 30}),
                REST,
                ("RULE-17", "target", ("C-32",), {"lo": 2, "hi": 3}),
            ],
        ),
        # A roll of the sole is of the warm-up and held by nobody.
        (
            "sole-roll",
            [
                ("RULE-05", "sets", ("S2:L38",), {"value": 1, "lo": 1, "hi": 1}),
                ("RULE-05", "work_seconds", ("S2:L38",), {"value": 60, "lo": 60, "hi": 90}),
                REST,
                ("RULE-23", "target", ("S2:L38",), {"lo": 3, "hi": 4}),
            ],
        ),
        # A hold of balance is no stretch.
        (
            "tandem-stance",
            [
                ("RULE-13", "sets", ("S2:L73",), {"value": 3, "lo": 3, "hi": 3}),
                ("RULE-13", "reps", ("S2:L73",), {"value": 1, "lo": 1, "hi": 1}),
                ("RULE-13", "hold_seconds", ("S2:L73",), {"value": 20, "lo": 10, "hi": 30}),
                ("RULE-14", "rest_seconds", ("ours",), {"value": 20, "lo": 15, "hi": 60}),
            ],
        ),
        (
            "tibial-slider",
            [
                ("RULE-11", "sets", ("S2:L41",), {"value": 1, "lo": 1, "hi": 1}),
                ("RULE-11", "reps", ("S2:L41",), {"value": 8, "lo": 8, "hi": 10}),
                ("RULE-11", "rep_seconds", ("A10",), {"value": 5, "lo": 4, "hi": 6}),
                REST,
                ("RULE-17", "target", ("S2:L80",), {"lo": 2, "hi": 3}),
            ],
        ),
    ],
)
def test_each_number_of_a_dose_says_where_it_comes_from(
    catalogue: Catalogue, name: str, reasons: list[Any]
) -> None:
    found = reasons_of(catalogue, name)

    assert [told(one) for one in found] == reasons
    assert {(one.says, one.facts) for one in found} == {(Says.PRESCRIBED, ())}


def test_what_something_else_has_explained_is_not_explained_again(catalogue: Catalogue) -> None:
    found = reasons_of(catalogue, "heel-raise", frozenset({"sets", "rest_seconds"}))

    assert [one.about for one in found] == ["reps", "tempo", "target"]


def test_what_a_dose_does_not_have_is_not_explained(catalogue: Catalogue) -> None:
    """A walk as long as one likes."""
    walk = reasons_of(catalogue, "walking", work_seconds=None)

    assert [one.about for one in walk] == ["sets", "rest_seconds"]


@pytest.mark.covers("RULE-24")
def test_a_speed_of_its_own_names_where_it_is_from(catalogue: Catalogue) -> None:
    heel, guide = catalogue.exercises["heel-raise"], guide_of(catalogue)

    where = [
        prescribed(guide, heel, way, dose_at(heel, way, guide), EXPLAINED)[0].sources
        for way in heel.variants[:2]
    ]

    assert where == [("S2:L62",), ("C-07",)]


@pytest.mark.covers("RULE-28")
def test_a_speed_that_one_way_of_it_has_alone_is_ours(catalogue: Catalogue) -> None:
    heel = catalogue.exercises["heel-raise"]
    other, slowly = replace(heel, dose=replace(heel.dose, tempo=None)), heel.variants[1]
    guide = guide_of(replace(catalogue, exercises={**catalogue.exercises, heel.id: other}))
    dose = dose_at(other, slowly, guide)

    found = prescribed(guide, other, slowly, dose, EXPLAINED)

    assert told(found[0]) == (
        "RULE-28", "tempo", ("C-07",), {"up": 2, "pause": 1, "down": 4},
    )  # fmt: skip


def test_a_reason_takes_its_sources_from_its_rule(catalogue: Catalogue) -> None:
    guide = guide_of(catalogue)
    own = reason(catalogue, "RULE-18", Says.TRIMMED, "reps", ("a", "b"), value=3)
    left = left_by(guide, "REG-08", "time")
    there = included(guide, catalogue.exercises["tibial-slider"])

    assert own == Reason(
        rule="RULE-18", says=Says.TRIMMED, about="reps", facts=("a", "b"), values={"value": 3},
        sources=catalogue.rules["RULE-18"].sources,
    )  # fmt: skip
    assert (left.says, told(left)) == (
        Says.EXCLUDED,
        ("REG-08", "included", catalogue.rules["REG-08"].sources, {"because": "time"}),
    )
    assert (there.says, told(there)) == (
        Says.INCLUDED,
        ("RULE-11", "included", catalogue.rules["RULE-11"].sources, {"block": "glide"}),
    )
