"""Two devices: the computer of the household shows a square, and the phone of one person comes in
by it, sees that person alone, and is ended.
"""

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from footbridge import care
from footbridge.drawings.square import square
from tests.browser.conftest import DESKTOP, PATIENCE_MS, PHONE
from tests.browser.doing import tick
from tests.people import AMIR


@pytest.fixture
def at_home(settings, monkeypatch) -> None:
    """The home network is made up: it ends at this machine."""
    settings.HOME_NETWORK = True
    for place in ("reached", "own_address"):
        monkeypatch.setattr(f"footbridge.web.{place}.home_addresses", lambda: ("127.0.0.1",))


@pytest.fixture
def amir(ruth) -> str:
    """He lives here, too. His key."""
    return care.begin(name="Amir", person=AMIR, now=timezone.localtime())


@pytest.fixture
def computer(opens, amir, ruth, at_home) -> Page:
    """The computer of the household, which shows Ruth's pages."""
    page = opens("/people/", size=DESKTOP)
    page.get_by_role("button", name="Ruth").click()
    page.wait_for_url(lambda url: "/people/" not in url)
    return page


@pytest.fixture
def phone(engine) -> Page:
    """A phone that was never here."""
    context = engine.new_context(viewport=PHONE, locale="en-GB")
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()


def origin(page: Page) -> str:
    return page.evaluate("location.origin")


def address_shown(computer: Page) -> str:
    """From Today to the square with nothing but what the pages say."""
    computer.get_by_role("link", name="Settings").first.click()
    computer.get_by_role("link", name="Bring in a phone").click()
    tick(computer, "belongs", "one")
    computer.get_by_role("button", name="Show me how").click()
    return computer.locator(".phone-address code").first.inner_text()


def test_a_phone_comes_in_by_the_square_sees_its_person_alone_and_is_ended(computer, phone):
    address = address_shown(computer)
    drawn = computer.locator(".phone-square svg path").get_attribute("d")
    assert drawn in square(address)

    phone.goto(address)
    phone.get_by_role("button", name="This is my phone").click()
    phone.wait_for_url(lambda url: "/key/" not in url)
    expect(phone.locator("h1").first).to_contain_text("Ruth")
    there = origin(phone)
    found = {path: phone.goto(there + path).status for path in ("/people/", "/settings/devices/")}
    phone.goto(there + "/settings/")
    assert found == {"/people/": 404, "/settings/devices/": 404}
    assert phone.get_by_role("link", name="Bring in a phone").count() == 0

    computer.get_by_role("link", name="Is it in? See the list of devices").click()
    expect(computer.get_by_text("shows Ruth’s record alone")).to_be_visible()
    computer.get_by_role("button", name="End it").first.click()
    computer.wait_for_load_state()
    phone.goto(there + "/progress/")

    expect(phone.locator("h1")).to_have_text("This device is not signed in")
    expect(computer.get_by_text("shows Ruth’s record alone")).to_be_hidden()


def test_what_the_player_keeps_on_a_phone_of_one_person_is_theirs_alone(computer, phone, ruth):
    phone.goto(address_shown(computer))
    phone.get_by_role("button", name="This is my phone").click()
    phone.wait_for_url(lambda url: "/key/" not in url)

    people = phone.evaluate("fetch('/session/people/').then(a => a.json()).then(a => a.people)")

    assert people == [ruth]


def test_over_plain_http_the_browser_itself_says_what_it_holds_back(computer):
    # As it is at http://192.168.1.20, where no browser counts the page as safe.
    plain = "Object.defineProperty(window, 'isSecureContext', { get: () => false })"
    there = origin(computer)
    computer.goto(there + "/settings/this-device/")
    expect(computer.locator('[data-when="safe"]')).to_be_visible()

    computer.add_init_script(plain)
    computer.goto(there + "/settings/this-device/")

    expect(computer.locator('[data-when="plain"]')).to_be_visible()
    expect(computer.locator('[data-when="safe"]')).to_be_hidden()
    expect(computer.get_by_text("Auto-Lock")).to_be_visible()
