"""The report for a clinician: the answer first, and every verdict out of the table."""

from dataclasses import replace
from datetime import timedelta

import pytest

from footbridge.catalogue.words import Measure
from footbridge.engine.person import Screening
from footbridge.looking_back.planks import session_days
from footbridge.report.clinician import Detail, clinician_report
from footbridge.report.document import Document, Grid, PageBreak, Panel, Paragraph, words_of
from footbridge.report.pdf import pdf
from footbridge.telling.verdicts import LEANINGS, VERDICTS
from tests.people import RUTH, START
from tests.report.reading import close, words_in

WEEKS = timedelta(weeks=2)
CALM = {"kind": "check_in", "slot": "morning", "pain": 3, "soreness": 1, "at": "08:00"}
DAILY = [
    {**CALM, "days": [-27, 0]},
    {"kind": "feet_check", "days": [-27, 0], "at": "08:05"},
]
SORE = {"kind": "flag_raised", "flag": "FLAG-04", "worse": False, "day": -10}
TOLD = {"kind": "flag_reported", "flag": "FLAG-04", "day": -10, "at": "10:00"}
OVER = {"kind": "flag_cleared", "flag": "FLAG-04", "clinician": "Dr Reed, clinic", "day": -6}


def grid(document: Document, name: str) -> Grid:
    return next(each for each in document.parts if isinstance(each, Grid) and each.name == name)


def first_answer(document: Document) -> str:
    panel = document.parts[0]
    assert isinstance(panel, Panel)
    assert panel.title == "Should anything change?"
    sentence = panel.parts[0]
    assert isinstance(sentence, Paragraph)
    return sentence.text


def test_a_calm_month_asks_for_nothing(tells):
    answer = first_answer(clinician_report(tells(DAILY)))

    assert answer == "Nothing here calls for a change. No warning sign is open."


def test_an_open_sign_that_stops_all_is_the_first_sentence(tells):
    report = clinician_report(tells([*DAILY, {**SORE, "day": -2}]))

    words = words_of(report)
    assert first_answer(report) == (
        "Yes. All training is stopped because of: a sore, blister or broken skin."
    )
    assert any(
        line.startswith("A sore, blister or broken skin, since 30 January 2026. How soon: today.")
        for line in words
    )
    assert (
        "Please say whether training may go on after this: a sore, blister or broken skin."
        in words
    )


def test_a_limit_of_the_safety_questions_is_told_with_who_may_end_it(tells):
    person = replace(RUTH, screening=Screening(asked_on=START, yes=("GATE-07",)))

    report = clinician_report(tells(DAILY, person=person))

    rows = grid(report, "Limits from the safety questions").rows
    assert "Please look at this" in first_answer(report) or "Yes." in first_answer(report)
    assert rows[0][2] == "It stays until a clinician lifts it."


def test_in_one_sentence_each_leg_is_told_apart_from_the_list_around_it(tells):
    stands = [
        {"kind": "test", "day": day, "at": "10:00", "measure": "single_leg", "side": side,
         "result": 10}
        for day in (-27, -13, 0) for side in ("left", "right")
    ]  # fmt: skip

    words = words_of(clinician_report(tells([*DAILY, *stands])))

    sentence = next(line for line in words if "No clear change yet: " in line)
    assert "standing on one leg (left) and standing on one leg (right)." in sentence


def test_what_a_person_could_not_say_yet_is_not_taken_for_well(tells):
    report = clinician_report(tells(DAILY, person=replace(RUTH, screening=None)))

    assert first_answer(report) == ("Not known yet. The safety questions have not been answered.")


def test_an_open_sign_outranks_questions_that_were_never_answered(tells):
    told = tells([*DAILY, {**SORE, "day": -2}], person=replace(RUTH, screening=None))

    assert first_answer(clinician_report(told)).startswith("Yes. All training is stopped")


def test_a_question_about_safety_that_waits_is_not_called_nothing(tells):
    found = ({"found": "colour_change", "side": "left"},)
    told = tells([*DAILY, {"kind": "feet_check", "findings": found, "day": 0, "at": "09:00"}])
    assert told.decision.asks

    report = clinician_report(told)

    assert first_answer(report).startswith("Perhaps. A question about safety")
    assert any(line.startswith("Asked and not answered yet: ") for line in words_of(report))


def test_the_first_days_say_that_it_is_too_early(tells):
    told = tells([{**CALM, "day": 0}], days=2)

    assert first_answer(clinician_report(told)).startswith("Too early to say")


def test_a_measure_that_is_likely_worse_is_asked_about(tells):
    worse = {"kind": "test", "measure": Measure.HEEL_RAISES, "result": 3, "day": -1}

    report = clinician_report(tells([*DAILY, worse]))

    assert first_answer(report) == (
        "Perhaps. Likely worse: heel raises in a row. No warning sign is open."
    )
    assert "Please look at this. It is likely worse: heel raises in a row." in words_of(report)


