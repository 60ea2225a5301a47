import pytest

from footbridge.catalogue.model import SafetyLine
from footbridge.catalogue.rules import safety_asked
from footbridge.catalogue.words import Tier
from tests.catalogue import build

SORE = SafetyLine(id="sore", says="A sore", flags=("FLAG-04",))
DIZZY = SafetyLine(id="dizzy", says="Dizzy", gates=("GATE-10",))


def lines(*wanted, **changes):
    return build.safety(lines=wanted, **changes)


@pytest.mark.parametrize(
    ("different", "place"),
    [
        ([lines(SORE)], ("gates/GATE-10.toml", "id")),
        ([lines(DIZZY), build.flag(asked=("start",))], ("flags/FLAG-04.toml", "id")),
        ([lines(SORE, DIZZY, DIZZY)], ("safety/skin.toml", "lines.2.id")),
        ([lines(SORE, SafetyLine(id="x", says="X", gates=("GATE-99",)), DIZZY)],
         ("safety/skin.toml", "lines.1")),
        ([lines(SORE, SafetyLine(id="x", says="X", flags=("FLAG-99",)), DIZZY)],
         ("safety/skin.toml", "lines.1")),
        ([lines(SORE, SafetyLine(id="x", says="X", tells=("left",)), DIZZY)],
         ("safety/skin.toml", "lines.1.tells")),
        ([lines(DIZZY), lines(SORE, id="later", place=2), build.flag(tier=Tier.EMERGENCY)],
         ("safety/later.toml", "lines.0.flags")),
    ],
)  # fmt: skip
def test_a_sign_or_a_limit_that_set_up_would_miss_is_refused(different, place):
    problems = list(safety_asked.check(build.catalogue(*different)))

    assert build.places(problems) == [place]


def test_what_is_asked_by_a_tick_of_another_line_counts_as_asked():
    opener = SafetyLine(id="sugar", says="Diabetes", asks=("GATE-10",), tells=("diabetes",))

    assert not list(safety_asked.check(build.catalogue(lines(SORE, opener))))


@pytest.mark.parametrize(
    "different",
    [
        [lines(DIZZY), build.flag(asked=("daily",))],
        [lines(DIZZY), lines(SORE, id="later", place=2)],
        [lines(SORE, DIZZY), build.flag(tier=Tier.EMERGENCY)],
    ],
    ids=["asked later", "not urgent, and later", "urgent, and first"],
)
def test_a_sign_in_its_place_passes(different):
    assert not list(safety_asked.check(build.catalogue(*different)))
