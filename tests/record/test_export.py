from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footbridge import record
from tests.strategies import journals, people

MOMENT = datetime(2026, 11, 20, 7, 15, 4, 123456, tzinfo=UTC)


NO_CONTACTS = st.none()
CONTACTS = st.just({"doctor": "+48 22 123 45 67", "country": "PL"})


@st.composite
def exports(draw, contacts=NO_CONTACTS) -> record.Export:
    journal = draw(journals(most=6))
    person = record.PersonTold(
        key=draw(st.uuids()),
        name=draw(st.sampled_from(("Ada", "Zofia Żak", "O’Neill"))),
        begun=MOMENT,
        answers=draw(people()),
    )
    shown = record.ShownTold(
        on=MOMENT.date(),
        made_at=MOMENT,
        fingerprint="ab" * 32,
        watermark=draw(st.integers(0, len(journal.facts))),
        engine_version="1",
        catalogue_version="abc",
        decision={"on": "2026-11-20", "blocks": [{"seconds": 480}], "card": None, "ł": "–"},
    )
    draft = record.DraftTold(name="check-in", saved_at=MOMENT, body={"pain": "3", "note": "½"})
    return record.Export(
        person=person,
        facts=journal.facts,
        shown=(shown,),
        drafts=(draft,),
        contacts=draw(contacts),
    )


@given(exports(contacts=NO_CONTACTS | CONTACTS))
def test_an_export_reads_as_it_was_and_is_written_again_byte_for_byte(export):
    lines = list(record.write_export(export))

    read = record.read_export([line + "\n" for line in lines], "export.jsonl")

    assert read == export
    assert list(record.write_export(read)) == lines


@given(exports(), st.data())
def test_an_export_that_was_cut_short_anywhere_is_refused(export, data):
    text = "\n".join(record.write_export(export))
    end = data.draw(st.integers(0, len(text) - 1))

    with pytest.raises(record.BadRecord):
        record.read_export(text[:end].split("\n"), "export.jsonl")


@given(exports(), st.data())
def test_an_export_that_lost_a_line_is_refused(export, data):
    lines = list(record.write_export(export))
    del lines[data.draw(st.integers(0, len(lines) - 1))]

    with pytest.raises(record.BadRecord):
        record.read_export(lines, "export.jsonl")


EMPTY = (
    '{"footbridge_export":2}',
    '{"person":{"key":"00000000-0000-0000-0000-000000000007","name":"Ada",'
    '"begun":"2026-01-05T08:00:00Z","answers":{"year_of_birth":1950,"track":"feet",'
    '"started_on":"2026-01-05","screening":null}}}',
    '{"end":{"facts":0,"shown":0,"drafts":0}}',
)
STUMBLE = (
    '{"fact":{"kind":"stumble","id":"s",'
    '"at":"2026-01-05T08:00:00Z","recorded":"2026-01-05T08:00:00Z"}}'
)


def problems_of(*lines: str) -> list[tuple[int | None, str]]:
    with pytest.raises(record.BadRecord) as refused:
        record.read_export(lines, "export.jsonl")
    return [(each.line, each.field) for each in refused.value.problems]


def test_the_shortest_export_is_three_lines():
    read = record.read_export(EMPTY, "export.jsonl")

    assert read.person.name == "Ada"
    assert read.facts == ()


def test_an_export_of_another_version_is_refused():
    assert problems_of('{"footbridge_export":3}', *EMPTY[1:]) == [(1, "footbridge_export")]


def test_an_export_of_the_first_version_is_read_and_written_in_the_newest():
    read = record.read_export(('{"footbridge_export":1}', *EMPTY[1:]), "export.jsonl")

    assert read == record.read_export(EMPTY, "export.jsonl")
    assert next(record.write_export(read)) == EMPTY[0]


def test_a_line_that_is_nothing_we_write_is_refused():
    assert problems_of(*EMPTY[:2], '{"note":"hello"}', EMPTY[2]) == [(3, "")]


def test_every_bad_line_of_an_export_is_told_at_once():
    bad_fact = '{"fact":{"kind":"stumble","id":"s","at":"2026-01-05T08:00:00Z","pain":1}}'
    early = STUMBLE.replace('"at":"2026', '"at":"1776')

    problems = problems_of(*EMPTY[:2], bad_fact, early, EMPTY[2])

    assert problems == [(3, "fact.recorded"), (3, "fact.pain"), (4, "fact.at")]


def shown_with(decision: str) -> str:
    return (
        '{"shown":{"on":"2026-01-05","made_at":"2026-01-05T08:00:00Z","fingerprint":"ab",'
        f'"watermark":1,"engine_version":"1","catalogue_version":"2","decision":{decision}}}}}'
    )


ONE_SHOWN = '{"end":{"facts":0,"shown":1,"drafts":0}}'


def test_a_decision_cannot_know_more_facts_than_there_are():
    shown = shown_with('{"on":"2026-01-05"}')

    assert problems_of(*EMPTY[:2], shown, ONE_SHOWN) == [(3, "shown.watermark")]


@pytest.mark.parametrize("decision", ["{}", '{"nonsense":1}', '{"on":"2026-01-06"}'])
def test_what_was_shown_is_a_decision_for_its_day(decision):
    assert problems_of(*EMPTY[:2], shown_with(decision), ONE_SHOWN) == [(3, "shown.decision")]


def test_a_fact_cannot_be_there_twice():
    end = '{"end":{"facts":2,"shown":0,"drafts":0}}'

    assert problems_of(*EMPTY[:2], STUMBLE, STUMBLE, end) == [(5, "fact.id")]
