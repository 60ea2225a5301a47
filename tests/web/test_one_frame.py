"""The frame of what is tapped to choose it is told once, in the base, for all its kinds."""

import re
from pathlib import Path

import pytest

import footbridge.web

SHEETS = Path(footbridge.web.__file__).parent / "static/web/css"
TILES = (".choice", ".opt", ".feel")
OF_A_FRAME = {"position", "border", "border-radius", "background", "outline", "box-shadow"}
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


@pytest.mark.parametrize("tile", TILES)
def test_no_component_tells_the_frame_of_a_tile_again(tile):
    again = [
        (sheet.name, said)
        for sheet in SHEETS.glob("components/*.css")
        for selectors, body in RULE.findall(sheet.read_text("utf-8"))
        for said in re.findall(r"(?m)^\s*([\w-]+):", body)
        if said in OF_A_FRAME and _is_the_tile(selectors, tile)
    ]

    assert again == []


def test_the_base_tells_it_of_all_kinds():
    rules = RULE.findall((SHEETS / "base.css").read_text("utf-8"))

    found = [
        body for selectors, body in rules if selectors.strip().endswith(f":is({', '.join(TILES)})")
    ]

    assert "border-radius" in found[0]


def _is_the_tile(selectors: str, tile: str) -> bool:
    """Whether it is said of the tile itself, chosen or focused or not, and not of its parts."""
    return any(
        re.fullmatch(rf"{re.escape(tile)}(:hover|:has\(:(checked|focus-visible)\))?", each.strip())
        for each in selectors.split(",")
    )