def test_a_sign_is_told_with_its_days_with_who_was_told_and_with_who_said_that_it_is_over(tells):
    report = clinician_report(tells([*DAILY, SORE, TOLD, OVER]))

    rows = grid(report, "Warning signs").rows
    assert rows == (
        (
            "A sore, blister or broken skin",
            "22 January 2026",
            "Today",
            "Somebody was told on 22 January 2026. Over since 26 January 2026, as Dr Reed, clinic "
            "said.",
        ),
    )
    assert first_answer(report).startswith("Nothing here calls for a change.")


def test_what_is_over_is_in_the_first_frame_with_who_said_so_and_no_more_than_fits(tells):
    often = [
        {**each, "day": each["day"] - back, "id": f"{each['kind']}-{back}"}
        for back in (0, 4, 8, 12, 16)
        for each in (SORE, {**OVER, "day": -8})
    ]

    panel = clinician_report(tells([*DAILY, *often])).parts[0]

    assert isinstance(panel, Panel)
    over = [each for each in panel.parts[1].texts if "as Dr Reed, clinic said." in each]
    assert over[0] == (
        "A sore, blister or broken skin, from 22 January 2026. "
        "Over since 24 January 2026, as Dr Reed, clinic said."
    )
    assert len(over) == 3
    assert "2 more that are over stand further on." in panel.parts[1].texts


def test_nobody_s_word_ends_a_sign_that_needs_a_clinician(tells):
    nameless = {**OVER, "clinician": None}

    report = clinician_report(tells([*DAILY, SORE, nameless]))

    assert grid(report, "Warning signs").rows[0][3] == "It is open."


def test_the_name_that_is_told_is_the_one_that_ended_it(tells):
    nameless = {**OVER, "clinician": None, "day": -8}

    report = clinician_report(tells([*DAILY, SORE, nameless, OVER]))

    followed = grid(report, "Warning signs").rows[0][3]
    assert followed == "Over since 26 January 2026, as Dr Reed, clinic said."


@pytest.mark.covers("TRACK-16")
def test_what_was_done_is_counted_beside_what_was_planned(tells):
    diary = [*DAILY, {"kind": "did_plan", "days": [-13, -1], "effort": 6}]

    told = tells(diary)
    row = grid(clinician_report(told), "What was done").rows[-1]

    planned = sum(
        each.is_strength_day for on, each in told.shown.items() if on > told.today - WEEKS
    )
    days, active, sessions, strength, effort, _walked = row
    assert (days, active, sessions, effort) == ("19 Jan to 1 Feb", "13 of 14", "13", "6")
    assert strength == f"4 of {planned}"


@pytest.mark.covers("TRACK-16")
def test_exercises_written_down_one_by_one_make_one_session(tells):
    raises = {"exercise": "heel-raise", "variant": "both-legs", "reps": 8, "effort": 6}
    circles = {"exercise": "ankle-circles", "variant": "seated", "reps": 10}
    left_out = {**circles, "skipped": "tired"}
    first = {"kind": "session", "days": [-3, -1], "sets": [raises]}
    second = {**first, "at": "09:10", "sets": [circles]}
    nothing = {"kind": "session", "day": -5, "sets": [left_out]}

    told = tells([*DAILY, first, second, nothing])

    assert grid(clinician_report(told), "What was done").rows[-1][2] == "3"
    assert len(session_days(told.history)) == 3


def test_what_was_planned_is_left_out_where_the_plan_was_not_looked_at(tells):
    diary = [*DAILY, {"kind": "did_plan", "days": [-27, -1], "effort": 6}]

    rows = grid(clinician_report(tells(diary)), "What was done").rows

    assert " of " not in rows[0][3]
    assert " of " in rows[-1][3]


def test_doses_say_when_they_were_asked_for_and_that_all_is_stopped(tells):
    report = clinician_report(tells([*DAILY, {**SORE, "day": 0}]))

    rows = grid(report, "Doses now").rows
    assert rows
    assert "today" not in {row[-1] for row in rows}
    assert "All training is stopped now. These doses are from before." in words_of(report)


def test_strength_is_among_the_doses_also_on_a_day_without_it(tells):
    told = tells(DAILY)
    assert not told.decision.is_strength_day

    rows = grid(clinician_report(told), "Doses now").rows

    assert {row[1] for row in rows} >= {"Strength", "Balance", "Walking"}
    assert {row[-1] for row in rows if row[1] == "Walking"} == {"today"}


