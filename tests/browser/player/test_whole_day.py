"""The player in a real browser: a whole day with its counts and sides; stop; keys; access."""

from collections import Counter
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from footbridge import care
from footbridge.web.numbers import Numbers, keep_numbers
from tests.browser.conftest import PHONE, TABLET
from tests.browser.player.test_spoken import VOICE
from tests.browser.playing import (
    HIDDEN,
    asked_of,
    open_player,
    pass_step,
    pass_time,
    press,
    ready,
    sets_of,
    settled,
    standing,
    texts,
)
from tests.browser.test_accessible import TOO_SMALL, findings

SHAKE = """() => window.dispatchEvent(
  new DeviceMotionEvent("devicemotion", { acceleration: { x: 6, y: 0, z: 0 } }))"""
SIDEWAYS = {"width": 844, "height": 390}
WORKING = {"up", "pause", "down", "move", "hold", "work"}
SMALLEST_TARGET = 56
LONGEST_SESSION_STEPS = 1000
MOST_DRIFT_MS = 50


@pytest.fixture
def player(opens, ruth):
    return open_player(opens())


def to_step(page, kind: str, exercise: str = "") -> dict:
    """Press next until such a step is on the screen."""
    for _ in range(200):
        now = standing(page)
        if kind_of(now) == kind and exercise in ("", now["about"]):
            return now
        press(page, "next")
    raise AssertionError(f"no {kind} of {exercise}")


def kind_of(now: dict) -> str:
    """What is on the screen: a question lies over the wait that it shares its time with."""
    return "ask" if now["asked"] else now["kind"]


def to_question(page, says: str) -> None:
    """Press next until this is asked."""
    while standing(page)["asked"] != says:
        press(page, "next")


def test_a_whole_strength_day_plays_as_it_was_asked(player, ruth):
    plan = player.evaluate("fetch('/session/plan/').then((answer) => answer.json())")
    press(player, "begin")
    seen = []
    for _ in range(LONGEST_SESSION_STEPS):
        now = standing(player)
        if now["mode"] == "ended":
            break
        if now["asked"]:
            answer(player, now["asked"])
            pass_time(player, LAST_ANSWER)
        if kind_of(now) in {"up", "hold", "switch", "rest", "get_ready"}:
            pass_time(player, 0.05)
            seen.append({**now, **texts(player)})
        pass_step(player)
    settled(player)

    done = sets_of(ruth)
    assert Counter((one.exercise, one.side) for one in done) == asked_of(plan)
    for one in done:
        assert one.reps == one.asked_reps
        assert one.hold_seconds == one.asked_hold_seconds
    raises = [one for one in done if one.exercise == "heel-raise"]
    assert [one.effort for one in raises] == [6] * len(raises)
    counts = [
        each["count"] for each in seen if each["exercise"] == "heel-raise" and each["kind"] == "up"
    ]
    reps = raises[0].asked_reps
    assert counts == [str(n) for n in range(1, reps + 1)] * len(raises)
    switches = [each for each in seen if each["kind"] == "switch"]
    assert {each["cue"] for each in switches} == {"Switch: right side"}
    assert all(each["side"].startswith("Right") for each in switches)
    holds = [each for each in seen if each["kind"] == "hold"]
    assert all(int(each["count"]) == each["seconds"] for each in holds)


ANSWERS = {
    "how_hard": (("effort", 6), ("form", 1)),
    "how_strong": (("sensation", 2),),
    "how_steady": (("steadiness", 1), ("near_fall", 0), ("touches", 1), ("grabs", 0)),
}
# So long an answer stays on the screen, alone and at the end of a question.
NEXT_ANSWER, LAST_ANSWER = 1.55, 1.0


def answer(page, says: str) -> None:
    """All that is asked, one thing after the other."""
    for name, value in ANSWERS[says]:
        page.locator(f'label:visible:has(input[name="{name}"][value="{value}"])').click()
        pass_time(page, NEXT_ANSWER)


