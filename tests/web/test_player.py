"""The player's doors: the page that names nobody, the plan, the pictures, and taking facts in."""

import gzip
import json
import re
import struct
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.utils import timezone

from footbridge import care
from footbridge.catalogue.words import Measure
from footbridge.cli.figure_files import build, our_scripts
from footbridge.engine.facts import Session
from footbridge.web.offline import files_to_keep
from tests.people import GRETA, START
from tests.web.letting_in import let_in

FACTS = "/session/facts/"
LARGEST_ICON = 20 * 1024


def a_session(at, **more):
    told = at.replace(microsecond=0).isoformat()
    done = {
        "exercise": "heel-raise",
        "variant": "both-legs",
        "reps": 8,
        "asked_reps": 8,
        "effort": 6,
    }
    return {
        "kind": "session",
        "id": f"{uuid4()}.0.0",
        "at": told,
        "recorded": told,
        "sets": [done],
    } | more


def send(browser, person, *facts, sent_at=None):
    told = {
        "person": person,
        "facts": list(facts),
        "sent_at": (sent_at or timezone.now()).isoformat(),
    }
    return browser.post(FACTS, json.dumps(told), content_type="application/json")


def sessions_of(person):
    return [fact for fact in care.record_of(person).journal.facts if fact.kind == "session"]


def test_the_page_is_the_same_for_everybody_and_names_nobody(browser, ruth):
    answer = browser.get("/session/play/")

    assert answer.status_code == 200
    assert b"Ruth" not in answer.content
    assert ruth.encode() not in answer.content


def test_the_plan_holds_the_session_of_today_and_adds_up(browser, ruth):
    plan = browser.get("/session/plan/").json()

    steps = plan["timeline"]["steps"]
    assert plan["person"] == ruth
    assert plan["timeline"]["seconds"] == sum(step["seconds"] for step in steps)
    assert len(plan["about"]) == len(plan["timeline"]["parts"])
    assert all(about["name"] and about["dose"] for about in plan["about"])
    assert "walking" not in {part["exercise"] for part in plan["timeline"]["parts"]}


def test_what_was_done_today_is_not_planned_again(browser, ruth, clock):
    first = browser.get("/session/plan/").json()["timeline"]["parts"][0]["exercise"]
    done = [{"exercise": first, "reps": 5}]
    send(browser, ruth, a_session(timezone.now(), sets=done))

    again = browser.get("/session/plan/").json()

    assert first not in {part["exercise"] for part in again["timeline"]["parts"]}


def test_the_walk_has_a_plan_of_its_own(browser):
    plan = browser.get("/session/plan/?walk").json()

    assert [part["exercise"] for part in plan["timeline"]["parts"]] == ["walking"]


@pytest.mark.parametrize(
    "measure", ["single-leg", "heel-raises", "chair-stands", "walking-tolerance"]
)
def test_every_test_of_the_body_can_be_guided(browser, measure):
    plan = browser.get(f"/session/plan/?test={measure}").json()

    assert plan["kind"] == "test"
    assert plan["about"][0]["how"]


def test_each_test_has_a_line_of_its_own_beside_its_clock(browser):
    lines = {
        measure: browser.get("/session/plan/", {"test": measure}).json()["about"][0]
        for measure in Measure
    }

    assert len({each["cue"] for each in lines.values()}) == len(Measure)
    assert lines["chair_stands"]["cue"] == "Up fully, sit down slowly"
    assert all(each["support"] for each in lines.values())


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("", "/session/"),
        ("?walk", "/walk/"),
        ("?test=walking-tolerance", "/tests/walking-tolerance/"),
    ],
)
def test_the_plan_names_the_page_that_takes_it_down_by_hand(browser, query, page):
    by_hand = browser.get(f"/session/plan/{query}").json()["by_hand"]

    assert by_hand == page
    assert browser.get(by_hand).status_code == 200


def test_an_unknown_test_is_not_found(browser):
    assert browser.get("/session/plan/?test=hopping").status_code == 404


def test_the_number_to_call_comes_as_it_is_read_and_as_it_is_dialled(browser):
    browser.post("/settings/numbers/", {"emergency": "+44 161 496-0142"})

    call = browser.get("/session/plan/").json()["call"]

    assert call == {"number": "+44 161 496-0142", "address": "tel:+441614960142"}


def test_nobody_keeps_the_plan_of_a_person(browser):
    assert browser.get("/session/plan/").headers["Cache-Control"] == "no-store"


def test_facts_are_kept_and_the_same_again_changes_nothing(browser, ruth):
    fact = a_session(timezone.now())

    first = send(browser, ruth, fact).json()
    again = send(browser, ruth, fact).json()

    assert first == again == {"facts": [{"id": fact["id"], "kept": True}]}
    assert len(sessions_of(ruth)) == 1


