"""The commands that keep a record: start, today, log, why, replay, export, import."""

import json

import pytest

from footbridge import care
from footbridge.engine.facts import KINDS, Entry, Fact

pytestmark = pytest.mark.usefixtures("ruth")


def facts() -> list[Entry[Fact]]:
    return list(care.record_of(care.people()[0].key).journal.facts)


def told() -> list:
    """What the facts say, without when and under which id."""
    return [fact.what for fact in facts()]


def test_today_greets_by_name_and_keeps_what_was_shown(run):
    result = run("today")

    assert result.exit_code == 0
    assert result.stdout.startswith("Ruth: ")
    assert "1 came out the same" in run("replay").stdout


def test_today_can_be_read_by_programs(run):
    result = run("today", "--json")

    assert json.loads(result.stdout)["blocks"]


def test_with_two_people_it_must_be_said_for_whom(run, person_file):
    run("start", "--name", "Amir", "--person", person_file)

    unsaid, said = run("today"), run("today", "--who", "amir")

    assert unsaid.exit_code == 2
    assert "Ruth, Amir" in unsaid.stderr
    assert said.stdout.startswith("Amir: ")


def test_two_of_one_name_are_told_apart_by_their_keys(run, person_file):
    second = run("start", "--name", "ruth", "--person", person_file)

    unsaid, said = run("today"), run("today", "--who", "Ruth")

    first_key, second_key = (each.key for each in care.people())
    assert f"--who {second_key}" in second.stderr
    assert f"Ruth ({first_key}), ruth ({second_key})" in unsaid.stderr
    assert (unsaid.exit_code, said.exit_code) == (2, 2)
    assert f"{first_key}  began 2026-01-05" in said.stderr
    assert run("today", "--who", second_key).stdout.startswith("ruth: ")


def test_a_yes_to_what_no_review_offers_is_refused_and_says_so(run):
    result = run("log", "review", "--accept", "level:B9")

    assert result.exit_code == 3
    assert "does not offer level:B9" in result.stderr
    assert "nothing is offered" in result.stderr
    assert facts() == []


def test_nobody_of_that_name_is_not_found(run):
    result = run("today", "--who", "Zoe")

    assert result.exit_code == 4
    assert "Ruth" in result.stderr


def test_a_check_in_is_written_down(run):
    result = run("log", "check-in", "--pain", "3", "--soreness", "2", "--slot", "morning")

    (check_in,) = told()
    assert result.exit_code == 0
    assert "check-in in the morning, pain 3, soreness 2" in result.stdout
    assert (check_in.pain, check_in.soreness, check_in.zones) == (3, 2, None)


def test_zones_of_a_check_in_are_written_down(run):
    run("log", "check-in", "--zone", "left:sole-heel:numb", "--night", "new_or_worse")

    (check_in,) = told()
    assert check_in.zones[0].zone.place == "sole-heel"
    assert check_in.night_pain == "new_or_worse"


def test_after_midnight_a_check_in_is_of_the_own_time_of_day(run):
    run("log", "profile", "--slot", "evening", "--at", "2026-01-08T08:00")

    run("log", "check-in", "--pain", "3", "--at", "2026-01-09T00:30")
    run("log", "check-in", "--pain", "3", "--at", "2026-01-09T06:30")

    assert [check_in.slot for check_in in told()[1:]] == ["evening", "morning"]


def test_a_map_without_marks_is_not_a_map_that_was_not_looked_at(run):
    run("log", "check-in", "--no-zones")

    assert told()[0].zones == ()


def test_a_walk_is_given_in_minutes(run):
    run("log", "walk", "12.5", "--surface", "soft")

    (walk,) = told()
    assert (walk.seconds, walk.surface) == (750, "soft")


@pytest.mark.parametrize(
    ("option", "felt"), [((), None), (("--comfortable",), True), (("--uncomfortable",), False)]
)
def test_how_a_walk_felt_is_written_down_only_when_it_was_said(run, option, felt):
    run("log", "walk", "12", *option)

    (walk,) = told()
    assert walk.comfortable is felt


