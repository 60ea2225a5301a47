"""The card as a file: its colours are those of the pages, and its words stay inside it."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge import web
from footbridge.drawings.bridge import PLANKS, shapes
from footbridge.drawings.card import Card
from footbridge.drawings.card_svg import CLASSES, MARGIN, PAINTS, SITE, WIDTH, card_svg, wrapped

TOKENS = Path(web.__file__).parent / "static" / "web" / "css" / "tokens.css"
COLOUR = re.compile(r"#[0-9a-f]{6}")


def a_card(**more) -> Card:
    told = {"title": "My bridge", "goal": "My goal: the market", "days": "3 days done."}
    return Card(**{"laid": 3, "of": PLANKS, **told, **more})


def test_every_colour_is_a_token_of_the_light_pages() -> None:
    light = TOKENS.read_text().partition(":root {")[2].partition("}")[0]

    painted = {value for paint in PAINTS.values() for value in paint.values()}

    assert {each for each in painted if COLOUR.fullmatch(each)} <= set(COLOUR.findall(light))


@pytest.mark.parametrize("laid", [0, 1, 13, 14, 83, 84, 200])
def test_every_class_of_the_bridge_is_painted(laid) -> None:
    drawn = shapes(SITE, laid=laid, has_next=False)

    assert {name for told in CLASSES.findall(drawn) for name in told.split()} <= set(PAINTS)
    assert ElementTree.fromstring(card_svg(a_card(laid=laid)).svg) is not None


def test_a_long_goal_makes_a_taller_picture_and_stays_inside() -> None:
    short, long = card_svg(a_card()), card_svg(a_card(goal="walk " * 24, lines=("a",) * 6))

    lowest = max(int(y) for y in re.findall(r'<text[^>]* y="(\d+)"', long.svg))
    assert short.height < long.height
    assert lowest <= long.height - MARGIN / 2
    assert f'viewBox="0 0 {WIDTH} {long.height}"' in long.svg


@given(st.text(max_size=120), st.integers(4, 40))
def test_lines_are_never_too_long_and_lose_no_letter(text, most) -> None:
    lines = list(wrapped(text, most))

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(len(line) <= most for line in lines)


def test_wide_letters_count_twice() -> None:
    assert list(wrapped("歩歩歩歩歩", 4)) == ["歩歩", "歩歩", "歩"]
