"""Whole days, written out: nothing in them changes unless somebody meant it to.

A story says what matters of a day and leaves the rest open. Of these the page holds all: each
dose with its reasons, what would change it, what is left out and why. What is decided for a
record that is there must stay the same, or the engine gets a new version.
"""

from pathlib import Path

import pytest

from footbridge.catalogue.model import Catalogue
from tests.engine.whole_days import PAGES, page_of_story


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_whole_day_is_as_it_was_written_down(path: Path, catalogue: Catalogue) -> None:
    """After a change that was meant: `python -m tests.engine.whole_days`, and read what it did."""
    written = path.read_text(encoding="utf-8")

    now = page_of_story(path.stem, catalogue)

    assert now == written
