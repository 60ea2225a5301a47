"""What was begun and never ended: a window closed, a browser killed, a folder that came by half.

Each time all that was said to be saved is there, and the next start is a whole one.
"""

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from footbridge.site.folder import MARK
from tests.browser.doing import tick
from tests.site.another_build import a_migration, another_build, told_anew
from tests.site.hosting import Host, is_set_up, opened, saves_everything
from tests.site.killing import running
from tests.site.swapped import NO_OTHER_COMES
from tests.site.test_hard_times import fills_in, walking, walks
from tests.site.test_kills import begins, saves_a_walk, walks_in
from tests.site.test_starting import (
    DID_WAKE_FROM_PICTURE,
    HEAD,
    IN_FOLDER,
    IS_KEPT,
    OPEN,
    has_kept_picture,
    on_a_file_of_the_site,
    starts_again,
)
from tests.site.test_upgrades import NEWER, next_one_waits, plays_on_to_the_end, version_at

CUT_TO = f"""async (length) => {{ {IN_FOLDER} {OPEN}
const made = await open({{ keepExistingData: true }});
await made.truncate(length < 0 ? (await handle.getFile()).size + length : length);
await made.close(); }}"""
# From none of it to all but a byte, with the end of its head between.
LENGTHS = (0, 1, HEAD - 1, HEAD, HEAD + 1, 1 << 20, -1)
DROPS_ALL_FILES = """async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  return (await caches.keys()).length;
}"""
KEEPS_ALL_FILES = """async () => {
  for (;;) {
    for (const name of await caches.keys()) {
      if (!name.startsWith("site-")) continue;
      if ((await (await caches.open(name)).keys()).length > 100) return;
    }
    await new Promise((go) => setTimeout(go, 100));
  }
}"""
HALVES_THE_JAR = """async () => {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle("footbridge+");
  const handle = await folder.getFileHandle("cookies.json");
  const told = await (await handle.getFile()).text();
  for (;;) try {
    const made = await handle.createWritable();
    await made.write(told.slice(0, told.length / 2));
    return await made.close();
  } catch { await new Promise((go) => setTimeout(go, 100)); }
}"""
# A browser gives room by the megabyte, and what it gave before is written to still.
ROOM = """{
  const told = new BroadcastChannel("made-up room");
  const { write } = FileSystemSyncAccessHandle.prototype;
  let isFull = false;
  FileSystemSyncAccessHandle.prototype.write = function (...words) {
    if (isFull) throw new DOMException("made up", "QuotaExceededError");
    return write.apply(this, words);
  };
  told.addEventListener("message", ({ data }) => {
    isFull = data;
    told.postMessage("set");
  });
}
"""
IS_FULL = "() => document.querySelector('h1')?.textContent.includes('save anything right now')"
SETS_ROOM = """(isFull) => new Promise((done) => {
  const told = new BroadcastChannel("made-up room");
  told.addEventListener("message", () => done());
  told.postMessage(isFull);
})"""
# What a first start has done by then, and the browser is killed.
STEPS = ("controller", "came", "ready")
HAS_DONE = {
    "controller": "() => navigator.serviceWorker.controller !== null",
    "came": "() => performance.getEntriesByName('footbridge came').length > 0",
    "ready": "() => performance.getEntriesByName('footbridge ready').length > 0",
}


@pytest.fixture
def folder(built, tmp_path) -> Path:
    shutil.copytree(built, tmp_path / "site", ignore=shutil.ignore_patterns("*.br", "*.gz"))
    return tmp_path / "site"


@pytest.fixture
def host(folder):
    served = Host(folder)
    yield served
    served.stop()


@pytest.mark.covers("TRACK-14")
def test_the_first_of_two_tabs_closes_while_it_saves_itself(device, host):
    first = opened(device, host.address)
    is_set_up(first)
    second = walking(device.new_page(), host)
    fills_in(walking(first, host), 9)

    first.get_by_role("button", name="Save the walk").click()
    first.close()
    saves_a_walk(second, 13)

    # What was never said to be saved may be there, or not; but whole, and once.
    assert walks(second, host) in ([13], [9, 13])


@pytest.mark.covers("TRACK-14")
def test_a_picture_of_any_length_starts_and_is_made_anew(device, host):
    page = starts_again(device, host)
    has_kept_picture(page)
    page.close()

    for length in LENGTHS:
        beside = on_a_file_of_the_site(device, host)
        beside.evaluate(CUT_TO, length)
        beside.close()
        again = starts_again(device, host)
        assert not again.evaluate(DID_WAKE_FROM_PICTURE), length
        has_kept_picture(again)
        again.close()

    assert starts_again(device, host).evaluate(DID_WAKE_FROM_PICTURE)


