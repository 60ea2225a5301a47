"""Today, Progress and a walk that is saved, as they are asked for, beside the floor."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from unittest.mock import patch

from tools.bench.asking import Browser, hidden_in
from tools.bench.days_told import DAY, Told, days_told
from tools.bench.lives import Life, add_others
from tools.bench.rows import Row, at_least
from tools.bench.side_by_side import Beside, Floor, beside, rounds_of

WARM = 10
SECRET = "a" * 32
MANY, LARGE = (1, 1_000, 10_000), (1, 1_000, 10_000, 100_000)
FLAT = 0.2
AGAIN, AFTER, PROGRESS, SAVED = 0.60, 0.25, 0.10, 0.50


@dataclass(frozen=True, slots=True)
class Rounds:
    """How often each is measured; `new` where something is written before each round, and for how
    many days the facts of a day are told.
    """

    again: int = 101
    new: int = 21


def a_browser(person: str) -> Browser:
    """Signed in, with the pages of this person."""
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application

    # Nothing is built here; the server only wants the folder to be there.
    settings.STATIC_ROOT.mkdir(exist_ok=True)
    return Browser(get_wsgi_application(), cookies_of(person))


def cookies_of(person: str) -> dict[str, str]:
    """Those of a browser of the household that shows this person, with a secret for its forms."""
    from django.conf import settings
    from django.contrib.sessions.backends.db import SessionStore
    from django.utils import timezone

    from footbridge import care

    now = timezone.now()
    session = SessionStore()
    session["device"] = care.use_key(care.make_key(now=now), now=now)
    session["person"] = person
    session.save()
    return {
        settings.SESSION_COOKIE_NAME: str(session.session_key),
        settings.CSRF_COOKIE_NAME: SECRET,
    }


@contextmanager
def morning_of(now: datetime) -> Iterator[None]:
    """The pages ask the clock in one place: there it stands still."""
    with patch("footbridge.web.clock.now", lambda: now):
        yield


@dataclass(frozen=True, slots=True)
class Page:
    """A page asked for again and again, and after each fact of a day."""

    again: Beside
    new: Told


def measure(
    person: str, now: datetime, floor: Floor, rounds: Rounds = Rounds(), path: str = "/"
) -> Page:
    """A page of one person, on a morning and on the days after it."""
    browser = a_browser(person)

    def page(moment: datetime) -> None:
        with morning_of(moment):
            browser.get(path)

    with morning_of(now):
        again = asked_again(browser, floor, rounds, path)
    return Page(again, days_told(person, now, page, floor, rounds.new))


def asked_again(browser: Browser, floor: Floor, rounds: Rounds, path: str = "/") -> Beside:
    for _ in range(WARM):
        browser.get(path)
    return beside(rounds_of(lambda: browser.get(path)), floor.rounds("page"), rounds.again)


def walks_saved(person: str, now: datetime, floor: Floor, rounds: Rounds) -> Beside:
    """The form of a walk, opened as a browser opens it, and sent: the sending is what counts."""
    browser = a_browser(person)
    told = {"minutes": "6", "comfortable": "yes", "instead": "as_well", "day": str(now.date())}
    form: dict[str, str] = {}

    def open_form() -> None:
        form.update(hidden_in(browser.get("/walk/").decode()))

    def save() -> None:
        browser.post("/walk/", {**form, **told})

    with morning_of(now):
        open_form()
        save()
        return beside(rounds_of(save, before=open_form), floor.rounds("save"), rounds.new)


def page_rows(
    person: str, new: str, mornings: tuple[datetime, datetime], floor: Floor, rounds: Rounds
) -> Iterator[Row]:
    """Of a person with a year, and of one who is `new`, each on a morning of their own."""
    morning, first = mornings
    for name, key, now in (("a year", person, morning), ("a new person", new, first)):
        taken = measure(key, now, floor, rounds)
        yield from _of_page(f"Today, {name}", taken, AGAIN, AFTER)
    later = morning + rounds.new * DAY
    taken = measure(person, later, floor, rounds, "/progress/")
    yield from _of_page("Progress, a year", taken, PROGRESS, PROGRESS)


def _of_page(name: str, taken: Page, again: float, after: float) -> Iterator[Row]:
    """What counts is the mean over the facts of a day; each of them is said."""
    yield _share(f"{name}, asked for again", taken.again, again)
    yield _share(f"{name}, after a new fact", taken.new.mean, after)
    for what, each in taken.new.after.items():
        yield Row(f"… after {what}", each.ours.cpu, "ms", each.floor.cpu)


def saving_rows(person: str, now: datetime, floor: Floor, rounds: Rounds) -> Iterator[Row]:
    """By the clock: waiting for the disk is most of the floor, and no work of a processor."""
    taken = walks_saved(person, now, floor, rounds)
    by_clock = Row("", taken.ours.wall, "ms", taken.floor.wall)
    must = at_least(SAVED, by_clock.ratio)
    what = "a walk saved, a year, by the clock"
    yield Row(what, taken.ours.wall, "ms", taken.floor.wall, *must)
    yield Row("… its processor time", taken.ours.cpu, "ms", taken.floor.cpu)


def flat_rows(
    person: str, life: Life, now: datetime, floor: Floor, rounds: Rounds, many: tuple[int, ...]
) -> Iterator[Row]:
    """Today, asked for again, with ever more people on the same installation.

    Each is compared as a multiple of the floor beside it: the machine may have changed meanwhile.
    """
    browser, alone = a_browser(person), 0.0
    for people in many:
        add_others(life, people, now)
        with morning_of(now):
            taken = asked_again(browser, floor, rounds)
        times = taken.ours.cpu / taken.floor.cpu
        alone = alone or times
        must = f"×{times / alone:.2f}, ≤ {1 + FLAT:.1f}" if people > 1 else ""
        is_met = times / alone <= 1 + FLAT if people > 1 else None
        what = f"Today, again, {people:,} {'person' if people == 1 else 'people'} here"
        yield Row(what, taken.ours.cpu, "ms", taken.floor.cpu, must, is_met)


def _share(what: str, taken: Beside, share: float) -> Row:
    row = Row(what, taken.ours.cpu, "ms", taken.floor.cpu)
    return Row(what, row.measured, "ms", row.floor, *at_least(share, row.ratio))
