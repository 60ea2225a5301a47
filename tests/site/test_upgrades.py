"""A newer folder over the old one: nobody is disturbed, nothing is lost, and going back is said.

The newer one is made up: it calls itself otherwise and changes the tables.
"""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.doing import tick
from tests.site.another_build import a_migration, another_build
from tests.site.hosting import Host, checks_in, is_set_up, opened
from tests.site.test_kills import saves_a_walk

NEWER = "9.9.9-made-up"


@pytest.fixture
def folder(built, tmp_path) -> Path:
    """A folder of its own for the host, so that another can be laid over it."""
    shutil.copytree(built, tmp_path / "site", ignore=shutil.ignore_patterns("*.br", "*.gz"))
    return tmp_path / "site"


@pytest.fixture
def host(folder):
    served = Host(folder)
    yield served
    served.stop()


def begins(device: BrowserContext, host: Host) -> Page:
    page = opened(device, host.address)
    is_set_up(page)
    page.get_by_role("link", name="Go to today").click()
    checks_in(page)
    return page


def version_at(page: Page, host: Host) -> str:
    page.goto(f"{host.address}settings/here/")
    page.get_by_role("heading", name="What Footbridge can do here").wait_for()
    return page.get_by_text("Version").inner_text()


def plays_on_to_the_end(page: Page) -> None:
    """Page by page, until the session is saved."""
    while not page.url.endswith("/end/"):
        for name, value in (
            ("effort", 6), ("sensation", 2), ("steadiness", 1), ("touches", 0), ("grabs", 0)
        ):  # fmt: skip
            if page.locator(f'input[name="{name}"]').count():
                tick(page, name, str(value))
        before = page.url
        page.get_by_role("button", name="Done").click()
        page.wait_for_url(lambda url, before=before: url != before)
    page.get_by_role("button", name="End the session").click()
    page.wait_for_url(lambda url: "/session/" not in url)


KEPT = """async () => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle("footbridge+");
  const digests = {};
  for (const name of ["footbridge.sqlite3", "footbridge.sqlite3-wal"]) {
    const file = await (await folder.getFileHandle(name)).getFile();
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    digests[name] = [...new Uint8Array(digest)].join(" ");
  }
  return digests;
}"""
NEXT_WAITS = """async () => {
  const kept = await navigator.serviceWorker.getRegistration();
  for (let tries = 0; tries < 60; tries += 1) {
    if (kept.waiting) return "waits";
    if (!kept.installing) await kept.update();
    await new Promise((go) => setTimeout(go, 1000));
  }
  return `installing ${kept.installing?.state}, active ${kept.active?.state}`;
}"""


def next_one_waits(page: Page) -> None:
    """Until the device has all of the folder that lies there now, which waits for every window to
    close.
    """
    assert page.evaluate(NEXT_WAITS) == "waits"


@pytest.mark.covers("TRACK-14")
def test_an_open_session_goes_on_and_the_next_start_is_the_newer_version(
    device, built, folder, host
):
    page = begins(device, host)
    page.locator('a[href="/session/"]').first.click()
    page.get_by_role("button", name="Go page by page").click()
    page.wait_for_url("**/session/*/")

    build = another_build(built, folder, version=NEWER, more=a_migration(built))
    next_one_waits(page)
    plays_on_to_the_end(page)
    page.close()
    page = opened(device, f"{host.address}welcome/")
    said = version_at(page, host)
    page.goto(host.address)

    assert (NEWER in said, build in said) == (True, True)
    expect(page.get_by_text("Session,").first).to_be_visible()
    saves_a_walk(opened(device, f"{host.address}walk/"), 12)


@pytest.mark.covers("TRACK-14")
def test_a_reload_of_the_only_window_is_the_newer_version(device, built, folder, host):
    page = begins(device, host)
    build = another_build(built, folder, version=NEWER, more=a_migration(built))
    next_one_waits(page)

    page.reload()
    said = version_at(page, host)

    assert (NEWER in said, build in said) == (True, True)


def test_while_another_window_is_open_a_reload_disturbs_nobody(device, built, folder, host):
    first = begins(device, host)
    second = opened(device, host.address)
    second.locator("main.today").wait_for()
    build = another_build(built, folder, version=NEWER, more=a_migration(built))
    next_one_waits(first)

    second.reload()
    said = version_at(second, host)
    first.goto(f"{host.address}walk/")
    saves_a_walk(first, 12)

    assert (NEWER in said, build in said) == (False, False)
    assert first.evaluate(NEXT_WAITS) == "waits"


@pytest.mark.covers("TRACK-14")
def test_an_older_version_refuses_what_a_newer_one_kept_and_changes_nothing(
    device, built, folder, host
):
    another_build(built, folder, version=NEWER, more=a_migration(built))
    page = begins(device, host)

    before = page.evaluate(KEPT)
    shutil.rmtree(folder)
    # Put up now, as on a host. This one says "nothing new" of files older than those it gave.
    shutil.copytree(built, folder, copy_function=shutil.copyfile)
    next_one_waits(page)
    page.close()
    older = opened(device, host.address)
    expect(older.get_by_role("heading", name="A newer Footbridge was here")).to_be_visible()

    assert older.evaluate(KEPT) == before
