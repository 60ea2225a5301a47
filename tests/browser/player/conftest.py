"""Ruth on a strength day, and the player on a device that keeps it already."""

import pytest
from playwright.sync_api import Page

# What the app is made of is imported in the fixtures: a folder's own conftest is read before
# Django is set up, when a file of this folder is asked for by itself.


@pytest.fixture
def ruth(transactional_db) -> str:
    """Her key."""
    from tests.browser.playing import begin_ruth

    return begin_ruth()


@pytest.fixture
def player(opens, ruth) -> Page:
    from tests.browser.playing import kept_by_worker, open_player

    page = opens()
    kept_by_worker(page)
    return open_player(page)
