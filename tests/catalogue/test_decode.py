"""Shape: what a mapping must look like to become a value."""

import pytest

from footbridge.catalogue.decode import decode, decode_numbers
from footbridge.catalogue.model import Exercise, Expectation, Flag, Gate, Source, Tempo
from footbridge.catalogue.problem import BadCatalogue
from footbridge.catalogue.words import Block
from tests.catalogue import build


def refused(kind, raw) -> list[str]:
    """What is said of each fault of `raw`."""
    with pytest.raises(BadCatalogue) as caught:
        decode(kind, raw, file="a.toml")
    return [str(problem) for problem in caught.value.problems]


def tempo(**changes):
    return {"up": 2, "pause": 1, "down": 3, "source": "S2:L62", **changes}


def test_a_whole_exercise_comes_out_as_it_went_in():
    raw = build.plain(build.exercise(), is_read=True)

    exercise = decode(Exercise, raw, file="a.toml")

    assert exercise == build.exercise()
    assert isinstance(exercise.steps, tuple)
    assert exercise.block is Block.CIRCULATION


@pytest.mark.parametrize("almost", [10.7, 3.0, "3", True, None, [3]])
def test_a_number_that_is_almost_whole_is_refused(almost):
    said = refused(Tempo, tempo(up=almost))

    assert len(said) == 1
    assert said[0].startswith("a.toml: up: expected a whole number, got ")


def test_an_unknown_key_is_refused():
    said = refused(Tempo, tempo(rest=3))

    assert said == ["a.toml: rest: is not a key that is known here"]


def test_every_fault_is_told_at_once_with_its_place():
    raw = build.plain(build.exercise(variants=(build.variant(), build.variant())))
    del raw["name"]
    raw["variants"][1]["position"] = "seatd"
    raw["dose"]["sets"]["hi"] = "3"

    said = refused(Exercise, raw)

    assert said == [
        "a.toml: name: is missing",
        "a.toml: variants.1.position: expected 'seated', 'standing', 'lying', 'floor' or"
        " 'walking', got \"seatd\"",
        'a.toml: dose.sets.hi: expected a whole number, got "3"',
    ]


def test_a_question_about_safety_without_a_known_heading_is_refused():
    homeless, elsewhere = build.plain(build.flag()), build.plain(build.gate(area="elbows"))
    del homeless["area"]

    said = [*refused(Flag, homeless), *refused(Gate, elsewhere)]

    assert said == [
        "a.toml: area: is missing",
        "a.toml: area: expected 'head', 'back', 'legs', 'feet', 'falls', 'pain', 'heart', 'bones'"
        " or 'rest', got \"elbows\"",
    ]


def test_a_table_is_expected_where_a_value_has_fields():
    said = refused(Exercise, {**build.plain(build.exercise()), "dose": 3})

    assert said == ["a.toml: dose: expected a table, got 3"]


def test_a_long_wrong_value_is_shown_by_its_beginning():
    said = refused(Tempo, tempo(up="a" * 100))

    assert said[0].endswith("aaa...")
    assert len(said[0]) < 120


def test_a_wrong_value_is_shown_as_it_was_written():
    said = refused(Tempo, tempo(up="fünf"))

    assert said == ['a.toml: up: expected a whole number, got "fünf"']


@pytest.mark.parametrize(
    ("length", "shown"), [(58, f'"{"a" * 58}"'), (59, f'"{"a" * 56}...')], ids=["fits", "too long"]
)
def test_sixty_characters_of_a_wrong_value_are_shown(length, shown):
    said = refused(Tempo, tempo(up="a" * length))

    assert said == [f"a.toml: up: expected a whole number, got {shown}"]


def test_a_date_is_read_as_a_date():
    source = decode(Source, build.plain(build.source()), file="sources.toml")

    assert source == build.source()


def test_a_date_where_a_number_belongs_is_refused():
    raw = {**build.plain(build.expectation()), "first_week": build.source().reviewed_on}

    said = refused(Expectation, raw)

    assert said == ['a.toml: first_week: expected a whole number, got "2026-11-20"']


def test_a_value_that_no_file_can_hold_is_refused_by_its_kind():
    said = refused(Tempo, tempo(up=complex(1, 2)))

    assert said == ['a.toml: up: expected a whole number, got "a complex"']


def test_a_number_has_a_value_beside_its_unit_source_and_meaning():
    raw = {name: {"value": 3, **build.plain(build.note())} for name in build.numbers().__slots__}

    numbers, notes = decode_numbers(raw, file="numbers.toml")

    assert numbers.freeze_days == 3
    assert notes["freeze_days"] == build.note()


def test_a_number_that_is_missing_or_not_known_is_refused():
    raw = {name: {"value": 3, **build.plain(build.note())} for name in build.numbers().__slots__}
    raw["frieze_days"] = raw.pop("freeze_days")

    with pytest.raises(BadCatalogue) as caught:
        decode_numbers(raw, file="numbers.toml")

    assert [str(problem) for problem in caught.value.problems] == [
        "numbers.toml: freeze_days: is missing",
        "numbers.toml: frieze_days: is not a key that is known here",
    ]


@pytest.mark.parametrize("tier", [0, 5])
def test_a_tier_that_is_none_is_refused(tier):
    said = refused(Flag, build.plain(build.flag()) | {"tier": tier})

    assert said == [f"a.toml: tier: expected 1, 2, 3 or 4, got {tier}"]
