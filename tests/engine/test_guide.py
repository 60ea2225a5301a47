"""What follows from the catalogue alone: what counts up, what is held, what has conditions."""

from dataclasses import replace

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import DoseKind, Noticed, Stream
from footbridge.engine.known.guide import Guide, guide_of, variant_of

BANDS = {"band-eversion", "band-inversion"}
FEET = {"heel-raise", "toe-yoga", "short-foot", *BANDS}
HIPS = {"hip-abduction", "sit-to-stand", "step-up", "lunge"}


def test_strength_is_what_counts_repetitions_for_feet_and_hips(catalogue: Catalogue) -> None:
    guide = Guide(catalogue)

    assert guide.strength == guide.strengthens == FEET | HIPS


def test_strength_that_is_held_has_no_repetitions_to_count_up(catalogue: Catalogue) -> None:
    foot = catalogue.exercises["short-foot"]
    held = replace(foot, dose=replace(foot.dose, reps=None))
    guide = Guide(replace(catalogue, exercises={**catalogue.exercises, foot.id: held}))

    assert guide.strengthens - guide.strength == {"short-foot"}


def test_a_position_of_balance_is_held_and_what_moves_is_not(catalogue: Catalogue) -> None:
    assert Guide(catalogue).still == {"tandem-stance", "single-leg-stance"}
    kinds = {
        one.id: one.dose.kind
        for one in catalogue.exercises.values()
        if one.stream is Stream.BALANCE
    }
    assert DoseKind.HOLD not in {kinds[name] for name in ("marching", "side-steps")}


def test_who_has_conditions_is_looked_at_anew_each_time(catalogue: Catalogue) -> None:
    """One way of doing it with a condition is enough."""
    with_needs = Guide(catalogue).with_needs

    assert {"heel-raise", "lunge", "step-up", "toe-touch"} <= with_needs
    assert not with_needs & {"toe-yoga", "short-foot", "sit-to-stand", "walking", *BANDS}
    assert not all(one.needs for one in catalogue.exercises["heel-raise"].variants)


@pytest.mark.parametrize(
    ("exercise", "variant", "key"),
    [
        ("heel-raise", None, "heel-raise"),
        ("heel-raise", "both-legs", "heel-raise"),
        ("heel-raise", "single-leg", "heel-raise"),
        # Sitting is no rung of the ladder, and has a dose of its own.
        ("heel-raise", "seated", "heel-raise/seated"),
        ("heel-raise", "nobody-knows-it", "heel-raise"),
        ("sit-to-stand", "no-hands", "sit-to-stand"),
        ("toe-yoga", "usual", "toe-yoga"),
    ],
)
def test_a_way_of_doing_it_off_the_ladder_stands_apart(
    catalogue: Catalogue, exercise: str, variant: str | None, key: str
) -> None:
    guide = Guide(catalogue)

    assert guide.key_of(catalogue.exercises[exercise], variant) == key
    assert guide.key_of(catalogue.exercises[exercise], variant) == key


def test_the_second_way_may_stand_apart_too(catalogue: Catalogue) -> None:
    heel = catalogue.exercises["heel-raise"]
    seated = next(one for one in heel.variants if one.id == "seated")
    other = replace(heel, variants=(heel.variants[0], seated, *heel.variants[1:-1]))

    assert Guide(catalogue).key_of(other, "seated") == "heel-raise/seated"


def test_rungs_are_told_easiest_first_and_none_without_a_ladder(catalogue: Catalogue) -> None:
    guide = Guide(catalogue)

    assert guide.rungs_of("sit-to-stand") == ("hands", "light-hands", "no-hands")
    assert guide.rungs_of("toe-yoga") == ()


def test_an_unknown_way_is_the_usual_one(catalogue: Catalogue) -> None:
    heel = catalogue.exercises["heel-raise"]

    assert variant_of(heel, "single-leg").id == "single-leg"
    assert variant_of(heel, "nobody-knows-it") == heel.variants[0]


def test_what_no_flag_asks_about_leads_to_none(catalogue: Catalogue) -> None:
    guide = Guide(replace(catalogue, flags={}))

    assert {guide.asks(one) for one in Noticed} == {""}
    assert {guide.states(one) for one in Noticed} == {""}
    assert Guide(catalogue).asks(Noticed.STRONG_PAIN) == "FLAG-15"
    assert Guide(catalogue).states(Noticed.REPEATED_TRIGGERS) == "FLAG-B14"


def test_the_longest_walk_is_the_top_of_walking(catalogue: Catalogue) -> None:
    """Where walking is no matter of time, nobody walks longer than at the start."""
    walking = catalogue.exercises["walking"]
    counted = replace(walking, dose=replace(walking.dose, work_seconds=None))
    other = replace(catalogue, exercises={**catalogue.exercises, "walking": counted})

    assert Guide(catalogue).longest_walk == 3600
    assert Guide(other).longest_walk == catalogue.numbers.walk_start_seconds


def test_what_was_worked_out_is_kept_for_its_key(catalogue: Catalogue) -> None:
    guide, made = Guide(catalogue), []

    def work() -> list[str]:
        made.append("once")
        return made

    assert guide.worked_out("key", work) is guide.worked_out("key", work)
    assert made == ["once"]


def test_an_exercise_of_the_same_name_in_another_catalogue_is_not_worked_out_here(
    catalogue: Catalogue,
) -> None:
    pumps = catalogue.exercises["ankle-pumps"]

    with pytest.raises(ValueError, match="ankle-pumps"):
        Guide(catalogue).worked_out_of(replace(pumps), "key", list)


def test_a_few_catalogues_have_a_guide_each(catalogue: Catalogue) -> None:
    others = [replace(catalogue, version=str(number)) for number in range(6)]

    guides = [guide_of(one) for one in others]

    assert all(guide.catalogue is one for guide, one in zip(guides, others, strict=True))
    assert guide_of(others[-1]) is guides[-1]
    assert guide_of(others[0]).catalogue is others[0]
