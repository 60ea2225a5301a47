"""Ruth, whom papers are about, and whole invented lives."""

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_catalogue
from footbridge.engine.person import Person
from footbridge.report.story import Story
from footbridge.telling.telephone import Numbers
from tests.life import facts_of
from tests.people import RUTH, START
from tests.report.telling import story_of

Tells = Callable[..., Story]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return read_catalogue()


@pytest.fixture
def tells(catalogue) -> Tells:
    """The story of a diary that ends today, told as stories tell theirs."""

    def tell(
        diary: Iterable[Mapping[str, Any]],
        days: int = 28,
        person: Person = RUTH,
        name: str = "Ruth",
        numbers: Numbers | None = None,
        looks_back: int | None = None,
    ) -> Story:
        today = START + timedelta(days=days - 1)
        facts = facts_of(diary, today, person, catalogue)
        return story_of(
            person, facts, today, catalogue, name=name, numbers=numbers, looks_back=looks_back
        )

    return tell
