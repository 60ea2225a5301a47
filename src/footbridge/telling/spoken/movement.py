"""What the voice has to know of a movement: all of it from the data of the variant or test."""

from footbridge.catalogue.doing import Doing, RepPhase
from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.showings import phases_of_figures
from footbridge.catalogue.value import value
from footbridge.catalogue.words import Measure, Side
from footbridge.engine.shown.timeline import Part, Step
from footbridge.telling.plans import exercise_name


@value
class Movement:
    """One movement in words. `way`: how it is done where the name does not say that."""

    name: str
    way: str
    support: str
    cue: str
    doing: Doing
    phases: tuple[RepPhase, ...]

    def side(self, side: Side | None) -> str:
        """What the leg of a side does; nothing where both do the same."""
        told = self.doing.side
        if told is None or side is None:
            return ""
        return told.left if side is Side.LEFT else told.right

    def phases_of(self, step: Step) -> tuple[RepPhase, ...]:
        """The phases of one repetition, of the second way round where the step is of that."""
        other = self.doing.other_way
        return other.phases if other is not None and step.way == 2 else self.phases

    @property
    def held(self) -> int | None:
        """The place of the hold that lasts as long as the dose says, or None."""
        places = (n for n, each in enumerate(self.phases) if each.seconds is None)
        return next(places, None)

    @property
    def into(self) -> tuple[RepPhase, ...]:
        """The way into the hold."""
        return self.phases[: self.held] if self.held is not None else ()

    @property
    def let_go(self) -> str:
        """The words with which the hold ends."""
        after = self.phases[self.held + 1 :] if self.held is not None else ()
        return next((each.cue for each in after if each.cue), "")


def movement_of(part: Part, catalogue: Catalogue) -> Movement:
    """The exercise of a part, or the test of the body that it is."""
    if part.measure is not None:
        return _test(part.measure, catalogue)
    exercise = catalogue.exercises[part.exercise or ""]
    variant = next(each for each in exercise.variants if each.id == part.variant)
    return Movement(
        name=exercise_name(exercise, variant),
        way="" if variant.called else variant.name,
        support=variant.support,
        cue=variant.cue or exercise.cue,
        doing=variant.doing,
        phases=variant.doing.phases,
    )


def _test(measure: Measure, catalogue: Catalogue) -> Movement:
    text = catalogue.test_of(measure)
    guided = text.guided
    if guided is None:  # pragma: no cover - `test_of` finds none without
        raise LookupError(measure)
    return Movement(
        name=text.name,
        way="",
        support=guided.support,
        cue=guided.cue,
        doing=guided.doing,
        phases=guided.doing.phases or phases_of_figures(catalogue).get(guided.figure, ()),
    )