@pytest.mark.parametrize(
    ("option", "to_the_end"), [((), None), (("--finished",), True), (("--cut-short",), False)]
)
def test_whether_a_session_was_finished_is_written_down_only_when_it_was_said(
    run, option, to_the_end
):
    run("log", "session", "--set", "heel-raise:10", *option)

    (session,) = told()
    assert session.finished is to_the_end


@pytest.mark.parametrize(
    ("option", "kept"), [((), None), (("--form-kept",), True), (("--form-lost",), False)]
)
def test_form_is_written_with_strength_only_and_only_when_it_was_said(
    run, catalogue, option, kept
):
    run("log", "session", "--done", "all", *option)

    (session,) = told()
    exercises = catalogue.exercises
    strength = [each for each in session.sets if exercises[each.exercise].stream == "strength"]
    others = [each for each in session.sets if exercises[each.exercise].stream != "strength"]
    assert strength
    assert {each.form_kept for each in strength} == {kept}
    assert {each.form_kept for each in others} == {None}


@pytest.mark.parametrize(
    ("option", "first", "rest"),
    [((), None, None), (("--near-fall",), True, False), (("--no-near-fall",), False, False)],
)
def test_a_near_fall_is_written_with_the_first_round_and_only_when_it_was_said(
    run, option, first, rest
):
    run("log", "session", "--done", "balance", *option)

    stance = [each.near_fall for each in told()[0].sets if each.exercise == "tandem-stance"]
    assert stance == [first] + [rest] * (len(stance) - 1)


@pytest.mark.parametrize(
    ("call", "harm"),
    [
        (("fall",), (None, None, None)),
        (("fall", "--hurt", "--no-head"), (True, False, None)),
        (("fall", "--cannot-stand"), (None, None, True)),
    ],
)
def test_of_a_fall_only_what_was_said_is_written_down(run, call, harm):
    run("log", *call)

    (fall,) = told()
    assert (fall.hurt, fall.head, fall.cannot_stand) == harm


@pytest.mark.parametrize("gone", ["--tag", "--slept-well"])
def test_what_nothing_reads_can_no_longer_be_written(run, gone):
    result = run("log", "check-in", gone)

    assert result.exit_code == 2
    assert facts() == []


def test_every_kind_of_fact_has_a_command(run):
    from footbridge.cli import log

    names = {command.name for command in log.app.registered_commands}
    made = {log.SHORTER.get(kind, word.replace("_", "-")) for word, kind in KINDS.items()
            if kind not in log.OWN}  # fmt: skip

    assert made | {name for name, _ in log.OWN.values()} | {"fact"} == names
    assert all(run("log", name, "--help").exit_code == 0 for name in names)


def test_the_same_entry_twice_is_one_entry(run):
    first = run("log", "walk", "12", "--id", "w1", "--at", "2026-01-09T06:00")
    again = run("log", "walk", "12", "--id", "w1", "--at", "2026-01-09T06:00")

    assert len(facts()) == 1
    assert first.stdout.startswith("Written down")
    assert again.stdout.startswith("Known already")


def test_the_same_id_with_other_content_is_refused(run):
    run("log", "walk", "12", "--id", "w1")

    result = run("log", "walk", "13", "--id", "w1")

    assert result.exit_code == 3
    assert len(facts()) == 1


def test_what_is_still_to_come_is_refused(run):
    result = run("log", "walk", "12", "--at", "2999-01-01T08:00")

    assert result.exit_code == 3
    assert facts() == []


def test_a_day_done_as_planned_holds_every_set_that_was_asked(run, catalogue):
    run("log", "session", "--done", "all", "--effort", "6", "--steadiness", "1", "--touches", "0")

    decision = care.today(
        care.people()[0].key, on=facts()[0].at.date(), now=facts()[0].at, store=False
    )
    items = [item for block in decision.blocks for item in block.items]
    done = {item.exercise for item in items if item.done}
    assert done == {item.exercise for item in items if item.stream != "walking"}


