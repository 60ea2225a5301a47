import pytest

from footbridge.catalogue.rules import texts_filled
from tests.catalogue import build


@pytest.mark.parametrize(
    ("thing", "place"),
    [
        (build.exercise(cue=""), ("exercises/ankle-pumps.toml", "cue")),
        (build.exercise(steps=("Sit.", "")), ("exercises/ankle-pumps.toml", "steps.1")),
        (build.gate(help=" "), ("gates/GATE-10.toml", "help")),
        (build.card(name="A bath "), ("cards/REC-03.toml", "name")),
    ],
)
def test_a_blank_or_ragged_text_is_refused(thing, place):
    problems = list(texts_filled.check(build.catalogue(thing)))

    assert build.places(problems) == [place]


def test_what_a_variant_takes_from_its_exercise_may_be_empty():
    catalogue = build.catalogue(build.exercise(variants=(build.variant(cue=""),)))

    assert not list(texts_filled.check(catalogue))
