"""A chart as a picture: readable aloud, free of colours, and nothing over something else."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from footbridge.drawings.chart import Axis, Chart, Gap, Line, Look, Plank, Table
from footbridge.drawings.chart_frame import HEIGHT, LARGE, USUAL, WIDTH
from footbridge.drawings.chart_svg import chart_svg
from footbridge.drawings.feet_marked import feet_marked
from footbridge.drawings.shares import Share, share_svg

FIRST = date(2026, 1, 5)
SVG = "{http://www.w3.org/2000/svg}"


def chart(lines: tuple[Line, ...], **more) -> Chart:
    axis = Axis(
        first=FIRST, last=FIRST + timedelta(days=83), ticks=((FIRST, "5 Jan"),), hi=10, step=5
    )
    told = {"title": "Pain & more", "sentence": "Usually <4>.", "table": Table(heads=(), rows=())}
    return Chart(**{"id": "pain", "unit": "points", "axis": axis, "lines": lines, **told, **more})


def planks(*heights: int) -> tuple[Plank, ...]:
    return tuple(
        Plank(
            first=FIRST + timedelta(days=14 * place),
            last=FIRST + timedelta(days=14 * place + 13),
            height=height,
            words=str(height),
        )
        for place, height in enumerate(heights)
    )


def texts(svg: str, kind: str) -> list[str]:
    return re.findall(rf'<text class="{kind}"[^>]*>([^<]*)<', svg)


def test_the_picture_is_named_and_described_by_the_words_of_the_chart():
    svg = chart_svg(chart((Line(name="", look=Look.FILLED, planks=planks(4, 3)),)))

    root = ElementTree.fromstring(svg)

    assert root.find("title").text == "Pain & more"
    assert root.find("desc").text == "Usually <4>."
    assert root.get("aria-labelledby") == "pain-t pain-d"


def test_there_is_no_colour_and_no_style_in_it():
    lines = (
        Line(name="Left", look=Look.FILLED, planks=planks(4, 3), dots=((FIRST, 5.0),)),
        Line(name="Right", look=Look.OUTLINED, planks=planks(6, 7)),
    )

    svg = chart_svg(chart(lines))

    assert not re.search(r"style=|fill=|stroke=|#[0-9a-f]{3}|var\(", svg)


def test_the_same_chart_is_drawn_the_same_way():
    told = chart((Line(name="", look=Look.FILLED, planks=planks(1, 9, 2)),))

    assert chart_svg(told) == chart_svg(told)


def test_with_many_planks_the_first_the_last_and_the_ends_have_their_numbers():
    line = Line(name="", look=Look.FILLED, planks=planks(5, 6, 9, 6, 5, 4))
    many = Line(name="", look=Look.FILLED, planks=tuple(
        Plank(
            first=FIRST + timedelta(days=9 * n),
            last=FIRST + timedelta(days=9 * n + 8),
            height=height,
            words=str(height),
        )
        for n, height in enumerate((5, 5, 9, 5, 5, 1, 5, 5, 6))
    ))  # fmt: skip

    assert sorted(texts(chart_svg(chart((line,))), "chart-value")) == [
        "4",
        "5",
        "5",
        "6",
        "6",
        "9",
    ]
    assert sorted(texts(chart_svg(chart((many,))), "chart-value")) == ["1", "5", "6", "9"]


def test_two_names_that_end_at_one_height_keep_apart():
    lines = tuple(
        Line(name=name, look=look, planks=planks(5, 5))
        for name, look in (("Left", Look.FILLED), ("Right", Look.OUTLINED))
    )

    lows = re.findall(r'chart-name" x="[\d.]+" y="([\d.]+)"', chart_svg(chart(lines)))

    assert abs(float(lows[0]) - float(lows[1])) >= 16


heights = st.lists(st.integers(0, 10), min_size=1, max_size=6)


@given(heights, heights)
def test_nothing_is_drawn_outside_the_picture(left, right):
    lines = (
        Line(name="Left", look=Look.FILLED, planks=planks(*left)),
        Line(name="Right", look=Look.OUTLINED, planks=planks(*right)),
    )

    svg = chart_svg(chart(lines))

    for box in ElementTree.fromstring(svg).iter("rect"):
        assert float(box.get("x")) >= 0
        assert float(box.get("x")) + float(box.get("width")) <= WIDTH
        assert 0 <= float(box.get("y")) <= HEIGHT


def test_places_on_the_top_of_the_foot_bring_the_tops_into_the_picture():
    soles = feet_marked("a", {"left:sole-heel"})
    both = feet_marked("b", {"left:sole-heel", "right:top-ankle"})

    assert 'viewBox="0 0 380 372"' in soles
    assert 'viewBox="0 0 784 372"' in both


def test_two_drawings_of_feet_share_no_id():
    ids = re.findall(r'id="([^"]+)"', feet_marked("a", ()) + feet_marked("b", ()))

    assert len(ids) == len(set(ids)) > 0


def test_a_share_is_planks_that_can_be_counted_or_a_board():
    few = share_svg(Share(name="Socks", count=2, of=3))
    many = share_svg(Share(name="Socks", count=20, of=40))

    assert (few.count("share-on"), few.count("share-off")) == (2, 1)
    assert 'width="174.0"' in many


# With large letters


def boxes(svg: str, kind: str, letter: float) -> list[tuple[float, float]]:
    """From where to where the words of this kind reach that begin at their place."""
    found = re.findall(rf'<text class="{kind}" x="([\d.]+)" y="[\d.]+">([^<]*)<', svg)
    return sorted((float(x), float(x) + len(words) * letter) for x, words in found)


def with_days(**more) -> Chart:
    line = Line(name="Left", look=Look.FILLED, planks=planks(4, 3, 2, 5, 6, 4))
    ticks = tuple(
        (FIRST + timedelta(days=21 * n), words)
        for n, words in enumerate(("21 August", "18 Sep", "16 Oct", "13 Nov"))
    )
    axis = Axis(first=FIRST, last=FIRST + timedelta(days=83), ticks=ticks, hi=120, step=40)
    return chart((line,), axis=axis, **more)


def test_large_letters_have_room_beside_each_other_and_inside_the_picture():
    svg = chart_svg(with_days(), is_large=True)

    days = boxes(svg, "chart-day", LARGE.letter)
    assert days
    assert all(end <= start for (_, end), (start, _) in pairwise(days))
    assert all(end <= WIDTH + LARGE.letter for _, end in days)


def test_with_large_letters_there_are_fewer_of_them_and_never_more():
    usual, large = chart_svg(with_days()), chart_svg(with_days(), is_large=True)

    for kind in ("chart-day", "chart-value", "chart-num"):
        assert 0 < len(texts(large, kind)) <= len(texts(usual, kind))


def test_steps_without_room_for_their_numbers_leave_the_ends():
    crowded = replace(with_days().axis, hi=120, step=10)

    svg = chart_svg(replace(with_days(), axis=crowded), is_large=True)

    assert texts(svg, "chart-num") == ["0", "120"]


@given(st.lists(st.lists(st.integers(0, 10), max_size=9), min_size=1, max_size=3), st.booleans())
def test_any_number_of_planks_on_any_number_of_lines_is_drawn(heights, is_large):
    lines = tuple(
        Line(name=f"Line {n}", look=Look.OUTLINED if n else Look.FILLED, planks=planks(*each))
        for n, each in enumerate(heights)
    )

    svg = chart_svg(chart(lines), is_large=is_large)

    assert svg.count("<rect x=") == sum(len(each) for each in heights)


def test_both_layouts_can_stand_on_one_page():
    svgs = [chart_svg(with_days(), is_large=is_large) for is_large in (False, True)]

    ids = [each for svg in svgs for each in re.findall(r'id="([^"]+)"', svg)]
    assert len(ids) == len(set(ids)) == 4
    assert [ElementTree.fromstring(svg).get("aria-labelledby") for svg in svgs] == [
        "pain-t pain-d",
        "pain-t-large pain-d-large",
    ]


def standing(svg: str, kind: str) -> list[tuple[float, float, str]]:
    found = re.findall(rf'<text class="{kind}" x="([\d.]+)" y="([\d.]+)">([^<]*)<', svg)
    return [(float(x), float(y), words) for x, y, words in found]


def test_two_gaps_side_by_side_are_named_once_and_a_number_comes_before_a_name():
    days = [(30, 35), (36, 41), (70, 83)]
    gaps = tuple(
        Gap(first=FIRST + timedelta(days=first), last=FIRST + timedelta(days=last), name="away")
        for first, last in days
    )
    low = chart((Line(name="", look=Look.FILLED, planks=planks(4, 3)),), gaps=gaps)
    high = replace(low, lines=(Line(name="", look=Look.FILLED, planks=planks(8, 8, 8, 8, 8, 10)),))

    assert len(standing(chart_svg(low), "chart-away")) == 2
    names = standing(chart_svg(high), "chart-away")
    assert len(names) == 1
    assert "10" in texts(chart_svg(high), "chart-value")


def test_no_number_lies_over_a_plank_of_the_other_line():
    lines = (
        Line(name="Left", look=Look.FILLED, planks=planks(5, 6, 6)),
        Line(name="Right", look=Look.OUTLINED, planks=planks(6, 7, 7)),
    )

    svg = chart_svg(chart(lines))

    drawn = re.findall(r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"', svg)
    boards = [tuple(map(float, each)) for each in drawn]
    numbers = standing(svg, "chart-value")
    assert len(numbers) >= 4
    for x, low, words in numbers:
        over = [
            left for left, top, wide in boards
            if left < x < left + wide and top < low and low - USUAL.label_high < top + USUAL.thick
        ]  # fmt: skip
        assert not over, words


def test_a_long_number_of_the_axis_stands_inside_the_picture():
    axis = replace(with_days().axis, hi=600, step=200)

    svg = chart_svg(replace(with_days(), axis=axis))

    wide = len("600") * USUAL.letter
    assert all(x - wide >= 0 for x, _, _ in standing(svg, "chart-num"))
