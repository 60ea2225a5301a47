"""How a device starts: anew, from the picture of Python's memory, and what it shows meanwhile."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.site.hosting import Host, is_set_up, opened

HEAD = 4096
IN_FOLDER = """
const root = await navigator.storage.getDirectory();
const folder = await root.getDirectoryHandle("footbridge+");
const handle = await folder.getFileHandle("picture");
"""
READ_HEAD = f"""async () => {{ {IN_FOLDER}
return (await handle.getFile()).slice(0, {HEAD}).text(); }}"""
UNTIL = """async (what) => { while (!(await what().catch(() => false)))
await new Promise((go) => setTimeout(go, 100)); }"""
IS_KEPT = f"""() => ({UNTIL})(async () => {{ {IN_FOLDER}
return (await (await handle.getFile()).slice(0, 1).text()) === "{{"; }})"""
IS_AWAKE = f"""() => ({UNTIL})(async () =>
performance.getEntriesByName("footbridge ready").length > 0)"""
HAS_TODAY = f"""(address) => ({UNTIL})(() => caches.match(address))"""
# The worker that had it may still be going.
OPEN = """
const open = async (how) => { for (;;) try { return await handle.createWritable(how); } catch {
  await new Promise((go) => setTimeout(go, 100)); } };
"""
FLIPPED = f"""async () => {{ {IN_FOLDER} {OPEN}
const file = await handle.getFile();
const at = Math.floor(file.size / 2);
const byte = new Uint8Array(await file.slice(at, at + 1).arrayBuffer());
const made = await open({{ keepExistingData: true }});
await made.write({{ type: "write", position: at, data: new Uint8Array([byte[0] ^ 255]) }});
await made.close(); }}"""
CUT = f"""async () => {{ {IN_FOLDER} {OPEN}
const made = await open({{ keepExistingData: true }});
await made.truncate((await handle.getFile()).size - 4096);
await made.close(); }}"""
OF_ANOTHER_BUILD = f"""async () => {{ {IN_FOLDER} {OPEN}
const head = await (await handle.getFile()).slice(0, {HEAD}).text();
const other = JSON.stringify({{ ...JSON.parse(head), name: "another" }}).padEnd({HEAD});
const made = await open({{ keepExistingData: true }});
await made.write({{ type: "write", position: 0, data: other }});
await made.close(); }}"""
# Right in every byte, and of no Python at all: as a picture is that this browser cannot use.
USELESS = f"""async () => {{ {IN_FOLDER} {OPEN}
const head = JSON.parse(await (await handle.getFile()).slice(0, {HEAD}).text());
const nothing = new Uint8Array(head.length);
const digest = [...new Uint8Array(await crypto.subtle.digest("SHA-256", nothing))]
  .map((each) => each.toString(16).padStart(2, "0")).join("");
const made = await open({{}});
await made.write(JSON.stringify({{ ...head, digest }}).padEnd({HEAD}));
await made.write(nothing);
await made.close(); }}"""
MARKS = "name => performance.getEntriesByName(name).map((each) => each.startTime)"
DID_WAKE_FROM_PICTURE = (
    'performance.getEntriesByName("footbridge came").some((each) => each.detail.fromPicture)'
)


def has_kept_picture(page: Page) -> None:
    page.evaluate(IS_KEPT)


def on_a_file_of_the_site(device: BrowserContext, host: Host) -> Page:
    """A page of the same place that wakes nobody, once the last one has let go."""
    return opened(device, f"{host.address}hashes.html")


def starts_again(device: BrowserContext, host: Host) -> Page:
    page = opened(device, host.address)
    page.get_by_role("link", name="Start").wait_for()
    return page


def test_a_later_start_wakes_from_the_picture_that_the_first_one_made(device, host):
    page = starts_again(device, host)
    assert not page.evaluate(DID_WAKE_FROM_PICTURE)
    has_kept_picture(page)
    page.close()

    again = starts_again(device, host)

    assert again.evaluate(DID_WAKE_FROM_PICTURE)
    assert json.loads(again.evaluate(READ_HEAD))["tries"] == 0


@pytest.mark.parametrize(
    "broken",
    [FLIPPED, CUT, OF_ANOTHER_BUILD, USELESS],
    ids=["flipped", "cut", "another-build", "useless"],
)
def test_a_picture_that_is_no_good_is_thrown_away_and_made_anew(device, host, broken):
    page = starts_again(device, host)
    has_kept_picture(page)
    page.close()
    beside = on_a_file_of_the_site(device, host)
    whole = json.loads(beside.evaluate(READ_HEAD))
    beside.evaluate(broken)
    beside.close()

    again = starts_again(device, host)
    has_kept_picture(again)
    made = json.loads(again.evaluate(READ_HEAD))
    again.close()

    assert made["name"] == whole["name"]
    last = starts_again(device, host)
    assert last.evaluate(DID_WAKE_FROM_PICTURE)


def is_at_today(device: BrowserContext, host: Host) -> Page:
    page = starts_again(device, host)
    is_set_up(page)
    page.get_by_role("link", name="Go to today").click()
    expect(page.get_by_text("Today you lay the first plank.")).to_be_visible()
    return page


def keeps_today(page: Page) -> None:
    page.evaluate(HAS_TODAY, page.url)


def was_shown_before_python_was_awake(page: Page) -> bool:
    page.evaluate(IS_AWAKE)
    (shown,) = page.evaluate(MARKS, "footbridge page")
    (ready,) = page.evaluate(MARKS, "footbridge ready")
    return bool(shown < ready)


def of_an_earlier(what: Callable[[str], str]) -> str:
    """Today's page, as if it had been kept at another time."""
    return f"""async (address) => {{
for (const name of await caches.keys()) {{
  const cache = await caches.open(name);
  const found = name.startsWith("today-") && (await cache.match(address));
  if (!found) continue;
  const headers = new Headers(found.headers);
  {what("headers")}
  await cache.put(address, new Response(await found.arrayBuffer(), {{ headers }}));
}} }}"""


