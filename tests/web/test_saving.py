"""Forms make facts once, keep what was typed, and correct rather than double."""

import re
import uuid
from datetime import date

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.cli.figure_files import build, our_scripts
from footbridge.engine.facts import Walk


def kinds(key: str) -> list[str]:
    return sorted(fact.kind for fact in care.record_of(key).journal.facts)


def walk(**changed: str) -> dict[str, str]:
    said = {"id": str(uuid.uuid4()), "minutes": "6", "comfortable": "yes", "day": "2026-01-05"}
    return {**said, **changed}


def test_the_same_walk_twice_is_one_walk(browser, ruth):
    said = walk()

    browser.post("/walk/", said)
    again = browser.post("/walk/", said)

    assert again.status_code == 302
    assert kinds(ruth) == ["walk"]


def test_the_same_form_with_another_answer_is_a_correction(browser, ruth):
    said = walk()
    browser.post("/walk/", said)

    browser.post("/walk/", {**said, "minutes": "9"})
    browser.post("/walk/", {**said, "minutes": "9"})

    first, second = care.record_of(ruth).journal.facts
    assert (first.what.seconds, second.what.seconds) == (6 * 60, 9 * 60)
    assert second.corrects == first.id


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"minutes": "x"}, "Please write a whole number"),
        ({"minutes": ""}, "Please fill this in"),
        ({"minutes": "-4"}, "1 or more"),
        ({"minutes": "9000"}, "720 or less"),
        ({"total": "3"}, "can’t be shorter"),
        ({"comfortable": ""}, "Please choose one answer"),
        ({"day": "2026-01-06"}, "hasn’t come yet"),
        ({"day": "2026-01-04"}, "before you started"),
        ({"day": "yesterday"}, "Please write a day"),
    ],
)
def test_a_wrong_answer_is_told_beside_its_field_and_nothing_is_lost(browser, ruth, wrong, says):
    answer = browser.post("/walk/", {**walk(minutes="6", surface="firm"), **wrong})

    html = answer.content.decode()
    assert answer.status_code == 200
    assert says in html
    assert 'value="firm"' in html
    assert "checked" in html.partition('value="firm"')[2][:80]
    assert kinds(ruth) == []


def test_a_post_without_a_token_is_refused(ruth, device):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.cookies = device.cookies

    assert strict.post("/walk/", walk()).status_code == 403


def test_a_test_of_each_leg_is_kept_for_each_leg(browser, ruth):
    browser.post(
        "/tests/single-leg/", {"id": "t-1", "left": "8", "right": "11", "day": "2026-01-05"}
    )

    tests = {fact.what.side.value: fact.what.result for fact in care.record_of(ruth).journal.facts}
    assert tests == {"left": 8, "right": 11}


def test_days_away_need_an_order(browser, ruth):
    wrong = browser.post(
        "/away/", {"id": "a", "first": "2026-01-20", "last": "2026-01-10", "why": "holiday"}
    )
    browser.post(
        "/away/", {"id": "a", "first": "2026-01-10", "last": "2026-01-20", "why": "holiday"}
    )

    assert "can’t be before the first" in wrong.content.decode()
    assert kinds(ruth) == ["away"]


def test_a_session_of_an_earlier_day_is_added(browser, ruth, clock):
    clock.shift(24 * 3600)
    html = browser.get("/earlier/?day=2026-01-05").content.decode()
    everything, name, *_ = re.findall('name="done" value="([^"]+)"', html)

    browser.post("/earlier/", {"id": "l", "day": "2026-01-05", "done": [name], "effort": "6"})

    (session,) = care.record_of(ruth).journal.facts
    assert session.at.date().isoformat() == "2026-01-05"
    assert everything == "all"
    assert {done.exercise for done in session.what.sets} == {name}


def test_one_tick_adds_the_whole_session_of_an_earlier_day(browser, ruth, clock):
    clock.shift(24 * 3600)
    html = browser.get("/earlier/?day=2026-01-05").content.decode()
    planned = set(re.findall('name="done" value="([^"]+)"', html)) - {"all"}

    browser.post("/earlier/", {"id": "l", "day": "2026-01-05", "done": ["all"]})

    (session,) = care.record_of(ruth).journal.facts
    assert {done.exercise for done in session.what.sets} == planned


