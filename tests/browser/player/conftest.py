"""Ruth on a strength day, and the player on a device that keeps it already."""

import pytest
from playwright.sync_api import Page

from tests.browser.playing import begin_ruth, kept_by_worker, open_player


@pytest.fixture
def ruth(transactional_db) -> str:
    """Her key."""
    return begin_ruth()


@pytest.fixture
def player(opens, ruth) -> Page:
    page = opens()
    kept_by_worker(page)
    return open_player(page)
