"""A telephone whose clock can be set while Footbridge runs: of its pages, and of its Python.

The date of a browser cannot be set from outside while it runs. So each place that asks for it has
a `Date` here that goes ahead of the real one, by as much as a test says, until it says otherwise.
"""

import json
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from footbridge.site.folder import MARK
from tests.site.another_build import told_anew

# In a page and in its worker. A worker that is new asks its page how far ahead it is.
CLOCK = """{
  const Real = Date;
  const isPage = "document" in globalThis;
  const told = new BroadcastChannel("made-up clock");
  let ahead = isPage ? Number(sessionStorage.getItem("made-up clock")) : 0;
  globalThis.Date = class extends Real {
    constructor(...words) {
      if (words.length) super(...words);
      else super(Real.now() + ahead);
    }
    static now() { return Real.now() + ahead; }
  };
  told.addEventListener("message", ({ data }) => {
    if (data === "asks") return isPage && told.postMessage({ ahead });
    if (isPage || data.ahead === undefined) return;
    ahead = data.ahead;
    told.postMessage("set");
  });
  if (!isPage) told.postMessage("asks");
  if (isPage) globalThis.setClock = (much) => new Promise((done) => {
    ahead = much;
    sessionStorage.setItem("made-up clock", much);
    told.addEventListener("message", ({ data }) => data === "set" && done());
    told.postMessage({ ahead });
  });
}
"""


def with_a_clock(folder: Path) -> None:
    """Give the worker of this site, which is laid out for a test, a clock that can be set."""
    worker = folder / json.loads((folder / MARK).read_text(encoding="utf-8"))["worker"]
    worker.write_text(CLOCK + worker.read_text(encoding="utf-8"), encoding="utf-8")
    told_anew(folder)


def has_a_clock(device: BrowserContext) -> None:
    """Give every page of this telephone the same."""
    device.add_init_script(CLOCK)


def jumps(page: Page, ahead: timedelta) -> None:
    """The clock shows so much more than it is. Until Python sees it as well."""
    page.evaluate("(much) => setClock(much)", ahead.total_seconds() * 1000)