def test_what_was_found_on_a_foot_is_kept_by_place(browser, ruth):
    browser.post("/feet/", {"said": "more", "found": "blister", "places": ["left:sole-heel"]})
    browser.post(
        "/feet/",
        {"said": "all", "found": "hot_spot", "places": ["right:sole-big-toe"], "id": "f-1"},
    )

    (look,) = care.record_of(ruth).journal.facts
    seen = {
        (each.found.value, each.side.value, each.zone.place.value) for each in look.what.findings
    }
    assert seen == {("blister", "left", "sole-heel"), ("hot_spot", "right", "sole-big-toe")}


def test_a_finding_needs_a_place(browser, ruth):
    answer = browser.post("/feet/", {"said": "all", "found": "blister"})

    assert b"Please tap at least one place" in answer.content
    assert kinds(ruth) == []


def test_an_exercise_that_is_not_for_somebody_leaves_the_plan(browser, ruth):
    browser.post("/exercises/ankle-circles/not-for-me/", {"id": "n", "why": "It hurts my hip"})

    page = browser.get("/exercises/ankle-circles/").content.decode()
    session = browser.get("/session/").content.decode()

    assert "It hurts my hip" in page
    assert "/exercises/ankle-circles/" not in session


def test_a_favourite_is_found_again(browser, ruth):
    browser.post("/exercises/heel-raise/favourite/", {"id": "f", "favourite": "yes"})

    html = browser.get("/exercises/?only=favourites").content.decode()

    assert "Heel raises" in html
    assert "1 exercise<" in html


def test_an_entry_can_be_taken_back(browser, ruth):
    said = walk()
    browser.post("/walk/", said)

    browser.post(f"/entries/{said['id']}/")

    assert kinds(ruth) == ["walk", "withdrawn"]
    assert b"0" in browser.get("/progress/").content


def test_an_answer_that_was_mended_and_taken_back_does_not_return_as_it_was(browser, ruth):
    said = walk(minutes="60")
    browser.post("/walk/", said)
    browser.post("/walk/", {**said, "minutes": "6"})
    _, mended = care.record_of(ruth).journal.facts

    browser.post(f"/entries/{mended.id}/")

    standing = care.record_of(ruth).history(date(2026, 1, 5))
    assert standing.of(Walk) == ()


def test_everything_can_be_taken_along_and_deleted(browser, ruth):
    browser.post("/walk/", walk())

    file = browser.get("/settings/export/")
    browser.post("/settings/delete/", {})
    kept = care.people()
    browser.post("/settings/delete/", {"sure": "yes"})

    assert b'"walk"' in file.content
    assert len(kept) == 1
    assert care.people() == ()


def test_the_display_is_kept_on_the_device(browser):
    browser.post("/settings/display/", {"text": "150", "theme": "dark", "switches": ["still"]})

    html = browser.get("/").content.decode()

    assert 'data-theme="dark" data-text="150" data-motion="off"' in html


def test_who_is_chosen_shows_every_exercise(browser, ruth, settings, tmp_path):
    settings.FIGURES_ROOT = tmp_path
    build(our_scripts(), tmp_path, only=["heel-raise", "ankle-pumps"])
    before = browser.get("/exercises/").content.decode()

    chosen = {"text": "100", "theme": "auto", "shown": "woman", "tone": "4"}
    browser.post("/settings/display/", chosen)

    assert {"woman-4"} != set(re.findall(r"/light/(\w+-\d)\.svg", before))
    listed = browser.get("/exercises/").content.decode()
    assert {"woman-4"} == set(re.findall(r"/light/(\w+-\d)\.svg", listed))
    for name in ("heel-raise", "ankle-pumps"):
        page = browser.get(f"/exercises/{name}/").content.decode()
        assert (
            '<moving-figure class="figure figure--moving" data-body="woman" data-skin="4">' in page
        )
    player = browser.get("/session/play/").content.decode()
    assert 'data-body="woman" data-skin="4">' in player.partition("<head")[0]


