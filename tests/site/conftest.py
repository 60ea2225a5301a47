"""A new telephone, and a folder of a site that a dumb host serves.

`./run site-test` builds the folder and names it; without one there is nothing to open.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect, sync_playwright

from tests.site.hosting import PATIENCE_MS, Host, telephone
from tests.site.swapped import patched

BUILT = os.environ.get("FOOTBRIDGE_TEST_SITE", "")

expect.set_options(timeout=PATIENCE_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever opens a site asks for one of these."""
    for item in items:
        if {"host", "built"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(autouse=True)
def _a_document_that_stays(monkeypatch) -> None:
    """No click waits for a navigation that never comes: not in a browser that is killed either."""
    patched(monkeypatch, goes_within=False)


@pytest.fixture
def built() -> Path:
    """The folder that was built."""
    if not BUILT:
        pytest.skip("no site was built: ./run site-test builds one")
    return Path(BUILT)


@pytest.fixture
def host(built) -> Iterator[Host]:
    served = Host(built)
    yield served
    served.stop()


@pytest.fixture
def device(chromium, tmp_path, host) -> Iterator[BrowserContext]:
    """A new telephone. Whatever it asks of anybody but the host fails the test."""
    elsewhere: list[str] = []
    with sync_playwright() as playwright:
        context = telephone(playwright, chromium, tmp_path / "profile")
        context.on("request", lambda asked: _note(elsewhere, asked.url, host.address))
        yield context
        context.close()
    assert elsewhere == []


def _note(elsewhere: list[str], url: str, home: str) -> None:
    if not url.startswith((home, "blob:", "data:")):
        elsewhere.append(url)