PLANNED_AND_GONE = """() => {
  const { sequence, clock } = document.querySelector("session-player").driver;
  const { state } = sequence;
  let planned = state.into;
  for (let i = 0; i < state.index; i += 1) planned += sequence.length(i);
  return [planned, clock.read()];
}"""


def test_a_day_of_which_nobody_answers_anything_takes_the_time_that_was_promised(player):
    plan = player.evaluate("fetch('/session/plan/').then((answer) => answer.json())")
    promised = sum(part["seconds"] for part in plan["timeline"]["parts"])
    press(player, "begin")

    pass_time(player, promised - 1)
    before = standing(player)["mode"]
    pass_time(player, 1.5)

    assert (before, standing(player)["mode"]) == ("running", "ended")


def test_a_question_is_answered_by_keys_beside_the_countdown(player, ruth):
    press(player, "begin")
    to_step(player, "ask", "heel-raise")
    before = standing(player)["remaining"]

    player.keyboard.press("t")
    pass_time(player, NEXT_ANSWER)
    player.keyboard.press("1")
    pass_time(player, 3)

    after = standing(player)
    assert (after["screen"], after["asked"]) == ("rest", "")
    assert before - after["remaining"] == pytest.approx((NEXT_ANSWER + 3) * 1000, abs=50)
    told = player.evaluate(
        "Object.values(document.querySelector('session-player').driver.sequence.state.answers)"
    )
    assert {"effort": 10, "form": True} in told


def test_half_an_hour_drifts_less_than_fifty_milliseconds(player):
    press(player, "begin")
    planned_at_first, begun = player.evaluate(PLANNED_AND_GONE)
    late = []

    for _ in range(30):
        pass_time(player, 60)
        if standing(player)["mode"] == "ended":
            break
        planned, gone = player.evaluate(PLANNED_AND_GONE)
        late.append(abs((planned - planned_at_first) - (gone - begun)))

    assert len(late) >= 20
    assert max(late) < MOST_DRIFT_MS


def test_stop_silences_everything_and_asks_on_one_screen(player):
    player.evaluate(
        """() => {
          window.hushed = 0;
          const { announcer } = document.querySelector("session-player");
          const hush = announcer.hush.bind(announcer);
          announcer.hush = () => { window.hushed += 1; hush(); };
        }"""
    )
    press(player, "begin")
    to_step(player, "up", "heel-raise")
    pass_time(player, 1)

    press(player, "stop")
    before = standing(player)
    pass_time(player, 30)

    assert player.evaluate("window.hushed") == 1
    assert standing(player)["into"] == before["into"]
    expect(player.get_by_role("heading", name="You were right to stop")).to_be_visible()
    assert player.locator("[data-felt]:visible").count() == 5


@pytest.mark.covers("RULE-03")
@pytest.mark.parametrize("felt", ["dizzy", "weak"])
def test_dizziness_and_weakness_end_the_session_and_lead_to_the_signs(player, ruth, felt):
    press(player, "begin")
    to_step(player, "up", "heel-raise")
    pass_time(player, 14)
    press(player, "stop")

    player.locator(f'[data-felt="{felt}"]').click()
    settled(player)

    assert standing(player)["mode"] == "ended"
    expect(player.get_by_role("link", name="Look at the warning signs")).to_be_visible()
    last = sets_of(ruth)[-1]
    assert (last.exercise, last.stop, last.reps) == ("heel-raise", felt, 2)


def test_pain_ends_the_exercise_and_goes_on_with_the_next(player, ruth):
    press(player, "begin")
    here = to_step(player, "up", "heel-raise")
    press(player, "stop")

    player.locator('[data-felt="pain"]').click()
    settled(player)

    assert standing(player)["part"] == here["part"] + 1
    assert sets_of(ruth)[-1].stop == "pain"


def test_stop_calls_the_number_that_the_person_wrote_down(opens, ruth):
    numbers = Numbers(emergency="+44 161 496 0142")
    keep_numbers(ruth, numbers)
    page = open_player(opens())

    press(page, "begin")
    press(page, "stop")

    call = page.get_by_role("link", name="Call +44 161 496 0142")
    expect(call).to_have_attribute("href", "tel:+441614960142")


