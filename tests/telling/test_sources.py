import re

import pytest

from footbridge.telling import source, sources


def test_a_line_of_a_guide_is_named_with_its_line(catalogue):
    told = source("S2:L62", catalogue)

    assert catalogue.sources["S2"].title in told
    assert told.endswith("line 62")


def test_our_own_judgement_is_said_to_be_ours(catalogue):
    assert source("ours", catalogue) == "our own judgement"


def test_lines_of_one_guide_are_told_together(catalogue):
    told = sources(("S2:L62", "S2:L78", "C-07"), catalogue)

    assert told.count(catalogue.sources["S2"].title) == 1
    assert "lines 62 and 78" in told


def test_points_that_follow_one_another_are_folded(catalogue):
    told = sources(("C-17", "C-16", "C-19", "C-18", "C-22", "E3", "E5"), catalogue)

    assert told.count("where the guides differ") == 1
    assert "C-16 to C-19 and C-22" in told
    assert told.endswith("our notes on the evidence, E3 and E5")


def test_two_that_follow_one_another_are_both_named(catalogue):
    assert sources(("C-16", "C-17"), catalogue).endswith("C-16 and C-17")


def test_a_part_of_a_part_is_no_step_of_a_run(catalogue):
    assert sources(("E7", "E8", "E8a", "E9"), catalogue).endswith("E7, E8, E8a and E9")


def test_every_source_of_the_catalogue_has_words(catalogue):
    marks = {mark for rule in catalogue.rules.values() for mark in rule.sources}
    marks |= {mark for each in catalogue.exercises.values() for mark in each.sources}

    untold = [mark for mark in marks if source(mark, catalogue) == mark]

    assert untold == []


@pytest.mark.parametrize("mark", ["S9:L1", "C-99", "E3", "ours"])
def test_words_are_more_than_the_mark(mark, catalogue):
    assert len(re.findall(r"[a-z]{3,}", source(mark, catalogue))) >= 2
