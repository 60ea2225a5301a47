import pytest

from footbridge.catalogue.rules import numbers_in_gaps
from tests.catalogue import build

PLACE = ("lessons/TEACH-07.toml", "text.0")


def faults(text: str, allowed=None, written=None):
    catalogue = build.catalogue(build.lesson(text=(text,)), written=written or {})
    return list(numbers_in_gaps.check(catalogue, allowed or {}))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The walk grows by 5 per cent.", "5"),
        ("Wait for 2.5 days.", "2.5"),
        ("We look back every two weeks.", "two"),
        ("Three calm days come first.", "Three"),
        ("Take ten per cent off.", "ten"),
    ],
)
def test_a_number_that_is_written_out_is_refused(text, figure):
    problems = faults(text)

    assert build.places(problems) == [PLACE]
    assert f'"{figure}"' in problems[0].what


@pytest.mark.parametrize(
    "text",
    ["Stand on two feet.", "Take one day off.", "Both ways, three toes.", "No days are lost."],
)
def test_counted_things_that_are_no_dose_pass(text):
    assert faults(text) == []


def test_a_number_in_a_gap_passes():
    written = {PLACE: "The walk grows by {walk_up_early_percent} per cent."}

    assert faults("The walk grows by 5 per cent.", written=written) == []


def test_a_figure_beside_a_gap_is_refused():
    written = {PLACE: "By {walk_up_early_percent} to 10 per cent."}

    problems = faults("By 5 to 10 per cent.", written=written)

    assert [problem.what.split('"')[1] for problem in problems] == ["10"]


@pytest.mark.parametrize("place", ["everywhere", "lessons/TEACH-07"])
def test_a_figure_that_is_allowed_with_a_reason_passes(place):
    allowed = {place: {"call 999": "the number of the ambulance"}}

    assert faults("Call 999 now.", allowed) == []


def test_what_is_allowed_for_one_thing_is_refused_in_another():
    problems = faults("Call 999 now.", {"cards/REC-03": {"999": "the ambulance"}})

    assert build.places(problems) == [PLACE, ("written_numbers.toml", "cards/REC-03")]


def test_an_allowance_that_nothing_needs_is_refused():
    problems = faults("Call now.", {"everywhere": {"999": "the number of the ambulance"}})

    assert build.places(problems) == [("written_numbers.toml", "everywhere")]
