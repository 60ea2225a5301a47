"""When the database fails in the middle of a form, nothing of the form is stored.

The page says so, and sending it again completes it. For every form that tells something, and for
every place at which it can fail: before the first row, between two, after the last, at the end of
the transaction.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client
from django.utils import timezone

from footbridge import care
from footbridge.engine.facts import KINDS, Session, SetDone, StopSign, Walk
from footbridge.storage import arriving, models
from tests.people import RUTH
from tests.web.filling_in import OpenForm, followed, opened
from tests.web.letting_in import let_in
from tests.web.test_progress_of_set_up import answers_on

AT_COMMIT = None
SHOWN, LED_ON, MACHINE = 200, 302, 503
MOST_ROWS = 6
Sending = Callable[[], object]


def out_of_room() -> OperationalError:
    """What Django raises on a full disk."""
    cause = sqlite3.OperationalError("database or disk is full")
    cause.sqlite_errorcode = sqlite3.SQLITE_FULL
    error = OperationalError("database or disk is full")
    error.__cause__ = cause
    return error


@contextmanager
def failing(after: int | None) -> Iterator[list[bool]]:
    """The writing of facts fails after so many rows in all, or AT_COMMIT. Gives whether it did."""
    failed: list[bool] = []
    written: list[models.Fact] = []
    keep, commit = arriving.keep, BaseDatabaseWrapper._commit

    def some(facts):
        if not facts:
            return
        room = len(facts) + 1 if after is AT_COMMIT else after - len(written)
        written.extend(facts[:room])
        keep(facts[:room])
        if room <= len(facts):
            failed.append(True)
            raise out_of_room()

    def not_now(self):
        if after is AT_COMMIT and written:
            failed.append(True)
            raise out_of_room()
        return commit(self)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(arriving, "keep", some)
        patched.setattr(BaseDatabaseWrapper, "_commit", not_now)
        yield failed


def everything_told() -> list[tuple[str, str]]:
    """Every fact of everybody, and who is here."""
    facts = models.Fact.objects.order_by("person", "number")
    people = models.Person.objects.order_by("key").values_list("key", "name")
    return [
        *((str(fact.person_id), fact.body) for fact in facts),
        *((str(key), name) for key, name in people),
    ]


# Every form that tells something, filled in up to the last press


def a_check_in(browser: Client, ruth: str) -> Sending:
    feeling = followed(browser, browser.get("/check-in/"))
    news = followed(browser, feeling.send(browser, pain="3", soreness="1"))
    said = {"trip": "fall", "harm": ["hurt"], "look": "something", "stairs": "hard", "new": "some"}
    return lambda: news.send(browser, **said, signs=["FLAG-04", "FLAG-11"])


def a_check_in_with_a_stumble(browser: Client, ruth: str) -> Sending:
    feeling = followed(browser, browser.get("/check-in/"))
    news = followed(browser, feeling.send(browser, pain="3", soreness="1"))
    return lambda: news.send(browser, trip="stumble", look="not_yet", new="none")


def a_set_up(browser: Client, ruth: str) -> Sending:
    page = followed(browser, browser.get("/set-up/"))
    given = {"skin": {"signs": "FLAG-04"}}
    while True:
        step = page.address.rstrip("/").rpartition("/")[2]
        said = answers_on(step, given)
        if step == "name":
            return lambda: page.send(browser, **{**said, "name": "Ada"})
        page = followed(browser, page.send(browser, **said))


def the_safety_questions(browser: Client, ruth: str) -> Sending:
    page = opened(browser, "/screening/")
    gates = dict.fromkeys(care.catalogue().gates, "no")
    return lambda: page.send(browser, signs=["FLAG-04", "FLAG-11"], **{**gates, "GATE-07": "yes"})


def a_look_at_the_feet(browser: Client, ruth: str) -> Sending:
    page = opened(browser, "/feet/")
    return lambda: page.send(browser, said="all", found="blister", places=["left:sole-heel"])


def a_review(browser: Client, ruth: str) -> Sending:
    earlier = replace(RUTH, started_on=RUTH.started_on - timedelta(days=14))
    key = care.begin(name="Ida", person=earlier, now=timezone.now())
    browser.post("/people/", {"person": key})
    page = opened(browser, "/review/next/")
    return lambda: page.send(browser, change="keep")


def an_exercise(browser: Client, ruth: str) -> Sending:
    browser.post("/session/")
    page = opened(browser, "/session/1/")
    return lambda: page.send(browser, how="all")


def a_stop(browser: Client, ruth: str) -> Sending:
    browser.post("/session/")
    page = opened(browser, "/session/1/stopped/")
    return lambda: page.send(browser)


def a_stop_explained(browser: Client, ruth: str) -> Sending:
    browser.post("/session/")
    page = opened(browser, "/session/1/stopped/")
    page.send(browser)
    return lambda: page.send(browser, felt="dizzy")


def an_exercise_left_out(browser: Client, ruth: str) -> Sending:
    browser.post("/session/")
    page = opened(browser, "/session/1/left-out/")
    return lambda: page.send(browser, why="tired")


def what_was_left_open(browser: Client, ruth: str) -> Sending:
    stamp, raised = care.Stamp(timezone.now()), SetDone(exercise="heel-raise", reps=8)
    walk = care.write(ruth, Walk(seconds=600), stamp).entry.id
    session = care.write(ruth, Session(sets=(raised,)), stamp).entry.id
    said = {f"{walk}:walking:comfortable": "yes", f"{session}:heel-raise:effort": "6"}
    return lambda: browser.post("/open/", said)


def an_open_stop(browser: Client, ruth: str) -> Sending:
    stopped = Session(sets=(SetDone(exercise="heel-raise", stop=StopSign.UNEXPLAINED, reps=3),))
    entry = care.write(ruth, stopped, care.Stamp(timezone.now())).entry.id
    return lambda: browser.post("/open/", {"stop": f"{entry}:heel-raise", "felt": "pain"})


def _one(address: str, **said: object) -> Callable[[Client, str], Sending]:
    def fill_in(browser: Client, ruth: str) -> Sending:
        page = OpenForm(address, {**opened(browser, address).hidden, "id": str(uuid4())})
        return lambda: page.send(browser, **{"day": str(timezone.localdate()), **said})

    return fill_in


def an_earlier_day(browser: Client, ruth: str) -> Sending:
    said = {"id": str(uuid4()), "day": str(timezone.localdate()), "done": ["all"], "effort": "6"}
    return lambda: browser.post("/earlier/", said)


def a_paper_log(browser: Client, ruth: str) -> Sending:
    page = opened(browser, "/earlier/sheet/")
    said = {"pain": "3", "soreness": "1", "feet": "nothing", "trip": "fall", "harm": ["none"]}
    said |= {"done": ["warm_up", "strength"], "effort": "6", "minutes": "8"}
    today = timezone.localdate().isoformat()
    return lambda: page.send(browser, **{f"d{today}-{name}": each for name, each in said.items()})


def an_entry_taken_back(browser: Client, ruth: str) -> Sending:
    entry = care.write(ruth, Walk(seconds=600), care.Stamp(timezone.now())).entry.id
    page = opened(browser, f"/entries/{entry}/")
    return lambda: page.send(browser)


def a_yes_to_a_question(browser: Client, ruth: str) -> Sending:
    return lambda: browser.post("/questions/FLAG-04/", {"answer": "yes"})


def it_is_worse(browser: Client, ruth: str) -> Sending:
    browser.post("/help/FLAG-04/", {"id": str(uuid4()), "answer": "yes"})
    return lambda: browser.post("/flags/FLAG-04/worse/", {"answer": "yes"})


def it_is_over(browser: Client, ruth: str) -> Sending:
    browser.post("/help/FLAG-11/", {"id": str(uuid4()), "answer": "yes"})
    page = opened(browser, "/flags/FLAG-11/over/")
    today = str(timezone.localdate())
    return lambda: page.send(browser, clinician="Doctor Vale", day=today)


def whom_it_was_told(browser: Client, ruth: str) -> Sending:
    browser.post("/help/FLAG-11/", {"id": str(uuid4()), "answer": "yes"})
    said = {"id": str(uuid4())}
    return lambda: browser.post("/flags/FLAG-11/reported/", said)


def a_gate_that_is_open(browser: Client, ruth: str) -> Sending:
    gates = dict.fromkeys(care.catalogue().gates, "no")
    browser.post("/screening/", {"signs": "none", **gates, "GATE-07": "yes"})
    page = opened(browser, "/gates/GATE-07/")
    today = str(timezone.localdate())
    return lambda: page.send(browser, clinician="Doctor Vale", day=today)


def other_answers(browser: Client, ruth: str) -> Sending:
    page = opened(browser, "/settings/answers/")
    said = {
        "track": "leg", "zones": ["left:sole-heel"], "home": ["chair"], "minutes": "20",
        "weekdays": ["tuesday", "friday"], "slot": "evening", "numb": "yes", "diabetes": "no",
    }  # fmt: skip
    return lambda: page.send(browser, **said)


def a_no_to_a_question(browser: Client, ruth: str) -> Sending:
    return lambda: browser.post("/questions/FLAG-04/", {"answer": "no"})


def another_exercise(browser: Client, ruth: str) -> Sending:
    on = timezone.localtime()
    day = care.day(ruth, on=on.date(), now=on, store=False)
    here = [item.exercise for block in day.decision.blocks for item in block.items]
    drill = next(each for each in here if care.could_stand_in(day, each, on))
    other = next(iter(care.could_stand_in(day, drill, on)))
    page = opened(browser, f"/exercises/{drill}/instead/")
    return lambda: page.send(browser, instead=other, lasts="from_now_on")


FORMS: dict[str, Callable[[Client, str], Sending]] = {
    "check-in": a_check_in,
    "stumble": a_check_in_with_a_stumble,
    "set-up": a_set_up,
    "screening": the_safety_questions,
    "feet": a_look_at_the_feet,
    "review": a_review,
    "exercise": an_exercise,
    "stop": a_stop,
    "stop explained": a_stop_explained,
    "left out": an_exercise_left_out,
    "left open": what_was_left_open,
    "open stop": an_open_stop,
    "walk": _one("/walk/", minutes="6", comfortable="yes"),
    "test": _one("/tests/single-leg/", left="8", right="11"),
    "note": _one("/exercises/heel-raise/note/", says="the chair in the hall"),
    "easier": _one("/today/change/", wish="easier"),
    "rest": _one("/today/change/", wish="rest"),
    "instead": another_exercise,
    "try": _one("/exercises/heel-raise/try/", how="all", effort="5"),
    "goal": _one("/friends/goal/", says="Walk to the market", adds="Step by step"),
    "promise": _one("/friends/promise/", to="Ewa", says="I show you my bridge", weekdays="sunday"),
    "research": _one("/settings/research/", shares="weeks"),
    "away": _one("/away/", first="2026-01-05", last="2026-01-07", why="holiday"),
    "sign": _one("/help/FLAG-04/", answer="yes", worse="yes"),
    "earlier": an_earlier_day,
    "paper log": a_paper_log,
    "taken back": an_entry_taken_back,
    "question": a_yes_to_a_question,
    "no to a question": a_no_to_a_question,
    "gate": a_gate_that_is_open,
    "answers": other_answers,
    "worse": it_is_worse,
    "over": it_is_over,
    "called": whom_it_was_told,
    "favourite": lambda browser, _: (
        lambda: browser.post("/exercises/heel-raise/favourite/", {"id": "f", "favourite": "yes"})
    ),
    "not for me": lambda browser, _: (
        lambda: browser.post(
            "/exercises/ankle-circles/not-for-me/", {"id": "n", "why": "My hip hurts"}
        )
    ),
}


@pytest.fixture
def reader(transactional_db, clock):
    """Ruth's browser, over a database that commits; as it is, when another example begins."""

    def anew() -> tuple[Client, str]:
        for person in care.people():
            care.delete(person.key)
        browser = Client(raise_request_exception=False)
        let_in(browser)
        key = care.begin(name="Ruth", person=RUTH, now=timezone.now())
        browser.post("/people/", {"person": key})
        return browser, key

    return anew


