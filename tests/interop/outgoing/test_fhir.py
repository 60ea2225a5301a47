"""A bundle that judges which are not ours take, and that says no more than it may."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts import (
    CheckIn,
    DayMarkers,
    EasierToday,
    FlagCleared,
    FlagRaised,
    Lasts,
    NotToday,
    OwnNote,
    Rests,
    Screened,
    Session,
    SetDone,
    Stumble,
    Swapped,
    Test,
    Walk,
)
from footbridge.engine.facts.day_markers import Ease
from footbridge.engine.person import Baseline, Sex, Slot
from footbridge.interop.outgoing.fhir import bundle_of, codes
from footbridge.interop.outgoing.story import NOTHING_MORE, Wished
from tests.interop.made_up import story, story_in, told
from tests.people import GRETA, RUTH, START
from tests.strategies import journals, people
from tools.fhir import bundles, written
from tools.fhir_judges import JUDGES
from tools.trouble import Trouble

ALL = Wished(own_words=True, name=True)
NOBODY_TESTED = replace(RUTH, baseline=Baseline())
LOINC = "http://loinc.org"


def resources(bundle: dict, kind: str) -> list[dict]:
    return [
        entry["resource"] for entry in bundle["entry"] if entry["resource"]["resourceType"] == kind
    ]


def observed(*facts, wished=ALL, person=NOBODY_TESTED) -> dict[str, list[dict]]:
    """The observations by their codes."""
    found: dict[str, list[dict]] = {}
    for each in resources(bundle_of(story(*facts, person=person), wished), "Observation"):
        found.setdefault(each["code"]["coding"][0]["code"], []).append(each)
    return found


def everything_in(part: Any) -> Iterator[Any]:
    """Each value in it, whatever it lies in."""
    yield part
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    for each in inner:
        yield from everything_in(each)


# What is told


def test_pain_has_its_code_its_moment_and_its_part_of_the_day():
    told_at = datetime.combine(date(2026, 1, 7), time(8, 15), timezone(timedelta(hours=1)))
    entry = replace(told(CheckIn(slot=Slot.MORNING, pain=3)), at=told_at)

    (pain,) = observed(entry)["72514-3"]

    assert pain["effectiveDateTime"] == "2026-01-07T08:15:00+01:00"
    assert pain["valueQuantity"]["value"] == 3
    assert pain["valueQuantity"]["code"] == "{score}"
    assert pain["component"][0]["valueCodeableConcept"]["text"] == "Morning"
    assert pain["bodySite"]["text"] == "Both feet"


def test_a_walk_is_a_group_with_its_minutes_and_its_own_steps():
    walk = Walk(seconds=600, total_seconds=690, steps=812, comfortable=True)

    found = observed(told(walk))

    (group,), (minutes,), (steps,) = found["PAPanel"], found["55411-3"], found["55423-8"]
    assert minutes["valueQuantity"]["value"] == 11.5
    assert found["longest-stretch"][0]["valueQuantity"]["value"] == 10
    assert steps["valueQuantity"]["value"] == 812
    assert "41950-7" not in found
    assert {each["reference"] for each in group["hasMember"]} == {
        f"urn:uuid:{each['id']}"
        for each in (minutes, steps, *found["longest-stretch"], *found["walk-comfortable"])
    }
    assert {each["coding"][0]["code"] for each in group["category"]} == {
        "activity",
        "PhysicalActivity",
    }


def test_a_walk_of_which_only_the_longest_stretch_was_told_says_so():
    (minutes,) = observed(told(Walk(seconds=600)))["55411-3"]

    assert "longest stretch" in minutes["note"][0]["text"]


def test_effort_is_that_of_the_session_or_of_its_hardest_set_and_says_which():
    sets = (SetDone(exercise="heel-raise", effort=5), SetDone(exercise="sit-to-stand", effort=7))

    (whole,) = observed(told(Session(sets=sets, effort=6)))["82289-0"]
    (hardest,) = observed(told(Session(sets=sets)))["82289-0"]

    assert (whole["valueQuantity"]["value"], "note" in whole) == (6, False)
    assert hardest["valueQuantity"]["value"] == 7
    assert "hardest set" in hardest["note"][0]["text"]


def test_no_exercise_goes_out_by_itself():
    bundle = bundle_of(story(told(Session(sets=(SetDone(exercise="heel-raise", reps=8),)))))

    assert "heel-raise" not in {each for each in everything_in(bundle) if isinstance(each, str)}
    assert "Heel raise" not in json.dumps(resources(bundle, "CarePlan"))


def test_the_tests_of_the_body_have_their_codes_and_say_how_they_differ():
    found = observed(
        told(Test(measure=Measure.SINGLE_LEG, result=44, side=Side.LEFT), at="09:00"),
        told(Test(measure=Measure.CHAIR_STANDS, result=11), at="09:10"),
        told(Test(measure=Measure.HEEL_RAISES, result=14), at="09:20"),
    )

    (one_leg,), (stands,), (heels,) = found["66569-5"], found["66247-8"], found["heel-raises"]
    assert one_leg["bodySite"]["text"].startswith("Left leg")
    assert any("The clock stops at 45 seconds" in note["text"] for note in one_leg["note"])
    assert stands["valueQuantity"]["code"] == "{#}/(30.s)"
    assert any("Arms crossed" in note["text"] for note in stands["note"])
    assert heels["code"]["coding"][0]["system"] == codes.OURS


def test_a_test_of_the_set_up_has_the_day_of_the_start_and_no_hour():
    baseline = Baseline(chair_stands=9)

    (stands,) = observed(person=replace(RUTH, baseline=baseline))["66247-8"]

    assert stands["effectiveDateTime"] == "2026-01-05"


def test_stairs_chairs_and_stumbles_have_codes_of_our_own():
    found = observed(
        told(DayMarkers(stairs=Ease.HARD)),
        told(Stumble(), at="09:00"),
        told(Stumble(), at="10:00"),
    )

    assert found["stairs"][0]["valueCodeableConcept"]["coding"][0]["code"] == "hard"
    assert [each["valueQuantity"]["value"] for each in found["stumbles"]] == [2]
    assert "getting-up" not in found


def test_a_sign_told_three_times_is_one_flag_with_its_days_and_no_observation():
    days = [told(FlagRaised(flag="FLAG-10"), day=day) for day in range(3)]
    over = told(FlagCleared(flag="FLAG-10", clinician="Dr Made Up"), day=4)

    bundle = bundle_of(story(*days, over, person=NOBODY_TESTED), ALL)

    (flag,) = resources(bundle, "Flag")
    assert flag["status"] == "inactive"
    assert flag["period"] == {"start": "2026-01-05", "end": "2026-01-09"}
    assert [each["coding"][0]["code"] for each in flag["category"]] == ["safety", "urgency-2"]
    assert resources(bundle, "Observation") == []


def test_a_sign_that_stands_is_an_active_flag_and_the_plan_is_on_hold():
    bundle = bundle_of(story(told(FlagRaised(flag="FLAG-04", worse=False))))

    (flag,), (plan,) = resources(bundle, "Flag"), resources(bundle, "CarePlan")
    assert flag["status"] == "active"
    assert "end" not in flag["period"]
    assert plan["status"] == "on-hold"
    details = [each["detail"] for each in plan["activity"]]
    assert {each["status"] for each in details} == {"on-hold"}
    assert details[0]["description"] == "On 2026-01-05: nothing is planned."


def test_the_plan_says_its_days_and_its_minutes_of_today():
    (plan,) = resources(bundle_of(story()), "CarePlan")

    session, strength, walk = (each["detail"] for each in plan["activity"])
    assert plan["status"] == "active"
    assert plan["period"] == {"start": "2026-01-05", "end": "2026-03-29"}
    assert strength["scheduledTiming"]["repeat"] == {"dayOfWeek": ["mon", "thu"]}
    assert walk["description"] == "On 2026-01-05: 10 minutes."
    assert {session["status"], strength["status"], walk["status"]} == {"in-progress"}


def test_after_its_last_week_the_plan_has_no_end():
    (plan,) = resources(bundle_of(story(on=START + timedelta(weeks=20))), "CarePlan")

    assert plan["period"] == {"start": "2026-01-05"}


def test_who_sits_has_no_walk_in_the_plan():
    (plan,) = resources(bundle_of(story(person=GRETA)), "CarePlan")

    session, _strength, walk = (each["detail"] for each in plan["activity"])
    assert (session["status"], walk["status"]) == ("in-progress", "on-hold")


def test_the_answers_to_the_safety_questions_stay_here():
    screened = told(Screened(full=True, yes=("GATE-07",), unsure=("GATE-12",)))

    bundle = bundle_of(story(screened, person=GRETA), ALL)

    assert "GATE-" not in json.dumps(bundle)


# Who it is about, and where it comes from


def test_the_patient_is_a_year_of_birth_until_more_is_wished_for():
    person = replace(RUTH, sex=Sex.FEMALE)

    (plain,) = resources(bundle_of(story(person=person)), "Patient")
    (named,) = resources(bundle_of(story(person=person), ALL), "Patient")

    assert set(plain) == {"resourceType", "id", "identifier", "gender", "birthDate"}
    assert (plain["birthDate"], plain["gender"]) == ("1954", "female")
    assert named["name"] == [{"text": "Ruth Example"}]


def test_own_words_go_out_only_where_they_are_wished_for():
    skipped = SetDone(exercise="heel-raise", skipped="My hip\thurts")
    facts = (
        told(Session(sets=(skipped,))),
        told(OwnNote(exercise="sit-to-stand", says="The blue chair")),
        told(FlagCleared(flag="FLAG-10", clinician="Dr Made Up")),
    )

    without = json.dumps(bundle_of(story(*facts)))
    whole = json.dumps(bundle_of(story(*facts), ALL))

    assert "hurts" not in without
    assert "blue chair" not in without
    assert "Made Up" not in without
    assert "Heel raises: My hip hurts" in whole
    assert "Sit to stand: The blue chair" in whole


def test_the_provenance_names_everything_and_the_versions_that_made_it():
    bundle = bundle_of(story(told(Walk(seconds=600))))

    (provenance,), (program,) = resources(bundle, "Provenance"), resources(bundle, "Device")
    about = {"Observation", "Flag", "Goal", "CarePlan"}
    assert {each["reference"] for each in provenance["target"]} == {
        entry["fullUrl"] for entry in bundle["entry"] if entry["resource"]["resourceType"] in about
    }
    versions = {each["type"]["text"]: each["value"] for each in program["version"]}
    assert set(versions) == {"program", "engine", "catalogue"}
    assert all(versions.values())


def test_the_notice_of_loinc_goes_along():
    bundle = bundle_of(story())

    (listed,) = resources(bundle, "ValueSet")
    assert listed["copyright"].startswith("This material contains content from LOINC")


def test_the_same_entry_has_the_same_id_in_every_bundle():
    walk, later = told(Walk(seconds=600)), told(Walk(seconds=300), day=3)

    first = resources(bundle_of(story(walk)), "Observation")
    second = resources(bundle_of(story(walk, later)), "Observation")

    assert {each["id"] for each in first} < {each["id"] for each in second}


# Whole


@given(person=people(), journal=journals(most=20))
def test_every_bundle_is_whole(person, journal):
    bundle = bundle_of(story_in(journal.facts, person), ALL)

    addresses = [entry["fullUrl"] for entry in bundle["entry"]]
    everything = list(everything_in(bundle))
    pointed_at = {each["reference"] for each in everything if _has(each, "reference")}
    used = {
        (each["system"], each["code"]) for each in everything if _has(each, "system", "display")
    }
    assert len(set(addresses)) == len(addresses)
    assert pointed_at <= set(addresses)
    (ours,), (loinc,) = resources(bundle, "CodeSystem"), resources(bundle, "ValueSet")
    listed = {(codes.OURS, each["code"]) for each in ours["concept"]}
    listed |= {(LOINC, each["code"]) for each in loinc["compose"]["include"][0]["concept"]}
    assert {each for each in used if each[0] in (codes.OURS, LOINC)} <= listed
    assert not [each for each in everything if each in ("", [], {}, None)]
    periods = [each["period"] for each in resources(bundle, "Flag")]
    assert all(each["start"] <= each.get("end", each["start"]) for each in periods)
    assert json.loads(json.dumps(bundle)) == bundle


def _has(part: object, *names: str) -> bool:
    return isinstance(part, dict) and all(name in part for name in names)


# Judges that are not ours


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> list[Path]:
    """The bundles of eight lives."""
    folder = tmp_path_factory.mktemp("bundles")
    return [written(bundle, folder) for bundle in bundles(8)]


@pytest.mark.parametrize("judge", JUDGES)
def test_the_judges_find_nothing_in_the_bundles_of_invented_lives(judge, files):
    found = JUDGES[judge](files)

    assert {file.name: said for file, said in found.items() if said} == {}


@pytest.mark.parametrize("judge", JUDGES)
@settings(max_examples=20)
@given(person=people(), journal=journals(most=20))
def test_the_judges_find_nothing_in_a_bundle_of_anything_at_all(
    judge, tmp_path_factory, person, journal
):
    bundle = bundle_of(story_in(journal.facts, person), ALL)
    file = written(bundle, tmp_path_factory.mktemp("any"))

    assert list(JUDGES[judge]([file])[file]) == []


def _nonsense(observation: dict) -> None:
    observation["status"] = "nonsense"


def _tomorrow(observation: dict) -> None:
    observation["effectiveDateTime"] = "tomorrow"


def _unknown(observation: dict) -> None:
    observation["feels"] = "fine"


@pytest.mark.parametrize("judge", JUDGES)
@pytest.mark.parametrize("broken", [_nonsense, _tomorrow, _unknown])
def test_the_judges_find_what_is_wrong(judge, broken, tmp_path):
    bundle = bundle_of(story(told(CheckIn(slot=Slot.MORNING, pain=3))))
    broken(resources(bundle, "Observation")[0])
    file = written(bundle, tmp_path)

    assert JUDGES[judge]([file])[file]


@pytest.mark.parametrize("judge", JUDGES)
def test_no_judge_passes_a_file_that_is_not_there(judge, tmp_path):
    with pytest.raises(Trouble):
        JUDGES[judge]([tmp_path / "nothing.json"])


def test_what_was_asked_of_a_day_is_told_and_asks_nobody_for_anything():
    facts = (
        told(EasierToday(says="A short night"), day=1),
        told(NotToday(rests=Rests.STRENGTH), day=2),
        told(Swapped(exercise="ankle-circles", instead="toe-fans", lasts=Lasts.TODAY), day=3),
    )

    found = observed(*facts, wished=NOTHING_MORE)["asked-for"]
    bundle = bundle_of(story(*facts), NOTHING_MORE)

    values = [each["valueCodeableConcept"]["coding"][0]["code"] for each in found]
    assert values == ["easier-day", "strength-another-day", "other-exercise"]
    assert not any("note" in each for each in found)
    assert "A short night" not in json.dumps(bundle)
    assert not resources(bundle, "ServiceRequest") + resources(bundle, "Task")
    assert observed(*facts)["asked-for"][0]["note"] == [{"text": "A short night"}]
