"""Playing a session in a browser whose clock the test drives."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone
from playwright.sync_api import Page

from footbridge import care
from footbridge.engine.facts import Session
from footbridge.engine.person import Weekday
from tests.browser.doing import until
from tests.browser.people import ruth_since

SECOND = 1000
STATE = """() => {
  const player = document.querySelector("session-player");
  const { sequence } = player.driver;
  const { step, state } = sequence;
  const part = sequence.timeline.parts[step.part];
  return {
    screen: player.page.name, mode: state.mode, index: state.index, into: state.into,
    lead: state.lead, remaining: sequence.remaining, exercise: part?.exercise ?? "", ...step,
    last: sequence.timeline.steps.length - 1,
    asked: sequence.asked?.says ?? "",
    about: sequence.timeline.parts[sequence.asked?.part ?? step.part]?.exercise ?? "",
  };
}"""
TEXTS = """() => {
  const screen = document.querySelector("[data-screen]:not([hidden])");
  const said = (name) => screen.querySelector(`[data-text="${name}"]`)?.textContent ?? "";
  return { count: said("count"), cue: said("cue"), set: said("set"), side: said("side"),
    name: said("name"), next: said("next"), unit: said("unit") };
}"""
HIDDEN = """(isHidden) => {
  const state = isHidden ? "hidden" : "visible";
  Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
  document.dispatchEvent(new Event("visibilitychange"));
}"""

KEPT_BY_WORKER = """async () => {
  await navigator.serviceWorker.ready;
  return Boolean(navigator.serviceWorker.controller && (await caches.match("/session/play/")));
}"""
SETTLED = """async () => {
  const { sender } = document.querySelector("session-player");
  const breath = () => new Promise((go) => { const channel = new MessageChannel();
    channel.port1.onmessage = go; channel.port2.postMessage(0); });
  // What was just pressed may wait for one thing after another before it writes, and sends.
  for (let i = 0; i < 5; i += 1) {
    await breath();
    // The browser does one change after another: what was about to be written comes before this.
    await sender.store.change(["sessions", "facts"], () => {});
    while (sender.outbox.sending) await sender.outbox.sending;
  }
}"""
KEEP_PATIENCE = "window.patience ??= AbortSignal.timeout.bind(AbortSignal)"
GIVE_PATIENCE_BACK = """
  Object.defineProperty(AbortSignal, "timeout", { value: window.patience });
"""


def begin_ruth(place: str = "") -> str:
    """Ruth, for whom today is a strength day, whatever the day is in this place. Gives her key."""
    now = timezone.localtime(timezone=ZoneInfo(place) if place else None)
    days, today = list(Weekday), now.weekday()
    person = replace(
        ruth_since(now.date() - timedelta(days=1)),
        strength_weekdays=(days[today], days[(today + 3) % 7]),
    )
    return care.begin(name="Ruth", person=person, now=now)


def open_player(page: Page, query: str = "") -> Page:
    """The player with a clock that stands still until it is told to go."""
    origin = page.evaluate("location.origin")
    # The driven clock would end a request that is on its way, which goes by the clock of the wall.
    page.context.add_init_script(KEEP_PATIENCE)
    page.clock.install()
    page.context.add_init_script(GIVE_PATIENCE_BACK)
    page.goto(f"{origin}/session/play/{query}")
    ready(page)
    page.clock.pause_at(timezone.now() + timedelta(seconds=2))
    return page


def ready(page: Page) -> None:
    page.locator("session-player[data-ready]").wait_for()


def press(page: Page, act: str) -> None:
    page.locator(f'[data-do="{act}"]:visible').first.click()


def pass_time(page: Page, seconds: float) -> None:
    page.clock.run_for(round(seconds * SECOND))


def standing(page: Page) -> dict:
    """Where the session stands."""
    return page.evaluate(STATE)


def texts(page: Page) -> dict:
    """What the screen says."""
    return page.evaluate(TEXTS)


def pass_step(page: Page) -> None:
    """Until the present step is over, and a breath more."""
    now = standing(page)
    pass_time(page, (now["lead"] + max(0, now["remaining"])) / SECOND + 0.05)


def kept_by_worker(page: Page) -> None:
    """Until this device keeps the player."""
    until(page, KEPT_BY_WORKER)


def to_raises(page: Page) -> None:
    """Next until the first heel raise begins."""
    for _ in range(200):
        now = standing(page)
        if (now["kind"], now["exercise"]) == ("up", "heel-raise"):
            return
        press(page, "next")


def to_the_end_of(page: Page, exercise: str) -> None:
    """By time alone, until another exercise comes or everything stands still, and it is told."""
    while standing(page)["exercise"] == exercise and standing(page)["mode"] == "running":
        pass_step(page)
    if standing(page)["asked"]:
        press(page, "next")


def asked_of(plan: dict) -> Counter:
    """How many sets of each exercise and side the plan holds."""
    asked: Counter = Counter()
    for part in plan["timeline"]["parts"]:
        dose = part["dose"]
        sides = ("left", "right") if dose["sides"].startswith("each") else (None,)
        for side in sides:
            asked[part["exercise"], side] += dose["sets"]
    return asked


def settled(page: Page) -> None:
    """Everything that happened is kept and sent, as far as there is a network."""
    page.evaluate(SETTLED)


def sets_of(key: str) -> list:
    """Every set of the sessions that stand, in order."""
    told = care.record_of(key).history(timezone.localdate())
    return [done for session in told.of(Session) for done in session.what.sets]
