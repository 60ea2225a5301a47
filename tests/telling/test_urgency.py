from datetime import date

import pytest

from footbridge.catalogue.words import Outcome
from footbridge.engine.shown.decision import OpenFlag
from footbridge.telling import flag
from footbridge.telling.urgency import HOW_SOON, LEFT_OF_THE_DAY, WHOM


def standing(flag_id: str, tier: int, *, needs_clinician: bool = True) -> OpenFlag:
    return OpenFlag(
        flag=flag_id,
        tier=tier,
        since=date(2026, 11, 20),
        raised_by="f1",
        needs_clinician=needs_clinician,
        outcome=Outcome.PAUSE,
    )


def test_every_flag_of_the_catalogue_can_be_told_at_every_tier(catalogue):
    for known in catalogue.flags.values():
        for tier in HOW_SOON:
            told = flag(standing(known.id, tier), catalogue)

            assert told.steps
            assert told.whom.endswith(".")


def test_whom_to_call_is_known_for_every_flag(catalogue):
    assert {each.call for each in catalogue.flags.values()} <= set(WHOM)


def test_every_outcome_says_what_is_left_of_the_day():
    assert set(LEFT_OF_THE_DAY) == set(Outcome)


@pytest.mark.covers("FLAG-04")
def test_a_flag_that_became_an_emergency_calls_the_emergency_number(catalogue):
    told = flag(standing("FLAG-04", tier=1), catalogue)

    assert told.how_soon == "Right now"
    assert "emergency number" in told.whom


def test_it_is_said_who_can_end_a_flag(catalogue):
    urgent = flag(standing("FLAG-04", 2), catalogue)
    mild = flag(standing("FLAG-08", 3, needs_clinician=False), catalogue)

    assert "clinician" in urgent.ends
    assert "until you say" in mild.ends
