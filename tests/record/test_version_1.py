"""What version 0.1 wrote stays readable for ever, and says for ever the same."""

import json
from pathlib import Path

import pytest

from footbridge import record
from footbridge.catalogue.read import read_catalogue
from footbridge.engine.facts import KINDS

WRITTEN = Path(__file__).parent / "version_1"


def lines_of(name: str) -> list[str]:
    return (WRITTEN / name).read_text(encoding="utf-8").removesuffix("\n").split("\n")


FACTS = lines_of("facts.jsonl")
DIGESTS = lines_of("digests.txt")


def test_every_kind_of_version_1_is_still_one():
    told = [json.loads(line) for line in lines_of("export.jsonl")]
    kinds = {each["kind"] for each in map(json.loads, FACTS)}
    kinds |= {each["fact"]["kind"] for each in told if "fact" in each}

    assert kinds <= set(KINDS)


@pytest.mark.parametrize("number", range(len(FACTS)))
def test_a_fact_is_read_says_the_same_and_is_written_again_byte_for_byte(number):
    fact = record.read_fact(FACTS[number], "facts.jsonl", number + 1)

    assert record.digest(fact) == DIGESTS[number]
    assert record.write_fact(fact) == FACTS[number]


def test_facts_from_the_store_are_the_same_as_facts_from_a_file():
    stored = record.read_stored(FACTS)

    assert stored == tuple(record.read_fact(text, "facts.jsonl") for text in FACTS)


def test_each_line_has_its_digest():
    assert len(FACTS) == len(DIGESTS) > 0


def test_an_export_comes_back_line_for_line_but_for_its_header_and_where_the_numbers_are():
    """Version 1 kept telephone numbers among the half-filled forms; now they have a line."""
    lines = lines_of("export.jsonl")
    forms = [json.loads(line)["draft"] for line in lines if line.startswith('{"draft":')]
    numbers = next(form["body"] for form in forms if form["name"] == "telephone-numbers")

    read = record.read_export(lines, "export.jsonl", known=read_catalogue())
    header, person, contacts, *others, end = record.write_export(read)

    assert [person, *others] == lines[1:-1]
    assert json.loads(end)["end"] == json.loads(lines[-1])["end"] | {"contacts": 1}
    assert list(json.loads(header)) == ["footbridge_export"]
    assert json.loads(contacts) == {"contacts": numbers}
