"""The sheet that a physiotherapist is given."""

from html.parser import HTMLParser

import pytest

from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.showings import showings
from footbridge.cli.figure_files import build, our_scripts
from footbridge.cli.figure_review import review, told_by_figure
from footbridge.figures.review import ASKED, Reviewed, Told, review_sheet


@pytest.fixture(scope="module")
def sheet(tmp_path_factory):
    folder = tmp_path_factory.mktemp("figures")
    build(our_scripts(), folder, only=["heel-raise", "ankle-circles-back", "single-leg-test"])
    return review(folder)


class Tags(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.seen = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))


def test_each_figure_stands_beside_its_name_support_phases_and_cue(sheet):
    exercise = read_catalogue().exercises["heel-raise"]
    raise_itself = exercise.variants[0]

    assert exercise.name in sheet
    assert raise_itself.support in sheet
    assert all(phase.cue in sheet for phase in raise_itself.doing.phases)
    assert (raise_itself.cue or exercise.cue) in sheet


def test_a_second_way_round_and_a_test_of_the_body_are_on_it(sheet):
    assert "Now the other way round" in sheet
    assert "Test: " in sheet


def test_each_figure_has_boxes_to_tick_and_lines_to_write_on(sheet):
    assert sheet.count("<section>") == 3
    assert sheet.count(f"<li>{ASKED[0]}</li>") == 3
    assert sheet.count('<div class="line">') == 6


def test_it_needs_no_script_and_asks_nothing_of_a_network(sheet):
    tags = Tags(sheet).seen

    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in tags}
    assert "http" not in sheet.replace("http://www.w3.org/2000/svg", "")
    assert "size: A4" in sheet


def test_what_is_told_is_never_taken_for_markup():
    told = Told("Heel <b>raises</b>", "the worktop & you", "", "", "")

    page = review_sheet([Reviewed("heel-raise", "Heel raises", "right", (), (told,))])

    assert "<b>raises" not in page
    assert "the worktop &amp; you" in page


def test_no_figure_of_the_catalogue_is_forgotten():
    told = told_by_figure(read_catalogue())

    assert set(told) == {each.figure for each in showings(read_catalogue())}
