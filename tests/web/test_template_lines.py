"""A template is for people to read: no line of it is over 200 characters.

`python -m tools.template_lines` breaks lines where no reader of the page can tell.
"""

from pathlib import Path

import pytest

SOURCES = Path("src/footbridge")
LONGEST = 200
TEMPLATES = sorted(path.relative_to(SOURCES).as_posix() for path in SOURCES.rglob("*.html"))


@pytest.mark.parametrize("template", TEMPLATES)
def test_no_line_is_too_long_to_read(template):
    lines = (SOURCES / template).read_text(encoding="utf-8").splitlines()

    assert [number for number, line in enumerate(lines, 1) if len(line) > LONGEST] == []
