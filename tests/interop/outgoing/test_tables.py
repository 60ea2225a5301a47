"""Tables that every spreadsheet opens, that do nothing when opened, and that say what was told."""

import csv
import io
import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge.catalogue.words import Measure, Side
from footbridge.engine.facts import (
    CheckIn,
    EasierToday,
    Fall,
    FeetCheck,
    FlagCleared,
    FlagRaised,
    Lasts,
    NotToday,
    OwnNote,
    Rests,
    Session,
    SetDone,
    Stumble,
    Swapped,
    Test,
    Walk,
    Withdrawn,
)
from footbridge.engine.person import Baseline, Slot
from footbridge.interop.outgoing.story import NOTHING_MORE, Wished
from footbridge.interop.outgoing.tables import files_of
from footbridge.interop.outgoing.tables.csv_text import MARK, harmless
from footbridge.record import write_fact
from tests.interop.made_up import story, story_in, told
from tests.people import RUTH
from tests.strategies import journals, lives, people

ALL = Wished(own_words=True, name=True)
# Where the JSON Lines have the number of a column. In `sets`, inside of one set.
NUMBERS = {
    "pain-and-soreness": {"Nerve pain (0-10)": "pain", "Muscle soreness (0-10)": "soreness"},
    "walks": {
        "Longest stretch (seconds)": "seconds",
        "Whole walk (seconds)": "total_seconds",
        "Steps (count)": "steps",
    },
    "sessions": {"Effort of the whole (0-10)": "effort"},
    "tests": {"Result (in its unit)": "result"},
    "sets": {
        "Repetitions (count)": "reps",
        "Repetitions asked (count)": "asked_reps",
        "Hold (seconds)": "hold_seconds",
        "Hold asked (seconds)": "asked_hold_seconds",
        "Work (seconds)": "work_seconds",
        "Effort (0-10)": "effort",
        "Sensation (0-10)": "sensation",
        "Steadiness (1-5)": "steadiness",
        "Touches (count)": "touches",
        "Grabs (count)": "grabs",
    },
}
# What is counted, as anybody would count it in the JSON Lines.
COUNTS = {
    "pain-and-soreness": {
        "Numb places (count)": lambda fact: (
            sum(mark["feels"] == "numb" for mark in fact["zones"]) if "zones" in fact else ""
        ),
    },
    "sessions": {
        "Sets done (count)": lambda fact: sum("skipped" not in one for one in fact["sets"]),
        "Sets left out (count)": lambda fact: sum("skipped" in one for one in fact["sets"]),
        "Exercises done (count)": lambda fact: len(
            {one["exercise"] for one in fact["sets"] if "skipped" not in one}
        ),
    },
}
NUMBERED = {"Set (number)", "Urgency (1-4)"}


def read(text: str) -> list[dict[str, str]]:
    """A table as Python's own reader sees it."""
    return list(csv.DictReader(io.StringIO(text.removeprefix(MARK), newline="")))


def heads_of(text: str) -> list[str]:
    return next(csv.reader([text.removeprefix(MARK).splitlines()[0]]))


def tables(*facts, wished=NOTHING_MORE, **more) -> dict[str, list[dict[str, str]]]:
    files = files_of(story(*facts, **more), wished)
    return {
        name.removesuffix(".csv"): read(text)
        for name, text in files.items()
        if name.endswith(".csv")
    }


def test_a_check_in_is_a_line_with_day_time_and_units():
    check_in = CheckIn(slot=Slot.MORNING, pain=3, soreness=0, zones=())

    (line,) = tables(told(check_in, day=2, name="c1"))["pain-and-soreness"]

    assert line == {
        "Day": "2026-01-07",
        "Time": "08:15:00",
        "Clock": "UTC",
        "Part of the day": "morning",
        "Nerve pain (0-10)": "3",
        "Muscle soreness (0-10)": "0",
        "Night": "",
        "Numb places (count)": "0",
        "Blamed": "",
        "Entry": "c1",
    }


def test_what_was_not_told_is_empty_and_never_nought():
    (line,) = tables(told(CheckIn(slot=Slot.EVENING)))["pain-and-soreness"]

    assert line["Nerve pain (0-10)"] == ""
    assert line["Numb places (count)"] == ""


def test_a_walk_told_by_its_longest_stretch_has_no_whole():
    longest, both = tables(told(Walk(seconds=600)), told(Walk(seconds=0, total_seconds=0), day=1))[
        "walks"
    ]

    assert (longest["Longest stretch (seconds)"], longest["Whole walk (seconds)"]) == ("600", "")
    assert (both["Longest stretch (seconds)"], both["Whole walk (seconds)"]) == ("0", "0")


