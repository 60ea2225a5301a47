"""What a page is told of tests that wait is what puts off those that are due."""

import tomllib
from pathlib import Path

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.engine.decide import decided, today_of, where_it_stands
from footbridge.engine.facts import Journal
from footbridge.engine.shown import tests_wait as told
from footbridge.engine.today.due import waits_with_tests
from tests.engine.test_stories import person_of
from tests.life import facts_of

STORIES = sorted((Path(__file__).parent / "stories").glob("*.toml"))


@pytest.mark.covers("GATE-07", "RULE-22")
def test_pages_and_plan_let_the_same_tests_wait_in_every_story(catalogue: Catalogue) -> None:
    found = {}

    for path in STORIES:
        story = tomllib.loads(path.read_text(encoding="utf-8"))
        person, today = person_of(story.get("person", {})), story["today"]
        facts = facts_of(story.get("journal", []), today, person, catalogue)
        case, progress = where_it_stands(Journal(facts=facts), person, catalogue, today)
        plan = waits_with_tests(today_of(case, progress).limits)
        found[path.stem] = (told.tests_wait(decided(case, progress)), plan)

    assert {name: both for name, both in found.items() if both[0] != both[1]} == {}
    assert {plan for _, plan in found.values()} == {True, False}