def test_one_touch_in_an_exercise_is_one_and_not_one_in_each_round(run):
    run("log", "session", "--done", "balance", "--steadiness", "1", "--touches", "1")

    stance = [each for each in told()[0].sets if each.exercise == "tandem-stance"]
    assert [each.touches for each in stance] == [1] + [0] * (len(stance) - 1)


def test_a_set_is_written_as_it_was(run):
    run(
        "log",
        "session",
        "--set",
        "heel-raise:3x10:effort=6,form=no",
        "--set",
        "toe-yoga:stop=pain",
    )

    sets = told()[0].sets
    assert len(sets) == 4
    assert (sets[0].reps, sets[0].effort, sets[0].form_kept) == (10, 6, False)
    assert sets[3].stop == "pain"


@pytest.mark.parametrize(
    "given",
    [
        "heel-raise:ten",
        "heel-raise:10:reach=6",
        "heel-raise:10:form=so",
        "heel-raise:1000000x10",
        "heel-raise:10000",
    ],
)
def test_a_set_that_cannot_be_read_is_wrong_use(run, given):
    result = run("log", "session", "--set", given)

    assert result.exit_code == 2
    assert "expected" in result.stderr


@pytest.mark.covers("FLAG-04")
def test_a_sore_pauses_the_day_and_says_so_at_once(run):
    result = run("log", "feet", "--found", "sore:left:sole-heel")

    assert "Paused for now" in result.stderr
    assert "Warm-up" not in run("today").stdout


@pytest.mark.covers("FLAG-B02")
def test_a_stroke_sign_shows_what_to_do_and_no_exercise(run, catalogue):
    run("log", "flag", "flag-b02")

    shown = " ".join(run("today").stdout.split())
    assert shown.count("Call your emergency number") >= 1
    assert all(step in shown for step in catalogue.flags["FLAG-B02"].do_now)
    for distracting in ("Warm-up", "Due", "Left out", "Check-in"):
        assert distracting not in shown


def test_an_urgent_flag_is_cleared_only_with_a_name(run):
    run("log", "flag", "FLAG-04")

    without, named = (
        run("log", "clear", "FLAG-04"),
        run("log", "clear", "FLAG-04", "--clinician", "Dr Osei"),
    )

    assert without.exit_code == 3
    assert named.exit_code == 0
    assert "Paused" not in run("today").stdout


@pytest.mark.parametrize(
    ("said", "kept"), [(("--usual-now",), True), (("--no-usual-now",), False), ((), None)]
)
def test_a_review_can_say_that_this_is_how_it_is_now(run, said, kept):
    run("log", "review", *said)

    (reviewed,) = facts()
    assert reviewed.what.usual_now is kept


def test_who_cannot_train_alone_names_who_is_there(run):
    run("log", "screen", "--yes", "GATE-16", "--at", "2026-01-09T07:00:00+00:00")

    later = run("log", "screen")
    without, named = (
        run("log", "clear", "GATE-16"),
        run("log", "clear", "GATE-16", "--helper", "Ewa, my daughter"),
    )

    assert "footbridge log clear GATE-16 --helper NAME" in later.stderr
    assert without.exit_code == 3
    assert "Somebody has to be with you each time" in without.stderr
    assert named.exit_code == 0
    assert "Paused" not in run("today").stdout


def test_what_is_no_flag_and_no_gate_is_not_found(run):
    assert run("log", "clear", "FLAG-99").exit_code == 4


def test_an_entry_can_be_taken_back(run):
    run("log", "fall", "--id", "f1")

    run("log", "undo", "f1")

    assert [fact.kind for fact in facts()] == ["fall", "withdrawn"]
    assert "Seated" not in run("today").stdout


def test_an_entry_that_is_not_there_cannot_be_taken_back(run):
    assert run("log", "undo", "nothing").exit_code == 4