def test_a_spoilt_display_cookie_does_no_harm(browser):
    browser.cookies["footbridge_display"] = "theme-<script>.text-9000..-"

    html = browser.get("/").content.decode()

    assert 'data-theme="auto" data-text="100"' in html


def test_the_telephone_number_that_was_written_down_stands_on_the_button(browser, ruth):
    browser.post(
        "/settings/numbers/",
        {"emergency": "112", "advice": "", "doctor": "", "foot_care": "0161 496 0142"},
    )
    browser.post("/help/FLAG-04/", {"id": "x", "answer": "yes", "worse": "no"})

    html = browser.get("/flags/FLAG-04/").content.decode()

    assert 'href="tel:01614960142"' in html


def test_the_button_says_whose_number_it_is_and_when_they_are_open(browser, ruth):
    open_hours = {"doctor_hours": "8 to 18", "foot_care_hours": "Mondays, 9:00 to 12:00"}
    numbers = {"emergency": "112", "advice": "111", "doctor": "0161 496 0100"} | open_hours
    browser.post("/help/FLAG-04/", {"id": "x", "answer": "yes", "worse": "no"})

    browser.post("/settings/numbers/", numbers)
    without = " ".join(browser.get("/flags/FLAG-04/").content.decode().split())
    browser.post("/settings/numbers/", numbers | {"foot_care": "0161 496 0142"})
    html = " ".join(browser.get("/flags/FLAG-04/").content.decode().split())

    assert "Your doctor. Open: 8 to 18. Closed? Call 111." in without
    assert "Your foot clinic. Open: Mondays, 9:00 to 12:00. Closed? Call 111." in html


def test_today_calls_whom_a_sign_of_today_asks_for(browser, ruth):
    browser.post("/settings/numbers/", {"emergency": "112", "foot_care": "0161 496 0142"})
    before = browser.get("/").content.decode()
    browser.post("/help/FLAG-10/", {"id": "x", "answer": "yes", "worse": "no"})
    within_days = browser.get("/").content.decode()
    browser.post("/help/FLAG-04/", {"id": "y", "answer": "yes", "worse": "no"})

    html = browser.get("/").content.decode()

    assert 'href="tel:' not in before + within_days
    assert 'href="tel:01614960142"' in html


def test_the_safety_questions_can_be_answered_again(browser, ruth):
    gates = dict.fromkeys(care.catalogue().gates, "no")

    browser.post("/screening/", {"id": "s", "signs": "none", **gates, "GATE-07": "unsure"})

    (screened,) = care.record_of(ruth).journal.facts
    assert screened.what.full
    assert screened.what.unsure == ("GATE-07",)
    assert b"Exercises sitting or lying down for now" in browser.get("/").content


def test_what_was_done_of_a_session_is_kept_though_it_never_ends(browser, ruth, clock):
    browser.post("/session/", {"short": "1"})
    browser.post("/session/1/", {"how": "all"})

    clock.shift(24 * 3600)
    next_day = browser.get("/").content.decode()

    (session,) = care.record_of(ruth).journal.facts
    assert session.at.date().isoformat() == "2026-01-05"
    assert "Save what I did" not in next_day


def test_a_session_that_version_1_left_behind_is_offered_the_next_day_and_told(
    browser, ruth, clock
):
    browser.post("/session/", {"short": "1"})
    (draft,) = care.drafts(ruth, "session")
    old = {name: draft[name] for name in ("id", "on", "begun", "asked")}
    care.drop_draft(ruth, f"session {draft['id']}")
    answers = {"1": {"sets": None}}
    care.save_draft(ruth, "session", {**old, "answers": answers}, now=timezone.now())

    clock.shift(24 * 3600)
    offered = browser.get("/").content.decode()
    browser.post("/session/left/")

    (session,) = care.record_of(ruth).journal.facts
    assert "Save what I did" in offered
    assert session.at.date().isoformat() == "2026-01-05"
    assert "Save what I did" not in browser.get("/").content.decode()
