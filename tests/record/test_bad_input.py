"""Each wrong line is refused with its place and what was expected; nothing of the file is used."""

import json
from datetime import date

import pytest

from footbridge import record

TODAY = date(2026, 11, 20)


def check_in(**changes) -> str:
    plain = {
        "kind": "check_in",
        "id": "morning",
        "at": "2026-11-20T08:15:00+01:00",
        "recorded": "2026-11-20T07:15:04Z",
        "slot": "morning",
        "pain": 3,
    }
    return json.dumps({**plain, **changes})


def walk(**changes) -> str:
    plain = {
        "kind": "walk",
        "id": "walk",
        "at": "2026-11-20T15:00:00+01:00",
        "recorded": "2026-11-20T15:00:00+01:00",
        "seconds": 600,
    }
    return json.dumps({**plain, **changes})


def problems_of(*lines: str) -> list[record.Problem]:
    with pytest.raises(record.BadRecord) as refused:
        record.read_journal(lines, "journal.jsonl", today=TODAY)
    return list(refused.value.problems)


def test_an_unknown_field_is_refused_with_the_one_that_was_meant():
    (problem,) = problems_of(check_in(), walk(secnds=600))

    assert (problem.source, problem.line, problem.field) == ("journal.jsonl", 2, "secnds")
    assert "did you mean seconds?" in problem.expected
    assert "surface" in problem.expected


def test_more_sets_than_anybody_does_in_a_day_are_refused():
    """Facts stay for ever: a slip of the keyboard must not become a million of them."""
    session = {
        "kind": "session",
        "id": "session",
        "at": "2026-11-20T10:00:00Z",
        "recorded": "2026-11-20T10:00:00Z",
        "sets": [{"exercise": "heel-raise"}] * 501,
    }

    (problem,) = problems_of(json.dumps(session))

    assert (problem.field, problem.got) == ("sets", "501")
    assert "at most 500" in problem.expected


def test_an_unknown_field_deep_inside_is_found_with_its_whole_path():
    session = {
        "kind": "session",
        "id": "session",
        "at": "2026-11-20T10:00:00Z",
        "recorded": "2026-11-20T10:00:00Z",
        "sets": [{"exercise": "heel-raise"}, {"exercise": "heel-raise", "repetitions": 10}],
    }

    (problem,) = problems_of(json.dumps(session))

    assert problem.field == "sets[1].repetitions"
    assert "reps" in problem.expected


@pytest.mark.parametrize("given", ["600", "10 min", 10.0, 10.5, True, None, [600]])
def test_a_wrong_unit_or_type_is_refused_with_the_unit_that_was_expected(given):
    (problem,) = problems_of(walk(seconds=given))

    assert problem.field == "seconds"
    assert problem.expected == "a whole number of seconds"
    assert problem.got == json.dumps(given)


def test_a_number_outside_its_range_is_refused_with_the_range():
    problems = problems_of(check_in(pain=11, soreness=-1))

    assert [(each.field, each.expected) for each in problems] == [
        ("pain", "at most 10"),
        ("soreness", "at least 0"),
    ]


@pytest.mark.parametrize(
    "moment",
    [
        "2026-11-20T08:15:00",
        "2026-11-20",
        "1763629201",
        1763629200,
        "tomorrow",
        "2026-02-30T08:00Z",
    ],
)
def test_a_moment_without_its_offset_is_refused(moment):
    (problem,) = problems_of(check_in(at=moment))

    assert problem.field == "at"
    assert "UTC offset" in problem.expected


def test_a_fact_from_tomorrow_is_refused():
    (problem,) = problems_of(check_in(at="2026-11-21T00:05:00+01:00"))

    assert problem.field == "at"
    assert problem.expected == "a moment not after 2026-11-20"


def test_today_goes_on_until_midnight_on_the_wall_whatever_the_offset():
    late = check_in(at="2026-11-20T23:59:00-09:30", recorded="2026-11-21T09:29:00Z")

    read = record.read_journal([late], "journal.jsonl", today=TODAY)

    assert len(read.facts) == 1


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+02:00", "9999-12-31T23:59:59-12:00"])
def test_a_moment_at_the_end_of_the_calendar_is_refused(moment):
    with pytest.raises(record.BadRecord, match="a year from 1900 to 2100"):
        record.read_journal([check_in(at=moment)], "journal.jsonl")


def test_the_same_id_with_other_content_is_refused_with_both_places():
    (problem,) = problems_of(check_in(), walk(), check_in(pain=4))

    assert (problem.line, problem.field) == (3, "id")
    assert "line 1" in problem.expected


def test_the_same_fact_twice_is_one_fact_and_the_first_recording_counts():
    again = check_in(recorded="2026-11-20T09:00:00Z")

    read = record.read_journal([again, check_in()], "journal.jsonl", today=TODAY)

    assert [fact.recorded.hour for fact in read.facts] == [7]


def test_a_half_written_last_line_is_refused_and_called_so():
    (problem,) = problems_of(check_in(), walk()[:40])

    assert problem.line == 2
    assert problem.expected == "one whole JSON object"
    assert problem.got == "half a line, cut off after 40 characters"


