"""A page that is kept is never stale: whatever it was made from makes it anew when it changes."""

import errno
import os
import subprocess
import sys
from datetime import timedelta
from types import SimpleNamespace

import pytest
import time_machine
from django.db import connections
from django.template import Context, Template
from django.test import Client
from django.utils import timezone

from footbridge import care
from footbridge.catalogue.words import Measure
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CheckIn,
    DayMarkers,
    Fact,
    Fall,
    FeetCheck,
    OwnNote,
    ProfileChanged,
    Stumble,
    Walk,
)
from footbridge.engine.facts import Test as Result
from footbridge.engine.facts.day_markers import Ease
from footbridge.engine.person import Slot
from footbridge.storage import models, rows, safekeeping
from footbridge.web import kept_pages
from footbridge.web.access import Someone
from footbridge.web.pages import session
from footbridge.web.views import history as history_view
from footbridge.web.views import looking_back as looking_back_view
from footbridge.web.views import today as today_view
from tests.people import GRETA, RUTH, START
from tests.web.letting_in import SECRET, let_in
from tests.web.todays import old_session

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def morning(transactional_db, clock) -> time_machine.Traveller:
    for kept in (kept_pages._pages, kept_pages._parts, kept_pages._last):
        kept.clear()
    return clock


@pytest.fixture
def ruth(morning) -> str:
    return care.begin(name="Ruth", person=RUTH, now=timezone.now())


@pytest.fixture
def browser(ruth) -> Client:
    found = Client()
    let_in(found)
    return found


@pytest.fixture
def filled(monkeypatch) -> list[str]:
    """Which templates of Today were filled in."""
    found: list[str] = []
    real = today_view.framed

    def framed(request, frame, main, words, **more):
        found.append(main)
        return real(request, frame, main, words, **more)

    monkeypatch.setattr(today_view, "framed", framed)
    return found


def page(browser: Client, path: str = "/") -> str:
    answer = browser.get(path)
    assert answer.status_code == 200
    return SECRET.sub("", answer.content.decode())


def afresh(browser: Client, path: str = "/") -> str:
    """The same page with nothing kept at all."""
    for kept in (kept_pages._pages, kept_pages._parts, kept_pages._last):
        kept.clear()
    return page(browser, path)


def test_it_is_filled_in_once_and_given_again_as_it_was(browser, filled):
    first = page(browser)

    again = page(browser)

    assert again == first
    assert len(filled) == 1


def told(key: str, *facts: Fact) -> None:
    for each in facts:
        care.write(key, each, care.Stamp(timezone.localtime()))


def begun(key: str) -> None:
    now = timezone.localtime()
    decision = care.today(key, on=now.date(), now=now)
    draft = session.new_draft(decision, is_short=False, now=now.isoformat())
    care.save_draft(key, f"{session.NAME} {draft['id']}", draft, now=now)


def in_german(settings, browser: Client) -> None:
    settings.LANGUAGES = [("en-gb", "English"), ("de", "German")]
    browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "de"


CHANGES = {
    "a fact": lambda it: told(it.ruth, Walk(seconds=600, comfortable=True)),
    "another day": lambda it: it.clock.shift(timedelta(days=1)),
    "another part of the day": lambda it: it.clock.shift(timedelta(hours=6)),
    "another name": lambda it: care.rename(it.ruth, "Ruth Ann"),
    "a number to call": lambda it: care.keep_contacts(it.ruth, {"doctor": "0161 496 0142"}),
    "somebody else beside": lambda it: care.begin(name="Greta", person=GRETA, now=timezone.now()),
    "a session half done": lambda it: begun(it.ruth),
    "another display": lambda it: it.browser.cookies.load(
        {"footbridge_display": "theme-dark.text-200"}
    ),
    "other reminders": lambda it: it.browser.cookies.load(
        {"footbridge_reminders": "from-8.until-21.sitting-30"}
    ),
    "another time zone": lambda it: it.browser.cookies.load({"footbridge_zone": "Asia/Tokyo"}),
    "a device that says where it is": lambda it: it.browser.cookies.load(
        {"footbridge_zone": it.settings.TIME_ZONE}
    ),
    "another language": lambda it: in_german(it.settings, it.browser),
}


@pytest.mark.parametrize("change", CHANGES)
def test_it_is_made_anew_for(change, ruth, browser, morning, settings):
    told(ruth, CheckIn(slot=Slot.MORNING, pain=2, soreness=1), FeetCheck())
    browser.post("/people/", {"person": ruth})
    before = page(browser)
    page(browser)

    CHANGES[change](SimpleNamespace(ruth=ruth, browser=browser, clock=morning, settings=settings))

    after = page(browser)
    assert after != before
    assert after == afresh(browser)