def test_a_set_that_was_left_out_says_why_only_where_that_is_wished_for():
    session = told(Session(sets=(SetDone(exercise="heel-raise", skipped="My hip hurts"),)))

    (plain,), (whole,) = tables(session)["sets"], tables(session, wished=ALL)["sets"]

    assert plain["Left out"] == "yes"
    assert "My hip hurts" not in plain.values()
    assert whole["Left out because"] == "My hip hurts"


def test_a_fall_and_a_stumble_stand_in_the_order_in_which_they_happened():
    lines = tables(told(Fall(hurt=False), day=1), told(Stumble(), day=0), told(Stumble(), day=2))[
        "falls-and-stumbles"
    ]

    assert [line["What"] for line in lines] == ["stumble", "fall", "stumble"]
    assert [line["Hurt"] for line in lines] == ["", "no", ""]


def test_a_look_that_found_nothing_is_a_line_too():
    (line,) = tables(told(FeetCheck()))["feet"]

    assert (line["Could see"], line["Found"]) == ("yes", "")


def test_tests_begin_with_those_of_the_set_up_and_each_leg_has_its_line():
    baseline = Baseline(single_leg_left_seconds=7, single_leg_right_seconds=9)
    later = told(Test(measure=Measure.SINGLE_LEG, result=12, side=Side.RIGHT), day=14)

    lines = tables(later, person=replace(RUTH, baseline=baseline))["tests"]

    assert [(each["Side"], each["Result (in its unit)"], each["Told at"]) for each in lines] == [
        ("left", "7", "set-up"),
        ("right", "9", "set-up"),
        ("right", "12", "test"),
    ]
    assert {line["Unit"] for line in lines} == {"seconds"}


def test_what_was_taken_back_or_put_right_is_left_out():
    first = told(Walk(seconds=600), name="first")
    mended = told(Walk(seconds=660), at="09:00", name="mended", corrects="first")
    gone = told(Walk(seconds=300), day=1, name="gone")
    taken = told(Withdrawn(), day=1, at="10:00", name="taken", corrects="gone")

    (line,) = tables(first, mended, gone, taken)["walks"]

    assert (line["Entry"], line["Longest stretch (seconds)"]) == ("mended", "660")


def test_a_sign_that_was_told_every_day_is_one_line():
    days = [told(FlagRaised(flag="FLAG-10"), day=day) for day in range(5)]
    over = told(FlagCleared(flag="FLAG-10", clinician="Dr Made Up"), day=6)

    without = tables(*days, over)["warning-signs"]
    whole = tables(*days, over, wished=ALL)["warning-signs"]

    (line,) = without
    assert (line["Since"], line["Until"], line["Sign"]) == ("2026-01-05", "2026-01-11", "FLAG-10")
    assert "Dr Made Up" not in str(without)
    assert whole[0]["Over, said by"] == "Dr Made Up"


# Every spreadsheet


@given(story_told=lives(weeks=1))
def test_every_file_is_utf_8_with_its_mark_and_ends_lines_as_the_standard_says(story_told):
    person, journal = story_told

    files = files_of(story_in(journal.facts, person), ALL)

    for name, text in files.items():
        assert text.startswith(MARK) or name == "READ-ME.txt"
        assert text.encode().decode("utf-8-sig")
        assert "\n" not in text.replace("\r\n", "")
        assert text.endswith("\r\n")


def test_the_page_beside_the_tables_names_each_file_and_each_column():
    files = files_of(story(told(Walk(seconds=600))), ALL)

    written = files.pop("READ-ME.txt")

    for name, text in files.items():
        assert name in written
        assert all(f"    {head}: " in written for head in heads_of(text))


@pytest.mark.parametrize(
    "typed",
    [
        '=HYPERLINK("http://x","y")',
        "+1+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        " =1+1",
        "\n@x",
        "＝1+1",
        "\u2028=1+1",
        "\x00=1+1",
    ],
)
def test_a_text_that_begins_like_a_formula_is_only_text(typed):
    note = told(OwnNote(exercise="heel-raise", says=typed))
    skipped = SetDone(exercise="heel-raise", skipped=typed)

    written = tables(note, told(Session(sets=(skipped,))), wished=ALL)

    (line,), (done,) = written["own-notes"], written["sets"]
    assert line["Note"].startswith("'")
    assert done["Left out because"] == line["Note"]
    assert line["Note"].isprintable()


