"""Our own content: sound, whole, and with every id that was ever in it."""

from pathlib import Path

import pytest

from footbridge.catalogue.check import check, check_coverage
from footbridge.catalogue.duration import first_seconds
from footbridge.catalogue.model import Exercise, Ladder
from footbridge.catalogue.read import read_catalogue, read_requirements
from footbridge.catalogue.things import things
from footbridge.catalogue.words import Phase, Position, Tier, Track
from footbridge.engine.known.guide import guide_of
from footbridge.engine.streams.doses import dose_at

# One line for each thing, each variant and each rung. Lines are added, never taken away: the
# records of people point at them.
IDS = Path(__file__).with_name("ids.txt")

EXERCISES = (
    "ankle-pumps",
    "ankle-circles",
    "toe-fans",
    "heel-toe-rock",
    "calf-stretch-straight",
    "calf-stretch-bent",
    "sole-roll",
    "tibial-slider",
    "peroneal-slider",
    "outer-ankle-glide",
    "towel-scrunch",
    "arch-lift",
    "heel-raise",
    "toe-yoga",
    "band-eversion",
    "band-inversion",
    "short-foot",
    "hip-abduction",
    "sit-to-stand",
    "step-up",
    "tandem-stance",
    "single-leg-stance",
    "marching",
    "heel-toe-walk",
    "side-steps",
    "leg-swing",
    "leg-twist",
    "foot-flex-lying",
    "walking",
    "leg-lift-stretch",
    "hamstring-stretch",
    "calf-stretch",
    "low-back-stretch",
    "butterfly",
    "lunge",
    "cobra",
    "cat",
    "toe-touch",
    "sitting-v",
    "self-massage",
    "sitting-break",
)


@pytest.fixture(scope="module")
def catalogue():
    return read_catalogue()


def test_our_content_is_sound():
    assert [str(problem) for problem in check()] == []


def test_every_requirement_is_served():
    assert [str(problem) for problem in check_coverage().problems] == []


def test_the_list_holds_the_guides_requirements_and_those_beyond_them():
    requirements = read_requirements()

    beyond = [each for each in requirements if each.source in ("C2", "C3")]
    assert (len(requirements), len(beyond)) == (182 + 31, 31)
    assert len({each.id for each in requirements}) == len(requirements)


def test_all_forty_one_exercises_are_there(catalogue):
    assert set(catalogue.exercises) == set(EXERCISES)
    assert len(EXERCISES) == 41


@pytest.mark.parametrize("number", range(1, 42))
def test_each_exercise_serves_the_requirement_that_it_came_from(catalogue, number):
    exercise = catalogue.exercises[EXERCISES[number - 1]]

    assert f"EX-{number:02}" in exercise.covers


def test_all_flags_gates_rules_and_programmes_are_there(catalogue):
    flags = {f"FLAG-{n:02}" for n in range(1, 20)} | {f"FLAG-B{n:02}" for n in range(1, 16)}
    gates = {f"GATE-{n:02}" for n in range(1, 17)}
    rules = {f"RULE-{n:02}" for n in range(1, 41)} | {f"REG-{n:02}" for n in range(1, 17)}

    assert set(catalogue.flags) >= flags
    assert set(catalogue.gates) >= gates
    assert set(catalogue.rules) >= rules
    assert set(catalogue.programmes) == set(Track)


def test_no_id_ever_vanished(catalogue):
    there = set(ids_of(catalogue))

    gone = set(IDS.read_text(encoding="utf-8").split()) - there

    assert gone == set()


def test_every_id_is_on_the_list_that_keeps_it(catalogue):
    kept = set(IDS.read_text(encoding="utf-8").split())

    unlisted = set(ids_of(catalogue)) - kept

    assert unlisted == set(), f"add these lines to {IDS.name}"


def test_the_engine_and_the_check_count_time_alike(catalogue):
    for exercise in catalogue.exercises.values():
        counted = first_seconds(exercise, catalogue.numbers)

        planned = dose_at(exercise, exercise.variants[0], guide_of(catalogue))

        assert counted == planned.total_seconds, exercise.id


def test_only_doubts_about_the_start_are_not_asked_each_day(catalogue):
    excused = {flag.id for flag in catalogue.flags.values() if flag.not_daily}

    assert excused == {"FLAG-14", "FLAG-19"}


@pytest.mark.covers("FLAG-04", "FLAG-06", "FLAG-B05", "FLAG-B13")
@pytest.mark.parametrize("name", ["FLAG-04", "FLAG-06", "FLAG-B13"])
@pytest.mark.parametrize("sign", ["fever", "spreading", "black", "smell", "cold, pale or blue"])
def test_what_may_cost_a_leg_is_asked_with_every_sore_and_is_an_emergency(catalogue, name, sign):
    more = catalogue.flags[name].escalation

    assert more.tier == 1
    assert sign in more.question
    assert sign in catalogue.flags["FLAG-B05"].question


