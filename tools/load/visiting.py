"""What one person does: one page after the other, some of them forms, at a steady pace."""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

from tests.faults.browsing import LED_ON, SEEN, Answer, Browser, NoAnswer
from tools.bench.asking import hidden_in
from tools.bench.pages import SECRET
from tools.load.people import Guest

LOOKED_AT = (
    ("Today", "/"),
    ("Today", "/"),
    ("Today", "/"),
    ("exercises", "/exercises/"),
    ("an exercise", "/exercises/heel-raise/"),
    ("Progress", "/progress/"),
    ("the plan", "/plan/"),
    ("care", "/care/"),
    ("days", "/days/"),
)
MOST_MINUTES = 9
# The server lets go of a line on which nothing is said; a browser then takes a new one.
LINE_LASTS_SECONDS = 15


@dataclass(frozen=True, slots=True)
class Seen:
    """A page: its name, how long it took, and what was wrong with it, or nothing."""

    name: str
    seconds: float
    wrong: str = ""


@dataclass(eq=False)
class Visitor:
    """Asks for a page every so many seconds, as long as it is time. Fills `seen`."""

    guest: Guest
    port: int
    chance: random.Random
    seen: list[Seen] = field(default_factory=list)

    def stay(self, begin: float, every: float, end: float) -> None:
        """From a moment of the steady clock to another. Who is kept waiting asks on at once."""
        browser = Browser(self.port)
        browser.cookies = dict(self.guest.cookies)
        at = begin
        for name, ask in self._wishes(browser):
            waits = max(0.0, at - time.monotonic())
            if waits > LINE_LASTS_SECONDS:
                browser.hang_up()
            time.sleep(waits)
            if time.monotonic() >= end:
                break
            self.seen.append(_asked(name, ask, browser))
            at = max(at + every, time.monotonic())
        browser.close()

    def _wishes(self, browser: Browser) -> "Iterator[tuple[str, Ask]]":
        acts = (self._a_check_in, self._a_walk, self._a_session)
        while True:
            if self.chance.random() < 1 / 4:
                yield from self.chance.choice(acts)(browser)
            else:
                name, path = self.chance.choice(LOOKED_AT)
                yield name, _looking(browser, path)

    def _a_check_in(self, browser: Browser) -> "Iterator[tuple[str, Ask]]":
        here = {"whose": self.guest.key, "form": str(uuid4()), "csrfmiddlewaretoken": SECRET}
        feeling = {"pain": str(self.chance.randint(0, 4)), "soreness": "1"}
        news = {"trip": "none", "look": "nothing", "new": "none"}
        steps: dict[str, dict[str, str]] = {"feeling": feeling, "where": {}, "news": news}
        for step, said in steps.items():
            yield f"check-in: {step}", _sending(browser, f"/check-in/{step}/", {**here, **said})

    def _a_walk(self, browser: Browser) -> "Iterator[tuple[str, Ask]]":
        form: dict[str, str] = {}
        said = {
            "comfortable": "yes", "minutes": str(self.chance.randint(2, MOST_MINUTES)),
            "instead": "as_well", "day": str(datetime.now().astimezone().date()),
        }  # fmt: skip

        def opened() -> Answer:
            page = browser.get("/walk/")
            form.update(hidden_in(page.text))
            return page

        yield "the form of a walk", opened
        yield "a walk saved", lambda: browser.post("/walk/", {**form, **said})

    def _a_session(self, browser: Browser) -> "Iterator[tuple[str, Ask]]":
        """As the player does it: the plan is fetched, and then what was done is sent."""
        yield "the session’s plan", _looking(browser, "/session/plan/")
        now = datetime.now().astimezone().replace(microsecond=0).isoformat()
        done = {"exercise": "heel-raise", "reps": 8, "effort": 5}
        fact = {"kind": "session", "id": str(uuid4()), "at": now, "recorded": now, "sets": [done]}
        told = {"person": self.guest.key, "facts": [fact], "sent_at": now}
        yield "a session done", lambda: browser.send("/session/facts/", told)


Ask = Callable[[], Answer]


def _looking(browser: Browser, path: str) -> Ask:
    return lambda: browser.get(path)


def _sending(browser: Browser, path: str, said: dict[str, str]) -> Ask:
    return lambda: browser.post(path, said)


def _asked(name: str, ask: Ask, browser: Browser) -> Seen:
    """A page and the one that it leads on to, as a browser fetches it at once."""
    began = time.monotonic()
    try:
        answer = ask()
        if answer.code == LED_ON:
            answer = browser.get(answer.where)
        wrong = "" if answer.code in {SEEN, LED_ON} else f"answered {answer.code}"
    except NoAnswer as gone:
        wrong = f"no answer: {gone}"
    return Seen(name, time.monotonic() - began, wrong)