@given(typed=st.text())
def test_no_text_at_all_begins_a_formula_or_breaks_a_line(typed):
    cell = harmless(typed)

    assert cell[:1] not in set("=+-@＝＋－＠\t\r\n")
    assert not set(cell) & set("\t\r\n\0")


def test_what_is_no_formula_stays_as_it_was_typed():
    assert harmless("two = one + one, 3 - 1") == "two = one + one, 3 - 1"
    assert harmless("żółć “ok” 👣") == "żółć “ok” 👣"


# Nothing but what was told


def as_json(entry) -> dict:
    return json.loads(write_fact(entry))


@given(person=people(), journal=journals(most=20))
def test_every_number_of_a_table_stands_in_the_json_lines(person, journal):
    _same_numbers(person, journal)


@given(life=lives(weeks=2))
def test_every_number_of_a_life_that_could_be_lived_does_too(life):
    _same_numbers(*life)


def _same_numbers(person, journal) -> None:
    facts = {fact["id"]: fact for fact in map(as_json, journal.facts)}
    of_set_up = set(_numbers(person.baseline))
    last = max((fact.at.date() for fact in journal.facts), default=person.started_on)
    day = max(last, person.started_on) + timedelta(days=1)

    files = files_of(story_in(journal.facts, person, day), ALL)

    for name, columns in NUMBERS.items():
        for line in read(files[f"{name}.csv"]):
            fact = facts.get(line["Entry"])
            if fact is None:
                assert (name, line["Told at"]) == ("tests", "set-up")
                assert int(line["Result (in its unit)"]) in of_set_up
                continue
            source = fact["sets"][int(line["Set (number)"]) - 1] if name == "sets" else fact
            for head, field in columns.items():
                assert line[head] == str(source.get(field, "")), (name, head)
            for head, count in COUNTS.get(name, {}).items():
                assert line[head] == str(count(fact)), (name, head)


def _numbers(baseline: Baseline) -> list[int]:
    return [getattr(baseline, field) for field in baseline.__slots__]


def test_every_column_with_a_number_is_compared():
    files = files_of(story(told(Walk(seconds=1))), ALL)

    heads = {
        head
        for name, text in files.items()
        if name.endswith(".csv")
        for head in heads_of(text)
        if head.endswith(")")
    }

    compared = [set(columns) for part in (NUMBERS, COUNTS) for columns in part.values()]
    assert heads == NUMBERED.union(*compared)


@given(person=people(), journal=journals(most=15))
def test_own_words_go_out_only_where_they_are_wished_for(person, journal):
    marked = [_with_a_secret(fact) for fact in journal.facts]
    going_out = story_in(marked, person, name="SECRET name")

    files = files_of(going_out)

    assert "SECRET" not in "".join(files.values())


def _with_a_secret(fact):
    """The same fact, with a mark in everything that a person writes freely."""
    what = fact.what
    match what:
        case Session():
            sets = tuple(
                replace(one, skipped="SECRET" if one.skipped else None) for one in what.sets
            )
            what = replace(what, sets=sets)
        case OwnNote():
            what = replace(what, says="SECRET")
        case FlagCleared():
            what = replace(what, clinician="SECRET")
    return replace(fact, what=what)


WISHES = (
    told(EasierToday(says="A short night"), day=1),
    told(NotToday(rests=Rests.STRENGTH), day=2),
    told(NotToday(rests=Rests.ALL), day=3),
    told(Swapped(exercise="ankle-circles", instead="toe-fans", lasts=Lasts.TODAY), day=4),
)


def test_what_was_asked_of_a_day_has_a_table_of_its_own():
    rows = read(files_of(story(*WISHES))["wishes.csv"])

    assert [each["What"] for each in rows] == [
        "an easier day", "strength on another day", "a day of rest", "another exercise",
    ]  # fmt: skip
    assert (rows[3]["Exercise"], rows[3]["Instead"]) == ("ankle-circles", "toe-fans")
    assert "Why" not in rows[0]


def test_why_it_was_asked_for_goes_out_only_when_it_is_wished():
    rows = read(files_of(story(*WISHES), ALL)["wishes.csv"])

    assert rows[0]["Why"] == "A short night"


@given(journals())
def test_pandas_reads_in_every_cell_what_was_written(journal):
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    files = files_of(story_in(journal.facts), ALL)

    for name, text in files.items():
        if name.endswith(".csv"):
            seen = pandas.read_csv(
                io.BytesIO(text.encode()), dtype=str, keep_default_na=False, encoding="utf-8-sig"
            )
            assert seen.to_dict("records") == read(text), name
