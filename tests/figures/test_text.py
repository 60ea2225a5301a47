"""Points as path text, pictures as SVG, and both people's colours."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge.figures.build import bake
from footbridge.figures.curve import Frame, path
from footbridge.figures.paint import PAINTS
from footbridge.figures.palette import SKINS, Body, Theme, colours
from footbridge.figures.paper import on_paper
from footbridge.figures.shapes import Curve
from footbridge.figures.sheet import Shown, sheet
from footbridge.figures.svg import moving, still
from tests.figures.rise import a_rise, drawn
from tests.figures.shipped import figure, words

POINT = st.tuples(st.floats(-300, 300), st.floats(-300, 300))
UNIT_FRAME = Frame((0, 0, 800, 800))


@given(st.lists(POINT, min_size=3, max_size=40))
def test_a_closed_outline_comes_back_to_its_first_point(points):
    text = path(points, Curve.CLOSED, UNIT_FRAME)

    steps = [int(n) for n in re.findall(r"-?\d+", text)][2:]
    total_x = steps[2] + sum(steps[4::2])
    total_y = steps[3] + sum(steps[5::2])
    assert abs(total_x) <= 1
    assert abs(total_y) <= 1


@given(st.lists(POINT, min_size=2, max_size=40))
def test_rounding_does_not_add_up_along_a_line(points):
    numbers = [int(n) for n in re.findall(r"-?\d+", path(points, Curve.LINE, UNIT_FRAME))]

    last = (sum(numbers[0::2]), sum(numbers[1::2]))

    assert abs(last[0] - points[-1][0]) <= 0.51
    assert abs(last[1] - points[-1][1]) <= 0.51


def test_every_paint_uses_tokens_that_every_theme_has():
    for theme in Theme:
        for body in Body:
            for skin in SKINS:
                tokens = colours(theme, body, skin)
                for paint in PAINTS.values():
                    assert {paint.fill, paint.stroke} <= {"none", *tokens}


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("skin", SKINS)
def test_the_working_part_stands_out_on_every_skin(theme, skin):
    tokens = colours(theme, Body.MAN, skin)

    against = max(
        contrast(tokens["muscle"], tokens["skin"]), contrast(tokens["muscle-l"], tokens["muscle"])
    )

    assert against >= 2.2


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("skin", SKINS)
def test_outlines_can_be_told_from_skin_and_plate(theme, skin):
    tokens = colours(theme, Body.WOMAN, skin)
    plate = tokens["halo"]

    assert contrast(tokens["arrow"], plate) >= 4.5
    assert max(contrast(tokens["skin-l"], plate), contrast(tokens["skin"], plate)) >= 3


def test_paper_shows_one_person_in_literal_colours():
    picture = _still("heel-raise")

    text = on_paper(picture, theme=Theme.PRINT, body=Body.WOMAN, skin="4")

    assert "class=" not in text
    assert "var(" not in text
    assert "animate" not in text
    assert colours(Theme.PRINT, Body.WOMAN, "4")["hair-c"] in text
    assert colours(Theme.PRINT, Body.MAN, "4")["hair-c"] not in text


def test_paper_drops_key_frames_of_a_moving_figure():
    drawn_figure = figure("heel-raise")
    from footbridge.figures.bake import tracks

    text = on_paper(moving(drawn_figure, tracks(drawn_figure)))

    assert "animate" not in text


def test_paper_can_show_the_other_side():
    text = on_paper(_still("heel-raise"), mirrored=True)

    root = ElementTree.fromstring(text)
    (group,) = list(root)
    assert group.attrib["transform"].endswith("scale(-1 1)")


def test_text_says_which_parts_belong_to_which_person():
    text = _still("heel-raise")

    assert text.count('<g class="bm">') == text.count('<g class="bw" display="none">') == 2


def test_the_words_follow_the_script():
    facts = bake(drawn(a_rise()), words())["rise.json"]

    assert "Rise, over 2 seconds: Both heels are high." in facts
    assert "Pause, for 1 second." in facts
    assert "the calf" in facts


def test_the_sheet_shows_what_it_is_given_and_escapes_it():
    page = sheet([Shown("x", "Up & down <now>", ("<svg></svg>",))])

    assert "Up &amp; down &lt;now&gt;" in page
    assert "<svg></svg>" in page
    assert 'data-theme="light"' in page


def _still(name: str) -> str:
    drawn_figure = figure(name)
    first = drawn_figure.script.stills[0]
    return still(drawn_figure, drawn_figure.script.poses[first], arrows=True)


def contrast(one: str, two: str) -> float:
    a, b = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (a + 0.05) / (b + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