def test_a_line_that_is_no_json_is_refused_with_the_place_in_it():
    (problem,) = problems_of('{"kind": nothing}')

    assert "character 11" in problem.got


@pytest.mark.parametrize("line", ["[]", "3", "null", '"check_in"'])
def test_a_line_that_is_no_object_is_refused(line):
    (problem,) = problems_of(line)

    assert problem.expected == "a JSON object"


def test_a_kind_that_does_not_exist_is_refused_with_those_that_do():
    unknown, missing = problems_of('{"kind": "swim"}', '{"id": "a"}')

    assert (unknown.field, unknown.got) == ("kind", '"swim"')
    assert "'check_in'" in unknown.expected
    assert (missing.field, missing.got) == ("kind", "nothing")


def test_a_field_that_is_given_twice_is_refused():
    (problem,) = problems_of(check_in()[:-1] + ', "pain": 9}')

    assert (problem.field, problem.expected) == ("pain", "each field once")


@pytest.mark.parametrize(
    "header",
    [
        '{"footbridge_journal": 3}',
        '{"footbridge_journal": "1"}',
        '{"footbridge_journal": true}',
        '{"footbridge_journal": 1, "made_by": "a phone"}',
    ],
)
def test_a_journal_of_another_version_is_refused_before_all_else(header):
    (problem,) = problems_of(header, "not even JSON")

    assert (problem.line, problem.field) == (1, "footbridge_journal")
    assert problem.expected.startswith("version 2")


def test_a_header_further_down_is_no_header():
    (problem,) = problems_of(check_in(), '{"footbridge_journal": 1}')

    assert (problem.line, problem.field) == (2, "kind")


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_lines():
    problems = problems_of(
        check_in(pain="3", slot="noon"),
        walk(id="one"),
        walk(id="one", seconds=60),
        walk(id="two", total_seconds=1),
        walk(id="three")[:-1],
    )

    assert [(each.line, each.field) for each in problems] == [
        (1, "slot"),
        (1, "pain"),
        (3, "id"),
        (4, "total_seconds"),
        (5, ""),
    ]


def test_a_finding_on_one_foot_in_a_zone_of_the_other_is_refused():
    there = {"side": "left", "place": "sole-heel"}
    look = json.loads(walk(kind="feet_check", findings=[{"found": "sore", "side": "left"}]))
    del look["seconds"]
    look["findings"].append({"found": "sore", "side": "right", "zone": there})

    (problem,) = problems_of(json.dumps(look))

    assert (problem.field, problem.got) == ("findings[1].zone.side", "left")
    assert problem.expected == "right, the side of the finding"


def test_a_person_may_begin_with_a_mark_of_the_byte_order():
    told = '{"year_of_birth":1950,"track":"feet","started_on":"2026-01-05","screening":null}'

    assert record.read_person("\ufeff" + told, "ada.json") == record.read_person(told, "ada.json")


def test_a_person_on_several_lines_is_refused_with_the_line_of_the_fault():
    with pytest.raises(record.BadRecord) as refused:
        record.read_person('{"track":"feet"}\n{"track"', "ada.json")

    (problem,) = refused.value.problems
    assert problem.got == "something else at character 1 of line 2: trailing characters"


def test_a_problem_says_its_place_what_was_expected_and_what_came():
    (problem,) = problems_of(check_in(pain="3"))

    assert str(problem) == 'journal.jsonl, line 1, pain: expected a whole number, got "3"'


def test_empty_lines_a_mark_of_the_byte_order_and_windows_line_ends_mean_nothing():
    lines = ["\ufeff" + '{"footbridge_journal": 1}\r\n', "\r\n", check_in() + "\r\n", "\n"]

    read = record.read_journal(lines, "journal.jsonl", today=TODAY)

    assert [fact.id for fact in read.facts] == ["morning"]


def test_time_away_must_not_end_before_it_begins():
    away = walk(kind="away", first="2026-12-01", last="2026-11-30", why="holiday")
    away = away.replace(', "seconds": 600', "")

    (problem,) = problems_of(away)

    assert (problem.field, problem.expected) == ("last", "a day not before 2026-12-01")


def test_a_fact_cannot_correct_itself():
    (problem,) = problems_of(check_in(corrects="morning"))

    assert problem.field == "corrects"


def test_a_person_is_refused_with_every_problem_at_once():
    text = '{"year_of_birth": "1950", "track": "feet", "screening": {"asked": "2026-11-01"}}'

    with pytest.raises(record.BadRecord) as refused:
        record.read_person(text, "person.json")

    fields = [each.field for each in refused.value.problems]
    assert fields == ["year_of_birth", "started_on", "screening.asked_on", "screening.asked"]
    assert all(each.line is None for each in refused.value.problems)


def test_a_person_who_started_before_being_born_is_refused():
    text = (
        '{"year_of_birth": 2050, "track": "feet", "started_on": "2026-11-01", "screening": null}'
    )

    with pytest.raises(record.BadRecord, match="a year before the programme started"):
        record.read_person(text, "person.json")


def test_deep_nesting_is_refused_and_not_followed():
    (problem,) = problems_of("[" * 100_000)

    assert problem.line == 1