@pytest.mark.parametrize("name", FORMS)
def test_a_form_that_fails_in_the_middle_leaves_nothing_and_is_completed_later(reader, name):
    for after in (AT_COMMIT, *range(MOST_ROWS)):
        browser, ruth = reader()
        send = FORMS[name](browser, ruth)
        before = everything_told()

        with failing(after) as failed:
            refused = send()
        meanwhile = everything_told()
        if after and not failed:
            return  # It tells no more rows than this.
        again = send()
        told = everything_told()
        send()

        assert failed, "nothing was written: the form tells nothing"
        assert refused.status_code == MACHINE
        assert "isn’t saved" in refused.content.decode()
        assert meanwhile == before
        assert again.status_code in (SHOWN, LED_ON), again.content.decode()[-2000:]
        assert len(told) > len(before)
        assert everything_told() == told


def test_every_kind_of_fact_is_told_by_one_of_these_forms(reader):
    told: set[str] = set()
    for fill_in in FORMS.values():
        browser, ruth = reader()
        fill_in(browser, ruth)()
        told |= set(models.Fact.objects.values_list("kind", flat=True))

    assert set(KINDS) - told == set()


@pytest.mark.parametrize("after", [0, AT_COMMIT], ids=["none", "commit"])
@pytest.mark.parametrize("name", ["exercise", "left out", "stop explained"])
def test_a_session_goes_on_where_the_last_answer_was_kept(reader, name, after):
    browser, ruth = reader()
    send = FORMS[name](browser, ruth)
    before = browser.get("/session/").headers["Location"]

    with failing(after):
        send()
    refused = browser.get("/session/").headers["Location"]
    send()

    assert refused == before
    assert browser.get("/session/").headers.get("Location") != before