def test_a_mistaken_stop_goes_on_with_the_count_kept(player):
    press(player, "begin")
    to_step(player, "up", "heel-raise")
    pass_time(player, 13)
    press(player, "stop")

    player.locator('[data-felt="mistake"]').click()
    pass_time(player, 5.2)

    assert texts(player)["count"] == "3"


def test_an_exercise_is_left_out_with_a_reason(player, ruth):
    press(player, "begin")
    name = standing(player)["exercise"]
    press(player, "menu")
    press(player, "why")

    player.locator('[data-why="sore"]').click()
    settled(player)

    (left_out,) = sets_of(ruth)
    assert (left_out.exercise, left_out.skipped) == (name, "sore")


def test_a_shortened_day_ends_after_its_core(player, ruth):
    press(player, "short")
    for _ in range(200):
        if standing(player)["mode"] == "ended":
            break
        pass_time(player, 30)
    settled(player)

    assert len({one.exercise for one in sets_of(ruth)}) == 3


def walks_told(key: str) -> list:
    return [fact.what for fact in care.record_of(key).journal.facts if fact.kind == "walk"]


def test_a_walk_in_a_pocket_goes_by_the_clock_and_asks_when_it_is_over(opens, ruth):
    page = open_player(opens(), "?walk")
    press(page, "begin")
    pass_time(page, 40)
    page.evaluate(HIDDEN, True)
    page.locator('[data-screen="work"] .pl-fig').click()
    page.clock.fast_forward(420_000)
    page.evaluate(HIDDEN, False)
    pass_time(page, 0.1)
    walked_on = standing(page)

    press(page, "next")
    pass_time(page, 0.1)
    said = page.locator('[data-text="out"]:visible').inner_text()
    page.keyboard.press("1")
    page.locator('label:visible:has(input[name="comfortable"][value="1"])').click()
    press(page, "next")
    settled(page)

    assert (walked_on["mode"], walked_on["kind"]) == ("running", "work")
    assert said == "You were out for 8 minutes."
    (walk,) = walks_told(ruth)
    assert walk.comfortable
    assert walk.seconds == pytest.approx(450, abs=2)


def test_of_a_walk_only_what_was_said_is_written_down(opens, ruth):
    page = open_player(opens(), "?walk")
    press(page, "begin")
    pass_time(page, 10.1)
    pass_step(page)
    settled(page)
    before = walks_told(ruth)

    press(page, "less")
    press(page, "fewer")
    press(page, "fewer")
    page.locator('[data-less] [data-do="walked"]').click()
    press(page, "next")
    settled(page)

    assert before == []
    assert [walk.seconds for walk in walks_told(ruth)] == [8 * 60]


def test_a_walk_whose_page_was_closed_is_asked_about_when_it_is_opened_again(opens, ruth):
    page = open_player(opens(), "?walk")
    press(page, "begin")
    pass_time(page, 70)
    settled(page)

    page.reload()
    ready(page)
    press(page, "begin")
    pass_time(page, 0.1)

    assert standing(page)["screen"] == "how_long"


def test_a_clock_leaves_room_for_its_cue(opens, ruth):
    page = open_player(opens(), "?walk")
    press(page, "begin")
    pass_time(page, 10.1)

    assert texts(page)["count"].endswith(":00")
    for part in (".pl-cue", ".pl-count .n"):
        box = page.locator(f'[data-screen="work"] {part}').bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]


FOOT_SHARE = """() => {
  const screen = document.querySelector("[data-screen]:not([hidden])");
  const tops = [...screen.querySelectorAll(".pl-foot, .stop")]
    .map((each) => each.getBoundingClientRect()).filter((box) => box.height > 0);
  return 1 - Math.min(innerHeight, ...tops.map((box) => box.top)) / innerHeight;
}"""
MOST_OF_A_SCREEN = 1 / 3


