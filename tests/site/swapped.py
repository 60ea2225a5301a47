"""Playwright before a document that stays: pages are laid into it, and none is navigated to.

What Playwright waits for by itself after a click, a navigation, never comes. Here it is the event
that the site tells its own scripts by: a page is there.
"""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Keyboard, Locator, Page

PATIENCE_MS = 120_000
# Counted from the moment in which a page is asked for until it is laid: in every new document.
COUNTS = """
  window.asksForPage = 0;
  window.isSent = false;
  // A browser that is busy begins to send a form a while after the click.
  window.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    window.isSent = true;
    setTimeout(() => { window.isSent = false; }, 20_000);
  });
  const fetches = window.fetch.bind(window);
  window.fetch = async (address, told) => {
    // Parts of a page are asked for as well, but never with a body, not even an empty one.
    const isPage = told?.headers?.Accept === "text/html" && "body" in told;
    if (!isPage) return fetches(address, told);
    window.asksForPage += 1;
    window.isSent = false;
    try {
      const answer = await fetches(address, told);
      const file = answer.headers.get("content-disposition") ?? "";
      if (file.startsWith("attachment")) window.asksForPage = 0;
      return answer;
    } catch (error) {
      window.asksForPage = 0;
      throw error;
    }
  };
  document.addEventListener("footbridge:page", () => {
    window.asksForPage = 0;
    window.hasPage = true;
    // What a script sent by itself: Playwright would wait for ever for a navigation that it saw.
    setTimeout(() => history.replaceState(history.state, "", location.href));
  });
"""
STANDS = "() => window.hasPage === true && window.asksForPage === 0 && !window.isSent"
HAS = "() => window.hasPage === true"
# A file of the folder is no page of the app, and wakes nothing.
A_FILE = "LICENCES.txt"
# Where the address stays the same, Playwright would wait for ever for one that it saw begin.
NO_OTHER_COMES = "() => { history.replaceState(history.state, '', location.href); }"
GOES = "(address) => { location.assign(address); }"


def wait(page: Page) -> None:
    """Until the page that was asked for stands."""
    page.wait_for_function(STANDS, timeout=PATIENCE_MS)
    page.evaluate(NO_OTHER_COMES)


def patched(
    patch: pytest.MonkeyPatch,
    *,
    goes_within: bool,
    typed_in: Callable[[], Page | None] = lambda: None,
    catches_up: Callable[[Page], bool] = lambda _: False,
) -> None:
    """Let clicks, and keys in the page that `typed_in` gives, wait for the page they lead to.

    With `goes_within`, an address is gone to inside the document where there is one: a start of
    Python for each would take minutes. Only tests that are not about starting may ask for that.
    `catches_up` is done before, and says whether it left the page.
    """
    click, press, goto, reload = Locator.click, Keyboard.press, Page.goto, Page.reload
    begin = Page.add_init_script

    def clicked(self: Locator, **how: Any) -> None:
        click(self, **{"no_wait_after": True, **how})
        if goes_within and not self.page.is_closed():
            wait(self.page)

    def pressed(self: Keyboard, key: str, **how: Any) -> None:
        press(self, key, **how)
        page = typed_in()
        if page is not None and page.evaluate(HAS):
            wait(page)

    def gone_to(self: Page, url: str, **how: Any) -> Any:
        if url.endswith(A_FILE):
            return goto(self, url, **how)
        catches_up(self)
        if goes_within and _is_within(self, url):
            self.evaluate(GOES, url)
            return wait(self)
        answer = goto(self, url, **how)
        if goes_within:
            wait(self)
        return answer

    def again(self: Page, **how: Any) -> Any:
        at = self.url
        answer = goto(self, at) if catches_up(self) else reload(self, **how)
        if goes_within:
            wait(self)
        return answer

    def made_up(self: Page, script: str) -> None:
        begin(self, script)
        if goes_within and self.evaluate(HAS):
            # No document begins anew there for a long time.
            self.evaluate(f"() => {{ {script} }}")

    patch.setattr(Page, "add_init_script", made_up)
    patch.setattr(Locator, "click", clicked)
    patch.setattr(Keyboard, "press", pressed)
    patch.setattr(Page, "goto", gone_to)
    patch.setattr(Page, "reload", again)


def _is_within(page: Page, url: str) -> bool:
    return bool(page.evaluate(HAS)) and url.startswith(page.evaluate("location.origin"))
