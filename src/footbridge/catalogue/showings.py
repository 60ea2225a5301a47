"""What each figure shows: the variants and tests that name it, and the phases it moves through."""

from collections.abc import Iterator, Mapping

from footbridge.catalogue.doing import Beside, Doing, RepPhase
from footbridge.catalogue.model import Catalogue, Exercise, Variant
from footbridge.catalogue.things import file_of
from footbridge.catalogue.value import value
from footbridge.catalogue.words import Equipment, Sides


@value
class Showing:
    """One variant or test, as a figure has to show it. `place` names it for whoever mends it.

    `is_second`: the figure shows its second way round. `sides` is None for a test.
    """

    figure: str
    place: str
    doing: Doing
    phases: tuple[RepPhase, ...]
    equipment: tuple[Equipment, ...] = ()
    sides: Sides | None = None
    is_second: bool = False


def showings(catalogue: Catalogue) -> Iterator[Showing]:
    """Everything that is shown by a figure. Two may share one."""
    for exercise in catalogue.exercises.values():
        for index, variant in enumerate(exercise.variants):
            yield from _ways(exercise, variant, index)
    for text in catalogue.measures.values():
        if text.guided is not None:
            yield Showing(
                figure=text.guided.figure,
                place=f"{file_of('measures', text.id)}: guided",
                doing=text.guided.doing,
                phases=text.guided.doing.phases,
            )


def phases_of_figures(catalogue: Catalogue) -> Mapping[str, tuple[RepPhase, ...]]:
    """The phases of each figure, from the one that says them."""
    return {each.figure: each.phases for each in showings(catalogue) if each.phases}


def drawn_for_both_sides(catalogue: Catalogue) -> frozenset[str]:
    """The figures that a mirror would make wrong: the support stays, and only the feet change."""
    return frozenset(
        each.figure
        for each in showings(catalogue)
        if each.doing.legs.name_a_side and each.doing.hands.beside is Beside.STAYS
    )


def _ways(exercise: Exercise, variant: Variant, index: int) -> Iterator[Showing]:
    place = f"{file_of('exercises', exercise.id)}: variants.{index}"
    sides = variant.sides or exercise.dose.sides
    first = Showing(
        figure=variant.figure,
        place=place,
        doing=variant.doing,
        phases=variant.doing.phases,
        equipment=variant.equipment,
        sides=sides,
    )
    yield first
    other = variant.doing.other_way
    if other is not None:
        yield Showing(
            figure=other.figure,
            place=f"{place}.doing.other_way",
            doing=variant.doing,
            phases=other.phases,
            equipment=variant.equipment,
            sides=sides,
            is_second=True,
        )