def test_one_fact_that_does_not_fit_holds_up_no_other(browser, ruth):
    good, bad = (
        a_session(timezone.now()),
        a_session(timezone.now(), sets=[{"exercise": "hopping"}]),
    )

    answers = send(browser, ruth, bad, good).json()["facts"]

    assert [each["kept"] for each in answers] == [False, True]
    assert "hopping" in answers[0]["why"]


def test_a_device_whose_clock_is_fast_loses_nothing(browser, ruth):
    ahead = timezone.now() + timedelta(hours=3)

    (answer,) = send(browser, ruth, a_session(ahead), sent_at=ahead).json()["facts"]

    assert answer["kept"]
    assert sessions_of(ruth)[0].at <= timezone.now()


def test_a_device_that_woke_in_another_year_tells_of_today(browser, ruth):
    then = timezone.now().replace(year=2020)

    send(browser, ruth, a_session(then - timedelta(minutes=30)), sent_at=then)

    assert timezone.now() - sessions_of(ruth)[0].at < timedelta(hours=1)


def test_what_was_done_before_the_clock_leapt_stays_where_it_was(browser, ruth):
    right, ahead = timezone.now() - timedelta(hours=1), timezone.now() + timedelta(days=1)
    before, after = a_session(right), a_session(ahead)
    told = {
        "person": ruth,
        "facts": [before, after],
        "sent_at": ahead.isoformat(),
        "leapt": {before["id"]: timedelta(days=1).total_seconds()},
    }

    browser.post(FACTS, json.dumps(told), content_type="application/json")

    moments = [fact.at for fact in sessions_of(ruth)]
    assert moments == [right.replace(microsecond=0), timezone.now().replace(microsecond=0)]


def test_the_same_fact_from_a_clock_that_was_set_right_meanwhile_is_the_same(browser, ruth):
    ahead = timezone.now() + timedelta(hours=3)
    fact = a_session(ahead)
    send(browser, ruth, fact, sent_at=ahead)

    (answer,) = send(browser, ruth, fact, sent_at=ahead + timedelta(minutes=7)).json()["facts"]

    assert answer["kept"]
    assert answer.get("same", True)
    assert len(sessions_of(ruth)) == 1


def test_an_exercise_that_was_done_again_takes_the_place_of_the_first(browser, ruth):
    first = a_session(timezone.now())
    better = a_session(timezone.now(), corrects=first["id"])

    answers = send(browser, ruth, first, better).json()["facts"]

    assert [each["kept"] for each in answers] == [True, True]


@pytest.mark.parametrize("kind", ["flag_cleared", "gate_cleared", "withdrawn", "profile_changed"])
def test_only_what_a_player_sees_can_be_told_from_it(browser, ruth, kind):
    fact = a_session(timezone.now()) | {"kind": kind}

    (answer,) = send(browser, ruth, fact).json()["facts"]

    assert not answer["kept"]


def test_a_press_that_was_a_mistake_is_taken_back_by_its_own_session(browser, ruth):
    stop = a_session(timezone.now(), sets=[{"exercise": "heel-raise", "stop": "unexplained"}])
    other = a_session(timezone.now())
    send(browser, ruth, stop, other)
    taken_back = {key: stop[key] for key in ("at", "recorded")} | {
        "kind": "withdrawn",
        "id": stop["id"].removesuffix("0") + "1",
        "corrects": stop["id"],
    }
    foreign = taken_back | {"id": f"{uuid4()}.0.1", "corrects": other["id"]}

    answers = send(browser, ruth, taken_back, foreign).json()["facts"]

    assert [each["kept"] for each in answers] == [True, False]
    standing = care.record_of(ruth).history(timezone.localdate()).of(Session)
    assert [each.id for each in standing] == [other["id"]]


@pytest.mark.covers("RULE-03")
def test_a_stop_that_nobody_explained_rests_the_exercise_and_asks(browser, ruth):
    stop = a_session(timezone.now(), sets=[{"exercise": "heel-raise", "stop": "unexplained"}])

    send(browser, ruth, stop)

    decision = care.today(ruth, on=timezone.localdate(), now=timezone.now())
    offered = {item.exercise for block in decision.blocks for item in block.items if not item.done}
    assert "heel-raise" not in offered
    asked = {ask.flag for ask in decision.asks}
    assert {"FLAG-16", "FLAG-17", "FLAG-18"} <= asked


def test_a_plan_brings_the_hours_that_part_the_day(browser):
    assert browser.get("/session/plan/").json()["hours"] == {
        "night_ends": 4,
        "noon": 12,
        "evening": 17,
    }


