"""Which yes is taken back with a slip: those to this sign, since it was over last."""

from datetime import timedelta
from typing import Any

from footbridge.care.slips import asks_before, raised_by_hand
from footbridge.catalogue.read import read_catalogue
from footbridge.catalogue.words import Outcome, Tier
from footbridge.engine.facts import Journal
from footbridge.engine.known.history import History, history_until
from footbridge.engine.shown.decision import OpenFlag
from tests.life import facts_of, moment
from tests.people import RUTH, START


def told(*entries: dict[str, Any]) -> History:
    catalogue = read_catalogue()
    facts = facts_of(entries, START, RUTH, catalogue)
    return history_until(Journal(facts=facts), START + timedelta(days=9), catalogue.numbers)


def raised(flag: str, day: int) -> dict[str, Any]:
    return {"kind": "flag_raised", "day": day, "flag": flag, "worse": False, "id": f"yes@{day}"}


def over(flag: str, day: int) -> dict[str, Any]:
    return {"kind": "flag_cleared", "day": day, "flag": flag}


def test_that_another_sign_is_over_ends_no_yes_to_this_one() -> None:
    history = told(raised("FLAG-12", 0), over("FLAG-08", 2), raised("FLAG-08", 3))

    assert [each.id for each in raised_by_hand("FLAG-12", history)] == ["yes@0"]


def test_what_was_over_before_is_not_taken_back() -> None:
    history = told(raised("FLAG-12", 0), over("FLAG-12", 2), raised("FLAG-12", 5))

    assert [each.id for each in raised_by_hand("FLAG-12", history)] == ["yes@5"]


def test_one_tap_is_too_little_where_any_yes_is_of_before() -> None:
    """All of them go with it: one that is days old is asked about once more."""
    now = moment(START + timedelta(days=5), "09:05")
    opened = OpenFlag(
        flag="FLAG-12",
        tier=Tier.WITHIN_DAYS,
        since=START,
        raised_by="yes@0",
        needs_clinician=False,
        outcome=Outcome.SEATED,
    )

    assert asks_before(opened, told(raised("FLAG-12", 0), raised("FLAG-12", 5)), now)
    assert not asks_before(opened, told(raised("FLAG-12", 5)), now)