def test_large_text_leaves_two_thirds_of_the_screen_for_what_it_is_about(opens, ruth):
    page = open_player(opens(display="text-200"))
    press(page, "begin")

    for kind in ("get_ready", "up", "rest"):
        to_step(page, kind)
        pass_time(page, 0.1)
        assert page.evaluate(FOOT_SHARE) <= MOST_OF_A_SCREEN, kind


@pytest.mark.parametrize("text", ["100", "200"])
def test_sideways_stop_is_on_the_screen_at_every_step(opens, ruth, text):
    page = open_player(opens(size=SIDEWAYS, display=f"text-{text}"))
    press(page, "begin")

    for kind in ("get_ready", "up", "ask", "rest"):
        to_step(page, kind)
        pass_time(page, 0.1)
        box = page.locator(".stop:visible").bounding_box()
        assert box["x"] + box["width"] <= SIDEWAYS["width"], kind
        assert box["y"] + box["height"] <= SIDEWAYS["height"], kind


def test_sideways_every_answer_is_seen_without_scrolling(opens, ruth):
    page = open_player(opens(size=SIDEWAYS))
    press(page, "begin")

    for says in ("how_strong", "how_steady"):
        to_question(page, says)
        pass_time(page, 0.1)
        foot = page.locator(".pl-foot:visible").bounding_box()["y"]
        for board in page.locator(":is(.opt, .choice):visible").all():
            box = board.bounding_box()
            assert box["y"] + box["height"] <= foot + 1, says


def test_the_keys_are_listed_where_a_keyboard_is_likely(opens, ruth):
    page = open_player(opens())

    page.get_by_text("Keys, if you have a keyboard").click()

    for key in ("Space", "Right arrow", "Left arrow", "N", "B", "S"):
        expect(page.locator("kbd", has_text=key).first).to_be_visible()


def begin_try(page) -> None:
    """A touch anywhere, and the count."""
    page.locator('[data-screen="work"] .pl-fig').click()
    pass_time(page, 5.2)


def to_try(page) -> None:
    press(page, "begin")
    press(page, "next")
    begin_try(page)


def test_a_try_waits_for_a_touch_and_counts_down_aloud(opens, ruth):
    page = opens()
    page.context.add_init_script(VOICE)
    open_player(page, "?test=single-leg")
    press(page, "begin")
    pass_time(page, 60)
    waiting = {**standing(page), **texts(page)}

    begin_try(page)

    assert (waiting["kind"], waiting["count"]) == ("count_in", "3 2 1")
    assert waiting["cue"] == "Touch when you’re ready"
    assert standing(page)["kind"] == "try"
    said = page.evaluate("window.said")
    assert said[-4:-1] == ["3", "2", "1"]
    assert not {"3", "2", "1"} & set(said[:-4])


@pytest.mark.parametrize("by", ["touch of anything", "any key", "motion of the phone"])
def test_a_try_ends_without_aiming(opens, ruth, by):
    page = open_player(opens(), "?test=single-leg")
    to_try(page)
    pass_time(page, 6)

    if by == "touch of anything":
        page.mouse.click(195, 5)
    elif by == "any key":
        page.keyboard.press("x")
    else:
        page.evaluate(SHAKE)

    after = standing(page)
    amounts = page.evaluate(
        "Object.values(document.querySelector('session-player').driver.sequence.state.amounts)"
    )
    assert (after["kind"], after["mode"]) == ("switch", "running")
    assert [amount["work"] for amount in amounts] == [6]


def test_stop_means_stop_also_in_a_try(opens, ruth):
    page = open_player(opens(), "?test=single-leg")
    to_try(page)
    pass_time(page, 2)

    press(page, "stop")

    assert standing(page)["mode"] == "stopped"