@pytest.mark.covers("FLAG-B10")
@pytest.mark.parametrize("sign", ["calf or thigh", "swollen", "warm", "sore", "red or darker"])
def test_a_clot_is_asked_about_in_the_calf_and_the_thigh(catalogue, sign):
    assert sign in catalogue.flags["FLAG-B10"].question


@pytest.mark.covers("FLAG-B01")
def test_the_second_leg_is_asked_about_with_the_bladder_and_the_bowels(catalogue):
    asked = catalogue.flags["FLAG-B01"].question

    assert all(sign in asked for sign in ("bladder", "bowels", "one leg, and now the other"))


@pytest.mark.covers("RULE-02")
def test_everyone_can_begin_sitting_down(catalogue):
    warm_up = catalogue.programmes[Track.FEET].warm_up

    for block in warm_up:
        seated = [
            exercise.id
            for exercise in catalogue.exercises.values()
            for variant in exercise.variants
            if exercise.block == block and variant.position is Position.SEATED
        ]
        assert seated, block


@pytest.mark.covers("RULE-05", "RULE-12", "RULE-18", "RULE-19", "RULE-22", "RULE-27")
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("warm_up_seconds_least", 480),
        ("warm_up_seconds_most", 600),
        ("strength_days_start", 2),
        ("strength_days_more", 3),
        ("strength_gap_days", 1),
        ("trigger_peak_rise_points", 2),
        ("trigger_next_rise_points", 1),
        ("peak_window_hours", 24),
        ("trim_light_percent", 10),
        ("trim_heavy_percent", 20),
        ("freeze_days", 7),
        ("walk_up_early_percent", 5),
        ("walk_up_late_percent", 10),
        ("walk_most_percent", 10),
        ("review_days", 14),
        ("hold_ceiling_seconds", 45),
        ("usual_window_days", 14),
        ("above_usual_points", 2),
        ("climb_points", 2),
        ("very_strong_points", 9),
        ("very_strong_window_days", 7),
        ("raised_before_days", 7),
        ("taken_most_percent", 30),
        ("fewest_reps", 4),
        ("adult_years", 18),
        ("effort_too_hard", 9),
        ("stop_sign_days", 7),
        ("level_change_days", 7),
        ("gap_light_days", 7),
        ("gap_middle_days", 14),
        ("gap_long_days", 28),
        ("gap_middle_percent", 30),
        ("tandem_gate_seconds", 10),
        ("semi_tandem_gate_seconds", 10),
        ("strength_effort_most", 7),
        ("glide_sensation_most", 3),
        ("pressure_most", 4),
        ("steps_more_a_day", 1000),
    ],
)
def test_the_numbers_that_keep_people_safe_are_those_of_the_sources(catalogue, name, value):
    assert getattr(catalogue.numbers, name) == value


def ids_of(catalogue):
    for file, thing in things(catalogue):
        place = file.removesuffix(".toml")
        yield place
        match thing:
            case Exercise():
                yield from (f"{place}/{variant.id}" for variant in thing.variants)
            case Ladder():
                yield from (f"{place}/{rung.id}" for rung in thing.rungs)


def test_the_weeks_of_the_guides_end_where_keeping_begins(catalogue):
    for programme in catalogue.programmes.values():
        keeping = next(each for each in programme.phases if each.id is Phase.KEEP_GOING)

        assert keeping.first_week == catalogue.numbers.guide_weeks + 1


@pytest.mark.parametrize("tier", Tier)
def test_a_tier_says_what_it_means(tier):
    meaning = (
        tier.is_emergency,
        tier.stops_all,
        tier.needs_clinician,
        tier.holds_progress,
        tier.is_asked_daily,
        tier.asks_for_a_call,
    )

    assert (
        meaning
        == {
            Tier.EMERGENCY: (True, True, True, True, True, True),
            Tier.SAME_DAY: (False, True, True, True, True, True),
            Tier.WITHIN_DAYS: (False, False, False, True, True, True),
            Tier.NEXT_VISIT: (False, False, False, False, False, False),
        }[tier]
    )


def test_a_tier_is_written_as_its_number(catalogue):
    assert f"{catalogue.flags['FLAG-04'].tier}" == "2"


def test_only_whether_the_plan_suits_is_asked_once(catalogue):
    once = {flag.id for flag in catalogue.flags.values() if flag.is_asked_once}

    assert once == {"FLAG-B14"}
