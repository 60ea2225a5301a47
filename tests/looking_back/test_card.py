"""A card holds the goal and the days, and of all else only what was ticked: over random lives."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge.catalogue.read import read_catalogue
from footbridge.drawings.card import Card
from footbridge.drawings.card_svg import card_svg
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Goal,
    Journal,
    Session,
    Walk,
    Withdrawn,
)
from footbridge.engine.known.history import history_until
from footbridge.engine.known.promises import goal_of
from footbridge.engine.person import Slot
from footbridge.looking_back.card import CardPart, card, known_parts
from footbridge.telling.plain import seen_only
from tests.life import facts_of, moment
from tests.people import RUTH, START
from tests.strategies import FIRST_DAY, journals

CATALOGUE = read_catalogue()
NUMBERS = CATALOGUE.numbers
LAST_DAY = FIRST_DAY + timedelta(days=60)
DONE = (Session, Walk, Goal)
ONLY = re.compile(
    r"My bridge\nMy goal: (?P<goal>.*)\n"
    r"(The first plank is still to come\."
    r"|\d+ days? done, \d+ planks? laid\. The whole bridge has 84\."
    r"|Days done: \d+\. All 84 planks of the bridge are laid\.)"
)
SVG = "{http://www.w3.org/2000/svg}"


@st.composite
def lives(draw) -> Journal:
    """Any facts at all, and on some days before the last a rating in the morning."""
    told = draw(journals(most=25, first=FIRST_DAY, last=LAST_DAY))
    pains = draw(st.lists(st.integers(0, 10), max_size=12))
    rated = [
        Entry(id=f"rated-{ago}", at=at, recorded=at, what=CheckIn(slot=Slot.MORNING, pain=pain))
        for ago, pain in enumerate(pains)
        for at in [moment(LAST_DAY - timedelta(days=ago))]
    ]
    return Journal(facts=(*told.facts, *rated))


LIVES = lives()
PARTS = st.sets(st.sampled_from(CardPart))


def made(journal: Journal, *parts: CardPart, name: str = "Ruth", on: date = LAST_DAY) -> Card:
    history = history_until(journal, on, NUMBERS, FIRST_DAY)
    return card(history, NUMBERS, parts=parts, name=name, week=3, slot=Slot.MORNING)


def only(journal: Journal, *kinds: type) -> Journal:
    """The facts of these kinds, and what took them back."""
    kept = {each.id for each in journal.facts if isinstance(each.what, kinds)}
    return Journal(
        facts=tuple(
            each
            for each in journal.facts
            if each.id in kept or (isinstance(each.what, Withdrawn) and each.corrects in kept)
        )
    )


@pytest.mark.covers("SOC-01")
@given(LIVES)
def test_by_itself_a_card_says_the_goal_and_the_days_and_not_a_word_more(journal) -> None:
    told = made(journal)

    said = ONLY.fullmatch(told.text)
    goal = goal_of(history_until(journal, LAST_DAY, NUMBERS, FIRST_DAY))
    own = seen_only(goal.says) if goal else ""
    assert said, told.text
    assert said["goal"] == (own or "a plank for each day, for 12 weeks.")


@given(LIVES, PARTS)
def test_no_sign_no_limit_and_no_note_changes_a_card_whatever_is_ticked(journal, parts) -> None:
    parts -= {CardPart.PAIN}

    assert made(journal, *parts) == made(only(journal, *DONE), *parts)


@given(LIVES, PARTS)
def test_each_part_adds_its_own_line_and_changes_no_other(journal, parts) -> None:
    every = {part: made(journal, part).lines for part in CardPart}

    told = made(journal, *parts)

    plain = made(journal)
    assert (told.goal, told.days, told.laid) == (plain.goal, plain.days, plain.laid)
    assert sorted(told.lines) == sorted(line for part in parts for line in every[part])
    assert (told.title == "My bridge") == (CardPart.NAME not in parts)


@given(LIVES, PARTS, st.text(max_size=30))
def test_the_picture_says_what_the_text_says_and_nothing_else(journal, parts, name) -> None:
    told = made(journal, *parts, name=name)

    picture = card_svg(told)

    drawn = ElementTree.fromstring(picture.svg)
    written = "".join(each.text or "" for each in drawn.iter(f"{SVG}text"))
    assert "".join(written.split()) == "".join(told.text.split())
    assert drawn.findtext(f"{SVG}desc") == told.text
    assert {each.tag.removeprefix(SVG) for each in drawn.iter()} <= {
        "svg", "title", "desc", "rect", "text", "g", "path", "circle",
    }  # fmt: skip
    assert "class=" not in picture.svg
    assert "http" not in picture.svg.replace("http://www.w3.org/2000/svg", "", 1)


@given(LIVES)
def test_only_what_there_is_to_say_can_be_ticked(journal) -> None:
    history = history_until(journal, LAST_DAY, NUMBERS, FIRST_DAY)

    known = known_parts(history, NUMBERS, Slot.MORNING)

    silent = {
        part for part in CardPart if part is not CardPart.NAME and not made(journal, part).lines
    }
    assert set(CardPart) - set(known) == silent


def test_days_without_a_plank_are_told_by_nobody() -> None:
    diary = [{"kind": "walk", "seconds": 900, "day": day} for day in (-40, -9)]
    facts = facts_of(diary, LAST_DAY, RUTH, CATALOGUE)

    told = made(Journal(facts=facts), *CardPart)

    assert "In the last 14 days I did something on 1 day." in told.lines
    assert not re.search(r"(?i)miss|only|streak|not ", told.text)


def test_a_bridge_that_is_whole_says_how_many_days_there_were() -> None:
    diary = [{"kind": "walk", "seconds": 900, "days": [-89, 0]}]
    on = START + timedelta(days=100)
    journal = Journal(facts=facts_of(diary, on, RUTH, CATALOGUE))

    told = made(journal, on=on)

    assert told.laid == 90
    assert told.days == "Days done: 90. All 84 planks of the bridge are laid."
    assert card_svg(told).svg.count("<text")