def test_standing_on_one_leg_is_timed_three_times_on_each_foot(opens, ruth):
    page = open_player(opens(), "?test=single-leg")
    press(page, "begin")
    held = iter([6, 8, 12, 7, 9, 10])
    while standing(page)["mode"] != "ended":
        kind = standing(page)["kind"]
        if kind == "count_in":
            begin_try(page)
        elif kind == "try":
            pass_time(page, next(held))
            page.locator('[data-screen="work"] .pl-now').click()
        else:
            pass_step(page)
    settled(page)

    tests = [fact.what for fact in care.record_of(ruth).journal.facts if fact.kind == "test"]
    assert [(test.side, test.result) for test in tests] == [("left", 12), ("right", 10)]


def test_chair_stands_take_half_a_minute_and_then_a_count(opens, ruth):
    page = open_player(opens(), "?test=chair-stands")
    press(page, "begin")
    pass_step(page)
    pass_step(page)
    for _ in range(9):
        press(page, "more-times")
    press(page, "next")
    settled(page)

    (test,) = [fact.what for fact in care.record_of(ruth).journal.facts if fact.kind == "test"]
    assert (test.measure, test.result) == ("chair_stands", 9)


def test_a_walking_test_speaks_of_a_walk_and_of_nothing_else(opens, ruth):
    page = open_player(opens(), "?test=walking-tolerance")
    at_home = page.get_by_text("Put the phone where you can see it.").is_visible()
    expect(page.get_by_text("Take the phone with you")).to_be_visible()
    by_hand = page.get_by_role("link", name="I’d rather write the result down by hand")
    expect(by_hand).to_have_attribute("href", "/tests/walking-tolerance/")

    press(page, "begin")
    pass_step(page)
    pass_time(page, 12 * 60)
    said = texts(page)
    press(page, "next")
    press(page, "walked")

    assert not at_home
    assert (said["cue"], said["next"]) == ("Your own easy pace", "")
    expect(page.get_by_role("heading", name="The test is done")).to_be_visible()
    expect(page.get_by_text("Result in minutes: 12")).to_be_visible()


def test_a_session_keeps_the_phone_in_sight(player):
    expect(player.get_by_text("Put the phone where you can see it.")).to_be_visible()
    expect(player.get_by_text("Take the phone with you")).to_be_hidden()


def test_the_keys_lead_the_whole_session(player):
    press(player, "begin")
    player.keyboard.press("n")
    working = standing(player)
    player.keyboard.press("Space")
    paused = standing(player)
    player.keyboard.press("Space")
    player.keyboard.press("ArrowRight")
    onward = standing(player)
    player.keyboard.press("b")
    back = standing(player)
    player.keyboard.press("s")

    assert working["kind"] in WORKING
    assert paused["mode"] == "paused"
    assert onward["index"] > working["index"]
    assert back["index"] == working["index"]
    assert standing(player)["mode"] == "stopped"


def test_a_tap_anywhere_pauses_and_another_goes_on(player):
    press(player, "begin")
    to_step(player, "up", "heel-raise")

    player.locator('[data-screen="work"] .pl-fig').click()
    paused = standing(player)["mode"]
    player.locator('[data-screen="work"] .pl-now').click()

    assert paused == "paused"
    assert standing(player)["mode"] == "running"


def test_a_device_that_slept_has_done_nothing_meanwhile(player):
    press(player, "begin")
    to_step(player, "up", "heel-raise")
    before = standing(player)

    player.clock.fast_forward(600_000)
    pass_time(player, 0.1)

    after = standing(player)
    assert after["mode"] == "paused"
    assert after["index"] == before["index"]


def test_a_screen_reader_is_told_each_change_once_and_not_every_second(player):
    player.evaluate(
        """() => {
          window.told = [];
          const live = document.querySelector("[data-live]");
          new MutationObserver(() => window.told.push(live.textContent)).observe(
            live, { childList: true, characterData: true, subtree: true });
        }"""
    )
    press(player, "begin")
    pass_time(player, 190)

    told = player.evaluate("window.told")
    # What comes is told in a few sentences: name, support and leg.
    assert 3 <= len(told) <= 20
    assert all(one != other for one, other in pairwise(told))


