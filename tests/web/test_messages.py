"""What Today says beside the things to do: one message first, by urgency, the others below."""

import pytest

from footbridge.web.pages.messages import (
    URGENCY,
    Kind,
    Message,
    Place,
    kind_of_ask,
    kind_of_flag,
    placed,
)

# What there is to say, in any order; what stands before the first thing to do; what is asked after
# it; what waits in the list.
STORIES = {
    "an ordinary day": ([], [], [], []),
    "a review and a flare": (
        ["review", "situation"],
        ["situation"],
        [],
        ["review"],
    ),
    "a call comes before all that is calm": (
        ["nudge", "situation", "review", "within_days", "call_today", "opens"],
        ["call_today"],
        [],
        ["within_days", "situation", "review", "opens", "nudge"],
    ),
    "a question that may be urgent never hides a call, nor a call the question": (
        ["call_today", "situation", "may_be_urgent"],
        ["may_be_urgent", "call_today"],
        [],
        ["situation"],
    ),
    "a stop that nobody explained comes before what may wait for days": (
        ["within_days", "stop"],
        ["stop"],
        [],
        ["within_days"],
    ),
    "questions after a break come before the news of the day": (
        ["situation", "safety_questions"],
        ["safety_questions"],
        [],
        ["situation"],
    ),
    "a question that can wait comes after the first thing to do": (
        ["ask", "promise"],
        [],
        ["ask"],
        ["promise"],
    ),
    "what was counted is said below and takes no place over the day": (
        ["next_visit", "other_zone", "out_of_place", "opens"],
        [],
        [],
        ["opens", "out_of_place", "other_zone", "next_visit"],
    ),
    "an old session is saved before the review is opened": (
        ["review", "old_session", "questions_of_review"],
        ["old_session"],
        [],
        ["review", "questions_of_review"],
    ),
}


def kinds(messages) -> list[str]:
    return [message.kind.value for message in messages]


@pytest.mark.parametrize("story", STORIES)
def test_the_most_urgent_stands_first_and_the_others_wait(story):
    said, before, asks, below = STORIES[story]

    found = placed(Message(Kind(kind)) for kind in said)

    assert (kinds(found.before), kinds(found.asks), kinds(found.below)) == (before, asks, below)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_its_place_and_its_words(kind):
    from django.template.loader import get_template

    assert kind in URGENCY
    get_template(Message(kind).template)


def test_nothing_is_lost_and_nothing_said_twice():
    all_of_them = [Message(kind, number) for kind in Kind for number in range(2)]

    found = placed(reversed(all_of_them))

    shown = [*found.before, *found.asks, *found.below]
    assert sorted(map(str, shown)) == sorted(map(str, all_of_them))


def test_only_what_cannot_wait_shares_the_place_before_the_first_thing():
    found = placed(Message(kind) for kind, place in URGENCY.items() if place is Place.FIRST)

    assert len(found.before) == 1


@pytest.mark.parametrize(
    ("tier", "flag", "ask"),
    [
        (1, Kind.CALL_TODAY, Kind.MAY_BE_URGENT),
        (2, Kind.CALL_TODAY, Kind.MAY_BE_URGENT),
        (3, Kind.WITHIN_DAYS, Kind.ASK),
        (4, Kind.NEXT_VISIT, Kind.ASK),
    ],
)
def test_how_urgent_a_sign_is_says_where_it_stands(tier, flag, ask):
    assert (kind_of_flag(tier), kind_of_ask(tier)) == (flag, ask)
