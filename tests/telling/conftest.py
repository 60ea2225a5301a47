"""The shipped catalogue, and the day of every story: the real things that must have words."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_catalogue
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.shown.decision import Decision, Reason
from tests.engine.test_stories import person_of
from tests.life import facts_of
from tests.telling.lives import lived

STORIES = sorted((Path(__file__).parents[1] / "engine" / "stories").glob("*.toml"))
LIVES = 12


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return read_catalogue()


@pytest.fixture(scope="session")
def told_lives(catalogue) -> list[tuple[Decision, Journal]]:
    """Each story's day with the journal behind it."""
    return [day_of_story(path, catalogue) for path in STORIES]


@pytest.fixture(scope="session")
def given(told_lives, catalogue) -> list[Reason]:
    """Every reason of all stories and of some lives in which anything may happen."""
    decisions = [decision for decision, _ in told_lives]
    decisions += [each for seed in range(LIVES) for each in lived(catalogue, seed)]
    return list({repr(each): each for each in reasons_in(tuple(decisions))}.values())


def reasons_in(whole: object) -> Iterator[Reason]:
    """Every reason of a decision, wherever it stands."""
    if isinstance(whole, Reason):
        yield whole
    elif isinstance(whole, tuple):
        for each in whole:
            yield from reasons_in(each)
    elif isinstance(whole, Mapping):
        for each in whole.values():
            yield from reasons_in(each)
    elif is_dataclass(whole):
        for each in fields(whole):
            yield from reasons_in(getattr(whole, each.name))


def day_of_story(path: Path, catalogue: Catalogue) -> tuple[Decision, Journal]:
    story = tomllib.loads(path.read_text(encoding="utf-8"))
    person, today = person_of(story.get("person", {})), story["today"]
    journal = Journal(facts=facts_of(story.get("journal", []), today, person, catalogue))
    return decide(journal, person, catalogue, today), journal
