"""A warning sign and its clearing that give the same moment: what was told later came later."""

from datetime import timedelta

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.decide import decide
from footbridge.engine.facts import Entry, FlagCleared, FlagRaised, Journal
from tests.life import moment
from tests.people import RUTH, START


@pytest.mark.parametrize(("minutes_later", "stands"), [(-1, True), (1, False)])
def test_of_one_moment_what_was_told_later_counts(
    catalogue: Catalogue, minutes_later: int, stands: bool
) -> None:
    at = moment(START, "08:00")
    told = at + timedelta(hours=1)
    raised = Entry(id="yes", at=at, recorded=told, what=FlagRaised(flag="FLAG-04"))
    cleared = Entry(
        id="over",
        at=at,
        recorded=told + timedelta(minutes=minutes_later),
        what=FlagCleared(flag="FLAG-04", clinician="Dr Osei"),
    )

    decision = decide(Journal(facts=(cleared, raised)), RUTH, catalogue, START)

    assert bool(decision.flags) is stands
