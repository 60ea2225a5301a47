"""The limits that a field can carry, as the decoders meet them."""

from dataclasses import FrozenInstanceError

import pytest

from footbridge.catalogue.decode import decode
from footbridge.catalogue.problem import BadCatalogue
from footbridge.catalogue.value import Id, Moment, Score, value


@value
class Entry:
    id: Id
    pain: Score
    at: Moment


def entry(**changes):
    return {"id": "a", "pain": 3, "at": "2026-11-20T08:00:00+01:00", **changes}


@pytest.mark.parametrize("pain", [0, 10])
def test_both_ends_of_a_scale_belong_to_it(pain):
    assert decode(Entry, entry(pain=pain), file="a.toml").pain == pain


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
        decode(Entry, entry(**wrong), file="a.toml")

    assert [problem.key for problem in caught.value.problems] == [key]


def test_a_value_never_changes():
    found = decode(Entry, entry(), file="a.toml")

    with pytest.raises(FrozenInstanceError):
        found.pain = 4