@pytest.mark.covers("TRACK-14")
def test_no_room_in_the_middle_of_a_session_is_said_and_what_was_done_stays(device, folder, host):
    with_a_room(folder)
    page = opened(device, host.address)
    is_set_up(page)
    page.goto(f"{host.address}session/")
    page.get_by_role("button", name="Go page by page").click()
    page.wait_for_url("**/session/*/")
    does_one(page)

    page.evaluate(SETS_ROOM, True)
    answers(page)
    page.get_by_role("button", name="Done").click()
    page.wait_for_function(IS_FULL)
    # The address stays the same: Playwright would wait for another for ever.
    page.evaluate(NO_OTHER_COMES)
    full = page.get_by_role("heading", name="can’t save anything right now")
    expect(full).to_be_visible()
    expect(page.get_by_text("Make some room on this device.")).to_be_visible()

    page.evaluate(SETS_ROOM, False)
    page.get_by_role("button", name="Send it again").click()
    expect(full).to_have_count(0)
    plays_on_to_the_end(page)
    page.goto(host.address)
    expect(page.get_by_text("Session,").first).to_be_visible()


def with_a_room(folder: Path) -> None:
    """Give the worker of this site a device that can be full."""
    worker = folder / json.loads((folder / MARK).read_text(encoding="utf-8"))["worker"]
    worker.write_text(ROOM + worker.read_text(encoding="utf-8"), encoding="utf-8")
    told_anew(folder)


def answers(page: Page) -> None:
    for name, value in (
        ("effort", 6), ("sensation", 2), ("steadiness", 1), ("touches", 0), ("grabs", 0)
    ):  # fmt: skip
        if page.locator(f'input[name="{name}"]').count():
            tick(page, name, str(value))


def does_one(page: Page) -> None:
    answers(page)
    before = page.url
    page.get_by_role("button", name="Done").click()
    page.wait_for_url(lambda url: url != before)


def test_a_browser_killed_at_any_step_of_its_first_start_starts_whole_afterwards(
    chromium, host, tmp_path
):
    profile = tmp_path / "profile"
    with sync_playwright() as playwright:
        for step in STEPS:
            with running(playwright, chromium, profile) as browser:
                browser.page.goto(host.address, wait_until="commit")
                browser.page.wait_for_function(HAS_DONE[step])
                browser.kill()
        begins(playwright, chromium, profile, host.address)
        with running(playwright, chromium, profile) as browser:
            browser.page.goto(f"{host.address}walk/")
            saves_a_walk(browser.page, 8)
            browser.page.evaluate(IS_KEPT)
            assert walks_in(saves_everything(browser.page, host.address)) == [8]


@pytest.mark.covers("TRACK-14")
def test_a_browser_killed_while_the_tables_change_has_all_in_the_newer_version(
    chromium, built, folder, host, tmp_path
):
    profile = tmp_path / "profile"
    begin_and_walk = []
    with sync_playwright() as playwright:
        begins(playwright, chromium, profile, host.address)
        with running(playwright, chromium, profile) as browser:
            browser.page.goto(f"{host.address}walk/")
            saves_a_walk(browser.page, 8)
            begin_and_walk.append(8)
            build = another_build(built, folder, version=NEWER, more=a_migration(built))
            next_one_waits(browser.page)
            browser.kill()
        for step in ("came", "ready"):
            with running(playwright, chromium, profile) as browser:
                browser.page.goto(host.address, wait_until="commit")
                browser.page.wait_for_function(HAS_DONE[step])
                browser.kill()
        with running(playwright, chromium, profile) as browser:
            assert build in version_at(browser.page, host)
            kept = walks_in(saves_everything(browser.page, host.address))

    assert kept == begin_and_walk


