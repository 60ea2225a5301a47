from footbridge.catalogue.rules import rungs_exist
from tests.catalogue import build


def test_a_rung_without_its_exercise_is_refused():
    ladder = build.ladder(build.rung(exercise="headstand"))

    problems = list(rungs_exist.check(build.catalogue(ladder)))

    assert build.places(problems) == [("ladders/balance.toml", "rungs.0.exercise")]


def test_a_rung_without_its_variant_is_refused():
    ladder = build.ladder(build.rung(), build.rung(id="B1", variant="on-one-toe"))

    problems = list(rungs_exist.check(build.catalogue(ladder)))

    assert build.places(problems) == [("ladders/balance.toml", "rungs.1.variant")]
