"""Ruth after some weeks, as a look back sees her."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.read import read_catalogue
from footbridge.engine.facts import Journal
from footbridge.engine.known.answers import person_on
from footbridge.engine.known.history import history_until
from footbridge.engine.person import Person
from footbridge.looking_back.known import Known, known
from tests.life import facts_of
from tests.people import RUTH, START

Looks = Callable[..., Known]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return read_catalogue()


@pytest.fixture
def looks(catalogue) -> Looks:
    """What is known after so many days of a diary, told as stories tell theirs."""

    def look(
        diary: Iterable[Mapping[str, Any]],
        days: int,
        person: Person = RUTH,
        planned: Mapping[date, int] | None = None,
    ) -> Known:
        today = START + timedelta(days=days - 1)
        facts = facts_of(diary, today, person, catalogue)
        journal = Journal(facts=facts)
        history = history_until(journal, today, catalogue.numbers, person.started_on)
        return known(person_on(person, history), history, catalogue, planned)

    return look
