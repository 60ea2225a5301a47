"""Pictures of the pages as they look today: `python -m tools.screens` writes `docs/screens/`.

An invented person lives through six weeks in a data folder of her own, which goes afterwards.
"""

import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tools.browser import ensure_browser
from tools.letting_in import let_in

ROOT = Path(__file__).parent.parent
SHOWN = ROOT / "docs" / "screens"
WEEKS_LIVED = 6
TALLEST = 1800
MORNING_HOUR = 9

PHONE = (390, 844)
TABLET = (820, 1180)
DESKTOP = (1280, 800)


@dataclass(frozen=True)
class Shot:
    """One picture: which page, on what, in which theme and size of text."""

    name: str
    says: str
    path: str
    size: tuple[int, int] = PHONE
    display: str = ""


SHOTS = (
    Shot("welcome", "Welcome", "/welcome/"),
    Shot("look-round", "Look round first", "/look/"),
    Shot("set-up-safety", "Set-up: a safety question", "/set-up/skin/"),
    Shot("set-up-home", "Set-up: what is at home", "/set-up/home/"),
    Shot("plan", "The twelve weeks", "/plan/"),
    Shot("today", "Today", "/"),
    Shot("today-tablet", "Today on a tablet", "/", TABLET),
    Shot("today-desktop", "Today on a desk", "/", DESKTOP),
    Shot("today-dark", "Today, night river", "/", PHONE, "theme-dark"),
    Shot("today-contrast", "Today, high contrast", "/", PHONE, "theme-contrast"),
    Shot("today-large-text", "Today with text at 200 %", "/", PHONE, "text-200"),
    Shot("check-in-feeling", "Check-in: how it feels", "/check-in/feeling/"),
    Shot("check-in-where", "Check-in: where", "/check-in/where/"),
    Shot("check-in-where-contrast", "The foot map, high contrast", "/check-in/where/", PHONE,
         "theme-contrast"),
    Shot("check-in-news", "Check-in: anything new", "/check-in/news/"),
    Shot("feet", "A look at the feet", "/feet/"),
    Shot("session", "The session before it begins", "/session/"),
    Shot("walk", "The walk", "/walk/"),
    Shot("exercises", "The exercises", "/exercises/", DESKTOP),
    Shot("exercise", "One exercise", "/exercises/heel-raise/"),
    Shot("care", "Between sessions", "/care/"),
    Shot("progress", "Progress", "/progress/"),
    Shot("papers", "Papers", "/papers/"),
    Shot("report", "The report for a clinician", "/papers/report/", DESKTOP),
    Shot("paper-log", "A paper log, typed in", "/earlier/sheet/"),
    Shot("data", "Your data", "/data/"),
    Shot("friends", "Somebody who knows", "/friends/"),
    Shot("reminders", "Reminders", "/settings/reminders/"),
    Shot("help", "Help", "/help/"),
    Shot("settings", "Display and sound", "/settings/display/"),
)  # fmt: skip
LAST = (
    Shot("flag-today", "A sign that needs a call today", "/flags/FLAG-04/"),
    Shot("today-paused", "Today while it is paused", "/"),
)


def main() -> None:
    with a_folder_of_its_own() as folder:
        os.environ["FOOTBRIDGE_DATA"] = str(folder)
        os.environ["DJANGO_SETTINGS_MODULE"] = "footbridge.settings"
        get_ready(folder)
        with served() as base:
            take_all(base, live())


@contextmanager
def a_folder_of_its_own() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="footbridge-screens-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def get_ready(folder: Path) -> None:
    """Rows, style, scripts and figures."""
    import django
    from django.conf import settings
    from django.core.management import call_command

    from footbridge.cli.figure_files import build, our_scripts

    django.setup()
    (folder / "static").mkdir()
    call_command("migrate", verbosity=0)
    build(our_scripts(), Path(settings.FIGURES_ROOT))


@contextmanager
def served() -> Iterator[str]:
    from django.core.wsgi import get_wsgi_application
    from waitress.server import create_server

    make: Callable[..., Any] = create_server
    server = make(get_wsgi_application(), host="127.0.0.1", port=0)
    threading.Thread(target=server.run, daemon=True).start()
    yield f"http://localhost:{server.effective_port}"


