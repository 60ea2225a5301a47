"""What a moving figure costs: `./run bench player`.

Measured are frames and the gaps between them, and the work of the main thread for each frame, in a
browser whose processor is slowed four times, beside the same page while the figure stands still.
The heaviest figure of all stands in, and the files are those that were built. It is no test: what
else the machine does shows in it.
"""

import os
from dataclasses import dataclass
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
  window.gaps = [];
  let last = performance.now();
  const next = (now) => { window.gaps.push(now - last); last = now; requestAnimationFrame(next); };
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
# Sixty frames a second, and a little that clocks differ by.
ON_TIME_MS = 1.5 * THOUSAND / 60


@dataclass(frozen=True)
class Measured:
    """Of a few seconds on a processor slowed four times."""

    frames: float  # a second
    late: float  # the share of frames that somebody could see come late
    longest_ms: float  # the longest gap between two
    work_ms: float  # of the main thread, for each frame


def main() -> None:
    with a_folder_of_its_own() as folder:
        os.environ["FOOTBRIDGE_DATA"] = str(folder)
        os.environ["DJANGO_SETTINGS_MODULE"] = "footbridge.settings"
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        get_ready(folder)
        build_static()
        with served() as base:
            live()
            measure_all(base, heaviest(folder))


def build_static() -> None:
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)


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
        print(f"{'page':<10} {'figure':<16} {'':<7} frames/s    late  longest    work")
        in_the_player(browser, base, figure)
        on_a_page(browser, base)
        browser.close()


def in_the_player(browser: Any, base: str, figure: str) -> None:
    page = opened(browser, base, "/session/play/")
    page.locator("session-player[data-ready]").wait_for()
    page.evaluate(PUT_IN, figure)
    page.locator('[data-do="begin"]').click()
    for _ in range(MOST_STEPS):
        if page.evaluate(STEP) in {"move", "work", "up"}:
            break
        page.locator('[data-do="next"]:visible').first.click()
    page.locator('[data-screen="work"] [data-figure] svg').wait_for()
    tell("player", figure, "moving", measured(page))
    page.keyboard.press("Space")
    tell("player", figure, "still", measured(page))


def on_a_page(browser: Any, base: str) -> None:
    page = opened(browser, base, "/exercises/heel-raise/")
    tell("exercise", "heel-raise", "moving", measured(page))
    page.evaluate(STILL)
    tell("exercise", "heel-raise", "still", measured(page))


def opened(browser: Any, base: str, path: str) -> Any:
    width, height = PHONE
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    let_in(page, base)
    page.goto(base + path)
    page.evaluate(COUNT)
    return page


def measured(page: Any) -> Measured:
    session = page.context.new_cdp_session(page)
    # Time of the thread, so that what else the machine does is left out.
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    page.wait_for_timeout(A_SECOND_AND_A_BIT_MS)
    tasks = tasks_of(session)
    page.evaluate("window.gaps.length = 0")
    page.wait_for_timeout(SECONDS * THOUSAND)
    gaps: list[float] = page.evaluate("window.gaps")
    worked = (tasks_of(session) - tasks) * THOUSAND
    session.detach()
    return Measured(
        frames=THOUSAND * len(gaps) / sum(gaps),
        late=sum(gap > ON_TIME_MS for gap in gaps) / len(gaps),
        longest_ms=max(gaps),
        work_ms=worked / len(gaps),
    )


def tasks_of(session: Any) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == TASKS))


def tell(page: str, figure: str, how: str, found: Measured) -> None:
    print(
        f"{page:<10} {figure:<16} {how:<7} {found.frames:>8.1f} {found.late:>6.0%} "
        f"{found.longest_ms:>5.0f} ms {found.work_ms:>4.1f} ms"
    )


if __name__ == "__main__":
    main()
