"""Which exercises can be done with what is at home, once each of them has its turn."""

from collections.abc import Iterable

from footbridge.catalogue.model import Catalogue, Exercise
from footbridge.catalogue.words import Equipment, Track
from footbridge.engine.signs.limits import Limits, missing_equipment


def possible(
    catalogue: Catalogue, track: Track, gates: Iterable[str], at_home: Iterable[Equipment]
) -> frozenset[str]:
    """The exercises with at least one way that these limits and these things allow."""
    limits = Limits(catalogue, flags=(), gates=tuple(gates), hot_places={})
    things = tuple(at_home)
    return frozenset(
        each.id
        for each in catalogue.exercises.values()
        if track in each.tracks and _can_be_done(each, limits, things)
    )


def opened_by(
    catalogue: Catalogue, track: Track, gates: Iterable[str], at_home: Iterable[Equipment]
) -> dict[Equipment, int]:
    """How many more exercises each thing that is not at home would open, by itself."""
    limits, there = tuple(gates), tuple(at_home)
    now = possible(catalogue, track, limits, there)
    return {
        thing: len(possible(catalogue, track, limits, (*there, thing)) - now)
        for thing in Equipment
        if thing not in there
    }


def _can_be_done(exercise: Exercise, limits: Limits, at_home: tuple[Equipment, ...]) -> bool:
    if limits.against_exercise(exercise) is not None:
        return False
    return any(
        not variant.clinician_only
        and missing_equipment(variant, at_home) is None
        and limits.against_variant(variant) is None
        for variant in exercise.variants
    )