def yesterday(headers: str) -> str:
    zone = "Intl.DateTimeFormat().resolvedOptions().timeZone"
    return f'{headers}.set("Footbridge-Day", "2001-1-1 " + {zone});'


def two_hours_ago(headers: str) -> str:
    return f'{headers}.set("Footbridge-Kept", new Date(Date.now() - 7_200_000).toISOString());'


def test_today_is_there_while_python_still_wakes_and_a_button_waits_for_it(device, host):
    page = is_at_today(device, host)
    keeps_today(page)

    page.reload()
    page.locator('a[href$="/check-in/"]').first.click()

    page.wait_for_url("**/check-in/**")
    assert was_shown_before_python_was_awake(page)


def test_what_was_kept_of_an_earlier_hour_says_so_until_it_is_brought_up_to_date(device, host):
    page = is_at_today(device, host)
    keeps_today(page)
    page.evaluate(of_an_earlier(two_hours_ago), page.url)

    page.reload()

    expect(page.get_by_text("This is how it was at")).to_be_visible()
    expect(page.get_by_text("This is how it was at")).to_have_count(0)
    expect(page.get_by_text("Today you lay the first plank.")).to_be_visible()


def test_yesterdays_page_is_never_shown_as_todays(device, host):
    page = is_at_today(device, host)
    keeps_today(page)
    page.evaluate(of_an_earlier(yesterday), page.url)

    page.reload()
    expect(page.get_by_text("Today you lay the first plank.")).to_be_visible()

    assert not was_shown_before_python_was_awake(page)


def test_a_deep_address_leads_in_at_the_first_visit_by_the_page_for_what_is_not_there(
    device, host
):
    host.page_for_lost = "404.html"

    page = opened(device, f"{host.address}help/words/")

    expect(page).to_have_title(re.compile(r".+ – Footbridge$"))
    assert page.url == f"{host.address}help/words/"
