"""The shipped catalogue, and the day of every story: the real things that must have words."""

import tomllib
from pathlib import Path

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_catalogue
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.shown.decision import Decision
from tests.engine.test_stories import person_of
from tests.life import facts_of

STORIES = sorted((Path(__file__).parents[1] / "engine" / "stories").glob("*.toml"))


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return read_catalogue()


@pytest.fixture(scope="session")
def told_lives(catalogue) -> list[tuple[Decision, Journal]]:
    """Each story's day with the journal behind it."""
    return [_lived(path, catalogue) for path in STORIES]


def _lived(path: Path, catalogue: Catalogue) -> tuple[Decision, Journal]:
    story = tomllib.loads(path.read_text(encoding="utf-8"))
    person, today = person_of(story.get("person", {})), story["today"]
    journal = Journal(facts=facts_of(story.get("journal", []), today, person, catalogue))
    return decide(journal, person, catalogue, today), journal