def test_every_other_entry_is_written_down(run):
    calls = [
        ("stumble",),
        ("test", "single_leg", "9", "--side", "left"),
        ("deny", "FLAG-12"),
        ("called", "FLAG-04"),
        ("screen", "--short"),
        ("away", "2026-12-01", "2026-12-05", "--why", "illness"),
        ("review",),
        ("profile", "--minutes", "20", "--home", "chair", "--not-for-me", "lunge:my knees"),
    ]

    results = [run("log", *call) for call in calls]

    assert [result.exit_code for result in results] == [0] * len(calls)
    assert [fact.kind for fact in facts()] == [
        "stumble", "test", "flag_denied", "flag_reported", "screened", "away", "review_accepted",
        "profile_changed",
    ]  # fmt: skip


def test_whole_facts_come_in_or_none_of_them(run):
    good = json.dumps(
        {
            "kind": "stumble",
            "id": "s1",
            "at": "2026-01-09T08:00:00+00:00",
            "recorded": "2026-01-09T08:00:00+00:00",
        }
    )

    refused = run("log", "fact", "-", typed=f"{good}\n{{broken")
    taken = run("log", "fact", "-", typed=good)

    assert refused.exit_code == 3
    assert "line 2" in refused.stderr
    assert taken.stdout == "1 written down, 0 known already.\n"


def test_why_gives_the_rule_what_was_looked_at_and_the_source(run):
    result = run("why", "walking")

    assert "The rule: " in result.stdout
    assert "Source: " in result.stdout


def test_why_also_explains_what_is_left_out(run):
    result = run("why", "cobra")

    assert result.exit_code == 0
    assert "left out today" in result.stdout


def test_why_explains_the_day_itself(run):
    assert run("why").exit_code == 0


def test_everything_goes_out_and_comes_back_the_same(run, tmp_path):
    run("log", "walk", "12")
    run("today")
    path = tmp_path / "ruth.jsonl"
    run("export", str(path))
    before = path.read_text(encoding="utf-8")
    care.delete(care.people()[0].key)

    report = run("import", str(path), "--json")
    again = run("export")

    assert json.loads(report.stdout)["facts_new"] == 1
    assert again.stdout == before
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_is_not_written_over_by_accident(run, tmp_path):
    path = tmp_path / "ruth.jsonl"
    path.write_text("precious", encoding="utf-8")

    result = run("export", str(path))

    assert result.exit_code == 3
    assert path.read_text(encoding="utf-8") == "precious"


def test_a_refused_import_changes_nothing(run, tmp_path):
    exported = run("export").stdout
    care.delete(care.people()[0].key)

    result = run("import", "-", typed=exported + '{"half')

    assert result.exit_code == 3
    assert "Traceback" not in result.stderr
    assert care.people() == ()


@pytest.mark.parametrize("hidden", ["\u202e", "\x1b[2J", "\u0000"])
def test_what_hides_in_a_name_is_not_written_down(run, hidden):
    run("log", "flag", "FLAG-04", "--no-worse")
    run("log", "clear", "FLAG-04", "--clinician", f"Dr {hidden}Osei")
    run("log", "profile", "--not-for-me", f"lunge:my {hidden}knees")

    *_, cleared, changed = told()
    assert all(each.isprintable() for each in (cleared.clinician, changed.not_for_me["lunge"]))
    assert cleared.clinician.endswith("Osei")


def test_a_promise_is_told_changed_and_ended_from_the_command_line(run):
    run("log", "promise", "Ewa", "I show you my bridge", "--day", "sunday", "--id", "p")
    ended = run(
        "log", "promise", "Ewa", "I show you my bridge", "--day", "sunday", "--day", "friday",
        "--ended", "2026-03-01", "--instead-of", "p",
    )  # fmt: skip

    first, second = told()
    assert (first.weekdays, first.ended) == (("sunday",), None)
    assert (second.weekdays, str(second.ended)) == (("sunday", "friday"), "2026-03-01")
    assert "promised to Ewa until Sunday 1 March" in ended.stdout


def test_a_promise_on_no_day_is_refused(run):
    result = run("log", "promise", "Ewa", "I show you my bridge")

    assert result.exit_code == 2
    assert facts() == []


@pytest.mark.parametrize("says", ["", "x" * 121])
def test_a_goal_that_fits_on_no_card_is_refused(run, says):
    result = run("log", "goal", says)

    assert result.exit_code != 0
    assert facts() == []
