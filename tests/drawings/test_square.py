"""The square that a phone's camera reads: as SVG, and in a terminal."""

import re

import pytest

from footbridge.drawings.square import QUIET, modules_of, square, square_in_text

ADDRESS = "http://192.168.1.20:8350/key/kx7m-p3qd-9hbc"
RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-\d+z")
LIGHT = {"█": (1, 1), "▀": (1, 0), "▄": (0, 1), " ": (0, 0)}


def drawn(svg: str) -> set[tuple[int, int]]:
    """The modules that are black in a picture, as column and row within the white around."""
    return {
        (int(start) + step - QUIET, int(row) - QUIET)
        for start, row, length in RUN.findall(svg)
        for step in range(int(length))
    }


def wanted() -> set[tuple[int, int]]:
    return {
        (column, row)
        for row, line in enumerate(modules_of(ADDRESS))
        for column, value in enumerate(line)
        if value
    }


def test_the_picture_has_every_module_in_its_place_with_white_around():
    svg = square(ADDRESS)

    side = len(modules_of(ADDRESS)) + 2 * QUIET
    assert drawn(svg) == wanted()
    assert f'viewBox="0 0 {side} {side}"' in svg
    assert "style=" not in svg


@pytest.mark.parametrize("with_colours", [True, False])
def test_the_lines_of_a_terminal_have_every_module_in_its_place(with_colours):
    text = square_in_text(ADDRESS, with_colours=with_colours)

    plain = re.sub(r"\x1b\[[\d;]*m", "", text)
    rows = [[LIGHT[sign][half] for sign in line] for line in plain.splitlines() for half in (0, 1)]
    black = 1 if with_colours else 0
    found = {
        (column - QUIET, row - QUIET)
        for row, line in enumerate(rows)
        for column, value in enumerate(line)
        if value == black
    }
    side = len(modules_of(ADDRESS))
    assert {each for each in found if max(each) < side and min(each) >= 0} == wanted()
    assert ("\x1b[" in text) is with_colours


def test_another_address_is_another_square():
    assert square(ADDRESS) != square(ADDRESS + "d")