def test_signs_of_before_the_span_are_told_all_the_same(tells):
    report = clinician_report(tells([*DAILY, SORE, OVER], looks_back=3))

    assert len(grid(report, "Warning signs").rows) == 1


def test_every_verdict_is_out_of_the_table(tells):
    better = {"kind": "test", "measure": Measure.HEEL_RAISES, "result": 30, "day": -1}
    report = clinician_report(tells([*DAILY, better]))
    known = {each.one for each in VERDICTS.values()}
    known |= {f"{lean.one}. {each}" for lean in LEANINGS.values() for each in set(known)}

    verdicts = {row[-1] for row in grid(report, "What has changed").rows}

    assert verdicts <= known
    assert "Likely better" in verdicts


@pytest.mark.covers("TRACK-03")
def test_each_leg_has_its_own_row_with_the_size_that_may_be_chance(tells, catalogue):
    legs = [
        {"kind": "test", "measure": "single_leg", "side": side, "result": result, "day": -1}
        for side, result in (("left", 4), ("right", 14))
    ]

    report = clinician_report(tells([*DAILY, *legs]))

    rows = {row[0]: row[1:] for row in grid(report, "What has changed").rows}
    noise = str(catalogue.numbers.single_leg_change_seconds)
    left, right = (rows[f"Standing on one leg, {side} (seconds)"] for side in ("left", "right"))
    assert left[:4] == ("7", "4", "−3", noise)
    assert right[:4] == ("9", "14", "+5", noise)


def test_falls_are_told_with_their_harm_and_what_was_not_told_is_not_called_well(tells):
    falls = [
        {"kind": "fall", "hurt": True, "head": False, "cannot_stand": False, "day": -9},
        {"kind": "fall", "day": -8},
    ]

    report = clinician_report(tells([*DAILY, *falls]))

    assert grid(report, "Falls, stops and days away").rows == (
        ("24 January 2026", "A fall. We don’t know if it did any harm."),
        ("23 January 2026", "A fall: hurt."),
    )
    assert "2 falls: Friday 23 January and Saturday 24 January." in words_of(report)


def test_own_notes_are_private_until_they_are_asked_for(tells):
    note = {"kind": "own_note", "exercise": "heel-raise", "says": "by the blue chair", "day": -3}
    told = tells([*DAILY, note])

    usual, chosen = clinician_report(told), clinician_report(told, [Detail.NOTES])

    assert "by the blue chair" not in words_of(usual)
    assert "by the blue chair" in words_of(chosen)


def test_only_what_was_chosen_follows_the_first_page_and_signs_always_do(tells):
    report = clinician_report(tells([*DAILY, SORE, OVER]), ())

    headings = [each for each in words_of(report) if each in {"What was done", "Doses now"}]
    assert headings == []
    assert grid(report, "Warning signs").rows


def test_what_must_be_seen_first_is_in_the_first_third_and_the_rest_on_one_page(tells):
    person = replace(RUTH, screening=Screening(asked_on=START, yes=("GATE-07", "GATE-05")))
    report = clinician_report(tells([*DAILY, SORE], person=person), ())
    first = replace(report, parts=report.parts[: report.parts.index(PageBreak())])

    made = words_in(pdf(first), first)

    assert made.index(close(first_answer(report))) < len(made) / 3
    assert b"/Count 1" in pdf(first)


@pytest.mark.parametrize("detail", list(Detail))
def test_each_part_can_stand_alone_for_somebody_who_has_just_begun(tells, detail):
    report = clinician_report(tells([], days=1), [detail])

    assert pdf(report)


def test_the_versions_that_made_it_are_named(tells):
    told = tells(DAILY)

    words = words_of(clinician_report(told))

    assert told.decision.engine_version in words
    assert told.decision.catalogue_version in words


def test_days_that_were_asked_to_be_easier_are_told_with_their_days(tells):
    easier = [{"kind": "easier_today", "says": "A short night", "day": day} for day in (-9, -3)]
    rests = [{"kind": "not_today", "rests": "all", "day": day} for day in (-20, -15, -10, -5)]
    swap = {"kind": "swapped", "exercise": "ankle-circles", "instead": "toe-fans"}

    lines = words_of(
        clinician_report(tells([*DAILY, *easier, *rests, {**swap, "lasts": "today", "day": -2}]))
    )

    assert "An easier day was asked for on 23 January 2026 and 29 January 2026." in lines
    assert "A day of rest was asked for on 4 days, last on 27 January 2026." in lines
    assert "30 January 2026: Toe fans instead of Ankle circles, for one day." in lines
    assert not any("A short night" in line for line in lines)


def test_who_asked_for_nothing_reads_nothing_of_it(tells):
    lines = words_of(clinician_report(tells(DAILY)))

    assert not any("asked for on" in line or "put off" in line for line in lines)
