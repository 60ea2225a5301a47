"""A cut, a floor and what brings a dose back, as a person reads them."""

import pytest

from footbridge import telling
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.shown.situations import Flare
from footbridge.telling.offers import AFTER, COMES_BACK
from tests.life import facts_of, item_in
from tests.people import RUTH, START
from tests.telling.conftest import STORIES, day_of_story

STORY = {path.stem: path for path in STORIES}


@pytest.fixture
def read(catalogue):
    """What the day of a story says of one exercise: why it is so, and what would change it."""

    def lines(story: str, exercise: str) -> list[str]:
        decision, _ = day_of_story(STORY[story], catalogue)
        item = item_in(decision, exercise)
        changes = [telling.would_change(each, item, catalogue) for each in item.would_change]
        return [telling.main_why(item, catalogue), *changes]

    return lines


def test_a_cut_of_repetitions_tells_the_day_and_what_brings_them_back(read):
    assert read("cut-hip-work-says-what-brings-it-back", "hip-abduction") == [
        "Monday 19 January left you with more pain than usual, so 10 becomes 9 repetitions "
        "for now. That’s about 10 per cent less.",
        "When your check-ins are calm 2 days running, it comes back to 10 repetitions a set. "
        "Do this on the first of those days.",
    ]


def test_a_cut_hold_tells_the_same(read):
    cut, back = read("a-cut-hold-says-what-brings-it-back", "tandem-stance")

    assert "20 becomes 18 seconds for now" in cut
    assert "it comes back to 20 seconds" in back


def test_a_cut_walk_comes_back_in_two_steps(read):
    cut, half, rest = read("a-cut-walk-says-what-brings-it-back", "walking")

    assert "10 minutes becomes 9 minutes for now" in cut
    assert "it comes back to 9 minutes 30 seconds" in half
    assert rest == "After one more calm check-in, it comes back to 10 minutes."


def test_at_the_floor_it_says_to_show_it_to_a_clinician(read):
    floor = read("a-flare-at-the-floor-cuts-nothing", "walking")[0]

    assert "We take no more away, so it stays at 3 minutes." in floor
    assert floor.endswith("The plan may not suit you. Show this to your clinician.")


def test_the_day_at_the_floor_claims_no_cut(catalogue):
    decision, _ = day_of_story(STORY["a-flare-at-the-floor-cuts-nothing"], catalogue)

    assert isinstance(decision.situation, Flare)
    assert "per cent" not in telling.situation(decision, catalogue).lead


def test_what_came_back_names_the_day_before_which_it_was_so(read):
    back = read("a-cut-walk-is-whole-again-after-the-second-half", "walking")[0]

    assert back == "It’s calm again. You’re back at 10 minutes, as before Wednesday 21 January."


def test_a_review_says_what_grew_since_when(catalogue):
    story = "the-next-review-asks-how-it-is-from-what-she-called-usual"

    decision, _ = day_of_story(STORY[story], catalogue)

    asked = next(each for each in decision.due if each.detail == "usual_now")
    assert telling.reason(asked.reasons[0], catalogue) == (
        "Your usual pain is about 5 out of 10. On Monday 2 February it was 4."
    )
    assert telling.due(asked) == "One more question with it: is this how it is now?"


def test_every_way_back_is_told_in_some_story(told_lives):
    given = {
        change.after
        for decision, _ in told_lives
        for block in decision.blocks
        for item in block.items
        for change in item.would_change
    }

    assert given >= COMES_BACK.keys()
    assert given <= AFTER.keys() | COMES_BACK.keys()


def test_after_the_check_in_of_a_first_day_nothing_is_promised_for_that_check_in(catalogue):
    told = [{"kind": "check_in", "day": 0, "at": "08:00", "slot": "morning", "pain": 3}]
    journal = Journal(facts=facts_of(told, START, RUTH, catalogue))

    item = item_in(decide(journal, RUTH, catalogue, START), "heel-raise")

    (change,) = item.would_change
    assert telling.would_change(change, item, catalogue) == (
        "After your next check-ins, this can go up to 9 repetitions a set."
    )
