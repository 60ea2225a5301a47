"""A still in fewer letters is the same still."""

import gzip
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from footbridge.figures.packed import packed
from footbridge.figures.palette import Body, Theme
from footbridge.figures.paper import on_paper
from footbridge.figures.svg import still
from tests.figures.shipped import IDS, figure

# Said once for all, or of one part alone: what a path takes from the groups around it.
INHERITED = ("fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width",
             "stroke-dasharray", "stroke-linecap", "stroke-linejoin")  # fmt: skip
HALF_A_UNIT = 0.5
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


def painted(name: str) -> str:
    """Its last still, over the pale outline of its first."""
    drawn = figure(name)
    first, last = (drawn.script.poses[drawn.script.stills[place]] for place in (0, -1))
    picture = still(drawn, last, arrows=True, before=first)
    return on_paper(picture, theme=Theme.LIGHT, body=Body.WOMAN, skin="3")


def looks(svg: str) -> list[dict[str, str]]:
    """How each path is painted, in the order in which they cover each other."""
    return list(_looks(ElementTree.fromstring(svg), {}))


def _looks(element: ElementTree.Element, around: dict[str, str]) -> Iterator[dict[str, str]]:
    own = {key: value for key, value in element.attrib.items() if key in INHERITED}
    told = around | own
    if element.tag.endswith("path"):
        yield _as_seen(told | {"opacity": element.get("opacity", "1")}, element.get("d", ""))
    else:
        assert "opacity" not in element.attrib, "a group is seen through as one"
    for child in element:
        yield from _looks(child, told)


def _as_seen(told: dict[str, str], path: str) -> dict[str, str]:
    """Without the ends of a line that has none."""
    has_ends = "stroke-dasharray" in told or not path.endswith("z")
    if not has_ends or told["stroke"] == "none":
        return told | {"stroke-linecap": ""}
    return {"stroke-linecap": "butt", **told}


@pytest.mark.parametrize("name", IDS)
def test_every_part_is_painted_as_before_and_in_the_same_order(name):
    picture = painted(name)

    assert looks(packed(picture)) == looks(picture)


@pytest.mark.parametrize("name", IDS)
def test_drawn_art_moves_by_no_more_than_half_a_unit(name):
    picture = painted(name)

    before, after = places(picture), places(packed(picture))

    assert len(after) == len(before)
    for one, other in zip(before, after, strict=True):
        assert len(one) == len(other)
        assert max((abs(a - b) for a, b in zip(one, other, strict=True)), default=0) <= HALF_A_UNIT


def places(svg: str) -> list[list[float]]:
    """The numbers of each path; those of art that is all curves as places, not as steps."""
    paths = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}path")
    return [_places(path.get("d", "")) for path in paths]


def _places(path: str) -> list[float]:
    numbers = [float(each) for each in NUMBER.findall(path)]
    if set(re.findall(r"[A-Za-z]", path)) != {"M", "c", "z"}:
        return numbers
    here, found = numbers[:2], numbers[:2]
    for start in range(2, len(numbers), 6):
        steps = numbers[start : start + 6]
        found += [here[place % 2] + step for place, step in enumerate(steps)]
        here = found[-2:]
    return found


def test_a_still_is_a_tenth_lighter_on_the_way():
    picture = painted("heel-toe-rock")

    assert sent(packed(picture)) <= sent(picture) * 0.9


def sent(text: str) -> int:
    return len(gzip.compress(text.encode(), mtime=0))
