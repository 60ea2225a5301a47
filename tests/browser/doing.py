"""What a person does on the pages, in the words of the pages."""

from time import monotonic
from urllib.parse import urlsplit

from playwright.sync_api import Page

PATIENCE_SECONDS = 60


def tick(page: Page, name: str, value: str) -> None:
    """Choose a board: the label that is seen, as a finger would."""
    page.locator(f'label:has(input[name="{name}"][value="{value}"])').first.click()


def arrives_today(page: Page) -> None:
    """Until what was just sent has led to Today."""
    page.wait_for_url(lambda url: urlsplit(url).path == "/")


def go_on(page: Page) -> None:
    page.locator(".foot-bar .btn--go").click()


def until(page: Page, question: str) -> None:
    """Until the page answers yes, asked in JavaScript that may promise its answer.

    `wait_for_function` takes the promise itself for a yes.
    """
    end = monotonic() + PATIENCE_SECONDS
    while not page.evaluate(question):
        assert monotonic() < end, f"still no: {question}"
        page.wait_for_timeout(50)


def heading(page: Page) -> str:
    return page.locator("h1").first.inner_text().replace("\n", " ")


def mark(page: Page, feeling: str, place: str) -> None:
    """Pick a feeling and tap a place of the map, such as "left:sole-heel"."""
    tick(page, "brush", feeling)
    page.locator(f'input[name="{feeling}"][value="{place}"]').click()


SAFE_ANSWERS = {"emergency", "skin", "legs", "balance", "heart", "bones"}
ANSWERS = {
    "where": {"felt": "feet", "numb": "yes"},
    "day": {"minutes": "15", "slot": "morning"},
}


def answer(page: Page, step: str) -> None:
    """One screen of the set-up, answered as somebody would to whom nothing applies."""
    if step in SAFE_ANSWERS:
        tick(page, "signs", "none")
    elif step in ANSWERS:
        for name, value in ANSWERS[step].items():
            tick(page, name, value)
    elif step == "name":
        page.get_by_label("What should we call you?").fill("Ruth")
    elif step == "year":
        page.get_by_label("In which year were you born?").fill("1954")
    elif step == "home":
        for thing in ("worktop", "chair", "wall", "towel"):
            tick(page, "home", thing)


def close(page: Page) -> None:
    """Close a tab that has loaded: Chromium forgets to close one whose page is just arriving."""
    page.wait_for_load_state()
    page.close()


def step_of(page: Page) -> str:
    return urlsplit(page.url).path.rstrip("/").rpartition("/")[2]


def set_up(page: Page, until: str = "") -> None:
    """From the welcome to the plan, or to the screen named `until`."""
    page.get_by_role("link", name="Start").click()
    while "/set-up/" in page.url and step_of(page) != until:
        step = step_of(page)
        answer(page, step)
        go_on(page)
        page.wait_for_url(lambda url, step=step: f"/{step}/" not in url)


def check_in(page: Page, *, pain: int = 3, soreness: int = 1, look: str = "nothing") -> None:
    """From Today: the two screens of a day with nothing new."""
    page.locator('a[href="/check-in/"]').first.click()
    answer_check_in(page, pain=pain, soreness=soreness, look=look)


def answer_check_in(
    page: Page, *, pain: int = 3, soreness: int = 1, look: str = "nothing"
) -> None:
    """From its first screen on."""
    tick(page, "pain", str(pain))
    tick(page, "soreness", str(soreness))
    tick(page, "night", "none")
    go_on(page)
    tick(page, "look", look)
    tick(page, "trip", "none")
    tick(page, "new", "none")
    go_on(page)


def do_session(page: Page, effort: int = 6) -> int:
    """Every exercise as asked; gives how many there were."""
    page.locator('a[href="/session/"]').first.click()
    page.get_by_role("button", name="Go page by page").click()
    count = 0
    while step_of(page) != "end":
        count += 1
        for name, value in (
            ("effort", effort), ("sensation", 2), ("steadiness", 1), ("touches", 0), ("grabs", 0)
        ):  # fmt: skip
            if page.locator(f'input[name="{name}"]').count():
                tick(page, name, str(value))
        page.get_by_role("button", name="Done").click()
    page.get_by_role("button", name="End the session").click()
    return count
