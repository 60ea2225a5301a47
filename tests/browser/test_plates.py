"""For people who want no moving pictures: two large plates, Start and End, also on paper."""

import pytest
from playwright.sync_api import expect

from footbridge.cli.figure_files import build, our_scripts
from tests.browser.conftest import DESKTOP


@pytest.fixture
def drawn(settings, tmp_path):
    settings.FIGURES_ROOT = tmp_path
    build(our_scripts(), tmp_path, only=["heel-raise"])


LARGE = 240  # px; at arm's length a hand of the figure can still be told from the worktop


@pytest.mark.covers("EX-13")
def test_with_no_moving_pictures_there_are_two_large_plates(opens, ruth, drawn):
    page = opens("/exercises/heel-raise/")
    page.emulate_media(reduced_motion="reduce")

    plates = page.locator(".fig-pair figure")

    expect(plates).to_have_count(2)
    expect(plates.nth(0)).to_contain_text("Start")
    expect(plates.nth(1)).to_contain_text("End")
    expect(page.locator(".fig-anim")).to_be_hidden()
    for plate in (plates.nth(0), plates.nth(1)):
        assert plate.locator("svg").bounding_box()["height"] >= LARGE


def test_the_plates_say_what_is_seen(opens, ruth, drawn):
    page = opens("/exercises/heel-raise/")
    page.emulate_media(reduced_motion="reduce")

    end = page.locator(".fig-pair figure").nth(1)

    expect(end.locator("figcaption")).to_contain_text("heels")


def test_paper_shows_both_plates_and_nothing_that_moves(opens, ruth, drawn):
    page = opens("/exercises/heel-raise/")
    page.emulate_media(media="print")

    plates = page.locator(".fig-pair figure")

    expect(page.locator(".fig-anim")).to_be_hidden()
    start, end = (plates.nth(i).bounding_box() for i in (0, 1))
    assert start["y"] == pytest.approx(end["y"], abs=2)
    assert start["x"] + start["width"] <= end["x"]


@pytest.mark.covers("EX-13")
def test_a_wide_screen_shows_start_and_end_beside_the_steps(opens, ruth, drawn):
    page = opens("/exercises/heel-raise/", size=DESKTOP)

    start, end = (page.locator(".fig-pair figure").nth(i).bounding_box() for i in (0, 1))
    steps = page.locator(".todo").first.bounding_box()

    expect(page.locator(".fig-anim")).to_be_visible()
    assert start["y"] == pytest.approx(end["y"], abs=2)
    assert start["x"] + start["width"] <= end["x"]
    assert steps["x"] + steps["width"] <= start["x"]
    assert end["y"] + end["height"] <= DESKTOP["height"]


def test_with_nothing_that_moves_there_is_nothing_to_pause(opens, ruth, drawn):
    page = opens("/exercises/heel-raise/", reduced_motion="reduce")

    expect(page.locator(".fig-pair")).to_be_visible()
    expect(page.locator(".fig-pause")).to_be_hidden()