@pytest.mark.covers("TRACK-14")
def test_a_browser_killed_while_a_copy_comes_in_has_all_of_it_or_nobody(chromium, host, tmp_path):
    file = tmp_path / "saved.jsonl"
    with sync_playwright() as playwright:
        with running(playwright, chromium, tmp_path / "first") as browser:
            browser.page.goto(host.address)
            is_set_up(browser.page)
            browser.page.goto(f"{host.address}walk/")
            saves_a_walk(browser.page, 8)
            shutil.copyfile(saves_everything(browser.page, host.address), file)

        profile = tmp_path / "another"
        with running(playwright, chromium, profile) as browser:
            browser.page.goto(host.address)
            browser.page.get_by_role("link", name="Bring in a saved copy").click()
            browser.page.locator('input[type="file"]').set_input_files(file)
            browser.page.get_by_role("button", name="Bring it in").click()
            browser.kill()
        with running(playwright, chromium, profile) as browser:
            browser.page.goto(host.address)
            there = browser.page.locator("main.today")
            expect(there.or_(browser.page.get_by_role("link", name="Start")).first).to_be_visible()
            if not there.count():
                browser.page.get_by_role("link", name="Bring in a saved copy").click()
                browser.page.locator('input[type="file"]').set_input_files(file)
                browser.page.get_by_role("button", name="Bring it in").click()
                there.wait_for()
            again = saves_everything(browser.page, host.address)
            assert again.read_text("utf-8").splitlines() == file.read_text("utf-8").splitlines()


@pytest.mark.covers("TRACK-14")
def test_a_browser_that_dropped_the_files_and_not_the_answers_keeps_them_anew(device, host):
    page = opened(device, host.address)
    is_set_up(page)
    page.goto(f"{host.address}walk/")
    saves_a_walk(page, 8)
    assert page.evaluate(DROPS_ALL_FILES) == 0

    page.reload()
    page.locator("h1").first.wait_for()
    page.evaluate(KEEPS_ALL_FILES)
    page.close()
    host.stop()

    page = opened(device, f"{host.address}walk/")
    saves_a_walk(page, 9)
    assert walks(page, host) == [8, 9]


@pytest.mark.covers("TRACK-14")
def test_a_browser_that_dropped_the_files_takes_the_newer_ones_that_are_there_by_now(
    device, built, folder, host
):
    page = opened(device, host.address)
    is_set_up(page)
    page.goto(f"{host.address}walk/")
    saves_a_walk(page, 8)
    build = another_build(built, folder, version=NEWER, more=a_migration(built))
    page.evaluate(DROPS_ALL_FILES)

    page.goto(host.address)
    # The older one may still begin, find no files of its own, and say that it did not start.
    page.locator('main.today, [data-state="failed"]:not([hidden])').first.wait_for()
    if page.locator("main.today").count() == 0:
        expect(page.get_by_text("Nothing of yours was lost.").first).to_be_attached()
        next_one_waits(page)
        page.reload()
    page.locator("main.today").wait_for()

    assert build in version_at(page, host)
    assert walks(page, host) == [8]


@pytest.mark.parametrize("older", ["sw.js", "index.html", "static", "pack", "cut"])
def test_a_folder_that_is_mixed_at_the_first_visit_says_so_and_whole_it_starts(
    device, built, folder, host, older, tmp_path
):
    another_build(built, tmp_path / "newer", version=NEWER, more=a_migration(built))
    newer, whole = tmp_path / "newer", tmp_path / "whole"
    shutil.copytree(newer, whole)
    match older:
        case "sw.js" | "index.html":
            shutil.copyfile(built / older, newer / older)
        case "static":
            next((newer / "static" / "web" / "js").glob("*.js")).write_text("<!doctype html>")
        case "pack":
            next(newer.glob("footbridge-*.pack")).unlink()
        case "cut":
            (pack,) = newer.glob("footbridge-*.pack")
            pack.write_bytes(pack.read_bytes()[:-4096])
    shutil.copytree(newer, folder, dirs_exist_ok=True, copy_function=shutil.copyfile)
    (pack,) = whole.glob("footbridge-*.pack")
    if older == "pack":
        (folder / pack.name).unlink(missing_ok=True)

    page = opened(device, host.address)
    expect(page.get_by_role("heading", name="Not all of it came")).to_be_visible()

    shutil.copytree(whole, folder, dirs_exist_ok=True, copy_function=shutil.copyfile)
    page.get_by_role("button", name="Try again").click()
    page.get_by_role("link", name="Start").wait_for()
    assert NEWER in version_at(page, host)


def test_where_not_even_the_first_script_came_the_page_says_it(device, folder, host):
    for each in folder.glob("app-*"):
        shutil.rmtree(each)

    page = opened(device, host.address)

    said = page.get_by_text("Footbridge has not come yet.")
    expect(said).to_be_visible()


def test_cookies_of_which_half_was_written_keep_nobody_out(device, host):
    page = opened(device, host.address)
    is_set_up(page)
    page.goto(f"{host.address}walk/")
    saves_a_walk(page, 8)
    page.close()
    beside = on_a_file_of_the_site(device, host)
    beside.evaluate(HALVES_THE_JAR)
    beside.close()

    page = opened(device, host.address)
    page.locator("main.today").wait_for()

    assert walks(page, host) == [8]