LOOKING_BACK = ("/progress/", "/months/")
# What each of the facts changes is told by at least one of the two pages.
OF_A_LOOK_BACK = {
    "a walk": Walk(seconds=600, comfortable=True),
    "a check-in": CheckIn(slot=Slot.MORNING, pain=7, soreness=6),
    "a test": Result(measure=Measure.CHAIR_STANDS, result=14),
    "a stumble": Stumble(),
    "how stairs went": DayMarkers(stairs=Ease.HARD),
    "days away": Away(first=START, last=START, why=AwayReason.HOLIDAY),
    "a fall": Fall(hurt=False),
    "a note": OwnNote(exercise="heel-raise", says="Slower is better"),
    "other answers": ProfileChanged(check_in_slot=Slot.EVENING, favourites=("cat",)),
}


@pytest.fixture
def weeks_of(ruth, morning):
    """Three weeks of hers, with walks that were planned."""
    for _ in range(21):
        told(ruth, CheckIn(slot=Slot.MORNING, pain=3, soreness=1), Walk(seconds=400))
        now = timezone.localtime()
        care.today(ruth, on=now.date(), now=now)
        morning.shift(timedelta(days=1))
    return ruth


@pytest.mark.parametrize("change", OF_A_LOOK_BACK)
def test_a_look_back_is_made_anew_for(change, browser, weeks_of):
    before = [page(browser, path) for path in LOOKING_BACK]

    told(weeks_of, OF_A_LOOK_BACK[change])

    after = [page(browser, path) for path in LOOKING_BACK]
    assert after != before
    assert after == [afresh(browser, path) for path in LOOKING_BACK]


@pytest.mark.parametrize("change", sorted(CHANGES.keys() - {"a session half done"}))
@pytest.mark.parametrize("path", LOOKING_BACK)
def test_a_look_back_is_never_stale_after(change, path, browser, weeks_of, morning, settings):
    page(browser, path)

    CHANGES[change](
        SimpleNamespace(ruth=weeks_of, browser=browser, clock=morning, settings=settings)
    )
    browser.post("/people/", {"person": weeks_of})

    assert page(browser, path) == afresh(browser, path)


def test_a_walk_that_is_planned_by_a_later_look_at_today_is_on_progress(browser, weeks_of):
    told(weeks_of, CheckIn(slot=Slot.MORNING, pain=3, soreness=1), FeetCheck())
    before = page(browser, "/progress/")

    page(browser)

    after = page(browser, "/progress/")
    assert after == afresh(browser, "/progress/")
    assert after != before


@pytest.mark.parametrize("path", LOOKING_BACK)
def test_a_look_back_is_filled_in_once(path, browser, weeks_of, monkeypatch):
    first = page(browser, path)

    def again(*_args, **_more):
        raise AssertionError("filled in again")

    for view in (looking_back_view, history_view):
        monkeypatch.setattr(view, "render", again)
    monkeypatch.setattr(looking_back_view, "framed", again)

    assert page(browser, path) == first


def test_no_part_is_kept_of_somebody_who_was_deleted(browser, weeks_of):
    page(browser, "/progress/")
    assert kept_pages._parts

    browser.post("/settings/delete/", {"sure": "yes"})

    # What stands around the pages of nobody is nobody's.
    assert {each[0] for each in kept_pages._parts} <= {""}
    assert not kept_pages._pages
    assert not kept_pages._last


def test_the_main_part_of_today_is_filled_in_again_only_where_it_says_something_else(
    browser, ruth, monkeypatch
):
    filled: list[str] = []
    real = kept_pages.render_to_string

    def render(template, *more):
        filled.append(template)
        return real(template, *more)

    monkeypatch.setattr(kept_pages, "render_to_string", render)
    before = page(browser)

    told(ruth, OwnNote(exercise="heel-raise", says="Slower is better"))
    assert page(browser) == before
    assert len(filled) == 1

    told(ruth, CheckIn(slot=Slot.MORNING, pain=2, soreness=1), FeetCheck())
    after = page(browser)
    assert len(filled) == 2
    assert after != before
    assert after == afresh(browser)


def test_a_main_part_with_a_form_is_kept_for_nobody(browser, morning):
    browser.post("/people/", {"person": old_session(timezone.localtime())})

    shown = browser.get("/").content.decode()

    assert kept_pages.OF_A_FORM in shown
    assert "web/today/main.html" not in {name for _, name in kept_pages._last}


def test_what_stands_around_pages_is_made_for_each_person_and_tab():
    def header(name: str, tab: str) -> str:
        someone = Someone(key=f"key of {name}", name=name, has_others=True)
        told = Context({"someone": someone, "tab": tab})
        return Template('{% load web %}{% around "parts/header" %}').render(told)

    shown = {(name, tab): header(name, tab) for name in ("Ada", "Bo") for tab in ("today", "help")}

    assert all(name in said for (name, _), said in shown.items())
    assert len({*shown.values()}) == len(shown)
    assert shown == {(name, tab): header(name, tab) for name, tab in shown}


