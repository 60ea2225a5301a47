"""Whatever comes between, at whatever moment: what was done is told, all of it, and once."""

import os
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from footbridge import care
from tests.browser.doing import close
from tests.browser.playing import (
    asked_of,
    open_player,
    pass_time,
    press,
    ready,
    sets_of,
    settled,
    standing,
)

INTERRUPTIONS = int(os.environ.get("FOOTBRIDGE_INTERRUPTIONS", "200"))
SEED = int(os.environ.get("FOOTBRIDGE_SEED", "2026"))
NOON = 12
# The set in which somebody stands, and how much of its exercise is done but not told yet.
STARTED = """() => {
  const { sequence } = document.querySelector("session-player").driver;
  const { state, step } = sequence;
  if (step.part in state.told) return [];
  return Object.entries(state.amounts)
    .filter(([key, { reps, hold, work }]) =>
      key.startsWith(`${step.part}.`) && (reps || hold || work))
    .map(([key]) => key.split(".")[2] || null);
}"""
PRESS_ON = "() => document.querySelector('session-player').act('pause')"
KEEP = "() => document.querySelector('session-player').driver.keep()"
SEND = "() => document.querySelector('session-player').sender.flush()"


@dataclass
class Device:
    """Somebody with a session in progress, to whom things happen."""

    page: Page
    chance: random.Random
    another: Callable[[], Page]
    has_network: bool = True
    happened: list[str] = field(default_factory=list)
    # Sets that were begun here and then done again, whole, on another device.
    twice: Counter = field(default_factory=Counter)

    def go_on(self) -> None:
        """As a person does who finds it standing still."""
        for _ in range(5):
            ready(self.page)
            now = standing(self.page)
            if now["screen"] == "start" and self.is_over():
                return
            if now["screen"] == "start":
                press(self.page, "begin")
            elif now["mode"] == "paused":
                self.page.evaluate(PRESS_ON)
            self.page.evaluate(KEEP)
            if self.page.locator("session-player[data-ready]").count():
                now = standing(self.page)
                if now["screen"] != "start" and now["mode"] != "paused":
                    return
        raise AssertionError(f"it stands still: {now}")

    def is_over(self) -> bool:
        """It ended here, or another device did the rest."""
        nothing = self.page.locator('[data-screen="start"]:visible [data-do="begin"][hidden]')
        return standing(self.page)["mode"] == "ended" or nothing.count() > 0

    def may(self, what: Callable[["Device"], None]) -> bool:
        """Every other device does away with an exercise, and this one needs something to do."""
        return what is not Device.another_device or self.happened.count(what.__name__) < 3

    def reload(self) -> None:
        self.page.reload()

    def kill(self) -> None:
        address, context = self.page.url, self.page.context
        close(self.page)
        self.page = context.new_page()
        self.page.goto(address)

    def network(self) -> None:
        self.has_network = not self.has_network
        self.page.context.set_offline(not self.has_network)

    def pause(self) -> None:
        self.page.keyboard.press("Space")
        pass_time(self.page, self.chance.uniform(0, 30))

    def mistake(self) -> None:
        self.page.keyboard.press("s")
        self.page.locator('[data-felt="mistake"]').click()

    def sleep(self) -> None:
        self.page.clock.fast_forward(self.chance.randint(10, 60) * 1000)
        pass_time(self.page, 0.1)

    def wrong_clock(self) -> None:
        """Set to another hour of the same day."""
        now = timezone.localtime()
        away = timedelta(minutes=self.chance.randint(5, 300))
        self.page.clock.set_system_time(now + away if now.hour < NOON else now - away)

    def shaking_hand(self) -> None:
        """Two presses where one was meant, on what is in the middle of the hand."""
        kind = standing(self.page)["kind"]
        act = "next" if kind in {"get_ready", "switch", "rest", "ask"} else "pause"
        self.page.locator(f'[data-do="{act}"]:visible').first.dblclick()

    def back_button(self) -> None:
        origin = self.page.evaluate("location.origin")
        self.page.goto(origin + "/exercises/")
        self.page.go_back()

    def another_window(self) -> None:
        """Both stay open, side by side. It goes on in one of them."""
        first, address = self.page, self.page.url
        second = first.context.new_page()
        second.goto(address)
        ready(second)
        self.page = second
        self.go_on()
        pass_time(second, self.chance.uniform(0, 8))
        left = first if self.chance.random() < 0.5 else second
        if left is second:
            close(first)
            return
        self.page = first
        self.go_on()
        close(second)

    def another_device(self) -> None:
        """One exercise is done somewhere else, from its beginning."""
        if not self.has_network:
            self.network()
        self.page.evaluate(KEEP)
        self.page.evaluate(SEND)
        settled(self.page)
        exercise, sides = standing(self.page)["exercise"], self.page.evaluate(STARTED)
        elsewhere = open_player(self.another())
        press(elsewhere, "begin")
        there = standing(elsewhere)
        while there["mode"] != "ended" and standing(elsewhere)["part"] == there["part"]:
            pass_time(elsewhere, 20)
            if standing(elsewhere)["mode"] == "ended":
                break
        settled(elsewhere)
        elsewhere.context.close()
        if there["exercise"] == exercise:
            self.twice.update((exercise, side) for side in sides)
        self.page.reload()


OFTEN = {
    Device.reload: 3, Device.kill: 3, Device.network: 3, Device.pause: 3, Device.mistake: 3,
    Device.sleep: 3, Device.wrong_clock: 2, Device.shaking_hand: 3, Device.back_button: 2,
    Device.another_window: 2, Device.another_device: 1,
}  # fmt: skip


@pytest.fixture
def device(opens, player) -> Device:
    return Device(player, random.Random(SEED), opens)


def interrupt(device: Device, plan: dict) -> None:
    """So often, and so close together that all of it fits into one session."""
    most = 2 * plan["timeline"]["seconds"] / INTERRUPTIONS
    for _ in range(INTERRUPTIONS):
        pass_time(device.page, device.chance.uniform(0.1, most) * 0.7)
        if device.is_over():
            return
        (what,) = device.chance.choices(list(OFTEN), weights=list(OFTEN.values()))
        if not device.may(what):
            what = Device.reload
        device.happened.append(what.__name__)
        what(device)
        device.go_on()


def finish(device: Device) -> None:
    if not device.has_network:
        device.network()
    while not device.is_over():
        device.go_on()
        pass_time(device.page, 60)
    device.page.evaluate(SEND)
    settled(device.page)


def test_after_any_interruptions_every_set_is_told_exactly_once(device, ruth):
    plan = device.page.evaluate("fetch('/session/plan/').then((answer) => answer.json())")
    press(device.page, "begin")

    try:
        interrupt(device, plan)
        finish(device)
        assert len(device.happened) == INTERRUPTIONS
        check(ruth, asked_of(plan), device.twice)
    except BaseException as error:
        error.add_note(f"FOOTBRIDGE_SEED={SEED}, after: {', '.join(device.happened)}")
        raise


def check(person: str, asked: Counter, twice: Counter) -> None:
    done = sets_of(person)
    assert Counter((one.exercise, one.side) for one in done) == asked + twice
    broken_off = Counter(
        (one.exercise, one.side) for one in done if one.asked_reps and one.reps != one.asked_reps
    )
    assert broken_off <= twice
    ids = [fact.id for fact in care.record_of(person).journal.facts]
    assert len(ids) == len(set(ids))
