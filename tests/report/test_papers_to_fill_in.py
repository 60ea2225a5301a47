"""The papers to fill in, set: a screen reader can read them, and they hold all their values."""

import time

import page
import pytest

from footbridge.catalogue.read import read_catalogue
from footbridge.engine.ahead import days_ahead
from footbridge.report.document import Document, words_of
from footbridge.report.log_fields import DAYS
from footbridge.report.log_sheet import log_sheet
from footbridge.report.pdf import pdf
from footbridge.report.plan_sheet import plan_sheet
from tests.people import CAST, START
from tests.report.log_and_plan import story_of
from tests.report.reading import in_order, words_in

MOST_SECONDS = 1.0


def papers(name: str, *, large: bool) -> list[Document]:
    person = CAST[name]
    ahead = days_ahead((), person, read_catalogue(), START, DAYS)
    story = story_of(person)
    return [plan_sheet(story, ahead, {}), log_sheet(story, START, large=large)]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("name", sorted(CAST))
def test_a_screen_reader_can_read_them(name: str, large: bool) -> None:
    for paper in papers(name, large=large):
        report = page.validate_pdf_bytes(pdf(paper, large=large), profile="ua1")

        assert [str(failure) for failure in report.failures] == []


@pytest.mark.parametrize("large", [False, True])
def test_they_hold_every_word_of_their_values(large: bool) -> None:
    for paper in papers("ruth", large=large):
        told = words_in(pdf(paper, large=large), paper)

        assert in_order(words_of(paper), told) == []


def test_the_log_is_one_sheet_of_two_sides() -> None:
    _, log = papers("ruth", large=False)

    report = page.validate_pdf_bytes(pdf(log), profile="ua1")

    assert report.document.page_count == 2


def test_each_is_made_in_under_a_second() -> None:
    papers("ruth", large=False)
    for paper in papers("ruth", large=False):
        began = time.perf_counter()
        pdf(paper)
        assert time.perf_counter() - began < MOST_SECONDS
