"""A tab of a site takes no more than a telephone can spare: counted in what it holds."""

from playwright.sync_api import sync_playwright

from tests.site.hosting import checks_in, is_set_up
from tests.site.killing import running
from tests.site.memory import arrays_mb, picture_mb
from tests.site.speed import largest_mb, start
from tests.site.test_starting import IS_AWAKE, IS_KEPT

# All of a tab: the browser's own programme counts, and what it has not yet tidied away.
MOST_OF_A_TAB_MB = 320
# Python with all of Footbridge loaded and nobody in it.
MOST_OF_PYTHON_MB = 70
# The pack and the library are 27 MB, and the picture is more: they lie on the disk, and are read
# from there. A first start has held them, and let them go.
MOST_OF_ARRAYS_MB = 4
MOST_AT_FIRST_MB = 20


def test_a_later_start_holds_python_and_none_of_the_files_it_came_from(chromium, host, tmp_path):
    with sync_playwright() as playwright:
        with running(playwright, chromium, tmp_path) as browser:
            start(browser, host.address, 1)
            browser.page.evaluate(IS_KEPT)
            picture, at_first = picture_mb(browser.page), arrays_mb(browser.page)
        with running(playwright, chromium, tmp_path) as browser:
            start(browser, host.address, 1)
            browser.page.evaluate(IS_AWAKE)
            is_set_up(browser.page)
            browser.page.get_by_role("link", name="Go to today").click()
            checks_in(browser.page)
            arrays, tab = arrays_mb(browser.page), largest_mb(browser.group)

    assert picture <= MOST_OF_PYTHON_MB
    assert at_first <= MOST_AT_FIRST_MB
    assert arrays <= MOST_OF_ARRAYS_MB
    assert tab <= MOST_OF_A_TAB_MB