@pytest.mark.parametrize("measure", Measure)
def test_a_stop_in_a_test_has_an_exercise_to_be_told_of(browser, measure):
    plan = browser.get("/session/plan/", {"test": measure}).json()

    assert plan["instead"] in care.catalogue().exercises


def test_facts_go_to_the_person_who_did_them_whoever_is_chosen_now(browser, ruth):
    greta = care.begin(name="Greta", person=GRETA, now=timezone.now())
    browser.post("/people/", {"person": greta})

    send(browser, ruth, a_session(timezone.now()))

    assert len(sessions_of(ruth)) == 1
    assert sessions_of(greta) == []


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"person": 3, "facts": []}', '{"person": "x"}'])
def test_nonsense_is_refused_and_nothing_happens(browser, ruth, body):
    answer = browser.post(FACTS, body, content_type="application/json")

    assert answer.status_code == 400
    assert sessions_of(ruth) == []


def test_facts_of_nobody_are_not_found(browser):
    assert send(browser, str(uuid4())).status_code == 404


@pytest.mark.parametrize(
    ("path", "what"),
    [("/session/plan/", "plan"), ("/session/people/", "people"), ("/session/plan/?walk", "plan")],
)
def test_an_answer_says_what_it_is(browser, path, what):
    answer = browser.get(path)

    assert answer.headers["Footbridge-Answer"] == what
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/session/plan/", "/session/people/", "/session/play/", FACTS])
def test_a_stranger_is_told_that_the_word_is_ours(stranger, ruth, path):
    answer = stranger.get(path)

    assert answer.status_code == 403
    assert answer.headers["Footbridge-Answer"] == "closed"


def test_a_plan_of_nobody_says_who_is_here(browser, ruth, device):
    care.delete(ruth)

    answer = device.get("/session/plan/")

    assert answer.headers["Footbridge-Answer"] == "gone"
    assert answer.json() == {"people": []}


def test_a_device_learns_who_is_here_and_what_day_it_is(browser, ruth):
    told = browser.get("/session/people/").json()

    assert told["people"] == [ruth]
    assert told["on"] == timezone.localdate().isoformat()
    assert told["csrf"]


def test_a_plan_says_how_long_its_day_lasts(browser, clock):
    left = browser.get("/session/plan/").json()["left"]

    midnight = timezone.localtime() + timedelta(seconds=left)
    assert (midnight.hour, midnight.minute, midnight.second) == (0, 0, 0)
    assert 0 < left <= 25 * 3600


def test_a_page_of_somebody_else_cannot_send_facts(ruth, clock):
    careful = Client(enforce_csrf_checks=True)
    let_in(careful)

    without = send(careful, ruth, a_session(timezone.now()))
    token = careful.get("/session/plan/").json()["csrf"]
    told = json.dumps({"person": ruth, "facts": []})
    with_it = careful.post(FACTS, told, content_type="application/json", HTTP_X_CSRFTOKEN=token)

    assert without.status_code == 403
    assert with_it.status_code == 200


def test_the_worker_keeps_every_file_of_ours_and_no_page_of_a_person(browser, ruth):
    answer = browser.get("/sw.js")

    files = json.loads(re.search(r"const FILES = (.*);", answer.content.decode()).group(1))
    assert answer.headers["Content-Type"] == "text/javascript"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert len(files) == len(files_to_keep()) > 40
    assert all(each.startswith("/static/") for each in files)
    assert b"Ruth" not in answer.content


def test_the_worker_is_another_version_when_a_file_changes(browser, monkeypatch):
    first = browser.get("/sw.js").content
    monkeypatch.setattr("footbridge.web.offline.files_to_keep", lambda: files_to_keep()[1:])

    second = browser.get("/sw.js").content

    assert first.splitlines()[1] != second.splitlines()[1]


def test_the_manifest_says_how_to_install_it(browser):
    manifest = browser.get("/manifest.webmanifest").json()

    assert manifest["display"] == "standalone"
    assert manifest["start_url"] == "/"
    assert manifest["shortcuts"]