def test_without_motion_only_the_end_poses_are_shown(opens, ruth):
    page = open_player(opens(reduced_motion="reduce"))
    press(page, "begin")
    to_step(page, "up", "heel-raise")
    shown = set()

    for _ in range(12):
        pass_time(page, 0.25)
        shown.add(
            page.evaluate("document.querySelector('session-player').driver.eye.figures[0].last")
        )

    assert len(shown) <= 4


def test_the_switches_are_kept_on_this_device(player):
    player.locator('[data-screen="start"] [data-do="sound"]').click()
    player.locator('label:has(input[name="voice"])').click()
    press(player, "sound-done")
    player.reload()

    kept = player.evaluate("JSON.parse(localStorage.getItem('footbridge-player'))")
    assert kept["voice"] is False
    assert kept["tones"] is True


def visit_every_state(page):
    """Every screen of the player, one after the other."""
    yield "start"
    press(page, "begin")
    yield "get ready"
    for kind, exercise in (
        ("up", "heel-raise"), ("ask", "heel-raise"), ("rest", "heel-raise"),
    ):  # fmt: skip
        to_step(page, kind, exercise)
        pass_time(page, 0.1)
        yield kind
    press(page, "pause")
    yield "paused"
    press(page, "menu")
    yield "menu"
    press(page, "why")
    yield "why"
    page.keyboard.press("Escape")
    press(page, "sound")
    yield "sound"
    press(page, "sound-done")
    press(page, "stop")
    yield "stop"
    page.locator('[data-felt="dizzy"]').click()
    yield "end"


def visit_questions(page):
    """The questions of a warm-up and of balance."""
    press(page, "begin")
    for says in ("how_strong", "how_steady"):
        to_question(page, says)
        for _ in range(8):
            press(page, "more")
        pass_time(page, 0.1)
        yield says
    for name, value in ANSWERS["how_steady"]:
        yield name
        page.locator(f'label:visible:has(input[name="{name}"][value="{value}"])').click()
        page.wait_for_timeout(NEXT_ANSWER * 1000)


@pytest.mark.parametrize(
    ("size", "display"),
    [(PHONE, "theme-light"), (PHONE, "theme-dark"), (TABLET, "theme-contrast"), (SIDEWAYS, "")],
    ids=["phone", "dark", "contrast", "sideways"],
)
def test_axe_finds_nothing_in_any_state(opens, ruth, size, display):
    page = open_player(opens(size=size, display=display))
    page.clock.resume()  # axe itself waits now and then
    found = []

    for state in visit_every_state(page):
        page.wait_for_timeout(300)
        found += [f"{state}: {each}" for each in findings(page)]
        found += [f"{state}: {each}" for each in page.evaluate(TOO_SMALL, SMALLEST_TARGET)]

    assert found == []


def test_axe_finds_nothing_in_the_other_questions(opens, ruth):
    page = open_player(opens())
    page.clock.resume()
    found = []

    for state in visit_questions(page):
        page.wait_for_timeout(300)
        found += [f"{state}: {each}" for each in findings(page)]
        found += [f"{state}: {each}" for each in page.evaluate(TOO_SMALL, SMALLEST_TARGET)]

    assert found == []


@pytest.mark.parametrize(
    ("size", "text"),
    [({"width": 320, "height": 640}, "100"), (PHONE, "200"), (TABLET, "200"), (SIDEWAYS, "100")],
    ids=["320", "phone at 200", "tablet at 200", "sideways"],
)
def test_no_state_has_to_be_pushed_sideways(opens, ruth, size, text):
    page = open_player(opens(size=size, display=f"text-{text}"))
    found = []

    for state in visit_every_state(page):
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > size["width"]:
            found.append(f"{state} {wide}")

    assert found == []


def test_a_new_screen_begins_at_its_top(opens, ruth):
    page = open_player(opens(display="text-200", reduced_motion="no-preference"))
    press(page, "begin")
    to_step(page, "ask", "heel-raise")
    page.evaluate("scrollTo({ top: 600, behavior: 'instant' })")
    scrolled = page.evaluate("scrollY")

    page.keyboard.press("n")

    assert scrolled > 100
    assert page.evaluate("scrollY") == 0
