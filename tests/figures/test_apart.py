"""In a list, no two figures look alike."""

from dataclasses import replace

from footbridge.figures.checks.apart import CELLS, all_look_different, apart, raster
from footbridge.figures.figure import Figure
from tests.figures.shipped import IDS, figure


def test_no_two_figures_look_alike_in_a_list():
    figures = {name: figure(name) for name in IDS}

    found = all_look_different(figures)

    assert [str(finding) for finding in found] == []


def test_a_second_figure_of_the_same_pose_is_found():
    again = Figure(replace(figure("heel-raise").script, id="heel-raise-again"))

    found = all_look_different({"heel-raise": figure("heel-raise"), "again": again})

    assert [finding.joint for finding in found] == ["again"]


def test_a_picture_that_only_stands_aside_looks_the_same():
    script = figure("heel-raise").script
    left, top, right, bottom = figure("heel-raise").box
    cell = max(right - left, bottom - top) / CELLS
    frame = (left - 2 * cell, top, right - 2 * cell, bottom)
    aside = Figure(replace(script, drawing=replace(script.drawing, frame=frame)))

    assert apart(raster(figure("heel-raise")), raster(aside)) < 0.05


def test_the_start_and_the_end_of_a_large_movement_look_different():
    script = figure("sit-to-stand").script
    stood = Figure(replace(script, telling="stand"))
    seated = Figure(replace(script, telling="sit"))

    assert apart(raster(seated), raster(stood)) > 0.5
