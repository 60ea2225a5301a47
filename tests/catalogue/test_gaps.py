"""A text tells the number that the engine uses, whatever it is."""

from dataclasses import replace

import pytest

from footbridge.catalogue.gaps import Filler, without_gaps
from footbridge.catalogue.read import read_catalogue, read_what_can_be_read
from tests.catalogue import build


@pytest.fixture
def folder(tmp_path):
    numbers = build.numbers(freeze_days=7, gap_light_days=1, warm_up_seconds_least=480)
    known = build.catalogue()
    notes = {**known.number_notes, "warm_up_seconds_least": build.note(unit="seconds")}
    notes |= {name: build.note(unit="days") for name in ("freeze_days", "gap_light_days")}
    return build.write(replace(known, numbers=numbers, number_notes=notes), tmp_path)


def filled(folder, text: str) -> str:
    build.put(folder, "rules/RULE-18.toml", build.plain(build.rule(says=text)))
    return read_catalogue(folder).rules["RULE-18"].says


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Rest for {freeze_days} days.", "Rest for 7 days."),
        ("Up to {freeze_days - 1} days, or {freeze_days + 1}.", "Up to 6 days, or 8."),
        ("{freeze_days as weeks with unit}", "1 week"),
        ("{freeze_days as weeks in words with unit}", "one week"),
        ("{freeze_days in Words} days.", "Seven days."),
        ("{freeze_days with unit}, {gap_light_days with unit}", "7 days, 1 day"),
        ("{warm_up_seconds_least as minutes with unit}", "8 minutes"),
        ("{exercises/toe-yoga.dose.reps.hi} times", "12 times"),
        ("{exercises/toe-yoga.dose.target.lo} of {ladders/balance.rungs.B0.rounds}", "5 of 3"),
        ("{ladders/balance.rungs.0.top_seconds with unit}", "20 seconds"),
    ],
)
def test_a_gap_tells_the_number(folder, written, told):
    assert filled(folder, written) == told


def test_a_thing_tells_its_own_numbers(folder):
    card = build.card(text=("Take {amounts.minutes.lo} to {amounts.minutes.hi} minutes.",))
    build.put(folder, "cards/REC-03.toml", build.plain(card))
    build.put(
        folder,
        "expectations/EXPECT-01.toml",
        build.plain(build.expectation(text="Until week {last_week}.")),
    )

    catalogue = read_catalogue(folder)

    assert catalogue.cards["REC-03"].text == ("Take 5 to 10 minutes.",)
    assert catalogue.expectations["EXPECT-01"].text == "Until week 2."


def test_what_was_written_is_kept_beside_what_is_told(folder):
    filled(folder, "Rest for {freeze_days} days.")

    written = read_catalogue(folder).written

    assert written == {("rules/RULE-18.toml", "says"): "Rest for {freeze_days} days."}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{walk_up}", '"walk_up" is no number that is known'),
        ("{name}", '"name" is no number that is known'),
        ("{covers.0}", '"covers.0" is no number that is known'),
        ("{covers.0.more}", '"covers.0.more" is no number that is known'),
        ("{exercises/none.dose}", '"exercises/none.dose" is no number that is known'),
        ("{freeze_days", "a brace is left over: it is no gap that can be read"),
        ("Rest} now.", "a brace is left over: it is no gap that can be read"),
        ("{freeze_days}} days", "a brace is left over: it is no gap that can be read"),
        ("{support}", '"support" is no number that is known'),
        ("{freeze days}", "a brace is left over: it is no gap that can be read"),
        (
            "{gap_light_days as weeks}",
            '"gap_light_days" is 1 days, which are no whole weeks',
        ),
        (
            "{hold_ceiling_seconds in words}",
            "is 45, which has no word here",
        ),
        ("{exercises/toe-yoga.dose.reps.hi with unit}", "exercises/toe-yoga.dose.reps.hi"),
    ],
)
def test_a_gap_that_nothing_fills_is_a_fault_with_its_place(folder, text, complaint):
    build.put(folder, "rules/RULE-18.toml", build.plain(build.rule(says=text)))

    problems = read_what_can_be_read(folder).problems

    assert build.places(problems) == [("rules/RULE-18.toml", "says")]
    assert complaint in problems[0].what


@pytest.mark.parametrize(
    ("gap", "own", "complaint"),
    [
        ("{support in words}", {"support": 3}, '"support" is no support that is known'),
        ("{support in words}", {"support": ""}, '"support" is no support that is known'),
        ("{in_reasons}", {"in_reasons": True}, '"in_reasons" is no number that is known'),
        ("{lines.0}", {"lines": ["a guide"]}, '"lines.0" is no number that is known'),
    ],
    ids=["no text", "an empty text", "a yes", "a text"],
)
def test_what_is_no_number_and_no_support_fills_nothing(gap, own, complaint):
    filler = Filler({}, {}, {"rules/X": {**own, "says": gap}})

    whole = filler.filled("rules/X")

    assert whole["says"] == gap
    assert [problem.what for problem in filler.problems] == [complaint]


def test_a_text_without_its_gaps_is_what_is_left():
    assert without_gaps("Rest {freeze_days with unit}, or more.") == "Rest , or more."


def test_the_place_of_a_gap_in_a_list_is_told(folder):
    variants = (build.variant(steps=("Sit.", "Wait {for_it}.")),)
    build.put(
        folder,
        "exercises/ankle-pumps.toml",
        build.plain(build.exercise(variants=variants)),
    )

    problems = read_what_can_be_read(folder).problems

    assert build.places(problems) == [("exercises/ankle-pumps.toml", "variants.0.steps.1")]


@pytest.mark.covers("RULE-19")
def test_the_walk_says_the_per_cent_that_it_grows_by():
    catalogue = read_catalogue()
    numbers = catalogue.numbers

    grows = f"{numbers.walk_up_early_percent} to {numbers.walk_up_late_percent} per cent"

    assert grows in catalogue.rules["RULE-19"].says
    assert "{walk_up_early_percent}" in catalogue.written["rules/RULE-19.toml", "says"]


@pytest.mark.parametrize(
    ("gap", "told"),
    [
        ("{variants.usual.support in words}", "sit back on a firm chair"),
        ("{variants.usual.support in Words}", "Sit back on a firm chair"),
    ],
)
def test_a_gap_tells_how_somebody_is_held(folder, gap, told):
    exercise = build.exercise(steps=(f"First: {gap}.",))
    build.put(folder, "exercises/ankle-pumps.toml", build.plain(exercise))

    catalogue = read_catalogue(folder)

    assert catalogue.exercises["ankle-pumps"].steps == (f"First: {told}.",)


@pytest.mark.parametrize("name", ["variants.none.support", "variants.usual.legs.support"])
def test_a_support_that_nobody_has_is_a_fault(folder, name):
    exercise = build.exercise(steps=(f"{{{name} in words}}.",))
    build.put(folder, "exercises/ankle-pumps.toml", build.plain(exercise))

    problems = read_what_can_be_read(folder).problems

    assert [problem.what for problem in problems] == [f'"{name}" is no support that is known']