def live() -> str:
    """Six weeks of somebody who does most of what is planned. Gives her key."""
    from django.utils import timezone

    from footbridge import care

    now = timezone.localtime()
    start = (now - timedelta(weeks=WEEKS_LIVED)).date()
    key = care.begin(name="Ruth", person=somebody(start), now=now)
    for number in range(WEEKS_LIVED * 7):
        # Whenever the pictures are made: what is done at night is of the day before.
        morning = now.replace(hour=MORNING_HOUR, minute=0)
        at = morning - timedelta(weeks=WEEKS_LIVED) + timedelta(days=number)
        if number % 8 != 5:
            live_a_day(key, at, now)
    return key


def somebody(start: Any) -> Any:
    from footbridge.catalogue.words import Equipment, Place, Side, Track
    from footbridge.engine.person import Baseline, Person, Screening, Zone

    toes = (Place.SOLE_BIG_TOE, Place.SOLE_TOES_2_3, Place.SOLE_MIDDLE_BALL)
    return Person(
        year_of_birth=1954,
        track=Track.FEET,
        started_on=start,
        screening=Screening(asked_on=start),
        usual_zones=tuple(Zone(side=side, place=place) for side in Side for place in toes),
        at_home=tuple(Equipment),
        minutes=20,
        baseline=Baseline(
            tandem_seconds=15, single_leg_left_seconds=7, single_leg_right_seconds=9,
            heel_raises=12, chair_stands=10, walking_minutes=10,
        ),
    )  # fmt: skip


def live_a_day(key: str, at: datetime, now: datetime) -> None:
    from footbridge import care
    from footbridge.engine.facts import (
        CheckIn,
        Feeling,
        FeetCheck,
        NightPain,
        Session,
        Walk,
        ZoneFeeling,
    )
    from footbridge.engine.person import Slot
    from footbridge.web.pages.late import late_sets
    from footbridge.web.pages.today import session_items, walk_item

    usual = care.record_of(key).person.usual_zones
    zones = tuple(ZoneFeeling(zone=zone, feels=Feeling.NUMB) for zone in usual)
    felt = CheckIn(slot=Slot.MORNING, pain=3, soreness=1, zones=zones, night_pain=NightPain.NONE)
    stamp = care.Stamp(now, at=at)
    care.write(key, felt, stamp)
    care.write(key, FeetCheck(), stamp)
    decision = care.today(key, on=at.date(), now=now, store=False)
    sets = late_sets(decision, {item.exercise for item in session_items(decision)}, "6")
    if sets:
        care.write(key, Session(sets=sets, finished=True), stamp)
    walk = walk_item(decision)
    if walk is not None and walk.dose.work_seconds:
        walked = Walk(seconds=walk.dose.work_seconds, comfortable=True)
        care.write(key, walked, stamp)


def take_all(base: str, key: str) -> None:
    from django.utils import timezone
    from playwright.sync_api import sync_playwright

    from footbridge import care
    from footbridge.engine.facts import FlagRaised

    SHOWN.mkdir(parents=True, exist_ok=True)
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = str(ensure_browser())
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for shot in SHOTS:
            take(browser, base, shot)
        stamp = care.Stamp(timezone.localtime())
        care.write(key, FlagRaised(flag="FLAG-04", worse=False), stamp)
        for shot in LAST:
            take(browser, base, shot)
        browser.close()
    write_list()


def take(browser: Any, base: str, shot: Shot) -> None:
    """One picture, as tall as the page up to a limit, so that a sticky bar stands at its end."""
    width, height = shot.size
    context = browser.new_context(
        viewport={"width": width, "height": height}, reduced_motion="no-preference"
    )
    if shot.display:
        cookie = {"name": "footbridge_display", "value": shot.display, "url": base}
        context.add_cookies([cookie])
    page = context.new_page()
    let_in(page, base)
    page.goto(base + shot.path)
    tall = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(max(tall, height), TALLEST)})
    # Pictures are fetched when they come near.
    page.wait_for_load_state("networkidle")
    page.screenshot(path=SHOWN / f"{shot.name}.png")
    context.close()


def write_list() -> None:
    lines = [
        "# What it looks like",
        "",
        "Made by `python -m tools.screens`. Ruth is invented.",
        "",
    ]
    for shot in (*SHOTS, *LAST):
        lines += [f"## {shot.says}", "", f"![{shot.says}]({shot.name}.png)", ""]
    (SHOWN / "README.md").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
