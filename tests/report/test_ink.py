"""Black and white is enough: on paper no colour tells anything alone."""

import re

from footbridge.drawings.chart_svg import chart_svg
from footbridge.drawings.feet_marked import feet_marked
from footbridge.looking_back.charts import charts
from footbridge.report.ink import STYLE, in_ink

COLOUR = re.compile(r"#([0-9a-f]{3,6})\b")
CLASS = re.compile(r'class="([^"]+)"')
NO_STYLE_NEEDED = {
    "chart-svg",
    "chart-line",
    "chart-line--filled",
    "chart-band--own",
    "feet-small",
}
CALM = {"kind": "check_in", "slot": "morning", "pain": 3, "soreness": 1, "at": "08:00"}
DIARY = [
    {**CALM, "days": [-40, 0]},
    {"kind": "walk", "seconds": 600, "days": [-40, 0]},
    {"kind": "away", "first": "2026-01-20", "last": "2026-01-22", "why": "holiday", "day": -21},
    *(
        {"kind": "test", "measure": "single_leg", "side": side, "result": 9 + day, "day": -day}
        for side in ("left", "right")
        for day in (1, 20)
    ),
    {"kind": "test", "measure": "chair_stands", "result": 12, "day": -1},
]


def test_all_ink_is_grey():
    for colour in COLOUR.findall(STYLE):
        shades = set(colour) if len(colour) == 3 else {colour[n : n + 2] for n in (0, 2, 4)}
        assert len(shades) == 1, colour


def test_every_class_of_our_pictures_has_its_ink(tells):
    found = charts(tells(DIARY, days=42).known)
    drawn = [*found.rated, *found.tested, *([found.walked] if found.walked else [])]
    pictures = [chart_svg(each) for each in drawn] + [feet_marked("n", {"left:sole-heel"})]

    classes = {each for svg in pictures for names in CLASS.findall(svg) for each in names.split()}

    unknown = {each for each in classes - NO_STYLE_NEEDED if f".{each}" not in STYLE}
    assert len(classes) > 10
    assert unknown == set()


def test_two_legs_are_told_apart_by_filling_by_dashes_and_by_name(tells):
    found = charts(tells(DIARY, days=42).known)
    legs = next(each for each in found.tested if each.id == "single_leg")

    svg = chart_svg(legs)

    assert "chart-line--outlined" in svg
    assert "chart-line--filled" in svg
    assert ">Left</text>" in svg
    assert ".chart-line--outlined .chart-steps{stroke-dasharray:6 4}" in STYLE


def test_a_picture_with_its_own_colours_stays_as_it_is():
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path fill="#777"/></svg>'

    assert in_ink(drawn) == drawn
