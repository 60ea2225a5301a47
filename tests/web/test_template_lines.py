"""A template is for people to read: no line of it is over 200 characters.

Templates that still have longer lines are on the list below, and none may join them. An empty list
is the aim: `python -m tools.template_lines` breaks lines where no reader of the page can tell.
"""

from pathlib import Path

import pytest

WEB = Path("src/footbridge/web/templates/web")
LONGEST = 200
TEMPLATES = sorted(path.relative_to(WEB).as_posix() for path in WEB.rglob("*.html"))
STILL_LONG = frozenset(Path(__file__).with_name("long_templates.txt").read_text().split())


def long_lines(template: str) -> list[int]:
    lines = (WEB / template).read_text(encoding="utf-8").splitlines()
    return [number for number, line in enumerate(lines, 1) if len(line) > LONGEST]


@pytest.mark.parametrize("template", [each for each in TEMPLATES if each not in STILL_LONG])
def test_no_line_is_too_long_to_read(template):
    assert long_lines(template) == []