def size_of(png: bytes) -> tuple[int, int]:
    """As the picture itself says, in the chunk that every PNG begins with."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", png[16:24])


def test_the_icons_of_the_manifest_are_as_large_as_it_says(browser):
    icons = browser.get("/manifest.webmanifest").json()["icons"]

    pictures = [icon for icon in icons if icon["type"] == "image/png"]
    for icon in pictures:
        png = Path(finders.find(icon["src"].removeprefix("/static/"))).read_bytes()
        assert "{}x{}".format(*size_of(png)) == icon["sizes"]
        assert len(png) < LARGEST_ICON
    told = {(icon["sizes"], icon["purpose"]) for icon in pictures}
    assert told == {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}


def test_a_telephone_that_asks_no_manifest_finds_its_icon(browser):
    (address,) = re.findall(
        r'rel="apple-touch-icon" href="([^"]+)"', browser.get("/").content.decode()
    )

    png = Path(finders.find(address.removeprefix("/static/"))).read_bytes()
    assert size_of(png) == (180, 180)


def test_a_picture_is_served_when_it_is_drawn(browser, settings, tmp_path):
    settings.FIGURES_ROOT = tmp_path
    plate = {"file": "heel-raise.svg", "words": "Both heels are down."}
    told = {"description": "Somebody rises.", "plates": [plate, plate], "telling": plate,
            "phases": [], "fingerprint": "f1", "aspect": 0.75}  # fmt: skip
    (tmp_path / "heel-raise.json").write_text(json.dumps(told), encoding="utf-8")
    (tmp_path / "heel-raise.svg").write_text("<svg/>", encoding="utf-8")

    there, missing = browser.get("/figures/heel-raise.svg"), browser.get("/figures/nothing.svg")

    assert there.headers["Content-Type"] == "image/svg+xml"
    assert missing.status_code == 404


def test_a_still_is_an_image_in_the_colours_of_each_theme(browser, settings, tmp_path):
    settings.FIGURES_ROOT = tmp_path
    build(our_scripts(), tmp_path, only=["heel-raise"])

    light, dark, unknown = (
        browser.get(f"/figures/heel-raise/{theme}/woman-3.svg")
        for theme in ("light", "dark", "pink")
    )
    man, nobody = (
        browser.get(f"/figures/heel-raise/light/{who}.svg") for who in ("man-1", "man-9")
    )

    assert light.headers["Content-Type"] == "image/svg+xml"
    assert "immutable" in light.headers["Cache-Control"]
    assert light.content != dark.content
    assert b"class=" not in light.content
    assert man.content != light.content
    assert unknown.status_code == nobody.status_code == 404


@pytest.mark.parametrize(
    ("said", "sent"),
    [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0.5", "gzip"), ("", None)],
)
def test_a_still_is_pressed_as_small_as_the_browser_reads(browser, settings, tmp_path, said, sent):
    settings.FIGURES_ROOT = tmp_path
    build(our_scripts(), tmp_path, only=["heel-raise"])
    address = "/figures/heel-raise/light/man-1.svg"

    whole = browser.get(address)
    small = browser.get(address, headers={"accept-encoding": said})

    unpacked = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[sent](small.content)
    assert small.headers.get("Content-Encoding") == sent
    assert "Accept-Encoding" in small.headers["Vary"]
    assert unpacked == whole.content
    assert len(small.content) < 4000 or sent is None


def test_a_still_may_fetch_nothing_and_says_so_in_few_words(browser, settings, tmp_path):
    settings.FIGURES_ROOT = tmp_path
    build(our_scripts(), tmp_path, only=["heel-raise"])

    answer = browser.get("/figures/heel-raise/light/man-1.svg")

    assert answer.headers["Content-Security-Policy"] in (
        "default-src 'none'; frame-ancestors 'none'",
        "frame-ancestors 'none'; default-src 'none'",
    )


def test_signing_out_leaves_nothing_on_the_device(browser):
    answer = browser.post("/settings/sign-out/")

    assert "storage" in answer.headers["Clear-Site-Data"]


def test_a_script_hears_that_the_device_is_signed_out(browser):
    answer = browser.post("/settings/sign-out/", headers={"Accept": "application/json"})

    assert answer.status_code == 200
    assert answer.headers["Footbridge-Answer"] == "signed-out"
    assert browser.get("/").status_code == 403


def test_deleting_the_last_person_leaves_nothing_on_the_device(browser, ruth):
    answer = browser.post("/settings/delete/", {"sure": "on", "name": "Ruth"})

    assert care.people() == ()
    assert "storage" in answer.headers["Clear-Site-Data"]


def test_the_shape_of_the_timeline_is_published(browser):
    schema = browser.get("/session/plan/schema.json").json()

    assert schema["title"].startswith("Footbridge timeline")
    assert "Step" in schema["$defs"]


def test_a_wish_of_a_day_that_has_passed_is_kept_as_told_for_that_day(browser, ruth, clock):
    at = timezone.localtime().isoformat()
    wish = {"kind": "easier_today", "id": "of-monday", "at": at, "recorded": at}
    clock.shift(timedelta(days=2))

    answers = [send(browser, ruth, wish).json()["facts"] for _ in range(2)]
    (told,) = care.record_of(ruth).journal.facts
    monday = browser.get(f"/days/{told.at.date()}/").content.decode()

    assert [each["kept"] for (each,) in answers] == [True, True]
    assert told.at.date() == START
    assert "asked for an easier day" in monday
    assert "asked for an easier day" not in browser.get("/").content.decode()
