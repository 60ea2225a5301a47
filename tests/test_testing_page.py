"""The page on testing says no more than there is, and names only commands that there are."""

import re
from pathlib import Path

import pytest

from footbridge.cli.sections import SECTIONS
from tools import counts
from tools.counts import FIGURES, promised
from tools.sizes import size_of
from tools.usage import OWN

ROOT = Path(__file__).parent.parent
PAGE = counts.DOCUMENT.read_text(encoding="utf-8")
COUNTED = {each.what: each.count for each in FIGURES if each.count}
SAID = {what: many for what, many in promised(PAGE) if what in COUNTED}
# So far a page may lag behind before somebody has to count again.
MOST_BEHIND = 0.1


def test_every_figure_that_can_be_counted_is_on_the_page():
    assert SAID.keys() == COUNTED.keys()


@pytest.mark.parametrize("what", SAID)
def test_no_figure_is_more_than_there_is_and_none_is_old(what):
    there = COUNTED[what]()

    assert there * (1 - MOST_BEHIND) <= SAID[what] <= there, "write it anew: ./run counts"


def test_every_command_of_the_page_is_there():
    doors = {door.name for doors in SECTIONS.values() for door in doors}
    own = {name.split()[0] for name in OWN if name}

    named = set(re.findall(r"`(?:\./run|footbridge) ([a-z]+)", PAGE))

    assert named
    # Three that are built beside this page; each takes its own name out when it is there.
    assert named - doors - own <= {"mutate", "load"}


def test_every_file_that_the_page_names_is_there():
    named = re.findall(r"(tests/[\w/.]+|pyproject\.toml)", PAGE)

    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize(
    ("source", "lines", "code"),
    [
        ("x = 1\n", 1, 1),
        ('"""Words."""\n\n# Why.\nx = (\n    1,\n)\n', 6, 3),
        ('def stand():\n    """How,\n    and why.\n    """\n    return 1\n', 5, 2),
        ('x = """\nwords that are used\n"""\n', 3, 3),
    ],
    ids=["a line", "comments and rooms are none", "a docstring is none", "a text is code"],
)
def test_lines_of_code_are_counted(source, lines, code):
    size = size_of(source)

    assert (size.lines, size.code) == (lines, code)
