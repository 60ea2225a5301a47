"""Weeks of lives, written out: where each dose stands on each day, in `lives/*.txt`.

A story looks at one day. Here what is earned, taken and given back is seen to go on: how far, by
which step and on which day, and what a fall, a break or a test does to it.
"""

import pytest

from footbridge.catalogue.model import Catalogue
from tests.engine.weeks import PAGES, page
from tests.engine.weeks_told import LIVES


@pytest.mark.covers("RULE-18", "REG-01", "REG-02", "REG-04")
@pytest.mark.parametrize("name", sorted(LIVES))
def test_weeks_go_as_they_were_written_down(name: str, catalogue: Catalogue) -> None:
    """After a change that was meant: `python -m tests.engine.weeks`, and read what it did."""
    written = (PAGES / f"{name}.txt").read_text(encoding="utf-8")

    now = page(name, catalogue)

    assert now == written


def test_every_page_of_weeks_has_a_life() -> None:
    assert {path.stem for path in PAGES.glob("*.txt")} == set(LIVES)
