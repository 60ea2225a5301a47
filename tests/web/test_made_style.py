"""The style of the figures is made of their palette, and kept by nobody."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from footbridge.figures.stylesheet import stylesheet
from footbridge.web.made_style import NAME


@pytest.fixture(autouse=True)
def made(settings, tmp_path):
    settings.MADE_ROOT = tmp_path / "made"
    return settings.MADE_ROOT


def test_a_fresh_clone_finds_the_style_of_the_figures():
    found = Path(finders.find(NAME))

    assert found.read_text(encoding="utf-8") == stylesheet()


def test_it_is_among_the_files_that_are_built():
    listed = [name for finder in finders.get_finders() for name, _ in finder.list(None)]

    assert NAME in listed


def test_a_style_of_an_older_version_is_made_anew(made):
    (made / NAME).parent.mkdir(parents=True)
    (made / NAME).write_text("/* older */", encoding="utf-8")

    found = Path(finders.find(NAME))

    assert found.read_text(encoding="utf-8") == stylesheet()


def test_a_style_that_is_still_good_is_left_alone():
    before = Path(finders.find(NAME)).stat().st_mtime_ns

    after = Path(finders.find(NAME)).stat().st_mtime_ns

    assert after == before


def test_any_other_file_is_left_to_the_others():
    assert finders.find("web/css/components/nothing.css") is None
    assert Path(finders.find("web/css/components/picture.css")).is_file()


def test_every_place_of_it_is_found_when_all_are_asked_for():
    assert len(finders.find(NAME, find_all=True)) == 1
