"""A real Chromium against a real server in this process, and Ruth, who lives with it."""

import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tools.letting_in import let_in

PHONE = {"width": 390, "height": 844}
TABLET = {"width": 820, "height": 1180}
DESKTOP = {"width": 1280, "height": 800}
# What is waited for and does not come is a fault, however long that takes to be sure of; what
# comes late on a busy machine is none.
PATIENCE_MS = 60_000
AFTERNOON_HOUR = 13
# A folder of a site, to go there and to no server.
SITE = os.environ.get("FOOTBRIDGE_SITE", "")

expect.set_options(timeout=PATIENCE_MS)

Opens = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)
    if SITE:
        from tests.browser import on_site

        on_site.leave_out([item for item in items if "tests/browser" in item.path.as_posix()])


@pytest.fixture(scope="session", autouse=True)
def early_afternoon() -> Iterator[None]:
    """Server and browser stand where it is early afternoon now.

    A browser has its own clock, and what is done at night belongs to the evening before.
    """
    east = (AFTERNOON_HOUR - datetime.now(UTC).hour + 12) % 24 - 12
    place = f"Etc/GMT{-east:+d}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "TIME_ZONE", place)
        patch.setenv("TZ", place)
        time.tzset()
        timezone.get_default_timezone.cache_clear()
        yield
    time.tzset()
    timezone.get_default_timezone.cache_clear()


@pytest.fixture(scope="session")
def engines(chromium: str, early_afternoon: None) -> Iterator[Callable[[bool], Browser]]:
    """Chromium, with pages that Back brings as they were left or without, as it is asked for.

    Playwright cannot wait for such a page, so only the tests that mean Back ask for them.
    """
    with sync_playwright() as playwright:

        @cache
        def launched(remembers: bool) -> Browser:
            return playwright.chromium.launch(
                executable_path=chromium,
                args=["--no-sandbox"],
                ignore_default_args=["--disable-back-forward-cache"] if remembers else None,
            )

        yield launched


@pytest.fixture(scope="session")
def engine(engines) -> Browser:
    return engines(False)


if SITE:

    @pytest.fixture
    def opens(engines, transactional_db) -> Iterator[Opens]:
        """The same where there is no server: the device has all of it."""
        from tests.browser import on_site

        yield from on_site.opens(engines, Path(SITE), PHONE)

else:

    @pytest.fixture
    def opens(engines, live_server) -> Iterator[Opens]:
        """Opens a page of a new device that is signed in. `display` is the cookie of the display.

        With `remembers`, Back brings a page as it was left where the browser may. What is opened
        `beside` a page is of the same person on another device.
        """
        yield from _of_server(engines, live_server)


def _of_server(engines: Callable[[bool], Browser], live_server) -> Iterator[Opens]:
    contexts = []

    def open_page(
        path: str = "/",
        *,
        size=PHONE,
        display: str = "",
        script=True,
        remembers=False,
        beside: Page | None = None,
        **more,
    ) -> Page:
        browser = engines(remembers)
        context = browser.new_context(
            viewport=size, java_script_enabled=script, locale="en-GB", **more
        )
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        if display:
            cookie = {"name": "footbridge_display", "value": display, "url": live_server.url}
            context.add_cookies([cookie])
        page = context.new_page()
        let_in(page, live_server.url)
        if path != "/":
            page.goto(live_server.url + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def ruth(transactional_db) -> str:
    """Her key. She began yesterday."""
    from footbridge import care
    from tests.browser.people import ruth_since

    now = timezone.localtime()
    return care.begin(name="Ruth", person=ruth_since(now.date() - timedelta(days=1)), now=now)


@pytest.fixture
def now() -> datetime:
    return timezone.localtime()
