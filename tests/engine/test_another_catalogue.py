"""A catalogue may grow in ways that the shipped one has not: the engine is ready for them."""

from collections.abc import Callable
from dataclasses import replace

from footbridge.catalogue.model import Catalogue, Exercise, Need, Tempo
from footbridge.catalogue.words import Measure, Track
from footbridge.engine.decide import decide
from footbridge.engine.facts import Journal
from footbridge.engine.shown.decision import Decision, Excluded
from tests.engine import promises
from tests.life import item_in
from tests.people import RUTH, START

AT_EASE = replace(RUTH, minutes=120)


def _changed(catalogue: Catalogue, name: str, change: Callable[[Exercise], Exercise]) -> Catalogue:
    exercises = {**catalogue.exercises, name: change(catalogue.exercises[name])}
    return replace(catalogue, exercises=exercises)


def _first_day(catalogue: Catalogue) -> Decision:
    decision = decide(Journal(), AT_EASE, catalogue, START)
    promises.everything_has_a_reason(decision, Journal(), catalogue)
    return decision


def _left_out(decision: Decision, name: str) -> Excluded:
    return next(one for one in decision.excluded if one.exercise == name)


def test_an_exercise_of_another_track_is_left_out_for_that(catalogue: Catalogue) -> None:
    other = _changed(catalogue, "heel-raise", lambda one: replace(one, tracks=(Track.LEG,)))

    because = _left_out(_first_day(other), "heel-raise").reasons[0]

    assert because.rule == "RULE-37"
    assert because.values["because"] == Track.FEET


def test_what_only_a_clinician_may_set_is_left_out(catalogue: Catalogue) -> None:
    def only_clinicians(one: Exercise) -> Exercise:
        variants = tuple(replace(variant, clinician_only=True) for variant in one.variants)
        return replace(one, variants=variants)

    other = _changed(catalogue, "toe-yoga", only_clinicians)

    because = _left_out(_first_day(other), "toe-yoga").reasons[0]

    assert because.values["because"] == "clinician_only"


def test_a_variant_may_wait_for_any_test(catalogue: Catalogue) -> None:
    def asks_for(stands: int) -> Callable[[Exercise], Exercise]:
        need = Need(measure=Measure.CHAIR_STANDS, at_least=stands, source="ours")
        return lambda one: replace(one, variants=(replace(one.variants[0], needs=(need,)),))

    enough = _first_day(_changed(catalogue, "toe-yoga", asks_for(10)))
    too_few = _first_day(_changed(catalogue, "toe-yoga", asks_for(11)))

    assert item_in(enough, "toe-yoga") is not None
    assert _left_out(too_few, "toe-yoga").reasons[0].values["because"] == "not_yet"


def test_a_tempo_of_a_variant_alone_is_explained(catalogue: Catalogue) -> None:
    def slowly(one: Exercise) -> Exercise:
        tempo = Tempo(up=3, pause=0, down=3, source="ours")
        return replace(one, variants=(replace(one.variants[0], tempo=tempo),))

    item = item_in(_first_day(_changed(catalogue, "toe-yoga", slowly)), "toe-yoga")

    assert item is not None
    assert item.dose.tempo is not None
    assert (item.dose.tempo.up, item.dose.tempo.down) == (3, 3)
    assert "tempo" in {reason.about for reason in item.reasons}


def test_without_cards_there_is_no_card(catalogue: Catalogue) -> None:
    assert _first_day(replace(catalogue, cards={})).card is None
