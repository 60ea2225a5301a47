"""The truths together: none is forgotten, and a small sound catalogue passes them all."""

from importlib.resources import files

from footbridge.catalogue import rules
from tests.catalogue import build


def test_a_small_sound_catalogue_passes_every_truth():
    catalogue = build.catalogue()

    problems = list(rules.check_truths(catalogue, build.figures(catalogue), {}))

    assert problems == []


def test_every_truth_is_asked():
    written = {
        each.name.removesuffix(".py")
        for each in files(rules).iterdir()
        if each.name.endswith(".py") and each.name != "__init__.py"
    }

    asked = {truth.__module__.rpartition(".")[2] for truth in rules.TRUTHS}

    assert (
        asked
        | {
            "apostrophes",
            "figures_exist",
            "numbers_in_gaps",
            "one_name",
            "own_words",
            "words_lead",
        }
        == written
    )


def test_the_faults_of_several_truths_come_together():
    catalogue = build.catalogue(build.gate(question="Dizzy!", cleared_by="friend"))

    files_and_keys = build.places(rules.check_truths(catalogue, (), {}))

    assert ("gates/GATE-10.toml", "question") in files_and_keys
    assert ("gates/GATE-10.toml", "cleared_by") in files_and_keys
    assert ("exercises/toe-yoga.toml", "variants.0.figure") in files_and_keys
