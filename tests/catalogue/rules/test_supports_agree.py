from footbridge.catalogue.rules import supports_agree
from tests.catalogue import build

FILE = "exercises/ankle-pumps.toml"


def told_by(key, gap, **other):
    variants = (build.variant(), build.variant(id="light", **other))
    written = {(FILE, key): f"{{{gap} in Words}}. Wear shoes."}
    catalogue = build.catalogue(build.exercise(variants=variants), written=written)
    return list(supports_agree.check(catalogue))


def test_shared_steps_that_tell_the_support_of_one_variant_alone_are_refused():
    problems = told_by("steps.0", "variants.usual.support", support="Fingertips on the worktop")

    assert build.places(problems) == [(FILE, "steps.0")]
    assert '"light" has "Fingertips on the worktop"' in problems[0].what


def test_steps_of_a_variant_that_tell_the_support_of_another_are_refused():
    steps = ("Sit back on a firm chair. Wear shoes.",)

    problems = told_by("variants.1.steps.0", "variants.usual.support", steps=steps)

    assert build.places(problems) == [(FILE, "variants.1.steps.0")]


def test_one_support_for_all_and_steps_of_its_own_are_not():
    own = {"support": "Hands free", "steps": ("Stand.",)}

    assert told_by("steps.0", "variants.usual.support") == []
    assert told_by("steps.0", "variants.usual.support", **own) == []
    assert told_by("variants.1.steps.0", "variants.light.support", **own) == []
