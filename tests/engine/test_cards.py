"""Cards between sessions: one a day in turn, and those that a gate asks for before training."""

from dataclasses import replace
from datetime import timedelta

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.decide import decide
from footbridge.engine.facts import Entry, FlagRaised, Journal
from footbridge.engine.person import Person, Screening
from tests.life import moment
from tests.people import RUTH, START

ALL_DAYS = 40


def cards_of(person: Person, catalogue: Catalogue) -> set[str | None]:
    return {
        decide(Journal(), person, catalogue, START + timedelta(days=day)).card
        for day in range(ALL_DAYS)
    }


def with_gate(*gates: str) -> Person:
    return replace(RUTH, screening=Screening(asked_on=START, yes=gates))


@pytest.mark.covers("GATE-08")
def test_the_sugar_card_is_for_those_who_need_it_and_comes_before_every_session(
    catalogue: Catalogue,
) -> None:
    needed = decide(Journal(), with_gate("GATE-08"), catalogue, START)

    assert needed.cards_first == ("GLUCOSE-01",)
    assert "GLUCOSE-01" not in cards_of(RUTH, catalogue)
    assert decide(Journal(), RUTH, catalogue, START).cards_first == ()


@pytest.mark.covers("REC-04", "GATE-13")
def test_a_cold_pack_is_never_shown_to_somebody_whom_cold_hurts(catalogue: Catalogue) -> None:
    feels = replace(with_gate("GATE-13"), numb=False)

    assert "REC-04" not in cards_of(feels, catalogue)
    assert "REC-04" in cards_of(replace(RUTH, numb=False), catalogue)


@pytest.mark.covers("REC-03", "REC-04")
def test_numb_feet_get_no_card_that_needs_feeling(catalogue: Catalogue) -> None:
    needing = {card.id for card in catalogue.cards.values() if card.needs_feeling}

    assert needing
    assert not needing & cards_of(RUTH, catalogue)


@pytest.mark.covers("REC-01", "REC-03", "REC-04", "FLAG-B10")
@pytest.mark.parametrize(
    ("flag", "cards"),
    [("FLAG-04", {"REC-01", "REC-03", "REC-04"}), ("FLAG-B10", {"REC-01"})],
)
def test_no_card_goes_against_a_sign_that_stands(
    catalogue: Catalogue, flag: str, cards: set[str]
) -> None:
    """No massage on a calf that may hold a clot; no bath, no ice on broken skin (C-24, C-39)."""
    feels = replace(RUTH, numb=False)
    at = moment(START, "07:00")
    raised = Entry(id="yes", at=at, recorded=at, what=FlagRaised(flag=flag))

    shown = {
        decide(Journal(facts=(raised,)), feels, catalogue, START + timedelta(days=day)).card
        for day in range(ALL_DAYS)
    }

    assert not cards & shown
    assert cards <= cards_of(feels, catalogue)


def test_every_other_card_comes_round(catalogue: Catalogue) -> None:
    feels = replace(RUTH, numb=False)

    assert cards_of(feels, catalogue) == {
        card.id for card in catalogue.cards.values() if not card.on_request
    }
