"""`footbridge trends`: the sentences of the page of progress, in a terminal."""

import pytest

pytestmark = pytest.mark.usefixtures("ruth")


@pytest.mark.covers("TRACK-14")
def test_each_measure_that_was_told_has_its_sentence(run):
    run("log", "walk", "12")
    run("log", "check-in", "--pain", "4", "--soreness", "1")

    told = run("trends").stdout

    assert told.startswith("What has changed")
    assert "Nerve pain" in told
    assert "12" in told


def test_where_a_single_answer_was_given_nothing_is_called_better_or_worse(run):
    run("log", "check-in", "--pain", "4", "--soreness", "1")

    told = run("trends").stdout

    assert "Likely" not in told
