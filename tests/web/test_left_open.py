"""What was left open waits on Today and in the check-in, and is asked until it is answered."""

from datetime import timedelta

import pytest
from django.forms import Form
from django.utils import timezone

from footbridge import care
from footbridge.catalogue.words import DoseKind, Sides
from footbridge.engine.facts import Entry, Session, SetDone, StopSign, Walk
from footbridge.engine.shown.decision import Dose
from footbridge.engine.today.from_plan import Questions
from footbridge.web import half_filled
from footbridge.web.forms.session import ExerciseForm

A_DOSE = Dose(
    kind=DoseKind.REPS,
    sides=Sides.TOGETHER,
    sets=1,
    reps=8,
    rest_seconds=60,
    total_seconds=60,
)


def all_forms(of: type[Form] = Form) -> list[type[Form]]:
    ours = [each for each in of.__subclasses__() if each.__module__.startswith("footbridge.")]
    return [*ours, *(below for each in ours for below in all_forms(each))]


def tell(key: str, what) -> str:
    return care.write(key, what, care.Stamp(timezone.now())).entry.id


def standing(key: str, kind: type) -> list[Entry]:
    return list(care.record_of(key).history(timezone.localdate()).of(kind))


def stopped(**how) -> Session:
    return Session(sets=(SetDone(exercise="heel-raise", stop=StopSign.UNEXPLAINED, **how),))


@pytest.mark.covers("RULE-03")
@pytest.mark.parametrize("page", ["/", "/check-in/feeling/"])
def test_a_stop_without_a_reason_waits(browser, ruth, page):
    tell(ruth, stopped(reps=3))

    assert b'href="/open/"' in browser.get(page).content


@pytest.mark.parametrize(
    ("felt", "stop", "leads_to"),
    [
        ("pain", StopSign.PAIN, "/session/over/"),
        ("dizzy", StopSign.DIZZY, "/session/over/"),
        ("weak", StopSign.WEAK, "/session/over/"),
        ("tingling", None, "/"),
        ("mistake", None, "/"),
    ],
)
def test_a_stop_is_what_it_is_said_to_have_been(browser, ruth, felt, stop, leads_to):
    entry = tell(ruth, stopped(reps=3))

    answer = browser.post("/open/", {"stop": f"{entry}:heel-raise", "felt": felt})

    (session,) = standing(ruth, Session)
    (done,) = session.what.sets
    assert answer.headers["Location"] == leads_to
    assert (done.stop, done.reps) == (stop, 3)
    assert done.tingling_grew is (True if felt == "tingling" else None)
    assert b"What was it?" not in browser.get("/").content


def test_a_stop_by_mistake_before_anything_was_done_is_gone(browser, ruth):
    entry = tell(ruth, stopped(reps=0))

    browser.post("/open/", {"stop": f"{entry}:heel-raise", "felt": "mistake"})

    assert standing(ruth, Session) == []


def test_a_walk_that_was_stopped_is_explained_as_well(browser, ruth):
    entry = tell(ruth, Walk(seconds=90, stop=StopSign.UNEXPLAINED))

    browser.post("/open/", {"stop": f"{entry}:walking", "felt": "dizzy"})

    (walk,) = standing(ruth, Walk)
    assert walk.what.stop is StopSign.DIZZY


def test_the_missing_answers_of_today_and_yesterday_are_asked_and_kept(browser, ruth, clock):
    walk = tell(ruth, Walk(seconds=600))
    session = tell(ruth, Session(sets=(SetDone(exercise="heel-raise", reps=8),) * 2))
    clock.shift(24 * 3600)
    balance = tell(ruth, Session(sets=(SetDone(exercise="tandem-stance", hold_seconds=20),)))
    page = browser.get("/open/").content.decode()

    said = {
        f"{walk}:walking:comfortable": "yes",
        f"{session}:heel-raise:effort": "6",
        f"{session}:heel-raise:form_kept": "yes",
        f"{balance}:tandem-stance:near_fall": "no",
    }
    browser.post("/open/", said)

    assert all(f'name="{name}"' in page for name in said)
    assert standing(ruth, Walk)[0].what.comfortable is True
    raised, held = standing(ruth, Session)
    assert {(one.effort, one.form_kept) for one in raised.what.sets} == {(6, True)}
    assert (held.what.sets[0].near_fall, held.what.sets[0].steadiness) == (False, None)


def test_an_open_question_calls_the_exercise_as_the_session_did(browser, ruth):
    done = SetDone(exercise="tandem-stance", variant="feet-together", hold_seconds=10)
    tell(ruth, Session(sets=(done,)))

    asked = browser.get("/open/").content.decode()

    assert "Standing with feet together" in asked
    assert "Heel-to-toe standing" not in asked


def test_what_was_left_open_longer_ago_is_not_asked_any_more(browser, ruth, clock):
    tell(ruth, Walk(seconds=600))
    clock.shift(timedelta(days=2).total_seconds())

    assert b"Every question has its answer." in browser.get("/open/").content


def test_a_stop_at_the_press_is_a_fact_before_it_is_explained(browser, ruth):
    browser.post("/session/", {"short": "1"})
    page = browser.get("/session/1/").content.decode()
    assert 'form="stop"' in page

    browser.post("/session/1/stopped/")

    (session,) = standing(ruth, Session)
    assert {one.stop for one in session.what.sets} == {StopSign.UNEXPLAINED}


@pytest.mark.parametrize("felt", ["pain", "dizzy", "weak"])
def test_what_was_felt_is_told_at_once(browser, ruth, felt):
    browser.post("/session/", {"short": "1"})
    browser.post("/session/1/stopped/")

    browser.post("/session/1/stopped/", {"felt": felt})

    (session,) = standing(ruth, Session)
    assert {one.stop for one in session.what.sets} == {StopSign(felt)}


def test_a_press_by_mistake_is_taken_back_on_purpose(browser, ruth):
    browser.post("/session/", {"short": "1"})
    browser.post("/session/1/stopped/")

    browser.post("/session/1/stopped/", {"felt": "mistake"})

    assert standing(ruth, Session) == []


def test_whether_form_was_kept_is_told_page_by_page(browser, ruth):
    page = browser.post("/session/", follow=True)
    while "form_kept" not in page.context["form"].fields:
        sent = {"form": page.context["half"]["id"], "how": "all"}
        page = browser.post(page.request["PATH_INFO"], sent, follow=True)
    sent = {"form": page.context["half"]["id"], "how": "all", "form_kept": "yes"}
    browser.post(page.request["PATH_INFO"], sent)

    told = [done for each in standing(ruth, Session) for done in each.what.sets]
    assert [done.form_kept for done in told if done.form_kept is not None][:1] == [True]


def test_no_question_has_the_name_of_what_every_form_carries():
    carried = {half_filled.FIELD, "whose"}
    strength = ExerciseForm(A_DOSE, Questions(True, True, True, True))
    asked = [*strength.fields, *(name for each in all_forms() for name in each.base_fields)]

    assert len(asked) > 20
    assert not carried & set(asked)
