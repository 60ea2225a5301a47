"""The tables that the engine still holds say what the catalogue says."""

from types import SimpleNamespace

import pytest

from footbridge.catalogue import leading, words
from footbridge.catalogue.model import Catalogue
from footbridge.engine import facts
from footbridge.engine.facts.walk import Surface
from footbridge.engine.progress.progress import Course
from footbridge.engine.signs import flags as triage
from footbridge.engine.signs import questions as asking
from footbridge.engine.streams import balance as standing
from footbridge.engine.today import day, due
from footbridge.engine.today.items import ItemMaker


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (words.Finding, facts.Finding),
        (words.StopSign, facts.StopSign),
        (words.Surface, Surface),
    ],
)
def test_the_words_are_the_same(ours, theirs) -> None:
    assert [each.value for each in ours] == [each.value for each in theirs]


def test_what_is_found_on_feet_leads_to_the_same_flags(catalogue: Catalogue) -> None:
    flags = catalogue.flags.values()

    assert leading.raised_by_findings(flags) == triage.FOUND_MEANS
    assert leading.asked_by_findings(flags) == asking.FOUND_ASKS
    assert [each for each in words.Finding if each.rests_its_place] == list(triage.SUSPENDS_LOAD)


def test_a_stop_asks_the_same_questions(catalogue: Catalogue) -> None:
    assert leading.asked_by_stops(catalogue.flags.values()) == asking.STOP_MEANS


def test_a_fall_opens_the_same_flags(catalogue: Catalogue) -> None:
    flags = leading.raised_by_falls(catalogue.flags.values())
    simple = catalogue.flags[flags[words.FallTold.ANY]].raised_by

    assert flags == {
        "any": "FLAG-10",
        "hurt": "FLAG-09",
        "head": "FLAG-B07",
        "cannot_stand": "FLAG-B07",
    }
    assert simple is not None
    assert simple.same_day_with == triage.BLOOD_THINNERS


def test_what_notes_show_asks_the_same_questions(catalogue: Catalogue) -> None:
    assert leading.asked_by_notes(catalogue.flags.values()) == {
        "second_leg": "FLAG-B01",
        "spreading_numbness": "FLAG-12",
        "falling_holds": "FLAG-03",
        "broken_nights": "FLAG-07",
        "repeated_triggers": "FLAG-B14",
        "strong_pain": "FLAG-15",
    }


def test_the_phases_say_the_same_ground_and_the_same_stretches(catalogue: Catalogue) -> None:
    for programme in catalogue.programmes.values():
        for phase in programme.phases:
            course = SimpleNamespace(phase_on=lambda _on, phase=phase: phase.id)
            items = SimpleNamespace(course=course, on=None, catalogue=catalogue)

            told = ItemMaker._surface(items)  # type: ignore[arg-type]

            assert Course.most_stretch_stage(course, None) == phase.stretch_stage  # type: ignore[arg-type]
            assert told.values["surface"] == phase.surface


def test_the_first_tests_are_the_same(catalogue: Catalogue) -> None:
    for programme in catalogue.programmes.values():
        assert programme.baseline_tests == due.BASELINE_TESTS


def test_the_balance_ladder_asks_for_tandem_from_the_same_rung(catalogue: Catalogue) -> None:
    for programme in catalogue.programmes.values():
        rungs = catalogue.ladders[programme.balance_ladder].rungs
        below = tuple(rung.id for rung in rungs if not rung.needs_tandem)
        begun = {rung.begun_with: rung.id for rung in rungs if rung.begun_with}

        assert below == standing.BELOW_TANDEM
        assert begun == {"semi_tandem": "B1", "tandem": day.TANDEM_RUNG}
