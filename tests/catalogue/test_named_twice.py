"""What each question names, whom each card is for, what each exercise stops for: told twice.

Sentences are not written twice: they may be put better at any time. What a question is about is: a
sign that is no longer named in it is never told. So beside each question stand the words of the
field that it has (`what_each_question_names.csv`), and whoever takes one out takes it out twice.
"""

import re
from collections.abc import Iterator

import pytest

from footbridge.catalogue.model import Exercise, Variant
from footbridge.catalogue.read import read_catalogue
from tests.catalogue.test_written_twice import Line, page

QUESTIONS = "what_each_question_names"
REASONS = {
    "pain": "Pain turns sharp",
    "dizzy": "dizzy",
    "weak": "weak",
    "tingling": "ingling",
    "cord": "cord above your heel",
    "grab": "grab",
    "nearly fall": "nearly fall",
}


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower()))


def questions() -> Iterator[tuple[str, str]]:
    """What a sign or a limit hangs on, each by its place; and what may not be done with a sign."""
    catalogue = read_catalogue()
    for flag in catalogue.flags.values():
        yield f"{flag.id} question", flag.question
        if flag.escalation:
            yield f"{flag.id} second", flag.escalation.question
        if told := " ".join(each for each in flag.meanwhile if is_a_no(each)):
            yield f"{flag.id} not", told
    for gate in catalogue.gates.values():
        yield f"{gate.id} question", gate.question
        yield f"{gate.id} help", gate.help
    for screen in catalogue.safety.values():
        for told in screen.lines:
            yield f"{screen.id} {told.id}", told.says


def is_a_no(sentence: str) -> bool:
    return not words_of(sentence).isdisjoint({"not", "no", "never", "stop"})


def test_each_question_names_what_is_written_down_of_it() -> None:
    written = page(QUESTIONS)
    known = {word for line in written for word in line["names"].split()}

    found = [
        {"question": place, "names": " ".join(sorted(words_of(text) & known))}
        for place, text in questions()
    ]

    assert found == written


@pytest.mark.covers("REC-01", "REC-03", "REC-04", "GATE-08")
def test_each_card_is_shown_to_whom_it_is_written_down_for() -> None:
    cards = [
        {
            "card": card.id,
            "group": card.group,
            "asked_for": "alone" if card.on_request else "",
            "feeling": "needed" if card.needs_feeling else "",
            "hidden_by": " ".join(card.hidden_by),
            "amounts": "; ".join(
                f"{name} {amount.start} in {amount.lo}-{amount.hi}"
                for name, amount in sorted((card.amounts or {}).items())
            ),
        }
        for card in read_catalogue().cards.values()
    ]

    assert cards == page("what_each_card_is")


@pytest.mark.covers("RULE-03")
def test_each_exercise_takes_its_turn_and_ends_as_it_is_written_down() -> None:
    ways = [
        of_a_way(exercise, way)
        for exercise in read_catalogue().exercises.values()
        for way in exercise.variants
    ]

    assert ways == page("what_each_way_takes")


def of_a_way(exercise: Exercise, way: Variant) -> Line:
    tempo, own = way.tempo, exercise.dose.rep_seconds
    told = " ".join(exercise.stop_if)
    return {
        "exercise": exercise.id,
        "way": way.id,
        "block": exercise.block,
        "stands_in_for": exercise.alias_of or "",
        "tempo": f"{tempo.up}-{tempo.pause}-{tempo.down}" if tempo else "",
        "sides": way.sides or "",
        "rep_seconds": f"{own.start} in {own.lo}-{own.hi}" if own else "",
        "stops_for": ", ".join(name for name, words in REASONS.items() if words in told),
    }
