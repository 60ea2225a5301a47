import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge import record
from footbridge.catalogue.read import read_catalogue
from footbridge.engine.decide import decide
from footbridge.engine.facts import KINDS, Journal
from footbridge.record.shapes import of_decision
from tests import strategies
from tests.people import RUTH
from tests.strategies import facts, journals, people


def test_every_kind_of_fact_is_among_those_that_are_drawn():
    assert set(strategies.KINDS) == {word for word, kind in KINDS.items() if not kind.MENDS}


@given(facts())
def test_a_fact_that_was_written_reads_as_the_same_fact(fact):
    text = record.write_fact(fact)

    read = record.read_fact(text, "journal.jsonl")

    assert read == fact
    assert read.at.utcoffset() == fact.at.utcoffset()
    assert record.write_fact(read) == text
    assert "\n" not in text


@given(people())
def test_a_person_that_was_written_reads_as_the_same_person(person):
    text = record.write_person(person)

    read = record.read_person(text, "person.json")

    assert read == person
    assert record.write_person(read) == text


@given(journals())
def test_a_journal_that_was_written_reads_as_the_same_journal(journal):
    lines = [record.write_fact(fact) for fact in journal.facts]

    read = record.read_journal(['{"footbridge_journal": 2}', "", *lines], "journal.jsonl")

    assert read == journal
    assert record.read_stored(lines) == journal.facts


def test_of_stored_sets_those_that_are_alike_are_one_value():
    said = [{"exercise": "heel-raise", "reps": 8}, {"exercise": "heel-raise", "reps": 9}]
    lines = [
        json.dumps({
            "kind": "session", "id": name, "at": "2026-03-02T10:00:00Z",
            "recorded": "2026-03-02T10:00:00Z", "sets": [said[0], said[1], said[0]],
        })
        for name in ("one", "two")
    ]  # fmt: skip

    one, two = (fact.what.sets for fact in record.read_stored(lines))

    assert one == two
    assert one[0] is one[2] is two[0]
    assert one[0] != one[1]


@given(people(), journals(most=6), st.randoms())
def test_the_same_facts_in_another_order_and_twice_have_the_same_fingerprint(
    person, journal, chance
):
    mixed = [*journal.facts, *journal.facts]
    chance.shuffle(mixed)

    fingerprint = record.fingerprint(person, mixed)

    assert fingerprint == record.fingerprint(person, journal.facts)


@given(people(), journals(most=6), facts())
def test_one_more_fact_gives_another_fingerprint(person, journal, fact):
    before = record.fingerprint(person, journal.facts)

    after = record.fingerprint(person, [fact, *journal.facts])

    assert after != before


@given(facts())
def test_when_a_fact_was_recorded_is_not_part_of_what_it_says(fact):
    later = replace(fact, recorded=fact.recorded + timedelta(days=1))

    digest = record.digest(later)

    assert digest == record.digest(fact)


@given(facts())
def test_when_a_fact_happened_is_part_of_what_it_says(fact):
    later = replace(fact, at=fact.at + timedelta(seconds=1))

    digest = record.digest(later)

    assert digest != record.digest(fact)


def test_a_second_question_left_out_of_a_file_of_version_1_keeps_the_urgency_it_had():
    envelope = '"at":"2026-01-05T08:00:00Z","recorded":"2026-01-05T08:00:00Z"'
    lines = [
        f'{{"kind":"flag_raised","id":"f",{envelope},"flag":"FLAG-11"}}',
        f'{{"kind":"fall","id":"g",{envelope},"hurt":true}}',
    ]

    old = record.read_journal(['{"footbridge_journal": 1}', *lines], "old.jsonl").facts
    new = record.read_journal(lines, "new.jsonl").facts

    assert [(old[0].what.worse, old[1].what.hurt, old[1].what.head)] == [(False, True, False)]
    assert [(new[0].what.worse, new[1].what.hurt, new[1].what.head)] == [(None, True, None)]


@pytest.mark.parametrize("card", [None, "SHOE-05"])
def test_a_decision_is_the_text_that_it_was_in_every_version(card):
    decision = replace(decide(Journal(), RUTH, read_catalogue(), RUTH.started_on), card=card)
    odd = replace(decision.reasons[0], about='“ö” \u2028 \x07 \t " \\')
    decision = replace(decision, reasons=(odd, *decision.reasons[1:]))

    text = record.write_decision(decision)

    plain = of_decision().dump_python(decision, mode="json", exclude_none=True)
    plain.setdefault("card", None)
    assert text == json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    assert record.read_decision(text) == decision
