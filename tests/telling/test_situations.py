"""Every situation of the closed union has a title and a lead."""

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from footbridge.catalogue.words import Place, Stream
from footbridge.engine.shown import situations as d
from footbridge.engine.shown.decision import Decision
from footbridge.telling import situation

EXAMPLES = {
    d.NotScreened: d.NotScreened(),
    d.Emergency: d.Emergency(flags=("FLAG-B02", "GATE-01")),
    d.Paused: d.Paused(flags=("FLAG-04",), gates=("GATE-02",)),
    d.Reduced: d.Reduced(flags=("FLAG-10",), seated_only=True),
    d.Spared: d.Spared(places=(Place.SOLE_HEEL, Place.SOLE_BIG_TOE)),
    d.StopSignSeen: d.StopSignSeen(exercises=("heel-raise", "walking")),
    d.Flare: d.Flare(on=date(2026, 1, 8), streams=(Stream.STRENGTH,), percent=20),
    d.AwayNow: d.AwayNow(until=date(2026, 1, 9)),
    d.StartingAgain: d.StartingAgain(days=9, fresh_start=False),
    d.NotEnoughKnown: d.NotEnoughKnown(missing=("check_in", "next_day_answer", "question")),
    d.FirstDays: d.FirstDays(),
    d.OnCourse: d.OnCourse(),
}


@pytest.fixture(scope="module")
def a_day(told_lives) -> Decision:
    return told_lives[0][0]


@pytest.mark.parametrize("kind", get_args(d.Situation), ids=lambda kind: kind.__name__)
def test_every_situation_is_told(kind, a_day, catalogue):
    day = replace(a_day, situation=EXAMPLES[kind])

    told = situation(day, catalogue)

    assert told.title
    assert told.lead.endswith(".")
    assert "{" not in told.title + told.lead


def test_a_mark_without_a_place_speaks_of_the_foot(a_day, catalogue):
    day = replace(a_day, situation=d.Spared(places=tuple(Place)))

    told = situation(day, catalogue)

    assert told.lead == "You found a mark on a foot. We leave out what presses on it."


def test_something_new_that_is_not_said_yet_is_called_no_mark(a_day, catalogue):
    day = replace(a_day, situation=d.Spared(places=tuple(Place), untold=True))

    told = situation(day, catalogue)

    assert told.title == "Your feet rest until you say more"
    assert "mark" not in told.title + told.lead


def test_time_away_is_told_without_blame(a_day, catalogue):
    day = replace(a_day, situation=d.StartingAgain(days=9, fresh_start=False))

    told = situation(day, catalogue)

    assert told.title == "After a break of 9 days"
    assert "miss" not in (told.title + told.lead).lower()


def test_a_gate_tells_what_to_do_in_its_own_words(a_day, catalogue):
    day = replace(a_day, situation=d.Paused(gates=("GATE-05",)))

    told = situation(day, catalogue)

    assert catalogue.gates["GATE-05"].says in told.lead


def test_what_may_be_done_on_an_ordinary_day_depends_on_the_day(a_day, catalogue):
    ordinary = replace(a_day, situation=d.OnCourse())

    titles = {
        situation(replace(ordinary, is_strength_day=strength), catalogue).title
        for strength in (True, False)
    }

    assert len(titles) == 2
