"""What a moving figure costs: `./run bench player`.

Measured is the work of the main thread for each frame, in a browser whose processor is slowed four
times, beside the same page while the figure stands still. The heaviest figure of all stands in.
"""

import os
from pathlib import Path
from typing import Any

from tools.browser import ensure_browser
from tools.letting_in import let_in
from tools.screens import PHONE, a_folder_of_its_own, get_ready, live, served

SLOWED = 4
SECONDS = 4
THOUSAND = 1000
A_SECOND_AND_A_BIT_MS = 1200
MOST_STEPS = 100

COUNT = """() => {
  window.frames_drawn = 0;
  const next = () => { window.frames_drawn += 1; requestAnimationFrame(next); };
  requestAnimationFrame(next);
}"""
# Every part of the session shows the heaviest figure.
PUT_IN = """(name) => {
  const { plan } = document.querySelector("session-player").driver;
  for (const about of plan.about) about.figure = `/figures/${name}.svg`;
}"""
STEP = "() => document.querySelector('session-player').driver.sequence.step.kind"
STILL = "() => document.querySelector('.figure svg').pauseAnimations()"
TASKS = "TaskDuration"


def main() -> None:
    with a_folder_of_its_own() as folder:
        os.environ["FOOTBRIDGE_DATA"] = str(folder)
        os.environ["DJANGO_SETTINGS_MODULE"] = "footbridge.settings"
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        get_ready(folder)
        with served() as base:
            live()
            measure_all(base, heaviest(folder))


def heaviest(folder: Path) -> str:
    """The name of the largest moving figure."""
    pictures = (folder / "figures").glob("*.svg")
    return max(
        (each for each in pictures if each.with_suffix(".json").exists()),
        key=lambda each: each.stat().st_size,
    ).stem


def measure_all(base: str, figure: str) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = str(ensure_browser())
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        print(
            f"{'page':<10} {'figure':<16} {'frames/s':>8} {'still':>8} {'moving':>8} {'ratio':>6}"
        )
        tell("player", figure, *in_the_player(browser, base, figure))
        tell("exercise", "heel-raise", *on_a_page(browser, base))
        browser.close()


def in_the_player(browser: Any, base: str, figure: str) -> tuple[float, float, float]:
    page = opened(browser, base, "/session/play/")
    page.locator("session-player[data-ready]").wait_for()
    page.evaluate(PUT_IN, figure)
    page.locator('[data-do="begin"]').click()
    for _ in range(MOST_STEPS):
        if page.evaluate(STEP) in {"move", "work", "up"}:
            break
        page.locator('[data-do="next"]:visible').first.click()
    page.locator('[data-screen="work"] [data-figure] svg').wait_for()
    moving, frames = measured(page)
    page.keyboard.press("Space")
    return frames, measured(page)[0], moving


def on_a_page(browser: Any, base: str) -> tuple[float, float, float]:
    page = opened(browser, base, "/exercises/heel-raise/")
    moving, frames = measured(page)
    page.evaluate(STILL)
    return frames, measured(page)[0], moving


def opened(browser: Any, base: str, path: str) -> Any:
    width, height = PHONE
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    let_in(page, base)
    page.goto(base + path)
    page.evaluate(COUNT)
    return page


def measured(page: Any) -> tuple[float, float]:
    """Milliseconds of the main thread for each frame, and frames a second."""
    session = page.context.new_cdp_session(page)
    # Time of the thread, so that what else the machine does is left out.
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    page.wait_for_timeout(A_SECOND_AND_A_BIT_MS)
    tasks, frames = tasks_of(session), page.evaluate("window.frames_drawn")
    page.wait_for_timeout(SECONDS * THOUSAND)
    worked = (tasks_of(session) - tasks) * THOUSAND
    drawn = page.evaluate("window.frames_drawn") - frames
    session.detach()
    return worked / drawn, drawn / SECONDS


def tasks_of(session: Any) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == TASKS))


def tell(page: str, figure: str, frames: float, still: float, moving: float) -> None:
    """One line. Milliseconds for each frame on a processor slowed four times."""
    print(
        f"{page:<10} {figure:<16} {frames:>8.0f} {still:>8.2f} {moving:>8.2f} "
        f"{moving / still:>6.2f}"
    )


if __name__ == "__main__":
    main()
