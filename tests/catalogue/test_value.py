"""The limits that a field can carry, as the decoders meet them."""

from dataclasses import FrozenInstanceError

import pytest

from footbridge.catalogue.decode import decode
from footbridge.catalogue.problem import BadCatalogue
from footbridge.catalogue.value import Id, Moment, Score, value


def kind_of_entry():
    """Made anew for each test, as the decoders meet a class for the first time."""

    @value
    class Entry:
        id: Id
        pain: Score
        at: Moment

    return Entry


def entry(**changes):
    return {"id": "a", "pain": 3, "at": "2026-11-20T08:00:00+01:00", **changes}


@pytest.mark.parametrize("pain", [0, 10])
def test_both_ends_of_a_scale_belong_to_it(pain):
    assert decode(kind_of_entry(), entry(pain=pain), file="a.toml").pain == pain


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"pain": -1}, "pain"),
        ({"pain": 11}, "pain"),
        ({"id": ""}, "id"),
        ({"id": "a" * 65}, "id"),
        ({"at": "2026-11-20T08:00:00"}, "at"),
    ],
)
def test_what_lies_beyond_a_limit_is_refused(wrong, key):
    with pytest.raises(BadCatalogue) as caught:
        decode(kind_of_entry(), entry(**wrong), file="a.toml")

    assert [problem.key for problem in caught.value.problems] == [key]


def test_a_value_never_changes():
    found = decode(kind_of_entry(), entry(), file="a.toml")

    with pytest.raises(FrozenInstanceError):
        found.pain = 4


def test_a_value_is_made_by_names_alone_and_holds_nothing_else():
    kind = kind_of_entry()

    with pytest.raises(TypeError):
        kind("a", 3, None)
    assert not hasattr(kind(id="a", pain=3, at=None), "__dict__")


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        ({"pain": "3"}, "expected a whole number"),
        ({"mood": 3}, "is not a key that is known here"),
    ],
)
def test_what_is_nearly_right_is_refused(wrong, what):
    with pytest.raises(BadCatalogue, match=what):
        decode(kind_of_entry(), entry(**wrong), file="a.toml")
