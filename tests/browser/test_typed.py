"""A paper log is typed in with the keys alone, and without a script."""

from datetime import timedelta

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import CheckIn, Fall, Walk
from tests.browser.conftest import DESKTOP, PHONE


def told(key: str, kind: type) -> list:
    return list(care.record_of(key).history(timezone.localdate()).of(kind))


def test_a_day_is_typed_in_with_the_keys_alone(opens, ruth):
    page = opens("/earlier/sheet/", size=DESKTOP)
    first = timezone.localdate() - timedelta(days=1)

    page.focus(f"[name='d{first}-pain']")
    page.keyboard.type("3")
    page.keyboard.press("Tab")
    page.keyboard.type("1")
    for _field in ("feet", "falls"):
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    for _field in ("stretches", "balance", "strength", "effort", "walk"):
        page.keyboard.press("Tab")
    page.keyboard.type("8")
    page.keyboard.press("Enter")
    page.wait_for_url("**/months/**")

    (check_in,) = told(ruth, CheckIn)
    assert (check_in.day, check_in.what.pain, check_in.what.soreness) == (first, 3, 1)
    assert [walk.what.seconds for walk in told(ruth, Walk)] == [480]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_fall_asks_what_it_did_and_only_a_fall(opens, ruth, script):
    page = opens("/earlier/sheet/", size=PHONE, script=script)
    day = timezone.localdate() - timedelta(days=1)
    harm = page.locator(f"[name='d{day}-harm'][value='none']")
    assert not harm.is_visible()

    page.select_option(f"[name='d{day}-trip']", "fall")
    harm.check()
    page.get_by_role("button", name="Save all of it").click()
    page.wait_for_url("**/flags/FLAG-10/")

    assert [fall.what.hurt for fall in told(ruth, Fall)] == [False]