def test_what_the_device_of_somebody_else_asks_for_is_their_own_page(browser, ruth, morning):
    greta = care.begin(name="Greta", person=GRETA, now=timezone.now())
    browser.post("/people/", {"person": ruth})
    hers = page(browser)

    browser.post("/people/", {"person": greta})

    assert "Greta" in page(browser)
    assert page(browser) != hers


def test_what_was_just_saved_is_said_once_and_never_kept(browser, ruth, filled):
    page(browser)
    browser.post("/walk/", {"id": "w", "minutes": "6", "comfortable": "yes", "day": "2026-01-05"})

    said, after, again = page(browser), page(browser), page(browser)

    assert "Saved" in said
    assert "Saved" not in after
    assert again == after
    assert len(filled) == 3


def test_what_was_saved_is_said_also_where_it_changed_nothing_of_the_page(browser, ruth):
    page(browser)

    browser.cookies.load({"footbridge_saved": "yes"})

    assert "Saved" in page(browser)


def test_the_secret_of_its_forms_is_new_each_time_and_works(ruth, filled):
    strict, yesterday = Client(enforce_csrf_checks=True), timezone.localtime() - timedelta(days=1)
    let_in(strict)
    decision = care.today(ruth, on=yesterday.date(), now=yesterday, store=False)
    of_version_1 = session.new_draft(decision, is_short=False, now=yesterday.isoformat())
    del of_version_1["was_told"]
    care.save_draft(ruth, session.NAME, of_version_1, now=yesterday)

    first, second = (SECRET.search(strict.get("/").content.decode())[1] for _ in range(2))
    sent = strict.post("/session/left/", {"csrfmiddlewaretoken": second})

    assert len(filled) == 1
    assert first != second
    assert sent.status_code == 302


def test_a_fact_of_another_process_is_seen_at_once(browser, ruth, morning):
    before = page(browser)

    told_elsewhere(ruth)

    assert page(browser) != before
    assert page(browser) == afresh(browser)


def told_elsewhere(key: str) -> None:
    """By a program of its own, with a memory of its own."""
    code = (
        "import django; django.setup()\n"
        "from datetime import datetime\n"
        "from footbridge import care\n"
        "from footbridge.engine.facts import CheckIn\n"
        "from footbridge.engine.person import Slot\n"
        "import sys\n"
        "now = datetime.fromisoformat(sys.argv[2])\n"
        "what = CheckIn(slot=Slot.MORNING, pain=6, soreness=5)\n"
        "care.write(sys.argv[1], what, care.Stamp(now))\n"
    )
    connection = connections["default"]
    name = connection.settings_dict["NAME"]
    url = f"sqlite:////{name}"
    if connection.vendor != "sqlite":
        url = os.environ["DATABASE_URL"].replace("/postgres?", f"/{name}?")
    there = {**os.environ, "DATABASE_URL": url}
    now = timezone.localtime().isoformat()
    subprocess.run([sys.executable, "-c", code, key, now], env=there, check=True)


def test_a_restored_backup_is_seen_at_once_even_where_rows_have_the_same_numbers(
    browser, ruth, tmp_path
):
    if connections["default"].vendor != "sqlite":
        pytest.skip("PostgreSQL is restored by its own programs")
    safekeeping.back_up(tmp_path / "before")
    told(ruth, Walk(seconds=600, comfortable=True))
    before = page(browser)

    safekeeping.restore(tmp_path / "before", now=timezone.now())
    told(ruth, CheckIn(slot=Slot.MORNING, pain=2, soreness=1))

    assert models.Fact.objects.count() == 1
    assert page(browser) != before
    assert page(browser) == afresh(browser)


def test_nothing_is_kept_of_somebody_who_was_deleted(browser, ruth):
    page(browser)
    assert kept_pages._pages

    browser.post("/settings/delete/", {"sure": "yes"})

    assert not care.is_here(ruth)
    assert not kept_pages._pages
    assert browser.get("/").status_code == 302


def test_a_device_that_was_shut_out_sees_nothing_that_is_kept(browser, ruth):
    page(browser)
    (device,) = care.devices()

    care.sign_out(device.key, now=timezone.now())

    assert browser.get("/").status_code == 403


def test_what_could_not_be_noted_as_shown_is_not_kept(browser, ruth, filled, monkeypatch):
    def full(*_args, **_more):
        raise OSError(errno.ENOSPC, "no room")

    with monkeypatch.context() as broken:
        broken.setattr(rows, "keep_shown", full)
        page(browser)
    assert models.Shown.objects.count() == 0

    page(browser)

    assert models.Shown.objects.count() == 1
    assert len(filled) == 2
