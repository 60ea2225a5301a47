"""The day is that of the clock on the person's wall, wherever that is."""

import tomllib
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.decide import decide
from footbridge.engine.facts import CheckIn, Entry, Fact, Journal, Session, Walk
from footbridge.engine.known.time_of_day import day_of_entry
from footbridge.engine.person import Slot
from tests.engine.test_stories import STORIES, check, person_of
from tests.life import NUMBERS, facts_of

FAR_EAST, FAR_WEST = timezone(timedelta(hours=13)), timezone(timedelta(hours=-11))
ANY_STORY = STORIES[::60]
EVENING = CheckIn(slot=Slot.EVENING, pain=2)
MORNING = CheckIn(slot=Slot.MORNING, pain=2)


@pytest.mark.parametrize("place", [FAR_EAST, FAR_WEST])
@pytest.mark.parametrize(
    ("hour", "what", "is_of_the_day_before"),
    [
        (3, EVENING, True),
        (3, Session(sets=()), True),
        (3, MORNING, False),
        (3, Walk(seconds=300), False),
        (4, EVENING, False),
        (4, Session(sets=()), False),
        (8, MORNING, False),
        (23, EVENING, False),
    ],
)
def test_the_day_is_that_of_the_wall_and_a_night_is_of_the_evening_before(
    place: timezone, hour: int, what: Fact, is_of_the_day_before: bool
) -> None:
    at = datetime(2026, 1, 6, hour, tzinfo=place)

    on = day_of_entry(Entry(id="told", at=at, recorded=at, what=what), NUMBERS)

    assert on == date(2026, 1, 5 if is_of_the_day_before else 6)


@pytest.mark.parametrize("place", [FAR_EAST, FAR_WEST])
@pytest.mark.parametrize("path", ANY_STORY, ids=lambda path: path.stem)
def test_a_life_is_decided_alike_in_auckland_and_in_hawaii(
    catalogue: Catalogue, path: Path, place: timezone
) -> None:
    """The same hours on the wall, far from those of the server (N11)."""
    story = tomllib.loads(path.read_text(encoding="utf-8"))
    person, today = person_of(story.get("person", {})), story["today"]
    facts = facts_of(story.get("journal", []), today, person, catalogue)
    there = tuple(
        replace(one, at=one.at.replace(tzinfo=place), recorded=one.recorded.replace(tzinfo=place))
        for one in facts
    )

    decision = decide(Journal(facts=there), person, catalogue, today)

    check(story["expect"], decision)
    assert decision == decide(Journal(facts=facts), person, catalogue, today)
