"""Contrast of every pair that the pages use, computed from the tokens, in every theme."""

import re
from pathlib import Path

import pytest

TOKENS = Path("src/footbridge/web/static/web/css/tokens.css")
TEXT = 7.0
SHAPE = 3.0

TEXT_PAIRS = [
    ("ink", "paper"), ("ink", "paper-2"), ("ink", "sheet"), ("ink-2", "paper"),
    ("ink-2", "paper-2"), ("ink-2", "sheet"), ("river", "paper"), ("river", "paper-2"),
    ("river", "sheet"), ("river", "river-wash"), ("ink", "river-wash"), ("ink-2", "river-wash"),
    ("river", "water-1"), ("on-river", "river"), ("on-river", "river-deep"),
    ("ember-ink", "paper"), ("ember-ink", "ember-wash"), ("ink", "ember-wash"),
    ("on-ember", "ember"), ("on-ember", "ember-deep"),
]  # fmt: skip
SHAPE_PAIRS = [
    ("edge", "paper"), ("edge", "sheet"), ("timber-edge", "paper"), ("river", "paper"),
    ("ember", "paper"), ("water-3", "paper"), ("focus", "paper"),
]  # fmt: skip
THEMES = {
    "light": r":root \{(.*?)\n  \}",
    "dark": r':root\[data-theme="dark"\] \{(.*?)\n  \}',
    "contrast": r':root\[data-theme="contrast"\] \{(.*?)\n  \}',
    "auto at night": r':root\[data-theme="auto"\] \{(.*?)\n    \}',
}


def colours(theme: str) -> dict[str, str]:
    """The colours of a theme, laid over those of the light one."""
    sheet = TOKENS.read_text(encoding="utf-8")
    blocks = [re.search(THEMES[name], sheet, re.DOTALL) for name in ("light", theme)]
    assert all(blocks)
    found = {}
    for block in blocks:
        found |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block[1]))
    return found


def brightness(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("over", "under"), TEXT_PAIRS)
def test_text_can_be_read_by_poor_eyes(theme, over, under):
    known = colours(theme)

    assert contrast(known[over], known[under]) >= TEXT


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("over", "under"), SHAPE_PAIRS)
def test_shapes_stand_out(theme, over, under):
    known = colours(theme)

    assert contrast(known[over], known[under]) >= SHAPE


def test_the_night_of_auto_is_the_night_of_dark():
    assert colours("dark") == colours("auto at night")


def test_colours_are_named_only_in_the_tokens():
    sheets = TOKENS.parent.rglob("*.css")

    strays = {
        sheet.name
        for sheet in sheets
        if sheet.name not in {"tokens.css", "print.css"}
        and re.search(r"#[0-9a-fA-F]{3,8}\b(?![^{}]*\))", _without_selectors(sheet))
    }

    assert strays == set()


def _without_selectors(sheet: Path) -> str:
    declared = re.findall(r"[\w-]+: ([^;{}]+);", sheet.read_text(encoding="utf-8"))
    return "\n".join(each for each in declared if "0000000d" not in each)
