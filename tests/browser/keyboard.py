"""A person whose only tool is a keyboard: Tab, Shift+Tab, arrows, Space, Enter, and letters."""

import re

from playwright.sync_api import Page

from tests.browser.doing import SAFE_ANSWERS

MOST_TABS = 150
# Nothing glides: where something stands is asked right after a key.
STILL = {"reduced_motion": "reduce"}
FOCUSED = """() => {
  const on = document.activeElement;
  if (!on || on === document.body) return null;
  const label = on.labels?.[0];
  const shown = on.matches("input[type=radio], input[type=checkbox]") && label ? label : on;
  const box = shown.getBoundingClientRect();
  const middle = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const top = document.elementFromPoint(middle, box.top + Math.min(box.height / 2, 16));
  const says = on.getAttribute("aria-label") ?? label?.textContent ?? on.textContent;
  return {
    says: says.trim().replace(/\\s+/g, " "), name: on.name ?? "", value: on.value ?? "",
    kind: on.type ?? on.tagName,
    isRinged: [on, shown].some((each) => getComputedStyle(each).outlineStyle !== "none"),
    isSeen: top !== null && shown.contains(top),
  };
}"""
NOWHERE = {"says": "", "name": "", "value": "", "kind": ""}


class Keyboard:
    """Presses keys of a page, and sees after each Tab what a person would need to see."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.hidden: list[str] = []

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(key)

    def follow(self, says: str) -> None:
        """To the link or button of this name, and through it."""
        self.reach(says=says)
        self._leave_by("Enter")

    def choose(self, name: str, value: str) -> None:
        """In a group of radio buttons or ticks, as arrows and Space do."""
        found = self.reach(name=name)
        if found["kind"] == "checkbox":
            while found["value"] != value:
                found = self._next()
            self.press("Space")
            return
        ring = self.page.locator(f'input[type="radio"][name="{name}"]:enabled')
        values = ring.evaluate_all("all => all.map(each => each.value)")
        self.press(
            "ArrowRight", (values.index(value) - values.index(found["value"])) % len(values)
        )
        if not self.page.locator(f'input[name="{name}"][value="{value}"]').is_checked():
            self.press("Space")

    def write(self, name: str, text: str) -> None:
        self.reach(name=name)
        self.page.keyboard.type(text)

    def reach(self, *, says: str = "", name: str = "") -> dict[str, str]:
        """Tab by Tab until it is there."""
        for _ in range(MOST_TABS):
            found = self._next()
            if (says and re.match(says, found["says"])) or (name and found["name"] == name):
                return found
        raise AssertionError(f"no key leads to {says or name} on {self.page.url}")

    def _next(self) -> dict[str, str]:
        self.press("Tab")
        found = self.page.evaluate(FOCUSED)
        if found is None:  # past the end, where the browser's own buttons would be
            return NOWHERE
        if not (found["isRinged"] and found["isSeen"]):
            self.hidden.append(f"{self.page.url} {found['says'][:40] or found['name']}")
        return found

    def _leave_by(self, key: str) -> None:
        with self.page.expect_navigation():
            self.press(key)


def answer_by_keys(keys: Keyboard, step: str) -> None:
    """One screen of the set-up, as somebody would to whom nothing applies."""
    if step in SAFE_ANSWERS:
        keys.choose("signs", "none")
    elif step == "where":
        keys.choose("felt", "feet")
        keys.choose("numb", "yes")
    elif step == "day":
        keys.choose("minutes", "15")
        keys.choose("slot", "morning")
    elif step == "name":
        keys.write("name", "Ruth")
    elif step == "year":
        keys.write("year", "1954")
    elif step == "home":
        keys.choose("home", "worktop")
