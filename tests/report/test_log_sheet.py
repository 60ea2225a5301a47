"""The daily log on paper asks what the page asks where it is typed in."""

from dataclasses import replace
from datetime import date

import pytest

from footbridge.engine.person import Slot
from footbridge.report.document import Boxes, Cell, Picture, words_of
from footbridge.report.log_fields import DAYS, Kind, asked_of_a_day
from footbridge.report.log_sheet import log_sheet
from tests.people import RUTH, START
from tests.report.log_and_plan import grids, story_of

BOX = Cell(parts=(Boxes(labels=("",)),))


def heads_expected() -> list[str]:
    """One head for each number, and for each answer of all else, in the order of the fields."""
    found = []
    for field in asked_of_a_day():
        if field.kind is Kind.NUMBER:
            found.append(field.name)
        found += [f"{field.name}: {answer.words}" for answer in field.answers]
    return found


@pytest.mark.covers("TRACK-16")
@pytest.mark.covers("TRACK-13")
def test_a_line_a_day_with_room_for_every_field() -> None:
    (log,) = grids(log_sheet(story_of(), START))

    assert len(log.rows) == DAYS
    assert [head.partition(",")[0] for head in log.heads[1:]] == heads_expected()
    assert all(set(row[1:]) == {"", BOX} for row in log.rows)


def test_large_print_holds_the_same_a_week_a_page() -> None:
    weeks = grids(log_sheet(story_of(), START, large=True))

    assert [len(week.heads) - 1 for week in weeks] == [7, 7]
    for week in weeks:
        assert [row[0].partition(",")[0] for row in week.rows] == heads_expected()


def test_days_are_named_across_a_year() -> None:
    (log,) = grids(log_sheet(story_of(), date(2026, 12, 25)))

    assert log.rows[0][0] == "Fri 25"
    assert log.rows[-1][0] == "Thu 7"


@pytest.mark.parametrize(("slot", "words"), [(Slot.MORNING, "morning"), (Slot.EVENING, "evening")])
def test_it_says_when_this_person_fills_it_in(slot: Slot, words: str) -> None:
    told = words_of(log_sheet(story_of(replace(RUTH, check_in_slot=slot)), START))

    assert any(f"every {words}" in each for each in told)


@pytest.mark.covers("TRACK-02")
def test_the_feet_are_there_to_be_marked_with_words_for_who_cannot_see_them() -> None:
    document = log_sheet(story_of(), START)

    beside = document.parts[-1].columns[1]
    (feet,) = [part for part in beside if isinstance(part, Picture)]

    assert feet.svg.count("<clipPath") == 4
    assert "left foot stands on the left" in feet.alt


def test_what_cannot_wait_for_a_sheet_is_said_on_it() -> None:
    told = " ".join(words_of(log_sheet(story_of(), START)))

    assert "Do not wait until you type it in." in told
    assert "Call 999 now" in told
